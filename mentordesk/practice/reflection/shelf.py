# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The shelf: when something was written, what was written on a day, and on this day in other years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peewee import fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.attachments import Attached, attached
from mentordesk.journal.records import Reflection
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.practice.records.read import read_reflection
from mentordesk.practice.reflection.reflection_list import (
    ReflectionFilter,
    ReflectionLine,
    narrowing_to,
    reflection_lines,
)
from mentordesk.practice.wording.markdown import plain_text

EARLIER = 60
"""On this day: so many years back."""
MOST, MOST_EARLIER = 60, 20
"""So many of one day are listed, and so many of that day in earlier years; a book of the span has them all."""


@dataclass(frozen=True)
class Year:
    """How many reflections each day of a year has; those known to the month or the year alone by that."""

    year: int
    days: dict[str, int]
    first: int
    """The first year in which anything was written, and the last one."""
    last: int

    @property
    def count(self) -> int:
        """How many there are in all."""
        return sum(self.days.values())

    @property
    def dated(self) -> int:
        """On how many days something was written."""
        return sum(len(day) == 10 for day in self.days)


def read_year(journal: Journal, year: int, shown: ReflectionFilter | None = None) -> Year:
    """What was written when in a year, of what a filter shows."""
    conditions = narrowing_to(shown or ReflectionFilter())
    query = (
        Reflection.select(Reflection.date, fn.COUNT(Reflection.id))
        .where((Reflection.date >= f"{year:04}") & (Reflection.date < f"{year + 1:04}"), *conditions)
        .group_by(Reflection.date)
    )
    # One at a time: only then SQLite looks at the end of the index alone.
    ends = (
        journal.value(Reflection.select(end(Reflection.date)).where(NOT_TRASHED.where(Reflection)))
        for end in (fn.MIN, fn.MAX)
    )
    first, last = (int((day or f"{year:04}")[:4]) for day in ends)
    return Year(year, dict(journal.rows(query)), first, last)


def written_on(journal: Journal, day: str, shown: ReflectionFilter | None = None) -> list[ReflectionLine]:
    """What was written on a day, or in a month or year that is all one knows."""
    return _lines(journal, [day], shown, MOST)


def on_this_day(journal: Journal, day: date, shown: ReflectionFilter | None = None) -> list[ReflectionLine]:
    """What was written on the same day of earlier years, the latest first."""
    years = range(day.year - 1, day.year - EARLIER - 1, -1)
    days = [f"{year:04}-{day.month:02}-{day.day:02}" for year in years]
    return _lines(journal, [one for one in days if one > "0000"], shown, MOST_EARLIER)


def _lines(
    journal: Journal, days: Sequence[str], shown: ReflectionFilter | None, most: int
) -> list[ReflectionLine]:
    query = (
        Reflection.select(Reflection.id)
        .where(Reflection.date.in_(days), *narrowing_to(shown or ReflectionFilter()))
        .order_by(Reflection.date.desc(), Reflection.id)
        .limit(most)
    )
    return reflection_lines(journal, [row[0] for row in journal.rows(query)])


@dataclass(frozen=True)
class Leaf:
    """One reflection to be read: its parts as Markdown."""

    id: int
    date: str
    title: str
    people: str
    parts: tuple[tuple[str, str], ...]
    """A heading, empty for the text itself, and what stands under it."""
    files: tuple[Attached, ...] = ()


def read_leaf(journal: Journal, record: int) -> Leaf | None:
    """A reflection to be read; nothing if it is not there any more."""
    from mentordesk.practice.reflection.frameworks import step_name

    reflection = read_reflection(journal, record)
    lines = reflection_lines(journal, [record])
    if reflection is None or reflection.in_trash or not lines:
        return None
    parts = [("", reflection.body)] if reflection.body.strip() else []
    parts += [
        (step_name(journal, reflection.framework, step), text)
        for step, text in reflection.answers
        if text.strip()
    ]
    title = reflection.title.strip() or (plain_text(lines[0].text) if not parts else "")
    files = attached(journal, record)
    return Leaf(record, reflection.date, title, lines[0].people, tuple(parts), files)
