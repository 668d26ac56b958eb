# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of reflections: which in which order, and what a line of it says.

The ids are asked for first (as queries, to be read bit by bit), then the lines in view.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from peewee import JOIN, fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Reflection,
    ReflectionAnswer,
    ReflectionLink,
    ReflectionTopic,
    Relationship,
)
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.relationship.timeline import about_person
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import list_line


class ReflectionOrder(StrEnum):
    """How reflections are sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True)
class ReflectionFilter:
    """What the list of reflections shows."""

    guided: bool | None = None
    order: ReflectionOrder = ReflectionOrder.NEWEST
    person: int | None = None
    topic: int | None = None
    framework: str | None = None
    advice: int | None = None
    start: str | None = None
    """The first day, if only a span is wanted."""
    end: str | None = None
    """The last day, month or year of the span."""


@dataclass(frozen=True)
class ReflectionLine:
    """A reflection in the list."""

    id: int
    text: str
    date: str
    framework: str | None
    people: str


def narrowing_to(shown: ReflectionFilter) -> list[Any]:
    """The conditions for what a filter asks beyond free and guided."""
    link = ReflectionLink
    found: list[Any] = [NOT_TRASHED.where(Reflection)]
    if shown.person is not None:
        found.append(Reflection.id.in_(about_person(shown.person)))
    if shown.topic is not None:
        about = ReflectionTopic.select(ReflectionTopic.reflection).where(ReflectionTopic.topic == shown.topic)
        found.append(Reflection.id.in_(about))
    if shown.framework is not None:
        found.append(Reflection.framework == shown.framework)
    if shown.advice is not None:
        found.append(Reflection.id.in_(link.select(link.reflection).where(link.advice == shown.advice)))
    if shown.start:
        found.append(Reflection.date >= shown.start)
    if shown.end:
        found.append(Reflection.date <= shown.end + "\uffff")
    return found


def reflection_ids(shown: ReflectionFilter) -> list[Any]:
    """The queries whose rows, one after the other, are the ids of the list."""
    query = Reflection.select(Reflection.id).where(NOT_TRASHED.where(Reflection))
    if shown.guided is not None:
        query = query.where(Reflection.framework.is_null(not shown.guided))
    query = query.where(*narrowing_to(shown))
    if shown.order is ReflectionOrder.OLDEST:
        return [query.order_by(Reflection.date, Reflection.id)]
    return [query.order_by(Reflection.date.desc(), Reflection.id.desc())]


def reflection_lines(journal: Journal, ids: Sequence[int]) -> list[ReflectionLine]:
    """The lines of reflections."""
    answer = ReflectionAnswer
    first = (
        answer.select(fn.substr(answer.text, 1, 300))
        .where((answer.reflection == Reflection.id) & (answer.text != ""))
        .order_by(answer.id)
        .limit(1)
    )
    text = fn.COALESCE(
        fn.NULLIF(fn.substr(Reflection.title, 1, 300), ""),
        fn.NULLIF(fn.substr(Reflection.body, 1, 300), ""),
        first,
    )
    names: dict[int, list[str]] = {}
    linked = journal.rows(
        ReflectionLink.select(ReflectionLink.reflection, Relationship.name, Relationship.id)
        .join(Relationship, JOIN.INNER, on=(Relationship.id == ReflectionLink.relationship))
        .where(ReflectionLink.reflection.in_(ids))
        .order_by(ReflectionLink.id)
    )
    told_apart = labels(journal, (person for _, _, person in linked))
    for reflection, name, person in linked:
        names.setdefault(reflection, []).append(list_line(told_apart.get(person, name)))
    lines = {
        row[0]: ReflectionLine(
            row[0], list_line(plain_text(row[1] or "")), row[2], row[3], ", ".join(names.get(row[0], ()))
        )
        for row in journal.rows(
            Reflection.select(Reflection.id, text, Reflection.date, Reflection.framework).where(
                Reflection.id.in_(ids)
            )
        )
    }
    return [lines[record_id] for record_id in ids if record_id in lines]
