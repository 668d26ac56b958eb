# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of advice: which in which order, and what a line of it says.

The ids are asked for first (as queries, to be read bit by bit), then the lines in view.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from peewee import fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
    AdviceTopic,
    Relationship,
)
from mentordesk.journal.rules import ARCHIVED, DIED, ENDED, LET_REST, NOT_TRASHED, OPEN_STATES, RESTS
from mentordesk.journal.terms import AdviceState, Direction
from mentordesk.practice.advice.counted_filter import Narrowing, narrowed
from mentordesk.practice.advice.questions import QUESTION
from mentordesk.practice.people.address import called
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.wording.terms import Rest, list_line


class AdviceOrder(StrEnum):
    """How advice is sorted."""

    OPEN_FIRST = "open_first"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True)
class AdviceFilter:
    """What the list of advice shows; nothing chosen means all."""

    direction: Direction | None = None
    state: AdviceState | None = None
    topic: int | None = None
    order: AdviceOrder = AdviceOrder.OPEN_FIRST
    questions: bool = False
    """Only the questions that wait for an answer."""
    narrowing: Narrowing | None = None
    """What a page that counts wants to be seen of it."""


@dataclass(frozen=True)
class AdviceLine:
    """An advice in the list."""

    id: int
    text: str
    name: str
    direction: Direction
    state: AdviceState
    date: str
    asked: bool = False
    """Whether it is a question that waits for an answer."""
    sent: bool = False
    """Whether the question was sent or put to the other one."""
    rest: Rest | None = None
    """Why nothing is asked or told of it, if so."""
    called: str = ""
    """What the person is called in a sentence."""


ALL_STATES = (*OPEN_STATES, AdviceState.CLOSED)


def advice_ids(shown: AdviceFilter) -> list[Any]:
    """The queries whose rows, one after the other, are the ids of the list."""
    query = Advice.select(Advice.id).where(NOT_TRASHED.where(Advice))
    if shown.direction is not None:
        query = query.where(Advice.direction == shown.direction)
    if shown.topic is not None:
        linked = AdviceTopic.select(AdviceTopic.advice).where(AdviceTopic.topic == shown.topic)
        query = query.where(Advice.id.in_(linked))
    if shown.narrowing is not None:
        query = narrowed(query, shown.narrowing)
    newest = (Advice.date.desc(), Advice.id.desc())
    if shown.questions:
        query = query.where(QUESTION)
    if shown.state is not None:
        query = query.where(Advice.state == shown.state)
    elif shown.order is AdviceOrder.OPEN_FIRST:
        return [query.where(Advice.state == state).order_by(*newest) for state in ALL_STATES]
    if shown.order is AdviceOrder.OLDEST:
        return [query.order_by(Advice.date, Advice.id)]
    return [query.order_by(*newest)]


def advice_lines(journal: Journal, ids: Sequence[int], today: date | None = None) -> list[AdviceLine]:
    """The lines of pieces of advice."""
    text = fn.COALESCE(fn.NULLIF(fn.substr(Advice.words, 1, 300), ""), fn.substr(Advice.question, 1, 300))
    query = (
        Advice.select(
            *(Advice.id, text, Relationship.name, Advice.direction, Advice.state, Advice.date),
            QUESTION,
            (ENDED | DIED).where(Relationship),
            LET_REST.where(Advice)
            | ARCHIVED.where(Relationship)
            | RESTS.where(Relationship, (today or date.today()).isoformat()),
            Advice.asked_on,
            *(Advice.relationship, Relationship.i_call_them),
        )
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(Advice.id.in_(ids))
    )
    rows = journal.rows(query)
    names = labels(journal, (row[10] for row in rows))
    lines = {
        row[0]: AdviceLine(
            *(
                row[0],
                list_line(row[1]),
                list_line(names.get(row[10], row[2])),
                Direction(row[3]),
                AdviceState(row[4]),
                row[5],
            ),
            bool(row[6]),
            row[9] is not None,
            Rest.OVER if row[7] else Rest.LET_REST if row[8] else None,
            called(row[2], row[11]),
        )
        for row in rows
    }
    return [lines[record_id] for record_id in ids if record_id in lines]
