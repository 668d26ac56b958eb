# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Everything between two people as one line of dots, newest first, drawn only where it is seen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPen, QPolygon, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mentordesk.desktop.appearance import theme
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.timeline import Key, TimelineLine, kind_of, timeline_lines
from mentordesk.practice.wording.terms import term_text

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
BLOCK = 48
ROW = 58


class TimelineModel(QAbstractListModel):
    """Keys in their order, and the lines of those in view."""

    def __init__(self, journal: Journal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._keys: list[Key] = []
        self._lines: dict[int, TimelineLine] = {}

    def show_keys(self, keys: list[Key]) -> None:
        """Show other keys; lines are read anew."""
        self.beginResetModel()
        self._keys = keys
        self._lines = {}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    def key(self, row: int) -> Key | None:
        """The key in a row; nothing for a row that is not there."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def line(self, row: int) -> TimelineLine:
        """What a row says."""
        if row not in self._lines:
            first = row - row % BLOCK
            block: Sequence[Key] = self._keys[first : first + BLOCK]
            self._lines.update(enumerate(timeline_lines(self._journal, block), first))
        return self._lines[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._keys):
            return None
        if role == LINE_ROLE:
            return self.line(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.line(index.row()).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = self.line(index.row())
            return " · ".join(part for part in (line.title, date_text(line.date), line.text) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return term_text(self.line(index.row()).kind)
        return None


class TimelineDelegate(QStyledItemDelegate):
    """Draws a dot on the line, a title, a soft line of text, and the date at the far end."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: TimelineLine | None = index.data(LINE_ROLE)
        if line is None:
            return
        colours = theme.colours()
        rect: QRect = option.rect
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.hover)
            painter.drawRoundedRect(rect.adjusted(18 if not rtl else 0, 0, 0 if not rtl else -18, -6), 6, 6)
        x = rect.right() - 6 if rtl else rect.left() + 6
        painter.setPen(QPen(colours.hairline, 1))
        painter.drawLine(x, rect.top(), x, rect.bottom())
        if line.kind is Kind.TURNING_POINT:
            _paint_turn(painter, x, rect.top() + 16)
        else:
            painter.setPen(QPen(colours.accent if line.strong else colours.soft, 1.4))
            painter.setBrush(colours.accent if line.strong else colours.background)
            painter.drawEllipse(QRect(x - 5, rect.top() + 11, 10, 10))
        inner = rect.adjusted(0, 4, -26, 0) if rtl else rect.adjusted(26, 4, -4, 0)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(option.font, theme.META))
        painter.setPen(colours.soft)
        date = date_text(line.date, short=True)
        width = painter.fontMetrics().horizontalAdvance(date) + 2
        top = QRect(inner.left(), inner.top(), inner.width(), 22)
        painter.drawText(
            QStyle.visualRect(option.direction, inner, QRect(top.right() - width, top.top(), width, 22)),
            align | Qt.AlignmentFlag.AlignLeft,
            date,
        )
        text = QStyle.visualRect(
            option.direction, inner, QRect(top.left(), top.top(), top.width() - width - 12, 22)
        )
        painter.setFont(theme.font(option.font, theme.TEXT, bold=True))
        painter.setPen(colours.text)
        self._elided(painter, text, line.title)
        painter.setFont(theme.font(option.font, theme.TEXT))
        painter.setPen(colours.soft)
        self._elided(painter, QRect(inner.left(), inner.top() + 21, inner.width(), 22), line.text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRoundedRect(rect.adjusted(19, 1, -1, -7), 6, 6)
        painter.restore()

    @staticmethod
    def _elided(painter: QPainter, rect: QRect, text: str) -> None:
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _paint_turn(painter: QPainter, x: int, y: int) -> None:
    """A turning point is no dot among others: a filled square on its point."""
    now = theme.colours()
    painter.setPen(QPen(now.background, 2))
    painter.setBrush(now.text)
    painter.drawPolygon(QPolygon([QPoint(x, y - 8), QPoint(x + 8, y), QPoint(x, y + 8), QPoint(x - 8, y)]))


def row_height(font: Any) -> int:
    """The height of a row for a font, in pixels."""
    return max(ROW, QFontMetrics(font).height() * 3 + 4)


class TimelineList(QListView):
    """As tall as all its rows; the page around it scrolls."""

    entry_requested = Signal(str, int)

    def __init__(self, journal: Journal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(pgettext("relationships", "Timeline"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName("timeline")
        self.model_ = TimelineModel(journal, self)
        self.setModel(self.model_)
        self.setItemDelegate(TimelineDelegate(self))
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._follow)

    def show_keys(self, keys: list[Key]) -> None:
        """Show what there is."""
        self.model_.show_keys(keys)
        self.setFixedHeight(max(1, len(keys)) * row_height(self.font()) + 2)

    def _open(self, index: QModelIndex) -> None:
        if (key := self.model_.key(index.row())) is not None:
            kind, record_id = kind_of(key), key[2]
            self.entry_requested.emit(str(kind), record_id)

    def _follow(self, current: QModelIndex, _previous: QModelIndex) -> None:
        area = self._area()
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        page = area.widget() if area is not None else None
        if area is None or page is None:
            return
        if current.isValid() and self.hasFocus() and not pressed:
            rect = self.visualRect(current)
            centre = self.mapTo(page, rect.center())
            area.ensureVisible(centre.x(), centre.y(), 0, rect.height())

    def _area(self) -> QScrollArea | None:
        widget = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        return widget

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid() and self.model_.rowCount():
            self.setCurrentIndex(self.model_.index(0))
        super().focusInEvent(event)
        if not by_mouse:  # nothing may move away under a mouse button
            self._follow(self.currentIndex(), QModelIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the list
