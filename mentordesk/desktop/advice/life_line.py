# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The life of an advice as one line of four words, with dates under them."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.desktop import theme
from mentordesk.practice.loops import Life

WIDE = 480
"""From this width on, in pixels, each word has room on one line."""


class LifeLine(QWidget):
    """Four words on a line; reads aloud as one sentence."""

    RADIUS = 7

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._life: Life | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_life(self, life: Life) -> None:
        """Show a life."""
        self._life = life
        self.setAccessibleName(self.tr("Life of this advice"))
        self.setAccessibleDescription(life.sentence)
        self.setToolTip(life.sentence)
        self.update()

    def sizeHint(self) -> QSize:
        lines = 2 if self.width() >= WIDE else 4
        return QSize(480, 22 + self.fontMetrics().height() * lines + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # where it is narrow, words take two lines

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._life is None:
            return
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stages = self._life.stages
        width = self.width() // len(stages)
        middle, radius = 11, self.RADIUS
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def centre(number: int) -> QPoint:
            x = number * width + radius + 1
            return QPoint(self.width() - x if rtl else x, middle)

        reached = max((n for n, stage in enumerate(stages) if stage.current), default=0)
        painter.setPen(QPen(colours.outline, 2))
        painter.drawLine(centre(0), QPoint(0 if rtl else self.width(), middle))
        painter.setPen(QPen(colours.accent, 2))
        painter.drawLine(centre(0), centre(reached))
        for number, stage in enumerate(stages):
            point = centre(number)
            painter.setBrush(colours.background)
            painter.setPen(QPen(colours.accent if stage.reached else colours.outline, 2))
            if stage.reached and not stage.current:
                painter.setBrush(colours.accent)
            painter.drawEllipse(point, radius, radius)
            if stage.current:
                painter.setBrush(colours.accent)
                painter.drawEllipse(point, radius - 4, radius - 4)
            left = self.width() - (number + 1) * width if rtl else number * width
            wrapped = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.setFont(theme.font(self.font(), theme.TEXT - 1, bold=stage.reached))
            painter.setPen(colours.text if stage.reached else colours.soft)
            box = QRect(left, 24, width - 8, self.height())
            label = painter.boundingRect(box, wrapped, stage.label)
            painter.drawText(label, wrapped, stage.label)
            painter.setFont(theme.font(self.font(), theme.META))
            painter.setPen(colours.soft)
            below = QRect(left, label.bottom() + 2, width - 8, self.height())
            painter.drawText(below, wrapped, stage.date)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
