# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""When there was contact with a person: for keeping in touch, for lists and for pages.

What counts as contact is one of the rules of the journal: `mentordesk.journal.rules.CONTACT`. Each way is found by
an index that begins with the relationship. Days are given as texts, ``2026-11-20``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import BY_KIND, Relationship
from mentordesk.journal.rules import CONTACT, HAS_COME, NOT_TRASHED
from mentordesk.practice.wording.spans import Span


def _found(*columns: Any) -> Iterator[tuple[Any, Any]]:
    """For each way, its day and a query of it with the relationship around it."""
    for one in CONTACT:
        model: Any = BY_KIND[one.kind]
        day = getattr(model, one.day)
        query = model.select(*(columns or (fn.MAX(day),))).where(
            (model.relationship == Relationship.id) & NOT_TRASHED.where(model)
        )
        yield day, query if one.rule is None else query.where(one.rule.where(model))


def last_contact(day: Any) -> Any:
    """The last day of contact of any kind until a day; empty where there was none."""
    return fn.MAX(*(fn.COALESCE(query.where(its_day <= day), "") for its_day, query in _found()))


def contact_between(since: Any, day: Any) -> Any:
    """The condition on a relationship that there was, or by a month or a year may have been, contact on one of these days."""
    known: Any = None
    for its_day, query in _found(1):
        exists = fn.EXISTS(
            query.where(its_day.between(fn.substr(since, 1, 4), day) & _may_be_since(its_day, since))
        )
        known = exists if known is None else known | exists
    return known


def _may_be_since(its_day: Any, since: Any) -> Any:
    return (its_day >= since) | its_day.in_((fn.substr(since, 1, 7), fn.substr(since, 1, 4)))


@dataclass(frozen=True)
class Silence:
    """A time without contact of any kind, in days, after the last contact before it."""

    days: int
    since: date
    lasts: bool
    """Whether it goes on to the day it is told on."""


def longest_silence(journal: Journal, relationship_id: int, span: Span, today: date) -> Silence | None:
    """The longest time without contact in a span, until a day at most, the present one included.

    Nothing where there was no contact in it, where that of some contact only the month or year is known, so that
    nobody can tell, or where the relationship has ended and there was but one contact.
    """
    last = min(span.last or today, today)
    days: set[str] = set()
    for one in CONTACT:
        model: Any = BY_KIND[one.kind]
        column = getattr(model, one.day)
        query = model.select(column).where(
            (model.relationship == relationship_id)
            & NOT_TRASHED.where(model)
            & HAS_COME.where(column, last.isoformat())
        )
        if one.rule is not None:
            query = query.where(one.rule.where(model))
        within = span.touches(column)
        days |= {day for (day,) in journal.rows(query if within is None else query.where(within))}
    if not days or any(len(day) < 10 for day in days):
        return None
    known = sorted(map(date.fromisoformat, days))
    gaps = [
        Silence((after - before).days, before, False) for before, after in zip(known, known[1:], strict=False)
    ]
    ended = journal.first(
        Relationship.select(Relationship.ended_on, Relationship.died_on).where(
            Relationship.id == relationship_id
        )
    )
    ends = [ApproxDate.parse(day).first_day() for day in ended or () if day]
    if not ends or min(ends) > last:
        gaps.append(Silence((last - known[-1]).days, known[-1], last == today))
    return max(gaps, key=lambda gap: gap.days, default=None)
