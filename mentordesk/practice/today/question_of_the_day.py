# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A question for today: one, and only if something in the journal really asks it.

Asked are: advice that was taken up months ago and has no outcome; what somebody did again and again without a word of
thanks from the user; a statement of value a year old; somebody often met and never written about; a lesson that
nobody else was told. Which of them it is goes round with the days, so that it is the same all day and another one
tomorrow, if there is another.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
    Conversation,
    Exchange,
    Reflection,
    ReflectionLink,
    Relationship,
    ValueStatement,
)
from mentordesk.journal.rules import ACTIVE, AWAKE, NOT_RECALLED, NOT_TRASHED, SAID
from mentordesk.journal.terms import AdviceState, Direction, Effect, ExchangeKind, Flow
from mentordesk.practice.wording.terms import first_name, one_line, quoted

UNKNOWN_DAYS = 90
"""So long after it was taken up, an advice without an effect is worth a question."""
STATED_DAYS = 365
GIFTS = 3
"""So many things somebody gave, with no thanks written down, are worth a question."""
MEETINGS = 4
"""So many conversations in a year, with nothing written about them, are worth a question."""
EACH = 2
"""So many questions of each sort take part."""


@dataclass(frozen=True)
class Prompt:
    """A question, and what a reflection about it begins with."""

    key: str
    """The sort and the uuid of what it is about: nothing that anybody wrote."""
    text: str
    relationship: int
    advice: int | None = None
    framework: str = ""
    """The set of questions that fits; none for a free reflection."""
    title: str = ""


def prompt_of_the_day(journal: Journal, today: date) -> Prompt | None:
    """The question for a day; nothing, if nothing asks one."""
    found = prompts(journal, today)
    return found[today.toordinal() % len(found)] if found else None


def prompts(journal: Journal, today: date) -> list[Prompt]:
    """All that takes part, the most worthwhile sort first."""
    return [
        *_tried(journal, today),
        *_unthanked(journal, today),
        *_stated(journal, today),
        *_unwritten(journal, today),
        *_not_passed_on(journal, today),
    ]


