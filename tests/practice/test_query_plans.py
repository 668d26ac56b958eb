# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How SQLite means to answer what is asked all the time, in a journal of a hundred thousand records.

What it chooses depends on its statistics of the tables alone, not on the texts. So a small journal is copied a
hundred times within itself, with its texts cut short.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from peewee import ForeignKeyField, TextField

from benchmarks import generate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import TABLES, Draft, Row, Topic, is_computed, table_name
from mentordesk.journal.storage import schema
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceState, Direction, Kind
from mentordesk.practice.advice.advice_list import AdviceFilter, AdviceOrder, advice_ids, advice_lines
from mentordesk.practice.follow_ups import shown as following
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.records import read as reading
from mentordesk.practice.reflection.reflection_list import (
    ReflectionFilter,
    ReflectionOrder,
    reflection_ids,
    reflection_lines,
)
from mentordesk.practice.relationship import (
    bond,
    drift,
    give_and_take,
    sponsorship,
    timeline,
    turning_points,
    value,
)
from mentordesk.practice.relationship.relationship_list import (
    RelationshipFilter,
    RelationshipOrder,
    Shelf,
    relationship_ids,
    relationship_lines,
)
from mentordesk.practice.search import search
from mentordesk.practice.search.related import related
from mentordesk.practice.today import lists
from mentordesk.practice.trash.trash_list import trash_lines

DAY = date(2026, 11, 20)
RECORDS, COPIES = 1000, 100
FEW = {"relationship", "topic"}
"""Tables that stay small, whatever is written: they may be read whole, and sorted."""


def _grow(journal: Journal) -> None:
    """Copy the journal within itself: each copy has its own people, and all share the topics."""
    db: Any = journal.db
    highest = {
        model: db.execute_sql(f"SELECT COALESCE(max(id), 0) FROM {table_name(model)}").fetchone()[0]
        for model in TABLES
    }
    db.execute_sql("PRAGMA foreign_keys = OFF")
    with db.atomic():
        schema.drop_index_triggers(db)
        for model in TABLES:
            if model in (Topic, Draft):
                continue
            columns = {
                field.column_name: _copied(model, field, highest)
                for field in model._meta.sorted_fields
                if not is_computed(field)
            }
            db.execute_sql(
                f"WITH RECURSIVE copies(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM copies WHERE n < {COPIES - 1})"
                f" INSERT INTO {table_name(model)}({', '.join(columns)})"
                f" SELECT {', '.join(columns.values())} FROM {table_name(model)}, copies"
            )
        # The generator's reflections are about people and conversations alone.
        db.execute_sql(
            "INSERT INTO reflection_link(reflection_id, advice_id)"
            " SELECT r.id, a.id FROM reflection r JOIN advice a ON a.id = r.id / 4 WHERE r.id % 20 = 0"
        )


def _copied(model: type[Row], field: Any, highest: dict[type[Row], int]) -> str:
    name: str = field.column_name
    if name == "id":
        return f"id + n * {highest[model]}"
    if isinstance(field, ForeignKeyField):
        parent = field.rel_model
        return name if parent is Topic else f"{name} + n * {highest[parent]}"
    if name == "uuid":
        return "uuid || n"
    return f"substr({name}, 1, 24)" if isinstance(field, TextField) else name


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plans") / "grown.mentordesk"
    generate.make_journal(path, RECORDS)
    with open_journal(path) as journal:
        _grow(journal)
        # As closing does, now and then.
        journal.db.execute_sql("PRAGMA optimize = 0x10002")
    return path


@pytest.fixture(scope="module", params=["with statistics", "without statistics"])
def journal(request: pytest.FixtureRequest, grown: Path) -> Iterator[Journal]:
    """The journal as it was closed before, and as it is where it never was."""
    path = grown
    if request.param == "without statistics":
        path = grown.with_name("without.mentordesk")
        shutil.copy(grown, path)
        with open_journal(path) as journal:
            journal.db.execute_sql("DELETE FROM sqlite_stat1")
    # SQLite reads its statistics when a file is opened.
    with open_journal(path, read_only=True) as journal:
        yield journal


class Step(NamedTuple):
    """One line of a plan."""

    detail: str
    table: str
    """The table it reads, if it reads one."""

    @property
    def scans(self) -> bool:
        return self.detail.startswith("SCAN")

    @property
    def indexed(self) -> bool:
        return " INDEX " in self.detail

    @property
    def sorts(self) -> bool:
        """Whether all is sorted; the last term alone only sorts what lies on the same day."""
        return self.detail == "USE TEMP B-TREE FOR ORDER BY"


