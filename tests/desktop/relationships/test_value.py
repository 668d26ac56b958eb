# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is most likely received and given, beside what came."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Desk, Place
from mentordesk.desktop.relationships.value import NARROW, ValueSection
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import ValueStatement
from mentordesk.journal.terms import Kind
from tests.desktop.relationships.entries import TODAY, add, days_ago, notice


def test_the_value_and_its_drift(
    qtbot: QtBot, journal: Journal, window: MainWindow, view: RelationshipView, grace: int
) -> None:
    assert view.value.check.text() == "Say what you expect"
    said = {"receive_text": "A door, now and then", "give_text": "The floor", "receive": ["sponsorship"]}
    add(journal, grace, Kind.VALUE_STATEMENT, days_ago(380), **said)
    add(journal, grace, Kind.EXCHANGE, days_ago(9), direction="gained", type="introduction", text="x")
    pair = view.value.receive
    assert pair.expected.words.text() == "A door, now and then"
    assert pair.came.words.text() == "You expected sponsorship. What came in 12 months: one introduction."
    assert view.value.hint.isVisible() and view.value.hint.text() == "You said so 1 year ago. Is it still so?"
    both = view.sections.value
    assert both.isVisible() and both.summary.whole_text() == "To give: The floor"
    both.set_open(True)
    assert "show nothing of sponsorship." in both.receive.words.text()

    qtbot.mouseClick(view.value.check, Qt.MouseButton.LeftButton)
    entry = window.places.page(Place.RELATIONSHIPS).entry(Kind.VALUE_STATEMENT)[0]
    assert entry.isVisible() and entry.record.date == TODAY.isoformat()
    assert {name: entry.record.value_of(name) for name in said} == said
    assert notice(window) == "It begins with what you said last."
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    assert len(journal.rows(ValueStatement.select())) == 2
    assert not view.value.hint.isVisible()
    view.value.check.click()
    assert len(journal.rows(ValueStatement.select())) == 2, "the one of today is gone on with"


def test_what_came_stands_under_what_was_expected_where_there_is_no_room_beside_it(
    desk: Desk, qtbot: QtBot
) -> None:
    section = ValueSection(desk)
    qtbot.addWidget(section)
    section.resize(NARROW * 2, 300)
    section.show()
    pair = section.receive
    assert pair.came.x() > pair.expected.x() and pair.came.y() == pair.expected.y()
    section.resize(NARROW // 2, 300)
    QApplication.processEvents()
    assert pair.came.x() == pair.expected.x() and pair.came.y() > pair.expected.y()


def test_nothing_is_said_of_both_ways_before_something_is_stated(
    view: RelationshipView, journal: Journal, grace: int
) -> None:
    assert view.value.check_is_first and not view.sections.value.isVisible()
    add(journal, grace, Kind.VALUE_STATEMENT, days_ago(9), receive_text="A door, now and then")
    assert not view.value.check_is_first and view.value.check.text() == "&Value check"
    assert view.sections.value.isVisible()
