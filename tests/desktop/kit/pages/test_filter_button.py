# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The filter says in one line what a list shows, and a choice in its menu changes it."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.pages.filter_button import FilterButton

SHELVES = [("active", "Active & new"), ("archived", "Archived")]
PEOPLE = [("", "Everybody"), ("1", "Amara Okafor"), ("2", "Lucía Ferrer")]


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[FilterButton]:
    button = FilterButton("Filter and sort")
    qtbot.addWidget(button)
    button.add_group("shelf", "Shelf", SHELVES, "active")
    button.add_group("person", "Person", PEOPLE, "", own_menu=True)
    button.show()
    button.resize(button.sizeHint())
    yield button


def options(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if action.isCheckable()]


def test_it_says_what_holds_and_of_a_menu_of_its_own_only_what_was_chosen(
    qtbot: QtBot, made: FilterButton
) -> None:
    assert made.whole_text() == made.accessibleDescription() == "Active & new"
    with qtbot.waitSignal(made.changed):
        options(made.menu())[1].trigger()
    assert made.value("shelf") == "archived" and made.whole_text() == "Archived"
    with qtbot.waitSignal(made.changed):
        made.choose("person", "2")
    assert made.whole_text() == "Archived · Lucía Ferrer"


def test_what_holds_already_is_no_change(qtbot: QtBot, made: FilterButton) -> None:
    with qtbot.assertNotEmitted(made.changed):
        made.choose("shelf", "active")
        made.choose("shelf", "no such shelf")
    assert made.value("shelf") == "active"


def test_other_options_keep_the_choice_and_their_place_in_the_menu(made: FilterButton) -> None:
    made.add_action("Show all", lambda: None)
    made.choose("shelf", "archived")
    made.set_options("shelf", [("archived", "Put away"), ("trash", "Trash")])
    assert made.value("shelf") == "archived" and made.whole_text() == "Put away"
    assert [action.text() for action in made.menu().actions() if not action.isSeparator()] == [
        *("Put away", "Trash"),
        *("Person", "Show all"),
    ]
    made.choose("person", "1")
    made.set_options("person", PEOPLE[::2])
    assert made.value("person") == "" and made.whole_text() == "Put away", "she is gone"


def test_something_to_do_stands_at_the_end_and_is_no_choice(qtbot: QtBot, made: FilterButton) -> None:
    done: list[str] = []
    action = made.add_action("Show all", lambda: done.append("all"))
    assert made.menu().actions()[-1] is action
    with qtbot.assertNotEmitted(made.changed):
        action.trigger()
    assert done == ["all"]


def test_it_is_cut_where_there_is_no_room(made: FilterButton) -> None:
    assert made.text() == "Active && new" and made.toolTip() == ""
    made.choose("person", "1")
    made.resize(made.minimumSizeHint().width(), made.height())
    assert made.text().endswith("…")
    assert made.toolTip() == made.whole_text() == "Active & new · Amara Okafor"
    made.resize(made.sizeHint())
    assert made.text() == "Active && new · Amara Okafor"
