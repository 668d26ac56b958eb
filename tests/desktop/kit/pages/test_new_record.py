# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is typed for a new record is kept until it is added, and nothing is in the journal before that."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Desk, Target
from mentordesk.desktop.kit.pages.new_record import NewRecord
from mentordesk.desktop.relationships.new_entry import NewExchange
from mentordesk.desktop.relationships.page import NewRelationship
from mentordesk.journal import operations
from mentordesk.journal.records import Exchange, Relationship
from mentordesk.journal.terms import Kind

Begin = Callable[[type[NewRecord]], NewRecord]


@pytest.fixture
def begin(qtbot: QtBot, desk: Desk) -> Iterator[Begin]:
    def begin_it(kind: type[NewRecord]) -> NewRecord:
        page = kind(desk)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.begin({})
        return page

    yield begin_it


def type_in(qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def names(desk: Desk) -> list[str]:
    return [name for (name,) in desk.journal.rows(Relationship.select(Relationship.name))]


def test_return_leads_through_the_fields_and_adds_it_at_the_end(
    qtbot: QtBot, desk: Desk, begin: Begin
) -> None:
    page = begin(NewRelationship)
    for words in ("Amara Okafor", "a mentor"):
        type_in(qtbot, words)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    type_in(qtbot, "a mentee")
    assert names(desk) == []
    with qtbot.waitSignal(page.created) as created:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    found = Relationship.select(Relationship.name, Relationship.they_are, Relationship.i_am)
    assert desk.journal.rows(found) == [("Amara Okafor", "a mentor", "a mentee")]
    assert created.args == [desk.journal.value(Relationship.select(Relationship.id))]
    assert operations.read_draft(desk.journal, page.draft_name()) == ""


def test_what_is_missing_is_said_and_the_keyboard_goes_there(qtbot: QtBot, desk: Desk, begin: Begin) -> None:
    page = begin(NewRelationship)
    page.sheet.field("they_are").focus_in()
    type_in(qtbot, "a mentor")
    with qtbot.assertNotEmitted(page.created):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page._error.isVisible() and "name" in page._error.text()
    assert page.sheet.field("name").has_focus() and names(desk) == []
    type_in(qtbot, "Amara")
    page.flush()
    assert not page._error.isVisible()


def test_escape_keeps_what_was_typed_for_the_next_time(qtbot: QtBot, desk: Desk, begin: Begin) -> None:
    said: list[str] = []
    desk.notice_requested.connect(lambda text, _undo, _back: said.append(text))
    page = begin(NewRelationship)
    type_in(qtbot, "Amara")
    with qtbot.waitSignal(page.discarded):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert len(said) == 1 and names(desk) == []
    again = begin(NewRelationship)
    assert again._kept.isVisible() and again.sheet.field("name").value() == "Amara"


def test_what_was_discarded_comes_back(qtbot: QtBot, desk: Desk, begin: Begin) -> None:
    backs: list[Callable[[], None]] = []
    opened: list[Target] = []
    desk.notice_requested.connect(lambda _text, _undo, back: backs.append(back))
    desk.open_requested.connect(opened.append)
    page = begin(NewRelationship)
    type_in(qtbot, "Amara")
    with qtbot.waitSignal(page.discarded):
        page.discard.click()
    again = begin(NewRelationship)
    assert not again._kept.isVisible() and again.sheet.field("name").value() == ""
    backs[0]()
    assert opened == [Target(page.place, Kind.RELATIONSHIP, new=())]
    again.begin({})
    assert again.sheet.field("name").value() == "Amara"


def test_an_empty_one_is_discarded_without_a_word(qtbot: QtBot, desk: Desk, begin: Begin) -> None:
    page = begin(NewRelationship)
    with qtbot.assertNotEmitted(desk.notice_requested):
        page.discard.click()


def test_each_way_and_person_has_a_draft_of_its_own(desk: Desk, begin: Begin) -> None:
    amara = operations.create(desk.journal, Kind.RELATIONSHIP, {"name": "Amara"})
    page = begin(NewExchange)
    given = page.draft_name()
    page.begin({"relationship": amara})
    assert page.draft_name() != given


@pytest.mark.parametrize("kept", ["no JSON", "[1]", '"text"'])
def test_any_kept_draft_opens(desk: Desk, begin: Begin, kept: str) -> None:
    operations.save_draft(desk.journal, "new:relationship", kept)
    assert begin(NewRelationship).sheet.field("name").value() == ""


def test_a_name_nobody_has_begins_a_relationship(qtbot: QtBot, desk: Desk, begin: Begin) -> None:
    page = begin(NewExchange)
    assert page.sheet.field("relationship").has_focus()
    type_in(qtbot, "Amara Okafor")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert names(desk) == ["Amara Okafor"]
    assert page.sheet.field("text").has_focus(), "on to what else is needed"
    type_in(qtbot, "Read a draft")
    page.add.click()
    person = desk.journal.value(Relationship.select(Relationship.id))
    assert desk.journal.rows(Exchange.select(Exchange.relationship, Exchange.text)) == [
        (person, "Read a draft")
    ]
