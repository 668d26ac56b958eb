# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looking a file over, down to the words of its search index, without writing to it.

The index keeps no text of its own, so its words are compared with those of an index made anew in memory, some
thousand records at a time: for each word, in how many records it stands, how often, and sums over where.
What SQLite finds wrong is told in SQLite's English; the text of a record is never part of it.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from heapq import merge
from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import RECORDS, Record, table_name
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.storage.schema import TOKENIZER, document_id_sql, document_sql, read_document_id
from mentordesk.journal.terms import Kind

MOST_MESSAGES = 20
BATCH = 4000
"""So many records' words are in memory at a time."""

WordSum = tuple[int, int, int]
"""Of one word: how often it stands in the index, and sums over the records and the places it stands at."""


@contextmanager
def at_rest(journal: Journal) -> Iterator[None]:
    """See one state of the file for as long as the block runs, whatever others write meanwhile."""
    with journal.told_errors(), journal.db.atomic("DEFERRED"):
        yield


def page_messages(journal: Journal) -> list[str]:
    """What SQLite finds wrong with the pages, tables and indexes of the file, the search index among them."""
    with journal.told_errors():
        rows = journal.db.execute_sql(f"PRAGMA integrity_check({MOST_MESSAGES})").fetchall()
    return [message for (message,) in rows if message != "ok"]


def broken_references(journal: Journal) -> dict[str, int]:
    """How many rows refer to something that is not there, by table."""
    found: dict[str, int] = {}
    with journal.told_errors():
        for table, *_ in journal.db.execute_sql("PRAGMA foreign_key_check"):
            found[table] = found.get(table, 0) + 1
    return found


def record_counts(journal: Journal) -> dict[Kind, int]:
    """How many records of each kind there are, without the trash."""
    with journal.told_errors():
        return {
            model.kind: journal.db.execute_sql(
                f"SELECT count(*) FROM {table_name(model)} WHERE {NOT_TRASHED.sql()}"
            ).fetchone()[0]
            for model in RECORDS
        }


def index_differences(journal: Journal) -> tuple[dict[Kind, int], dict[Kind, int]]:
    """How many records the index lacks, and how many of its documents stand for no record, by kind."""
    missing: dict[Kind, int] = {}
    stray: dict[Kind, int] = {}
    with journal.told_errors():
        there = _numbers(journal, "SELECT rowid FROM search_text ORDER BY rowid")
        wanted = merge(*(_numbers(journal, _documents_sql(model)) for model in RECORDS))
        for document, in_index in _unmatched(there, wanted):
            found = stray if in_index else missing
            # A damaged index may hold documents of kinds that there are not.
            kind = read_document_id(document)[0] if 1 <= document & 15 <= len(Kind) else Kind.TOPIC
            found[kind] = found.get(kind, 0) + 1
    return missing, stray


def differing_words(journal: Journal) -> int:
    """How many words stand elsewhere in the index than in the records."""
    with journal.told_errors():
        wanted: dict[str, WordSum] = {}
        for batch in _fresh_words(journal):
            for word, *sums in batch:
                before = wanted.get(word, (0, 0, 0))
                wanted[word] = (before[0] + sums[0], before[1] + sums[1], before[2] + sums[2])
        differing = 0
        for word, *sums in _words(journal, "main", "search_text"):
            differing += wanted.pop(word, None) != tuple(sums)
        return differing + len(wanted)


def _documents_sql(model: type[Record]) -> str:
    return (
        f"SELECT {document_id_sql(model.kind, 'r')} AS document FROM {table_name(model)} r"
        f" WHERE {NOT_TRASHED.sql('r')} ORDER BY document"
    )


def _numbers(journal: Journal, sql: str) -> Iterator[int]:
    for (number,) in journal.db.execute_sql(sql):
        yield number


def _unmatched(there: Iterator[int], wanted: Iterator[int]) -> Iterator[tuple[int, bool]]:
    """The numbers that stand in one of two rising series alone, and whether it is the first."""
    left, right = next(there, None), next(wanted, None)
    while left is not None or right is not None:
        if right is None or (left is not None and left < right):
            assert left is not None
            yield left, True
            left = next(there, None)
        elif left is None or right < left:
            yield right, False
            right = next(wanted, None)
        else:
            left, right = next(there, None), next(wanted, None)


def _fresh_words(journal: Journal) -> Iterator[Iterable[tuple[Any, ...]]]:
    """The words of the records, batch by batch, as an index made of them has them."""
    db = journal.db
    db.execute_sql(
        "CREATE VIRTUAL TABLE temp.fresh_text USING fts5("
        f"text, tags, content='', contentless_delete=1, tokenize='{TOKENIZER}')"
    )
    try:
        for model in RECORDS:
            last = db.execute_sql(f"SELECT max(id) FROM {table_name(model)}").fetchone()[0] or 0
            for first in range(1, last + 1, BATCH):
                db.execute_sql(
                    "INSERT INTO temp.fresh_text(rowid, text, tags) "
                    + document_sql(model, f"r.id BETWEEN {first} AND {first + BATCH - 1}")
                )
                yield _words(journal, "temp", "fresh_text")
                db.execute_sql("INSERT INTO temp.fresh_text(fresh_text) VALUES ('delete-all')")
    finally:
        db.execute_sql("DROP TABLE temp.fresh_text")


def _words(journal: Journal, schema: str, table: str) -> Iterable[tuple[Any, ...]]:
    """Each word of an index with its sums."""
    db = journal.db
    db.execute_sql(f"CREATE VIRTUAL TABLE temp.words_of_{table} USING fts5vocab({schema}, {table}, instance)")
    try:
        yield from db.execute_sql(
            "SELECT term, count(*), sum(doc % 1000003), sum((doc % 8191 + 1) * (offset % 8191 * 2 + (col = 'tags')))"
            f" FROM temp.words_of_{table} GROUP BY term ORDER BY term"
        )
    finally:
        db.execute_sql(f"DROP TABLE temp.words_of_{table}")
