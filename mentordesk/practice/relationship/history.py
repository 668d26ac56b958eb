# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""All that happened between the user and one person in a span of dates, read at once for the page.

A date known only to the month or the year counts in every span it touches. The trash stays out. What was
expected of an advice stays sealed until its outcome is in, and recalled advice is listed but not counted.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from statistics import median
from typing import Any, TypeVar

from peewee import JOIN, fn

from mentordesk.errors import NothingFoundError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.dates import vaguer_forms
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
    AdviceTopic,
    ContactPoint,
    Conversation,
    ConversationTopic,
    Exchange,
    FollowUp,
    Reflection,
    ReflectionAnswer,
    ReflectionLink,
    ReflectionTopic,
    Relationship,
    Sponsorship,
    TalkingPoint,
    Topic,
    TurningPoint,
    ValueMention,
    ValueStatement,
)
from mentordesk.journal.rules import (
    AT_REST,
    COUNTED,
    EFFECT_KNOWN,
    HAS_COME,
    HEARD,
    LET_REST,
    NOT_TRASHED,
    OPEN_FOLLOW_UP,
    OUTCOME_KNOWN,
)
from mentordesk.journal.terms import (
    AdviceState,
    Direction,
    ValueSide,
)
from mentordesk.practice.advice.life import led_to
from mentordesk.practice.advice.lineage import Link, came_from, went_on
from mentordesk.practice.advice.outcomes import Tally, outcome
from mentordesk.practice.advice.questions import is_question
from mentordesk.practice.follow_ups.recurrence import rule_sentence, rule_text
from mentordesk.practice.people.address import called
from mentordesk.practice.people.addressee import addressee
from mentordesk.practice.people.contact import Silence, longest_silence
from mentordesk.practice.relationship.drift import Drift, Statement, read_drift
from mentordesk.practice.today.queries import shown_by_itself
from mentordesk.practice.wording.spans import Span

_Shape = TypeVar("_Shape")


@dataclass(frozen=True)
class Person:
    """Who somebody is, and what the two are to each other."""

    name: str
    organisation: str
    title: str
    note: str
    they_are: str
    i_am: str
    how_met: str
    introduced_by: str
    context: str | None
    they_bring: str
    i_bring: str
    began_on: str | None
    realised_on: str | None
    ended_on: str | None
    phase: str | None
    keep_in_touch_days: int | None
    archived: bool
    died_on: str | None = None
    paused: bool = False
    rests_until: str | None = None
    i_call_them: str = ""
    contact_points: tuple[tuple[str, str], ...] = ()

    @property
    def called(self) -> str:
        """What the person is called in a sentence."""
        return called(self.name, self.i_call_them)


@dataclass(frozen=True)
class Turn:
    """A turning point."""

    date: str
    type: str
    phase: str | None
    text: str


@dataclass(frozen=True)
class Source:
    """The received advice that a given one passes on."""

    name: str
    date: str
    words: str


@dataclass(frozen=True)
class Piece:
    """An advice with all that became of it."""

    id: int
    direction: str
    date: str
    words: str
    question: str
    unasked: bool
    situation: str
    expectation: str
    confidence: int | None
    came_true: str | None
    review_on: str | None
    recalled: bool
    uptake: str
    uptake_on: str | None
    uptake_note: str
    effect: str
    effect_on: str | None
    effect_note: str
    report: str
    report_on: str | None
    report_channel: str | None
    report_note: str
    lesson: str
    state: str
    snoozed_until: str | None = None
    asked_on: str | None = None
    source: Source | None = None
    came_from: tuple[Link, ...] = ()
    """What it passes on, from the first giver to the source."""
    topics: tuple[str, ...] = ()
    at_rest: bool = False
    """Whether nothing of it is to be told or asked: it was let rest, or the relationship is at rest, or over."""

    @property
    def outcome_known(self) -> bool:
        """Whether what came of it is known: another way was taken, or the effect is in."""
        return OUTCOME_KNOWN.holds(self.uptake, self.effect)

    @property
    def waiting_question(self) -> bool:
        """Whether it is a question that waits, and no advice yet."""
        return is_question(self)

    @property
    def days_to_tell(self) -> int | None:
        """Days from the outcome to the telling; nothing unless both days are known exactly."""
        known = self.effect_on if EFFECT_KNOWN.holds(self.effect) else self.uptake_on
        if not HEARD.holds(self.report) or len(known or "") != 10 or len(self.report_on or "") != 10:
            return None
        return max(0, (date.fromisoformat(self.report_on or "") - date.fromisoformat(known or "")).days)


