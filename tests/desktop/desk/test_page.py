# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What every page of a place answers."""

import pytest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow


@pytest.mark.parametrize("place", list(Place))
def test_a_page_with_nothing_shown_answers_all_the_same(window: MainWindow, place: Place) -> None:
    page = window.places.page(place)
    assert page.flush() and page.shown_record() is None and page.person_shown() is None
    assert not page.has_text_focus() and not page.has_focus_mode() and not page.find_in_text()
    assert page.first_target(1000).place is place


@pytest.mark.parametrize("place", list(Place))
def test_the_keyboard_elsewhere_is_lost_and_on_the_page_it_is_not(window: MainWindow, place: Place) -> None:
    window.navigation.go_place(place)
    page, target = window.places.page(place), window.places.page(place).first_target(1000)
    assert page.lost_keyboard(None, None, target)
    assert page.lost_keyboard(window.bar.menu_button, None, target)
