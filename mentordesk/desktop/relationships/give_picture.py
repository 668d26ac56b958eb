# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Give and take as a picture: kinds in the middle, what was gained on one side, what was given on the other.

Each dot is one thing, under its year. Nothing is added up, and the sides are told apart by their place.
"""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from mentordesk.desktop.appearance import theme
from mentordesk.i18n.texts import number_text, pgettext
from mentordesk.journal.terms import Flow
from mentordesk.practice.relationship.give_and_take import Column, Picture, Strand, cell_text, strand_text
from mentordesk.practice.wording.terms import term_text

Index = QModelIndex | QPersistentModelIndex
STRAND_ROLE = Qt.ItemDataRole.UserRole + 1
ROW, HEAD, CELL_LEAST, CELL_MOST = 32, 44, 46, 64
DOT, STEP, MOST_DOTS = 8, 12, 6
SIDES = (Flow.GAINED, Flow.GIVEN)


class Grid:
    """Where things stand in a row: the name in the middle, a place for each year on both sides."""

    def __init__(self, picture: Picture, width: int, font: QFont) -> None:
        metrics = QFontMetrics(theme.font(font, theme.TEXT - 1))
        names = [metrics.horizontalAdvance(term_text(strand.kind)) for strand in picture.strands]
        least = theme.px(CELL_LEAST)
        self.name_width = min(max(names, default=0) + 24, max(110, width - 4 * least))
        side = max(0, (width - self.name_width) // 2)
        self.columns = picture.columns(max(1, side // least))
        self.cell = min(theme.px(CELL_MOST), side // max(1, len(self.columns)))
        # The whole stands at the leading edge, where the texts above it begin.
        self.width = self.name_width + 2 * self.cell * len(self.columns)

    def name_rect(self, row: QRect) -> QRect:
        """The place of the name, before mirroring."""
        return QRect(row.left() + self.cell * len(self.columns), row.top(), self.name_width, row.height())

    def cell_rect(self, row: QRect, flow: Flow, number: int) -> QRect:
        """The place of a year on a side, before mirroring."""
        left = row.left() + number * self.cell
        if flow is Flow.GIVEN:
            left += self.cell * len(self.columns) + self.name_width
        return QRect(left, row.top(), self.cell, row.height())

    def at(self, x: int) -> tuple[Flow, Column] | None:
        """The side and the year under a point; nothing between them."""
        row = QRect(0, 0, self.width, 1)
        for flow in SIDES:
            for number, column in enumerate(self.columns):
                rect = self.cell_rect(row, flow, number)
                if rect.left() <= x <= rect.right():
                    return flow, column
        return None


class StrandModel(QAbstractListModel):
    """The kinds that passed, as they were handed over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture()

    def show_picture(self, picture: Picture) -> None:
        """Show another picture."""
        self.beginResetModel()
        self.picture = picture
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.picture.strands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.picture.strands):
            return None
        strand = self.picture.strands[index.row()]
        if role == STRAND_ROLE:
            return strand
        if role == Qt.ItemDataRole.DisplayRole:
            return term_text(strand.kind)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return strand_text(strand)
        return None


