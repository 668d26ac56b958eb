# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Spans of days, and which approximate dates touch them."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from mentordesk.journal.dates import ApproxDate


@dataclass(frozen=True)
class Span:
    """The days something covers, first and last included; nothing where it is open."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of(cls, start: str | None, end: str | None) -> "Span":
        """The span between two dates, which may be vague: ``2021`` to ``2021`` is that year.

        Raises ValueError for a date that no calendar has.
        """
        return cls(
            ApproxDate.parse(start).first_day() if start else None,
            ApproxDate.parse(end).last_day() if end else None,
        )

    def touches(self, column: Any) -> Any:
        """The condition that an approximate date can mean a day of this span; nothing if all can."""
        condition = None
        if self.first is not None:
            condition = since(column, *day_parts(self.first))
        if self.last is not None:
            before = column <= self.last.isoformat()
            condition = before if condition is None else condition & before
        return condition


def day_parts(day: date) -> tuple[str, str, str]:
    """A day, its month and its year, as `since` wants them."""
    text = day.isoformat()
    return text, text[:7], text[:4]


def since(column: Any, day: Any, month: Any, year: Any) -> Any:
    """The condition that an approximate date can mean a day or a later one, given with its month and its year."""
    # The first part follows from the second; it is what leads into an index.
    return (column >= year) & ((column >= day) | column.in_((year, month)))


class Lately(StrEnum):
    """How far back to look."""

    EVER = "ever"
    THIS_YEAR = "this_year"
    TWELVE_MONTHS = "twelve_months"


def lately(choice: Lately, today: date) -> Span:
    """The span a choice means on a day."""
    if choice is Lately.THIS_YEAR:
        return Span(date(today.year, 1, 1))
    if choice is Lately.TWELVE_MONTHS:
        try:
            before = today.replace(year=today.year - 1)
        except ValueError:  # 29 February
            before = today.replace(year=today.year - 1, day=28)
        return Span(before + timedelta(days=1))
    return Span()
