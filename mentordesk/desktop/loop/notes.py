# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The user's own notes beside a drafted message: none of them is in it, unless it is ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.desktop.kit.fields.choice import CheckBox
from mentordesk.desktop.kit.widgets.labels import MetaLabel
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.advice.messages import Note
from mentordesk.practice.wording.terms import quoted


class NotesToTake(QWidget):
    """A box to tick for each note."""

    ticked = Signal(object, bool)
    """A `Note`, and whether it is to be said."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: list[CheckBox] = []
        self._notes: tuple[Note, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hint = MetaLabel(pgettext("loop", "Your own notes stay with you. Tick what may be said:"), self)
        self.hint.setWordWrap(True)
        self._column.addWidget(self.hint)
        self.hide()

    def show_notes(self, notes: Sequence[Note], message: str) -> None:
        """Offer notes; those that stand in the message are ticked."""
        self._notes = tuple(notes)
        for box in self.boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = []
        for note in self._notes:
            box = CheckBox(quoted(note.text, 70).replace("&", "&&"), self)
            box.setToolTip(quoted(note.text, 600))
            box.setAccessibleDescription(pgettext("loop", "A note of your own: tick it to say it"))
            box.setChecked(note.said in message)
            box.clicked.connect(self._clicked)
            self._column.addWidget(box)
            self.boxes.append(box)
        self.setVisible(bool(self._notes))

    def _clicked(self, on: bool) -> None:
        box = self.sender()
        if isinstance(box, CheckBox):
            self.ticked.emit(self._notes[self.boxes.index(box)], on)
