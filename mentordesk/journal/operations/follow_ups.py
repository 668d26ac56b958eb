# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups that are done because something else was: in the same step, so that one undo takes back both.

Telling how it went does what "report back" asked for, hearing it what "ask how it went" did, and any contact what
was planned to keep in touch. What repeats is left alone: it goes by its own rhythm.
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal, now_text
from mentordesk.journal.records import BY_KIND, Advice, FollowUp, local_day
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import AdviceState, Direction, FollowUpKind, FollowUpState, Kind, Report

_DAYS: dict[Kind, tuple[str, ...]] = {
    Kind.CONVERSATION: ("date",),
    Kind.ADVICE: ("date", "report_on", "asked_on"),
    Kind.EXCHANGE: ("date",),
    Kind.SPONSORSHIP: ("date", "thanked_on"),
}
"""The days of contact that a record holds; `mentordesk.practice.people.contact` counts the same."""
_DECIDING = frozenset({"relationship", "words", "uptake", "effect", "report"}.union(*_DAYS.values()))


def close_with(journal: Journal, kind: Kind, record_id: int, touched: Collection[str]) -> None:
    """Close what a record, of which these fields were just written, has done. To be called within a step."""
    if kind not in _DAYS or not _DECIDING & set(touched):
        return
    today = date.today().isoformat()
    if kind is Kind.ADVICE:
        _close_about(journal, record_id, today)
    whole = "relationship" in touched or "words" in touched
    names = [name for name in _DAYS[kind] if whole or name in touched]
    if names:
        for person, day in _contacts(journal, kind, record_id, names):
            _close_planned(journal, person, day, today)


def _contacts(journal: Journal, kind: Kind, record_id: int, names: Collection[str]) -> list[tuple[int, str]]:
    """With whom there was contact, and when, by these fields of a record.

    A question is none before it is answered, and that nobody needs to be told is none either.
    """
    model: Any = BY_KIND[kind]
    wanted = ("relationship", *names, *(("words", "report") if kind is Kind.ADVICE else ()))
    row = journal.first(model.select(*(getattr(model, name) for name in wanted)).where(model.id == record_id))
    if row is None:
        return []
    values = dict(zip(wanted, row, strict=True))
    if kind is Kind.ADVICE and not values["words"].strip():
        values["date"] = None
    if kind is Kind.ADVICE and values["report"] not in (Report.TOLD, Report.ACKNOWLEDGED):
        values["report_on"] = None
    return [(values["relationship"], values[name]) for name in names if values[name] is not None]


def _close(journal: Journal, condition: Any, day: str) -> None:
    waiting = NOT_TRASHED.where(FollowUp) & (FollowUp.state == FollowUpState.OPEN) & (FollowUp.repeat == "")
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
    if direction == Direction.GIVEN and state in (AdviceState.OWED, AdviceState.CLOSED):
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
        & (FollowUp.type == FollowUpKind.KEEP_IN_TOUCH)
        & (FollowUp.automatic == True)  # noqa: E712 - a column, not a truth
        & (local_day(FollowUp.created_at) < latest),
        day,
    )
