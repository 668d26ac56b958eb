# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works: what became of advice, by topic, by person, by solicited or not, and by length.

One pass over the advice of a direction counts everything. In a span of time the index by date leads there;
over all time every row has to be looked at, since no index holds what became of an advice.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from typing import Any

from peewee import Value, fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, AdviceTopic, Relationship, Topic
from mentordesk.journal.terms import Direction, Effect, Uptake
from mentordesk.practice.naming import one_line
from mentordesk.practice.narrowing import (
    NO_TOPIC,
    SAID,
    Asked,
    Length,
    Pairs,
    asked_of,
    asked_text,
    length_of,
    length_text,
)
from mentordesk.practice.outcomes import (
    Outcome,
    Part,
    Tally,
    outcome,
)
from mentordesk.practice.spans import Lately, lately
from mentordesk.words import translate

PEOPLE = 10
"""So many people are shown at first."""


@dataclass(frozen=True)
class Counted:
    """A row of a table: what it is of, what became of it, and which records it stands for.

    The name is as it stands inside a sentence.
    """

    name: str
    tally: Tally
    pairs: Pairs
    known: bool = True
    """False for the row of what nobody noted, such as advice without a topic."""

    def showing(self, part: Part) -> Pairs:
        """What leads the list of advice to the records of one of the numbers."""
        return (*self.pairs, ("outcome", str(part)))


@dataclass(frozen=True)
class Works:
    """What became of the advice of one direction in a span of time."""

    direction: Direction
    span: Lately
    whole: Counted
    recalled: int
    """So many pieces recalled from memory are left out."""
    topics: tuple[Counted, ...]
    """The most frequent first; what has two topics counts under both."""
    people: tuple[Counted, ...]
    """Those with most advice, up to the number asked for."""
    people_count: int
    asked: tuple[Counted, ...]
    lengths: tuple[Counted, ...]


_Counts = dict[Any, list[int]]
"""For each of what is counted, how many of each outcome, in the order of the outcomes."""


def works(
    journal: Journal, direction: Direction, span: Lately, today: date, people: int | None = PEOPLE
) -> Works:
    """What became of the advice of a direction; `people` is how many of them to name, all for nothing."""
    rows = journal.rows(counted_rows(direction, span, today))
    pairs: Pairs = (("direction", str(direction)), ("span", str(span)))
    # Column by column and with plain numbers, so that the counting is done by the interpreter's own machinery:
    # a large journal has tens of thousands of rows, and the page has a few hundredths of a second.
    persons, unasked, asked, lengths, uptakes, effects, recalled, topics = (
        zip(*rows, strict=True) if rows else ((),) * 8
    )
    codes = list(map(_codes().__getitem__, zip(recalled, uptakes, effects, strict=True)))
    whole = [codes.count(code) for code in range(len(Outcome))]
    by_person = _split(persons, codes)
    by_asked = _merged(_split(zip(unasked, asked, strict=True), codes), lambda key: asked_of(*key))
    by_length = _merged(_split(lengths, codes), length_of) if direction is Direction.GIVEN else {}
    named = sorted(by_person.items(), key=lambda item: (-sum(item[1]), item[0]))
    return Works(
        direction=direction,
        span=span,
        whole=Counted("", _tally(whole), pairs),
        recalled=len(codes) - sum(whole),
        topics=_topics(journal, _split(topics, codes), pairs),
        people=_people(journal, named if people is None else named[:people], pairs),
        people_count=len(named),
        asked=tuple(
            Counted(
                asked_text(one),
                _tally(by_asked[one]),
                (*pairs, ("asked", str(one))),
                one is not Asked.UNSAID,
            )
            for one in Asked
            if one in by_asked
        ),
        lengths=tuple(
            Counted(length_text(size), _tally(by_length[size]), (*pairs, ("length", str(size))))
            for size in Length
            if size in by_length
        ),
    )


def counted_rows(direction: Direction, span: Lately, today: date) -> Any:
    """The query behind `works`, with what is recalled, and the ids of the topics of each piece as one text."""
    topics = AdviceTopic.select(fn.GROUP_CONCAT(AdviceTopic.topic)).where(AdviceTopic.advice == Advice.id)
    # How long the words are matters to the one who chooses them.
    length = fn.LENGTH(Advice.words) if direction is Direction.GIVEN else Value(0)
    query = Advice.select(
        *(Advice.relationship, Advice.unasked, fn.TRIM(Advice.question) != "", length),
        *(Advice.uptake, Advice.effect, Advice.recalled, topics),
    ).where((Advice.direction == direction) & SAID)
    within = lately(span, today).touches(Advice.date)
    return query if within is None else query.where(within)


@cache
def _codes() -> dict[tuple[int, str, str], int]:
    """The number of each outcome, by what is recalled, done and come of; -1 for what is not counted."""
    numbers = {one: number for number, one in enumerate(Outcome)}
    return {
        (recalled, str(uptake), str(effect)): -1 if recalled else numbers[outcome(uptake, effect)]
        for recalled, uptake, effect in product((0, 1), Uptake, Effect)
    }


def _split(things: Iterable[Any], codes: Iterable[int]) -> _Counts:
    """How many of each outcome, for each of what is counted."""
    counts: _Counts = {}
    for (of, code), number in Counter(zip(things, codes, strict=True)).items():
        if code >= 0:
            if of not in counts:
                counts[of] = [0] * len(Outcome)
            counts[of][code] = number
    return counts


def _merged(counts: _Counts, name: Callable[[Any], Any]) -> _Counts:
    """Counts under the names of what they are of, some of which may be the same."""
    found: _Counts = {}
    for of, numbers in counts.items():
        known = found.setdefault(name(of), [0] * len(Outcome))
        for code, number in enumerate(numbers):
            known[code] += number
    return found


def _tally(numbers: Sequence[int]) -> Tally:
    return Tally.of(dict(zip(Outcome, numbers, strict=True)))


def _topics(journal: Journal, by_links: _Counts, pairs: Pairs) -> tuple[Counted, ...]:
    names = {
        str(topic): name
        for topic, name in journal.rows(Topic.select(Topic.id, Topic.name).where(Topic.trashed_at.is_null()))
    }
    counts: _Counts = {}
    for links, numbers in by_links.items():
        known = [topic for topic in (links or "").split(",") if topic in names]
        for topic in known or [NO_TOPIC]:
            before = counts.get(topic, [0] * len(Outcome))
            counts[topic] = [one + other for one, other in zip(before, numbers, strict=True)]
    without = counts.pop(NO_TOPIC, None)
    found = [
        Counted(one_line(names[topic], 60), _tally(numbers), (*pairs, ("topic", topic)))
        for topic, numbers in counts.items()
    ]
    found.sort(key=lambda row: (-row.tally.total, row.name))
    if without and found:
        name = translate("narrowing", "without a topic")
        found.append(Counted(name, _tally(without), (*pairs, ("topic", NO_TOPIC)), False))
    return tuple(found)


def _people(journal: Journal, counts: list[tuple[int, list[int]]], pairs: Pairs) -> tuple[Counted, ...]:
    ids = [person for person, _ in counts]
    query = Relationship.select(Relationship.id, Relationship.name)
    names = dict(
        (row[0], row[1])
        for row in journal.rows(query if len(ids) > 500 else query.where(Relationship.id.in_(ids)))
    )
    return tuple(
        Counted(one_line(names.get(person, ""), 80), _tally(numbers), (*pairs, ("person", str(person))))
        for person, numbers in counts
    )
