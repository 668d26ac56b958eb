# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Approximate dates: a day, a month or a year, kept as the text people would sort by.

In the file a date is ``2021``, ``2021-05`` or ``2021-05-03``. Text order is then date order, with the
vaguer date first, and no precision is invented.
"""

import re
from datetime import date, datetime, timedelta
from functools import total_ordering
from typing import NamedTuple, Self

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@total_ordering
class ApproxDate:
    """A date known to the day, the month or the year.

    Years 1 to 9999. Raises ValueError for a date that no calendar has.
    """

    __slots__ = ("day", "month", "year")

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        if month is None and day is not None:
            raise ValueError("a day needs its month")
        date(year, 1 if month is None else month, 1 if day is None else day)
        self.year, self.month, self.day = year, month, day

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the form kept in the file. Raises ValueError for anything else."""
        match = _SHAPE.fullmatch(text)
        if not match:
            raise ValueError(f"not a date: {text[:20]!r}")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> Self:
        """The approximate date that is exactly this day."""
        return cls(day.year, day.month, day.day)

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.day is not None

    def first_day(self) -> date:
        """The earliest day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The latest day this date can mean."""
        month = self.month or 12
        if self.day or month == 12:
            return date(self.year, month, self.day or 31)
        return date(self.year, month + 1, 1) - timedelta(days=1)

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text

    def __repr__(self) -> str:
        return f"ApproxDate({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ApproxDate) and str(self) == str(other)

    def __lt__(self, other: "ApproxDate") -> bool:
        return str(self) < str(other)

    def __hash__(self) -> int:
        return hash(str(self))


def known_day(text: str | None) -> date | None:
    """The day an approximate date is; nothing for a month, a year or none."""
    found = ApproxDate.parse(text) if text else None
    return found.first_day() if found is not None and found.exact else None


class Elapsed(NamedTuple):
    """How long ago something was: so many days, or at least so many where its day is not known."""

    days: int
    exact: bool
    """Whether it is known to the day; what is not is never told in days."""


def elapsed(since: str, today: date) -> Elapsed:
    """How long ago a date was: counted from the last day it can mean. What is still to come is no days ago.

    This is where it is decided: from a month or a year, nothing that happened in it can be said to be longer ago.
    """
    found = ApproxDate.parse(since)
    return Elapsed(max(0, (today - found.last_day()).days), found.exact)


def vaguer_forms(day: str) -> list[str]:
    """The month and the year a day text belongs to: what an approximate date near it may say.

    A span that starts on 2021-05-03 must also hold what is known only as 2021-05 or 2021.
    """
    return [form for form in (day[:4], day[:7]) if form != day]


def local_day(moment: str) -> str:
    """The day it was where the user is now, at a moment as records keep it: ``2026-11-25T23:15:00.000Z``.

    Times are kept in UTC and days are those of the calendar on the wall: one is never compared with the other as
    it stands. `records.local_day` is the same for a query.
    """
    return datetime.fromisoformat(moment).astimezone().date().isoformat()
