# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A page for a record that does not exist yet: what is typed is kept as a draft until it is added."""

import json
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.kit.fields.names import PersonField
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import LineField
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import MetaLabel, SoftLabel, TitleLabel
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal import operations
from mentordesk.journal.operations.order_of_dates import OrderRefusedError
from mentordesk.journal.terms import Kind


class NewRecord(QWidget):
    """Fields for a new record, and the button that adds it."""

    kind: Kind
    place: Place
    required: tuple[str, ...] = ()
    created = Signal(int)
    discarded = Signal()

    def __init__(self, desk: Desk, title: str, action: str) -> None:
        super().__init__()
        self.desk = desk
        self._typed: dict[str, Any] = {}
        self._given: dict[str, Any] = {}
        self._discarded: tuple[str, str, tuple[tuple[str, Any], ...]] = ("", "", ())
        column = QVBoxLayout(self)
        self._column = column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(TitleLabel(title))
        self._kept = SoftLabel(pgettext("NewRecord", "Kept from before. It is not added yet."))
        column.addWidget(self._kept)
        self.sheet = FieldSheet(self.specs(), self._keep)
        column.addWidget(self.sheet)
        self._error = SoftLabel("")
        self._error.setObjectName("error")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._error)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.add = button(action, primary=True)
        self.discard = button(pgettext("NewRecord", "&Discard"))
        row.addWidget(self.add)
        row.addWidget(self.discard)
        row.addStretch(1)
        column.addLayout(row)
        self.keys = MetaLabel(pgettext("NewRecord", "Ctrl+Enter adds it; Escape keeps it for later."))
        self.keys.setWordWrap(True)
        column.addWidget(self.keys)
        column.addStretch(1)
        self.add.clicked.connect(self.create_record)
        self.discard.clicked.connect(self._discard)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(self.create_record)
        for person in self.findChildren(PersonField):
            person.set_adds(True)
            person.new_person_requested.connect(self._new_person)
        for name in self.sheet.names():
            if isinstance(field := self.sheet.field(name), LineField):
                field.line.returnPressed.connect(self._go_on)

    def put_below_title(self, widget: QWidget) -> None:
        """Put a widget between the title and the fields."""
        self._column.insertWidget(1, widget)

    def put_below_fields(self, widget: QWidget) -> None:
        """Put a widget between the fields and the buttons."""
        self._column.insertWidget(self._column.indexOf(self.sheet) + 1, widget)

    # What a page says about itself

    def specs(self) -> list[FieldSpec]:
        """The fields asked for."""
        raise NotImplementedError

    def defaults(self) -> dict[str, Any]:
        """What the fields hold at first."""
        return {}

    def missing_text(self, name: str) -> str:
        """What to say when a required field is empty."""
        raise NotImplementedError

    def added_text(self) -> str:
        """What is said once the record is there."""
        raise NotImplementedError

    def settle(self) -> None:
        """Fit the page to what has been given or chosen so far."""

    # What all do

    def begin(self, given: dict[str, Any]) -> None:
        """Start, with values given, or go on with what was typed before for the same values."""
        self._given = {name: value for name, value in given.items() if name in ("direction", "relationship")}
        try:
            kept = json.loads(operations.read_draft(self.desk.journal, self.draft_name()) or "{}")
        except ValueError:
            kept = {}
        self._kept.setVisible(bool(kept))
        self._error.hide()
        self._typed = self.defaults() | given | (kept if isinstance(kept, dict) else {}) | given
        self.settle()
        self.sheet.show_values(self._typed, fresh=True)
        names = [name for name in self.required if not self._typed.get(name)]
        self.sheet.reveal(names[0] if names else self.required[0])

    def draft_name(self) -> str:
        """Under which name what is typed is kept."""
        return ":".join(["new", str(self.kind), *(str(value) for _, value in sorted(self._given.items()))])

    def write(self, typed: dict[str, Any]) -> int:
        """Make the record of what was typed; returns its id. Raises UserError."""
        return operations.create(self.desk.journal, self.kind, typed)

    def _keep(self, name: str, value: object) -> None:
        self._typed[name] = value
        self._error.hide()
        operations.save_draft(self.desk.journal, self.draft_name(), json.dumps(self._typed))

    def _new_person(self, name: str) -> None:
        """A name nobody has yet begins a relationship."""
        record_id = self.desk.attempt(operations.create, Kind.RELATIONSHIP, {"name": name})
        if record_id is not None:
            self._keep("relationship", record_id)
            self.sheet.show_values(self._typed)
            self.sheet.reveal(self.required[-1])

    def flush(self) -> bool:
        """Keep what is being typed, as a draft."""
        return self.sheet.flush()

    def _go_on(self) -> None:
        """Return in a line leads to the next field that is seen; in the last one it adds the record."""
        seen = [field for name in self.sheet.names() if (field := self.sheet.field(name)).isVisible()]
        at = next((number for number, field in enumerate(seen) if field.has_focus()), len(seen))
        if at + 1 < len(seen):
            seen[at + 1].focus_in()
        else:
            self.create_record()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.flush():
            self._put_away()
            return
        super().keyPressEvent(event)

    def _put_away(self) -> None:
        """Leave the page; what was typed waits there for the next time."""
        kept = operations.read_draft(self.desk.journal, self.draft_name())
        self.discarded.emit()
        if kept:
            self.desk.notice(pgettext("NewRecord", "What you typed is kept for the next time."))

    def create_record(self) -> None:
        """Add the record, if nothing needed is missing."""
        if not self.flush():
            return
        for name in self.required:
            if not str(self._typed.get(name) or "").strip():
                self._refuse(self.missing_text(name))
                self.sheet.reveal(name)
                return
        try:
            record_id = self.write(self._typed)
            operations.save_draft(self.desk.journal, self.draft_name(), "")
        except OrderRefusedError as error:
            self.sheet.reveal(error.field)
            self.sheet.field(error.field).set_error(error.sentence)
            return
        except UserError as error:
            self._refuse(error.sentence)
            return
        self._typed = {}
        self.created.emit(record_id)

    def _refuse(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()

    def _discard(self) -> None:
        self.flush()
        name, kept = self.draft_name(), operations.read_draft(self.desk.journal, self.draft_name())
        self.sheet.discard()
        operations.save_draft(self.desk.journal, self.draft_name(), "")
        self._typed = {}
        self.discarded.emit()
        if kept:
            given = tuple(self._given.items())
            self._discarded = (name, kept, given)
            self.desk.notice(pgettext("NewRecord", "Discarded."), back=self._take_back)

    def _take_back(self) -> None:
        """Bring back what was discarded last."""
        name, kept, given = self._discarded
        operations.save_draft(self.desk.journal, name, kept)
        self.desk.open_requested.emit(Target(self.place, self.kind, new=given))
