# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The value somebody expected of a relationship, held against what has been recorded since: in sentences.

What was stated speaks of Kram's functions (Mentoring at work, 1985), what was recorded is of the kinds of
records; which kind speaks of which function is told here. There is no score, and nothing is weighed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Any, NamedTuple, Self

from peewee import fn

from mentordesk.i18n.formats import choice_text, full_date_text, items_text, list_text
from mentordesk.i18n.texts import Message, Plural, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Advice, Exchange, Sponsorship, ValueMention, ValueStatement
from mentordesk.journal.rules import NOT_TRASHED, SAID
from mentordesk.journal.terms import (
    Direction,
    ExchangeKind,
    Flow,
    SponsorshipDirection,
    SponsorshipKind,
    ValueFunction,
    ValueSide,
)
from mentordesk.practice.relationship.introductions import counted_as_act
from mentordesk.practice.wording.counted_kinds import act_count, advice_count, gift_count
from mentordesk.practice.wording.numbers import times_words
from mentordesk.practice.wording.terms import term_in_list

What = ExchangeKind | SponsorshipKind | None
"""The kind of what came; nothing for advice."""


@dataclass(frozen=True)
class Statement:
    """What was seen as the value most likely to come, and to go, from a day on."""

    date: str
    receive_text: str
    give_text: str
    receive: tuple[str, ...] = ()
    give: tuple[str, ...] = ()

    def functions(self, side: ValueSide) -> tuple[str, ...]:
        """The functions named on a side."""
        return self.receive if side is ValueSide.RECEIVE else self.give

    def text(self, side: ValueSide) -> str:
        """The user's words for a side."""
        return self.receive_text if side is ValueSide.RECEIVE else self.give_text


@dataclass(frozen=True)
class Evidence:
    """How often what was recorded since a statement speaks of one of Kram's functions.

    The count is nothing where records cannot tell, as of friendship.
    """

    side: ValueSide
    function: ValueFunction
    stated: bool
    count: int | None


@dataclass(frozen=True)
class Came:
    """How often something of a kind came, or went, since a statement."""

    side: ValueSide
    what: What
    count: int

    @property
    def text(self) -> str:
        """The same in words."""
        if self.what is None:
            return advice_count(self.count)
        if isinstance(self.what, ExchangeKind):
            return gift_count(self.what, self.count)
        return act_count(self.what, self.count)


@dataclass(frozen=True)
class Drift:
    """A statement against what was recorded since it was made, up to a day; nothing where that is open."""

    since: str
    evidence: tuple[Evidence, ...]
    came: tuple[Came, ...] = ()
    """What was recorded, the most frequent first on each side."""
    last: date | None = None
    sides: tuple[ValueSide, ...] = ()
    """The sides of which anything was stated, in functions or in the user's words."""


@dataclass(frozen=True)
class Told:
    """One side of a drift in sentences."""

    side: ValueSide
    headline: str
    """What was expected and what came, by its kinds."""
    reading: str
    """What that says of the functions expected; empty where it says nothing."""

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(part for part in (self.headline, self.reading) if part)


# What a record speaks of, of Kram's functions. Role modelling, counselling and friendship leave no
# record of their own.
_ACTS: dict[ValueFunction, tuple[SponsorshipKind, ...]] = {
    ValueFunction.SPONSORSHIP: tuple(SponsorshipKind),
    ValueFunction.EXPOSURE: (SponsorshipKind.INTRODUCED, SponsorshipKind.CREDITED),
    ValueFunction.PROTECTION: (SponsorshipKind.DEFENDED,),
    ValueFunction.CHALLENGE: (SponsorshipKind.STRETCH_WORK,),
}
_GIFTS: dict[ValueFunction, tuple[ExchangeKind, ...]] = {
    ValueFunction.EXPOSURE: (ExchangeKind.INTRODUCTION,),
    ValueFunction.COACHING: (ExchangeKind.SKILL, ExchangeKind.FEEDBACK),
    ValueFunction.CHALLENGE: (ExchangeKind.CHALLENGE,),
    ValueFunction.ACCEPTANCE: (ExchangeKind.ENCOURAGEMENT, ExchangeKind.THANKS),
}
_SIDES = (
    (ValueSide.RECEIVE, Direction.RECEIVED, SponsorshipDirection.FOR_ME, Flow.GAINED),
    (ValueSide.GIVE, Direction.GIVEN, SponsorshipDirection.BY_ME, Flow.GIVEN),
)


