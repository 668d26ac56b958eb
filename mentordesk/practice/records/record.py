# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whole records: frozen objects with the fields of a record under the names operations take, and with its parts.

Dates are texts as `mentordesk.journal.dates` describes them; a relation is the id of the other record. No object
shows its values in its `repr`: what is logged holds no text of the journal.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from mentordesk.journal.rules import LET_REST, TRASHED
from mentordesk.journal.terms import (
    AdviceFact,
    AdviceState,
    Came,
    Channel,
    ContactPointType,
    Context,
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    FollowUpAnchor,
    FollowUpKind,
    FollowUpState,
    Kind,
    Phase,
    Report,
    SponsorshipDirection,
    SponsorshipKind,
    Stake,
    TalkingPointState,
    TurningPointKind,
    Uptake,
    ValueFunction,
)
from mentordesk.practice.people.address import called


class ContactPoint(NamedTuple):
    """One way to reach a person."""

    type: ContactPointType
    value: str


class TalkingPoint(NamedTuple):
    """Something to bring up in a conversation."""

    text: str
    state: TalkingPointState


class Event(NamedTuple):
    """One dated change of one of the facts of an advice."""

    date: str
    fact: AdviceFact
    value: str
    note: str
    channel: Channel | None
    id: int


class SourceAdvice(NamedTuple):
    """The advice that another one passes on."""

    words: str
    person_called: str
    """What the person is called in a sentence."""
    date: str
    direction: Direction


class Answer(NamedTuple):
    """What was written under one step of a guided reflection."""

    step: str
    text: str


class Subject(NamedTuple):
    """What a reflection is about."""

    kind: Kind
    id: int


@dataclass(frozen=True, kw_only=True, repr=False)
class Record:
    """What every record has."""

    kind: ClassVar[Kind]

    id: int
    uuid: str
    created_at: str
    updated_at: str
    trashed_at: str | None
    trashed_with: str | None
    """The uuid of the record whose trashing took this one along."""

    @property
    def in_trash(self) -> bool:
        """Whether the record is in the trash."""
        return TRASHED.holds(self.trashed_at)

    def value_of(self, field: str) -> Any:
        """A value by the name of its field, for forms that are made of fields; parts come as a list.

        Raises AttributeError if there is no such field.
        """
        value = getattr(self, field)
        return list(value) if isinstance(value, tuple) else value


@dataclass(frozen=True, kw_only=True, repr=False)
class RelationshipRecord(Record):
    """A person, and the bond between them and the user."""

    kind = Kind.RELATIONSHIP

    name: str
    name_key: str
    organisation: str
    title: str
    note: str
    they_are: str
    i_am: str
    how_met: str
    introduced_by: str
    context: Context | None
    they_bring: str
    i_bring: str
    began_on: str | None
    realised_on: str | None
    ended_on: str | None
    phase: Phase | None
    keep_in_touch_days: int | None
    archived: bool
    paused: bool
    also_known_as: str
    i_call_them: str
    died_on: str | None
    rests_until: str | None
    snoozed_until: str | None
    contact_points: tuple[ContactPoint, ...]

    @property
    def called(self) -> str:
        """What the person is called in a sentence."""
        return called(self.name, self.i_call_them)


