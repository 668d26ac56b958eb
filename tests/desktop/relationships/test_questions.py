# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The questions that wait for an answer, on the page of a person."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.terms import Kind
from tests.desktop.relationships.entries import add, days_ago


def ask(journal: Journal, person: int, question: str) -> int:
    return add(journal, person, Kind.ADVICE, days_ago(4), direction="received", question=question)


def test_questions_wait_on_the_page_until_they_are_answered(
    journal: Journal, view: RelationshipView, grace: int
) -> None:
    assert not view.questions.isVisible()
    first = ask(journal, grace, "Do I stay?")
    second = ask(journal, grace, "Whom do I tell?")
    assert view.questions.isVisible() and len(view.questions.rows) == 2
    row = next(row for row in view.questions.rows if row.answered.property("question") == first)
    assert row.answered.accessibleDescription() == "Do I stay?"
    edit(journal, Kind.ADVICE, first, {"words": "Stay."})
    assert [row.open_button.accessibleDescription() for row in view.questions.rows] == ["Whom do I tell?"]
    edit(journal, Kind.ADVICE, second, {"words": "Nobody."})
    assert not view.questions.isVisible()


def test_they_answered_leads_to_where_the_words_are_written(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    question = ask(journal, grace, "Do I stay?")
    qtbot.mouseClick(view.questions.rows[0].answered, Qt.MouseButton.LeftButton)
    advice = window.places.page(Place.ADVICE).view
    assert advice.record_id == question and advice.words.field("words").has_focus()
    window.navigation.go_back()
    qtbot.mouseClick(view.questions.rows[0].open_button, Qt.MouseButton.LeftButton)
    assert advice.isVisible() and advice.record_id == question
