# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works: what became of advice, by topic, by person, by solicited or not, and by length.

One pass over the advice of a direction counts everything. In a span of time the index by date leads there;
over all time every row has to be looked at, since no index holds what became of an advice.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from peewee import Value, fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, AdviceTopic, Relationship, Topic
from mentordesk.journal.terms import Direction
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


_Counts = dict[Any, dict[Outcome, int]]


def works(
    journal: Journal, direction: Direction, span: Lately, today: date, people: int | None = PEOPLE
) -> Works:
    """What became of the advice of a direction; `people` is how many of them to name, all for nothing."""
    rows = journal.rows(counted_rows(direction, span, today))
    pairs: Pairs = (("direction", str(direction)), ("span", str(span)))
    # Column by column, so that the counting is done by the interpreter's own machinery: a large journal
    # has tens of thousands of rows, and the page has a few hundredths of a second.
    persons, unasked, asked, lengths, uptakes, effects, recalled, topics = (
        zip(*rows, strict=True) if rows else ((),) * 8
    )
    outcomes = [_outcome(key) for key in zip(recalled, uptakes, effects, strict=True)]
    whole = Counter(one for one in outcomes if one is not None)
    by_person = _split(persons, outcomes)
    by_asked = _split(map(cache(asked_of), unasked, asked), outcomes)
    by_length = _split(map(cache(length_of), lengths), outcomes) if direction is Direction.GIVEN else {}
    named = sorted(by_person.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    return Works(
        direction=direction,
        span=span,
        whole=Counted("", Tally.of(whole), pairs),
        recalled=len(outcomes) - whole.total(),
        topics=_topics(journal, _split(topics, outcomes), pairs),
        people=_people(journal, named if people is None else named[:people], pairs),
        people_count=len(named),
        asked=tuple(
            Counted(
                asked_text(one),
                Tally.of(by_asked[one]),
                (*pairs, ("asked", str(one))),
                one is not Asked.UNSAID,
            )
            for one in Asked
            if one in by_asked
        ),
        lengths=tuple(
            Counted(length_text(size), Tally.of(by_length[size]), (*pairs, ("length", str(size))))
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
    ).where(SAID & (Advice.direction == direction))
    within = lately(span, today).touches(Advice.date)
    return query if within is None else query.where(within)


@cache
def _outcome(key: tuple[int, str, str]) -> Outcome | None:
    """What became of a piece; nothing for one recalled from memory."""
    recalled, uptake, effect = key
    return None if recalled else outcome(uptake, effect)


def _split(things: Iterable[Any], outcomes: Iterable[Outcome | None]) -> _Counts:
    """How many of each outcome, for each of what is counted."""
    counts: _Counts = {}
    for (of, one), number in Counter(zip(things, outcomes, strict=True)).items():
        if one is not None:
            counts.setdefault(of, {})[one] = number
    return counts


def _topics(journal: Journal, by_links: _Counts, pairs: Pairs) -> tuple[Counted, ...]:
    names = {
        str(topic): name
        for topic, name in journal.rows(Topic.select(Topic.id, Topic.name).where(Topic.trashed_at.is_null()))
    }
    counts: dict[str, Counter[Outcome]] = defaultdict(Counter)
    for links, counted in by_links.items():
        known = [topic for topic in (links or "").split(",") if topic in names]
        for topic in known or [NO_TOPIC]:
            counts[topic].update(counted)
    without = counts.pop(NO_TOPIC, None)
    found = [
        Counted(one_line(names[topic], 60), Tally.of(counted), (*pairs, ("topic", topic)))
        for topic, counted in counts.items()
    ]
    found.sort(key=lambda row: (-row.tally.total, row.name))
    if without and found:
        name = translate("narrowing", "without a topic")
        found.append(Counted(name, Tally.of(without), (*pairs, ("topic", NO_TOPIC)), False))
    return tuple(found)


def _people(
    journal: Journal, counts: list[tuple[int, dict[Outcome, int]]], pairs: Pairs
) -> tuple[Counted, ...]:
    ids = [person for person, _ in counts]
    query = Relationship.select(Relationship.id, Relationship.name)
    names = dict(
        (row[0], row[1])
        for row in journal.rows(query if len(ids) > 500 else query.where(Relationship.id.in_(ids)))
    )
    return tuple(
        Counted(one_line(names.get(person, ""), 80), Tally.of(outcomes), (*pairs, ("person", str(person))))
        for person, outcomes in counts
    )
