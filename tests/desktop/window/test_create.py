# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Beginning something from anywhere."""

import pytest

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Conversation, Exchange
from mentordesk.journal.terms import Kind


def test_a_conversation_is_begun_from_anywhere(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.commands.actions["new_conversation"].trigger()
    page = window.places.page(Place.RELATIONSHIPS)
    form, _ = page.form(Kind.CONVERSATION)
    form.add.click()
    assert "With whom?" in form._error.text() and journal.rows(Conversation.select()) == []
    form.sheet.field("relationship").set_value(people[1])
    form.sheet.field("relationship").edited.emit()
    qtbot.keyClicks(form.sheet.field("subject").line, "The harbour")
    form.add.click()
    found = Conversation.select(Conversation.relationship, Conversation.subject, Conversation.date)
    assert journal.rows(found) == [(people[1], "The harbour", window.desk.today.isoformat())]
    shown, _ = page.entry(Kind.CONVERSATION)
    assert shown.isVisible() and window.notices.action.text() == "&Undo"


def test_give_and_take_begins_with_the_person_who_is_shown(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    assert window.commands.actions["new_exchange"] in window.bar.new_button.menu().actions()
    window.commands.actions["new_exchange"].trigger()
    form, _ = window.places.page(Place.RELATIONSHIPS).form(Kind.EXCHANGE)
    assert form.sheet.field("relationship").value() == people[1]
    qtbot.keyClicks(form.sheet.field("text").text, "An evening")
    form.add.click()
    assert journal.rows(Exchange.select(Exchange.relationship, Exchange.text)) == [(people[1], "An evening")]


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        (Place.TODAY, Kind.RELATIONSHIP),
        (Place.RELATIONSHIPS, Kind.RELATIONSHIP),
        (Place.ADVICE, Kind.ADVICE),
        (Place.REFLECTIONS, Kind.REFLECTION),
    ],
)
def test_new_here_begins_what_the_place_holds(
    window: MainWindow, people: list[int], place: Place, kind: Kind
) -> None:
    window.navigation.go_place(place)
    asked: list[Target] = []
    window.desk.open_requested.connect(asked.append)
    window.commands.actions["new_here"].trigger()
    assert [(target.kind, target.new is not None) for target in asked] == [(kind, True)]


@pytest.mark.parametrize("direction", ["received", "given"])
def test_new_advice_has_its_direction(window: MainWindow, people: list[int], direction: str) -> None:
    window.commands.actions[f"new_{direction}"].trigger()
    form = window.places.page(Place.ADVICE).new
    assert form.isVisible() and form.sheet.field("direction").value() == direction
