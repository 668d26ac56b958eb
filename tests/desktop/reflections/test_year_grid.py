# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A year day by day: where each day stands, and how keys go through it."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.reflections.year_grid import YearGrid
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.practice.reflection.shelf import Year


@pytest.mark.parametrize("width", [700, 1000, 1400])
def test_days_stand_apart_at_any_width(
    window: MainWindow, journal: Journal, tmp_path: Path, width: int
) -> None:
    window.resize(width, 800)
    window.commands.actions["shelf"].trigger()
    grid = window.places.page(Place.REFLECTIONS).shelf.grid
    seen = (
        [grid.day_rect(date(2024, 1, 1) + timedelta(days=n)) for n in range(366)]
        if grid.year.year == 2024
        else [grid.day_rect(date(grid.year.year, 1, 1) + timedelta(days=n)) for n in range(365)]
    )
    assert all(not one.intersects(other) for n, one in enumerate(seen) for other in seen[n + 1 : n + 40])
    assert all(grid.rect().contains(place) for place in seen)


@pytest.fixture
def grid(qtbot) -> YearGrid:
    made = YearGrid()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_year(
        Year(2024, {"2024-02-29": 1, "2024-05-03": 2, "2024-05": 4}, 2023, 2025),
        date(2024, 1, 31),
        date(2024, 6, 1),
    )
    return made


def test_keys_go_from_day_to_day_from_month_to_month_and_to_what_was_written(grid: YearGrid) -> None:
    way = []
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
    ):
        QTest.keyClick(grid, key)
        way.append(grid.chosen.isoformat())
    assert way == [
        "2024-02-01",
        "2024-01-25",
        "2024-02-01",
        "2024-01-31",
        "2024-02-29",
        "2024-01-29",
        "2024-05-03",
        "2024-02-29",
    ]
    assert grid.accessibleName().endswith("1 entry on 29 February 2024.")


def test_past_the_end_of_a_year_another_one_is_wanted(qtbot, grid: YearGrid) -> None:
    QTest.keyClick(grid, Qt.Key.Key_PageUp)
    grid.choose(date(2024, 1, 1))
    with qtbot.waitSignal(grid.year_wanted) as wanted:
        QTest.keyClick(grid, Qt.Key.Key_Left)
    assert wanted.args == [2023] and grid.chosen == date(2023, 12, 31)


def test_the_name_of_a_month_leads_to_what_is_known_no_better(grid: YearGrid) -> None:
    told: list[str] = []
    grid.day_chosen.connect(told.append)
    for month in (4, 5):  # nothing is kept of April as a whole
        at = grid.month_rect(month).topLeft() + QPoint(5, 5)
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.day_rect(date(2024, 5, 3)).center())
    assert told == ["2024-05", "2024-05-03"]


def test_days_with_an_entry_are_marked_more_the_more_there_are(grid: YearGrid) -> None:
    shot = grid.grab().toImage()

    def ground(day: date) -> str:
        place = grid.day_rect(day)
        return shot.pixelColor(place.left() + 5, place.top() + 2).name()

    seen = [ground(day) for day in (date(2024, 2, 28), date(2024, 2, 29), date(2024, 5, 3))]
    assert len(set(seen)) == 3
