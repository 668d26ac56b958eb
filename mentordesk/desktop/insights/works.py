# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What became of advice received or given, in which words it was used, and how sure one was."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.insights.rows import SPARE, calibration_rows, counted_row, heads, sure_heads
from mentordesk.desktop.insights.table import CountRow, CountsTable
from mentordesk.desktop.insights.texts import paragraph
from mentordesk.desktop.kit.fields.names import PersonField
from mentordesk.desktop.kit.widgets.buttons import Link, button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel, TitleLabel
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.terms import Direction, Kind
from mentordesk.practice.insights import calibration
from mentordesk.practice.insights.efficacy import PEOPLE, Works, works
from mentordesk.practice.insights.efficacy_sentences import (
    asked_sentence,
    best_text,
    recalled_text,
    whole_text,
)
from mentordesk.practice.insights.linked_sentences import Linked
from mentordesk.practice.insights.tailoring import Example, examples
from mentordesk.practice.people.known import People, all_people
from mentordesk.practice.wording.spans import Lately


class Section(QWidget):
    """A title, sentences, a table, and a remark below; what is empty is not there."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = self.column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(6)
        column.addWidget(SectionTitle(title, self))
        self.text = paragraph("", self)
        self.table = CountsTable(title, self, SPARE)
        self.remark = SoftLabel("", self)
        self.remark.setWordWrap(True)
        for widget in (self.text, self.table, self.remark):
            column.addWidget(widget)
            widget.hide()

    def say(self, text: str, remark: str = "") -> None:
        """Say this, and that below."""
        for label, words in ((self.text, text), (self.remark, remark)):
            label.setText(words)
            label.setVisible(bool(words))

    def show_rows(self, heads: Sequence[str], rows: Sequence[CountRow]) -> None:
        """Show a table; none without rows."""
        self.table.show_rows(heads, rows)
        self.table.setVisible(bool(rows))


class WorksView(QWidget):
    """The page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.day: date | None = None
        self.direction = Direction.RECEIVED
        self.span = Lately.EVER
        self._people: int | None = PEOPLE
        self.found: Works | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(TitleLabel(pgettext("insights", "What works"), self))
        column.addWidget(self._choosers())
        self.text = paragraph("", self)
        self.text.number_chosen.connect(self._open_numbers)
        column.addWidget(self.text)
        self.whole = Section(pgettext("insights", "Asked for, or not"), self)
        self.topics = Section(pgettext("insights", "By topic"), self)
        self.people = Section(pgettext("insights", "By person"), self)
        self.all_people = Link("", self)
        self.all_people.clicked.connect(self._show_everybody)
        self.people.column.addWidget(self.all_people)
        self.words = Section(pgettext("insights", "In which words"), self)
        self._examples = QVBoxLayout()
        self._examples.setSpacing(2)
        self.words.column.addLayout(self._examples)
        self.sure = Section(pgettext("insights", "How sure you were"), self)
        self.before = Section(pgettext("insights", "Before you advise somebody again"), self)
        for section in (self.whole, self.topics, self.people, self.words, self.sure, self.before):
            column.addWidget(section)
            section.table.number_chosen.connect(self._open_numbers)
            section.text.number_chosen.connect(self._open_numbers)
        self.before.column.addWidget(self._person_chooser())
        column.addStretch(1)

    # Choosing

    def _choosers(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, gap=20)
        self.directions = self._group(
            row,
            flow,
            pgettext("insights", "Direction"),
            (
                (Direction.RECEIVED, pgettext("insights", "Received")),
                (Direction.GIVEN, pgettext("insights", "Given")),
            ),
            self._direction_chosen,
        )
        self.spans = self._group(
            row,
            flow,
            pgettext("insights", "Which time"),
            (
                (Lately.EVER, pgettext("insights", "All time")),
                (Lately.THIS_YEAR, pgettext("insights", "This year")),
                (Lately.TWELVE_MONTHS, pgettext("insights", "Last 12 months")),
            ),
            self._span_chosen,
        )
        return row

    def _group(
        self, parent: QWidget, flow: FlowLayout, name: str, options: Sequence[tuple[Any, str]], slot: Any
    ) -> dict[Any, QAction]:
        host = QWidget(parent)
        host.setAccessibleName(name)
        line = QHBoxLayout(host)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        group = QActionGroup(self)
        actions: dict[Any, QAction] = {}
        for number, (value, text) in enumerate(options):
            action = QAction(text, self, checkable=True, checked=number == 0)
            action.setData(value)
            group.addAction(action)
            tool = QToolButton(host)
            tool.setObjectName("group")
            tool.setDefaultAction(action)
            tool.setAccessibleDescription(name)
            line.addWidget(tool)
            actions[value] = action
        group.triggered.connect(slot)
        flow.addWidget(host)
        return actions

    def _direction_chosen(self, action: QAction) -> None:
        self.direction = Direction(action.data())
        self.refresh()

    def _span_chosen(self, action: QAction) -> None:
        self.span = Lately(action.data())
        self.refresh()

    def _show_everybody(self) -> None:
        self._people = None
        self.refresh()
        self.people.table.setFocus()

    def _person_chooser(self) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        self.person = PersonField(self._everybody, pgettext("insights", "Name of a person"), row)
        self.person.set_name(pgettext("insights", "Whom you are about to advise"))
        self.person.box.set_outlined(True)
        self.person.setMaximumWidth(theme.px(300))
        self.person.line.returnPressed.connect(self._open_sheet)
        self.open_sheet = button(pgettext("insights", "&Show the sheet"), parent=row)
        self.open_sheet.clicked.connect(self._open_sheet)
        line.addWidget(self.person, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.open_sheet, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        return row

    def _everybody(self) -> People:
        return all_people(self.desk.journal)

    def _open_sheet(self) -> None:
        try:
            person = self.person.value()
        except InputRefusedError as error:
            self.person.set_error(error.sentence)
            return
        if person is None:
            self.person.set_error(pgettext("insights", "Whom are you about to advise?"))
            self.person.focus_in()
            return
        self.person.set_error("")
        self.desk.open_requested.emit(Target(Place.INSIGHTS, Kind.RELATIONSHIP, person))

    # Showing

    def refresh(self) -> None:
        """Count again, and show it."""
        self.day = self.desk.today
        found = works(self.desk.journal, self.direction, self.span, self.day, self._people)
        if found != self.found:
            self.found = found
            self._show(found)
        self._show_sureness()

    def _show(self, found: Works) -> None:
        given, some = found.direction is Direction.GIVEN, bool(found.whole.tally.total)
        nothing = (
            pgettext(
                "insights",
                "What became of the advice you gave in this time will stand here, in numbers that lead to it.",
            )
            if given
            else pgettext(
                "insights",
                "What became of the advice you received in this time will stand here, in numbers that lead to it.",
            )
        )
        self.text.setText(Linked.run((whole_text(found) or nothing, recalled_text(found))))
        legend = pgettext("insights", "A bar is all of it; its filled part is what helped.")
        every = counted_row(found.whole, name=pgettext("insights", "All of it"), strong=True)
        self.whole.say(
            asked_sentence(found.asked)
            or pgettext(
                "insights",
                "Whether advice that was asked for fares better than advice nobody asked for will show here.",
            ),
            legend if some else "",
        )
        self.whole.show_rows(heads(), [every, *map(counted_row, found.asked)] if some else [])
        two = pgettext("insights", "What is about two topics counts under both.")
        self.topics.say(
            best_text(found.topics, found.direction)
            or (
                ""
                if found.topics
                else pgettext("insights", "Give advice a topic, and you will see here on which it works.")
            ),
            two if len(found.topics) > 1 else "",
        )
        self.topics.show_rows(heads(), list(map(counted_row, found.topics)))
        self.people.say(
            best_text(found.people, found.direction)
            or (
                ""
                if found.people
                else pgettext("insights", "Whom your advice reaches will show here.")
                if given
                else pgettext("insights", "Whose advice works for you will show here.")
            )
        )
        self.people.show_rows(heads(), list(map(counted_row, found.people)))
        self.all_people.setText(
            npgettext("Insights", "Show all {n} people", "Show all {n} people", found.people_count)
        )
        self.all_people.setVisible(found.people_count > len(found.people))
        self._show_words(found)
        self.before.say(
            pgettext(
                "insights",
                "One sheet shows what somebody did with what you said, what helped, what is open, and the words"
                " they asked in.",
            )
        )

    def _show_words(self, found: Works) -> None:
        self.words.setVisible(found.direction is Direction.GIVEN)
        while (item := self._examples.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if found.direction is not Direction.GIVEN:
            return
        shown = examples(self.desk.journal, found.span, self.desk.today)
        some = bool(shown.used or shown.not_used)
        self.words.say(
            best_text(found.lengths, found.direction)
            or (
                ""
                if some
                else pgettext(
                    "insights", "Words of yours that were used, and words that were not, will stand here."
                )
            )
        )
        self.words.show_rows(heads(), list(map(counted_row, found.lengths)))
        self._show_examples(pgettext("insights", "Used, most lately"), shown.used)
        self._show_examples(pgettext("insights", "Not used, most lately"), shown.not_used)

    def _show_examples(self, title: str, found: Sequence[Example]) -> None:
        if not found:
            return
        label = SoftLabel(title, self.words)
        label.setContentsMargins(0, 10, 0, 0)
        self._examples.addWidget(label)
        for example in found:
            link = Link(f"{example.words} · {example.detail}", self.words)
            link.setProperty("advice", example.advice)
            link.clicked.connect(self._open_advice)
            self._examples.addWidget(link)

    def _show_sureness(self) -> None:
        found = calibration.calibration(self.desk.journal)
        said = Linked.run(calibration.sentences(found), "\n\n")
        self.sure.say(said, calibration.meaning_text() if found.enough else "")
        self.sure.show_rows(sure_heads(), calibration_rows(found) if found.enough else [])

    def _open_numbers(self, pairs: tuple[tuple[str, str], ...]) -> None:
        self.desk.open_requested.emit(Target(Place.ADVICE, showing=pairs))

    def _open_advice(self) -> None:
        self.desk.open_record(Kind.ADVICE, int(self.sender().property("advice")))
