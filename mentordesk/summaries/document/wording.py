# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a printed page puts things: numbers in words, lists in sentences, dates and spans."""

import re
from datetime import date, timedelta

from mentordesk.i18n.formats import date_text, full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.wording.numbers import number_words, run_on, times_words

__all__ = [
    "Days",
    "number_words",
    "paragraphs",
    "run_on",
    "span_text",
    "times_words",
]

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_ENDS = re.compile("\r\n?|[\v\f\x1c\x1d\x1e\x85\u2028]")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, line breaks kept."""
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n").strip()
    return [part.rstrip() for part in _BLANK_LINE.split(text)] if text else []


class Days:
    """Dates in the tables of a page: short, and without the year where the page is of one year."""

    def __init__(self, first: date | None, last: date | None) -> None:
        same = first is not None and last is not None and first.year == last.year
        self._today = first if same else date(1, 1, 1)

    def __call__(self, day: str | None) -> str:
        """An approximate date in words; empty for none."""
        return date_text(day, short=True, today=self._today)


def span_text(first: date | None, last: date | None, today: date) -> str:
    """A span of days in words: ``2026``, ``January to November 2026``, ``3 May to 4 June 2026``."""
    if first is None:
        return pgettext("spans", "until {date}", date=full_date_text((last or today).isoformat()))
    if last is None:
        return pgettext("spans", "since {date}", date=full_date_text(first.isoformat()))
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if (first.month, last.month) == (1, 12):
            if first.year == last.year:
                return _year_text(first)
            return pgettext("spans", "{first} to {last}", first=_year_text(first), last=_year_text(last))
        end = full_date_text(last.isoformat()[:7])
        start = full_date_text(first.isoformat()[:7])
        if start == end:
            return end
        if first.year == last.year:
            # A language that says a month and its year in two words can do without the first year.
            bare = start.removesuffix(f" {_year_text(first)}")
            start = bare if " " not in bare else start
        return pgettext("spans", "{first} to {last}", first=start, last=end)
    if first == last:
        return full_date_text(first.isoformat())
    start = date_text(first.isoformat(), today=last)
    return pgettext("spans", "{first} to {last}", first=start, last=full_date_text(last.isoformat()))


def _year_text(day: date) -> str:
    return full_date_text(day.isoformat()[:4])
