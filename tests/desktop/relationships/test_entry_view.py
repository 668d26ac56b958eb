# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of one entry of a relationship."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.records import Conversation, Relationship, ValueStatement
from mentordesk.journal.terms import Kind
from tests.desktop.relationships.entries import add


def test_a_first_statement_left_empty_does_not_stay(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    view.value.check.click()
    assert len(journal.rows(ValueStatement.select())) == 1
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    assert journal.rows(ValueStatement.select()) == []


def test_a_statement_left_empty_does_not_come_back_by_undo_and_redo(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    edit(journal, Kind.RELATIONSHIP, grace, {"they_are": "the one I ask"})
    view.value.check.click()
    assert len(journal.rows(ValueStatement.select())) == 1
    for command in ("back", "undo", "redo", "redo"):
        window.commands.actions[command].trigger()
        assert journal.rows(ValueStatement.select()) == [], command
    assert view.record.they_are == "the one I ask"
    assert view.value.check.text() == "Say what you expect"


def test_a_turning_point_corrected_on_its_page(
    journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    made = add(journal, grace, Kind.TURNING_POINT, "2025", type="mutual")
    window.desk.open_record(Kind.TURNING_POINT, made)
    page = window.places.page(Place.RELATIONSHIPS).entry(Kind.TURNING_POINT)[0]
    page.save("type", "ended")
    assert journal.value(Relationship.select(Relationship.ended_on)) == "2025"


def test_a_conversation_is_named_by_what_it_was_about_and_leads_back_to_its_person(
    qtbot: QtBot, journal: Journal, window: MainWindow, grace: int
) -> None:
    talk = add(journal, grace, Kind.CONVERSATION, "2021-05-03")
    window.desk.open_record(Kind.CONVERSATION, talk)
    page = window.places.page(Place.RELATIONSHIPS)
    entry = page.entry(Kind.CONVERSATION)[0]
    assert entry.title.text() == "Conversation" and entry.subtitle.text() == "3 May 2021"
    qtbot.keyClicks(entry.sheet.field("subject").line, "The plan")
    assert entry.flush()
    assert journal.value(Conversation.select(Conversation.subject)) == "The plan"
    assert entry.title.text() == "The plan"
    assert entry.person.text() == "Grace Lindqvist"
    qtbot.mouseClick(entry.person, Qt.MouseButton.LeftButton)
    assert page.view.isVisible() and page.view.record_id == grace
