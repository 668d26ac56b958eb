# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Give and take with one person: what was gained and given, by kind and by year. A picture, never a score.

The two sides stand beside each other and are not weighed: nothing here adds up kinds or compares the sides.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import list_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Exchange
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import ExchangeKind, Flow
from mentordesk.practice.wording.counted_kinds import gift_count
from mentordesk.practice.wording.numbers import capital, number_words
from mentordesk.practice.wording.terms import first_name, term_text

KINDS_ON_A_LINE = 2

ByYear = Mapping[int, int]
"""How often in each year; only years in which it happened."""


@dataclass(frozen=True)
class Strand:
    """One kind of give and take, on both sides."""

    kind: ExchangeKind
    gained: ByYear = field(default_factory=dict)
    given: ByYear = field(default_factory=dict)

    def side(self, flow: Flow) -> ByYear:
        """One of the sides."""
        return self.gained if flow is Flow.GAINED else self.given


@dataclass(frozen=True)
class Column:
    """One year of the picture, or all years before one where there is no room for each."""

    first: int
    last: int
    earlier: bool = False

    @property
    def text(self) -> str:
        """What stands above it."""
        if self.earlier:
            return pgettext("give and take", "to {year}", year=self.last)
        return str(self.first)

    def of(self, years: ByYear) -> int:
        """How often something happened in it."""
        return sum(count for year, count in years.items() if self.first <= year <= self.last)


@dataclass(frozen=True)
class Picture:
    """What was gained and given, by kind; kinds that never passed are not there."""

    strands: tuple[Strand, ...] = ()
    last: Flow | None = None
    """Which way the latest went."""

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year in which anything passed; nothing if nothing did."""
        found = [year for strand in self.strands for flow in Flow for year in strand.side(flow)]
        return (min(found), max(found)) if found else None

    def columns(self, room: int) -> tuple[Column, ...]:
        """The years side by side, at most so many; what came before the last ones shares a column."""
        if self.years is None or room < 1:
            return ()
        first, last = self.years
        if last - first < room:
            return tuple(Column(year, year) for year in range(first, last + 1))
        start = last - room + 2
        return (Column(first, start - 1, True), *(Column(year, year) for year in range(start, last + 1)))


def _by_year(relationship_id: Any) -> Any:
    year = fn.substr(Exchange.date, 1, 4)
    theirs = (Exchange.relationship == relationship_id) & NOT_TRASHED.where(Exchange)
    columns = (Exchange.type, Exchange.direction, year, fn.COUNT(Exchange.id))
    return (
        Exchange.select(*columns, fn.MAX(Exchange.date), fn.MAX(Exchange.id))
        .where(theirs)
        .group_by(Exchange.type, Exchange.direction, year)
        .order_by(year)
    )


_BY_YEAR = Prepared(_by_year)


def read_picture(journal: Journal, relationship_id: int) -> Picture:
    """The give and take with one person. What is known to the month or year counts in its year."""
    rows = journal.rows(_BY_YEAR(relationship_id))
    latest = max(rows, key=lambda row: row[4:], default=None)
    found: dict[str, dict[str, dict[int, int]]] = {}
    for kind, direction, of_year, count, *_ in rows:
        found.setdefault(kind, {}).setdefault(direction, {})[int(of_year)] = count
    strands = tuple(
        Strand(kind, found[kind].get(Flow.GAINED, {}), found[kind].get(Flow.GIVEN, {}))
        for kind in ExchangeKind
        if kind in found
    )
    return Picture(strands, Flow(latest[1]) if latest else None)


# In words


def picture_sentences(picture: Picture, name: str, today: date) -> tuple[str, ...]:
    """What was gained from somebody and what was given, a sentence for each side that has anything."""
    first = first_name(name)
    told = []
    for flow in (Flow.GAINED, Flow.GIVEN):
        sides = [(strand.kind, strand.side(flow)) for strand in picture.strands if strand.side(flow)]
        if not sides:
            continue
        kinds = sorted(((sum(years.values()), kind) for kind, years in sides), key=lambda pair: -pair[0])
        what = list_text([gift_count(kind, count) for count, kind in kinds])
        when = _when({year for _, years in sides for year in years}, today)
        if flow is Flow.GAINED:
            told.append(
                pgettext(
                    "give and take", "From {name} you gained {what}{when}.", name=first, what=what, when=when
                )
            )
        else:
            told.append(
                pgettext("give and take", "You gave {name} {what}{when}.", name=first, what=what, when=when)
            )
    return tuple(told)


def _when(years: Iterable[int], today: date) -> str:
    known = sorted(years)
    if len(known) == 1:
        return pgettext("give and take", ", in {year}", year=known[0])
    if known[-1] >= today.year:
        return pgettext("give and take", ", since {year}", year=known[0])
    return pgettext("give and take", ", from {first} to {last}", first=known[0], last=known[-1])


def strand_text(strand: Strand) -> str:
    """One kind in words, year by year: ``Culture insight. Gained: none. Given: one in 2024, two in 2026.``"""
    return pgettext(
        "give and take",
        "{kind}. Gained: {gained}. Given: {given}.",
        kind=term_text(strand.kind),
        gained=years_text(strand.gained),
        given=years_text(strand.given),
    )


def cell_text(kind: ExchangeKind, flow: Flow, column: Column, years: ByYear) -> str:
    """What one place of the picture shows: ``Gained in 2026: two introductions``; empty for nothing."""
    count = column.of(years)
    if not count:
        return ""
    inside = {year: n for year, n in years.items() if column.first <= year <= column.last}
    what = gift_count(kind, count)
    if column.earlier and len(inside) > 1:
        what = pgettext("give and take", "{what} ({years})", what=what, years=years_text(inside))
    when = (
        str(next(iter(inside)))
        if len(inside) == 1
        else pgettext("give and take", "{first} to {last}", first=min(inside), last=max(inside))
    )
    if flow is Flow.GAINED:
        return pgettext("give and take", "Gained, {when}: {what}", when=when, what=what)
    return pgettext("give and take", "Given, {when}: {what}", when=when, what=what)


def years_text(years: ByYear) -> str:
    """How often in each year, oldest first: ``one in 2024, two in 2026``."""
    if not years:
        return pgettext("give and take", "none")
    return ", ".join(
        pgettext("give and take", "{number} in {year}", number=number_words(count), year=year)
        for year, count in sorted(years.items())
    )


def summary_line(picture: Picture) -> str:
    """The latest kinds on each side, on one line: ``Gained time and feedback; gave culture insight``."""
    sides = []
    for flow in (Flow.GAINED, Flow.GIVEN):
        names = [_inside(strand.kind) for strand in _latest_first(picture.strands, flow)]
        if len(names) > KINDS_ON_A_LINE:
            names = [*names[:KINDS_ON_A_LINE], pgettext("give and take", "more")]
        kinds = list_text(names)
        if kinds and flow is Flow.GAINED:
            sides.append(pgettext("give and take", "gained {kinds}", kinds=kinds))
        elif kinds:
            sides.append(pgettext("give and take", "gave {kinds}", kinds=kinds))
    return capital("; ".join(sides))


def _latest_first(strands: Sequence[Strand], flow: Flow) -> list[Strand]:
    mine = [strand for strand in strands if strand.side(flow)]
    return sorted(mine, key=lambda strand: -max(strand.side(flow)))


def _inside(kind: ExchangeKind) -> str:
    text = term_text(kind)
    return text[:1].lower() + text[1:]
