# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Draws the rows of the search box."""

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import utf16
from mentordesk.desktop.search.results import (
    ROW_ROLE,
    CommandRow,
    Heading,
    Index,
    PersonRow,
    ResultsModel,
    meta_text,
)
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.highlights import Term, marks
from mentordesk.practice.search.search import Hit

ICONS = {
    Kind.RELATIONSHIP: "person",
    Kind.ADVICE: "advice",
    Kind.REFLECTION: "reflections",
    Kind.CONVERSATION: "conversation",
    Kind.EXCHANGE: "exchange",
    Kind.SPONSORSHIP: "sponsorship",
    Kind.TURNING_POINT: "turning-point",
    Kind.VALUE_STATEMENT: "value",
    Kind.FOLLOW_UP: "follow-up",
    Kind.TOPIC: "topic",
    Kind.FRAMEWORK: "page",
}
HEADING, SHORT, TALL = 30, 36, 70
_PAD, _ICON, _GAP = 20, 18, 12


class ResultDelegate(QStyledItemDelegate):
    """A heading, a line for a command or a person, three lines for a record."""

    terms: tuple[Term, ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts: dict[tuple[str, int, bool], QFont] = {}

    def _font(self, base: QFont, size: int, *, bold: bool = False) -> QFont:
        """A font of the theme, made once: a new one has to be looked up by Qt each time."""
        key = (base.key(), theme.px(size), bold)
        if key not in self._fonts:
            self._fonts[key] = theme.font(base, size, bold=bold)
        return self._fonts[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        if not isinstance(model, ResultsModel) or model.is_record(index.row()):
            return QSize(100, theme.px(TALL))
        return QSize(100, theme.px(SHORT if model.choosable(index.row()) else HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        now, rect = theme.colours(), QRect(option.rect)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setLayoutDirection(option.direction)
        if isinstance(row, Heading):
            painter.setFont(self._font(option.font, theme.META, bold=True))
            painter.setPen(QPen(now.soft))
            inner = rect.adjusted(_PAD, 0, -_PAD, -3)
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.text)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.selection if selected else now.hover)
            ground = rect.adjusted(8, 1, -8, -1)
            painter.drawRoundedRect(ground, theme.RADIUS, theme.RADIUS)
            if selected:
                bar = QRect(ground.left(), ground.top() + 6, 3, ground.height() - 12)
                if rtl:
                    bar.moveRight(ground.right())
                painter.setBrush(now.accent)
                painter.drawRoundedRect(bar, 1.5, 1.5)
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        text = inner.adjusted(0 if rtl else _ICON + _GAP, 0, -(_ICON + _GAP) if rtl else 0, 0)
        if isinstance(row, Hit):
            top = self._paint_hit(painter, option.font, text, row)
            self._icon(painter, inner, top, ICONS[row.kind], selected, rtl)
        elif isinstance(row, (CommandRow, PersonRow)):
            command = isinstance(row, CommandRow)
            self._paint_line(painter, option.font, text, row)
            top = rect.center().y() - _ICON // 2
            self._icon(painter, inner, top, "command" if command else "person", selected, rtl)
        painter.restore()

    @staticmethod
    def _icon(painter: QPainter, inner: QRect, top: int, name: str, selected: bool, rtl: bool) -> None:
        left = inner.right() - _ICON + 1 if rtl else inner.left()
        drawn = theme.icon(name, "accent" if selected else "soft", _ICON)
        drawn.paint(painter, QRect(left, top, _ICON, _ICON))

    def _paint_line(self, painter: QPainter, base: QFont, rect: QRect, row: CommandRow | PersonRow) -> None:
        now = theme.colours()
        if isinstance(row, CommandRow) and row.command.shortcut:
            painter.setFont(self._font(base, theme.META))
            painter.setPen(QPen(now.soft))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(rect, flags, row.command.shortcut)
            width = painter.fontMetrics().horizontalAdvance(row.command.shortcut) + _GAP
            if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                rect = rect.adjusted(width, 0, 0, 0)
            else:
                rect = rect.adjusted(0, 0, -width, 0)
        text = row.command.text if isinstance(row, CommandRow) else row.name
        painter.setPen(QPen(now.text))
        _paint_marked(painter, self._font(base, theme.TEXT), rect, text, ())

    def _paint_hit(self, painter: QPainter, base: QFont, rect: QRect, hit: Hit) -> int:
        """Paint a record; returns where its icon begins."""
        now = theme.colours()
        title, meta = self._font(base, theme.TEXT, bold=True), self._font(base, theme.META)
        body = self._font(base, theme.TEXT - 1)
        step = theme.px(20)
        lines = 3 if hit.beside.text else 2
        top = rect.top() + (rect.height() - lines * step) // 2
        painter.setPen(QPen(now.text))
        place = QRect(rect.left(), top, rect.width(), step)
        shown = " ".join(hit.title.split())
        _paint_marked(painter, title, place, shown, marks(shown, self.terms))
        painter.setPen(QPen(now.soft))
        _paint_marked(painter, meta, place.translated(0, step), meta_text(hit), ())
        if hit.beside.text:
            painter.setPen(QPen(now.text))
            _paint_marked(painter, body, place.translated(0, 2 * step), hit.beside.text, hit.beside.marks)
        return top + (step - _ICON) // 2


def _paint_marked(
    painter: QPainter,
    font: QFont,
    rect: QRect,
    text: str,
    marked: list[tuple[int, int]] | tuple[tuple[int, int], ...],
) -> None:
    """One line, elided, with places marked by weight and ground."""
    painter.setFont(font)
    if not marked:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, shown)
        return
    now = theme.colours()
    form = QTextCharFormat()
    form.setBackground(now.accent_soft)
    form.setForeground(now.accent)
    form.setFontWeight(QFont.Weight.Bold)
    room = rect.width()
    while True:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        end = len(shown) - (shown != text)
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        ranges = []
        for start, stop in marked:
            if start >= end:
                break
            part = QTextLayout.FormatRange()
            part.start = utf16(shown, start)
            part.length = utf16(shown, min(stop, end)) - part.start
            part.format = form
            ranges.append(part)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1_000_000)
        layout.endLayout()
        over = line.naturalTextWidth() - rect.width()
        if over <= 0 or room < 20:
            break
        room -= int(over) + 2
    left = float(rect.left())
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        left = rect.right() + 1 - line.naturalTextWidth()
    left -= line.naturalTextRect().left()
    layout.draw(painter, QPointF(left, rect.top() + (rect.height() - line.height()) / 2))
