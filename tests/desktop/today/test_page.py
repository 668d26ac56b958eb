# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Today at a start: what is seen first is there first, all else right after it was painted."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.today.page import SEEN, TodayPage
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Direction, Effect, Kind, Uptake
from mentordesk.practice.today.lists import SHOWN, headline, read_today


@pytest.fixture
def busy(journal: Journal) -> Journal:
    """Fifteen people to tell and three to ask."""
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    for number in range(18):
        received = number < 15
        outcome = {"uptake": Uptake.FOLLOWED, "effect": Effect.HELPED} if received else {}
        operations.create(
            journal,
            Kind.ADVICE,
            {
                "relationship": person,
                "direction": Direction.RECEIVED if received else Direction.GIVEN,
                "date": (date.today() - timedelta(200 + number)).isoformat(),
                "words": f"Word number {number}.",
                **outcome,
            },
        )
    return journal


def test_what_is_seen_first_is_read_and_made_first(qtbot: QtBot, busy: Journal, desk: Desk) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    counted: list[int] = []
    page.counted.connect(counted.append)
    page.open_target(Target(Place.TODAY))
    assert len(page._rows) == SEEN and counted == []
    first = list(page._rows)
    page.resize(900, 700)
    page.show()
    qtbot.waitUntil(lambda: len(page._rows) == SHOWN + 3)
    whole = read_today(busy, date.today())
    assert whole.whole and counted == [whole.waiting] == [18]
    assert page.headline.text() == headline(whole)
    assert page._rows[:SEEN] == first  # what stood there is not made again


def test_a_short_day_is_whole_at_once(qtbot: QtBot, journal: Journal, desk: Desk) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    page = TodayPage(desk)
    qtbot.addWidget(page)
    counted: list[int] = []
    page.counted.connect(counted.append)
    page.open_target(Target(Place.TODAY))
    assert counted == [0]
    assert page.headline.text() == "Nothing waits. Every loop is closed."


def test_a_list_that_changes_keeps_the_rows_above_the_change(qtbot: QtBot, busy: Journal, desk: Desk) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.open_target(Target(Place.TODAY))
    qtbot.waitUntil(lambda: len(page._rows) == SHOWN + 3)
    before = list(page._rows)
    operations.trash(busy, Kind.ADVICE, before[4].waiting.record)
    qtbot.waitUntil(lambda: page._rows[4].waiting.record != before[4].waiting.record)
    assert page._rows[:4] == before[:4]