def plans(journal: Journal, ask: Callable[[], object]) -> list[tuple[str, list[Step]]]:
    """The queries that are run to answer, each with its plan."""
    db: Any = journal.db
    connection = db.connection()
    said: list[str] = []
    connection.set_trace_callback(said.append)
    try:
        ask()
    finally:
        connection.set_trace_callback(None)
    # What the search index asks of its own tables is told as well, as a comment or with its schema.
    queries = [sql for sql in dict.fromkeys(said) if sql.startswith("SELECT") and "search_text_" not in sql]
    assert queries, "nothing was asked of the file"
    found = []
    for sql in queries:
        tables = {alias: table for table, alias in re.findall(r'"(\w+)" AS "(t\d+)"', sql)}
        steps, found_already = [], set()
        for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}"):
            words = row[3].split()
            name = words[1] if words[0] in ("SCAN", "SEARCH") else ""
            if words[0] == "CO-ROUTINE":
                found_already.add(words[1])
            if name.startswith("(") or name in found_already:
                continue  # what another step has found already
            steps.append(Step(row[3], tables.get(name, name)))
        found.append((sql, steps))
    return found


def drained(journal: Journal, queries: list[Any]) -> None:
    for query in queries:
        journal.cursor(query).fetchmany(100)


def test_the_journal_is_as_large_as_it_says(journal: Journal) -> None:
    db: Any = journal.db
    assert db.execute_sql("SELECT count(*) FROM advice").fetchone()[0] > 15_000
    assert db.execute_sql("SELECT count(*) FROM reflection_link WHERE advice_id > 0").fetchone()[0] > 2_000
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_a_scan_and_a_sort_would_be_seen(journal: Journal) -> None:
    """The plans are those of the journal's own queries, and these two are bad ones."""
    from mentordesk.journal.records import Advice

    ((_, steps),) = plans(journal, lambda: journal.rows(Advice.select(Advice.id).order_by(Advice.lesson)))
    assert [(step.table, step.scans, step.indexed) for step in steps[:1]] == [("advice", True, False)]
    assert any(step.sorts for step in steps)


# Lists of everything: read in their order, so that the first rows come at once.


def read_in_order(journal: Journal, ask: Callable[[], object]) -> None:
    """Large tables are read along an index, and sorted only where two values have left a part of them."""
    for sql, steps in plans(journal, ask):
        for step in steps:
            assert not step.scans or step.indexed or step.table in FEW, (step.detail, sql)
            if step.sorts:
                assert any(one.table in FEW or one.detail.count("=?") >= 2 for one in steps), (steps, sql)


ADVICE = [
    AdviceFilter(direction, state, None, order)
    for direction, state, order in product((None, *Direction), (None, *AdviceState), AdviceOrder)
]


@pytest.mark.parametrize("shown", ADVICE, ids=str)
def test_advice(journal: Journal, shown: AdviceFilter) -> None:
    read_in_order(journal, lambda: drained(journal, advice_ids(shown)))


@pytest.mark.parametrize(("guided", "order"), list(product((None, True, False), ReflectionOrder)))
def test_reflections(journal: Journal, guided: bool | None, order: ReflectionOrder) -> None:
    shown = ReflectionFilter(guided, order)
    read_in_order(journal, lambda: drained(journal, reflection_ids(shown)))


@pytest.mark.parametrize(("shelf", "order"), list(product(Shelf, RelationshipOrder)))
def test_relationships(journal: Journal, shelf: Shelf, order: RelationshipOrder) -> None:
    """Their last contact is looked up for each by an index that ends at the day asked for."""
    shown = RelationshipFilter(shelf, order)
    read_in_order(journal, lambda: drained(journal, relationship_ids(shown, DAY)))
    for _, steps in plans(journal, lambda: drained(journal, relationship_ids(shown, DAY))):
        inner = [step for step in steps if step.table not in ("", *FEW)]
        ends = re.compile(
            r"COVERING INDEX \w+ \(relationship_id=\? AND (date|report_on|asked_on|thanked_on)<\?\)"
        )
        assert all(ends.search(step.detail) for step in inner), inner
        assert bool(inner) == (order is RelationshipOrder.CONTACT)


# Parts of everything: found, not looked for.


def found_by_index(journal: Journal, ask: Callable[[], object]) -> None:
    """No large table is read whole, along an index neither."""
    for sql, steps in plans(journal, ask):
        scanned = {step.table for step in steps if step.scans and "VIRTUAL TABLE" not in step.detail}
        assert scanned <= FEW, ([step.detail for step in steps], sql)


@pytest.mark.parametrize("order", AdviceOrder)
@pytest.mark.parametrize(("direction", "state"), [(None, None), (Direction.GIVEN, AdviceState.OWED)])
def test_advice_on_a_topic(
    journal: Journal, direction: Direction | None, state: AdviceState | None, order: AdviceOrder
) -> None:
    shown = AdviceFilter(direction, state, 3, order)
    found_by_index(journal, lambda: drained(journal, advice_ids(shown)))