def _newest_statement(relationship_id: Any) -> Any:
    model = ValueStatement
    return (
        model.select(model.id, model.date, model.receive_text, model.give_text)
        .where((model.relationship == relationship_id) & NOT_TRASHED.where(model))
        .order_by(model.date.desc(), model.id.desc())
        .limit(1)
    )


def _mentions(statement: Any) -> Any:
    return (
        ValueMention.select(ValueMention.side, ValueMention.function)
        .where(ValueMention.statement == statement)
        .order_by(ValueMention.id)
    )


_NEWEST_STATEMENT, _MENTIONS = Prepared(_newest_statement), Prepared(_mentions)


def last_statement(journal: Journal, relationship_id: int) -> tuple[int, Statement] | None:
    """The value statement in force, with its id; nothing if there is none."""
    row = journal.first(_NEWEST_STATEMENT(relationship_id))
    if row is None:
        return None
    mentions = journal.rows(_MENTIONS(row[0]))
    receive, give = (
        tuple(function for of_side, function in mentions if of_side == side) for side in ValueSide
    )
    return row[0], Statement(row[1], row[2], row[3], receive, give)


_LAST_OF_ALL = "9999-99"
"""Comes after the text of every date."""


def _counts(model: Any, *columns: Any, only: Any = None) -> Prepared:
    """How many records of one person are within a span for certain, by some columns.

    Takes the person, the dates the span begins and ends with, and the month and the year that end after it.
    """

    def build(relationship_id: Any, first: Any, last: Any, month: Any, year: Any) -> Any:
        where = (model.relationship == relationship_id) & NOT_TRASHED.where(model)
        # A month in which the statement was made on a known day, or its year, may have been before it: it is less.
        where &= (model.date >= first) & (model.date <= last) & model.date.not_in((month, year))
        if only is not None:
            where &= only
        return model.select(*columns, fn.COUNT(model.id)).where(where).group_by(*columns)

    return Prepared(build)


_ADVICE = _counts(Advice, Advice.direction, only=SAID.where(Advice))
_ACTS_BY_TYPE = _counts(Sponsorship, Sponsorship.direction, Sponsorship.type)
_GIFTS_BY_TYPE = _counts(Exchange, Exchange.direction, Exchange.type, only=~counted_as_act())


def _ends_after(form: str, last: date) -> bool:
    return ApproxDate.parse(form).last_day() > last


def read_drift(
    journal: Journal, relationship_id: int, statement: Statement, last: date | None, *, ended: bool = False
) -> Drift:
    """What was recorded with one person from a statement on, up to a day or until now.

    Where the span has `ended` with that day, what is of its month or year may have come after it, and is left out. Up
    to the present day all that has come counts.
    """
    until = _LAST_OF_ALL if last is None else last.isoformat()
    beyond = [
        form for form in (until[:7], until[:4]) if ended and last is not None and _ends_after(form, last)
    ]
    span = (statement.date, until, *beyond, *("",) * (2 - len(beyond)))

    def counts(query: Prepared) -> dict[tuple[Any, ...], int]:
        return {row[:-1]: row[-1] for row in journal.rows(query(relationship_id, *span))}

    advice, acts, gifts = counts(_ADVICE), counts(_ACTS_BY_TYPE), counts(_GIFTS_BY_TYPE)
    evidence: list[Evidence] = []
    came: list[Came] = []
    for side, direction, act_direction, flow in _SIDES:
        stated = statement.functions(side)
        for function in ValueFunction:
            count = None
            if function in _ACTS or function in _GIFTS:
                count = sum(acts.get((act_direction, kind), 0) for kind in _ACTS.get(function, ()))
                count += sum(gifts.get((flow, kind), 0) for kind in _GIFTS.get(function, ()))
            if function is ValueFunction.COACHING:
                count = (count or 0) + advice.get((direction,), 0)
            if function in stated or count:
                evidence.append(Evidence(side, function, function in stated, count))
        found = [Came(side, None, advice.get((direction,), 0))]
        found += [Came(side, gift, gifts.get((flow, gift), 0)) for gift in ExchangeKind]
        found += [Came(side, act, acts.get((act_direction, act), 0)) for act in SponsorshipKind]
        came += sorted((one for one in found if one.count), key=lambda one: -one.count)
    sides = tuple(side for side in ValueSide if statement.functions(side) or statement.text(side).strip())
    return Drift(statement.date, tuple(evidence), tuple(came), last, sides)


