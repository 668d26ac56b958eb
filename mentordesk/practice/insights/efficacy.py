# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works: what became of advice, by topic, by person, by solicited or not, and by length.

One pass over the advice of a direction counts everything, from an index that holds all that is counted.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import QUESTION_LENGTH, WORDS_LENGTH, Advice, AdviceTopic, Relationship, Topic
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Direction
from mentordesk.practice.advice.counted_filter import (
    MIDDLE_UP_TO,
    NO_TOPIC,
    OUTCOME_SQL,
    SAID,
    SHORT_UP_TO,
    Asked,
    Length,
    Pairs,
    asked_of,
    asked_text,
    length_text,
)
from mentordesk.practice.advice.outcomes import (
    Outcome,
    Part,
    Tally,
)
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.wording.spans import Lately, lately
from mentordesk.practice.wording.terms import one_line

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
    packed, topics = _read(journal, counted_rows(direction, span, today))
    pairs: Pairs = (("direction", str(direction)), ("span", str(span)))
    # Counted by the interpreter's own machinery, in plain numbers: a large journal has tens of thousands of
    # rows, and the page has a few hundredths of a second.
    whole, by_asked, by_length = [0] * len(Outcome), dict[Asked, list[int]](), dict[Length, list[int]]()
    for code, number in Counter([row & _CODE for row in packed]).items():
        if code & _RECALLED:
            continue
        one = code & _OUTCOME
        whole[one] += number
        asked = asked_of(code & _UNASKED, code & _QUESTION)
        by_asked.setdefault(asked, [0] * len(Outcome))[one] += number
        if direction is Direction.GIVEN:
            length = tuple(Length)[code // _LENGTH]
            by_length.setdefault(length, [0] * len(Outcome))[one] += number
    by_person: _Counts = {}
    for row, number in Counter([row & _PERSON_AND_OUTCOME for row in packed]).items():
        _count(by_person, row // _PERSON, row, number)
    by_topics: _Counts = {}
    outcomes = [row & (_OUTCOME | _RECALLED) for row in packed]
    for (links, one), number in Counter(zip(topics, outcomes, strict=True)).items():
        _count(by_topics, links, one, number)
    named = sorted(by_person.items(), key=lambda item: (-sum(item[1]), item[0]))
    return Works(
        direction=direction,
        span=span,
        whole=Counted("", _tally(whole), pairs),
        recalled=len(packed) - sum(whole),
        topics=_topics(journal, by_topics, pairs),
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


# Where in the number of a row what is known of it stands.
_OUTCOME, _UNASKED, _QUESTION, _RECALLED, _LENGTH, _CODE, _PERSON = 7, 8, 16, 32, 64, 255, 256
_PERSON_AND_OUTCOME = ~_CODE | _OUTCOME | _RECALLED
_ROWS = 500
"""So many rows are held at a time: more of them would call for the collector of garbage again and again."""


def counted_rows(direction: Direction, span: Lately, today: date) -> Any:
    """The query behind `works`: one number for all that is counted, and the ids of the topics as a text.

    Packed so, since what a row costs is mostly what is carried over from the file to the program.
    """
    code = (
        OUTCOME_SQL
        + fn.IIF(Advice.unasked, _UNASKED, 0)
        + fn.IIF(QUESTION_LENGTH, _QUESTION, 0)
        + fn.IIF(Advice.recalled, _RECALLED, 0)
        + Advice.relationship * _PERSON
    )
    if direction is Direction.GIVEN:
        # How long the words are matters to the one who chooses them.
        length = WORDS_LENGTH
        code += fn.IIF(length <= SHORT_UP_TO, 0, fn.IIF(length <= MIDDLE_UP_TO, _LENGTH, 2 * _LENGTH))
    topics = AdviceTopic.select(fn.GROUP_CONCAT(AdviceTopic.topic)).where(AdviceTopic.advice == Advice.id)
    query = Advice.select(code, topics).where((Advice.direction == direction) & SAID)
    within = lately(span, today).touches(Advice.date)
    return query if within is None else query.where(within)


def _read(journal: Journal, query: Any) -> tuple[list[int], list[str | None]]:
    """The two columns of a query."""
    packed: list[int] = []
    topics: list[str | None] = []
    cursor = journal.cursor(query)
    with journal.told_errors():
        while rows := cursor.fetchmany(_ROWS):
            first, second = zip(*rows, strict=True)
            packed.extend(first)
            topics.extend(second)
    return packed, topics


def _count(counts: _Counts, of: Any, code: int, number: int) -> None:
    """Count so many of what a number stands for; not what is recalled."""
    if code & _RECALLED:
        return
    known = counts.get(of)
    if known is None:
        known = counts[of] = [0] * len(Outcome)
    known[code & _OUTCOME] += number


def _tally(numbers: Sequence[int]) -> Tally:
    return Tally.of(dict(zip(Outcome, numbers, strict=True)))


def _topics(journal: Journal, by_links: _Counts, pairs: Pairs) -> tuple[Counted, ...]:
    names = {
        str(topic): name
        for topic, name in journal.rows(Topic.select(Topic.id, Topic.name).where(NOT_TRASHED.where(Topic)))
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
        name = pgettext("narrowing", "without a topic")
        found.append(Counted(name, _tally(without), (*pairs, ("topic", NO_TOPIC)), False))
    return tuple(found)


def _people(journal: Journal, counts: list[tuple[int, list[int]]], pairs: Pairs) -> tuple[Counted, ...]:
    ids = [person for person, _ in counts]
    query = Relationship.select(Relationship.id, Relationship.name)
    names = dict(
        (row[0], row[1])
        for row in journal.rows(query if len(ids) > 500 else query.where(Relationship.id.in_(ids)))
    )
    told_apart = labels(journal, ids)
    return tuple(
        Counted(
            one_line(told_apart.get(person) or names.get(person, ""), 80),
            _tally(numbers),
            (*pairs, ("person", str(person))),
        )
        for person, numbers in counts
    )
