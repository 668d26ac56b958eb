# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A span of reflections, read like a book: pages that are turned, and lead on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.reflections import reader as reader_module
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations import attachments
from mentordesk.journal.records import Reflection
from mentordesk.journal.terms import Kind
from tests.desktop.reflections.reading import all_pages, read, settled, words, write

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_span_is_read_page_by_page(qtbot, window: MainWindow, journal: Journal) -> None:
    for month in range(1, 5):
        body = "".join(f"# Head {n}\nwith **weight** and words\n\n" for n in range(30))
        write(journal, f"2024-0{month}-03", f"Leaf {month}", body)
    before = journal.rows(Reflection.select(Reflection.id, Reflection.body))
    reader = read(qtbot, window, "2024-02", "2024-04")
    many = len(reader._book.pages)
    assert reader.isVisible() and reader.place.text() == f"Page 1 of {many}" and many > 4
    assert words(reader).startswith("3 February 2024\nLeaf 2\nHead 0\nwith weight and words")
    seen = [words(reader)]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        QTest.keyClick(reader.page, key)
        seen.append(words(reader))
    assert reader.place.text() == f"Page 5 of {many}" and len(set(seen)) == 5
    QTest.keyClick(reader.page, Qt.Key.Key_Space, SHIFT)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        QTest.keyClick(reader.page, key)
    assert words(reader) == seen[0] and not reader.back.isEnabled()
    reader.next.click()
    assert words(reader) == seen[1]
    QTest.keyClick(reader.page, Qt.Key.Key_End)
    assert reader.place.text() == f"Page {many} of {many}" and not reader.next.isEnabled()
    QTest.keyClick(reader.page, Qt.Key.Key_PageDown)
    assert reader.place.text() == f"Page {many} of {many}"
    QTest.keyClicks(reader.page, "typed by accident")
    assert journal.rows(Reflection.select(Reflection.id, Reflection.body)) == before


def test_a_book_has_the_window_for_itself(qtbot, window: MainWindow, journal: Journal) -> None:
    write(journal, "2024-01-03", "Leaf", "words")
    reader = read(qtbot, window)
    page = window.places.page(Place.REFLECTIONS)
    assert not window.rail.isVisible() and not window.bar.isVisible() and not page.list.isVisible()
    assert not reader.start.isVisible()
    reader.dates_button.click()
    assert reader.start.isVisible()
    QTest.keyClick(reader.page, Qt.Key.Key_Escape)
    assert page.shelf.isVisible() and window.rail.isVisible() and page.list.isVisible()


def test_the_place_is_found_again(qtbot, window: MainWindow, journal: Journal) -> None:
    body = "\n\n".join(f"paragraph {n} " + "and so on " * 20 for n in range(200))
    write(journal, "2024-01-01", "Long", body)
    reader = read(qtbot, window)
    for _ in range(7):
        reader.go_on()
    first = next(line for line in words(reader).split("\n") if line.startswith("paragraph"))[:14]
    window.resize(800, 600)
    settled(qtbot, reader)
    assert first in words(reader)
    operations.edit(journal, Kind.REFLECTION, 1, {"topics": ["money"]})
    settled(qtbot, reader)
    assert first in words(reader)
    reader.closed.emit()
    window.places.page(Place.REFLECTIONS).read_span("2024", "2024")
    settled(qtbot, reader)
    assert first in words(reader)


def test_files_are_in_the_book(
    qtbot, window: MainWindow, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = write(journal, "2024-01-01", "L", "words")
    attachments.attach(journal, record, "plan.pdf", b"what is planned")
    picture, buffer = QImage(40, 30, QImage.Format.Format_RGB32), QBuffer()
    picture.fill(0xFF0000)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    attachments.attach(journal, record, "red.png", bytes(buffer.data().data()))
    reader = read(qtbot, window)
    assert "plan.pdf" in words(reader) and "red.png" in words(reader)
    shot = reader.page.grab().toImage()
    assert any(
        shot.pixelColor(x, y).name() == "#ff0000"
        for x in range(0, shot.width(), 8)
        for y in range(0, shot.height(), 8)
    )
    monkeypatch.setattr(reader_module, "ask_where", lambda *_: tmp_path / "copy.pdf")
    reader.follow(reader.page.links[0].address)
    assert (tmp_path / "copy.pdf").read_bytes() == b"what is planned"


def test_an_empty_span_says_so(qtbot, window: MainWindow, journal: Journal) -> None:
    write(journal, "2023-01-01", "x", "y")
    reader = read(qtbot, window)
    assert reader.place.text() == "Nothing was written in this span."
    assert not reader.next.isEnabled() and not reader.back.isEnabled() and not reader.write.isVisible()


def test_a_long_span_is_made_as_it_is_read(qtbot, window: MainWindow, journal: Journal, monkeypatch) -> None:
    monkeypatch.setattr(reader_module, "AHEAD", 2)
    for month in range(1, 13):
        write(journal, f"2024-{month:02}-03", f"Leaf {month}", "words of that month\n\n" * 60)
    window.navigation.go_place(Place.REFLECTIONS)
    window.places.page(Place.REFLECTIONS).read_span("2024", "2024")
    reader = window.places.page(Place.REFLECTIONS).reader
    qtbot.wait(300)
    assert reader.place.text().startswith("Page 1 of more than")
    for _ in range(200):
        reader.go_on()
        QApplication.processEvents()
    assert reader._book.complete and reader.place.text().startswith("Page ")
    assert "Leaf 12" in "\n".join(all_pages(reader)) and not reader.next.isEnabled()


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
