# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of one record: what all of them do alike."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.names import PersonField
from mentordesk.desktop.kit.fields.sheet import FieldSheet
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal import operations
from mentordesk.journal.terms import Kind
from mentordesk.practice.records.read import read
from mentordesk.practice.records.record import Record


class RecordView(QWidget):
    """Shows one record, saves what is edited in place, follows what changes from elsewhere."""

    kind: Kind
    gone = Signal()
    """The record is no longer there to be shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.record_id: int | None = None
        self.record: Record | None = None
        """What is shown, as it was last read; it stays when the record is gone."""
        self._own_fields: dict[str, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        desk.changed.connect(self._journal_changed)

    # What a page says about itself

    def show_record(self, record: Record) -> None:
        """Show a record of the kind of the page."""
        raise NotImplementedError

    def sheets(self) -> list[FieldSheet]:
        """The sheets of the page, to be saved and searched."""
        return []

    def first_field(self) -> Field | None:
        """Where typing starts."""
        return None

    # What all pages do

    def open(self, record_id: int, terms: tuple[Any, ...] = ()) -> bool:
        """Show a record, with searched words marked. Returns whether it exists."""
        if record_id != self.record_id and self.record_id is not None and not self.flush():
            return True  # what could not be saved stays where it was typed, with the reason beside it
        record = read(self.desk.journal, self.kind, record_id)
        if record is None or record.in_trash:
            self.record_id = None
            return False
        self.record_id = record_id
        self.record = record
        if self.desk.journal.read_only:
            for sheet in self.sheets():
                sheet.set_read_only(True)
        self.show_record(record)
        if terms:
            self.show_hit(terms)
        return True

    def refresh(self) -> None:
        """Read the record again."""
        if self.record_id is None:
            return
        record = read(self.desk.journal, self.kind, self.record_id)
        if record is None or record.in_trash:
            self.record_id = None
            self.gone.emit()
            return
        self.record = record
        self.show_record(record)

    def add_people_in(self, sheet: FieldSheet) -> None:
        """Let a name nobody has yet be added where the record says whom it concerns."""
        for field in sheet.findChildren(PersonField):
            field.set_adds(True)
            field.new_person_requested.connect(self._new_person)

    def _new_person(self, name: str) -> None:
        if self.record_id is not None:
            self.desk.attempt(operations.move_to_new_person, self.kind, self.record_id, name)

    def _journal_changed(self, _change: object) -> None:
        if self.record_id is not None and self.isVisible():
            self.refresh()

    def save(self, name: str, value: object) -> None:
        """Save one field. Raises UserError for the field to show."""
        if self.record_id is not None:
            operations.edit(self.desk.journal, self.kind, self.record_id, {name: value})

    def flush(self) -> bool:
        """Save what is being typed. Returns whether all of it is saved."""
        return all([sheet.flush() for sheet in self.sheets()])

    def show_hit(self, terms: tuple[Any, ...]) -> None:
        """Bring the place where most of the words stand into view, and mark it."""
        for sheet in sorted(self.sheets(), key=lambda sheet: -sheet.hits(terms)):
            if sheet.show_hit(terms):
                return

    def to_trash(self) -> None:
        """Put the record in the trash; the bar at the bottom offers the way back."""
        if self.record_id is None:
            return
        self.flush()
        record_id, self.record_id = self.record_id, None
        try:
            operations.trash(self.desk.journal, self.kind, record_id)
        except UserError as error:
            self.record_id = record_id
            self.desk.failed.emit(error)
            return
        self.desk.notice(self.trashed_text(), undo=True)
        self.gone.emit()

    def trashed_text(self) -> str:
        """What the bar says when the record went to the trash."""
        return pgettext("kit", "Entry moved to trash.")

    def more_button(self) -> QToolButton:
        """The button with three dots, and the trash in its menu."""
        more = QToolButton(self)
        more.setObjectName("more")
        theme.set_icon(more, "more")
        more.setAccessibleName(pgettext("kit", "More actions"))
        more.setToolTip(pgettext("kit", "More actions"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        trash = QAction(pgettext("kit", "Move to &trash"), menu)
        trash.triggered.connect(self.to_trash)
        menu.addAction(trash)
        more.setMenu(menu)
        self.desk.writes(more)
        return more
