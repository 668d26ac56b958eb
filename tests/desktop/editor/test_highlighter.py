# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Markdown is shown where it stands: what is seen is dressed, and nothing is changed by it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.editor.field import MarkdownField
from tests.desktop.editor.hands import keys, looks


def test_to_look_at_a_text_is_no_edit(field: MarkdownField, qtbot) -> None:
    told: list[None] = []
    field.edited.connect(lambda: told.append(None))
    field.set_value(
        "\n".join(f"# Heading {n}\nwith **words** and more of them, line after line" for n in range(900))
    )
    field.text.verticalScrollBar().setValue(field.text.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert looks(field, 1798) and told == []
    assert not field.text.document().isUndoAvailable()


def weights(field: MarkdownField, number: int) -> list[int]:
    """How bold each part of a line is that is dressed."""
    block = field.text.document().findBlockByNumber(number)
    return [found.format.fontWeight() for found in block.layout().formats()]


def test_a_heading_is_larger_and_strong_words_are_bold(field: MarkdownField) -> None:
    field.set_value("# Head\nplain **bold** words\nplain")
    first = field.text.document().findBlockByNumber(0).layout().formats()
    size = field.text.fontInfo().pixelSize()
    assert max(one.format.intProperty(QTextFormat.Property.FontPixelSize) for one in first) > size
    assert QFont.Weight.Bold in weights(field, 1) and looks(field, 2) == []


def test_a_fence_dresses_all_that_follows_until_it_is_closed(field: MarkdownField) -> None:
    keys(field, "**a**\n**b**")
    assert QFont.Weight.Bold in weights(field, 1)
    QTest.keyClick(field.text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    keys(field, "```\n")
    assert QFont.Weight.Bold not in weights(field, 1) + weights(field, 2) and looks(field, 2)
    QTest.keyClick(field.text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        QTest.keyClick(field.text, Qt.Key.Key_Delete)
    assert QFont.Weight.Bold in weights(field, 1) and QFont.Weight.Bold in weights(field, 2)


def test_a_look_stands_where_it_belongs_after_signs_outside_the_first_plane(field: MarkdownField) -> None:
    field.set_value("🚀 **b**")
    assert max(start + length for start, length in looks(field, 0)) == 8
