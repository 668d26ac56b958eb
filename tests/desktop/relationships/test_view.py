# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of a relationship."""

from typing import Any

from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import (
    Relationship,
)
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.timeline import kind_of
from tests.desktop.relationships.entries import add, days_ago


def test_a_new_person_opens_with_the_details_and_says_what_will_be_here(
    journal: Journal, window: MainWindow
) -> None:
    daniel = create(journal, Kind.RELATIONSHIP, {"name": "Daniel"})
    window.desk.open_record(Kind.RELATIONSHIP, daniel)
    view = window.places.page(Place.RELATIONSHIPS).view
    assert view.details_button.isChecked() and view.sheet.isVisible()
    assert view.nothing.isVisible() and not view.timeline.isVisible()
    add(journal, daniel, Kind.EXCHANGE, days_ago(3), direction="given", type="time", text="An hour")
    assert view.timeline.isVisible() and not view.nothing.isVisible()


def test_a_group_shows_only_what_is_of_it(journal: Journal, view: RelationshipView, grace: int) -> None:
    add(journal, grace, Kind.EXCHANGE, days_ago(3), direction="given", type="time", text="An hour")
    add(journal, grace, Kind.CONVERSATION, days_ago(2), subject="The plan")
    rows = view.timeline.model_
    assert rows.rowCount() == 2
    groups = {action.data(): action for action in view._groups.actions()}
    groups["conversations"].trigger()
    assert [kind_of(rows.key(row)) for row in range(rows.rowCount())] == [Kind.CONVERSATION]
    groups["reflections"].trigger()
    assert view.nothing.isVisible()
    groups["all"].trigger()
    assert rows.rowCount() == 2


def test_words_of_the_user_are_no_markup_in_the_story(journal: Journal, view: RelationshipView) -> None:
    view.save("they_are", "a <i>sponsor</i> & friend")
    assert view.person.they_are == "a <i>sponsor</i> & friend"
    assert "&lt;i&gt;" in view.story.text() and "<i>" not in view.story.text()


def test_a_name_written_on_the_page_is_kept(qtbot: QtBot, journal: Journal, view: RelationshipView) -> None:
    view.name_sheet.reveal("name")
    field: Any = view.name_sheet.field("name")
    field.set_value("")
    qtbot.keyClicks(field.focusWidget() or field, "Grace Holm")
    assert view.flush()
    assert journal.value(Relationship.select(Relationship.name)) == "Grace Holm"


def test_how_somebody_is_called_is_guessed_until_the_user_says_it(
    qtbot: QtBot, journal: Journal, window: MainWindow
) -> None:
    weiss = create(journal, Kind.RELATIONSHIP, {"name": "Prof. Dr. Weiß"})
    window.desk.open_record(Kind.RELATIONSHIP, weiss)
    view = window.places.page(Place.RELATIONSHIPS).view
    field = view.sheet.field("i_call_them")
    assert field.isVisible() and field.value() == "" and field.line.placeholderText() == "Professor Weiß"
    qtbot.keyClicks(field.line, "Anna")
    assert view.flush()
    assert journal.value(Relationship.select(Relationship.i_call_them)) == "Anna"
    window.navigation.go(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, weiss))
    assert window.places.page(Place.LOOKING_BACK).letter.text().startswith("Dear Anna,")


def test_a_person_is_let_rest_and_the_dead_are_neither_advised_nor_written_to(
    journal: Journal, view: RelationshipView
) -> None:
    rests = Relationship.select(Relationship.paused, Relationship.rests_until)
    view.rest_action.trigger()
    assert journal.rows(rests) == [(True, None)] and view.subtitle.text().endswith("at rest")
    assert view.rest_action.text() == "Take it up &again"
    view.rest_action.trigger()
    assert journal.rows(rests) == [(False, None)] and view.letter_action.text().startswith("A letter")
    view.save("died_on", "2026-05")
    assert view.letter_action.text() == "Words of than&ks, to write or to pass on…"
    assert not view.rest_action.isVisible() and not view.before_action.isVisible()
    assert not view.value.check.isVisible()
