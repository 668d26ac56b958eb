# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of relationships: which in which order, and what a line of it says.

The ids are asked for first (as queries, to be read bit by bit), then the lines in view.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from peewee import fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
    Relationship,
    Sponsorship,
)
from mentordesk.journal.rules import ARCHIVED, AT_REST, AWAKE, HAS_COME, LIVE, NOT_TRASHED, RESTS, TO_THANK
from mentordesk.practice.people.contact import last_contact
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.today.item import silent_since
from mentordesk.practice.today.queries import to_ask, to_tell
from mentordesk.practice.wording.terms import list_line


class Shelf(StrEnum):
    """Which relationships are shown."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    ALL = "all"


class RelationshipOrder(StrEnum):
    """How relationships are sorted."""

    CONTACT = "contact"
    NAME = "name"
    NEWEST = "newest"


@dataclass(frozen=True)
class RelationshipFilter:
    """What the list of relationships shows."""

    shelf: Shelf = Shelf.ACTIVE
    order: RelationshipOrder = RelationshipOrder.CONTACT


@dataclass(frozen=True)
class RelationshipLine:
    """A relationship in the list."""

    id: int
    name: str
    they_are: str
    title: str
    organisation: str
    archived: bool
    ended: bool
    owed: int = 0
    """How much there is to tell them."""
    waiting: int = 0
    """How much there is to ask them."""
    unthanked: int = 0
    died: bool = False
    rests: bool = False


def relationship_ids(shown: RelationshipFilter, today: date) -> list[Any]:
    """The queries whose rows, one after the other, are the ids of the list."""
    on_shelf = {Shelf.ACTIVE: LIVE, Shelf.ARCHIVED: NOT_TRASHED & ARCHIVED, Shelf.ALL: NOT_TRASHED}[
        shown.shelf
    ]
    query = Relationship.select(Relationship.id).where(on_shelf.where(Relationship))
    if shown.order is RelationshipOrder.NAME:
        return [query.order_by(Relationship.name_key, Relationship.id)]
    if shown.order is RelationshipOrder.NEWEST:
        return [query.order_by(Relationship.id.desc())]
    return [query.order_by(last_contact(today.isoformat()).desc(), Relationship.name_key)]


def relationship_lines(journal: Journal, ids: Sequence[int], today: date) -> list[RelationshipLine]:
    """The lines of relationships. They count what the page of each says waits on a day, and nothing else."""
    model, day, long_ago = Relationship, today.isoformat(), silent_since(today)
    lines = {
        row[0]: RelationshipLine(
            row[0],
            list_line(row[1]),
            list_line(row[2]),
            list_line(row[3]),
            list_line(row[4]),
            bool(row[5]),
            row[6] is not None,
            died=row[7] is not None,
            rests=bool(row[8]),
        )
        for row in journal.rows(
            model.select(
                *(model.id, model.name, model.they_are, model.title, model.organisation),
                *(model.archived, model.ended_on, model.died_on, RESTS.where(model, day)),
            ).where(model.id.in_(ids))
        )
    }
    for person, label in labels(journal, ids).items():
        lines[person] = replace(lines[person], name=list_line(label))
    for field, query in (("owed", to_tell(day)), ("waiting", to_ask(day, long_ago))):
        counts = journal.rows(
            query.select(Advice.relationship, fn.COUNT(Advice.id))
            .where(Advice.relationship.in_(ids))
            .group_by(Advice.relationship)
        )
        for relationship, number in counts:
            lines[relationship] = replace(lines[relationship], **{field: number})
    at_rest = model.select(model.id).where(model.id.in_(ids) & AT_REST.where(model, day))
    thanks = journal.rows(
        Sponsorship.select(Sponsorship.relationship, fn.COUNT(Sponsorship.id))
        .where(
            Sponsorship.relationship.in_(ids)
            & TO_THANK.where(Sponsorship)
            & NOT_TRASHED.where(Sponsorship)
            & HAS_COME.where(Sponsorship.date, day)
            & AWAKE.where(Sponsorship.snoozed_until, day)
            & Sponsorship.relationship.not_in(at_rest)
        )
        .group_by(Sponsorship.relationship)
    )
    for relationship, number in thanks:
        lines[relationship] = replace(lines[relationship], unthanked=number)
    return [lines[record_id] for record_id in ids if record_id in lines]
