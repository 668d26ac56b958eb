# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""When there was contact with a person: for keeping in touch, for lists and for pages.

What counts as contact is one of the rules of the journal: `mentordesk.journal.rules.CONTACT`. Each way is found by
an index that begins with the relationship. Days are given as texts, ``2026-11-20``.
"""

from collections.abc import Iterator
from typing import Any

from peewee import fn

from mentordesk.journal.records import BY_KIND, Relationship
from mentordesk.journal.rules import CONTACT, NOT_TRASHED


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
