# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One introduction that was written down twice: under give and take, and as an act of sponsorship.

Both are of one person, one day and one direction. Where things are counted it counts once, as the act.
"""

from typing import Any

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Exchange, Sponsorship
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import ExchangeKind, Flow, SponsorshipDirection, SponsorshipKind


def counted_as_act() -> Any:
    """The condition on give and take that it is an introduction which also stands there as an act of sponsorship."""
    act = Sponsorship
    same_way = ((act.direction == SponsorshipDirection.FOR_ME) & (Exchange.direction == Flow.GAINED)) | (
        (act.direction == SponsorshipDirection.BY_ME) & (Exchange.direction == Flow.GIVEN)
    )
    twin = act.select(act.id).where(
        (act.relationship == Exchange.relationship)
        & (act.date == Exchange.date)
        & (act.type == SponsorshipKind.INTRODUCED)
        & same_way
        & NOT_TRASHED.where(act)
    )
    return (Exchange.type == ExchangeKind.INTRODUCTION) & fn.EXISTS(twin)


def written_twice(journal: Journal, relationship_id: int) -> list[int]:
    """The introductions under give and take with one person that also stand there as acts of sponsorship."""
    return [record for (record,) in journal.rows(_TWICE(relationship_id))]


def _twice(relationship_id: Any) -> Any:
    query = Exchange.select(Exchange.id).where(
        (Exchange.relationship == relationship_id) & NOT_TRASHED.where(Exchange) & counted_as_act()
    )
    return query.order_by(Exchange.date, Exchange.id)


_TWICE = Prepared(_twice)


def offer_text(journal: Journal, exchange: int) -> str:
    """That an introduction was written down twice; the offer to keep it once stands beside it."""
    day = journal.value(Exchange.select(Exchange.date).where(Exchange.id == exchange)) or ""
    return pgettext(
        "acts",
        "The introduction of {date} stands here and under give and take.",
        date=date_text(day),
    )
