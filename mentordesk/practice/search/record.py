# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reading one record whole: its fields, and what hangs on it, under the names operations take."""

from typing import Any

from peewee import fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    BY_KIND,
    Advice,
    AdviceEvent,
    AdviceTopic,
    ContactPoint,
    Conversation,
    ConversationTopic,
    Exchange,
    Record,
    Reflection,
    ReflectionAnswer,
    ReflectionLink,
    ReflectionTopic,
    Relationship,
    TalkingPoint,
    Topic,
    ValueMention,
)
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Kind, ValueSide
from mentordesk.practice.search.links import mentioned_in
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import one_line

Values = dict[str, Any]


def read(journal: Journal, kind: Kind, record_id: int) -> Values | None:
    """All values of a record by field name, with its parts, and `name` of its relationship as `with`.

    Nothing if there is no such record. Records in the trash are read, too.
    """
    model: type[Record] = BY_KIND[kind]
    fields = model._meta.sorted_fields
    row = journal.first(model.select(*fields).where(model.id == record_id))
    if row is None:
        return None
    values: Values = {field.name: value for field, value in zip(fields, row, strict=True)}
    if values.get("relationship") is not None:
        values["with"] = journal.value(
            Relationship.select(Relationship.name).where(Relationship.id == values["relationship"])
        )
    _PARTS.get(kind, _no_parts)(journal, record_id, values)
    return values


def _no_parts(_journal: Journal, _record_id: int, _values: Values) -> None:
    pass


def _topics(journal: Journal, link: Any, owner: Any, record_id: int) -> list[str]:
    query = (
        Topic.select(Topic.name)
        .join(link, on=(link.topic == Topic.id))
        .where((owner == record_id) & NOT_TRASHED.where(Topic))
        .order_by(link.id)
    )
    return [row[0] for row in journal.rows(query)]


def _relationship(journal: Journal, record_id: int, values: Values) -> None:
    values["with"] = values["name"]
    query = ContactPoint.select(ContactPoint.type, ContactPoint.value)
    values["contact_points"] = journal.rows(
        query.where(ContactPoint.relationship == record_id).order_by(ContactPoint.position)
    )


def _advice(journal: Journal, record_id: int, values: Values) -> None:
    values["topics"] = _topics(journal, AdviceTopic, AdviceTopic.advice, record_id)
    if values["source"] is not None:
        query = Advice.select(Advice.words, Relationship.name, Advice.date, Advice.direction)
        query = query.join(Relationship, on=(Relationship.id == Advice.relationship))
        values["source_advice"] = journal.first(query.where(Advice.id == values["source"]))
    passing = Advice.select(Advice.id).where((Advice.source == record_id) & NOT_TRASHED.where(Advice))
    values["passed_on"] = journal.first(passing.limit(1)) is not None
    event = AdviceEvent
    values["events"] = journal.rows(
        event.select(event.date, event.fact, event.value, event.note, event.channel, event.id)
        .where(event.advice == record_id)
        .order_by(event.id)
    )


def _conversation(journal: Journal, record_id: int, values: Values) -> None:
    values["topics"] = _topics(journal, ConversationTopic, ConversationTopic.conversation, record_id)
    query = TalkingPoint.select(TalkingPoint.text, TalkingPoint.state)
    values["talking_points"] = journal.rows(
        query.where(TalkingPoint.conversation == record_id).order_by(TalkingPoint.position)
    )


def _reflection(journal: Journal, record_id: int, values: Values) -> None:
    values["topics"] = _topics(journal, ReflectionTopic, ReflectionTopic.reflection, record_id)
    query = ReflectionAnswer.select(ReflectionAnswer.step, ReflectionAnswer.text)
    values["answers"] = journal.rows(
        query.where(ReflectionAnswer.reflection == record_id).order_by(ReflectionAnswer.position)
    )
    values["about"] = []
    for relationship, advice, conversation in journal.rows(
        ReflectionLink.select(ReflectionLink.relationship, ReflectionLink.advice, ReflectionLink.conversation)
        .where(ReflectionLink.reflection == record_id)
        .order_by(ReflectionLink.id)
    ):
        if relationship is not None:
            values["about"].append((Kind.RELATIONSHIP, relationship))
        elif advice is not None:
            values["about"].append((Kind.ADVICE, advice))
        else:
            values["about"].append((Kind.CONVERSATION, conversation))


def _value_statement(journal: Journal, record_id: int, values: Values) -> None:
    for side in ValueSide:
        query = ValueMention.select(ValueMention.function)
        rows = journal.rows(
            query.where((ValueMention.statement == record_id) & (ValueMention.side == side)).order_by(
                ValueMention.id
            )
        )
        values[str(side)] = [row[0] for row in rows]


_PARTS = {
    Kind.RELATIONSHIP: _relationship,
    Kind.ADVICE: _advice,
    Kind.CONVERSATION: _conversation,
    Kind.REFLECTION: _reflection,
    Kind.VALUE_STATEMENT: _value_statement,
}


def related(journal: Journal, kind: Kind, record_id: int) -> list[tuple[Kind, int, str, str]]:
    """What else concerns an advice or a conversation: kind, id, date and a line of each, newest first.

    What passes on an advice is its chain, see `mentordesk.practice.advice.lineage`.
    """
    found: list[tuple[Kind, int, str, str]] = []

    def add(model: Any, text: Any, condition: Any) -> None:
        query = model.select(model.id, model.date, text).where(condition & NOT_TRASHED.where(model))
        found.extend((model.kind, row[0], row[1], one_line(row[2], 120)) for row in journal.rows(query))

    if kind in (Kind.ADVICE, Kind.CONVERSATION):
        link = ReflectionLink.advice if kind is Kind.ADVICE else ReflectionLink.conversation
        about = ReflectionLink.select(ReflectionLink.reflection).where(link == record_id)
        text = fn.COALESCE(fn.NULLIF(Reflection.title, ""), fn.substr(Reflection.body, 1, 400))
        add(Reflection, text, Reflection.id.in_(about))
        found = [(*row[:3], plain_text(row[3])) for row in found]
        known = {row[1] for row in found}
        found.extend(row for row in mentioned_in(journal, kind, record_id) if row[1] not in known)
    if kind is Kind.CONVERSATION:
        said = fn.COALESCE(fn.NULLIF(Advice.words, ""), Advice.question)
        add(Advice, said, Advice.conversation == record_id)
        add(Exchange, Exchange.text, Exchange.conversation == record_id)
    if kind is Kind.ADVICE:
        mine = Advice.select(Advice.conversation).where(Advice.id == record_id)
        text = fn.COALESCE(fn.NULLIF(Conversation.subject, ""), fn.substr(Conversation.notes, 1, 400))
        add(Conversation, text, Conversation.id.in_(mine))
    return sorted(found, key=lambda row: row[2], reverse=True)


def titles(journal: Journal, links: list[tuple[str, int]]) -> list[tuple[Kind, int, str]]:
    """What records are called, for links to them: a name, the words of an advice, a subject with its date."""
    found = []
    for kind, record_id in links:
        model: Any = BY_KIND[Kind(kind)]
        text = {
            Kind.RELATIONSHIP: "name",
            Kind.ADVICE: "words",
            Kind.CONVERSATION: "subject",
            Kind.REFLECTION: "title",
        }[Kind(kind)]
        value = journal.value(model.select(model._meta.fields[text]).where(model.id == record_id))
        if value is not None:
            found.append((Kind(kind), record_id, one_line(value, 80)))
    return found
