# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The bar at the top: what it says of the way back, and how much where there is little room."""

from typing import Any

import pytest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow


def test_back_and_forward_are_on_where_there_is_a_way(window: MainWindow) -> None:
    bar, actions = window.bar, window.commands.actions

    def can() -> tuple[bool, bool]:
        pairs = ((bar.back_button, actions["back"]), (bar.forward_button, actions["forward"]))
        assert all(button.isEnabled() is action.isEnabled() for button, action in pairs)
        return bar.back_button.isEnabled(), bar.forward_button.isEnabled()

    assert can() == (False, False)
    window.navigation.go_place(Place.INSIGHTS)
    assert can() == (True, False)
    bar.back_button.click()
    assert window.places.place is Place.TODAY and can() == (False, True)
    bar.forward_button.click()
    assert window.places.place is Place.INSIGHTS


@pytest.mark.parametrize(("width", "said"), [(600, ""), (1000, "Ne&w")])
def test_a_narrow_bar_says_less_but_is_named_all_the_same(window: MainWindow, width: int, said: str) -> None:
    window.resize(width, 600)
    assert window.bar.new_button.text() == said
    assert window.bar.new_button.accessibleName() == "Write something new"


def test_back_and_begin_have_letters_of_their_own(qtbot: Any, window: MainWindow) -> None:
    window.navigation.go_place(Place.LOOKING_BACK)
    page = window.places.page(Place.LOOKING_BACK)
    letters = [button.text()[button.text().index("&") + 1].lower() for button in (page.back, page.next)]
    assert len(set(letters)) == 2
