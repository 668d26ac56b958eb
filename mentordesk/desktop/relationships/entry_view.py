# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of what hangs on a relationship: a conversation, something given or gained, a turning point."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.kit.fields.all import Field, RepeatField
from mentordesk.desktop.kit.fields.sheet import FieldSheet
from mentordesk.desktop.kit.pages.record_page import RecordView
from mentordesk.desktop.kit.pages.related_list import RelatedList
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SoftLabel, TitleLabel
from mentordesk.desktop.relationships.about_field import AboutField
from mentordesk.desktop.relationships.fields import entry_specs
from mentordesk.desktop.relationships.questions import QuestionList
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.operations.turning_points import edit_turning_point
from mentordesk.journal.terms import (
    ExchangeKind,
    Flow,
    FollowUpAnchor,
    Kind,
    SponsorshipDirection,
    SponsorshipKind,
)
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.advice.questions import answer_in, questions_at
from mentordesk.practice.follow_ups.shown import about_options, about_value, edit_follow_up, when_text
from mentordesk.practice.relationship.timeline import exchange_title, sponsorship_title
from mentordesk.practice.search.record import related
from mentordesk.practice.wording.terms import one_line, term_text

_TEXTS = ("text", "subject", "notes", "audience", "result", "receive_text", "give_text", "due_on", "repeat")
_LISTS = ("talking_points", "topics", "receive", "give")


class EntryView(RecordView):
    """One entry of a relationship."""

    def __init__(self, desk: Desk, kind: Kind) -> None:
        super().__init__(desk)
        self.kind = kind
        self._fresh: int | None = None
        self._carried: list[Any] = []
        """The points that came over from earlier conversations into one that was just made."""
        head = QHBoxLayout()
        self.person = button("", quiet=True, icon="back")
        self.person.clicked.connect(self._open_person)
        head.addWidget(self.person)
        head.addStretch(1)
        head.addWidget(self.more_button())
        self.column.addLayout(head)
        self.title = TitleLabel("")
        self.title.setWordWrap(True)
        self.subtitle = SoftLabel("")
        self.subtitle.setWordWrap(True)
        self.column.addWidget(self.title)
        self.column.addWidget(self.subtitle)
        self.column.addSpacing(16)
        specs = entry_specs(kind, desk)
        self._first = specs[0].name
        self.sheet = FieldSheet(specs, self.save)
        self.add_people_in(self.sheet)
        self.column.addWidget(self.sheet)
        self.questions = QuestionList(desk, self)
        self.questions.answered.connect(self._answered)
        self.column.addWidget(self.questions)
        self.related = RelatedList(desk)
        self.column.addWidget(self.related)
        self.column.addStretch(1)

    def sheets(self) -> list[FieldSheet]:
        return [self.sheet]

    def first_field(self) -> Field | None:
        return None

    def show_values(self, values: Mapping[str, Any]) -> None:
        self.person.setText(one_line(values.get("with") or "", 60).replace("&", "&&"))
        self.person.setVisible(bool(values.get("with")))
        self.title.setText(self._title(values))
        self.subtitle.setText(date_text(values.get("date") or values.get("due_on")))
        if self.kind is Kind.FOLLOW_UP:
            values = self._show_follow_up(values)
        self.sheet.show_values(dict(values))
        if self.kind is Kind.CONVERSATION:
            self.questions.show_questions(questions_at(self.desk.journal, values, self.desk.today))
        self.related.show_rows(related(self.desk.journal, self.kind, values["id"]))

    def _show_follow_up(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What only a follow-up shows; returns its values as the sheet takes them."""
        about = about_value(values)
        self.subtitle.setText(when_text(self.desk.journal, values, self.desk.today))
        self.sheet.field_as("about", AboutField).offer(
            about_options(self.desk.journal, values.get("relationship"), about)
        )
        start = ApproxDate.parse(values["due_on"]).first_day() if values["due_on"] else None
        after_contact = values["anchor"] == FollowUpAnchor.LAST_CONTACT
        self.sheet.field_as("repeat", RepeatField).set_start(start, after_contact=after_contact)
        self.sheet.offer("anchor", bool(values["repeat"]))
        # Which of the two it counts from is nothing to ask of what does not repeat.
        anchor = values["anchor"] if values["repeat"] else None
        return {**values, "about": about, "anchor": anchor}

    def _title(self, values: Mapping[str, Any]) -> str:
        if self.kind is Kind.CONVERSATION:
            return one_line(values["subject"], 120) or term_text(Kind.CONVERSATION)
        if self.kind is Kind.EXCHANGE:
            return exchange_title(Flow(values["direction"]), ExchangeKind(values["type"]))
        if self.kind is Kind.SPONSORSHIP:
            return sponsorship_title(
                SponsorshipDirection(values["direction"]), SponsorshipKind(values["type"])
            )
        return term_text(self.kind)

    def begin(self, record_id: int) -> None:
        """Show an entry that was just made; if nothing is written in it, it goes again."""
        self._fresh = record_id
        self._carried = self.values.get("talking_points") or []
        self.reveal_first()

    def reveal_first(self) -> None:
        """Bring the keyboard to the first field."""
        self.sheet.reveal(self._first)

    def save(self, name: str, value: object) -> None:
        """Save one field; what a turning point says, its relationship says, too."""
        if self.kind is Kind.TURNING_POINT and self.record_id is not None:
            edit_turning_point(self.desk.journal, self.record_id, {name: value})
        elif self.kind is Kind.FOLLOW_UP and self.record_id is not None:
            edit_follow_up(self.desk.journal, self.record_id, name, value, self.desk.today)
        else:
            super().save(name, value)

    def leave(self) -> None:
        """Save; an entry that was made and left empty does not stay."""
        self.flush()
        if self._fresh is None or self._fresh != self.record_id:
            self._fresh = None
            return
        self._fresh = None
        step = self.desk.journal.undo_step
        written = any(
            self.values.get(name) and not (name == "talking_points" and self.values[name] == self._carried)
            for name in (*_TEXTS, *_LISTS)
        )
        if not written and step is not None and step.name == "create" and step.kind is self.kind:
            self.record_id = None
            self.desk.journal.unmake()

    def _answered(self, question: int) -> None:
        """A question was asked here: on to the words of the answer."""
        if self.flush() and self.record_id is not None:
            # The answer belongs to this conversation, which so is no empty one any more.
            self._fresh = None
            self.desk.attempt(answer_in, question, self.values, self.desk.today)
            self.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, question, move=str(Move.ANSWER)))

    def _open_person(self) -> None:
        if self.values.get("relationship") is not None:
            self.desk.open_record(Kind.RELATIONSHIP, self.values["relationship"])

    def trashed_text(self) -> str:
        return pgettext("relationships", "Entry moved to trash.")
