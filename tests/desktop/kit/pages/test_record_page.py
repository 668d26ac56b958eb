# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of a record saves what is typed, follows what changes elsewhere, and goes when the record does."""

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.entry_view import EntryView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Exchange, Relationship
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.highlights import Term


@pytest.fixture
def exchange(journal: Journal) -> int:
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    given = {"relationship": person, "direction": "given", "type": "time", "date": "2024-01-01"}
    return operations.create(journal, Kind.EXCHANGE, given | {"text": "Read a draft"})


@pytest.fixture
def view(window: MainWindow, exchange: int) -> EntryView:
    window.desk.open_record(Kind.EXCHANGE, exchange)
    page: EntryView = window.places.page(Place.RELATIONSHIPS).entry(Kind.EXCHANGE)[0]
    assert page.isVisible() and page.record_id == exchange
    return page


def text_of(journal: Journal) -> str:
    return str(journal.value(Exchange.select(Exchange.text)))


def test_what_is_typed_is_saved_where_it_stands(qtbot: QtBot, view: EntryView, journal: Journal) -> None:
    field = view.sheet.field("text")
    field.focus_in(select_all=True)
    qtbot.keyClicks(field.focusProxy(), "Read two drafts")
    assert view.flush() and text_of(journal) == "Read two drafts"


def test_it_follows_what_changes_elsewhere(qtbot: QtBot, view: EntryView, journal: Journal) -> None:
    assert view.record_id is not None
    operations.edit(journal, Kind.EXCHANGE, view.record_id, {"text": "Lent a book"})
    qtbot.waitUntil(lambda: view.sheet.field("text").value() == "Lent a book")


def test_what_goes_to_the_trash_is_gone_and_comes_back(
    qtbot: QtBot, view: EntryView, window: MainWindow, journal: Journal
) -> None:
    record = view.record_id
    said: list[tuple[str, bool]] = []
    window.desk.notice_requested.connect(lambda text, undo, _back: said.append((text, undo)))
    more = view.findChild(QToolButton, "more")
    with qtbot.waitSignal(view.gone):
        more.menu().actions()[-1].trigger()
    assert view.record_id is None and said == [(view.trashed_text(), True)]
    assert not view.open(record), "what is in the trash is not shown"
    journal.undo()
    assert view.open(record) and view.record_id == record


def test_a_record_that_went_elsewhere_is_gone_here(qtbot: QtBot, view: EntryView, journal: Journal) -> None:
    with qtbot.waitSignal(view.gone):
        operations.trash(journal, Kind.EXCHANGE, view.record_id)
    assert view.record_id is None


def test_what_cannot_be_saved_stays_with_the_reason_beside_it(
    qtbot: QtBot, view: EntryView, journal: Journal
) -> None:
    shown = view.record_id
    other = operations.create(
        journal,
        Kind.EXCHANGE,
        {"relationship": view.person_id, "direction": "given", "type": "time", "date": "2023", "text": "Two"},
    )
    when = view.sheet.field("date")
    when.focus_in(select_all=True)
    qtbot.keyClicks(when.focusProxy(), "some day")
    assert view.open(other) and view.record_id == shown and when.error()
    qtbot.keyClicks(when.focusProxy(), "x")
    when.focus_in(select_all=True)
    qtbot.keyClicks(when.focusProxy(), "May 2021")
    assert view.open(other) and view.record_id == other
    assert journal.value(Exchange.select(Exchange.date).where(Exchange.id == shown)) == "2021-05"


def test_searched_words_are_marked(view: EntryView) -> None:
    assert view.record_id is not None
    assert view.open(view.record_id, (Term(("draft",), False),))
    marked = view.sheet.field("text").focusProxy().extraSelections()
    assert [one.cursor.selectedText() for one in marked] == ["draft"]


def test_a_name_nobody_has_is_added_from_the_page(view: EntryView, journal: Journal) -> None:
    view.sheet.field("relationship").new_person_requested.emit("Lucía Ferrer")
    names = Relationship.select(Relationship.name).join(Exchange, on=Exchange.relationship == Relationship.id)
    assert journal.value(names) == "Lucía Ferrer"
