# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looking back: one question at a time, what was found, and a letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.page import Page
from mentordesk.desktop.desk.printable import Letter
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.desktop.kit.stub_gaps import clear_focus_proxy
from mentordesk.desktop.kit.widgets.buttons import Link, button, set_primary
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel, TitleLabel
from mentordesk.desktop.looking_back.form import MemoryForm
from mentordesk.desktop.looking_back.letter import LetterPage
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.looking_back import (
    Remembered,
    memory_line,
    people,
    questions,
    remembered,
)


class LookingBackPage(Page):
    """The tour. Each step can be skipped, and gone back to."""

    place = Place.LOOKING_BACK

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAccessibleName(pgettext("looking_back", "Looking back"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dirty = True
        self._items: list[Remembered] | None = None
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.where = SoftLabel("")
        column.addWidget(self.where)
        self._step = 0
        self.steps: list[QWidget] = [self._intro(inner)]
        self.forms = [MemoryForm(desk, question) for question in questions()]
        for form in self.forms:
            hint = SoftLabel(form.question.hint)
            hint.setWordWrap(True)
            form.put_below_title(hint)
            form.created.connect(self._remembered)
            form.discarded.connect(self._show_step)
            desk.writes(form.add)
            self.steps.append(form)
        self.letter = LetterPage(desk)
        self.letter.print_requested.connect(self._print_letter)
        self.steps.append(self.letter)
        for step in self.steps:
            step.hide()
            column.addWidget(step)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.back = button(pgettext("looking_back", "&Back"))
        self.next = button(pgettext("looking_back", "&Next"))
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        row.addWidget(self.back)
        row.addWidget(self.next)
        row.addStretch(1)
        column.addLayout(row)
        self.found_title = SectionTitle(pgettext("looking_back", "Remembered so far"))
        column.addSpacing(8)
        column.addWidget(self.found_title)
        self._found = QVBoxLayout()
        self._found.setSpacing(0)
        column.addLayout(self._found)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(reading_column(inner))
        desk.changed.connect(self._journal_changed)
        self._show_step()

    def _intro(self, parent: QWidget) -> QWidget:
        page = QWidget(parent)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(TitleLabel(pgettext("looking_back", "Looking back")))
        text = SoftLabel(
            pgettext(
                "looking_back",
                "Some of those who made you what you are were never called anything. Six questions find them."
                " Any of them can be skipped, and a year is date enough. At the end you can write to one of"
                " them: it is not too late to close a loop of twenty years.",
            )
        )
        text.setWordWrap(True)
        column.addWidget(text)
        return page

    # Steps

    def _go(self, step: int) -> None:
        if not self.flush():
            return
        self._step = max(0, min(step, len(self.steps) - 1))
        self._show_step()

    def go_on(self) -> None:
        """To the next step."""
        if self._step == len(self.steps) - 1:
            self.desk.open_requested.emit(Target(Place.TODAY))
        else:
            self._go(self._step + 1)

    def go_back(self) -> None:
        """To the step before."""
        self._go(self._step - 1)

    def _show_step(self) -> None:
        at, last = self._step, len(self.steps) - 1
        for number, step in enumerate(self.steps):
            step.setVisible(number == at)
        self.where.setText("")
        if 0 < at < last:
            text = pgettext("looking back", "Question {number} of {count}", number=at, count=len(self.forms))
            self.where.setText(text)
            self.forms[at - 1].begin({})
        elif at == last:
            self.letter.show_people(people(self.desk.journal), None)
        self.where.setVisible(bool(self.where.text()))
        self.back.setEnabled(at > 0)
        first, ending = pgettext("looking_back", "Be&gin"), pgettext("looking_back", "D&one")
        self.next.setText(first if at == 0 else ending if at == last else pgettext("looking_back", "&Next"))
        set_primary(self.next, at in (0, last))
        # What takes the keyboard for the page: a page that is shown for the first time begins with it.
        if at == 0:
            self.setFocusProxy(self.next)
        else:
            clear_focus_proxy(self)
        if at == 0:
            self.next.setFocus()

    def _remembered(self, _record: int) -> None:
        self._show_step()
        self.desk.notice(pgettext("looking_back", "Remembered."), undo=True)

    # What was found

    def refresh_if_needed(self) -> None:
        """Read what is remembered again."""
        if not self._dirty:
            return
        self._dirty = False
        items = remembered(self.desk.journal)
        if items == self._items:
            return
        self._items = items
        while (item := self._found.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, memory in enumerate(items):
            link = Link(memory_line(memory), self)
            link.setProperty("number", number)
            link.clicked.connect(self._open)
            self._found.addWidget(link)
        self.found_title.setVisible(bool(items))

    def _open(self) -> None:
        assert self._items is not None
        memory = self._items[int(self.sender().property("number"))]
        self.desk.open_record(memory.kind, memory.id)

    def open_target(self, target: Target) -> None:
        """Show the tour; with a relationship, the letter to that person."""
        self.refresh_if_needed()
        if target.kind is Kind.RELATIONSHIP and target.id is not None:
            self._go(len(self.steps) - 1)
            self.letter.show_people(people(self.desk.journal), target.id)

    def _print_letter(self, text: str) -> None:
        self.print_requested.emit(Letter(text))

    def flush(self) -> bool:
        """Keep what is being typed, as drafts."""
        return all([form.flush() for form in self.forms]) and self.letter.flush()

    def _journal_changed(self, _change: object) -> None:
        self._dirty = True
        if self.isVisible():
            self.refresh_if_needed()
