# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The shelf of reflections: a year by its days, on this day, and narrowed."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind

TODAY = date.today()


def write(journal: Journal, day: str, text: str, **values: object) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": day, "title": text, **values})


def test_the_year_by_keyboard_and_mouse(qtbot, window: MainWindow, journal: Journal) -> None:
    year = TODAY.year
    write(journal, f"{year}-01-05", "The first")
    write(journal, f"{year - 1}-01-05", "A year before")
    QTest.keyClick(
        window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    page = window.places.page(Place.REFLECTIONS)
    shelf, grid = page.shelf, page.shelf.grid
    assert shelf.isVisible() and grid.hasFocus() and shelf.title.text() == str(year)
    QTest.keyClick(grid, Qt.Key.Key_Home)
    assert grid.chosen == date(year, 1, 5)
    assert "1 entry on 5 January" in grid.accessibleName()

    def links(layout: object) -> list[str]:
        found = [layout.itemAt(n).widget() for n in range(layout.count())]  # type: ignore[attr-defined]
        return [link.whole_text() for link in found if isinstance(link, Link)]

    assert links(shelf._day) == ["The first"]
    assert links(shelf._again) == [f"{year - 1}: A year before"]
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert links(shelf._day) == [] and not shelf.nothing.isHidden()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.day_rect(date(year, 1, 5)).center())
    assert links(shelf._day) == ["The first"]
    for _ in range(6):
        QTest.keyClick(grid, Qt.Key.Key_Left)
    assert grid.chosen == date(year - 1, 12, 30) and shelf.title.text() == str(year - 1)
    qtbot.mouseClick(shelf.after, Qt.MouseButton.LeftButton)
    assert shelf.title.text() == str(year)
    QTest.keyClick(grid, Qt.Key.Key_Home)
    shelf._day.itemAt(0).widget().click()
    assert page.view.isVisible() and page.view.content.title == "The first"


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1280, 800)])
def test_the_chosen_day_and_what_it_holds_are_always_in_sight(
    window: MainWindow, journal: Journal, width: int, height: int
) -> None:
    window.resize(width, height)
    write(journal, TODAY.isoformat(), "Written today")
    write(journal, TODAY.replace(year=TODAY.year - 1, day=min(TODAY.day, 28)).isoformat(), "A year ago")
    window.commands.actions["shelf"].trigger()
    shelf = window.places.page(Place.REFLECTIONS).shelf

    def in_sight(area: QScrollArea, place: QRect) -> bool:
        inner = area.widget()
        return (
            area.viewport()
            .rect()
            .contains(QRect(inner.mapTo(area.viewport(), place.topLeft()), place.size()))
        )

    def seen() -> bool:
        day = shelf.grid.day_rect(shelf.grid.chosen)
        return in_sight(shelf.year_area, day) and in_sight(shelf.day_area, shelf.day_title.geometry())

    QApplication.processEvents()
    assert seen() and shelf._day.count() == 1
    for _ in range(12):
        QTest.keyClick(shelf.grid, Qt.Key.Key_PageUp)
        assert seen(), shelf.grid.chosen
    for _ in range(30):
        QTest.keyClick(shelf.grid, Qt.Key.Key_Down)
        assert seen(), shelf.grid.chosen
