# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The panel under a row of Today that is no advice."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.today.act_panel import ActPanel
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Conversation, FollowUp
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.records.read import read_sponsorship
from mentordesk.practice.today.item import Waiting


@pytest.fixture
def ada(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács", "keep_in_touch_days": 30})


@pytest.fixture
def panel(qtbot, desk: Desk) -> Iterator[ActPanel]:
    host = QWidget()
    made = ActPanel(desk, host)
    qtbot.addWidget(host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    yield made


def in_touch(ada: int) -> Waiting:
    return Waiting(ada, ada, "Ada Kovács", "Ada", "", "", 90, Move.IN_TOUCH, "Plan a call", Kind.RELATIONSHIP)


def test_a_call_is_planned(panel: ActPanel, journal: Journal, ada: int) -> None:
    closed: list[int] = []
    panel.closed.connect(lambda: closed.append(1))
    panel.ask(in_touch(ada))
    assert "Ada" in panel.title.text() and panel.when.isVisible() and not panel.message.isVisible()
    panel.when.field("due_on").set_value("2030-05-01")
    panel.done.click()
    assert journal.rows(FollowUp.select(FollowUp.relationship, FollowUp.due_on)) == [(ada, "2030-05-01")]
    assert not panel.isVisible() and panel.waiting is None and closed == [1]


def test_a_talk_of_today_is_noted_instead(panel: ActPanel, desk: Desk, journal: Journal, ada: int) -> None:
    said: list[tuple[str, bool]] = []
    desk.notice_requested.connect(lambda text, undo, _back: said.append((text, undo)))
    panel.ask(in_touch(ada))
    panel.other.click()
    talks = Conversation.select(Conversation.relationship, Conversation.date, Conversation.channel)
    assert journal.rows(talks) == [(ada, desk.today.isoformat(), None)]  # nobody said how
    assert said == [("Noted that you talked.", True)]


def test_escape_puts_it_away_and_nothing_is_noted(panel: ActPanel, journal: Journal, ada: int) -> None:
    panel.ask(in_touch(ada))
    step = journal.undo_step
    panel.done.setFocus()
    QTest.keyClick(panel.done, Qt.Key.Key_Escape)
    assert not panel.isVisible() and journal.undo_step is step


def test_thanks_are_copied_and_noted(panel: ActPanel, desk: Desk, journal: Journal, ada: int) -> None:
    act = {"relationship": ada, "direction": "for_me", "type": "nominated", "date": "2024-05-01", "text": "x"}
    made = operations.create(journal, Kind.SPONSORSHIP, act)
    panel.ask(Waiting(made, ada, "Ada Kovács", "Ada", "x", "", 40, Move.THANK, "Thank Ada", Kind.SPONSORSHIP))
    panel.other.click()
    assert QGuiApplication.clipboard().text() == panel.message.field("message").value() != ""
    assert panel.isVisible(), "copied is not said yet"
    panel.done.click()
    assert not panel.isVisible() and journal.undo_step is not None
    record: Any = read_sponsorship(journal, made)
    assert record.thanked_on == desk.today.isoformat()
