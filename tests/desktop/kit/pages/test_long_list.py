# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The models behind the lists: sound in Qt's own eyes, and reading no more than is looked at."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

import mentordesk.desktop
from mentordesk.desktop.insights.table import Cell, CountRow, CountsDelegate, CountsModel
from mentordesk.desktop.kit.pages.long_list import (
    BLOCK,
    FIRST_IDS,
    ID_ROLE,
    LINE_ROLE,
    Line,
    LineDelegate,
    RecordList,
    RecordModel,
)
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.desktop.printing.pages import ThumbnailModel, Thumbnails
from mentordesk.desktop.relationships import timeline_list
from mentordesk.desktop.relationships.give_picture import GiveList, StrandDelegate, StrandModel
from mentordesk.desktop.relationships.timeline_list import TimelineDelegate, TimelineList, TimelineModel
from mentordesk.desktop.search.delegate import ResultDelegate
from mentordesk.desktop.search.results import BLOCK as RESULTS_BLOCK
from mentordesk.desktop.search.results import PAGE, Heading, PersonRow, ResultsModel
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection, Relationship
from mentordesk.journal.storage import schema
from mentordesk.journal.storage.opening import open_journal
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.reflection.reflection_list import ReflectionFilter, reflection_ids, reflection_lines
from mentordesk.practice.relationship.give_and_take import read_picture
from mentordesk.practice.relationship.timeline import Key, timeline_keys
from mentordesk.practice.search.search import ask, find_documents, read_hits

MANY = 3 * FIRST_IDS
SVG = b'<svg viewBox="0 0 60 80" width="60pt" height="80pt" xmlns="http://www.w3.org/2000/svg"></svg>'
TESTED = {RecordModel, TimelineModel, ResultsModel, ThumbnailModel, CountsModel, StrandModel}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """A journal of many reflections."""
    with open_journal(tmp_path_factory.mktemp("many") / "many.mentordesk", create=True) as journal:
        stamp = "2026-01-01T08:00:00.000Z"
        rows = [
            {
                "uuid": f"{n:032x}",
                "created_at": stamp,
                "updated_at": stamp,
                "date": str(1000 + n),
                "body": f"{n}",
            }
            | {"title": f"Entry {n}"}
            for n in range(1, MANY + 1)
        ]
        with journal.quietly():
            schema.drop_index_triggers(journal.db)
            for start in range(0, MANY, 500):
                Reflection.insert_many(rows[start : start + 500]).execute(journal.db)
        yield journal


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    path = tmp_path_factory.mktemp("demo") / "demo.mentordesk"
    build_demo(path, date(2026, 11, 20))
    with open_journal(path) as journal:
        yield journal


