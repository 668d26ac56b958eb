# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A page of a book: its links lead on, its words can be selected, and the wheel turns it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.reflections.book_page import tip_for
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.reflections.reading import read, settled, words, write


def test_links_lead_on(qtbot, window: MainWindow, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara *Okafor*"})
    write(journal, "2024-01-01", "L", "with [[Amara *Okafor*]], https://example.org/a_b and `[[code]]`")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    reader = read(qtbot, window)
    assert "with Amara *Okafor*, https://example.org/a_b and [[code]]" in words(reader)
    page = reader.page
    record, web = page.links
    assert record.address.startswith("mentordesk:") and web.address == "https://example.org/a_b"

    def point_of(address: str) -> QPoint:
        return next(
            QPoint(x, y)
            for y in range(0, page.height(), 4)
            for x in range(0, page.width(), 4)
            if page.link_at(QPointF(x, y)) == address
        )

    at = point_of(web.address)
    QApplication.sendEvent(page, QHelpEvent(QEvent.Type.ToolTip, at, page.mapToGlobal(at)))
    assert QToolTip.text() == "https://example.org/a_b" and opened == []
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=at)
    assert opened == ["https://example.org/a_b"]
    QTest.keyClick(page, Qt.Key.Key_Tab)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert len(opened) == 2
    QTest.keyClick(page, Qt.Key.Key_Backtab)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert window.places.page(Place.RELATIONSHIPS).view.record_id == amara and window.rail.isVisible()
    window.places.page(Place.REFLECTIONS).read_span("2024", "2024")
    settled(qtbot, reader)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=point_of(record.address))
    assert window.places.place is Place.RELATIONSHIPS


def test_what_is_selected_can_be_copied(qtbot, window: MainWindow, journal: Journal) -> None:
    write(journal, "2024-01-01", "L", "some words of a page")
    reader = read(qtbot, window)
    QTest.keyClick(reader.page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(reader.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().endswith("some words of a page")


def test_words_are_selected_with_the_mouse(qtbot, window: MainWindow, journal: Journal) -> None:
    write(journal, "2024-01-01", "", "some words of a page")
    page = read(qtbot, window).page
    corner = QPoint(page.width() - 1, page.height() - 1)
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    QTest.mouseMove(page, corner)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=corner)
    assert page.selected_text().endswith("some words of a page")
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=corner)
    assert page.selected_text() == ""


def test_the_wheel_turns_a_page_when_it_has_turned_far_enough(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    write(journal, "2024-01-01", "L", "words\n\n" * 200)
    reader = read(qtbot, window)
    first = words(reader)

    def wheel(by: int) -> None:
        place = QPointF(50, 50)
        none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(reader.page, QWheelEvent(place, place, QPoint(), QPoint(0, by), *none, False))

    wheel(-60)
    assert words(reader) == first
    wheel(-60)
    assert reader.place.text().startswith("Page 2 of")
    wheel(120)
    assert words(reader) == first


def test_a_link_says_where_it_leads_before_it_is_followed() -> None:
    assert tip_for("https://example.org") == "https://example.org" and tip_for("") == ""
    assert tip_for("mentordesk:record/Ada") == "Open it in the journal"
    assert tip_for("mentordesk:file/3") == "Open the file"
