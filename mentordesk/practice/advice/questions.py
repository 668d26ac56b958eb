# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Asking well: an advice that begins as a question, and waits until it is answered.

Received advice that nobody has put into words yet is a question. It waits for the next conversation with
the person it is for, and becomes the advice when the answer is written down.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Advice, Conversation, Relationship
from mentordesk.journal.rules import AT_REST, NOT_LET_REST, NOT_TRASHED, PAST
from mentordesk.journal.rules import QUESTION as IS_QUESTION
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.address import called
from mentordesk.practice.records.record import AdviceRecord, ConversationRecord
from mentordesk.practice.wording.dated import Dated
from mentordesk.practice.wording.terms import one_line

SHOWN = 30

QUESTION = IS_QUESTION.where(Advice)
"""The condition that an advice is a question that waits."""


@dataclass(frozen=True)
class Question:
    """A question that waits for its answer."""

    id: int
    relationship: int
    name: str
    text: str
    detail: str
    """Since when it waits, and by when an answer is needed, in words."""
    overdue: bool
    sent: bool = False
    """Whether it was sent or put to the other one, and waits for the answer."""


class _Worded(Protocol):
    @property
    def state(self) -> str: ...
    @property
    def direction(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def question(self) -> str: ...


def is_question(advice: _Worded) -> bool:
    """Whether an advice is a question that waits."""
    return IS_QUESTION.holds_for_record(advice)


def questions_query(relationship_id: Any, day: Any) -> Any:
    """The query for a person's questions: id, name, text, date, and by when an answer is needed, and when it was asked.

    None that was let rest, and none for somebody of whom nothing is asked on a day: see `rules.AT_REST`.
    """
    columns = (Advice.id, Relationship.name, fn.substr(Advice.question, 1, 800), Advice.date)
    return (
        Advice.select(*columns, Advice.answer_by, Advice.asked_on, Relationship.i_call_them)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(
            (Advice.relationship == relationship_id)
            & NOT_TRASHED.where(Advice)
            & QUESTION
            & (~AT_REST).where(Relationship, day)
            & NOT_LET_REST.where(Advice)
        )
        .order_by(fn.COALESCE(Advice.answer_by, "9999"), Advice.date, Advice.id)
        .limit(SHOWN)
    )


_QUESTIONS = Prepared(questions_query)


def waiting_questions(journal: Journal, relationship_id: int, today: date) -> tuple[Question, ...]:
    """The questions the user wants to ask a person, the one needed soonest first."""
    found = []
    rows = journal.rows(_QUESTIONS(relationship_id, today.isoformat()))
    for record_id, name, text, day, by, asked_on, call in rows:
        overdue = bool(by) and PAST.holds(by, today.isoformat())
        detail = _detail(day, by, overdue, called(name, call), asked_on)
        found.append(
            Question(record_id, relationship_id, name, one_line(text, 400), detail, overdue, bool(asked_on))
        )
    return tuple(found)


_SENT = Dated(
    Message("asking", "Asked on {date}; no answer yet."),
    Message("asking", "Asked in {date}; no answer yet."),
)
_SENT_AND_LATE = Dated(
    Message("asking", "Asked on {date}; no answer yet. You wanted to know by {by}."),
    Message("asking", "Asked in {date}; no answer yet. You wanted to know by {by}."),
)
_SENT_IN_TIME = Dated(
    Message("asking", "Asked on {date}; no answer yet. You want to know by {by}."),
    Message("asking", "Asked in {date}; no answer yet. You want to know by {by}."),
)


def _detail(day: str, by: str | None, overdue: bool, name: str, asked_on: str | None) -> str:
    if asked_on and by:
        said = _SENT_AND_LATE if overdue else _SENT_IN_TIME
        return said.text(asked_on, by=date_text(by))
    if asked_on:
        return _SENT.text(asked_on)
    if by and overdue:
        return pgettext("asking", "You wanted to know by {date}.", date=date_text(by))
    if by:
        return pgettext("asking", "You want to know by {date}.", date=date_text(by))
    return pgettext("asking", "Noted {date}; {name} has not been asked.", date=date_text(day), name=name)


def questions_at(journal: Journal, conversation: ConversationRecord, today: date) -> tuple[Question, ...]:
    """The questions to ask in a conversation: those that wait, if it is the newest one with its person."""
    talk, person = Conversation, conversation.relationship
    later = journal.first(
        talk.select(talk.id)
        .where(
            (talk.relationship == person)
            & NOT_TRASHED.where(talk)
            & (
                (talk.date > conversation.date)
                | ((talk.date == conversation.date) & (talk.id > conversation.id))
            )
        )
        .limit(1)
    )
    return () if later is not None else waiting_questions(journal, person, today)


def write_words(journal: Journal, advice: AdviceRecord, words: str, today: date) -> None:
    """Write the words of an advice.

    With its first words, a question becomes the advice of the day it is answered; that of a conversation keeps its day.
    Raises InputRefusedError, JournalError.
    """
    changes = {"words": words}
    if words.strip() and is_question(advice) and advice.conversation is None:
        changes["date"] = today.isoformat()
    edit(journal, Kind.ADVICE, advice.id, changes)


def answer_in(journal: Journal, question: int, conversation: ConversationRecord, today: date) -> None:
    """Let a question have been asked in a conversation: it belongs to it, and has its day.

    The words are still to be written. Raises InputRefusedError, JournalError.
    """
    day = conversation.date
    if PAST.holds(today.isoformat(), day):
        day = today.isoformat()
    edit(journal, Kind.ADVICE, question, {"conversation": conversation.id, "date": day})
