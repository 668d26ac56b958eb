# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Asking well: an advice that begins as a question, and waits until it is answered.

Received advice that nobody has put into words yet is a question. It waits for the next conversation with
the person it is for, and becomes the advice when the answer is written down.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import QUESTION_LENGTH, WORDS_LENGTH, Advice, Conversation, Relationship
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import AdviceState, Direction, Kind
from mentordesk.practice.wording.terms import first_name, one_line

SHOWN = 30

QUESTION = (
    (Advice.state == AdviceState.NOTED)
    & (Advice.direction == Direction.RECEIVED)
    & (WORDS_LENGTH == 0)
    & (QUESTION_LENGTH > 0)
)
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


def is_question(values: Mapping[str, Any]) -> bool:
    """Whether an advice is a question that waits, from its values as `reading.read` gives them."""
    return (
        values["state"] == AdviceState.NOTED
        and values["direction"] == Direction.RECEIVED
        and not values["words"].strip(" ")
        and bool(values["question"].strip(" "))
    )


def questions_query(relationship_id: Any) -> Any:
    """The query for a person's questions: id, name, text, date, and by when an answer is needed."""
    columns = (Advice.id, Relationship.name, fn.substr(Advice.question, 1, 800), Advice.date)
    return (
        Advice.select(*columns, Advice.answer_by)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where((Advice.relationship == relationship_id) & NOT_TRASHED.where(Advice) & QUESTION)
        .order_by(fn.COALESCE(Advice.answer_by, "9999"), Advice.date, Advice.id)
        .limit(SHOWN)
    )


_QUESTIONS = Prepared(questions_query)


def waiting_questions(journal: Journal, relationship_id: int, today: date) -> tuple[Question, ...]:
    """The questions the user wants to ask a person, the one needed soonest first."""
    found = []
    for record_id, name, text, day, by in journal.rows(_QUESTIONS(relationship_id)):
        overdue = bool(by) and ApproxDate.parse(by).last_day() < today
        detail = _detail(day, by, overdue, name)
        found.append(Question(record_id, relationship_id, name, one_line(text, 400), detail, overdue))
    return tuple(found)


def _detail(day: str, by: str | None, overdue: bool, name: str) -> str:
    if by and overdue:
        return pgettext("asking", "You wanted to know by {date}.", date=date_text(by))
    if by:
        return pgettext("asking", "You want to know by {date}.", date=date_text(by))
    return pgettext(
        "asking", "Noted {date}; {name} has not been asked.", date=date_text(day), name=first_name(name)
    )


def questions_at(journal: Journal, conversation: Mapping[str, Any], today: date) -> tuple[Question, ...]:
    """The questions to ask in a conversation: those that wait, if it is the newest one with its person."""
    talk, person = Conversation, conversation["relationship"]
    later = journal.first(
        talk.select(talk.id)
        .where(
            (talk.relationship == person)
            & NOT_TRASHED.where(talk)
            & (
                (talk.date > conversation["date"])
                | ((talk.date == conversation["date"]) & (talk.id > conversation["id"]))
            )
        )
        .limit(1)
    )
    return () if later is not None else waiting_questions(journal, person, today)


def answer_in(journal: Journal, question: int, conversation: Mapping[str, Any], today: date) -> None:
    """Let a question have been asked in a conversation: it belongs to it, and has its day.

    The words are still to be written. Raises InputRefusedError, JournalError.
    """
    day = conversation["date"]
    if ApproxDate.parse(day).first_day() > today:
        day = today.isoformat()
    edit(journal, Kind.ADVICE, question, {"conversation": conversation["id"], "date": day})
