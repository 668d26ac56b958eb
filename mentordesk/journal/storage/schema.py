# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The shape of the file: its version, its tables, and the search index that triggers keep true.

The index is one contentless FTS5 table. The rowid of a document carries date, id and kind, so that
newest first is rowid order, a span of dates is a rowid range, and a hit leads to its record without a
join. Tags (kind, persons) are words that start with a private-use character, which nobody types.
See docs/decisions/0004-search-index.md.
"""

from collections.abc import Callable
from typing import Any

from mentordesk.journal.records import CHILDREN, RECORDS, TABLES, Record, is_computed, table_name
from mentordesk.journal.rules import NOT_TRASHED, OUTCOME_KNOWN
from mentordesk.journal.storage.folding import fold
from mentordesk.journal.storage.version import APPLICATION_ID, MAJOR, MINOR
from mentordesk.journal.terms import STARTING_TOPICS, Kind

KIND_NUMBERS: dict[Kind, int] = {
    Kind.RELATIONSHIP: 1,
    Kind.ADVICE: 2,
    Kind.REFLECTION: 3,
    Kind.CONVERSATION: 4,
    Kind.EXCHANGE: 5,
    Kind.SPONSORSHIP: 6,
    Kind.TURNING_POINT: 7,
    Kind.VALUE_STATEMENT: 8,
    Kind.FOLLOW_UP: 9,
    Kind.TOPIC: 10,
    Kind.FRAMEWORK: 11,
}
KINDS_BY_NUMBER = {number: kind for kind, number in KIND_NUMBERS.items()}

TOKENIZER = "unicode61 remove_diacritics 2"
"""How the index takes a text apart into words."""

TAG = "\ue000"
DATE_SHIFT, ID_SHIFT = 36, 4
_ID_MASK = (1 << (DATE_SHIFT - ID_SHIFT)) - 1

# What is searched of each kind: columns of its table, and texts of its children.
_TEXTS: dict[Kind, tuple[str, ...]] = {
    Kind.RELATIONSHIP: (
        *("name", "title", "organisation", "they_are", "i_am", "how_met", "introduced_by"),
        *("they_bring", "i_bring", "note", "also_known_as", "i_call_them"),
    ),
    # The expectation stays sealed, for the search too, until the outcome is in.
    Kind.ADVICE: (
        *("words", "question", "situation", "tried", "uptake_note", "effect_note", "report_note", "lesson"),
        f"CASE WHEN {OUTCOME_KNOWN.sql()} THEN expectation ELSE '' END",
    ),
    Kind.REFLECTION: ("title", "body"),
    Kind.CONVERSATION: ("subject", "notes"),
    Kind.EXCHANGE: ("text",),
    Kind.SPONSORSHIP: ("text", "audience", "result"),
    Kind.TURNING_POINT: ("text",),
    Kind.VALUE_STATEMENT: ("receive_text", "give_text"),
    Kind.FOLLOW_UP: ("text",),
    Kind.TOPIC: ("name",),
    Kind.FRAMEWORK: ("name", "intro", "source"),
}
_CHILD_TEXTS: dict[Kind, tuple[tuple[str, str], ...]] = {
    Kind.RELATIONSHIP: (("contact_point", "value"),),
    Kind.ADVICE: (("advice_event", "note"),),
    Kind.REFLECTION: (("reflection_answer", "text"),),
    Kind.CONVERSATION: (("talking_point", "text"),),
    Kind.FRAMEWORK: (("framework_step", "title"),),
}
_INDEXED_CHILDREN = (
    *("contact_point", "advice_event", "reflection_answer", "reflection_link", "talking_point"),
    "framework_step",
)
_DATES: dict[Kind, str] = {
    Kind.RELATIONSHIP: "created_at",
    Kind.TOPIC: "created_at",
    Kind.FRAMEWORK: "created_at",
    Kind.FOLLOW_UP: "COALESCE({row}.due_on, {row}.created_at)",
}


def document_id(kind: Kind, record_id: int, date: str) -> int:
    """The rowid of a record in the search index: date, id and kind in one number."""
    return (date_code(date) << DATE_SHIFT) | (record_id << ID_SHIFT) | KIND_NUMBERS[kind]


def date_code(date: str) -> int:
    """A number that sorts as the approximate date does: year, month, day in bits."""
    year, month, day = int(date[:4]), int(date[5:7] or 0), int(date[8:10] or 0)
    return year * 512 + month * 32 + day


def read_document_id(document: int) -> tuple[Kind, int]:
    """The kind and the id of the record a document of the index stands for."""
    return KINDS_BY_NUMBER[document & 15], (document >> ID_SHIFT) & _ID_MASK


def person_tag(relationship_id: int) -> str:
    """The word that marks a document as concerning a relationship."""
    return f"{TAG}p{relationship_id}"


def kind_tag(kind: Kind) -> str:
    """The word that marks a document's kind."""
    return f"{TAG}k{KIND_NUMBERS[kind]}"


def document_id_sql(kind: Kind, row: str) -> str:
    """The expression for the document of a row, under the name it has in a query."""
    date = _DATES.get(kind, "date")
    date = date.format(row=row) if "{row}" in date else f"{row}.{date}"
    code = f"(substr({date}, 1, 4) * 512 + substr({date}, 6, 2) * 32 + substr({date}, 9, 2))"
    return f"(({code} << {DATE_SHIFT}) | ({row}.id << {ID_SHIFT}) | {KIND_NUMBERS[kind]})"


def _joined(expression: str, between: str, source: str) -> str:
    """One text of many rows, in their order: without it the index would change with the query plan.

    An ORDER BY within group_concat would keep SQLite before 3.44 from reading the file at all.
    """
    return f"COALESCE((SELECT group_concat(piece, {between}) FROM (SELECT {expression} AS piece FROM {source})), '')"


