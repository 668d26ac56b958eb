# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The letter of thanks: drafted from what is remembered, rewritten by the user, printed, and sent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import ComboBox
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SoftLabel, TitleLabel
from mentordesk.desktop.looking_back.closes import LetterCloses
from mentordesk.i18n.texts import pgettext
from mentordesk.journal import operations
from mentordesk.journal.operations.looking_back import keep_words, send_letter
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.known import all_people
from mentordesk.practice.relationship.letter_closes import open_thanks
from mentordesk.practice.relationship.looking_back import has_died, letter_draft


class LetterPage(QWidget):
    """A letter to one person. What is typed is kept until it is sent."""

    print_requested = Signal(str)
    """The text of the letter, to be looked at as pages."""
    sent = Signal(int)
    """The relationship whose loop is closed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._person: int | None = None
        self._died = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.title = TitleLabel("")
        column.addWidget(self.title)
        self.hint = SoftLabel("")
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        self.who = ComboBox(self)
        self.who.setAccessibleName(pgettext("looking_back", "To whom the letter goes"))
        self.who.activated.connect(self._person_chosen)
        column.addWidget(self.who, 0, Qt.AlignmentFlag.AlignLeft)
        self.sheet = FieldSheet(
            [
                FieldSpec(
                    "text",
                    "",
                    lambda: TextField(pgettext("looking_back", "The letter"), reading=True, min_lines=8),
                    always=True,
                )
            ],
            self._keep,
        )
        self.sheet.field("text").set_name(pgettext("looking_back", "The letter"))
        column.addWidget(self.sheet)
        self.closes = LetterCloses(self)
        column.addWidget(self.closes)
        row = QWidget(self)
        flow = FlowLayout(row)
        self.print = button(pgettext("looking_back", "&Print or save as PDF…"), primary=True)
        self.copy = button(pgettext("looking_back", "Cop&y"))
        self.send = button(pgettext("looking_back", "I &sent it"))
        self.again = button(pgettext("looking_back", "&Draft it anew"), quiet=True)
        for made, slot in (
            (self.print, self._print),
            (self.copy, self._copy),
            (self.send, self._send),
            (self.again, self._draft_anew),
        ):
            made.clicked.connect(slot)
            flow.addWidget(made)
        desk.writes(self.send, self.again)
        column.addWidget(row)
        column.addStretch(1)
        self._word()

    def show_people(self, people: list[tuple[int, str]], chosen: int | None) -> None:
        """Offer people to write to, and begin with one of them."""
        self.flush()
        if chosen is not None and chosen not in {person for person, _ in people}:
            people = [*people, *(row for row in all_people(self.desk.journal).labelled() if row[0] == chosen)]
        self.who.clear()
        for person, name in people:
            self.who.addItem(name, person)
        at = self.who.findData(chosen if chosen is not None else self._person)
        self.who.setCurrentIndex(max(0, at) if people else -1)
        self.setEnabled(bool(people))
        self._person_chosen(0)

    def text(self) -> str:
        """The letter as it stands."""
        return str(self.sheet.field("text").value())

    def _person_chosen(self, _index: int) -> None:
        self.flush()
        self._person = self.who.currentData()
        self._died = self._person is not None and has_died(self.desk.journal, self._person)
        self._word()
        if self._person is None:
            self.sheet.show_values({"id": None, "text": ""}, fresh=True)
            self.closes.show_open((), "")
            return
        kept = operations.read_draft(self.desk.journal, self._name())
        text = kept or letter_draft(self.desk.journal, self._person, self.desk.today)
        self.sheet.show_values({"id": self._person, "text": text}, fresh=True)
        self.closes.show_open(() if self._died else open_thanks(self.desk.journal, self._person), text)

    def _word(self) -> None:
        """Say what it is: a letter to somebody, or words about somebody who has died."""
        self.title.setText(
            pgettext("looking_back", "Words to write, or to pass on")
            if self._died
            else pgettext("looking_back", "A letter of thanks")
        )
        self.hint.setText(
            pgettext(
                "looking_back",
                "Drafted from what you remember. Keep them, or pass them on to somebody who knew them too.",
            )
            if self._died
            else pgettext(
                "looking_back",
                "Drafted from what you remember. Make it yours: three honest lines are worth more than a page.",
            )
        )
        self.send.setText(
            pgettext("looking_back", "&Keep them") if self._died else pgettext("looking_back", "I &sent it")
        )

    def _keep_words(self, person: int) -> None:
        """Keep the words about somebody who has died as a reflection."""
        title = pgettext("looking_back", "Words about {name}", name=self.who.currentText())
        given = (person, title, self.text(), self.desk.today.isoformat())
        if self.desk.attempt(keep_words, *given) is None:
            return
        operations.save_draft(self.desk.journal, self._name(), "")
        self.sent.emit(person)
        self.desk.notice(pgettext("looking_back", "The words are kept as a reflection."), undo=True)

    def _name(self) -> str:
        return f"letter:{self._person}"

    def _keep(self, _name: str, value: object) -> None:
        if self._person is not None:
            operations.save_draft(self.desk.journal, self._name(), str(value))
            self.closes.follow(str(value))

    def flush(self) -> bool:
        """Keep what is being typed."""
        return self.sheet.flush()

    def _draft_anew(self) -> None:
        self.sheet.discard()
        operations.save_draft(self.desk.journal, self._name(), "")
        self._person_chosen(0)

    def _print(self) -> None:
        self.flush()
        self.print_requested.emit(self.text())

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text())
        self.desk.notice(pgettext("looking_back", "Copied."))

    def _send(self) -> None:
        if self._person is None or not self.flush():
            return
        person = self._person
        if self._died:
            self._keep_words(person)
            return
        told, thanked = self.closes.ticked(Kind.ADVICE), self.closes.ticked(Kind.SPONSORSHIP)
        day, all_closed = self.desk.today.isoformat(), self.closes.all_ticked
        if self.desk.attempt(send_letter, person, self.text(), day, told, thanked) is None:
            return
        operations.save_draft(self.desk.journal, self._name(), "")
        self.sent.emit(person)
        self.desk.notice(
            pgettext("looking_back", "The loop is closed. The letter is kept as thanks you gave.")
            if all_closed
            else pgettext("looking_back", "The letter is kept as thanks you gave."),
            undo=True,
        )
