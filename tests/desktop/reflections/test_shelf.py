# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The shelf of reflections: a year by its days, on this day, and narrowed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.window.window import MainWindow
from mentordesk.i18n.formats import weekday_text
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


def test_the_list_follows_the_filter(window: MainWindow, journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    values = {"relationship": amara, "direction": "received", "date": "2024-01-01", "words": "Wait a day"}
    advice = operations.create(journal, Kind.ADVICE, values)
    write(journal, "2024-03-01", "about her", about=[("relationship", amara)])
    write(journal, "2024-03-02", "guided", framework="grow", about=[("advice", advice)])
    write(journal, "2024-03-03", "neither")
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)
    assert page.list.records.rowCount() == 3
    page.filter.choose("person", str(amara))
    assert page.list.records.rowCount() == 2 and "Amara" in page.filter.whole_text()
    page.filter.choose("framework", "grow")
    assert page.list.records.rowCount() == 1
    page.show_all()
    assert page.list.records.rowCount() == 3
    window.navigation.go(Target(Place.REFLECTIONS, showing=(("advice", str(advice)),)))
    assert page.list.records.rowCount() == 1 and "Wait a day" in page.about.whole_text()
    page.about.click()
    assert page.list.records.rowCount() == 3 and page.about.isHidden()


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


def test_the_filter_finds_anybody_and_any_advice(window: MainWindow, journal: Journal) -> None:
    people = [operations.create(journal, Kind.RELATIONSHIP, {"name": f"Ada {n:03}"}) for n in range(403)]
    values = {"relationship": people[0], "direction": "received", "date": "2024-01-01", "words": "Wait a day"}
    advice = operations.create(journal, Kind.ADVICE, values)
    write(journal, "2024-03-01", "about the last", about=[("relationship", people[-1])])
    write(journal, "2024-03-02", "about the advice", about=[("advice", advice)])
    write(journal, "2024-03-03", "neither")
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)

    def look_for(text: str) -> list[str]:
        page.filter.menu().actions()[-1].trigger()
        assert page.finder.isVisible() and page.finder.has_focus()
        QTest.keyClicks(page.finder.line, text)
        QTest.keyClick(page.finder.line, Qt.Key.Key_Return)
        assert not page.finder.isVisible()
        return [page.list.records.line(row).title for row in range(page.list.records.rowCount())]

    assert look_for("Ada 402") == ["about the last"] and "Ada 402" in page.filter.whole_text()
    page.show_all()
    assert look_for("wait") == ["about the advice"] and "Wait a day" in page.about.whole_text()
    page.about.click()
    assert page.list.records.rowCount() == 3
    assert look_for("") == ["neither", "about the advice", "about the last"]


def test_what_was_just_written_is_marked_in_the_list(qtbot, window: MainWindow, journal: Journal) -> None:
    write(journal, "2024-03-01", "An old one")
    window.commands.actions["new_reflection"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    QTest.keyClicks(page.view.body.field("body").editor(), "A new one")
    assert page.view.flush()
    qtbot.waitUntil(lambda: page.list.records.rowCount() == 2)
    assert page.list.current_id == page.view.record_id


def test_the_line_above_a_title_says_when_with_whom_and_by_what(window: MainWindow, journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    free = write(journal, "2024-03-01", "Free", about=[("relationship", amara)])
    guided = write(journal, TODAY.isoformat(), "Guided", framework="grow", body="x")
    window.desk.open_record(Kind.REFLECTION, free)
    view = window.places.page(Place.REFLECTIONS).view
    assert view.meta.text() == "1 March 2024 · with Amara Okafor"
    window.desk.open_record(Kind.REFLECTION, guided)
    assert view.meta.text() == f"{weekday_text(TODAY)} · GROW"


def test_writing_alone_leaves_the_text_and_its_words(window: MainWindow, journal: Journal) -> None:
    record = write(journal, "2024-03-01", "Free", body="One two three")
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    around = (view.meta, view.files, view.details, view.foot_line, window.rail, window.bar)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert view.title.isVisible() and view.body.isVisible() and view.foot.isVisible()
    assert not any(widget.isVisible() for widget in around) and window.notices.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert all(widget.isVisible() for widget in around) and not window.notices.isVisible()


def test_tab_goes_round_a_book_of_several_pages(qtbot, window: MainWindow, journal: Journal) -> None:
    for month in range(1, 5):
        write(journal, f"2024-0{month}-03", f"Leaf {month}", body="Many words\n\n" * 60)
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)
    page.read_span("2024-01", "2024-04")
    reader = page.reader
    qtbot.waitUntil(reader.next.isEnabled)
    assert reader.page.hasFocus()
    QTest.keyClick(reader.page, Qt.Key.Key_Tab)
    assert reader.next.hasFocus()
    way = []
    while not reader.page.hasFocus() and len(way) < 40:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget())
    assert way[-4:] == [reader.dates_button, reader.write, reader.close_button, reader.page]


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
