# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How much waits, wherever one is."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QSettings

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Effect, Kind, Uptake


def tell(journal: Journal, person: int) -> int:
    """An advice whose outcome its giver is still to be told."""
    day = (date.today() - timedelta(200)).isoformat()
    values = {"direction": "received", "date": day, "words": "Wait"}
    outcome = {"uptake": Uptake.FOLLOWED, "effect": Effect.HELPED}
    return operations.create(journal, Kind.ADVICE, {"relationship": person, **values, **outcome})


def test_it_follows_the_journal_while_today_is_not_seen(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    today = window.rail.buttons[Place.TODAY]
    window.navigation.go_place(Place.INSIGHTS)
    advice = tell(journal, people[0])
    qtbot.waitUntil(lambda: today.count == 1)
    tell(journal, people[1])
    qtbot.waitUntil(lambda: today.count == 2)
    operations.trash(journal, Kind.ADVICE, advice)
    qtbot.waitUntil(lambda: today.count == 1)


def test_a_window_that_begins_elsewhere_counts_too(
    qtbot,
    open_window: Callable[[Journal], MainWindow],
    journal: Journal,
    people: list[int],
    settings: QSettings,
) -> None:
    tell(journal, people[0])
    settings.setValue("window/place", "insights")
    window = open_window(journal)
    assert window.places.place is Place.INSIGHTS
    qtbot.waitUntil(lambda: window.rail.buttons[Place.TODAY].count == 1)
