# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Going from place to place, and back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.errors import DiskFullError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


@contextmanager
def unsaved(qtbot, window: MainWindow) -> Iterator[Any]:
    """The page with a text that cannot be saved: the disk is full."""

    def full(journal: Journal, *_: object, **__: object) -> None:
        raise DiskFullError(journal.path)

    window.navigation.go_place(Place.ADVICE)
    window.navigation.go_place(Place.REFLECTIONS)
    window.commands.actions["new_reflection"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "create", full)
        qtbot.keyClicks(window.focusWidget(), "Three plain words")
        try:
            yield page
        finally:
            page.view.body.discard()  # else the window asks before it is closed


def test_what_cannot_be_saved_is_not_left(qtbot, window: MainWindow) -> None:
    with unsaved(qtbot, window) as page:
        window.rail.buttons[Place.TODAY].click()
        assert window.places.stack.currentWidget() is page
        assert window.rail.buttons[Place.REFLECTIONS].isChecked(), "the rail says where one is still"
        assert "could not be saved" in window.notices.text.whole_text()


def test_a_step_back_that_could_not_be_made_can_be_made_later(qtbot, window: MainWindow) -> None:
    with unsaved(qtbot, window):
        window.navigation.go_back()
        assert window.places.place is Place.REFLECTIONS
    window.navigation.go_back()
    assert window.places.place is Place.ADVICE
    window.navigation.go_back()
    assert window.places.place is Place.TODAY, "no step was lost"


def test_a_place_shows_again_what_was_shown_there_last(window: MainWindow, people: list[int]) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    window.navigation.go_place(Place.INSIGHTS)
    window.commands.actions["relationships"].trigger()
    page = window.places.page(Place.RELATIONSHIPS)
    assert window.places.place is Place.RELATIONSHIPS and page.view.record_id == people[1]


@pytest.mark.parametrize("place", list(Place))
def test_the_keyboard_goes_to_the_place_one_goes_to(
    window: MainWindow, people: list[int], place: Place
) -> None:
    window.navigation.go_place(place)
    focus = window.focusWidget()
    page = window.places.page(place)
    assert focus is not None and (focus is page or page.isAncestorOf(focus))


def test_back_from_a_record_only_begun_is_the_place_it_was_begun_from(
    window: MainWindow, people: list[int]
) -> None:
    window.navigation.go_place(Place.TODAY)
    window.navigation.go_place(Place.RELATIONSHIPS)
    window.commands.actions["new_received"].trigger()
    assert window.places.place is Place.ADVICE
    window.commands.actions["back"].trigger()
    assert window.places.place is Place.RELATIONSHIPS
    window.commands.actions["back"].trigger()
    assert window.places.place is Place.TODAY
