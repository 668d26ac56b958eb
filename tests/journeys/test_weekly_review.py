# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The weekly review: all four lists moved on without leaving Today, with the mouse and with the keyboard."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
    Conversation,
    FollowUp,
    Relationship,
    Sponsorship,
    ValueStatement,
)
from mentordesk.journal.terms import Kind


def ago(days: int) -> str:
    return (date.today() - timedelta(days=days)).isoformat()


@pytest.fixture
def filled(journal: Journal) -> Journal:
    """One thing in each list, and a second one to tell."""
    amara = operations.create(
        journal, Kind.RELATIONSHIP, {"name": "Amara Okafor", "keep_in_touch_days": 30, "began_on": "2019"}
    )
    grace = operations.create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist"})
    given = {"relationship": grace, "direction": "received", "date": ago(90), "words": "Ask who signs."}
    operations.create(
        journal, Kind.ADVICE, {**given, "uptake": "followed", "effect": "helped", "effect_on": ago(50)}
    )
    act = {
        "relationship": grace,
        "direction": "for_me",
        "type": "nominated",
        "date": ago(40),
        "text": "For the board",
    }
    operations.create(journal, Kind.SPONSORSHIP, act)
    stated = {"relationship": grace, "date": ago(500), "receive_text": "A name in the room"}
    operations.create(journal, Kind.VALUE_STATEMENT, stated)
    assert amara
    return journal


@pytest.fixture
def today(filled: Journal, open_window: Callable[[Journal], MainWindow]):
    window = open_window(filled)
    page = window.places.page(Place.TODAY)
    page.refresh_if_needed()
    yield page
    window.close()


def row_of(page, text: str):
    QApplication.processEvents()  # rows have their place only then
    return next(row for row in page._rows if row.act.text() == text)


def test_each_item_is_moved_on_without_leaving(qtbot, today, filled: Journal) -> None:
    journal, window = filled, today.window()
    assert [row.act.text() for row in today._rows] == [
        "Tell Grace",
        "Thank Grace",
        "Plan a call",
        "Look at it again",
    ]

    qtbot.mouseClick(row_of(today, "Tell Grace").act, Qt.MouseButton.LeftButton)
    assert today.loop.isVisible() and window.places.stack.currentWidget() is today
    qtbot.mouseClick(today.loop._done, Qt.MouseButton.LeftButton)
    assert journal.value(Advice.select(Advice.state)) == "closed"
    assert [row.act.text() for row in today._rows] == ["Thank Grace", "Plan a call", "Look at it again"]

    qtbot.mouseClick(row_of(today, "Thank Grace").act, Qt.MouseButton.LeftButton)
    assert today.act.isVisible() and "put my name forward" in today.act.message.field("message").value()
    today.act.other.click()
    assert "nominated" in QApplication.clipboard().text()
    qtbot.mouseClick(today.act.done, Qt.MouseButton.LeftButton)
    assert journal.value(Sponsorship.select(Sponsorship.thanked_on)) == ago(0)

    qtbot.mouseClick(row_of(today, "Look at it again").act, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(today.act.done, Qt.MouseButton.LeftButton)
    assert len(journal.rows(ValueStatement.select())) == 2

    qtbot.mouseClick(row_of(today, "Plan a call").act, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(today.act.done, Qt.MouseButton.LeftButton)
    assert journal.rows(FollowUp.select(FollowUp.type)) == [("keep_in_touch",)]
    assert today._rows == []
    assert window.rail.buttons[Place.TODAY].count == 0
    window.commands.actions["undo"].trigger()
    qtbot.waitUntil(lambda: [row.act.text() for row in today._rows] == ["Plan a call"])


def test_by_keyboard_the_next_one_takes_the_focus(qtbot, today, filled: Journal) -> None:
    window = today.window()
    qtbot.waitUntil(window.isActiveWindow)
    first = row_of(today, "Tell Grace").act
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClick(today.loop, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert filled.value(Advice.select(Advice.state)) == "closed"
    focus = QApplication.focusWidget()
    assert focus is row_of(today, "Thank Grace").act
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    qtbot.keyClick(today.act.done, Qt.Key.Key_Escape)
    assert not today.act.isVisible() and len(today._rows) == 3


def test_a_talk_today_and_putting_off(qtbot, today, filled: Journal) -> None:
    row_of(today, "Plan a call").act.click()
    today.act.finish_otherwise()
    assert filled.rows(Conversation.select(Conversation.date, Conversation.channel)) == [
        (ago(0), None)
    ]  # nobody said how
    row = row_of(today, "Thank Grace")
    row.later_requested.emit(row.waiting, 7)
    assert filled.value(Sponsorship.select(Sponsorship.snoozed_until)) == ago(-7)
    qtbot.waitUntil(lambda: all(row.act.text() != "Thank Grace" for row in today._rows))


def test_what_is_at_rest_leaves_the_list(qtbot, today, filled: Journal) -> None:
    who = filled.value(Relationship.select(Relationship.id).where(Relationship.name == "Amara Okafor"))
    operations.edit(filled, Kind.RELATIONSHIP, who, {"paused": True})
    qtbot.waitUntil(lambda: all(row.act.text() != "Plan a call" for row in today._rows))
