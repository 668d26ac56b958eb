# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page to begin a follow-up."""

from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.records import FollowUp
from mentordesk.journal.terms import Kind
from tests.desktop.relationships.entries import notice


def test_only_what_to_do_is_needed(qtbot: QtBot, window: MainWindow, journal: Journal) -> None:
    window.desk.open_requested.emit(Target(Place.RELATIONSHIPS, Kind.FOLLOW_UP, new=()))
    form = window.places.page(Place.RELATIONSHIPS).form(Kind.FOLLOW_UP)[0]
    form.create_record()
    assert form._error.text() == "Write down what is to be done first."
    qtbot.keyClicks(form.sheet.field("text").text, "Send the list")
    form.create_record()
    model = FollowUp
    assert journal.rows(model.select(model.text, model.due_on, model.relationship, model.type)) == [
        ("Send the list", None, None, "custom")
    ]
    assert notice(window) == "Follow-up added."


def test_a_follow_up_is_kept_with_its_day_and_its_person(
    qtbot: QtBot, window: MainWindow, journal: Journal, grace: int
) -> None:
    new = (("relationship", grace), ("due_on", "2027-03-01"), ("text", "Ask how it went"))
    window.desk.open_requested.emit(Target(Place.RELATIONSHIPS, Kind.FOLLOW_UP, new=new))
    page = window.places.page(Place.RELATIONSHIPS)
    page.form(Kind.FOLLOW_UP)[0].create_record()
    model = FollowUp
    assert journal.rows(model.select(model.text, model.due_on, model.relationship)) == [
        ("Ask how it went", "2027-03-01", grace)
    ]
    assert page.entry(Kind.FOLLOW_UP)[0].isVisible(), "what was added is shown"


def test_a_follow_up_with_somebody_who_has_died_says_that_nothing_will_remind_of_it(
    qtbot: QtBot, window: MainWindow, journal: Journal, grace: int
) -> None:
    window.desk.open_requested.emit(
        Target(Place.RELATIONSHIPS, Kind.FOLLOW_UP, new=(("relationship", grace),))
    )
    form = window.places.page(Place.RELATIONSHIPS).form(Kind.FOLLOW_UP)[0]
    assert not form.left_alone.isVisible()
    edit(journal, Kind.RELATIONSHIP, grace, {"died_on": "2026"})
    window.desk.open_requested.emit(
        Target(Place.RELATIONSHIPS, Kind.FOLLOW_UP, new=(("relationship", grace),))
    )
    assert form.left_alone.isVisible()
    assert " has died. Nothing will remind you of this; " in form.left_alone.text()
    form._keep("relationship", None)
    assert not form.left_alone.isVisible()
