# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whom it was with, and when: fields that understand a little more than those of a record."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.kit.fields.date import locale_order
from mentordesk.desktop.kit.fields.names import PersonField, several_people_text
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.capture.lines import Head, read_head
from mentordesk.practice.capture.new_names import check_new_name
from mentordesk.practice.people.known import People, Person
from mentordesk.practice.people.matching import Meant, who_is_called, who_is_meant
from mentordesk.practice.search.highlights import plain


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
        self.line.setPlaceholderText(pgettext("capture", "Who was it with?"))
        self.set_name(pgettext("capture", "Who was it with?"))
        self.set_adds(True)
        self._new = ""
        """The folded name of somebody who was said to be new, as long as nothing else is chosen."""
        self.new_person_requested.connect(self._take_new)
        self._offers.row_chosen.connect(self._offer_taken)
        self._offers.adding_chosen.connect(self._offer_taken)

    def people(self) -> People:
        """Those the journal knows."""
        return self._known()

    def forget(self) -> None:
        """Ask for the people again when they are next needed."""
        self._people = None

    def set_value(self, value: Any) -> None:
        self._new = ""
        super().set_value(value)

    def meant(self) -> Meant:
        """Whom the name means; nobody for somebody new.

        Raises InputRefusedError if it may be several, or if nobody is called what stands here.
        """
        text = " ".join(self.line.text().split())
        if self._value is not None and text == self._shown:
            return Meant(text, ((self._value, self._name_of(self._value) or text),))
        if not text or self.new_name():
            return Meant(text)
        found = who_is_meant(text, self._known())
        if len(found.people) > 1:
            raise InputRefusedError(
                pgettext("capture", "More than one person fits."),
                advice=several_people_text(self._known(), found.people),
            )
        if not found.people:
            check_new_name(
                text,
                advice=pgettext(
                    "capture", "Write the name alone here; to take it as it stands, choose “Add”."
                ),
            )
        return found

    def show_new(self, name: str) -> None:
        """Show somebody who is to be added; who was added meanwhile is known by now."""
        self.set_value(None)
        self.line.show_text(name)
        if not who_is_called(name, self._known()).people:
            self._take_new(name)

    def new_name(self) -> str:
        """The name of somebody who was said to be new; empty for none."""
        text = " ".join(self.line.text().split())
        return text if self._new and plain(text) == self._new else ""

    def _name_of(self, person: int) -> str:
        return dict(self._known()).get(person, "")

    def _near(self, name: str) -> list[Person]:
        found = super()._near(name)
        if found:
            return found
        people = self._known()
        return [(person, people.label(person)) for person, _ in who_is_meant(name, people).people]

    def _find(self, name: str) -> int | None:
        person = who_is_meant(name, self._known()).person
        return None if person is None else person[0]

    def _take(self, person: int | None) -> None:
        self._new = ""
        super()._take(person)

    def _take_new(self, name: str) -> None:
        self.line.show_text(" ".join(name.split()))
        self._take(None)
        self._new = plain(self._shown)
        self.edited.emit()

    def _offer_taken(self, _offer: object) -> None:
        self.settled.emit()

    # A day and a way to talk behind the name: ``amara yesterday by phone``

    def _head(self, text: str) -> Head | None:
        try:
            return read_head(text, self._known(), date.today(), locale_order())
        except InputRefusedError:
            return None

    def _name_in(self, text: str) -> str:
        head = self._head(text)
        return super()._name_in(text) if head is None else head.meant.name

    def _split(self) -> None:
        """Leave the name alone in the line, and tell what else was typed."""
        text = " ".join(self.line.text().split())
        if not text or self.new_name() or (self._value is not None and text == self._shown):
            return
        head = self._head(text)
        if head is not None and (head.date or head.channel):
            self.line.show_text(head.meant.name)
            self.more_said.emit(head)

    def _choose(self, person: int) -> None:
        self._split()
        super()._choose(person)

    def _add(self, text: str) -> None:
        self._split()
        super()._add(text)

    def _return_pressed(self) -> None:
        if self._offers.take_marked():
            return
        self._split()
        try:
            self.meant()
        except InputRefusedError as error:
            if not self._near(self.line.text().strip()):
                self.set_error(error.sentence)
                return
        super()._return_pressed()
        self._show_meant()
        self.settled.emit()

    def focus_left(self) -> None:
        self.settle()
        super().focus_left()

    def settle(self) -> None:
        """Take what is typed for what it means."""
        self._split()
        self._show_meant()

    def _show_meant(self) -> None:
        """Show in full who was understood."""
        try:
            person = self.meant().person
        except InputRefusedError:
            person = None
        if person is not None:
            self._show_person(person[0])