def _before(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat()


def _tried(journal: Journal, today: date) -> list[Prompt]:
    query = (
        Advice.select(Advice.id, Advice.uuid, Advice.relationship, Advice.words, Advice.since)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(
            NOT_TRASHED.where(Advice)
            & (Advice.state == AdviceState.TRYING)
            & (Advice.direction == Direction.RECEIVED)
            & (Advice.since <= _before(today, UNKNOWN_DAYS))
            & NOT_RECALLED.where(Advice)
            & SAID.where(Advice)
            & AWAKE.where(Advice.snoozed_until, today.isoformat())
            & ACTIVE.where(Relationship, today.isoformat())
        )
        .order_by(Advice.since.desc(), Advice.id)
        .limit(EACH)
    )
    return [
        Prompt(
            f"tried:{uuid}",
            pgettext(
                "prompt",
                "{words} You took that up in {date}. What has it changed so far, even a little?",
                words=quoted(one_line(words, 140)),
                date=date_text(since[:7]),
            ),
            person,
            record,
            "what_so_what_now_what",
        )
        for record, uuid, person, words, since in journal.rows(query)
    ]


def _unthanked(journal: Journal, today: date) -> list[Prompt]:
    thanked = Exchange.select(Exchange.relationship).where(
        (Exchange.direction == Flow.GIVEN)
        & (Exchange.type == ExchangeKind.THANKS)
        & NOT_TRASHED.where(Exchange)
    )
    many = fn.COUNT(Exchange.id)
    query = (
        Exchange.select(Relationship.id, Relationship.uuid, Relationship.name, many)
        .join(Relationship, on=(Relationship.id == Exchange.relationship))
        .where(
            (Exchange.direction == Flow.GAINED)
            & NOT_TRASHED.where(Exchange)
            & Exchange.relationship.not_in(thanked)
            & ACTIVE.where(Relationship, today.isoformat())
        )
        .group_by(Exchange.relationship)
        .having(many >= GIFTS)
        .order_by(many.desc(), Relationship.id)
        .limit(EACH)
    )
    return [
        Prompt(
            f"thanks:{uuid}",
            npgettext(
                "prompt",
                "You wrote down {n} thing you gained from {name}, and no thanks. What would you want {name} to know?",
                "You wrote down {n} things you gained from {name}, and no thanks. What would you want {name} to know?",
                number,
                name=first_name(name),
            ),
            person,
            framework="give_and_take",
        )
        for person, uuid, name, number in journal.rows(query)
    ]


def _stated(journal: Journal, today: date) -> list[Prompt]:
    later = ValueStatement.alias()
    newer = later.select(later.id).where(
        (later.relationship == ValueStatement.relationship)
        & NOT_TRASHED.where(later)
        & (later.date > ValueStatement.date)
    )
    query = (
        ValueStatement.select(
            ValueStatement.uuid,
            Relationship.id,
            Relationship.name,
            ValueStatement.date,
            ValueStatement.receive_text,
        )
        .join(Relationship, on=(Relationship.id == ValueStatement.relationship))
        .where(
            NOT_TRASHED.where(ValueStatement)
            & (ValueStatement.date <= _before(today, STATED_DAYS))
            & ~fn.EXISTS(newer)
            & AWAKE.where(ValueStatement.snoozed_until, today.isoformat())
            & ACTIVE.where(Relationship, today.isoformat())
        )
        .order_by(ValueStatement.date, ValueStatement.id)
        .limit(EACH)
    )
    found = []
    for uuid, person, name, day, text in journal.rows(query):
        first, month = first_name(name), date_text(day[:7])
        said = (
            pgettext(
                "prompt",
                "{text} So you wrote in {date} of what you expect of {name}. Does it still hold?",
                date=month,
                name=first,
                text=quoted(one_line(text, 140)),
            )
            if text.strip()
            else pgettext(
                "prompt",
                "In {date} you said what you expect of {name}. Does it still hold?",
                date=month,
                name=first,
            )
        )
        found.append(Prompt(f"stated:{uuid}", said, person, framework="value_check"))
    return found


def _unwritten(journal: Journal, today: date) -> list[Prompt]:
    written = (
        ReflectionLink.select(ReflectionLink.relationship)
        .join(Reflection, on=(Reflection.id == ReflectionLink.reflection))
        .where(
            ReflectionLink.relationship.is_null(False)
            & NOT_TRASHED.where(Reflection)
            & (Reflection.date >= _before(today, 365))
        )
    )
    many = fn.COUNT(Conversation.id)
    query = (
        Conversation.select(Relationship.id, Relationship.uuid, Relationship.name, many)
        .join(Relationship, on=(Relationship.id == Conversation.relationship))
        .where(
            (Conversation.date >= _before(today, 365))
            & (Conversation.date <= today.isoformat())
            & NOT_TRASHED.where(Conversation)
            & Conversation.relationship.not_in(written)
            & ACTIVE.where(Relationship, today.isoformat())
        )
        .group_by(Conversation.relationship)
        .having(many >= MEETINGS)
        .order_by(many.desc(), Relationship.id)
        .limit(EACH)
    )
    return [
        Prompt(
            f"unwritten:{uuid}",
            npgettext(
                "prompt",
                "You talked with {name} {n} time in a year and wrote nothing about it. What would you not want to forget?",
                "You talked with {name} {n} times in a year and wrote nothing about it. What would you not want to forget?",
                number,
                name=first_name(name),
            ),
            person,
            title=pgettext("prompt", "What I do not want to forget"),
        )
        for person, uuid, name, number in journal.rows(query)
    ]


def _not_passed_on(journal: Journal, today: date) -> list[Prompt]:
    passed = Advice.alias()
    on = passed.select(passed.id).where((passed.source == Advice.id) & NOT_TRASHED.where(passed))
    query = (
        Advice.select(Advice.id, Advice.uuid, Advice.relationship, Advice.words, Relationship.name)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(
            NOT_TRASHED.where(Advice)
            & (Advice.state == AdviceState.CLOSED)
            & (Advice.direction == Direction.RECEIVED)
            & (Advice.effect == Effect.HELPED_A_LOT)
            & (Advice.lesson != "")
            & ACTIVE.where(Relationship, today.isoformat())
            & ~fn.EXISTS(on)
        )
        .order_by(Advice.since.desc(), Advice.id)
        .limit(EACH)
    )
    return [
        Prompt(
            f"lesson:{uuid}",
            pgettext(
                "prompt",
                "{words} That helped you a lot, and you told nobody else. Who could use it now?",
                words=quoted(one_line(words, 140)),
            ),
            person,
            record,
            "pay_it_forward",
        )
        for record, uuid, person, words, _ in journal.rows(query)
        if words.strip()
    ]
