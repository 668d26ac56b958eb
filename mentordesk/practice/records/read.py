# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reading one record whole, with its parts. Records in the trash are read, too."""

from collections.abc import Callable
from datetime import date
from typing import Any

from peewee import BooleanField, Field

from mentordesk.journal import records as tables
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.rules import NOT_TRASHED, RESTS
from mentordesk.journal.terms import (
    AdviceFact,
    AdviceState,
    Channel,
    ContactPointType,
    Direction,
    Kind,
    TalkingPointState,
    ValueFunction,
    ValueSide,
)
from mentordesk.practice.people.address import called
from mentordesk.practice.records.record import (
    AdviceRecord,
    Answer,
    ContactPoint,
    ConversationRecord,
    Event,
    ExchangeRecord,
    FollowUpRecord,
    FrameworkRecord,
    Record,
    ReflectionRecord,
    RelationshipRecord,
    SourceAdvice,
    SponsorshipRecord,
    Subject,
    TalkingPoint,
    TopicRecord,
    TurningPointRecord,
    ValueStatementRecord,
)


def read(journal: Journal, kind: Kind, record_id: int) -> Record | None:
    """A record of any kind; nothing if there is no such record."""
    return _READERS[kind](journal, record_id)


def read_relationship(journal: Journal, record_id: int) -> RelationshipRecord | None:
    """A relationship; nothing if there is no such record."""
    own = _own_values(journal, tables.Relationship, record_id)
    if own is None:
        return None
    points = journal.rows(_CONTACT_POINTS(record_id))
    return RelationshipRecord(
        **own, contact_points=tuple(ContactPoint(ContactPointType(sort), value) for sort, value in points)
    )


def read_advice(journal: Journal, record_id: int) -> AdviceRecord | None:
    """An advice; nothing if there is no such record."""
    own = _entry_values(journal, tables.Advice, record_id)
    if own is None:
        return None
    own["state"] = AdviceState(own["state"])
    person = tables.Relationship
    rest = journal.first(
        person.select(
            person.died_on, person.ended_on, person.paused, person.rests_until, person.archived
        ).where(person.id == own["relationship"])
    )
    died, ended, paused, until, archived = rest if rest is not None else (None, None, False, None, False)
    rests = archived or RESTS.holds_for({"paused": paused, "rests_until": until}, date.today().isoformat())
    advice, event, link = tables.Advice, tables.AdviceEvent, tables.AdviceTopic
    source: SourceAdvice | None = None
    if own["source"] is not None:
        query = advice.select(advice.words, person.name, person.i_call_them, advice.date, advice.direction)
        query = query.join(person, on=(person.id == advice.relationship))
        if (row := journal.first(query.where(advice.id == own["source"]))) is not None:
            words, name, call, day, direction = row
            source = SourceAdvice(words, called(name, call), day, Direction(direction))
    topics = _topics(journal, link, link.advice, record_id)
    passing = advice.select(advice.id).where((advice.source == record_id) & NOT_TRASHED.where(advice))
    passed_on = journal.first(passing.limit(1)) is not None
    events = journal.rows(
        event.select(event.date, event.fact, event.value, event.note, event.channel, event.id)
        .where(event.advice == record_id)
        .order_by(event.id)
    )
    return AdviceRecord(
        **own,
        topics=topics,
        source_advice=source,
        passed_on=passed_on,
        person_died=died is not None,
        person_ended=ended is not None,
        person_rests=rests,
        events=tuple(
            Event(day, AdviceFact(fact), value, note, None if channel is None else Channel(channel), number)
            for day, fact, value, note, channel, number in events
        ),
    )


def read_conversation(journal: Journal, record_id: int) -> ConversationRecord | None:
    """A conversation; nothing if there is no such record."""
    own = _entry_values(journal, tables.Conversation, record_id)
    if own is None:
        return None
    point, link = tables.TalkingPoint, tables.ConversationTopic
    points = journal.rows(
        point.select(point.text, point.state).where(point.conversation == record_id).order_by(point.position)
    )
    return ConversationRecord(
        **own,
        topics=_topics(journal, link, link.conversation, record_id),
        talking_points=tuple(TalkingPoint(text, TalkingPointState(state)) for text, state in points),
    )


def read_reflection(journal: Journal, record_id: int) -> ReflectionRecord | None:
    """A reflection; nothing if there is no such record."""
    own = _own_values(journal, tables.Reflection, record_id)
    if own is None:
        return None
    answer, link, topic = tables.ReflectionAnswer, tables.ReflectionLink, tables.ReflectionTopic
    answers = journal.rows(
        answer.select(answer.step, answer.text)
        .where(answer.reflection == record_id)
        .order_by(answer.position)
    )
    links = journal.rows(
        link.select(link.relationship, link.advice, link.conversation)
        .where(link.reflection == record_id)
        .order_by(link.id)
    )
    kinds = (Kind.RELATIONSHIP, Kind.ADVICE, Kind.CONVERSATION)
    return ReflectionRecord(
        **own,
        topics=_topics(journal, topic, topic.reflection, record_id),
        answers=tuple(Answer(*row) for row in answers),
        about=tuple(
            Subject(kind, found)
            for row in links
            for kind, found in zip(kinds, row, strict=True)
            if found is not None
        ),
    )


