# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The search box over a window, with commands that remember being done."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.search.palette import SearchPalette
from mentordesk.journal.journal import Journal


class Do:
    """A command that remembers being done."""

    def __init__(self, text: str, shortcut: str = "") -> None:
        self.text, self.shortcut, self.done = text, shortcut, 0
        self.found_by = text

    def trigger(self) -> None:
        self.done += 1


class Setting:
    """A window with a line that has the keyboard, and the box over it."""

    def __init__(self, qtbot: QtBot, journal: Journal) -> None:
        self.commands = [Do("Go to Today", "Ctrl+1"), Do("Go to Advice"), Do("Keyboard shortcuts")]
        self.window = QWidget()
        self.line = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.line)
        self.window.resize(900, 700)
        self.chosen: list[tuple[str, int, Any]] = []
        self.palette = SearchPalette(journal, self.listed, self.window)
        self.palette.record_chosen.connect(self.record_chosen)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.line.setFocus()

    def listed(self) -> list[Do]:
        return self.commands

    def record_chosen(self, kind: str, record_id: int, terms: Any) -> None:
        self.chosen.append((kind, record_id, terms))

    def rows(self) -> list[Any]:
        model = self.palette.results
        return [model.row(row) for row in range(model.rowCount())]

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.palette.box, key)
