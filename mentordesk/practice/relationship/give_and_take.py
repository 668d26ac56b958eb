# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Give and take with one person: what was gained and given, by kind and by year. A picture, never a score.

The two sides stand beside each other and are not weighed: nothing here adds up kinds or compares the sides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import items_text, list_text
from mentordesk.i18n.texts import Message, digits_text, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Exchange
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import ExchangeKind, Flow
from mentordesk.practice.wording.counted_kinds import gift_count
from mentordesk.practice.wording.numbers import number_words
from mentordesk.practice.wording.terms import term_in_list

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
            return pgettext("give and take", "to {year}", year=digits_text(str(self.last)))
        return digits_text(str(self.first))

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


def picture_sentences(picture: Picture, called: str, today: date) -> tuple[str, ...]:
    """What was gained from somebody who is called so, and what was given, a sentence for each side that has anything."""
    told = []
    for flow in _SIDE_TEXTS:
        sides = [(strand.kind, strand.side(flow)) for strand in picture.strands if strand.side(flow)]
        if not sides:
            continue
        kinds = sorted(((sum(years.values()), kind) for kind, years in sides), key=lambda pair: -pair[0])
        what = list_text([gift_count(kind, count) for count, kind in kinds])
        years = sorted({year for _, of_kind in sides for year in of_kind})
        told.append(_SIDE_TEXTS[flow](called, what, years, today))
    return tuple(told)


def _gained_text(name: str, what: str, years: Sequence[int], today: date) -> str:
    first, last = digits_text(str(years[0])), digits_text(str(years[-1]))
    if len(years) == 1:
        return pgettext(
            "give and take", "From {name} you gained {what}, in {year}.", name=name, what=what, year=first
        )
    if years[-1] >= today.year:
        return pgettext(
            "give and take", "From {name} you gained {what}, since {year}.", name=name, what=what, year=first
        )
    return pgettext(
        "give and take",
        "From {name} you gained {what}, from {first} to {last}.",
        name=name,
        what=what,
        first=first,
        last=last,
    )


def _given_text(name: str, what: str, years: Sequence[int], today: date) -> str:
    first, last = digits_text(str(years[0])), digits_text(str(years[-1]))
    if len(years) == 1:
        return pgettext(
            "give and take", "You gave {name} {what}, in {year}.", name=name, what=what, year=first
        )
    if years[-1] >= today.year:
        return pgettext(
            "give and take", "You gave {name} {what}, since {year}.", name=name, what=what, year=first
        )
    return pgettext(
        "give and take",
        "You gave {name} {what}, from {first} to {last}.",
        name=name,
        what=what,
        first=first,
        last=last,
    )


_SIDE_TEXTS = {Flow.GAINED: _gained_text, Flow.GIVEN: _given_text}


_STRANDS: dict[ExchangeKind, Message] = {
    ExchangeKind.GROUND_INSIGHT: Message(
        "give and take", "Ground-level insight. Gained: {gained}. Given: {given}."
    ),
    ExchangeKind.CULTURE_INSIGHT: Message(
        "give and take", "Culture insight. Gained: {gained}. Given: {given}."
    ),
    ExchangeKind.MARKET_INSIGHT: Message(
        "give and take", "Market insight. Gained: {gained}. Given: {given}."
    ),
    ExchangeKind.SKILL: Message("give and take", "A new skill. Gained: {gained}. Given: {given}."),
    ExchangeKind.GENERATION_VIEW: Message(
        "give and take", "Another generation’s view. Gained: {gained}. Given: {given}."
    ),
    ExchangeKind.FEEDBACK: Message("give and take", "Feedback. Gained: {gained}. Given: {given}."),
    ExchangeKind.INTRODUCTION: Message("give and take", "An introduction. Gained: {gained}. Given: {given}."),
    ExchangeKind.RESOURCE: Message("give and take", "A resource. Gained: {gained}. Given: {given}."),
    ExchangeKind.TIME: Message("give and take", "Time. Gained: {gained}. Given: {given}."),
    ExchangeKind.ENCOURAGEMENT: Message("give and take", "Encouragement. Gained: {gained}. Given: {given}."),
    ExchangeKind.CHALLENGE: Message("give and take", "A challenge. Gained: {gained}. Given: {given}."),
    ExchangeKind.THANKS: Message("give and take", "Thanks. Gained: {gained}. Given: {given}."),
}


def strand_text(strand: Strand) -> str:
    """One kind in words, year by year: ``Culture insight. Gained: none. Given: one in 2024, two in 2026.``"""
    return _STRANDS[strand.kind].text(gained=years_text(strand.gained), given=years_text(strand.given))


def cell_text(kind: ExchangeKind, flow: Flow, column: Column, years: ByYear) -> str:
    """What one place of the picture shows: ``Gained in 2026: two introductions``; empty for nothing."""
    count = column.of(years)
    if not count:
        return ""
    inside = {year: n for year, n in years.items() if column.first <= year <= column.last}
    what = gift_count(kind, count)
    first, last = digits_text(str(min(inside))), digits_text(str(max(inside)))
    if len(inside) == 1:
        return (
            pgettext("give and take", "Gained, {year}: {what}", year=first, what=what)
            if flow is Flow.GAINED
            else pgettext("give and take", "Given, {year}: {what}", year=first, what=what)
        )
    by_year = years_text(inside)
    return (
        pgettext(
            "give and take",
            "Gained, {first} to {last}: {what} ({years})",
            first=first,
            last=last,
            what=what,
            years=by_year,
        )
        if flow is Flow.GAINED
        else pgettext(
            "give and take",
            "Given, {first} to {last}: {what} ({years})",
            first=first,
            last=last,
            what=what,
            years=by_year,
        )
    )


def years_text(years: ByYear) -> str:
    """How often in each year, oldest first: ``one in 2024, two in 2026``."""
    if not years:
        return number_words(0)
    return items_text(
        [
            pgettext("list", "{number} in {year}", number=number_words(count), year=digits_text(str(year)))
            for year, count in sorted(years.items())
        ]
    )


def summary_line(picture: Picture) -> str:
    """The latest kinds on each side, on one line: ``Gained time and feedback; gave culture insight``."""
    gained, given = _latest_kinds(picture, Flow.GAINED), _latest_kinds(picture, Flow.GIVEN)
    if gained and given:
        return pgettext("give and take", "Gained {gained}; gave {given}", gained=gained, given=given)
    if gained:
        return pgettext("give and take", "Gained {kinds}", kinds=gained)
    return pgettext("give and take", "Gave {kinds}", kinds=given) if given else ""


def _latest_kinds(picture: Picture, flow: Flow) -> str:
    names = [term_in_list(strand.kind) for strand in _latest_first(picture.strands, flow)]
    if len(names) > KINDS_ON_A_LINE:
        names = [*names[:KINDS_ON_A_LINE], pgettext("list", "more")]
    return list_text(names)


def _latest_first(strands: Sequence[Strand], flow: Flow) -> list[Strand]:
    mine = [strand for strand in strands if strand.side(flow)]
    return sorted(mine, key=lambda strand: -max(strand.side(flow)))
