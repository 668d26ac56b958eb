# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The life of an advice as one line of four words, with dates under them."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.advice.life import Life

WIDE = 480
"""From this width on, in pixels, each word has room on one line."""


class LifeLine(QWidget):
    """Four words on a line; reads aloud as one sentence."""

    RADIUS, PAD, GAP = 7, 5, 10
    """Of the dots; from the edge, where the ring of the keyboard is, to what is drawn; between two words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._life: Life | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_life(self, life: Life) -> None:
        """Show a life."""
        self._life = life
        self.setAccessibleName(pgettext("advice", "Life of this advice"))
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

    def columns(self) -> list[int]:
        """How wide each of the four is: all alike, but none narrower than its longest word."""
        stages = self._life.stages if self._life is not None else ()
        room = self.width() - 2 * self.PAD
        bold = QFontMetrics(theme.font(self.font(), theme.TEXT - 1, bold=True))
        small = QFontMetrics(theme.font(self.font(), theme.META))
        needed = [
            self.GAP
            + max(
                *(bold.horizontalAdvance(word) for word in stage.label.split()),
                *(small.horizontalAdvance(word) for word in stage.date.split() or [""]),
            )
            for stage in stages
        ]
        share, wide = room // max(1, len(needed)), set[int]()
        # What a wide one takes beyond its share, the others give up alike; which may make another one wide.
        while found := {n for n, need in enumerate(needed) if n not in wide and need > share}:
            wide |= found
            share = (room - sum(needed[n] for n in wide)) // max(1, len(needed) - len(wide))
        return [needed[n] if n in wide else share for n in range(len(needed))]

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._life is None:
            return
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stages = self._life.stages
        widths = self.columns()
        lefts = [self.PAD + sum(widths[:number]) for number in range(len(stages))]
        middle, radius = 11, self.RADIUS
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def centre(number: int) -> QPoint:
            x = lefts[number] + radius + 1
            return QPoint(self.width() - x if rtl else x, middle)

        reached = max((n for n, stage in enumerate(stages) if stage.current), default=0)
        painter.setPen(QPen(colours.outline, 2))
        painter.drawLine(centre(0), QPoint(self.PAD if rtl else self.width() - self.PAD, middle))
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
            width = widths[number]
            left = self.width() - lefts[number] - width if rtl else lefts[number]
            wrapped = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.setFont(theme.font(self.font(), theme.TEXT - 1, bold=stage.reached))
            painter.setPen(colours.text if stage.reached else colours.soft)
            box = QRect(left + (self.GAP if rtl else 0), 24, width - self.GAP, self.height())
            label = painter.boundingRect(box, wrapped, stage.label)
            painter.drawText(label, wrapped, stage.label)
            painter.setFont(theme.font(self.font(), theme.META))
            painter.setPen(colours.soft)
            below = QRect(box.left(), label.bottom() + 2, box.width(), self.height())
            painter.drawText(below, wrapped, stage.date)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
