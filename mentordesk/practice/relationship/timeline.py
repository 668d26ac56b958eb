# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Everything between two people, newest first: first as keys, then the lines in view."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from peewee import Value, fn

from mentordesk.i18n.texts import Message, npgettext, pgettext
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
)
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.storage.schema import KIND_NUMBERS, KINDS_BY_NUMBER
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
from mentordesk.practice.today.queries import made_on, shown_by_itself
from mentordesk.practice.wording.sentences import as_own_sentence, as_sentence
from mentordesk.practice.wording.terms import one_line, quoted

Key = tuple[str, int, int, int]
"""Date, for a later event of an advice the event's id (else 0), the record's id, and the negative number of its kind.

Keys come from the file as they are, and sort as they stand: of somebody with thousands there is no time for more.
"""

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
    keys: list[Any] = []
    for kind, query in _KEYS.items():
        if kind in kinds:
            keys += journal.rows(query(relationship_id))
    if Kind.ADVICE in kinds:
        keys += journal.rows(_CHANGES(relationship_id))
    keys.sort(reverse=True)
    return keys


def kind_of(key: Key) -> Kind:
    """The kind of the record a key stands for."""
    return KINDS_BY_NUMBER[-key[3]]


def _key(day: Any, event: Any, record: Any, kind: Kind) -> tuple[Any, ...]:
    return day, event, record, Value(-KIND_NUMBERS[kind])


def _of_person(model: Any, relationship_id: Any) -> Any:
    day = model.date if "date" in model._meta.fields else fn.COALESCE(model.due_on, made_on())
    query = model.select(*_key(day, Value(0), model.id, model.kind)).where(
        (model.relationship == relationship_id) & NOT_TRASHED.where(model)
    )
    return query.where(shown_by_itself()) if model is FollowUp else query