@dataclass(frozen=True)
class Passed:
    """Advice given to somebody that passes on advice received from this person."""

    date: str
    called: str
    """What the one it was given to is called in a sentence."""
    words: str
    source_date: str
    source_words: str
    uptake: str
    effect: str
    source_direction: str
    source_led_to: str
    """What it had led to before, as a sentence."""
    further: tuple[Link, ...] = ()
    """What passes it on in turn, and what that led to."""


@dataclass(frozen=True)
class Act:
    """An act of sponsorship."""

    direction: str
    date: str
    type: str
    text: str
    audience: str
    stake: str
    result: str
    thanked_on: str | None
    snoozed_until: str | None = None
    at_rest: bool = False
    """Whether no thanks are due: it was let rest, or the relationship is at rest, or over."""


@dataclass(frozen=True)
class Gift:
    """Something given or gained that is not advice."""

    direction: str
    date: str
    type: str
    text: str


@dataclass(frozen=True)
class Thought:
    """A reflection with its answers by step."""

    date: str
    title: str
    body: str
    framework: str | None
    answers: tuple[tuple[str, str], ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Task:
    """A follow-up, with the words of the advice it is about."""

    type: str
    text: str
    due_on: str | None
    state: str
    done_on: str | None
    about: str
    repeat: str = ""
    """How it repeats, as a remark in a row."""
    repeats: str = ""
    """How it repeats, as a sentence."""


@dataclass(frozen=True)
class Talk:
    """A conversation with its points."""

    date: str
    channel: str | None
    minutes: int | None
    subject: str
    notes: str
    points: tuple[tuple[str, str], ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Efficacy(Tally):
    """What became of the advice of one relationship, and whether the other one heard.

    The median counts whole days from outcome to telling, over those where both days are known (timed).
    """

    known: int = 0
    heard: int = 0
    owed: int = 0
    """Of how many the outcome is known and still to be told."""
    timed: int = 0
    median_days: int | None = None


@dataclass(frozen=True)
class RelationshipHistory:
    """Everything of one relationship within a span, oldest first."""

    person: Person
    span: Span
    turning_points: tuple[Turn, ...]
    statements: tuple[Statement, ...]
    """Those made in the span, after the one that was in force when it began."""
    drift: Drift | None
    received: tuple[Piece, ...]
    given: tuple[Piece, ...]
    passed_on: tuple[Passed, ...]
    acts: tuple[Act, ...]
    gifts: tuple[Gift, ...]
    thoughts: tuple[Thought, ...]
    tasks: tuple[Task, ...]
    talks: tuple[Talk, ...]
    today: date = date.max
    """The day it is seen from: what is dated later is planned."""
    silence: Silence | None = None
    """The longest time without contact of any kind; nothing where that cannot be told."""

    @property
    def held(self) -> tuple[Talk, ...]:
        """The conversations that have been; the others are planned."""
        return tuple(talk for talk in self.talks if HAS_COME.holds(talk.date, self.today.isoformat()))

    at_rest: bool = False
    """Whether nothing is asked of the relationship today, or owed to it."""


def efficacy(pieces: Iterable[Piece]) -> Efficacy:
    """Count what became of pieces of advice."""
    counted = [piece for piece in pieces if COUNTED.holds(piece.words, piece.recalled)]
    days = [piece.days_to_tell for piece in counted if piece.days_to_tell is not None]
    return Efficacy(
        **asdict(Tally.of(Counter(outcome(piece.uptake, piece.effect) for piece in counted))),
        known=sum(piece.outcome_known for piece in counted),
        heard=sum(HEARD.holds(piece.report) for piece in counted),
        owed=sum(piece.state == AdviceState.OWED and not piece.at_rest for piece in counted),
        timed=len(days),
        median_days=round(median(days)) if days else None,
    )


def read_history(
    journal: Journal, relationship_id: int, start: str | None, end: str | None, today: date | None = None
) -> RelationshipHistory:
    """Everything of one relationship between two dates, first and last included; either may be open.

    What is dated after `today`, the present day if none is given, is planned: it is listed and not counted.

    Raises NothingFoundError if there is no such relationship outside the trash, ValueError for a date
    that no calendar has.
    """
    span = Span.of(start, end)
    now = today or date.today()
    person = _person(journal, relationship_id)
    statements = _statements(journal, relationship_id, span)
    at_rest = AT_REST.holds_for_record(person, now.isoformat())
    pieces = tuple(
        replace(piece, at_rest=at_rest or LET_REST.holds(piece.snoozed_until))
        for piece in _advice(journal, relationship_id, span)
    )
    return RelationshipHistory(
        at_rest=at_rest,
        person=person,
        span=span,
        turning_points=_dated(journal, TurningPoint, Turn, relationship_id, span),
        statements=statements,
        drift=read_drift(
            *(journal, relationship_id, statements[-1], min(span.last or now, now)),
            ended=span.last is not None and span.last < now,
        )
        if statements
        else None,
        received=tuple(piece for piece in pieces if piece.direction == Direction.RECEIVED),
        given=tuple(piece for piece in pieces if piece.direction == Direction.GIVEN),
        passed_on=_passed_on(journal, relationship_id, span),
        acts=tuple(
            replace(act, at_rest=at_rest or LET_REST.holds(act.snoozed_until))
            for act in _dated(journal, Sponsorship, Act, relationship_id, span)
        ),
        gifts=_dated(journal, Exchange, Gift, relationship_id, span),
        thoughts=_reflections(journal, relationship_id, span),
        tasks=_follow_ups(journal, relationship_id, span),
        talks=_conversations(journal, relationship_id, span),
        today=now,
        silence=longest_silence(journal, relationship_id, span, now),
    )


def _columns(model: Any, shape: Any, without: Sequence[str] = ()) -> list[Any]:
    """The columns a dataclass names, in its order."""
    return [getattr(model, name) for name in shape.__dataclass_fields__ if name not in without]


def _where(query: Any, model: Any, condition: Any, span: Span, day: Any = None) -> Any:
    query = query.where(condition & NOT_TRASHED.where(model))
    within = span.touches(model.date if day is None else day)
    return query if within is None else query.where(within)


def _dated(
    journal: Journal, model: Any, shape: type[_Shape], relationship_id: int, span: Span
) -> tuple[_Shape, ...]:
    query = model.select(*_columns(model, shape, ("at_rest",))).order_by(model.date, model.id)
    rows = journal.rows(_where(query, model, model.relationship == relationship_id, span))
    return tuple(_built(shape, row) for row in rows)


def _built(shape: Callable[..., _Shape], row: Sequence[Any], **parts: Any) -> _Shape:
    """A dataclass from a row of its columns, and its parts by name."""
    return shape(*row, **parts)


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[Any]]:
    """Rows of a first column's id and what belongs to it."""
    found: dict[int, list[Any]] = {}
    for owner, *rest in rows:
        found.setdefault(owner, []).append(rest[0] if len(rest) == 1 else tuple(rest))
    return found


def _person(journal: Journal, relationship_id: int) -> Person:
    columns = _columns(Relationship, Person, ("contact_points",))
    row = journal.first(
        Relationship.select(*columns).where(
            (Relationship.id == relationship_id) & NOT_TRASHED.where(Relationship)
        )
    )
    if row is None:
        raise NothingFoundError(pgettext("history", "This relationship is no longer in the journal."))
    points = journal.rows(
        ContactPoint.select(ContactPoint.type, ContactPoint.value)
        .where(ContactPoint.relationship == relationship_id)
        .order_by(ContactPoint.position)
    )
    return _built(Person, row, contact_points=tuple((type_, value) for type_, value in points))


def _statements(journal: Journal, relationship_id: int, span: Span) -> tuple[Statement, ...]:
    model = ValueStatement
    theirs = (model.relationship == relationship_id) & NOT_TRASHED.where(model)
    if span.last is not None:
        theirs &= model.date <= span.last.isoformat()
    columns = (model.id, model.date, model.receive_text, model.give_text)
    rows = journal.rows(model.select(*columns).where(theirs).order_by(model.date, model.id))
    if span.first is not None:
        day = span.first.isoformat()
        before = [row for row in rows if row[1] < day and row[1] not in vaguer_forms(day)]
        rows = before[-1:] + [row for row in rows if row not in before]
    mentions = _grouped(
        journal.rows(
            ValueMention.select(ValueMention.statement, ValueMention.side, ValueMention.function)
            .where(ValueMention.statement.in_([row[0] for row in rows]))
            .order_by(ValueMention.id)
        )
    )

    def functions(record_id: int, side: ValueSide) -> tuple[str, ...]:
        return tuple(function for of_side, function in mentions.get(record_id, ()) if of_side == side)

    return tuple(
        _built(
            Statement,
            row[1:],
            receive=functions(row[0], ValueSide.RECEIVE),
            give=functions(row[0], ValueSide.GIVE),
        )
        for row in rows
    )


def _topics(journal: Journal, link: Any, owner: Any, owners: Any) -> dict[int, list[str]]:
    query = (
        link.select(owner, Topic.name)
        .join(Topic, on=(Topic.id == link.topic))
        .where(owner.in_(owners) & NOT_TRASHED.where(Topic))
        .order_by(link.id)
    )
    return _grouped(journal.rows(query))


def _advice(journal: Journal, relationship_id: int, span: Span) -> list[Piece]:
    source, giver = Advice.alias(), Relationship.alias()
    columns = _columns(Advice, Piece, ("source", "came_from", "topics", "at_rest"))
    theirs = Advice.relationship == relationship_id
    query = (
        Advice.select(*columns, giver.name, source.date, source.words)
        .join(source, JOIN.LEFT_OUTER, on=((source.id == Advice.source) & NOT_TRASHED.where(source)))
        .join(giver, JOIN.LEFT_OUTER, on=(giver.id == source.relationship))
        .order_by(Advice.date, Advice.id)
    )
    rows = journal.rows(_where(query, Advice, theirs, span))
    topics = _topics(
        journal, AdviceTopic, AdviceTopic.advice, _where(Advice.select(Advice.id), Advice, theirs, span)
    )
    pieces = []
    for row in rows:
        *values, name, day, words = row
        values[11] = bool(values[11])
        piece = _built(
            Piece,
            values,
            source=None if name is None else Source(name, day, words),
            came_from=() if name is None else came_from(journal, values[0]),
            topics=tuple(topics.get(values[0], ())),
        )
        pieces.append(piece if piece.outcome_known else _sealed(piece))
    return pieces


def _sealed(piece: Piece) -> Piece:
    if not piece.expectation and piece.confidence is None:
        return piece
    return replace(piece, expectation="", confidence=None, came_true=None)


def _passed_on(journal: Journal, relationship_id: int, span: Span) -> tuple[Passed, ...]:
    source = Advice.alias()
    query = (
        Advice.select(
            *(Advice.id, Advice.date, Relationship.name, Relationship.i_call_them),
            *(Advice.words, source.date, source.words, Advice.uptake, Advice.effect),
            *(source.direction, source.uptake, source.effect),
        )
        .join(source, on=(source.id == Advice.source))
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .order_by(Advice.date, Advice.id)
    )
    theirs = (source.relationship == relationship_id) & NOT_TRASHED.where(source)
    theirs_called = addressee(journal, relationship_id)
    found = []
    for advice, day, name, call, *row, uptake, effect in journal.rows(_where(query, Advice, theirs, span)):
        came = led_to(row[-1], uptake, effect, theirs_called)
        values = (day, called(name, call), *row)
        found.append(_built(Passed, values, source_led_to=came, further=went_on(journal, advice)))
    return tuple(found)


def _about(relationship_id: int) -> Any:
    """The ids of the reflections about a relationship, its advice or its conversations."""
    link = ReflectionLink
    return (
        link.select(link.reflection).where(link.relationship == relationship_id)
        | link.select(link.reflection)
        .join(Advice, on=(Advice.id == link.advice))
        .where((Advice.relationship == relationship_id) & NOT_TRASHED.where(Advice))
        | link.select(link.reflection)
        .join(Conversation, on=(Conversation.id == link.conversation))
        .where((Conversation.relationship == relationship_id) & NOT_TRASHED.where(Conversation))
    )


def _reflections(journal: Journal, relationship_id: int, span: Span) -> tuple[Thought, ...]:
    columns = (Reflection.id, *_columns(Reflection, Thought, ("answers", "topics")))
    theirs = Reflection.id.in_(_about(relationship_id))
    query = Reflection.select(*columns).order_by(Reflection.date, Reflection.id)
    rows = journal.rows(_where(query, Reflection, theirs, span))
    if not rows:
        return ()
    ids = _where(Reflection.select(Reflection.id), Reflection, theirs, span)
    answer = ReflectionAnswer
    answers = _grouped(
        journal.rows(
            answer.select(answer.reflection, answer.step, answer.text)
            .where(answer.reflection.in_(ids) & (answer.text != ""))
            .order_by(answer.reflection, answer.position, answer.id)
        )
    )
    topics = _topics(journal, ReflectionTopic, ReflectionTopic.reflection, ids)
    return tuple(
        _built(Thought, row[1:], answers=tuple(answers.get(row[0], ())), topics=tuple(topics.get(row[0], ())))
        for row in rows
    )


def _follow_ups(journal: Journal, relationship_id: int, span: Span) -> tuple[Task, ...]:
    """Open ones without a day belong to every span; done ones count by the day they were due or done."""
    model = FollowUp
    day = fn.COALESCE(model.due_on, model.done_on)
    query = (
        model.select(
            model.type, model.text, model.due_on, model.state, model.done_on, Advice.words, model.repeat
        )
        .join(Advice, JOIN.LEFT_OUTER, on=((Advice.id == model.advice) & NOT_TRASHED.where(Advice)))
        .where(
            NOT_TRASHED.where(model)
            & shown_by_itself()
            & (
                (model.relationship == relationship_id)
                | model.advice.in_(Advice.select(Advice.id).where(Advice.relationship == relationship_id))
                | model.conversation.in_(
                    Conversation.select(Conversation.id).where(Conversation.relationship == relationship_id)
                )
            )
        )
        .order_by(day, model.id)
    )
    within = span.touches(day)
    if within is not None:
        query = query.where(within | (day.is_null() & OPEN_FOLLOW_UP.where(model)))
    return tuple(
        _built(
            Task,
            row[:5],
            about=row[5] or "",
            repeat=rule_text(row[6], row[2]),
            repeats=rule_sentence(row[6], row[2]),
        )
        for row in journal.rows(query)
    )


def _conversations(journal: Journal, relationship_id: int, span: Span) -> tuple[Talk, ...]:
    columns = (Conversation.id, *_columns(Conversation, Talk, ("points", "topics")))
    theirs = Conversation.relationship == relationship_id
    query = Conversation.select(*columns).order_by(Conversation.date, Conversation.id)
    rows = journal.rows(_where(query, Conversation, theirs, span))
    if not rows:
        return ()
    ids = _where(Conversation.select(Conversation.id), Conversation, theirs, span)
    point = TalkingPoint
    points = _grouped(
        journal.rows(
            point.select(point.conversation, point.text, point.state)
            .where(point.conversation.in_(ids))
            .order_by(point.conversation, point.position, point.id)
        )
    )
    topics = _topics(journal, ConversationTopic, ConversationTopic.conversation, ids)
    return tuple(
        _built(Talk, row[1:], points=tuple(points.get(row[0], ())), topics=tuple(topics.get(row[0], ())))
        for row in rows
    )
