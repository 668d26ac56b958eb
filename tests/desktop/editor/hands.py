# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Hands at a field of the editor: keys, a paste, and how a line looks."""

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.editor.field import MarkdownField


def looks(field: MarkdownField, number: int) -> list[tuple[int, int]]:
    block = field.text.document().findBlockByNumber(number)
    return [(found.start, found.length) for found in block.layout().formats()]


def keys(field: MarkdownField, text: str) -> None:
    for letter in text:
        if letter == "\n":
            QTest.keyClick(field.text, Qt.Key.Key_Return)
        elif letter.isascii():
            QTest.keyClicks(field.text, letter)
        else:  # QTest knows no other keyboard than a Latin one
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(field.text, key)


def paste(field: MarkdownField, text: str, html: str = "", *, plain: bool = False) -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)
    modifiers = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(
        field.text, Qt.Key.Key_V, modifiers | Qt.KeyboardModifier.ShiftModifier if plain else modifiers
    )
