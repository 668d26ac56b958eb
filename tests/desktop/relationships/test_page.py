# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of relationships: the list, the people in it, and what is begun there."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.page import RelationshipsPage
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import (
    Relationship,
    Sponsorship,
)
from mentordesk.journal.terms import Kind
from tests.desktop.relationships.entries import notice


@pytest.fixture
def page(window: MainWindow) -> RelationshipsPage:
    window.navigation.go_place(Place.RELATIONSHIPS)
    return window.places.page(Place.RELATIONSHIPS)


def names(page: RelationshipsPage) -> list[str]:
    records = page.list.records
    records.read_all()
    return [records.index(row, 0).data() for row in range(records.rowCount())]


def test_only_a_name_is_needed(
    qtbot: QtBot, window: MainWindow, page: RelationshipsPage, journal: Journal
) -> None:
    page.new_button.click()
    assert page.new.isVisible()
    page.new.create_record()
    assert page.new._error.text() == "Only a name is needed. Who is it?"
    field: Any = page.new.sheet.field("name")
    qtbot.keyClicks(field.line, "Grace Lindqvist")
    page.new.create_record()
    made = journal.value(Relationship.select(Relationship.id))
    assert page.view.isVisible() and page.view.record_id == page.list.current_id == made
    assert notice(window) == "Relationship added."
    window.notices.action.click()
    assert not page.view.isVisible()


def test_those_put_away_stand_on_their_own_shelf(
    window: MainWindow, page: RelationshipsPage, journal: Journal
) -> None:
    create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist"})
    create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei", "archived": True})
    create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    page.filter.choose("order", "name")
    assert names(page) == ["Amara Okafor", "Grace Lindqvist"]
    page.filter.choose("shelf", "archived")
    assert names(page) == ["Daniel Osei"]
    page.show_all()
    assert names(page) == ["Amara Okafor", "Daniel Osei", "Grace Lindqvist"]


def test_an_act_that_is_discarded_on_its_form_leads_back_to_the_person(
    window: MainWindow, page: RelationshipsPage, grace: int, journal: Journal
) -> None:
    create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    page.view.entry_wanted.emit(str(Kind.SPONSORSHIP), {"direction": "by_me"})
    form = page.form(Kind.SPONSORSHIP)[0]
    assert form.isVisible() and journal.rows(Sponsorship.select()) == [], (
        "nothing is there before it is added"
    )
    form.discard.click()
    assert page.view.isVisible() and page.view.record_id == grace, "back to the person"