# In words


def drift_sentences(drift: Drift, today: date) -> tuple[Told, ...]:
    """What was expected and what came, for each side of which there is anything to say."""
    until = min(drift.last or today, today)
    told = []
    for side in ValueSide:
        headline = _headline(drift, side, until)
        if headline:
            told.append(Told(side, headline, _reading(drift, side)))
    return tuple(told)


def _headline(drift: Drift, side: ValueSide, until: date) -> str:
    """``You expected coaching. What came in 14 months: two introductions, one nomination.``"""
    came = [one.text for one in drift.came if one.side is side]
    if not came and side not in drift.sides:
        return ""
    stated = [found.function for found in drift.evidence if found.side is side and found.stated]
    functions = list_text([term_in_list(function) for function in stated])
    time = _Time.between(drift.since, until)
    if side is ValueSide.RECEIVE:
        expected = pgettext("drift", "You expected {functions}.", functions=functions)
    else:
        expected = pgettext("drift", "You expected to give {functions}.", functions=functions)
    if came:
        told = _PASSED[side].text(time, drift.since, what=items_text(came))
    else:
        told = _NOTHING_PASSED[side].text(time, drift.since)
    return " ".join((expected, told)) if stated else told


class _Unit(Enum):
    """In what a time is told."""

    SO_FAR = auto()
    """It is less than a month, and not told."""
    SINCE = auto()
    """It is not known to the day, and the date it began with is told."""
    MONTHS = auto()
    YEARS = auto()
    MORE_THAN_YEARS = auto()


