# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups that are done because something else was: in the same step, so that one undo takes back both.

Telling how it went does what "report back" asked for, hearing it what "ask how it went" did, and any contact what
was planned to keep in touch. What repeats is left alone: it goes by its own rhythm.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal, now_text
from mentordesk.journal.records import BY_KIND, Advice, FollowUp, local_day
from mentordesk.journal.rules import (
    AWAITED,
    CONTACT,
    NOT_TRASHED,
    OPEN_FOLLOW_UP,
    PLANNED_CONTACT,
    ContactDay,
)
from mentordesk.journal.terms import AdviceState, Direction, FollowUpKind, FollowUpState, Kind

_CONTACT_KINDS = frozenset(way.kind for way in CONTACT)
_DECIDING = frozenset(
    {"relationship", "words", "uptake", "effect", "report"}.union(way.day for way in CONTACT)
)


def close_with(journal: Journal, kind: Kind, record_id: int, touched: Collection[str]) -> None:
    """Close what a record, of which these fields were just written, has done. To be called within a step."""
    if kind not in _CONTACT_KINDS or not _DECIDING & set(touched):
        return
    today = date.today().isoformat()
    if kind is Kind.ADVICE:
        _close_about(journal, record_id, today)
    whole = "relationship" in touched or "words" in touched
    ways = [way for way in CONTACT if way.kind is kind and (whole or way.day in touched)]
    if ways:
        for person, day in _contacts(journal, record_id, ways):
            _close_planned(journal, person, day, today)


def _contacts(journal: Journal, record_id: int, ways: Sequence[ContactDay]) -> list[tuple[int, str]]:
    """With whom there was contact, and when, in these ways by a record of theirs."""
    model: Any = BY_KIND[ways[0].kind]
    asked = {field for way in ways for field in (way.day, *(way.rule.fields if way.rule else ()))}
    wanted = ("relationship", *sorted(asked))
    row = journal.first(model.select(*(getattr(model, name) for name in wanted)).where(model.id == record_id))
    if row is None:
        return []
    values = dict(zip(wanted, row, strict=True))
    return [
        (values["relationship"], values[way.day])
        for way in ways
        if values[way.day] is not None and (way.rule is None or way.rule.holds_for(values))
    ]


def _close(journal: Journal, condition: Any, day: str) -> None:
    waiting = NOT_TRASHED.where(FollowUp) & OPEN_FOLLOW_UP.where(FollowUp) & (FollowUp.repeat == "")
    FollowUp.update(state=FollowUpState.DONE, done_on=day, updated_at=now_text()).where(
        condition & waiting
    ).execute(journal.db)


def _close_about(journal: Journal, advice: int, today: str) -> None:
    """The loop of an advice was closed, or what came of it was heard."""
    row = journal.first(Advice.select(Advice.direction, Advice.state).where(Advice.id == advice))
    if row is None:
        return
    direction, state = row
    done = []
    if state == AdviceState.CLOSED:
        done.append(FollowUpKind.REPORT_BACK)
    if direction == Direction.GIVEN and not AWAITED.holds(state):
        done.append(FollowUpKind.ASK_HOW_IT_WENT)
    if done:
        _close(journal, (FollowUp.advice == advice) & FollowUp.type.in_(done), today)


def _close_planned(journal: Journal, person: int, day: str, today: str) -> None:
    """There was contact with a person on a day: it counts for what was planned until the day after."""
    if day > today:
        return
    latest = (ApproxDate.parse(day).first_day() + timedelta(days=2)).isoformat()
    _close(
        journal,
        (FollowUp.relationship == person)
        & PLANNED_CONTACT.where(FollowUp)
        & (local_day(FollowUp.created_at) < latest),
        day,
    )
