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
from mentordesk.journal.records import BY_KIND, Advice, FollowUp
from mentordesk.journal.terms import AdviceState, Direction, FollowUpKind, FollowUpState, Kind

CONTACTS = (Kind.CONVERSATION, Kind.ADVICE, Kind.EXCHANGE, Kind.SPONSORSHIP)
"""What counts as contact with a person."""
_DECIDING = frozenset({"date", "relationship", "uptake", "effect", "report"})


def close_with(journal: Journal, kind: Kind, record_id: int, touched: Collection[str]) -> None:
    """Close what a record, of which these fields were just written, has done. To be called within a step."""
    if kind not in CONTACTS or not _DECIDING & set(touched):
        return
    today = date.today().isoformat()
    if kind is Kind.ADVICE:
        _close_about(journal, record_id, today)
    if "date" in touched or "relationship" in touched:
        model: Any = BY_KIND[kind]
        row = journal.first(model.select(model.relationship, model.date).where(model.id == record_id))
        if row is not None and row[0] is not None:
            _close_planned(journal, row[0], row[1], today)


def _close(journal: Journal, condition: Any, day: str) -> None:
    waiting = FollowUp.trashed_at.is_null() & (FollowUp.state == FollowUpState.OPEN) & (FollowUp.repeat == "")
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
        & (FollowUp.created_at < latest),
        day,
    )