def _changes(relationship_id: Any) -> Any:
    return (
        AdviceEvent.select(*_key(AdviceEvent.date, AdviceEvent.id, AdviceEvent.advice, Kind.ADVICE))
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
    return Reflection.select(*_key(Reflection.date, Value(0), Reflection.id, Kind.REFLECTION)).where(
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
    events = [key[1] for key in keys if key[1]]
    for key in keys:
        wanted.setdefault(kind_of(key), []).append(key[2])
    texts = {kind: _READERS[kind](journal, ids) for kind, ids in wanted.items()}
    event_texts = _events(journal, events) if events else {}
    lines = []
    for key in keys:
        (day, event, record_id, _), kind = key, kind_of(key)
        title, text = texts[kind].get(record_id, ("", ""))
        if event:
            title, note = event_texts.get(event, (title, ""))
            text = " ".join((as_sentence(text), as_own_sentence(note))) if note and text else text or note
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


_UPTAKES: dict[Uptake, Message] = {
    Uptake.UNDECIDED: Message("timeline", "Advice: undecided"),
    Uptake.PLANNED: Message("timeline", "Advice: planned"),
    Uptake.FOLLOWED: Message("timeline", "Advice: followed"),
    Uptake.ADAPTED: Message("timeline", "Advice: adapted"),
    Uptake.DECLINED: Message("timeline", "Advice: went another way"),
    Uptake.OVERTAKEN: Message("timeline", "Advice: overtaken by events"),
}
_EFFECTS: dict[Effect, Message] = {
    Effect.UNKNOWN: Message("timeline", "Advice: not known yet"),
    Effect.TOO_EARLY: Message("timeline", "Advice: too early to say"),
    Effect.HELPED_A_LOT: Message("timeline", "Advice: helped a lot"),
    Effect.HELPED: Message("timeline", "Advice: helped"),
    Effect.NO_DIFFERENCE: Message("timeline", "Advice: made no difference"),
    Effect.MIXED: Message("timeline", "Advice: mixed"),
    Effect.MADE_WORSE: Message("timeline", "Advice: made it worse"),
}
_REPORTS: dict[Report, Message] = {
    Report.NOT_YET: Message("timeline", "Loop opened again"),
    Report.TOLD: Message("timeline", "Loop closed: told"),
    Report.ACKNOWLEDGED: Message("timeline", "Loop closed: acknowledged"),
    Report.NOT_NEEDED: Message("timeline", "Loop closed: no need to tell"),
}


def event_title(fact: str, value: str) -> str:
    """What a dated event of an advice is called."""
    if fact == AdviceFact.UPTAKE:
        return _UPTAKES[Uptake(value)].text()
    if fact == AdviceFact.EFFECT:
        return _EFFECTS[Effect(value)].text()
    if fact == AdviceFact.REPORT:
        return _REPORTS[Report(value)].text()
    if fact == AdviceFact.ASKED:
        return pgettext("timeline", "Asked about advice")
    return pgettext("timeline", "Advice noted")


def _conversations(journal: Journal, ids: Sequence[int]) -> Texts:
    model = Conversation
    texts = {}
    for record_id, channel, minutes, subject, notes in _read(
        journal, model, ids, model.channel, model.minutes, model.subject, fn.substr(model.notes, 1, 600)
    ):
        title = conversation_title(None if channel is None else Channel(channel), minutes)
        texts[record_id] = (title, subject or notes)
    return texts


_CONVERSATIONS: dict[Channel | None, Message] = {
    None: Message("timeline", "Conversation"),
    Channel.IN_PERSON: Message("timeline", "Conversation, in person"),
    Channel.VIDEO: Message("timeline", "Conversation, video"),
    Channel.PHONE: Message("timeline", "Conversation, phone"),
    Channel.MESSAGE: Message("timeline", "Conversation, message"),
}


def conversation_title(channel: Channel | None, minutes: int | None) -> str:
    """``Conversation, video, 40 minutes``."""
    if not minutes:
        return _CONVERSATIONS[channel].text()
    if channel is None:
        return npgettext("timeline", "Conversation, {n} minute", "Conversation, {n} minutes", minutes)
    if channel is Channel.IN_PERSON:
        return npgettext(
            "timeline", "Conversation, in person, {n} minute", "Conversation, in person, {n} minutes", minutes
        )
    if channel is Channel.VIDEO:
        return npgettext(
            "timeline", "Conversation, video, {n} minute", "Conversation, video, {n} minutes", minutes
        )
    if channel is Channel.PHONE:
        return npgettext(
            "timeline", "Conversation, phone, {n} minute", "Conversation, phone, {n} minutes", minutes
        )
    return npgettext(
        "timeline", "Conversation, message, {n} minute", "Conversation, message, {n} minutes", minutes
    )


def _exchanges(journal: Journal, ids: Sequence[int]) -> Texts:
    texts = {}
    for record_id, direction, type_, text in _read(
        journal, Exchange, ids, Exchange.direction, Exchange.type, fn.substr(Exchange.text, 1, 600)
    ):
        texts[record_id] = (exchange_title(Flow(direction), ExchangeKind(type_)), text)
    return texts


_GIVEN: dict[ExchangeKind, Message] = {
    ExchangeKind.GROUND_INSIGHT: Message("timeline", "I gave: ground-level insight"),
    ExchangeKind.CULTURE_INSIGHT: Message("timeline", "I gave: culture insight"),
    ExchangeKind.MARKET_INSIGHT: Message("timeline", "I gave: market insight"),
    ExchangeKind.SKILL: Message("timeline", "I gave: a new skill"),
    ExchangeKind.GENERATION_VIEW: Message("timeline", "I gave: another generation’s view"),
    ExchangeKind.FEEDBACK: Message("timeline", "I gave: feedback"),
    ExchangeKind.INTRODUCTION: Message("timeline", "I gave: an introduction"),
    ExchangeKind.RESOURCE: Message("timeline", "I gave: a resource"),
    ExchangeKind.TIME: Message("timeline", "I gave: time"),
    ExchangeKind.ENCOURAGEMENT: Message("timeline", "I gave: encouragement"),
    ExchangeKind.CHALLENGE: Message("timeline", "I gave: a challenge"),
    ExchangeKind.THANKS: Message("timeline", "I gave: thanks"),
}
_GAINED: dict[ExchangeKind, Message] = {
    ExchangeKind.GROUND_INSIGHT: Message("timeline", "I gained: ground-level insight"),
    ExchangeKind.CULTURE_INSIGHT: Message("timeline", "I gained: culture insight"),
    ExchangeKind.MARKET_INSIGHT: Message("timeline", "I gained: market insight"),
    ExchangeKind.SKILL: Message("timeline", "I gained: a new skill"),
    ExchangeKind.GENERATION_VIEW: Message("timeline", "I gained: another generation’s view"),
    ExchangeKind.FEEDBACK: Message("timeline", "I gained: feedback"),
    ExchangeKind.INTRODUCTION: Message("timeline", "I gained: an introduction"),
    ExchangeKind.RESOURCE: Message("timeline", "I gained: a resource"),
    ExchangeKind.TIME: Message("timeline", "I gained: time"),
    ExchangeKind.ENCOURAGEMENT: Message("timeline", "I gained: encouragement"),
    ExchangeKind.CHALLENGE: Message("timeline", "I gained: a challenge"),
    ExchangeKind.THANKS: Message("timeline", "I gained: thanks"),
}


def exchange_title(direction: Flow, type_: ExchangeKind) -> str:
    """``I gave: culture insight``."""
    return (_GIVEN if direction is Flow.GIVEN else _GAINED)[type_].text()


def _sponsorships(journal: Journal, ids: Sequence[int]) -> Texts:
    model = Sponsorship
    texts = {}
    for record_id, direction, type_, text in _read(
        journal, model, ids, model.direction, model.type, fn.substr(model.text, 1, 600)
    ):
        texts[record_id] = (sponsorship_title(SponsorshipDirection(direction), SponsorshipKind(type_)), text)
    return texts


_BY_ME: dict[SponsorshipKind, Message] = {
    SponsorshipKind.NOMINATED: Message("timeline", "Sponsorship by me: nominated"),
    SponsorshipKind.RECOMMENDED: Message("timeline", "Sponsorship by me: recommended"),
    SponsorshipKind.INTRODUCED: Message("timeline", "Sponsorship by me: introduced to a decision maker"),
    SponsorshipKind.STRETCH_WORK: Message("timeline", "Sponsorship by me: gave stretch work"),
    SponsorshipKind.ADVOCATED: Message("timeline", "Sponsorship by me: advocated in absence"),
    SponsorshipKind.DEFENDED: Message("timeline", "Sponsorship by me: defended"),
    SponsorshipKind.CREDITED: Message("timeline", "Sponsorship by me: credited in public"),
}
_FOR_ME: dict[SponsorshipKind, Message] = {
    SponsorshipKind.NOMINATED: Message("timeline", "Sponsorship for me: nominated"),
    SponsorshipKind.RECOMMENDED: Message("timeline", "Sponsorship for me: recommended"),
    SponsorshipKind.INTRODUCED: Message("timeline", "Sponsorship for me: introduced to a decision maker"),
    SponsorshipKind.STRETCH_WORK: Message("timeline", "Sponsorship for me: gave stretch work"),
    SponsorshipKind.ADVOCATED: Message("timeline", "Sponsorship for me: advocated in absence"),
    SponsorshipKind.DEFENDED: Message("timeline", "Sponsorship for me: defended"),
    SponsorshipKind.CREDITED: Message("timeline", "Sponsorship for me: credited in public"),
}


def sponsorship_title(direction: SponsorshipDirection, type_: SponsorshipKind) -> str:
    """``Sponsorship for me: defended``."""
    return (_BY_ME if direction is SponsorshipDirection.BY_ME else _FOR_ME)[type_].text()


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
        record_id: (_follow_up_title(FollowUpKind(type_), FollowUpState(state)), text)
        for record_id, type_, state, text in _read(
            journal, FollowUp, ids, FollowUp.type, FollowUp.state, FollowUp.text
        )
    }


_FOLLOW_UPS: dict[FollowUpState, dict[FollowUpKind, Message]] = {
    FollowUpState.OPEN: {
        FollowUpKind.REPORT_BACK: Message("timeline", "Follow-up: report back"),
        FollowUpKind.ASK_HOW_IT_WENT: Message("timeline", "Follow-up: ask how it went"),
        FollowUpKind.KEEP_IN_TOUCH: Message("timeline", "Follow-up: keep in touch"),
        FollowUpKind.MY_PROMISE: Message("timeline", "Follow-up: a promise of mine"),
        FollowUpKind.THEIR_PROMISE: Message("timeline", "Follow-up: a promise of theirs"),
        FollowUpKind.PREPARE: Message("timeline", "Follow-up: prepare"),
        FollowUpKind.REVIEW_VALUE: Message("timeline", "Follow-up: review the value"),
        FollowUpKind.CUSTOM: Message("timeline", "Follow-up"),
    },
    FollowUpState.DONE: {
        FollowUpKind.REPORT_BACK: Message("timeline", "Follow-up, done: report back"),
        FollowUpKind.ASK_HOW_IT_WENT: Message("timeline", "Follow-up, done: ask how it went"),
        FollowUpKind.KEEP_IN_TOUCH: Message("timeline", "Follow-up, done: keep in touch"),
        FollowUpKind.MY_PROMISE: Message("timeline", "Follow-up, done: a promise of mine"),
        FollowUpKind.THEIR_PROMISE: Message("timeline", "Follow-up, done: a promise of theirs"),
        FollowUpKind.PREPARE: Message("timeline", "Follow-up, done: prepare"),
        FollowUpKind.REVIEW_VALUE: Message("timeline", "Follow-up, done: review the value"),
        FollowUpKind.CUSTOM: Message("timeline", "Follow-up, done"),
    },
    FollowUpState.SKIPPED: {
        FollowUpKind.REPORT_BACK: Message("timeline", "Follow-up, skipped: report back"),
        FollowUpKind.ASK_HOW_IT_WENT: Message("timeline", "Follow-up, skipped: ask how it went"),
        FollowUpKind.KEEP_IN_TOUCH: Message("timeline", "Follow-up, skipped: keep in touch"),
        FollowUpKind.MY_PROMISE: Message("timeline", "Follow-up, skipped: a promise of mine"),
        FollowUpKind.THEIR_PROMISE: Message("timeline", "Follow-up, skipped: a promise of theirs"),
        FollowUpKind.PREPARE: Message("timeline", "Follow-up, skipped: prepare"),
        FollowUpKind.REVIEW_VALUE: Message("timeline", "Follow-up, skipped: review the value"),
        FollowUpKind.CUSTOM: Message("timeline", "Follow-up, skipped"),
    },
}


def _follow_up_title(type_: FollowUpKind, state: FollowUpState) -> str:
    return _FOLLOW_UPS[state][type_].text()


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