@pytest.mark.parametrize(
    "lines", [advice_lines, reflection_lines, lambda journal, ids: relationship_lines(journal, ids, DAY)]
)
def test_lines_in_view(journal: Journal, lines: Callable[[Journal, list[int]], object]) -> None:
    found_by_index(journal, lambda: lines(journal, list(range(5, 69))))


def test_today(journal: Journal) -> None:
    found_by_index(journal, lambda: lists.count(journal, DAY))
    found_by_index(journal, lambda: lists.read_today(journal, DAY))
    found_by_index(journal, lambda: lists.waiting_with(journal, 5, DAY))
    found_by_index(journal, lambda: following.open_with(journal, 5, DAY))
    found_by_index(journal, lambda: following.about_options(journal, 5, "advice:9"))
    found_by_index(journal, lambda: following.read_written(journal, 5, DAY))


def test_the_value_of_a_relationship_and_what_passed_in_it(journal: Journal) -> None:
    statement = drift.Statement("2010", "", "")
    for person in (1, 5):
        record = reading.read_relationship(journal, person)
        assert record is not None
        found_by_index(journal, lambda p=person: drift.last_statement(journal, p))
        found_by_index(journal, lambda p=person: drift.read_drift(journal, p, statement, DAY))
        found_by_index(journal, lambda r=record: value.read_value(journal, r, DAY))
        found_by_index(journal, lambda p=person: give_and_take.read_picture(journal, p))
        found_by_index(journal, lambda p=person: bond.read_bond(journal, p, DAY))
        found_by_index(journal, lambda p=person: sponsorship.read_acts(journal, p, "Ada"))
        found_by_index(journal, lambda p=person: turning_points.read_turns(journal, p))


def test_a_timeline(journal: Journal) -> None:
    found_by_index(journal, lambda: timeline.timeline_keys(journal, 5))
    keys = timeline.timeline_keys(journal, 5)
    assert len({kind for _, _, _, kind in keys}) >= 5
    found_by_index(journal, lambda: timeline.timeline_lines(journal, keys[:48]))


def test_a_timeline_where_no_reflection_is_about_an_advice(grown: Path, tmp_path: Path) -> None:
    path = tmp_path / "without.mentordesk"
    shutil.copy(grown, path)
    with open_journal(path) as journal:
        journal.db.execute_sql("DELETE FROM reflection_link WHERE advice_id IS NOT NULL")
        journal.db.execute_sql("ANALYZE")
    with open_journal(path, read_only=True) as journal:
        found = plans(journal, lambda: timeline.timeline_keys(journal, 5, (Kind.REFLECTION,)))
        # To read an index of the links there are, here none, is no reading of the table.
        read = [step for _, steps in found for step in steps if step.table == "reflection_link"]
        assert read and all("INDEX reflection_link_" in step.detail for step in read)


@pytest.mark.parametrize("kind", Kind)
def test_a_record_and_what_is_related(journal: Journal, kind: Kind) -> None:
    found_by_index(journal, lambda: reading.read(journal, kind, 5))
    if kind in (Kind.ADVICE, Kind.CONVERSATION):
        found_by_index(journal, lambda: related(journal, kind, 5))


def test_the_trash(journal: Journal) -> None:
    found_by_index(journal, lambda: trash_lines(journal))


@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"kinds": [Kind.ADVICE, Kind.REFLECTION]},
        {"people": [5]},
        {"start": "2020-03-02", "end": "2021"},
        {"kinds": [Kind.ADVICE], "people": [5], "start": "2019"},
    ],
    ids=str,
)
def test_search(journal: Journal, filters: dict[str, Any]) -> None:
    """The index gives the newest first by itself, within the days asked for."""
    question = search.ask("the board", **filters)
    found_by_index(journal, lambda: search.find(journal, question))
    ((sql, steps),) = plans(journal, lambda: search.find_documents(journal, question))
    assert [step.table for step in steps] == ["search_text"], sql
    # M: words are matched. > and <: only between two documents.
    assert re.search(r"VIRTUAL TABLE INDEX \d+:M\d+><$", steps[0].detail)


def test_names(journal: Journal) -> None:
    read_in_order(journal, lambda: search.topics(journal))
    read_in_order(journal, lambda: search.all_people(journal))
    read_in_order(journal, lambda: search.people_named(journal, "ada"))
    for ask in (search.topics, search.all_people):
        for _, steps in plans(journal, lambda ask=ask: ask(journal)):
            assert not any(step.sorts for step in steps)
    found_by_index(journal, lambda: labels(journal, range(1, 50)))