@dataclass(frozen=True, kw_only=True, repr=False)
class EntryRecord(Record):
    """What hangs on a relationship."""

    relationship: int | None
    person_name: str
    """The name of the relationship; empty if there is none."""
    person_called: str
    """What the person is called in a sentence."""

    @property
    def day(self) -> str | None:
        """The date an entry is listed by."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True, repr=False)
class DatedEntryRecord(EntryRecord):
    """What passed in a relationship on a day."""

    relationship: int
    date: str

    @property
    def day(self) -> str | None:
        """Its date."""
        return self.date


@dataclass(frozen=True, kw_only=True, repr=False)
class TurningPointRecord(DatedEntryRecord):
    """A moment after which the relationship was another one."""

    kind = Kind.TURNING_POINT

    type: TurningPointKind
    phase: Phase | None
    text: str


@dataclass(frozen=True, kw_only=True, repr=False)
class ValueStatementRecord(DatedEntryRecord):
    """The value most likely to come from a relationship, and to go into it, as seen on a day."""

    kind = Kind.VALUE_STATEMENT

    receive_text: str
    give_text: str
    snoozed_until: str | None
    receive: tuple[ValueFunction, ...]
    give: tuple[ValueFunction, ...]


@dataclass(frozen=True, kw_only=True, repr=False)
class ConversationRecord(DatedEntryRecord):
    """A talk with one person."""

    kind = Kind.CONVERSATION

    channel: Channel | None
    minutes: int | None
    subject: str
    notes: str
    topics: tuple[str, ...]
    talking_points: tuple[TalkingPoint, ...]


@dataclass(frozen=True, kw_only=True, repr=False)
class AdviceRecord(DatedEntryRecord):
    """A piece of advice, received or given, and what became of it."""

    kind = Kind.ADVICE

    conversation: int | None
    source: int | None
    direction: Direction
    words: str
    question: str
    unasked: bool
    situation: str
    expectation: str
    confidence: int | None
    review_on: str | None
    recalled: bool
    uptake: Uptake
    uptake_on: str | None
    uptake_note: str
    effect: Effect
    effect_on: str | None
    effect_note: str
    report: Report
    report_on: str | None
    report_channel: Channel | None
    report_note: str
    lesson: str
    snoozed_until: str | None
    tried: str
    answer_by: str | None
    asked_on: str | None
    came_true: Came | None
    state: AdviceState
    since: str
    """The day it came into this state, as far as it is known."""
    topics: tuple[str, ...]
    source_advice: SourceAdvice | None
    """What it passes on."""
    passed_on: bool
    """Whether another advice passes it on."""
    events: tuple[Event, ...]
    """In the order they were entered."""
    person_died: bool = False
    person_ended: bool = False
    """Whether the relationship has ended."""
    person_rests: bool = False
    """Whether the relationship rests today."""

    @property
    def let_rest(self) -> bool:
        """Whether it was let rest without an end."""
        return LET_REST.holds(self.snoozed_until)


@dataclass(frozen=True, kw_only=True, repr=False)
class ExchangeRecord(DatedEntryRecord):
    """Something given or gained that is not advice."""

    kind = Kind.EXCHANGE

    conversation: int | None
    direction: Flow
    type: ExchangeKind
    text: str


@dataclass(frozen=True, kw_only=True, repr=False)
class SponsorshipRecord(DatedEntryRecord):
    """An act in which somebody put their reputation on the line."""

    kind = Kind.SPONSORSHIP

    direction: SponsorshipDirection
    type: SponsorshipKind
    text: str
    audience: str
    stake: Stake
    result: str
    thanked_on: str | None
    snoozed_until: str | None


@dataclass(frozen=True, kw_only=True, repr=False)
class FollowUpRecord(EntryRecord):
    """Something to be picked up again on a day."""

    kind = Kind.FOLLOW_UP

    advice: int | None
    conversation: int | None
    type: FollowUpKind
    text: str
    due_on: str | None
    made_on: str | None
    repeat: str
    snoozed_until: str | None
    state: FollowUpState
    done_on: str | None
    anchor: FollowUpAnchor
    automatic: bool

    @property
    def day(self) -> str | None:
        """When it is due."""
        return self.due_on


@dataclass(frozen=True, kw_only=True, repr=False)
class ReflectionContent:
    """What a reflection says, whether it is a record already or only begun."""

    date: str
    title: str
    body: str
    framework: str | None
    topics: tuple[str, ...]
    answers: tuple[Answer, ...]
    about: tuple[Subject, ...]


@dataclass(frozen=True, kw_only=True, repr=False)
class ReflectionRecord(Record, ReflectionContent):
    """A dated journal entry, free or guided."""

    kind = Kind.REFLECTION


@dataclass(frozen=True, kw_only=True, repr=False)
class TopicRecord(Record):
    """A subject of the user's own."""

    kind = Kind.TOPIC

    name: str
    name_key: str


@dataclass(frozen=True, kw_only=True, repr=False)
class FrameworkRecord(Record):
    """A set of questions of the user's own."""

    kind = Kind.FRAMEWORK

    name: str
    name_key: str
    intro: str
    source: str
