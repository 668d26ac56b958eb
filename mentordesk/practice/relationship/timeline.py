# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Everything between two people, newest first: first as keys, then the lines in view."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from peewee import fn

from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import (
    Advice,
    AdviceEvent,
    Conversation,
    Exchange,
    FollowUp,
    Reflection,
    ReflectionLink,
    Sponsorship,
    TurningPoint,
    ValueStatement,
    local_day,
)
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import (
    AdviceFact,
    Channel,
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    FollowUpKind,
    FollowUpState,
    Kind,
    Report,
    SponsorshipDirection,
    SponsorshipKind,
    Uptake,
)
from mentordesk.practice.relationship.turning_points import turn_title
from mentordesk.practice.today.queries import shown_by_itself
from mentordesk.practice.wording.terms import mid_sentence, one_line, quoted, term_text

Key = tuple[str, Kind, int, int]
"""Date, kind, id, and for a later event of an advice the event's id (else 0)."""

GROUPS: dict[str, tuple[Kind, ...]] = {
    "all": (
        *(Kind.ADVICE, Kind.CONVERSATION, Kind.EXCHANGE, Kind.SPONSORSHIP, Kind.REFLECTION),
        *(Kind.TURNING_POINT, Kind.VALUE_STATEMENT, Kind.FOLLOW_UP),
    ),
    "advice": (Kind.ADVICE,),
    "conversations": (Kind.CONVERSATION,),
    "give_and_take": (Kind.EXCHANGE, Kind.SPONSORSHIP),
    "reflections": (Kind.REFLECTION,),
}


@dataclass(frozen=True)
class TimelineLine:
    """One thing that happened."""

    kind: Kind
    id: int
    date: str
    title: str
    text: str
    strong: bool
    """Whether it concerns advice, which is what this is about."""


def timeline_keys(journal: Journal, relationship_id: int, kinds: Sequence[Kind] = GROUPS["all"]) -> list[Key]:
    """What there is between the user and one person, newest first."""
    keys: list[Key] = []
    for kind, query in _KEYS.items():
        if kind in kinds:
            keys.extend((row[0], kind, row[1], 0) for row in journal.rows(query(relationship_id)))
    if Kind.ADVICE in kinds:
        keys.extend((row[0], Kind.ADVICE, row[1], row[2]) for row in journal.rows(_CHANGES(relationship_id)))
    keys.sort(key=lambda key: (key[0], key[3], key[2]), reverse=True)
    return keys


def _of_person(model: Any, relationship_id: Any) -> Any:
    day = (
        model.date if "date" in model._meta.fields else fn.COALESCE(model.due_on, local_day(model.created_at))
    )
    query = model.select(day, model.id).where(
        (model.relationship == relationship_id) & NOT_TRASHED.where(model)
    )
    return query.where(shown_by_itself()) if model is FollowUp else query


def _changes(relationship_id: Any) -> Any:
    return (
        AdviceEvent.select(AdviceEvent.date, AdviceEvent.advice, AdviceEvent.id)
        .join(Advice, on=(Advice.id == AdviceEvent.advice))
        .where(
            (Advice.relationship == relationship_id)
            & NOT_TRASHED.where(Advice)
            & (AdviceEvent.fact != AdviceFact.NOTED)
        )
    )


def about_person(relationship_id: Any) -> Any:
    """The ids of the reflections about a person, about their advice or about a conversation with them."""
    link = ReflectionLink
    return (
        link.select(link.reflection).where(link.relationship == relationship_id)
        | link.select(link.reflection)
        .join(Advice, on=(Advice.id == link.advice))
        .where(Advice.relationship == relationship_id)
        | link.select(link.reflection)
        .join(Conversation, on=(Conversation.id == link.conversation))
        .where(Conversation.relationship == relationship_id)
    )


def _reflections(relationship_id: Any) -> Any:
    return Reflection.select(Reflection.date, Reflection.id).where(
        Reflection.id.in_(about_person(relationship_id)) & NOT_TRASHED.where(Reflection)
    )


_MODELS = (Advice, Conversation, Exchange, Sponsorship, TurningPoint, ValueStatement, FollowUp)
_KEYS = {
    **{model.kind: Prepared(partial(_of_person, model)) for model in _MODELS},
    Kind.REFLECTION: Prepared(_reflections),
}
_CHANGES = Prepared(_changes)


def timeline_lines(journal: Journal, keys: Sequence[Key]) -> list[TimelineLine]:
    """What the lines of the timeline say, in the order of the keys."""
    wanted: dict[Kind, list[int]] = {}
    events = [key[3] for key in keys if key[3]]
    for _, kind, record_id, _event in keys:
        wanted.setdefault(kind, []).append(record_id)
    texts = {kind: _READERS[kind](journal, ids) for kind, ids in wanted.items()}
    event_texts = _events(journal, events) if events else {}
    lines = []
    for day, kind, record_id, event in keys:
        title, text = texts[kind].get(record_id, ("", ""))
        if event:
            title, note = event_texts.get(event, (title, ""))
            text = f"{text} {note}" if note else text
        lines.append(TimelineLine(kind, record_id, day, title, one_line(text), kind is Kind.ADVICE))
    return lines


Texts = dict[int, tuple[str, str]]


def _read(journal: Journal, model: Any, ids: Sequence[int], *columns: Any) -> list[tuple[Any, ...]]:
    return journal.rows(model.select(model.id, *columns).where(model.id.in_(ids)))


