# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A small table of counts on a page: a name, a bar in one ink, and numbers that lead to their records."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mentordesk.desktop.appearance import theme

Index = QModelIndex | QPersistentModelIndex
Pairs = tuple[tuple[str, str], ...]

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
MOST_ROLE = Qt.ItemDataRole.UserRole + 3
"""The longest bar of the table."""
NAME, BAR, FIRST = 0, 1, 2
ROW_HEIGHT, BAR_LEAST, NAME_LEAST, NAME_MOST = 32, 44, 110, 200


@dataclass(frozen=True)
class Cell:
    """A number as it is written, how it is read out, and what leads to its records; nothing for none."""

    text: str
    spoken: str
    showing: Pairs = ()


@dataclass(frozen=True)
class CountRow:
    """A row: what it is of, how long its bar is and how much of that is filled, and its numbers."""

    name: str
    total: int
    filled: int
    cells: tuple[Cell, ...]
    strong: bool = False
    soft: bool = False


class CountsModel(QAbstractTableModel):
    """The rows of a table, as they were handed over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[CountRow, ...] = ()
        self.most = 1

    def show_rows(self, heads: Sequence[str], rows: Sequence[CountRow]) -> None:
        """Show other rows; the heads are those of the numbers."""
        self.beginResetModel()
        self.heads, self.rows = tuple(heads), tuple(rows)
        self.most = max([1, *(row.total for row in rows)])
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST + len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == MOST_ROLE:
            return self.most
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text if cell is not None else row.name if index.column() == NAME else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken if cell is not None else row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.name if index.column() == NAME else cell.spoken if cell is not None else None
        return None

    def cell(self, index: Index) -> Cell | None:
        """The number in a place; nothing for names and bars."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row, at = self.rows[index.row()], index.column() - FIRST
        return row.cells[at] if 0 <= at < len(row.cells) else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heads[section - FIRST] if FIRST <= section < FIRST + len(self.heads) else ""


class CountsDelegate(QStyledItemDelegate):
    """Draws names, bars and numbers. A number that leads somewhere has the accent, and a line with the focus."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = theme.colours()
        row: CountRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.hairline)
        column = index.column()
        if column == BAR:
            self._bar(painter, rect, row, index.data(MOST_ROLE), option.direction)
        elif column == NAME:
            painter.setFont(theme.font(option.font, theme.TEXT, bold=row.strong))
            painter.setPen(now.soft if row.soft else now.text)
            room = rect.adjusted(0, 0, -8, 0) if not _rtl(option) else rect.adjusted(8, 0, 0, 0)
            text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | _start(option), text)
        else:
            self._number(painter, option, index)
        painter.restore()

    def _number(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, rect = theme.colours(), option.rect
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is None:
            return
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        font = theme.font(option.font, theme.TEXT - 1)
        font.setUnderline(bool(cell.showing) and (hovered or focused))
        painter.setFont(font)
        painter.setPen(now.accent if cell.showing else now.soft)
        end = Qt.AlignmentFlag.AlignLeft if _rtl(option) else Qt.AlignmentFlag.AlignRight
        painter.drawText(
            rect.adjusted(4, 0, -4, 0), end | Qt.AlignmentFlag.AlignVCenter | _absolute(), cell.text
        )
        if focused:
            painter.setPen(QPen(now.focus, 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 4, -2, -4), 4, 4)

    @staticmethod
    def _bar(painter: QPainter, rect: QRect, row: CountRow, most: int, direction: Qt.LayoutDirection) -> None:
        """All of them as an outline, the part that counts as filled: to be told apart without colour."""
        ink = theme.colours().soft
        room = rect.width() - 16
        if room < 8 or not row.total:
            return
        height = 8
        width = max(3.0, room * row.total / most)
        filled = width * row.filled / row.total
        top = rect.center().y() - height / 2
        left = rect.left() + 4.0
        rtl = direction == Qt.LayoutDirection.RightToLeft
        if rtl:
            left = rect.right() - 4.0 - width
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left + 0.5, top + 0.5, width - 1, height - 1))
        start = left + width - filled if rtl else left
        painter.fillRect(QRectF(start, top, filled, height), ink)


def _rtl(option: QStyleOptionViewItem) -> bool:
    return bool(option.direction == Qt.LayoutDirection.RightToLeft)


def _start(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if _rtl(option) else Qt.AlignmentFlag.AlignLeft
    return side | _absolute()


def _absolute() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignAbsolute


class Heads(QHeaderView):
    """The heads of the numbers: small, soft, in two lines where they need them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        now = theme.colours()
        text = self.model().headerData(section, Qt.Orientation.Horizontal)
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.hairline)
        painter.setFont(theme.font(self.font(), theme.META))
        painter.setPen(now.soft)
        rtl = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        flags = int(side | _absolute() | Qt.AlignmentFlag.AlignBottom) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(rect.adjusted(2, 0, -4, -6), flags, text)
        painter.restore()