class StrandDelegate(QStyledItemDelegate):
    """Draws one kind: its name, and a dot for each thing under its year."""

    def __init__(self, view: "GiveList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        strand: Strand | None = index.data(STRAND_ROLE)
        if strand is None:
            return
        now, grid, rect = theme.colours(), self._view.grid(), option.rect
        whole = QRect(rect.left(), rect.top(), grid.width, rect.height())

        def placed(inner: QRect) -> QRect:
            return QStyle.visualRect(option.direction, rect, inner)

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(placed(whole), now.hover)
        painter.setPen(QPen(now.hairline, 1))
        line = placed(whole)
        painter.drawLine(line.left(), rect.top(), line.right(), rect.top())
        painter.setFont(theme.font(option.font, theme.TEXT - 1))
        painter.setPen(now.text)
        name = placed(grid.name_rect(whole).adjusted(6, 0, -6, 0))
        text = painter.fontMetrics().elidedText(
            term_text(strand.kind), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, text)
        for flow in SIDES:
            for number, column in enumerate(grid.columns):
                count = column.of(strand.side(flow))
                if count:
                    _paint_count(painter, placed(grid.cell_rect(whole, flow, number)), count, flow)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.focus, 2))
            painter.drawRoundedRect(QRectF(placed(whole)).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


def _paint_count(painter: QPainter, cell: QRect, count: int, flow: Flow) -> None:
    """As many dots as there are things; a number where there are too many to be seen at a glance."""
    now = theme.colours()
    ink = now.text if flow is Flow.GAINED else now.accent
    middle = QPointF(cell.center()) + QPointF(0.5, 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if count > MOST_DOTS:
        painter.setFont(theme.font(painter.font(), theme.META, bold=True))
        text = number_text(count)
        wide = min(cell.width() - 4, painter.fontMetrics().horizontalAdvance(text) + 14)
        pill = QRectF(0, 0, wide, 20)
        pill.moveCenter(middle)
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(now.on_accent if flow is Flow.GIVEN else now.background)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return
    lines = [count] if count <= 3 else [(count + 1) // 2, count // 2]
    for number, dots in enumerate(lines):
        y = middle.y() + (number - (len(lines) - 1) / 2) * STEP
        for dot in range(dots):
            x = middle.x() + (dot - (dots - 1) / 2) * STEP
            painter.drawEllipse(QPointF(x, y), DOT / 2, DOT / 2)


def row_height(font: QFont) -> int:
    """The height of a row for a font, in pixels."""
    return max(ROW, QFontMetrics(font).height() + 12)


class GiveHead(QWidget):
    """What stands above the rows: which side is which, and the years."""

    def __init__(self, view: "GiveList", parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self.setFixedHeight(theme.px(HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, grid = theme.colours(), self._view.grid()
        painter = QPainter(self)
        rect = self.rect()
        half = rect.height() // 2
        for flow, title in ((Flow.GAINED, term_text(Flow.GAINED)), (Flow.GIVEN, term_text(Flow.GIVEN))):
            if not grid.columns:
                return
            top = QRect(0, 0, grid.width, half)
            side = grid.cell_rect(top, flow, 0).united(grid.cell_rect(top, flow, len(grid.columns) - 1))
            painter.setFont(theme.font(self.font(), theme.TEXT - 1, bold=True))
            painter.setPen(now.text if flow is Flow.GAINED else now.accent)
            placed = QStyle.visualRect(self.layoutDirection(), rect, side.adjusted(-30, 0, 30, 0))
            painter.drawText(placed, Qt.AlignmentFlag.AlignCenter, title)
            painter.setFont(theme.font(self.font(), theme.META))
            painter.setPen(now.soft)
            low = QRect(0, half, grid.width, rect.height() - half)
            for number, column in enumerate(grid.columns):
                placed = QStyle.visualRect(self.layoutDirection(), rect, grid.cell_rect(low, flow, number))
                painter.drawText(placed, Qt.AlignmentFlag.AlignCenter, column.text)


class GiveList(QListView):
    """The rows of the picture; as tall as all of them, the page around it scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("give-and-take")
        self.setAccessibleName(pgettext("relationships", "Give and take by kind and year"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.strands = StrandModel(self)
        self.setModel(self.strands)
        self.setItemDelegate(StrandDelegate(self))
        self._grid: tuple[Picture, int, Grid] | None = None

    def grid(self) -> Grid:
        """Where things stand at the present width."""
        picture, width = self.strands.picture, self.viewport().width()
        if self._grid is None or self._grid[:2] != (picture, width):
            self._grid = (picture, width, Grid(picture, width, self.font()))
        return self._grid[2]

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; the row with the keyboard stays as far as it remains."""
        row = self.currentIndex().row()
        self.strands.show_picture(picture)
        self.setFixedHeight(max(1, len(picture.strands)) * row_height(self.font()) + 2)
        if 0 <= row < len(picture.strands) and self.hasFocus():
            self.setCurrentIndex(self.strands.index(row))

    def tip_at(self, at: QPoint) -> str:
        """What the picture says at a point of it."""
        strand = self.indexAt(at).data(STRAND_ROLE)
        if strand is None:
            return ""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        found = self.grid().at(self.viewport().width() - 1 - at.x() if rtl else at.x())
        if found is None:
            return strand_text(strand)
        flow, column = found
        return cell_text(strand.kind, flow, column, strand.side(flow)) or strand_text(strand)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid() and self.strands.rowCount():
            self.setCurrentIndex(self.strands.index(0))
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the list


class GivePicture(QWidget):
    """The whole picture with its head; gone while nothing passed."""

    records_wanted = Signal()
    """Somebody wants to see what the dots stand for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = GiveList(self)
        self.head = GiveHead(self.rows, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.rows)
        self.rows.clicked.connect(self._opened)
        self.rows.activated.connect(self._opened)
        self.hide()

    def show_picture(self, picture: Picture, words: str) -> None:
        """Show a picture, and what it says for those who hear it."""
        if picture != self.rows.strands.picture:
            self.rows.show_picture(picture)
            self.head.update()
        self.rows.setAccessibleDescription(words)
        self.setVisible(bool(picture.strands))

    def _opened(self, _index: QModelIndex) -> None:
        self.records_wanted.emit()
