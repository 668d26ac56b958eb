# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a meeting leaves behind, written in one step; and the points that wait for the next one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Conversation, TalkingPoint
from mentordesk.journal.rules import NOT_TRASHED, OPEN_POINT
from mentordesk.journal.terms import (
    Channel,
    Direction,
    ExchangeKind,
    Flow,
    FollowUpKind,
    Kind,
    TalkingPointState,
)


@dataclass(frozen=True)
class Entry:
    """One thing a meeting left behind; `sort` is one of the signs of quick capture, empty for notes."""

    sort: str
    text: str
    exchange: ExchangeKind = ExchangeKind.TIME
    """For something given or gained: its kind."""
    due: str = ""
    """For a promise: the day it is to be kept by."""


@dataclass(frozen=True)
class Meeting:
    """What was written about a meeting. Either `relationship` is its id, or `name` a new person's."""

    date: str
    entries: tuple[Entry, ...]
    relationship: int | None = None
    name: str = ""
    channel: Channel | None = None
    """How they talked, if that was said: then they did talk, whatever is noted of it."""


def open_points(journal: Journal, relationship: int, before: str | None = None) -> list[tuple[int, str]]:
    """The points still open from a person's conversations, oldest first: id and text."""
    point, talk = TalkingPoint, Conversation
    query = (
        point.select(point.id, point.text)
        .join(talk, on=(talk.id == point.conversation))
        .where((talk.relationship == relationship) & NOT_TRASHED.where(talk) & OPEN_POINT.where(point))
        .order_by(talk.date, point.conversation, point.position)
    )
    if before is not None:
        query = query.where(talk.date <= before)
    return [(row[0], row[1]) for row in journal.rows(query)]


def begin_conversation(journal: Journal, values: Mapping[str, Any]) -> int:
    """Make a conversation; the points left open in earlier ones come over. Returns its id.

    Where they were open they are marked as carried over. Raises InputRefusedError, JournalError.
    """
    with journal.step("create", Kind.CONVERSATION):
        waiting = open_points(journal, values["relationship"], values["date"])
        given = list(values.get("talking_points") or ())
        known = {text for text, _ in given}
        carried = [(text, TalkingPointState.OPEN) for _, text in waiting if text not in known]
        if waiting:
            TalkingPoint.update(state=TalkingPointState.CARRIED).where(
                TalkingPoint.id.in_([record_id for record_id, _ in waiting])
            ).execute(journal.db)
        return create(journal, Kind.CONVERSATION, {**values, "talking_points": [*carried, *given]})


def write_meeting(journal: Journal, meeting: Meeting) -> tuple[int, list[tuple[Kind, int]]]:
    """Write down all a meeting left behind as one step. Returns the relationship, and what was made.

    Notes, points and how they talked make a conversation, and the rest belongs to it; without any there is none.
    Raises InputRefusedError, JournalError; then nothing was written.
    """
    made: list[tuple[Kind, int]] = []
    with journal.step("create", Kind.CONVERSATION):
        person = meeting.relationship
        if person is None:
            person = create(journal, Kind.RELATIONSHIP, {"name": meeting.name})
            made.append((Kind.RELATIONSHIP, person))
        notes = "\n".join(_texts(meeting.entries, ""))
        points = [(text, TalkingPointState.OPEN) for text in _texts(meeting.entries, "?")]
        talk: int | None = None
        if notes.strip() or points or meeting.channel is not None:
            values = {
                "relationship": person,
                "date": meeting.date,
                "channel": meeting.channel,
                "notes": notes.strip(),
            }
            talk = begin_conversation(journal, {**values, "talking_points": points})
            made.append((Kind.CONVERSATION, talk))
        shared = {"relationship": person, "date": meeting.date, "conversation": talk}
        for entry in meeting.entries:
            found = _record(entry, shared)
            if found is not None:
                kind, values = found
                made.append((kind, create(journal, kind, values)))
    return person, made


def _texts(entries: Iterable[Entry], sort: str) -> list[str]:
    return [entry.text for entry in entries if entry.sort == sort]


def _record(entry: Entry, shared: dict[str, Any]) -> tuple[Kind, dict[str, Any]] | None:
    """The record an entry becomes, if it is not part of the conversation itself."""
    if entry.sort in ("<", ">"):
        direction = Direction.RECEIVED if entry.sort == "<" else Direction.GIVEN
        return Kind.ADVICE, {**shared, "direction": direction, "words": entry.text}
    if entry.sort in ("+", "="):
        flow = Flow.GIVEN if entry.sort == "+" else Flow.GAINED
        return Kind.EXCHANGE, {**shared, "direction": flow, "type": entry.exchange, "text": entry.text}
    if entry.sort == "!":
        values = {key: shared[key] for key in ("relationship", "conversation")}
        return Kind.FOLLOW_UP, {
            **values,
            "type": FollowUpKind.MY_PROMISE,
            "text": entry.text,
            "due_on": entry.due or None,
        }
    return None
