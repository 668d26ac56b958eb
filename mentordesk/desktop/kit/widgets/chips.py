# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Chips: a word on the soft colour of a state, as a widget or painted in a row."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.desktop.appearance import theme

CHIP_HEIGHT = 22
_DOT, _MARK, _PAD, _GAP = 7, 12, 8, 4
_STATES = ("noted", "trying", "owed", "closed")


def chip_width(base: QFont, text: str, *, mark: bool = True) -> int:
    """How wide a chip with a word is, in pixels."""
    metrics = QFontMetrics(theme.font(base, theme.META))
    return _PAD + (_MARK + _GAP if mark else 1) + metrics.horizontalAdvance(text) + _PAD + 2


def paint_chip(
    painter: QPainter, rect: QRect, text: str, role: str, icon: str = "", *, mark: bool = True
) -> None:
    """Paint a chip: a word on the soft colour of a state or a hue.

    Its mark is the icon named, a state's own icon, or a dot; none without `mark`.
    """
    ink, ground = theme.state_colours(role)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    radius = min(rect.height() / 2, 11)
    painter.drawRoundedRect(rect, radius, radius)
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    inner = rect.adjusted(_PAD, 0, -_PAD, 0)
    if mark:
        place = QRect(inner.left(), inner.center().y() - _MARK // 2 + 1, _MARK, _MARK)
        if rtl:
            place.moveRight(inner.right())
            inner.setRight(place.left() - _GAP)
        else:
            inner.setLeft(place.right() + _GAP)
        name = icon or (f"state-{role}" if role in _STATES else "")
        drawn = theme.icon(name, theme.state_role(role), _MARK)
        if drawn.isNull():
            dot = QRect(0, 0, _DOT, _DOT)
            dot.moveCenter(place.center())
            painter.setBrush(ink)
            painter.drawEllipse(dot)
        else:
            drawn.paint(painter, place)
    painter.setFont(theme.font(painter.font(), theme.META))
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 2)
    painter.drawText(
        inner.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
    )
    painter.restore()


class Chip(QWidget):
    """A word with a dot or an icon, on its colour."""

    def __init__(
        self, text: str = "", role: str = "grey", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._role, self._icon = text, role, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_text(self, text: str, role: str, icon: str = "") -> None:
        """Show another word."""
        self._text, self._role, self._icon = text, role, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.font(), self._text), theme.px(CHIP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_chip(painter, self.rect(), self._text, self._role, self._icon)
