# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The pages of the places: made when needed, saved together."""

from collections.abc import Callable

from PySide6.QtCore import QSettings

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection


def test_a_page_is_made_when_it_is_needed_and_stays(window: MainWindow) -> None:
    places = window.places
    assert [place for place in Place if places.is_made(place)] == [Place.TODAY]
    page = places.page(Place.TRASH)
    assert places.is_made(Place.TRASH) and places.page(Place.TRASH) is page
    assert places.place is Place.TODAY, "to make it is not to show it"
    assert places.show_place(Place.TRASH) is places.stack.currentWidget() is places.current() is page


def test_every_place_has_a_page_of_its_own(window: MainWindow) -> None:
    assert all(window.places.page(place).place is place for place in Place)


def test_what_is_typed_on_any_page_is_saved(qtbot, window: MainWindow, journal: Journal) -> None:
    window.commands.actions["new_reflection"].trigger()
    qtbot.keyClicks(window.focusWidget(), "Words")
    assert journal.rows(Reflection.select(Reflection.body)) == []
    assert window.places.flush()
    assert journal.rows(Reflection.select(Reflection.body)) == [("Words",)]


def test_the_next_window_begins_where_the_last_one_was_left(
    open_window: Callable[[Journal], MainWindow], journal: Journal, settings: QSettings
) -> None:
    window = open_window(journal)
    window.navigation.go_place(Place.INSIGHTS)
    window.leave()
    assert settings.value("window/place") == "insights"
    assert open_window(journal).places.place is Place.INSIGHTS


def test_a_remembered_place_nobody_knows_is_today(
    open_window: Callable[[Journal], MainWindow], journal: Journal, settings: QSettings
) -> None:
    settings.setValue("window/place", "somewhere")
    assert open_window(journal).places.place is Place.TODAY
