# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which pieces of advice a counted number stands for: as a condition for lists, and in words above them.

A page that counts says of each number which pairs of key and value lead to its records; the list of advice
reads them back here. So a number and its list can never follow different rules.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Any

from peewee import Case

from mentordesk.i18n.texts import number_text, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import QUESTION_LENGTH, WORDS_LENGTH, Advice, AdviceTopic, Relationship, Topic
from mentordesk.journal.rules import COUNTED as IS_COUNTED
from mentordesk.journal.rules import (
    DECLINED,
    EFFECT_NOT_KNOWN,
    HELPED,
    NOT_TRASHED,
    OUTCOME_KNOWN,
    OVERTAKEN,
    PARTLY_HELPED,
    RECALLED,
    USED,
    OneOf,
)
from mentordesk.journal.rules import SAID as IS_SAID
from mentordesk.journal.terms import Came
from mentordesk.practice.advice.outcomes import OUTCOMES, PARTS, Outcome, Part
from mentordesk.practice.wording.spans import Lately, lately
from mentordesk.practice.wording.terms import one_line

Pairs = tuple[tuple[str, str], ...]

KEYS = ("outcome", "person", "asked", "length", "recalled", "span", "sure", "came", "topic")
"""What a list of advice can be narrowed to, beyond what its own filter offers."""
NO_TOPIC = "none"


class Asked(StrEnum):
    """Whether somebody had asked for the advice."""

    ASKED = "asked"
    UNASKED = "unasked"
    UNSAID = "unsaid"


class Length(StrEnum):
    """How long the words of an advice are. In characters: they mean the same in every script."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"


SHORT_UP_TO, MIDDLE_UP_TO = 80, 240
"""Characters: about a sentence, about a short paragraph."""


def asked_of(unasked: object, question: object) -> Asked:
    """Whether there was a question, from whether it is said that there was none, and whether one is kept."""
    return Asked.UNASKED if unasked else Asked.ASKED if question else Asked.UNSAID


class Sureness(StrEnum):
    """How sure somebody was, in percent."""

    ANY = "any"
    UNDER_50 = "0-49"
    FROM_50 = "50-69"
    FROM_70 = "70-89"
    FROM_90 = "90-100"

    @property
    def bounds(self) -> tuple[int, int]:
        """The lowest and the highest percentage."""
        if self is Sureness.ANY:
            return (0, 100)
        low, high = self.value.split("-")
        return (int(low), int(high))


@dataclass(frozen=True)
class Narrowing:
    """What counted advice is narrowed to; nothing given means all of it."""

    today: date
    """The day from which lately is counted."""
    part: Part = Part.ALL
    person: int | None = None
    asked: Asked | None = None
    length: Length | None = None
    span: Lately = Lately.EVER
    sure: Sureness | None = None
    came: Came | None = None
    without_topic: bool = False
    recalled: bool = False
    """What is recalled from memory instead of what is counted."""

    @classmethod
    def read(cls, pairs: Iterable[tuple[str, str]], today: date) -> "Narrowing":
        """From pairs of key and value. Raises ValueError for a value that means nothing."""
        given = dict(pairs)
        return cls(
            today=today,
            part=Part(given.get("outcome", Part.ALL)),
            person=int(given["person"]) if "person" in given else None,
            asked=Asked(given["asked"]) if "asked" in given else None,
            length=Length(given["length"]) if "length" in given else None,
            span=Lately(given.get("span", Lately.EVER)),
            sure=Sureness(given["sure"]) if "sure" in given else None,
            came=Came(given["came"]) if "came" in given else None,
            without_topic=given.get("topic") == NO_TOPIC,
            recalled="recalled" in given,
        )


# As conditions

SAID = (NOT_TRASHED & IS_SAID).where(Advice)
COUNTED = (NOT_TRASHED & IS_COUNTED).where(Advice)
"""Advice that counts: not recalled from memory, and no mere question."""

ASKED_SQL = Case(
    None,
    ((Advice.unasked == 1, str(Asked.UNASKED)), (QUESTION_LENGTH > 0, str(Asked.ASKED))),
    str(Asked.UNSAID),
)
LENGTH_SQL = Case(
    None,
    (
        (WORDS_LENGTH <= SHORT_UP_TO, str(Length.SHORT)),
        (WORDS_LENGTH <= MIDDLE_UP_TO, str(Length.MIDDLE)),
    ),
    str(Length.LONG),
)
KNOWN = OUTCOME_KNOWN.where(Advice)
"""Advice whose outcome is known, so that what was expected is sealed no longer."""
SURE = KNOWN & Advice.confidence.is_null(False) & Advice.came_true.is_null(False)
"""Advice of which somebody said how sure they were, and afterwards whether it came so."""


def _either(rule: OneOf) -> Any:
    """A rule on advice as a chain of comparisons, which is faster than a list."""
    column = getattr(Advice, rule.field)
    return reduce(or_, (column == str(term) for term in rule.terms))


_NUMBERS = {one: number for number, one in enumerate(Outcome)}
OUTCOME_SQL = Case(
    None,
    (
        (
            _either(USED),
            Case(
                None,
                (
                    (_either(HELPED), _NUMBERS[Outcome.HELPED]),
                    (_either(EFFECT_NOT_KNOWN), _NUMBERS[Outcome.EFFECT_UNKNOWN]),
                    (_either(PARTLY_HELPED), _NUMBERS[Outcome.PARTLY]),
                ),
                _NUMBERS[Outcome.NOT_HELPED],
            ),
        ),
        (_either(DECLINED), _NUMBERS[Outcome.DECLINED]),
        (_either(OVERTAKEN), _NUMBERS[Outcome.OVERTAKEN]),
    ),
    _NUMBERS[Outcome.OPEN],
)
"""What became of an advice, as its number among the outcomes: `outcomes.outcome`, written to be fast."""


def narrowed(query: Any, to: Narrowing) -> Any:
    """A query of advice, narrowed."""
    query = query.where(SAID & RECALLED.where(Advice) if to.recalled else COUNTED)
    if to.part is not Part.ALL:
        query = query.where(reduce(or_, (OUTCOMES[one].where(Advice) for one in PARTS[to.part])))
    if to.person is not None:
        query = query.where(Advice.relationship == to.person)
    if to.asked is not None:
        query = query.where(to.asked == ASKED_SQL)
    if to.length is not None:
        query = query.where(to.length == LENGTH_SQL)
    within = lately(to.span, to.today).touches(Advice.date)
    if within is not None:
        query = query.where(within)
    if to.sure is not None:
        query = query.where(SURE & Advice.confidence.between(*to.sure.bounds))
    if to.came is not None:
        query = query.where(KNOWN & (Advice.came_true == to.came))
    if to.without_topic:
        query = query.where(Advice.id.not_in(with_a_topic()))
    return query


def with_a_topic() -> Any:
    """The ids of advice that has a topic which is not in the trash."""
    return (
        AdviceTopic.select(AdviceTopic.advice)
        .join(Topic, on=(Topic.id == AdviceTopic.topic))
        .where(NOT_TRASHED.where(Topic))
    )


# In words


def narrowing_text(journal: Journal, to: Narrowing) -> str:
    """What a list is narrowed to, in a few words; the direction and a topic stand in the list's own filter."""
    parts = []
    if to.person is not None:
        name = journal.value(Relationship.select(Relationship.name).where(Relationship.id == to.person))
        parts.append(one_line(name or "", 60))
    if to.recalled:
        parts.append(pgettext("narrowing", "written down from memory"))
    if to.without_topic:
        parts.append(pgettext("narrowing", "without a topic"))
    if to.asked is not None:
        parts.append(asked_text(to.asked))
    if to.length is not None:
        parts.append(length_text(to.length))
    if to.sure is not None:
        parts.append(sureness_text(to.sure))
    if to.came is not None:
        parts.append(came_text(to.came))
    if to.part is not Part.ALL:
        parts.append(part_text(to.part))
    if to.span is not Lately.EVER:
        parts.append(
            pgettext("narrowing", "this year")
            if to.span is Lately.THIS_YEAR
            else pgettext("narrowing", "last 12 months")
        )
    if not parts:
        return pgettext("narrowing", "All that is counted: not what is recalled, and no open questions")
    return " ".join((pgettext("narrowing", "Only:"), " · ".join(parts)))