class CountsTable(QTableView):
    """The table. One stop for the keyboard; the arrows walk through the numbers, Enter opens one."""

    number_chosen = Signal(object)
    """What leads to the records of a number: pairs of key and value."""

    def __init__(self, name: str, parent: QWidget | None = None, spare: Sequence[int] = ()) -> None:
        super().__init__(parent)
        self.spare = tuple(spare)
        """The numbers that can be done without where there is little room: the others tell them."""
        self.setObjectName("counts")
        self.setAccessibleName(name)
        self.counts = CountsModel(self)
        self.setModel(self.counts)
        self.setItemDelegate(CountsDelegate(self))
        self.setHorizontalHeader(Heads(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(12)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def show_rows(self, heads: Sequence[str], rows: Sequence[CountRow]) -> None:
        """Show other rows, keeping the place of the keyboard as far as it remains."""
        at = self.currentIndex()
        place = (at.row(), at.column()) if at.isValid() else (0, FIRST)
        self.counts.show_rows(heads, rows)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        lines = QFontMetrics(theme.font(self.font(), theme.META)).lineSpacing() * 2 + 8
        self.horizontalHeader().setFixedHeight(lines)
        self.setFixedHeight(lines + theme.px(ROW_HEIGHT) * len(rows))
        self._share_width()
        row = min(place[0], len(rows) - 1)
        if row >= 0:
            self.setCurrentIndex(self.counts.index(row, max(FIRST, place[1])))

    def _share_width(self) -> None:
        """The numbers take what they need, the name comes next, and the bar has what is left."""
        numbers = [self._needed(number) for number in range(len(self.counts.heads))]
        if not numbers:
            return
        room, least = self.viewport().width(), theme.px(NAME_LEAST)
        for number in range(len(numbers)):
            spare = number in self.spare and room - sum(numbers) < least
            self.setColumnHidden(FIRST + number, spare)
            numbers[number] = 0 if spare else numbers[number]
        left = max(room - sum(numbers), least)
        bar = max(0, min(left // 2, left - theme.px(NAME_MOST)))
        bar = bar if bar >= BAR_LEAST else 0
        self.setColumnHidden(BAR, not bar)
        self.setColumnWidth(NAME, left - bar)
        self.setColumnWidth(BAR, bar)
        for number, width in enumerate(numbers):
            if width:
                self.setColumnWidth(FIRST + number, width)

    def _needed(self, number: int) -> int:
        """The width of a column of numbers, with its head in two lines."""
        head = QFontMetrics(theme.font(self.font(), theme.META)).horizontalAdvance
        words = self.counts.heads[number].split()
        lines = [
            max(head(" ".join(words[:at])), head(" ".join(words[at:]))) for at in range(1, len(words) + 1)
        ]
        figures = QFontMetrics(theme.font(self.font(), theme.TEXT - 1)).horizontalAdvance
        texts = [row.cells[number].text for row in self.counts.rows]
        return max([theme.px(44), min(lines, default=0) + 14, *(figures(text) + 14 for text in texts)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the table

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        cell = self.indexAt(event.position().toPoint()).data(CELL_ROLE)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor
            if cell is not None and cell.showing
            else Qt.CursorShape.ArrowCursor
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        area = self._page()
        page = area.widget() if area is not None else None
        if area is not None and page is not None and self.hasFocus() and current.isValid():
            at = self.viewport().mapTo(page, self.visualRect(current).center())
            area.ensureVisible(at.x(), at.y(), 0, theme.px(ROW_HEIGHT) * 2)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.counts.rowCount():
            self.setCurrentIndex(self.counts.index(0, FIRST))

    def scrollTo(self, index: Index, hint: Any = None) -> None:
        """Nothing of a table is out of its own sight."""

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def cell_center(self, row: int, column: int) -> QPoint:
        """Where a number stands, in the viewport; for those who point at it."""
        return self.visualRect(self.counts.index(row, FIRST + column)).center()

    def _page(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def _open(self, index: Index) -> None:
        cell = index.data(CELL_ROLE) if index.isValid() else None
        if cell is not None and cell.showing:
            self.number_chosen.emit(cell.showing)
