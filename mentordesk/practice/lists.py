# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The long lists: which records in which order, and what one line of each says.

A list asks first for ids alone (as queries, to be read bit by bit) and then for the lines in view.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import reduce
from operator import and_
from typing import Any

from peewee import JOIN, fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    BY_KIND,
    Advice,
    AdviceTopic,
    Conversation,
    Reflection,
    ReflectionAnswer,
    ReflectionLink,
    ReflectionTopic,
    Relationship,
    Sponsorship,
)
from mentordesk.journal.rules import ARCHIVED, LIVE, NOT_TRASHED, OPEN_STATES, TO_THANK, TRASHED
from mentordesk.journal.terms import AdviceState, Direction, Kind
from mentordesk.practice.advice.counted_filter import Narrowing, narrowed
from mentordesk.practice.advice.questions import QUESTION
from mentordesk.practice.people.contact import last_contact
from mentordesk.practice.relationship.timeline import about_person
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import one_line


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


class AdviceOrder(StrEnum):
    """How advice is sorted."""

    OPEN_FIRST = "open_first"
    NEWEST = "newest"
    OLDEST = "oldest"


class ReflectionOrder(StrEnum):
    """How reflections are sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True)
class RelationshipFilter:
    """What the list of relationships shows."""

    shelf: Shelf = Shelf.ACTIVE
    order: RelationshipOrder = RelationshipOrder.CONTACT


@dataclass(frozen=True)
class AdviceFilter:
    """What the list of advice shows; nothing chosen means all."""

    direction: Direction | None = None
    state: AdviceState | None = None
    topic: int | None = None
    order: AdviceOrder = AdviceOrder.OPEN_FIRST
    questions: bool = False
    """Only the questions that wait for an answer."""
    narrowing: Narrowing | None = None
    """What a page that counts wants to be seen of it."""


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
    waiting: int = 0
    unthanked: int = 0


@dataclass(frozen=True)
class AdviceLine:
    """An advice in the list."""

    id: int
    text: str
    name: str
    direction: Direction
    state: AdviceState
    date: str
    asked: bool = False
    """Whether it is a question that waits for an answer."""


@dataclass(frozen=True)
class ReflectionLine:
    """A reflection in the list."""

    id: int
    text: str
    date: str
    framework: str | None
    people: str


ALL_STATES = (*OPEN_STATES, AdviceState.CLOSED)


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


def relationship_lines(journal: Journal, ids: Sequence[int]) -> list[RelationshipLine]:
    """The lines of relationships."""
    model = Relationship
    lines = {
        row[0]: RelationshipLine(
            row[0],
            _line(row[1]),
            _line(row[2]),
            _line(row[3]),
            _line(row[4]),
            bool(row[5]),
            row[6] is not None,
        )
        for row in journal.rows(
            model.select(
                *(model.id, model.name, model.they_are, model.title, model.organisation),
                *(model.archived, model.ended_on),
            ).where(model.id.in_(ids))
        )
    }
    counts = journal.rows(
        Advice.select(Advice.relationship, Advice.state, fn.COUNT(Advice.id))
        .where(
            Advice.relationship.in_(ids)
            & Advice.state.in_((AdviceState.OWED, AdviceState.TRYING))
            & NOT_TRASHED.where(Advice)
        )
        .group_by(Advice.relationship, Advice.state)
    )
    for relationship, state, number in counts:
        field = "owed" if state == AdviceState.OWED else "waiting"
        lines[relationship] = replace(lines[relationship], **{field: number})
    thanks = journal.rows(
        Sponsorship.select(Sponsorship.relationship, fn.COUNT(Sponsorship.id))
        .where(
            Sponsorship.relationship.in_(ids) & TO_THANK.where(Sponsorship) & NOT_TRASHED.where(Sponsorship)
        )
        .group_by(Sponsorship.relationship)
    )
    for relationship, number in thanks:
        lines[relationship] = replace(lines[relationship], unthanked=number)
    return [lines[record_id] for record_id in ids if record_id in lines]


def advice_ids(shown: AdviceFilter) -> list[Any]:
    """The queries whose rows, one after the other, are the ids of the list."""
    query = Advice.select(Advice.id).where(NOT_TRASHED.where(Advice))
    if shown.direction is not None:
        query = query.where(Advice.direction == shown.direction)
    if shown.topic is not None:
        linked = AdviceTopic.select(AdviceTopic.advice).where(AdviceTopic.topic == shown.topic)
        query = query.where(Advice.id.in_(linked))
    if shown.narrowing is not None:
        query = narrowed(query, shown.narrowing)
    newest = (Advice.date.desc(), Advice.id.desc())
    if shown.questions:
        query = query.where(QUESTION)
    if shown.state is not None:
        query = query.where(Advice.state == shown.state)
    elif shown.order is AdviceOrder.OPEN_FIRST:
        return [query.where(Advice.state == state).order_by(*newest) for state in ALL_STATES]
    if shown.order is AdviceOrder.OLDEST:
        return [query.order_by(Advice.date, Advice.id)]
    return [query.order_by(*newest)]


def advice_lines(journal: Journal, ids: Sequence[int]) -> list[AdviceLine]:
    """The lines of pieces of advice."""
    text = fn.COALESCE(fn.NULLIF(fn.substr(Advice.words, 1, 300), ""), fn.substr(Advice.question, 1, 300))
    query = (
        Advice.select(
            *(Advice.id, text, Relationship.name, Advice.direction, Advice.state, Advice.date), QUESTION
        )
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(Advice.id.in_(ids))
    )
    lines = {
        row[0]: AdviceLine(
            *(row[0], _line(row[1]), _line(row[2]), Direction(row[3]), AdviceState(row[4]), row[5]),
            bool(row[6]),
        )
        for row in journal.rows(query)
    }
    return [lines[record_id] for record_id in ids if record_id in lines]


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
    for reflection, name in journal.rows(
        ReflectionLink.select(ReflectionLink.reflection, Relationship.name)
        .join(Relationship, JOIN.INNER, on=(Relationship.id == ReflectionLink.relationship))
        .where(ReflectionLink.reflection.in_(ids))
        .order_by(ReflectionLink.id)
    ):
        names.setdefault(reflection, []).append(_line(name))
    lines = {
        row[0]: ReflectionLine(
            row[0], _line(plain_text(row[1] or "")), row[2], row[3], ", ".join(names.get(row[0], ()))
        )
        for row in journal.rows(
            Reflection.select(Reflection.id, text, Reflection.date, Reflection.framework).where(
                Reflection.id.in_(ids)
            )
        )
    }
    return [lines[record_id] for record_id in ids if record_id in lines]


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
        found.extend(TrashLine(kind, row[0], _line(row[1]), row[2]) for row in journal.rows(query))
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


def _line(text: str | None) -> str:
    return one_line(text or "", 200)