class Reader:
    """Reads the lines of reflections as their page does, and remembers which."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.read: list[list[int]] = []

    def cursors(self) -> list[Any]:
        return [self.journal.cursor(query) for query in reflection_ids(ReflectionFilter())]

    def fetch(self, ids: Sequence[int]) -> list[tuple[int, Line]]:
        self.read.append(list(ids))
        return [(line.id, Line(line.text, line.date)) for line in reflection_lines(self.journal, list(ids))]


def test_every_model_there_is_is_tested_here() -> None:
    for module in pkgutil.walk_packages(mentordesk.desktop.__path__, "mentordesk.desktop."):
        importlib.import_module(module.name)

    def below(kind: type) -> set[type]:
        return {kind}.union(*(below(inner) for inner in kind.__subclasses__()))

    ours = {kind for kind in below(QAbstractItemModel) if kind.__module__.startswith("mentordesk.")}
    assert ours == TESTED


def filled(kind: type[QAbstractItemModel], demo: Journal) -> QAbstractItemModel:
    """A model of a kind with some rows."""
    if kind is RecordModel:
        reader, records = Reader(demo), RecordModel()
        records.show_records(reader.cursors(), reader.fetch)
        return records
    if kind is TimelineModel:
        timeline = TimelineModel(demo)
        timeline.show_keys(keys_of_demo(demo))
        return timeline
    if kind is ResultsModel:
        question = ask("the")
        found, results = find_documents(demo, question, limit=3), ResultsModel()
        results.show_results(
            [Heading("People")], found, lambda ids: read_hits(demo, ids, question.terms), lambda _last: []
        )
        return results
    if kind is ThumbnailModel:
        pages = ThumbnailModel()
        pages.show_pages([SVG] * 3)
        return pages
    if kind is CountsModel:
        counts = CountsModel()
        counts.show_rows(("All",), [CountRow("Money", 3, 1, (Cell("3", "Money, all: 3"),))])
        return counts
    strands = StrandModel()
    amara = demo.value(Relationship.select(Relationship.id).where(Relationship.name.contains("Amara")))
    strands.show_picture(read_picture(demo, amara))
    return strands


BY_ROW: dict[type, tuple[str, ...]] = {
    RecordModel: ("record_id",),
    TimelineModel: ("key",),
    ResultsModel: ("row", "key"),
    ThumbnailModel: ("picture",),
}
"""What is asked of a model with the number of a row."""


@pytest.mark.parametrize("kind", sorted(TESTED, key=lambda kind: kind.__name__))
def test_a_row_that_is_not_there_is_nothing(
    qtbot: QtBot, demo: Journal, kind: type[QAbstractItemModel]
) -> None:
    """A view without a current row asks for row -1, and a screen reader for rows of a list that was longer."""
    model = filled(kind, demo)
    rows, columns = model.rowCount(), model.columnCount(QModelIndex()) if kind is CountsModel else 1
    assert rows
    missing = [QModelIndex(), *(model.createIndex(row, 0) for row in (rows, rows + 7))]
    roles = [*range(Qt.ItemDataRole.UserRole), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 8)]
    for index in missing:
        assert {model.data(index, role) for role in roles} == {None}
    for name in BY_ROW.get(kind, ()):
        assert [getattr(model, name)(row) for row in (-1, -rows, rows, rows + 7)] == [None] * 4
    assert model.data(model.index(rows - 1, columns - 1), Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    "delegate", [LineDelegate, TimelineDelegate, ResultDelegate, CountsDelegate, StrandDelegate]
)
def test_a_row_that_is_not_there_is_not_drawn(qtbot: QtBot, delegate: Callable[[Any], Any]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view = GiveList(window) if delegate is StrandDelegate else QListView(window)
    canvas = QPixmap(200, 60)
    canvas.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = canvas.rect()
    painter = QPainter(canvas)
    delegate(view).paint(painter, option, QModelIndex())
    painter.end()
    assert canvas.toImage().pixelColor(100, 30) == Qt.GlobalColor.white


# Records


def test_records(qtbot: QtBot, qtmodeltester: Any, many: Journal) -> None:
    """Checked while the later ids arrive as well."""
    model = RecordModel()
    qtmodeltester.check(model)
    reader = Reader(many)
    model.show_records(reader.cursors(), reader.fetch)
    qtmodeltester.check(model)
    assert model.rowCount() == FIRST_IDS
    qtbot.waitUntil(lambda: model.rowCount() == MANY)
    assert model.index(0).data() == f"Entry {MANY}"
    last = model.index(MANY - 1)
    assert (last.data(ID_ROLE), last.data(LINE_ROLE)) == (1, Line("Entry 1", "1001"))
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == "Entry 1"
    model.show_records([], reader.fetch)
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_a_row_is_found_though_its_id_has_not_arrived(qapp: object, many: Journal) -> None:
    model, reader = RecordModel(), Reader(many)
    model.show_records(reader.cursors(), reader.fetch)
    assert model.row_of(MANY) == 0
    assert model.rowCount() == FIRST_IDS
    assert model.row_of(1) == MANY - 1
    assert model.row_of(MANY + 1) == -1
    assert reader.read == []


def test_records_shown_again_forget_those_that_were_to_come(qtbot: QtBot, many: Journal) -> None:
    model, reader = RecordModel(), Reader(many)
    model.show_records(reader.cursors(), reader.fetch)
    few = [many.cursor(reflection_ids(ReflectionFilter())[0].limit(5))]
    model.show_records(few, reader.fetch)
    qtbot.wait(20)
    assert model.rowCount() == 5


@pytest.fixture
def shown(qtbot: QtBot, many: Journal) -> tuple[RecordList, Reader]:
    """The list as it stands in a window, some nine rows high."""
    reader, shown = Reader(many), RecordList("Reflections")
    qtbot.addWidget(shown)
    shown.resize(300, 600)
    shown.show_records(reader.cursors(), reader.fetch, None)
    shown.records.read_all()
    with qtbot.waitExposed(shown):
        shown.show()
    shown.grab()
    return shown, reader


def test_only_blocks_in_view_are_read(shown: tuple[RecordList, Reader]) -> None:
    view, reader = shown
    assert reader.read == [list(range(MANY, MANY - BLOCK, -1))]
    view.scrollToBottom()
    view.grab()
    assert len(reader.read) == 2
    assert reader.read[1][-1] == 1 and len(reader.read[1]) <= BLOCK
    assert view.indexAt(QPoint(10, 590)).row() == MANY - 1


def test_what_was_read_is_kept(shown: tuple[RecordList, Reader]) -> None:
    view, reader = shown
    for _ in range(3):
        view.grab()
        view.scrollToBottom()
        view.grab()
        view.scrollToTop()
    view.choose(MANY - 3)
    view.grab()
    assert len(reader.read) == 2


def test_a_long_way_down_reads_each_block_once(shown: tuple[RecordList, Reader]) -> None:
    view, reader = shown
    bar = view.verticalScrollBar()
    for place in range(0, bar.maximum() // 10, 200):
        bar.setValue(place)
        view.grab()
    read = [record for block in reader.read for record in block]
    assert len(read) == len(set(read))
    seen = view.indexAt(QPoint(10, 590)).row()
    assert seen < len(read) <= seen + BLOCK


# The others


def keys_of_demo(journal: Journal) -> list[Key]:
    amara = journal.value(Relationship.select(Relationship.id).where(Relationship.name.contains("Amara")))
    return timeline_keys(journal, amara)


def test_timeline(qtbot: QtBot, qtmodeltester: Any, demo: Journal) -> None:
    keys = keys_of_demo(demo)
    assert len(keys) > timeline_list.BLOCK
    model = TimelineModel(demo)
    qtmodeltester.check(model)
    model.show_keys(keys)
    qtmodeltester.check(model)
    assert model.rowCount() == len(keys) and model.key(3) == keys[3]
    assert all(
        model.index(row).data(timeline_list.LINE_ROLE).date == keys[row][0] for row in range(len(keys))
    )
    model.show_keys([])
    assert model.rowCount() == 0


def asked_of(journal: Journal, do: Callable[[], object]) -> int:
    """How many queries it takes to do something."""
    asked: list[str] = []
    connection: Any = journal.db.connection()  # type: ignore[attr-defined]
    connection.set_trace_callback(asked.append)
    try:
        do()
    finally:
        connection.set_trace_callback(None)
    return len(asked)


def test_a_timeline_reads_the_rows_in_view(qtbot: QtBot, demo: Journal) -> None:
    """It is as tall as all its rows, but the page around it shows a few of them."""
    keys = keys_of_demo(demo)
    model = TimelineModel(demo)
    model.show_keys(keys)
    a_block = asked_of(demo, lambda: model.line(0))
    assert a_block and not asked_of(demo, lambda: model.line(timeline_list.BLOCK - 1))
    assert asked_of(demo, lambda: model.line(timeline_list.BLOCK))

    view = TimelineList(demo)
    page = reading_column(view)
    qtbot.addWidget(page)
    page.resize(600, 500)
    view.show_keys(keys)
    assert view.height() >= len(keys) * timeline_list.ROW

    def look() -> None:
        with qtbot.waitExposed(page):
            page.show()
        page.grab()

    assert asked_of(demo, look) == a_block
    assert not asked_of(demo, page.grab)


def test_results(qtmodeltester: Any, demo: Journal) -> None:
    question = ask("the")
    read: list[Sequence[int]] = []

    def fetch(documents: Sequence[int]) -> Sequence[Any]:
        read.append(documents)
        return read_hits(demo, documents, question.terms)

    def more(last: int) -> Sequence[int]:
        return find_documents(demo, question, limit=PAGE, before=last)

    model = ResultsModel()
    found = find_documents(demo, question, limit=PAGE)
    model.show_results([Heading("People"), PersonRow(1, "Amara")], found, fetch, more)
    assert (model.rowCount(), read) == (2 + PAGE, [])
    model.index(5).data()
    assert [len(documents) for documents in read] == [RESULTS_BLOCK]
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.complete and model.record_count == model.rowCount() - 2 > PAGE
    # Last: the tester itself fetches more when it hears of more, and stumbles over its own doing.
    qtmodeltester.check(model)
    model.clear()
    assert model.rowCount() == 0


def test_small_pages(qtbot: QtBot, qtmodeltester: Any) -> None:
    view = Thumbnails()
    qtbot.addWidget(view)
    view.show_pages([SVG] * 40)
    model = view.pages
    qtmodeltester.check(model)
    assert [model.index(row).data() for row in (0, 39)] == ["1", "40"]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Page 2 of 40"
    view.resize(200, 400)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: model.picture(0) is not None)
    # Far pages are not drawn before they are looked at.
    assert len(model._pictures) < 10
    view.show_pages([])
    assert model.rowCount() == 0


def test_counts(qtbot: QtBot, qtmodeltester: Any) -> None:
    model = CountsModel()
    qtmodeltester.check(model)
    cells = (Cell("3", "Money, all: 3", (("topic", "1"),)), Cell("0", "Money, used: 0"))
    model.show_rows(("All", "Used"), [CountRow("Money", 3, 1, cells), CountRow("People", 0, 0, cells)])
    qtmodeltester.check(model)
    assert model.rowCount() == 2
    model.show_rows((), [])
    assert model.rowCount() == 0
