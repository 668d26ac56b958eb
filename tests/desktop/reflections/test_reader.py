# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A span of reflections, read like a book: pages that fill, are turned, and lead on; and nothing is ever loaded."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QHelpEvent, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.reflections import reader as reader_module
from mentordesk.desktop.reflections.book import PageText, lines_of
from mentordesk.desktop.reflections.reader import Reader
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations import attachments
from mentordesk.journal.records import Reflection
from mentordesk.journal.terms import Kind

SHIFT = Qt.KeyboardModifier.ShiftModifier


def write(journal: Journal, day: str, title: str, body: str = "", **values: object) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": day, "title": title, "body": body, **values})


def read(qtbot, window: MainWindow, start: str = "2024", end: str = "2024") -> Reader:
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)
    page.read_span(start, end)
    made = page.reader
    settled(qtbot, made)
    return made


def settled(qtbot, reader: Reader) -> None:
    QApplication.processEvents()
    qtbot.wait(100)  # the size of the page is looked at when it rests
    qtbot.waitUntil(lambda: not reader._maker.isActive() and not reader._seeking, timeout=20_000)


def words(reader: Reader) -> str:
    return reader.page.accessibleDescription()


def all_pages(reader: Reader) -> list[str]:
    return [reader._book.text(page) for page in reader._book.pages]


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


def test_pages_fill_and_what_is_written_flows_on(qtbot, window: MainWindow, journal: Journal) -> None:
    for day in range(1, 29):
        write(journal, f"2024-02-{day:02}", f"Day {day}", "A few words of that day. " * 4)
    reader = read(qtbot, window)
    book = reader._book
    assert sum("Day" in page for page in all_pages(reader)) == len(book.pages) < 12
    for page in book.pages[:-1]:
        used = page[-1].at + page[-1].bottom - page[-1].top
        assert book.height * 0.6 < used
    for page in book.pages:
        tops = [cut.at for cut in page]
        assert tops == sorted(tops) and page[0].at == 0
        assert page[-1].at + page[-1].bottom - page[-1].top <= book.height + 40  # margins below the ink


@pytest.mark.parametrize("filler", range(1, 14))
def test_no_heading_stands_at_the_bottom(qtbot, window: MainWindow, journal: Journal, filler: int) -> None:
    write(journal, "2024-01-01", "One", "line\n\n" * filler + "## Heading\n\nunder it\n\n" + "more\n\n" * 20)
    write(journal, "2024-01-02", "Two", "its first words")
    reader = read(qtbot, window)
    for text in all_pages(reader)[:-1]:
        last = text.strip().split("\n")[-1]
        assert last not in ("Heading", "One", "Two") and "January" not in last
    assert "\n".join(all_pages(reader)).count("Heading") == 1


def test_every_word_is_on_one_page(qtbot, window: MainWindow, journal: Journal) -> None:
    body = "\n\n".join(" ".join(f"w{n}x{m}" for m in range(120)) for n in range(60))
    write(journal, "2024-01-01", "Long", body)
    reader = read(qtbot, window)
    told = " ".join(" ".join(all_pages(reader)).split())
    assert told.split()[4:] == body.split()


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


def test_what_is_selected_can_be_copied(qtbot, window: MainWindow, journal: Journal) -> None:
    write(journal, "2024-01-01", "L", "some words of a page")
    reader = read(qtbot, window)
    QTest.keyClick(reader.page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(reader.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().endswith("some words of a page")


def test_nothing_a_text_names_is_ever_loaded(
    qtbot, window: MainWindow, journal: Journal, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.png"
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(0x00FF00)
    picture.save(str(secret))
    body = (
        f"![at home]({secret}) ![x](/dev/zero) ![web](https://example.org/x.png) ![by name][ref]\n\n"
        f"![](file://{secret})\n\n<img src='{secret}'>\n\n[ref]: {secret.as_uri()}"
    )
    write(journal, "2024-01-01", "Pictures", body)
    reader = read(qtbot, window)
    assert "at home x web by name" in words(reader)
    shot = reader.page.grab().toImage()
    assert all(
        shot.pixelColor(x, y).name() != "#00ff00"
        for x in range(0, shot.width(), 8)
        for y in range(0, shot.height(), 8)
    )
    document: QTextDocument = PageText()
    document.setHtml(f"<img src='{secret}'><link rel=stylesheet href='{secret}'>")
    found = document.resource(QTextDocument.ResourceType.ImageResource.value, secret.as_uri())
    assert isinstance(found, QImage) and found.width() == 1 and not isinstance(found, QByteArray)


def test_a_text_field_loads_nothing_either(window: MainWindow, journal: Journal) -> None:
    write(journal, "2024-01-01", "x", "![x](/dev/zero)")
    window.desk.open_record(Kind.REFLECTION, 1)
    editor = window.places.page(Place.REFLECTIONS).view.body.field("body").editor()
    assert editor.loadResource(QTextDocument.ResourceType.ImageResource.value, "/dev/zero") is None
    assert editor.text() == "![x](/dev/zero)"


@pytest.mark.parametrize(
    "body",
    [
        "\n".join("  " * n + f"- item {n}" for n in range(500)),
        "> " * 500 + "deep",
        "\n".join("> " * n + "x" for n in range(300)),
        "word " * 60_000,
        "- " * 500 + "x",
        "[" * 50_000,
        "*a " * 20_000,
        "```\n" + "x\n" * 10_000,
        "| a |\n| - |\n" + "| b |\n" * 300,
        "| " * 60 + "|\n" + "| - " * 60 + "|\n",
        "x" * 60_000,
        "\n" * 3_000 + "end",
    ],
    ids=lambda body: body[:8],
)
def test_no_text_is_too_odd_to_be_read(qtbot, window: MainWindow, journal: Journal, body: str) -> None:
    write(journal, "2024-01-01", "Odd", body)
    reader = read(qtbot, window)
    reader.page.grab()
    QTest.keyClick(reader.page, Qt.Key.Key_End)
    reader.page.grab()


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


# What a page is made of


def test_lines_follow_each_other_without_a_hole(qapp: QApplication) -> None:
    document = PageText()
    document.setMarkdown("# A\n\nwords " + "more " * 200 + "\n\n| a | b |\n| - | - |\n| c | d |\n\nend")
    document.setTextWidth(300)
    lines = lines_of(document)
    assert all(one.bottom == following.top for one, following in zip(lines, lines[1:], strict=False))
    assert all(one.end <= following.start for one, following in zip(lines, lines[1:], strict=False))
