# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Long lists that show many rows and load few: a model of ids, and the delegate that draws a row."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.widgets.chips import chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
BLOCK = 64
FIRST_IDS, MORE_IDS = 500, 20_000


@dataclass(frozen=True)
class Line:
    """What a row shows, and how it reads aloud."""

    title: str
    detail: str
    chip: str = ""
    role: str = ""
    """The chip's colour role: owed, trying, closed or noted."""
    date: str = ""
    spoken: str = ""


class RecordModel(QAbstractListModel):
    """Ids in their order; the lines of the rows in view are fetched in blocks and kept.

    Ids arrive bit by bit: the first ones at once, the others between two events, so that the
    longest list opens within a frame.
    """

    loaded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids = array("q")
        self._lines: dict[int, Line] = {}
        self._fetch: Callable[[Sequence[int]], Sequence[tuple[int, Line]]] | None = None
        self._cursors: list[Any] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_more)

    def show_records(
        self, cursors: Sequence[Any], fetch: Callable[[Sequence[int]], Sequence[tuple[int, Line]]]
    ) -> None:
        """Show the ids that the cursors give, one cursor after the other."""
        self.beginResetModel()
        self._fetch = fetch
        self._lines = {}
        self._ids = array("q")
        self._cursors = list(cursors)
        self._ids.extend(self._take(FIRST_IDS))
        self.endResetModel()
        if self._cursors:
            self._timer.start()
        else:
            self._timer.stop()
        self.loaded.emit()

    def _take(self, count: int) -> list[int]:
        ids: list[int] = []
        while self._cursors and len(ids) < count:
            rows = self._cursors[0].fetchmany(count - len(ids))
            if not rows:
                self._cursors.pop(0)
            ids.extend(row[0] for row in rows)
        return ids

    def _read_more(self) -> None:
        ids = self._take(MORE_IDS)
        if ids:
            first = len(self._ids)
            self.beginInsertRows(QModelIndex(), first, first + len(ids) - 1)
            self._ids.extend(ids)
            self.endInsertRows()
        if not self._cursors:
            self._timer.stop()
            self.loaded.emit()

    def read_all(self) -> None:
        """Read the ids that have not arrived yet."""
        while self._cursors:
            self._read_more()

    @property
    def complete(self) -> bool:
        """Whether all ids have arrived."""
        return not self._cursors

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role in (LINE_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            line = self.line(index.row())
            if role == LINE_ROLE:
                return line
            return line.title if role == Qt.ItemDataRole.DisplayRole else line.spoken or line.title
        return None

    def line(self, row: int) -> Line:
        """What a row shows; an empty line for a row that is not there."""
        record_id = self.record_id(row)
        if record_id is None:
            return Line("", "")
        line = self._lines.get(record_id)
        if line is None and self._fetch is not None:
            first = row - row % BLOCK
            if len(self._lines) > 64 * BLOCK:
                self._lines.clear()
            self._lines.update(self._fetch(self._ids[first : first + BLOCK]))
            line = self._lines.get(record_id)
        return line or Line("", "")

    def record_id(self, row: int) -> int | None:
        """The id in a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, record_id: int) -> int:
        """The row of an id; -1 if it is not in the list."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            if not self._cursors:
                return -1
        self.read_all()
        return self.row_of(record_id)


class LineDelegate(QStyledItemDelegate):
    """Draws a row: a title, a soft line, a chip on one of the two lines, a hairline below."""

    PADDING = 20
    HEIGHT = 66

    def __init__(self, parent: QWidget | None = None, *, chip_below: bool = False) -> None:
        super().__init__(parent)
        self._chip_below = chip_below

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        scale = max(1.0, QFontMetrics(option.font).height() / 17)
        return QSize(200, round((self.HEIGHT + (6 if self._chip_below else 0)) * scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line | None = index.data(LINE_ROLE)
        if line is None:
            return
        colours = theme.colours()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, colours.selection)
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colours.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.setPen(QPen(colours.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(self.PADDING, 0, -self.PADDING, 0)
        middle = rect.center().y()
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        title = QRect(inner.left(), middle - 23, inner.width(), 22)
        detail = QRect(inner.left(), middle + 1, inner.width(), 20)
        if line.chip:
            host = detail if self._chip_below else title
            width = min(chip_width(option.font, line.chip), inner.width() // 2)
            left = host.left() if rtl else host.right() - width + 1
            paint_chip(painter, QRect(left, host.top() - 1, width, 22), line.chip, line.role)
            host.setWidth(host.width() - width - 10)
            if rtl:
                host.translate(width + 10, 0)
        if line.date:
            painter.setFont(theme.font(option.font, theme.META))
            painter.setPen(QPen(colours.soft))
            width = painter.fontMetrics().horizontalAdvance(line.date) + 2
            painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.date)
            title.setWidth(title.width() - width - 10)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font(option.font, theme.TEXT, bold=True))
        painter.setPen(QPen(colours.text))
        self._elided(painter, title, flags, line.title)
        painter.setFont(theme.font(option.font, theme.TEXT - 1))
        painter.setPen(QPen(colours.soft))
        self._elided(painter, detail, flags, line.detail)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRect(rect.adjusted(2, 2, -2, -3))
        painter.restore()

    @staticmethod
    def _elided(painter: QPainter, rect: QRect, flags: Qt.AlignmentFlag, text: str) -> None:
        painter.drawText(
            rect, flags, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        )


class RecordList(QListView):
    """A list of records. Choosing a row tells its id once."""

    chosen = Signal(int)
    activated_by_key = Signal(int)
    delete_requested = Signal()
    """Delete was pressed on the chosen record."""

    def __init__(self, name: str, parent: QWidget | None = None, *, chip_below: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.records = RecordModel(self)
        self.setModel(self.records)
        self.setItemDelegate(LineDelegate(self, chip_below=chip_below))
        self._silent = False
        self._pressed_on: int | None = None
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.activated.connect(self._row_activated)
        self.clicked.connect(self._row_clicked)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.chosen.emit(current.data(ID_ROLE))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt makes the first row the current one then; to look at the list is not to choose from it.
        self._silent = True
        try:
            super().focusInEvent(event)
        finally:
            self._silent = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_on = self.current_id
        super().mousePressEvent(event)

    def _row_clicked(self, index: QModelIndex) -> None:
        """A click on the chosen record leads back to it from something that hangs on it."""
        if index.data(ID_ROLE) == self._pressed_on:
            self.chosen.emit(index.data(ID_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current_id is not None:
            self.delete_requested.emit()
            return
        super().keyPressEvent(event)

    def _row_activated(self, index: QModelIndex) -> None:
        self.activated_by_key.emit(index.data(ID_ROLE))

    @property
    def current_id(self) -> int | None:
        """The chosen record."""
        return self.records.record_id(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def choose(self, record_id: int | None) -> bool:
        """Mark a record as chosen without telling it. Returns whether the list holds it."""
        row = -1 if record_id is None else self.records.row_of(record_id)
        self._silent = True
        try:
            if row < 0:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
                return False
            self.setCurrentIndex(self.records.index(row))
            self.scrollTo(self.records.index(row))
            return True
        finally:
            self._silent = False

    def show_records(self, cursors: Sequence[Any], fetch: Any, keep: int | None) -> None:
        """Show other rows, keeping the chosen record and the place in the list as far as they remain."""
        at = self.verticalScrollBar().value()
        self._silent = True
        try:
            self.records.show_records(cursors, fetch)
            if keep is not None and (row := self.records.row_of(keep)) >= 0:
                self.setCurrentIndex(self.records.index(row))
            self.verticalScrollBar().setValue(at)
        finally:
            self._silent = False