def _advice(journal: Journal, ids: Sequence[int]) -> Texts:
    texts = {}
    for record_id, direction, words, question in _read(
        journal,
        Advice,
        ids,
        Advice.direction,
        fn.substr(Advice.words, 1, 400),
        fn.substr(Advice.question, 1, 400),
    ):
        title = (
            pgettext("timeline", "Advice given")
            if direction == Direction.GIVEN
            else pgettext("timeline", "Advice received")
            if words
            else pgettext("timeline", "A question to ask")
        )
        texts[record_id] = (title, quoted(words) if words else one_line(question))
    return texts


def _events(journal: Journal, ids: Sequence[int]) -> Texts:
    texts = {}
    for event, fact, value, note in _read(
        journal, AdviceEvent, ids, AdviceEvent.fact, AdviceEvent.value, AdviceEvent.note
    ):
        texts[event] = (event_title(fact, value), note)
    return texts


def event_title(fact: str, value: str) -> str:
    """What a dated event of an advice is called."""
    if fact == AdviceFact.UPTAKE:
        what = mid_sentence(term_text(Uptake(value)))
        return pgettext("timeline", "Advice: {what}", what=what)
    if fact == AdviceFact.EFFECT:
        what = mid_sentence(term_text(Effect(value)))
        return pgettext("timeline", "Advice: {what}", what=what)
    if fact == AdviceFact.REPORT:
        return {
            Report.TOLD: pgettext("timeline", "Loop closed: told"),
            Report.ACKNOWLEDGED: pgettext("timeline", "Loop closed: acknowledged"),
            Report.NOT_NEEDED: pgettext("timeline", "Loop closed: no need to tell"),
        }.get(Report(value), pgettext("timeline", "Loop opened again"))
    return pgettext("timeline", "Advice noted")


def _conversations(journal: Journal, ids: Sequence[int]) -> Texts:
    model = Conversation
    texts = {}
    for record_id, channel, minutes, subject, notes in _read(
        journal, model, ids, model.channel, model.minutes, model.subject, fn.substr(model.notes, 1, 600)
    ):
        place = mid_sentence(term_text(Channel(channel)))
        title = pgettext("timeline", "Conversation, {place}", place=place)
        if minutes:
            title = npgettext(
                "timeline",
                "Conversation, {place}, {n} minute",
                "Conversation, {place}, {n} minutes",
                minutes,
                place=place,
            )
        texts[record_id] = (title, subject or notes)
    return texts


def _exchanges(journal: Journal, ids: Sequence[int]) -> Texts:
    texts = {}
    for record_id, direction, type_, text in _read(
        journal, Exchange, ids, Exchange.direction, Exchange.type, fn.substr(Exchange.text, 1, 600)
    ):
        texts[record_id] = (exchange_title(Flow(direction), ExchangeKind(type_)), text)
    return texts


def exchange_title(direction: Flow, type_: ExchangeKind) -> str:
    """``I gave: culture insight``."""
    what = mid_sentence(term_text(type_))
    if direction is Flow.GIVEN:
        return pgettext("timeline", "I gave: {what}", what=what)
    return pgettext("timeline", "I gained: {what}", what=what)


def _sponsorships(journal: Journal, ids: Sequence[int]) -> Texts:
    model = Sponsorship
    texts = {}
    for record_id, direction, type_, text in _read(
        journal, model, ids, model.direction, model.type, fn.substr(model.text, 1, 600)
    ):
        texts[record_id] = (sponsorship_title(SponsorshipDirection(direction), SponsorshipKind(type_)), text)
    return texts


def sponsorship_title(direction: SponsorshipDirection, type_: SponsorshipKind) -> str:
    """``Sponsorship for me: defended``."""
    what = mid_sentence(term_text(type_))
    if direction is SponsorshipDirection.BY_ME:
        return pgettext("timeline", "Sponsorship by me: {what}", what=what)
    return pgettext("timeline", "Sponsorship for me: {what}", what=what)


def _turning_points(journal: Journal, ids: Sequence[int]) -> Texts:
    model = TurningPoint
    texts = {}
    for record_id, type_, phase, text in _read(journal, model, ids, model.type, model.phase, model.text):
        texts[record_id] = (turn_title(type_, phase), text)
    return texts


def _value_statements(journal: Journal, ids: Sequence[int]) -> Texts:
    model = ValueStatement
    title = pgettext("timeline", "The value I expect")
    return {
        record_id: (title, receive or give)
        for record_id, receive, give in _read(journal, model, ids, model.receive_text, model.give_text)
    }


def _follow_ups(journal: Journal, ids: Sequence[int]) -> Texts:
    return {
        record_id: (_follow_up_title(FollowUpKind(type_), state), text)
        for record_id, type_, state, text in _read(
            journal, FollowUp, ids, FollowUp.type, FollowUp.state, FollowUp.text
        )
    }


def _follow_up_title(type_: FollowUpKind, state: str) -> str:
    what = mid_sentence(term_text(type_))
    if state == FollowUpState.DONE:
        return pgettext("timeline", "Follow-up, done: {what}", what=what)
    if state == FollowUpState.SKIPPED:
        return pgettext("timeline", "Follow-up, skipped: {what}", what=what)
    return pgettext("timeline", "Follow-up: {what}", what=what)


def _reflection_texts(journal: Journal, ids: Sequence[int]) -> Texts:
    model = Reflection
    title = pgettext("timeline", "Reflection")
    return {
        record_id: (title, name or body)
        for record_id, name, body in _read(journal, model, ids, model.title, fn.substr(model.body, 1, 600))
    }


_READERS = {
    Kind.ADVICE: _advice,
    Kind.CONVERSATION: _conversations,
    Kind.EXCHANGE: _exchanges,
    Kind.SPONSORSHIP: _sponsorships,
    Kind.TURNING_POINT: _turning_points,
    Kind.VALUE_STATEMENT: _value_statements,
    Kind.FOLLOW_UP: _follow_ups,
    Kind.REFLECTION: _reflection_texts,
}
