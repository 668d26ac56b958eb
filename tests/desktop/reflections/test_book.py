# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reflections set as pages: pages fill, every word is on one of them, and nothing is ever loaded."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.reflections.book import Book, PageText, lines_of, part_of
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.practice.reflection.shelf import Leaf
from tests.desktop.reflections.reading import all_pages, read, words, write


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


def test_lines_follow_each_other_without_a_hole(qapp: QApplication) -> None:
    document = PageText()
    document.setMarkdown("# A\n\nwords " + "more " * 200 + "\n\n| a | b |\n| - | - |\n| c | d |\n\nend")
    document.setTextWidth(300)
    lines = lines_of(document)
    assert all(one.bottom == following.top for one, following in zip(lines, lines[1:], strict=False))
    assert all(one.end <= following.start for one, following in zip(lines, lines[1:], strict=False))


def test_what_is_taken_of_a_document_is_words_and_no_signs_of_qt(qapp: QApplication) -> None:
    document = PageText()
    document.setMarkdown("one\n\ntwo words\n\nthree")
    assert part_of(document, 0, document.characterCount()) == "one\ntwo words\nthree"
    assert part_of(document, 4, 7) == "two"


def test_a_book_is_read_no_further_than_it_is_asked_for(qapp: QApplication) -> None:
    asked: list[int] = []

    def leaf(number: int) -> Leaf | None:
        asked.append(number)
        parts = (("What was the goal?", "words\n\n" * 60),)
        return None if number == 1 else Leaf(number, "2024-01-01", f"Leaf {number}", "", parts, ())

    book = Book(3, leaf, lambda _: QImage(), 400, 500)
    while not book.pages:
        book.step()
    assert asked == [0] and not book.complete
    assert book.text(book.pages[0]).startswith("1 January 2024\nLeaf 0\nWhat was the goal?\nwords")
    while not book.complete:
        book.step()
    assert [one.title for one in book.leaves] == ["Leaf 0", "Leaf 2"]  # the other one is gone by now
    many = len(book.pages)
    assert book.page_of(0, 0) == 0 and book.page_of(len(book.pieces) - 1, 0) not in (0, None)
    book.resize(400, 1000)
    assert book.pages == [] and not book.complete
    while not book.complete:
        book.step()
    assert len(book.pages) < many
