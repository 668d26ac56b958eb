# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The places at the side: where one is, and how much waits."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.rail import FOLDED, WIDE, Rail
from mentordesk.desktop.window.window import MainWindow


def marked(rail: Rail) -> list[Place]:
    return [place for place, button in rail.buttons.items() if button.isChecked()]


def test_a_click_goes_to_the_place_and_marks_it(window: MainWindow) -> None:
    QTest.mouseClick(window.rail.buttons[Place.ADVICE], Qt.MouseButton.LeftButton)
    assert window.places.place is Place.ADVICE and marked(window.rail) == [Place.ADVICE]


def test_a_place_that_is_not_in_the_rail_marks_none(window: MainWindow) -> None:
    window.navigation.go_place(Place.LOOKING_BACK)
    assert marked(window.rail) == []
    window.navigation.go_place(Place.TODAY)
    assert marked(window.rail) == [Place.TODAY]


def test_a_folded_rail_tells_its_names_in_tips(window: MainWindow) -> None:
    rail = window.rail
    window.resize(1000, 600)
    advice = rail.buttons[Place.ADVICE]
    assert rail.width() == WIDE and rail.brand.isVisible() and advice.toolTip() == ""
    window.resize(700, 600)
    assert rail.width() == FOLDED and not rail.brand.isVisible() and advice.toolTip() == "Advice"


def test_how_much_waits_is_seen_and_read_out(qtbot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.resize(rail.sizeHint())
    today = rail.buttons[Place.TODAY]
    for folded in (False, True):
        rail.set_folded(folded)
        today.set_count(0)
        assert today.accessibleName() == "Today"
        before = today.grab().toImage()
        today.set_count(3)
        assert today.accessibleName() == "Today, 3 waiting"
        assert today.grab().toImage() != before
    assert today.toolTip() == "Today, 3 waiting"