def read_value_statement(journal: Journal, record_id: int) -> ValueStatementRecord | None:
    """A value statement; nothing if there is no such record."""
    own = _entry_values(journal, tables.ValueStatement, record_id)
    if own is None:
        return None
    mention = tables.ValueMention

    def functions(side: ValueSide) -> tuple[ValueFunction, ...]:
        query = mention.select(mention.function)
        query = query.where((mention.statement == record_id) & (mention.side == side)).order_by(mention.id)
        return tuple(ValueFunction(row[0]) for row in journal.rows(query))

    return ValueStatementRecord(**own, receive=functions(ValueSide.RECEIVE), give=functions(ValueSide.GIVE))


def read_turning_point(journal: Journal, record_id: int) -> TurningPointRecord | None:
    """A turning point; nothing if there is no such record."""
    own = _entry_values(journal, tables.TurningPoint, record_id)
    return None if own is None else TurningPointRecord(**own)


def read_exchange(journal: Journal, record_id: int) -> ExchangeRecord | None:
    """Something given or gained; nothing if there is no such record."""
    own = _entry_values(journal, tables.Exchange, record_id)
    return None if own is None else ExchangeRecord(**own)


def read_sponsorship(journal: Journal, record_id: int) -> SponsorshipRecord | None:
    """An act of sponsorship; nothing if there is no such record."""
    own = _entry_values(journal, tables.Sponsorship, record_id)
    return None if own is None else SponsorshipRecord(**own)


def read_follow_up(journal: Journal, record_id: int) -> FollowUpRecord | None:
    """A follow-up; nothing if there is no such record."""
    own = _entry_values(journal, tables.FollowUp, record_id)
    return None if own is None else FollowUpRecord(**own)


def read_topic(journal: Journal, record_id: int) -> TopicRecord | None:
    """A topic; nothing if there is no such record."""
    own = _own_values(journal, tables.Topic, record_id)
    return None if own is None else TopicRecord(**own)


def read_framework(journal: Journal, record_id: int) -> FrameworkRecord | None:
    """A set of questions of the user's own; nothing if there is no such record."""
    own = _own_values(journal, tables.Framework, record_id)
    return None if own is None else FrameworkRecord(**own)


_READERS: dict[Kind, Callable[[Journal, int], Record | None]] = {
    Kind.RELATIONSHIP: read_relationship,
    Kind.ADVICE: read_advice,
    Kind.CONVERSATION: read_conversation,
    Kind.REFLECTION: read_reflection,
    Kind.VALUE_STATEMENT: read_value_statement,
    Kind.TURNING_POINT: read_turning_point,
    Kind.EXCHANGE: read_exchange,
    Kind.SPONSORSHIP: read_sponsorship,
    Kind.FOLLOW_UP: read_follow_up,
    Kind.TOPIC: read_topic,
    Kind.FRAMEWORK: read_framework,
}


def _row_of(model: type[tables.Record]) -> Prepared:
    return Prepared(lambda record_id: model.select(*model._meta.sorted_fields).where(model.id == record_id))


_ROWS = {model: _row_of(model) for model in tables.BY_KIND.values()}


def _contact_points(relationship_id: Any) -> Any:
    point = tables.ContactPoint
    return (
        point.select(point.type, point.value)
        .where(point.relationship == relationship_id)
        .order_by(point.position)
    )


_CONTACT_POINTS = Prepared(_contact_points)


def _own_values(journal: Journal, model: type[tables.Record], record_id: int) -> dict[str, Any] | None:
    """What stands in a record's own row, by field name."""
    row = journal.first(_ROWS[model](record_id))
    if row is None:
        return None
    fields = model._meta.sorted_fields
    return {field.name: _typed(field, value) for field, value in zip(fields, row, strict=True)}


def _entry_values(journal: Journal, model: type[tables.Record], record_id: int) -> dict[str, Any] | None:
    """What stands in the row of an entry, and what the person is named and called."""
    own = _own_values(journal, model, record_id)
    if own is None:
        return None
    name, call, person = "", "", tables.Relationship
    if own["relationship"] is not None:
        found = person.select(person.name, person.i_call_them).where(person.id == own["relationship"])
        name, call = journal.first(found) or ("", "")
    return {**own, "person_name": name, "person_called": called(name, call)}


def _typed(field: Field, value: Any) -> Any:
    """A value of the file as the type of its field."""
    if value is None:
        return None
    if isinstance(field, BooleanField):
        return bool(value)
    terms = tables.terms_of(field)
    return value if terms is None else terms(value)


def _topics(journal: Journal, link: Any, owner: Any, record_id: int) -> tuple[str, ...]:
    topic = tables.Topic
    query = (
        topic.select(topic.name)
        .join(link, on=(link.topic == topic.id))
        .where((owner == record_id) & NOT_TRASHED.where(topic))
        .order_by(link.id)
    )
    return tuple(row[0] for row in journal.rows(query))
