# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A year day by day: where each day stands, and how keys go through it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal


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
