# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reflections that are written, and a span of them open to be read."""

from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.reflections.reader import Reader
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


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
