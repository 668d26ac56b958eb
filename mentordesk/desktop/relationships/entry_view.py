# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of what hangs on a relationship: a conversation, something given or gained, a turning point."""

from PySide6.QtWidgets import QHBoxLayout

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.repeat import RepeatField
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
from mentordesk.journal.dates import known_day
from mentordesk.journal.operations.turning_points import edit_turning_point
from mentordesk.journal.terms import (
    FollowUpAnchor,
    Kind,
)
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.advice.questions import answer_in, questions_at
from mentordesk.practice.follow_ups.shown import about_options, about_value, edit_follow_up, when_text
from mentordesk.practice.records.record import (
    ConversationRecord,
    EntryRecord,
    ExchangeRecord,
    FollowUpRecord,
    Record,
    SponsorshipRecord,
    TalkingPoint,
)
from mentordesk.practice.relationship.timeline import exchange_title, sponsorship_title
from mentordesk.practice.search.related import related
from mentordesk.practice.wording.terms import one_line, term_text

_TEXTS = ("text", "subject", "notes", "audience", "result", "receive_text", "give_text", "due_on", "repeat")
_WRITTEN = (*_TEXTS, "topics", "receive", "give")
"""The fields in which something stands only if somebody wrote it, besides the points to talk about."""


class EntryView(RecordView):
    """One entry of a relationship."""

    def __init__(self, desk: Desk, kind: Kind) -> None:
        super().__init__(desk)
        self.kind = kind
        self._fresh: int | None = None
        self._carried: tuple[TalkingPoint, ...] = ()
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

    @property
    def entry(self) -> EntryRecord:
        """The entry that is shown."""
        assert isinstance(self.record, EntryRecord)
        return self.record

    @property
    def person_id(self) -> int | None:
        """Whom the entry concerns; nothing if it is about nobody, or if none was shown yet."""
        return self.record.relationship if isinstance(self.record, EntryRecord) else None

    def show_record(self, record: Record) -> None:
        entry = self.entry
        self.person.setText(one_line(entry.person_name, 60).replace("&", "&&"))
        self.person.setVisible(bool(entry.person_name))
        self.title.setText(_title(entry))
        self.subtitle.setText(date_text(entry.day))
        if isinstance(entry, FollowUpRecord):
            self._show_follow_up(entry)
        else:
            self.sheet.show_record(entry)
        if isinstance(entry, ConversationRecord):
            self.questions.show_questions(questions_at(self.desk.journal, entry, self.desk.today))
        self.related.show_rows(related(self.desk.journal, self.kind, entry.id))

    def _show_follow_up(self, follow_up: FollowUpRecord) -> None:
        about = about_value(follow_up)
        self.subtitle.setText(when_text(self.desk.journal, follow_up, self.desk.today))
        self.sheet.field_as("about", AboutField).offer(
            about_options(self.desk.journal, follow_up.relationship, about)
        )
        start = known_day(follow_up.due_on)
        after_contact = follow_up.anchor == FollowUpAnchor.LAST_CONTACT
        self.sheet.field_as("repeat", RepeatField).set_start(start, after_contact=after_contact)
        self.sheet.offer("anchor", bool(follow_up.repeat))
        # Which of the two it counts from is nothing to ask of what does not repeat.
        anchor = follow_up.anchor if follow_up.repeat else None
        self.sheet.show_record(follow_up, about=about, anchor=anchor)

    def begin(self, record_id: int) -> None:
        """Show an entry that was just made; if nothing is written in it, it goes again."""
        self._fresh = record_id
        self._carried = self._points()
        self.reveal_first()

    def _points(self) -> tuple[TalkingPoint, ...]:
        return self.record.talking_points if isinstance(self.record, ConversationRecord) else ()

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
        said = any(self.entry.value_of(name) for name in self.sheet.names() if name in _WRITTEN)
        written = said or self._points() not in ((), self._carried)
        if not written and step is not None and step.name == "create" and step.kind is self.kind:
            self.record_id = None
            self.desk.journal.unmake()

    def _answered(self, question: int) -> None:
        """A question was asked here: on to the words of the answer."""
        if self.flush() and self.record_id is not None:
            # The answer belongs to this conversation, which so is no empty one any more.
            self._fresh = None
            self.desk.attempt(answer_in, question, self.record, self.desk.today)
            self.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, question, move=str(Move.ANSWER)))

    def _open_person(self) -> None:
        if (person := self.person_id) is not None:
            self.desk.open_record(Kind.RELATIONSHIP, person)

    def trashed_text(self) -> str:
        return pgettext("relationships", "Entry moved to trash.")


def _title(entry: EntryRecord) -> str:
    if isinstance(entry, ConversationRecord):
        return one_line(entry.subject, 120) or term_text(Kind.CONVERSATION)
    if isinstance(entry, ExchangeRecord):
        return exchange_title(entry.direction, entry.type)
    if isinstance(entry, SponsorshipRecord):
        return sponsorship_title(entry.direction, entry.type)
    return term_text(entry.kind)
