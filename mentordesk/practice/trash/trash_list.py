# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What lies in the trash: what a line of it says, and what went there with it."""

from dataclasses import dataclass, replace
from functools import reduce
from operator import and_
from typing import Any

from peewee import fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    BY_KIND,
    Advice,
    Conversation,
    Relationship,
)
from mentordesk.journal.rules import TRASHED
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.known import labels_in_trash
from mentordesk.practice.wording.terms import list_line


@dataclass(frozen=True)
class TrashLine:
    """A record in the trash."""

    kind: Kind
    id: int
    text: str
    trashed_at: str


_TRASH_TEXTS: dict[Kind, tuple[str, str]] = {
    Kind.RELATIONSHIP: ("name", "note"),
    Kind.ADVICE: ("words", "question"),
    Kind.REFLECTION: ("title", "body"),
    Kind.CONVERSATION: ("subject", "notes"),
    Kind.VALUE_STATEMENT: ("receive_text", "give_text"),
    Kind.TOPIC: ("name", "name"),
    Kind.FRAMEWORK: ("name", "intro"),
}


_TAKING_ALONG: tuple[Any, ...] = (Relationship, Advice, Conversation)


def trash_lines(journal: Journal, limit: int = 500) -> list[TrashLine]:
    """What lies in the trash by itself, last trashed first: what was taken along by something there comes back with it."""
    found: list[TrashLine] = []
    there = [owner.select(owner.uuid).where(TRASHED.where(owner)) for owner in _TAKING_ALONG]
    for kind, model in BY_KIND.items():
        first, second = _TRASH_TEXTS.get(kind, ("text", "text"))
        fields = model._meta.fields
        text = fn.COALESCE(fn.NULLIF(fn.substr(fields[first], 1, 300), ""), fn.substr(fields[second], 1, 300))
        query = (
            model.select(model.id, text, model.trashed_at)
            .where(
                TRASHED.where(model)
                & (model.trashed_with.is_null() | reduce(and_, map(model.trashed_with.not_in, there)))
            )
            .order_by(model.trashed_at.desc())
            .limit(limit)
        )
        found.extend(TrashLine(kind, row[0], list_line(row[1]), row[2]) for row in journal.rows(query))
    told = labels_in_trash(journal, [line.id for line in found if line.kind is Kind.RELATIONSHIP])
    found = [
        replace(line, text=list_line(told[line.id]))
        if line.kind is Kind.RELATIONSHIP and line.id in told
        else line
        for line in found
    ]
    return sorted(found, key=lambda line: line.trashed_at, reverse=True)[:limit]


def went_along(journal: Journal, line: TrashLine) -> int:
    """How many records went to the trash together with one."""
    uuid = BY_KIND[line.kind].select(BY_KIND[line.kind].uuid).where(BY_KIND[line.kind].id == line.id)
    return sum(
        journal.value(
            model.select(fn.COUNT(model.id)).where(TRASHED.where(model) & (model.trashed_with == uuid))
        )
        for model in BY_KIND.values()
    )
