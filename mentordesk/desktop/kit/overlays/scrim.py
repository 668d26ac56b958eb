# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What dims the window behind a box that lies over it."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.appearance import theme


class Scrim(QWidget):
    """Dims the window behind the box, and carries the box's shadow."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QRect()
        self.hide()

    @staticmethod
    def strength() -> int:
        """How dark it makes what is behind it, of 255."""
        return 140 if theme.colours().background.lightness() < 128 else 84

    def cover(self, rect: QRect, box: QRect) -> None:
        """Lie over a place, with the box's shadow in it."""
        self.setGeometry(rect)
        self._box = box
        self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, self.strength()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 3))
        for spread in range(2, 26, 2):
            around = QRectF(self._box).adjusted(-spread, -spread + 8, spread, spread + 8)
            painter.drawRoundedRect(around, theme.RADIUS + spread, theme.RADIUS + spread)