def document_sql(model: type[Record], where: str = "1") -> str:
    """A query for the index documents of a kind: rowid, text, tags; the trash has none."""
    kind = model.kind
    table = table_name(model)
    parts = [text if text.startswith("CASE") else f"r.{text}" for text in _TEXTS[kind]]
    for child, column in _CHILD_TEXTS.get(kind, ()):
        parts.append(_joined(column, "char(10)", f"{child} WHERE {table}_id = r.id ORDER BY id"))
    tags = f"'{kind_tag(kind)}'"
    if kind is Kind.RELATIONSHIP:
        tags += f" || ' {TAG}p' || r.id"
    elif kind is Kind.REFLECTION:
        person = "COALESCE(l.relationship_id, a.relationship_id, c.relationship_id)"
        tags += " || " + _joined(
            f"' {TAG}p' || {person}",
            "''",
            "reflection_link l LEFT JOIN advice a ON a.id = l.advice_id"
            " LEFT JOIN conversation c ON c.id = l.conversation_id WHERE l.reflection_id = r.id ORDER BY l.id",
        )
    elif "relationship" in model._meta.fields:
        tags += f" || COALESCE(' {TAG}p' || r.relationship_id, '')"
    text = " || char(10) || ".join(parts)
    return (
        f"SELECT {document_id_sql(kind, 'r')} AS document, {text} AS text, {tags} AS tags"
        f" FROM {table} r WHERE {NOT_TRASHED.sql('r')} AND {where}"
    )


_INSERT = "INSERT INTO search_text(rowid, text, tags) "


def index_triggers() -> dict[str, str]:
    """The triggers that keep the index true, by name."""
    triggers: dict[str, str] = {}

    def add(table: str, event: str, *body: str) -> None:
        name = f"search_{table}_{event.split()[0].lower()}"
        triggers[name] = f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {'; '.join(body)}; END"

    for model in RECORDS:
        table, kind = table_name(model), model.kind
        put = _INSERT + document_sql(model, "r.id = NEW.id")
        drop = f"DELETE FROM search_text WHERE rowid = {document_id_sql(kind, 'OLD')}"
        skipped = {"id", "uuid", "created_at", "updated_at", "trashed_with", "name_key", "state"}
        fields = [f for f in model._meta.sorted_fields if not is_computed(f)]
        columns = [f.column_name for f in fields if f.column_name not in skipped]
        add(table, "INSERT", put)
        add(table, "DELETE", drop)
        add(table, f"UPDATE OF {', '.join(columns)}", drop, put)
    by_kind = {model.kind: model for model in RECORDS}
    # A reflection concerns the person of the advice or conversation it is about, who may become another one.
    for kind in (Kind.ADVICE, Kind.CONVERSATION):
        table = table_name(by_kind[kind])
        about = f"(SELECT reflection_id FROM reflection_link WHERE {table}_id = NEW.id)"
        documents = f"SELECT {document_id_sql(Kind.REFLECTION, 'o')} FROM reflection o WHERE o.id IN {about}"
        name = f"search_{table}_moved"
        triggers[name] = (
            f"CREATE TRIGGER {name} AFTER UPDATE OF relationship_id ON {table} BEGIN"
            f" DELETE FROM search_text WHERE rowid IN ({documents});"
            f" {_INSERT}{document_sql(by_kind[Kind.REFLECTION], f'r.id IN {about}')}; END"
        )
    for child in CHILDREN:
        table = table_name(child)
        if table not in _INDEXED_CHILDREN or child.owner is None:
            continue
        kind, column = child.owner
        owner = by_kind[kind]
        for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            found = f"(SELECT {document_id_sql(kind, 'o')} FROM {table_name(owner)} o WHERE o.id = {row}.{column})"
            add(
                table,
                event,
                f"DELETE FROM search_text WHERE rowid = {found}",
                _INSERT + document_sql(owner, f"r.id = {row}.{column}"),
            )
    return triggers


def create(db: Any, now: str, new_uuid: Any) -> None:
    """Make all tables, the index and the starting topics in an empty file, within the caller's transaction."""
    for model in TABLES:
        manager = model._schema.__class__(model, db)
        manager.create_table(safe=False)
        manager.create_indexes(safe=False)
    create_index_table(db.execute_sql)
    for sql in index_triggers().values():
        db.execute_sql(sql)
    for name in (topic.text() for topic in STARTING_TOPICS):
        db.execute_sql(
            "INSERT INTO topic(uuid, created_at, updated_at, name, name_key) VALUES (?, ?, ?, ?, ?)",
            (new_uuid(), now, now, name, fold(name)),
        )
    db.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute_sql(f"PRAGMA user_version = {MAJOR * 1000 + MINOR}")


def create_index_table(execute: Callable[[str], Any]) -> None:
    """Make an empty search index by a connection's way to run SQL."""
    execute(
        "CREATE VIRTUAL TABLE search_text USING fts5(text, tags, content='', contentless_delete=1,"
        f" tokenize='{TOKENIZER}', prefix='1 2 3')"
    )


def drop_index_triggers(db: Any) -> None:
    """Let a bulk load run without the index; `rebuild_index` makes up for it."""
    for name in index_triggers():
        db.execute_sql(f"DROP TRIGGER IF EXISTS {name}")


def rebuild_index(db: Any) -> None:
    """Make the search index anew from the records, and its triggers with it."""
    drop_index_triggers(db)
    db.execute_sql("INSERT INTO search_text(search_text) VALUES ('delete-all')")
    for model in RECORDS:
        db.execute_sql(_INSERT + document_sql(model))
    for sql in index_triggers().values():
        db.execute_sql(sql)
