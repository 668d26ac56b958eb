# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the bar at the bottom says, and where undoing leads."""

import pytest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.journal.terms import Kind


@pytest.mark.parametrize(
    ("kind", "place", "values"),
    [
        (Kind.RELATIONSHIP, Place.RELATIONSHIPS, {"name": "Dora"}),
        (Kind.ADVICE, Place.ADVICE, {"words": "Wait", "direction": "received", "date": "2024"}),
        (Kind.REFLECTION, Place.REFLECTIONS, {"body": "A day", "date": "2024"}),
    ],
)
def test_undoing_leads_back_to_the_record(
    window: MainWindow, journal: Journal, people: list[int], kind: Kind, place: Place, values: dict[str, str]
) -> None:
    given = {"relationship": people[0]} if kind is Kind.ADVICE else {}
    records = [operations.create(journal, kind, values | given) for _ in range(3)]
    window.desk.open_record(kind, records[1])
    page = window.places.page(place)
    page.view.to_trash()
    assert page.view.record_id not in (None, records[1]), "what stands in its place is shown"
    window.undo_notices.undo()
    assert page.view.record_id == page.list.current_id == records[1]
    assert page.details.currentWidget() is not page.blank


def test_undoing_what_was_added_shows_what_stands_there_then(
    window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.navigation.go_place(Place.RELATIONSHIPS)
    page = window.places.page(Place.RELATIONSHIPS)
    added = operations.create(journal, Kind.RELATIONSHIP, {"name": "Dora"})
    window.desk.open_record(Kind.RELATIONSHIP, added)
    window.undo_notices.undo()
    assert page.view.record_id in people
    assert page.details.currentWidget() is not page.blank
    window.undo_notices.redo()
    assert page.view.record_id == page.list.current_id == added


def test_nobody_is_led_away_from_another_place(
    window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    window.places.page(Place.RELATIONSHIPS).view.to_trash()
    window.navigation.go_place(Place.TODAY)
    window.undo_notices.undo()
    assert window.places.stack.currentWidget() is window.places.page(Place.TODAY)


def test_the_bar_says_what_was_undone_and_offers_the_way_back(
    window: MainWindow, journal: Journal, people: list[int]
) -> None:
    operations.trash(journal, Kind.RELATIONSHIP, people[0])
    bar = window.notices
    window.undo_notices.undo()
    assert bar.text.whole_text() == "Undone: relationship moved to trash."
    assert bar.action.text() == "&Redo"
    bar.action.click()
    trashed = Relationship.select(Relationship.trashed_at).where(Relationship.id == people[0])
    assert journal.value(trashed) is not None
    assert bar.text.whole_text() == "Done again: relationship moved to trash."
    bar.action.click()
    assert journal.value(trashed) is None
    operations.edit(journal, Kind.RELATIONSHIP, people[0], {"note": "x"})
    assert not bar.isVisible(), "there is nothing to be done again any more"
