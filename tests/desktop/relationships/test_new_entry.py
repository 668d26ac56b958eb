# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The pages to begin a conversation, give and take, or an act of sponsorship."""

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Conversation,
    Exchange,
    Sponsorship,
)
from mentordesk.journal.terms import Kind
from tests.desktop.relationships.entries import TODAY, notice


def begin(window: MainWindow, kind: Kind, **given: Any) -> Any:
    new = tuple(given.items())
    window.desk.open_requested.emit(Target(Place.RELATIONSHIPS, kind, new=new))
    return window.places.page(Place.RELATIONSHIPS).form(kind)[0]


def test_a_conversation_needs_only_somebody(window: MainWindow, journal: Journal, grace: int) -> None:
    form = begin(window, Kind.CONVERSATION)
    form.create_record()
    assert form._error.text().startswith("With whom?") and journal.rows(Conversation.select()) == []
    form = begin(window, Kind.CONVERSATION, relationship=grace)
    form.create_record()
    model = Conversation
    assert journal.rows(model.select(model.relationship, model.date, model.channel)) == [
        (grace, TODAY.isoformat(), None)
    ]
    assert notice(window) == "Conversation added."


def test_give_and_take_needs_words(qtbot: QtBot, window: MainWindow, journal: Journal, grace: int) -> None:
    form = begin(window, Kind.EXCHANGE, relationship=grace)
    form.create_record()
    assert form._error.text() == "Write down what it was first."
    qtbot.keyClicks(form.sheet.field("text").text, "An hour")
    form.create_record()
    model = Exchange
    assert journal.rows(model.select(model.direction, model.type, model.text)) == [
        ("given", "time", "An hour")
    ]


def test_an_act_is_none_before_it_is_chosen_what_it_was(
    qtbot: QtBot, window: MainWindow, journal: Journal, grace: int
) -> None:
    form = begin(window, Kind.SPONSORSHIP, relationship=grace, direction="by_me")
    form.create_record()
    assert form._error.text() == "Choose what was done." and journal.rows(Sponsorship.select()) == []
    qtbot.mouseClick(form.sheet.field("type").buttons["credited"], Qt.MouseButton.LeftButton)
    form.create_record()
    model = Sponsorship
    assert journal.rows(model.select(model.direction, model.type, model.relationship)) == [
        ("by_me", "credited", grace)
    ]
    assert notice(window) == "Act of sponsorship added."
