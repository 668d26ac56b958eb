# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whom it was with, and when: fields that understand a little more than those of a record."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.kit.date_field import DateField, locale_order
from mentordesk.desktop.kit.name_fields import PersonField
from mentordesk.errors import InputRefusedError
from mentordesk.practice.capture import read_head
from mentordesk.practice.people import Meant, Person, who_is_meant
from mentordesk.practice.plain_dates import parse_date
from mentordesk.practice.snippets import plain


class WhoField(PersonField):
    """One person: somebody the journal knows, also by a misspelt name, or somebody new."""

    more_said = Signal(object)
    """A `Head`: after the name, a day or a way to talk was typed, too."""
    settled = Signal()
    """Somebody was chosen or added: the keyboard may go on."""

    def __init__(
        self, people_provider: Callable[[], Sequence[tuple[int, str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(people_provider, parent=parent)
        self.line.setPlaceholderText(self.tr("Who was it with?"))
        self.set_name(self.tr("Who was it with?"))
        self.set_adds(True)
        self._new = ""
        self.new_person_requested.connect(self._take_new)
        self._offers.activated.connect(self._offer_taken)

    def people(self) -> list[Person]:
        """Those the journal knows."""
        return self._known()

    def forget(self) -> None:
        """Ask for the people again when they are next needed."""
        self._people = None

    def meant(self) -> Meant:
        """Whom the name means; nobody for somebody new. Raises InputRefusedError if it may be several."""
        text = " ".join(self.line.text().split())
        if not text or plain(text) == self._new:
            return Meant(text)
        if self._value is not None and text == self._shown:
            return Meant(text, ((self._value, text),))
        found = who_is_meant(text, self._known())
        if len(found.people) > 1:
            raise InputRefusedError(
                self.tr("More than one person fits."),
                advice=self.tr("Choose somebody from the list, or write more of the name."),
            )
        return found

    def show_new(self, name: str) -> None:
        """Show somebody who is to be added."""
        self.set_value(None)
        self.line.show_text(name)
        self._take_new(name)

    def new_name(self) -> str:
        """The name of somebody who was said to be new; empty for none."""
        return self.line.text().strip() if self._new and plain(self.line.text().strip()) == self._new else ""

    def _near(self, name: str) -> list[str]:
        return super()._near(name) or [known for _, known in who_is_meant(name, self._known()).people]

    def _find(self, name: str) -> int | None:
        person = who_is_meant(name, self._known()).person
        return None if person is None else person[0]

    def _take_new(self, name: str) -> None:
        self._new = plain(" ".join(name.split()))
        self.line.show_text(" ".join(name.split()))
        self.edited.emit()

    def _offer_taken(self, _text: str) -> None:
        self.settled.emit()

    def _split(self) -> None:
        """Take a day and a way to talk out of what is typed: ``amara yesterday by phone``."""
        text = " ".join(self.line.text().split())
        if not text or plain(text) == self._new or (self._value is not None and text == self._shown):
            return
        try:
            head = read_head(text, self._known(), date.today(), locale_order())
        except InputRefusedError:
            return
        if head.date or head.channel:
            self.line.show_text(head.meant.name)
            self.more_said.emit(head)

    def _return_pressed(self) -> None:
        self._split()
        super()._return_pressed()
        self._show_meant()
        self.settled.emit()

    def focus_left(self) -> None:
        self._split()
        self._show_meant()
        super().focus_left()

    def _show_meant(self) -> None:
        """Show in full who was understood."""
        try:
            person = self.meant().person
        except InputRefusedError:
            person = None
        if person is not None:
            self.line.show_text(person[1])
            self._take(person[0])


class DayField(DateField):
    """A day that has been: without a year, the latest one."""

    def value(self) -> str:
        text = self.line.text().strip()
        return self._value if text == self._shown else parse_date(text, order=locale_order(), past=True)