def part_text(part: Part) -> str:
    """What a part of counted advice is called, as one of several remarks in a row."""
    return {
        Part.ALL: pgettext("narrowing", "all"),
        Part.USED: pgettext("narrowing", "used"),
        Part.HELPED: pgettext("narrowing", "helped"),
        Part.PARTLY: pgettext("narrowing", "used and helped in part"),
        Part.NOT_HELPED: pgettext("narrowing", "used and did not help"),
        Part.ANOTHER_WAY: pgettext("narrowing", "not used"),
        Part.DECLINED: pgettext("narrowing", "another way"),
        Part.OVERTAKEN: pgettext("narrowing", "overtaken by events"),
        Part.NOT_KNOWN: pgettext("narrowing", "not known yet"),
        Part.EFFECT_KNOWN: pgettext("narrowing", "used, with a known effect"),
        Part.EFFECT_OPEN: pgettext("narrowing", "used, effect not known yet"),
        Part.UPTAKE_KNOWN: pgettext("narrowing", "used or not: known"),
        Part.OPEN: pgettext("narrowing", "still open"),
    }[part]


def asked_text(asked: Asked) -> str:
    """Whether somebody had asked, as a remark in a row."""
    return {
        Asked.ASKED: pgettext("narrowing", "asked for"),
        Asked.UNASKED: pgettext("narrowing", "nobody had asked"),
        Asked.UNSAID: pgettext("narrowing", "asked or not: not noted"),
    }[asked]


def length_text(length: Length) -> str:
    """How long words are, as a remark in a row."""
    short, above_short, middle = map(number_text, (SHORT_UP_TO, SHORT_UP_TO + 1, MIDDLE_UP_TO))
    return {
        Length.SHORT: pgettext("narrowing", "up to {most} characters", most=short),
        Length.MIDDLE: pgettext("narrowing", "{least} to {most} characters", least=above_short, most=middle),
        Length.LONG: pgettext("narrowing", "more than {most} characters", most=middle),
    }[length]


def sureness_text(sure: Sureness) -> str:
    """How sure somebody was, as a remark in a row."""
    if sure is Sureness.ANY:
        return pgettext("narrowing", "you said how sure you were")
    low, high = map(number_text, sure.bounds)
    return pgettext("narrowing", "{low} to {high} percent sure", low=low, high=high)


def came_text(came: Came) -> str:
    """Whether it came as expected, as a remark in a row."""
    return {
        Came.YES: pgettext("narrowing", "came as you expected"),
        Came.PARTLY: pgettext("narrowing", "came in part as you expected"),
        Came.NO: pgettext("narrowing", "came otherwise"),
    }[came]
