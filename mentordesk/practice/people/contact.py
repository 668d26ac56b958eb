# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What counts as contact with a person: the one rule for keeping in touch, for lists and for pages.

A conversation, advice with words to it, an exchange, an act of sponsorship; and what was said about those: that
somebody was told or answered, asked how it went, or thanked. A question that waits for its answer is none. Each of
these is found by an index that begins with the relationship. Days are given as texts, ``2026-11-20``.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from peewee import fn

from mentordesk.journal.records import (
    WORDS_LENGTH,
    Advice,
    Conversation,
    Exchange,
    Relationship,
    Sponsorship,
)
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Report


class Contact(NamedTuple):
    """One way in which there was contact: whose day it is, and what else has to be so."""

    model: Any
    day: Any
    condition: Any = None


CONTACTS = (
    Contact(Conversation, Conversation.date),
    Contact(Advice, Advice.date, WORDS_LENGTH > 0),
    Contact(Exchange, Exchange.date),
    Contact(Sponsorship, Sponsorship.date),
    Contact(Advice, Advice.report_on, Advice.report.in_((Report.TOLD, Report.ACKNOWLEDGED))),
    Contact(Advice, Advice.asked_on),
    Contact(Sponsorship, Sponsorship.thanked_on),
)


def _found(*columns: Any) -> Iterator[tuple[Contact, Any]]:
    """For each way, a query of it with the relationship around it."""
    for one in CONTACTS:
        shown = columns or (fn.MAX(one.day),)
        query = one.model.select(*shown).where(
            (one.model.relationship == Relationship.id) & NOT_TRASHED.where(one.model)
        )
        yield one, query if one.condition is None else query.where(one.condition)


def last_contact(day: Any) -> Any:
    """The last day of contact of any kind until a day; empty where there was none."""
    return fn.MAX(*(fn.COALESCE(query.where(one.day <= day), "") for one, query in _found()))


def contact_between(since: Any, day: Any) -> Any:
    """The condition on a relationship that there was contact on one of these days."""
    known: Any = None
    for one, query in _found(1):
        exists = fn.EXISTS(query.where(one.day.between(since, day)))
        known = exists if known is None else known | exists
    return known
