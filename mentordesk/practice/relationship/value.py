# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The value of a relationship, as its page shows it: what is expected, what came, and when to look again."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import date_text, items_text, list_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Advice, Exchange, Sponsorship, ValueStatement
from mentordesk.journal.rules import AT_REST, AWAKE, NOT_TRASHED, ONLY_ASKED
from mentordesk.journal.terms import (
    Direction,
    ExchangeKind,
    Flow,
    SponsorshipDirection,
    ValueFunction,
    ValueSide,
)
from mentordesk.practice.records.record import RelationshipRecord
from mentordesk.practice.relationship.drift import (
    Statement,
    Told,
    drift_sentences,
    last_statement,
    read_drift,
)
from mentordesk.practice.wording.terms import term_in_list, term_text

CHECK_AFTER_DAYS = 365
"""After so many days a statement of value wants to be looked at again."""


@dataclass(frozen=True)
class Side:
    """What is expected on one side in words, and what was recorded since."""

    expected: str
    told: Told | None


@dataclass(frozen=True)
class Value:
    """What was expected, since when, and what has come since."""

    statement: int | None
    label: str
    receive: Side
    give: Side
    come: str
    """While nothing is stated: what has come so far."""
    hint: str = ""
    """That the statement is a year old; empty while it is not, or where nothing is to be asked."""


def read_value(journal: Journal, person: RelationshipRecord, today: date) -> Value:
    """The value of a relationship."""
    found = last_statement(journal, person.id)
    if found is None:
        nothing = Side("", None)
        return Value(None, "", nothing, nothing, come_so_far(journal, person.id))
    record_id, statement = found
    told = {one.side: one for one in drift_sentences(read_drift(journal, person.id, statement, None), today)}
    receive, give = (Side(_expected(statement, side), told.get(side)) for side in ValueSide)
    day = date_text(statement.date)
    label = pgettext("story", "Most likely value, as I see it since {date}", date=day)
    hint = "" if _at_rest(person, today) else _hint(journal, record_id, statement, today)
    return Value(record_id, label, receive, give, "", hint)


def _expected(statement: Statement, side: ValueSide) -> str:
    text = statement.text(side).strip()
    if text:
        return text
    functions = [ValueFunction(one) for one in statement.functions(side)]
    return list_text([*map(term_text, functions[:1]), *map(term_in_list, functions[1:])])


def _at_rest(person: RelationshipRecord, today: date) -> bool:
    """Whether nothing is to be asked of a relationship: it has ended, rests, or is put away, or the person has died."""
    return AT_REST.holds_for_record(person, today.isoformat())


def _hint(journal: Journal, record_id: int, statement: Statement, today: date) -> str:
    age = (today - ApproxDate.parse(statement.date).last_day()).days
    if age < CHECK_AFTER_DAYS:
        return ""
    model = ValueStatement
    snoozed = journal.value(model.select(model.snoozed_until).where(model.id == record_id))
    if not AWAKE.holds(snoozed, today.isoformat()):
        return ""
    return npgettext(
        "story",
        "You said so {n} year ago. Is it still so?",
        "You said so {n} years ago. Is it still so?",
        age // CHECK_AFTER_DAYS,
    )


def _count(model: Any, *conditions: Any) -> Prepared:
    """How many records of one person there are on some conditions; takes the person."""

    def build(relationship_id: Any) -> Any:
        where = (model.relationship == relationship_id) & NOT_TRASHED.where(model)
        return model.select(fn.COUNT(model.id)).where(where, *conditions)

    return Prepared(build)


_GAINED = Exchange.direction == Flow.GAINED
_ADVICE = _count(Advice, Advice.direction == Direction.RECEIVED, ~ONLY_ASKED.where(Advice))
_INTRODUCTIONS = _count(Exchange, _GAINED, Exchange.type == ExchangeKind.INTRODUCTION)
_OTHER_GAINS = _count(Exchange, _GAINED, Exchange.type != ExchangeKind.INTRODUCTION)
_FOR_ME = _count(Sponsorship, Sponsorship.direction == SponsorshipDirection.FOR_ME)


def come_so_far(journal: Journal, relationship_id: int) -> str:
    """What came from a relationship, counted in words; sponsorship is named even when there is none."""

    advice, introductions, gained, acts = (
        int(journal.value(query(relationship_id)))
        for query in (_ADVICE, _INTRODUCTIONS, _OTHER_GAINS, _FOR_ME)
    )
    parts = []
    if advice:
        parts.append(npgettext("list", "{n} piece of advice", "{n} pieces of advice", advice))
    if introductions:
        parts.append(npgettext("list", "{n} introduction", "{n} introductions", introductions))
    if gained:
        parts.append(npgettext("list", "{n} other gain", "{n} other gains", gained))
    parts.append(
        npgettext("list", "{n} act of sponsorship", "{n} acts of sponsorship", acts)
        if acts
        else pgettext("list", "no sponsorship")
    )
    if len(parts) == 1 and not acts:
        return pgettext("story", "Nothing yet")
    return items_text(parts)
