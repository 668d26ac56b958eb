# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Master and detail: a list on the left, the chosen record on the right; taking turns when narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mentordesk.desktop.desk.desk import Desk, Target
from mentordesk.desktop.desk.page import Page
from mentordesk.desktop.kit.pages.filter_button import FilterButton
from mentordesk.desktop.kit.pages.long_list import RecordList
from mentordesk.desktop.kit.pages.reading_column import ReadingColumn
from mentordesk.desktop.kit.pages.record_page import RecordView
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import ElidedLabel, SoftLabel
from mentordesk.desktop.kit.widgets.notices import EmptyState
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind

LIST_WIDTH = 372
"""How wide a list is at first, in pixels, where there is room."""


class _Blank(QWidget):
    """Stands where a record will be shown, and says so while there are any."""

    def __init__(self) -> None:
        super().__init__()
        self.text = SoftLabel(pgettext("kit", "What you choose in the list will be shown here."), self)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 24, 32)
        column.addStretch(2)
        column.addWidget(self.text)
        column.addStretch(3)


class MasterDetail(Page):
    """A place with a list and the page of what is chosen in it."""

    view: RecordView
    """The page of the records the list holds."""
    NARROW = 640
    """Below this width, in pixels, list and detail take turns."""

    def __init__(self, desk: Desk, title: str, empty: EmptyState, record_list: RecordList) -> None:
        super().__init__(desk)
        self.list = record_list
        self._dirty = True
        self._shown: Target | None = None
        self._row = -1
        self._list_first = False

        master = QWidget()
        column = QVBoxLayout(master)
        self._list_column = column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        bar = QHBoxLayout(head)
        bar.setContentsMargins(20, 14, 20, 4)
        bar.setSpacing(8)
        name = ElidedLabel(title)
        name.setObjectName("section")
        bar.addWidget(name, 1)
        self.actions_row = bar
        column.addWidget(head)
        self.filter = FilterButton(pgettext("kit", "Filter and sort"), self)
        filters = QHBoxLayout()
        filters.setContentsMargins(10, 0, 20, 6)
        filters.addWidget(self.filter)
        filters.addStretch(1)
        self.filter_row = filters
        column.addLayout(filters)
        self.empty = empty
        self.nothing = EmptyState(
            pgettext("kit", "Nothing here fits the filter."), pgettext("kit", "Show all")
        )
        self.nothing.action_requested.connect(self.show_all)
        self._lists = QStackedWidget()
        for widget in (record_list, empty, self.nothing):
            self._lists.addWidget(widget)
        column.addWidget(self._lists, 1)

        self.details = QStackedWidget()
        self.details.setObjectName("details")
        self.blank = _Blank()
        self.details.addWidget(self.blank)
        self._back = button(pgettext("kit", "&Back to the list"), quiet=True, icon="back")
        self._back.clicked.connect(self.show_list)
        right = QWidget()
        right_column = QVBoxLayout(right)
        right_column.setContentsMargins(0, 0, 0, 0)
        right_column.setSpacing(0)
        right_column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        right_column.addWidget(self.details, 1)

        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        master.setMinimumWidth(220)
        right.setMinimumWidth(280)
        self.splitter.addWidget(master)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self._wished = LIST_WIDTH
        """How wide the user wants the list, where there is room."""
        self.splitter.splitterMoved.connect(self._list_dragged)
        self._master, self._right = master, right
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._turns = self._in_focus_mode = False
        self._back.hide()
        self._reload_timer = QTimer(self, singleShot=True, interval=0)
        self._reload_timer.timeout.connect(self._reload_seen)
        record_list.chosen.connect(self._record_chosen)
        record_list.delete_requested.connect(self._delete_requested)
        record_list.activated_by_key.connect(self._record_activated)
        self.filter.changed.connect(self.reload)
        desk.changed.connect(self._journal_changed)

    # What a place says about itself

    def cursors(self) -> list[object]:
        """The ids of the list, as cursors."""
        raise NotImplementedError

    def fetch_lines(self, ids: Sequence[int]) -> object:
        """The lines of rows in view."""
        raise NotImplementedError

    def show_record(self, target: Target) -> None:
        """Show what a target names on the right."""
        raise NotImplementedError

    def filtered(self) -> bool:
        """Whether the filter may hide anything."""
        return False

    def show_all(self) -> None:
        """Take the filter away."""

    def shown_record(self) -> tuple[Kind, int] | None:
        if not self.view.isVisible() or self.view.record_id is None:
            return None
        return (self.view.kind, self.view.record_id)

    # The list

    def reload(self) -> None:
        """Read the list anew, keeping place and choice."""
        self._dirty = False
        keep = self.list.current_id
        self.list.show_records(self.cursors(), self.fetch_lines, keep)
        self.blank.text.setVisible(bool(self.list.records.rowCount()))
        if self.list.records.rowCount():
            self._lists.setCurrentWidget(self.list)
        else:
            self._lists.setCurrentWidget(self.nothing if self.filtered() else self.empty)

    def refresh_if_needed(self) -> None:
        """Catch up with what changed while the place was out of sight."""
        if self._dirty:
            self.reload()

    def _journal_changed(self, _change: object) -> None:
        self._dirty = True
        if self.isVisible():
            self._reload_timer.start()  # what was changed is not kept waiting for the list

    def _reload_seen(self) -> None:
        if self.isVisible():
            self.refresh_if_needed()

    def _record_chosen(self, record_id: int) -> None:
        self.desk.open_requested.emit(self.target_of_row(record_id))

    def _record_activated(self, record_id: int) -> None:
        self.desk.open_requested.emit(self.target_of_row(record_id))
        self.focus_detail()

    def target_of_row(self, record_id: int) -> Target:
        """Where a row of the list leads."""
        raise NotImplementedError

    def _delete_requested(self) -> None:
        """Delete in the list: what is shown goes to the trash, and the row that follows is shown."""
        view = self.view
        if view.record_id != self.list.current_id or self.desk.journal.read_only:
            return
        row = self.list.currentIndex().row()
        view.to_trash()
        self.refresh_if_needed()
        rows = self.list.records.rowCount()
        if rows:
            following = self.list.records.record_id(min(row, rows - 1))
            self.desk.open_requested.emit(self.target_of_row(following or 0))
        self.focus_list()

    def _gone(self) -> None:
        """What was shown is not there any more: the list shows what stands in its place, if there is anything."""
        at = self.list.currentIndex().row()
        row = at if at >= 0 else self._row
        self.details.setCurrentWidget(self.blank)
        self.list.choose(None)
        self.show_list()
        if self._turns or self._in_focus_mode:
            return
        self.reload()
        if rows := self.list.records.rowCount():
            following = self.list.records.record_id(max(0, min(row, rows - 1)))
            self.desk.open_requested.emit(self.target_of_row(following or 0))

    def put_above_list(self, *widgets: QWidget) -> None:
        """Put widgets between the filter and the list."""
        for widget in widgets:
            self._list_column.insertWidget(self._list_column.indexOf(self._lists), widget)

    def focus_list(self) -> None:
        """Bring the keyboard to the list, or to the action of an empty one."""
        shown = self._lists.currentWidget()
        (shown.action if isinstance(shown, EmptyState) else self.list).setFocus()

    def take_keyboard(self) -> None:
        self.focus_list()

    def lost_keyboard(self, focus: QWidget | None, before: QWidget | None, target: Target) -> bool:
        # What a target shows takes the keyboard only when it asks something: for a move.
        if focus is None or not self.details.isAncestorOf(focus):
            return True
        return focus is not before and not target.move

    def focus_detail(self) -> None:
        """Bring the keyboard to the page on the right."""
        if (shown := self.details.currentWidget()) is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    # Focus mode

    def has_focus_mode(self) -> bool:
        return self.details.currentWidget() is not self.blank

    def set_focus_mode(self, on: bool) -> None:
        """Show the page without the list, for somebody who writes; or both again."""
        self._in_focus_mode = on
        for area in self.findChildren(ReadingColumn):
            area.set_centred(on)
        self._master.setVisible(not on and (not self._turns or self.details.currentWidget() is self.blank))
        self._right.setVisible(on or not self._turns or self._master.isHidden())

    # Taking turns

    def open_target(self, target: Target) -> None:
        """Show a target; in a narrow window the list makes way."""
        self.refresh_if_needed()
        self._shown = target
        self._list_first = False
        if (row := self.list.currentIndex().row()) >= 0:
            self._row = row
        self.show_record(target)
        if self._turns and not self._in_focus_mode:
            self._master.setVisible(target.id is None and target.new is None)
            self._right.setVisible(not self._master.isVisibleTo(self))

    def show_list(self) -> None:
        """In a narrow window, go back from the page to the list."""
        self._master.show()
        self._right.setVisible(not self._turns)
        self.focus_list()

    def list_first(self, width: int) -> None:
        """Begin with the list where it and the page take turns; the place is, or will be, so wide."""
        if width >= self.NARROW or self._in_focus_mode:
            return
        if self._turns:
            self.show_list()
        else:
            self._list_first = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() == Qt.Key.Key_Escape
            and self._turns
            and self._master.isHidden()
            and not self._in_focus_mode
        ):
            self.show_list()
            return
        super().keyPressEvent(event)

    def show_detail(self) -> None:
        """In a narrow window, let the list make way for the page."""
        if self._turns:
            self._master.hide()
            self._right.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        turns = event.size().width() < self.NARROW
        if turns != self._turns and not self._in_focus_mode:
            self._turns = turns
            self._back.setVisible(turns)
            showing = self.details.currentWidget() is not self.blank and not self._list_first
            self._list_first = False
            self._master.setVisible(not turns or not showing)
            self._right.setVisible(not turns or showing)
        super().resizeEvent(event)
        self._share()

    def _list_dragged(self, at: int, _index: int) -> None:
        self._wished = at

    def _share(self) -> None:
        """Give the list the width it is wished to have, but never so much that the page gets too little."""
        if self._master.isHidden() or self._right.isHidden():
            return
        most = self.width() // 2 if self._wished > LIST_WIDTH else self.width() * 2 // 5
        wanted = min(self._wished, max(most, self._master.minimumWidth()))
        if self.splitter.sizes()[0] != wanted:
            self.splitter.setSizes([wanted, self.width() - wanted])

    # Window state

    def first_target(self, width: int) -> Target:
        """What was shown when the program was last closed, or the first of the list."""
        settings, place = self.desk.settings, self.place
        self.refresh_if_needed()
        record = int(str(settings.value(f"{place}/record", 0) or 0))
        kind = str(settings.value(f"{place}/kind", "") or "")
        if record and kind in {str(k) for k in Kind}:
            return Target(place, Kind(kind), record)
        first = self.list.records.record_id(0) if self.list.records.rowCount() else None
        return self.target_of_row(first) if first is not None and width > self.NARROW else Target(place)

    def save_state(self, settings: QSettings) -> None:
        """Remember the splitter, the choice and the place in the list: numbers only."""
        settings.setValue(f"{self.place}/list_width", self._wished)
        settings.setValue(f"{self.place}/scroll", self.list.verticalScrollBar().value())
        shown = self._shown
        settings.setValue(f"{self.place}/kind", str(shown.kind) if shown and shown.id and shown.kind else "")
        settings.setValue(f"{self.place}/record", shown.id if shown and shown.id else 0)

    def restore_state(self, settings: QSettings) -> None:
        """Give the list the width it had."""
        self._wished = int(str(settings.value(f"{self.place}/list_width", 0) or 0)) or LIST_WIDTH

    def restore_scroll(self, settings: QSettings) -> None:
        """Take up the place in the list again, once it is filled."""
        self.list.verticalScrollBar().setValue(int(str(settings.value(f"{self.place}/scroll", 0) or 0)))
