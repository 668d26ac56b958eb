# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A field that finds a person, an advice or a conversation by a few typed letters, among any number of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.names import Offers
from mentordesk.desktop.kit.fields.text import Line
from mentordesk.desktop.kit.stub_gaps import overload
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.subjects import KINDS, about_text, offered
from mentordesk.practice.search.links import Offer

_PAUSE_MS = 60
"""It is looked for what was typed when the keys rest so long."""


class AboutFinder(Field):
    """What something is about, as ``advice:3``; '' for nothing in particular. Arrow down offers the newest."""

    def __init__(self, desk: Desk, placeholder: str, kinds: Sequence[Kind] = KINDS) -> None:
        super().__init__()
        self._desk = desk
        self._kinds = tuple(kinds)
        self._value = self._shown = ""
        self._found: list[Offer] = []
        self.line = Line(self)
        self.line.setPlaceholderText(placeholder)
        self.box.row.addWidget(self.line)
        self.adopt(self.line)
        self.set_name(placeholder)
        self._offers = Offers(self.line)
        overload(self._offers.activated, QModelIndex).connect(self._chosen)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._paused)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)

    def value(self) -> str:
        text = self.line.text().strip()
        if text == self._shown.strip():
            return self._value
        if not text:
            return ""
        raise InputRefusedError(pgettext("AboutFinder", "Choose something from the list."))

    def set_value(self, value: Any) -> None:
        self._value = str(value or "")
        self._shown = about_text(self._desk.journal, self._value)
        self.line.show_text(self._shown)
        self.line.setCursorPosition(0)

    def ready(self) -> bool:
        return self.line.text().strip() in ("", self._shown.strip())

    def is_empty(self) -> bool:
        return not self.line.text().strip()

    def shown_text(self) -> str:
        return self.line.text()

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)

    def look(self) -> None:
        """Offer what fits what stands in the line."""
        typed = self.line.text().strip()
        self._found = offered(self._desk.journal, "" if typed == self._shown.strip() else typed, self._kinds)
        self._offers.offer([offer.text for offer in self._found])

    def choose(self, offer: Offer) -> None:
        """Take one of what is offered."""
        self.set_value(f"{offer.kind}:{offer.id}")
        self.edited.emit()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Down:
                self.look()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._return_pressed()
                return True  # or it would press what the keyboard goes to next
        return super().eventFilter(watched, event)

    def _typed(self, _text: str) -> None:
        self._timer.start()
        self.edited.emit()

    def _paused(self) -> None:
        if self.line.isVisible():  # else its window was closed meanwhile, and the journal with it
            self.look()

    def _chosen(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self.choose(self._found[index.row()])

    def _return_pressed(self) -> None:
        if not self.ready():
            self._timer.stop()
            self.look()
            self._offers.offer(())  # the list must not take the same key once more
            if self._found:
                self.choose(self._found[0])
                return
        self.left.emit()
