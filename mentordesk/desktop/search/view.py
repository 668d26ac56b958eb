# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of results: the keyboard stays in the box above it."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from mentordesk.desktop.search.delegate import ResultDelegate
from mentordesk.desktop.search.results import ResultsModel
from mentordesk.i18n.texts import pgettext


class ResultsView(QListView):
    """Results with one of them chosen. Headings are passed over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultsModel(self)
        self.delegate = ResultDelegate(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(pgettext("search", "Results"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.setModel(self.results)
        self.setItemDelegate(self.delegate)

    def choose_first(self) -> None:
        """Choose the first row that can be opened, and show the top."""
        self.scrollToTop()
        self._choose(self._next(-1, 1))

    def go(self, key: Qt.Key) -> None:
        """Choose another row, as an arrow or a page key asks."""
        page = self._rows_in_view()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        step = steps[key]
        row = self.currentIndex().row()
        if step > 0 and row + step >= self.results.rowCount() and not self.results.complete:
            self.results.fetchMore(QModelIndex())
        direction = 1 if step > 0 else -1
        aim = max(0, min(self.results.rowCount() - 1, row + step))
        if not self.results.choosable(aim):
            found = self._next(aim, direction)
            aim = found if found >= 0 else self._next(aim, -direction)
        self._choose(aim)

    def _next(self, row: int, step: int) -> int:
        """The next row that can be chosen; -1 if there is none."""
        row += step
        while 0 <= row < self.results.rowCount() and not self.results.choosable(row):
            row += step
        return row if 0 <= row < self.results.rowCount() else -1

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        self.setCurrentIndex(self.results.index(row))
        if row == self._next(-1, 1):
            self.scrollToTop()

    def _rows_in_view(self) -> int:
        height = self.sizeHintForRow(max(0, self.currentIndex().row()))
        return max(1, self.viewport().height() // max(1, height) - 1)