class _Time(NamedTuple):
    """How long, in whole months, or in years from two of them on."""

    unit: _Unit
    n: int

    @classmethod
    def between(cls, since: str, until: date) -> Self:
        """The time between a date and a day; not told where the date is a month or a year."""
        begun = ApproxDate.parse(since)
        if not begun.exact:
            return cls(_Unit.SINCE if begun.first_day() <= until else _Unit.SO_FAR, 0)
        first = begun.first_day()
        months = (until.year - first.year) * 12 + until.month - first.month - (until.day < first.day)
        if months < 1:
            return cls(_Unit.SO_FAR, 0)
        if months < 24:
            return cls(_Unit.MONTHS, months)
        return cls(_Unit.MORE_THAN_YEARS if months % 12 else _Unit.YEARS, months // 12)


class _Over(NamedTuple):
    """One sentence about what passed in a time, by what the time is told in."""

    so_far: Message
    since: Message
    told: dict[_Unit, Plural]

    def text(self, time: _Time, since: str, **places: object) -> str:
        """The sentence about a time, which began with a date."""
        if time.unit is _Unit.SINCE:
            return self.since.text(date=full_date_text(since), **places)
        if time.unit is _Unit.SO_FAR:
            return self.so_far.text(**places)
        return self.told[time.unit].text(time.n, **places)


_PASSED = {
    ValueSide.RECEIVE: _Over(
        Message("drift", "What has come so far: {what}."),
        Message("drift", "What has come since {date}: {what}."),
        {
            _Unit.MONTHS: Plural(
                "drift", "What came in {n} month: {what}.", "What came in {n} months: {what}."
            ),
            _Unit.YEARS: Plural("drift", "What came in {n} year: {what}.", "What came in {n} years: {what}."),
            _Unit.MORE_THAN_YEARS: Plural(
                "drift",
                "What came in more than {n} year: {what}.",
                "What came in more than {n} years: {what}.",
            ),
        },
    ),
    ValueSide.GIVE: _Over(
        Message("drift", "What you have given so far: {what}."),
        Message("drift", "What you have given since {date}: {what}."),
        {
            _Unit.MONTHS: Plural(
                "drift", "What you gave in {n} month: {what}.", "What you gave in {n} months: {what}."
            ),
            _Unit.YEARS: Plural(
                "drift", "What you gave in {n} year: {what}.", "What you gave in {n} years: {what}."
            ),
            _Unit.MORE_THAN_YEARS: Plural(
                "drift",
                "What you gave in more than {n} year: {what}.",
                "What you gave in more than {n} years: {what}.",
            ),
        },
    ),
}
_NOTHING_PASSED = {
    ValueSide.RECEIVE: _Over(
        Message("drift", "No advice, no gain and no act of sponsorship for you is on record since then."),
        Message("drift", "No advice, no gain and no act of sponsorship for you is on record since {date}."),
        {
            _Unit.MONTHS: Plural(
                "drift",
                "In {n} month no advice, no gain and no act of sponsorship for you was recorded.",
                "In {n} months no advice, no gain and no act of sponsorship for you was recorded.",
            ),
            _Unit.YEARS: Plural(
                "drift",
                "In {n} year no advice, no gain and no act of sponsorship for you was recorded.",
                "In {n} years no advice, no gain and no act of sponsorship for you was recorded.",
            ),
            _Unit.MORE_THAN_YEARS: Plural(
                "drift",
                "In more than {n} year no advice, no gain and no act of sponsorship for you was recorded.",
                "In more than {n} years no advice, no gain and no act of sponsorship for you was recorded.",
            ),
        },
    ),
    ValueSide.GIVE: _Over(
        Message("drift", "No advice, no gift and no act of sponsorship of yours is on record since then."),
        Message("drift", "No advice, no gift and no act of sponsorship of yours is on record since {date}."),
        {
            _Unit.MONTHS: Plural(
                "drift",
                "In {n} month no advice, no gift and no act of sponsorship of yours was recorded.",
                "In {n} months no advice, no gift and no act of sponsorship of yours was recorded.",
            ),
            _Unit.YEARS: Plural(
                "drift",
                "In {n} year no advice, no gift and no act of sponsorship of yours was recorded.",
                "In {n} years no advice, no gift and no act of sponsorship of yours was recorded.",
            ),
            _Unit.MORE_THAN_YEARS: Plural(
                "drift",
                "In more than {n} year no advice, no gift and no act of sponsorship of yours was recorded.",
                "In more than {n} years no advice, no gift and no act of sponsorship of yours was recorded.",
            ),
        },
    ),
}


def _reading(drift: Drift, side: ValueSide) -> str:
    """What was recorded, read as the functions it speaks of."""
    evidence = [found for found in drift.evidence if found.side is side]
    come = [found for found in evidence if found.stated and found.count]
    missing = [found for found in evidence if found.stated and found.count == 0]
    beyond = [found for found in evidence if found.stated and found.count is None]
    # Where nothing but the user's own words stands, nobody but the user knows what they did not expect.
    named = any(found.stated for found in evidence)
    more = [found for found in evidence if named and not found.stated]
    received = side is ValueSide.RECEIVE
    since = full_date_text(drift.since)
    sentences = []
    if come:
        shown = _times(come)
        sentences.append(
            pgettext(
                "drift",
                "Of what you expected to receive, the records since {date} show {list}.",
                date=since,
                list=shown,
            )
            if received
            else pgettext(
                "drift",
                "Of what you expected to give, the records since {date} show {list}.",
                date=since,
                list=shown,
            )
        )
    if missing and come:
        sentences.append(pgettext("drift", "They show nothing of {list}.", list=_names(missing)))
    elif missing:
        names = _names(missing)
        sentences.append(
            pgettext(
                "drift",
                "Of what you expected to receive, the records since {date} show nothing of {list}.",
                date=since,
                list=names,
            )
            if received
            else pgettext(
                "drift",
                "Of what you expected to give, the records since {date} show nothing of {list}.",
                date=since,
                list=names,
            )
        )
    if more:
        shown = _times(more)
        sentences.append(
            pgettext("drift", "Not expected, yet received: {list}.", list=shown)
            if received
            else pgettext("drift", "Not expected, yet given: {list}.", list=shown)
        )
    if beyond:
        names = _names(beyond)
        sentences.append(
            pgettext("drift", "Whether {list} came to you, no record can tell.", list=names)
            if received
            else pgettext("drift", "Whether you gave {list}, no record can tell.", list=names)
        )
    return " ".join(sentences)


def _names(evidence: Sequence[Evidence]) -> str:
    return choice_text([term_in_list(found.function) for found in evidence])


def _times(evidence: Sequence[Evidence]) -> str:
    return list_text(
        [
            pgettext(
                "list",
                "{function} ({times})",
                function=term_in_list(found.function),
                times=times_words(found.count or 0),
            )
            for found in evidence
        ]
    )
