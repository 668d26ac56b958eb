# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A chip is as wide as its word, stands on the colour of its state, and is read out."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance.theme import LIGHT, Scheme, Theme
from mentordesk.desktop.kit.widgets.chips import Chip, paint_chip


def painted(role: str, direction: Qt.LayoutDirection, word: str = "", *, mark: bool = True) -> QImage:
    image = QImage(120, 22, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    paint_chip(painter, QRect(0, 0, 120, 22), word, role, mark=mark)
    painter.end()
    return image


def inked(image: QImage) -> list[int]:
    """The columns in which something stands on the ground of the chip."""
    ground = image.pixel(60, 2)
    return [x for x in range(11, 109) if any(image.pixel(x, y) != ground for y in range(4, 18))]


def test_a_chip_says_another_word_on_another_colour(qtbot: QtBot, qapp: QApplication) -> None:
    Theme(qapp).apply(qapp, Scheme.LIGHT)
    chip = Chip("Owed", "owed")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    narrow = chip.sizeHint().width()
    assert chip.grab().toImage().pixelColor(narrow // 2, 2) == LIGHT.amber_soft
    chip.show_text("Closed, and passed on", "accent")
    assert chip.accessibleName() == "Closed, and passed on" and chip.sizeHint().width() > narrow
    chip.resize(chip.sizeHint())
    assert chip.grab().toImage().pixelColor(narrow // 2, 2) == LIGHT.accent_soft


def test_its_mark_stands_where_reading_begins(qapp: QApplication) -> None:
    from_left = inked(painted("accent", Qt.LayoutDirection.LeftToRight))
    from_right = inked(painted("accent", Qt.LayoutDirection.RightToLeft))
    assert from_left and max(from_left) < 30
    assert from_right and min(from_right) > 90
    assert inked(painted("accent", Qt.LayoutDirection.LeftToRight, mark=False)) == []


def test_a_word_too_long_stays_inside(qapp: QApplication) -> None:
    columns = inked(painted("accent", Qt.LayoutDirection.LeftToRight, "A word that goes on and on and on"))
    assert 60 < max(columns) <= 114
