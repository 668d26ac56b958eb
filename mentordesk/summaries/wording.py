# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a printed page puts things: numbers in words, lists in sentences, dates and spans."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from mentordesk.words import QT_TRANSLATE_NOOP, date_text, full_date_text, number_text, translate

_NUMBERS = (
    *(QT_TRANSLATE_NOOP("numbers", "none"), QT_TRANSLATE_NOOP("numbers", "one")),
    *(QT_TRANSLATE_NOOP("numbers", "two"), QT_TRANSLATE_NOOP("numbers", "three")),
    *(QT_TRANSLATE_NOOP("numbers", "four"), QT_TRANSLATE_NOOP("numbers", "five")),
    *(QT_TRANSLATE_NOOP("numbers", "six"), QT_TRANSLATE_NOOP("numbers", "seven")),
    *(QT_TRANSLATE_NOOP("numbers", "eight"), QT_TRANSLATE_NOOP("numbers", "nine")),
    *(QT_TRANSLATE_NOOP("numbers", "ten"), QT_TRANSLATE_NOOP("numbers", "eleven")),
    *(QT_TRANSLATE_NOOP("numbers", "twelve"), QT_TRANSLATE_NOOP("numbers", "thirteen")),
    *(QT_TRANSLATE_NOOP("numbers", "fourteen"), QT_TRANSLATE_NOOP("numbers", "fifteen")),
    *(QT_TRANSLATE_NOOP("numbers", "sixteen"), QT_TRANSLATE_NOOP("numbers", "seventeen")),
    *(QT_TRANSLATE_NOOP("numbers", "eighteen"), QT_TRANSLATE_NOOP("numbers", "nineteen")),
    QT_TRANSLATE_NOOP("numbers", "twenty"),
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_ENDS = re.compile("\r\n?|[\v\f\x1c\x1d\x1e\x85\u2028]")
_STOPS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "؟", "।", "۔")
_CLOSERS = "”’\"')]»"


def number_words(number: int) -> str:
    """A count as it stands in a sentence: in words up to twenty, in figures from there."""
    if 0 <= number < len(_NUMBERS):
        return translate("numbers", _NUMBERS[number])
    return number_text(number)


def times_words(number: int) -> str:
    """How often: ``once``, ``twice``, ``three times``."""
    if number == 1:
        return translate("numbers", "once")
    if number == 2:
        return translate("numbers", "twice")
    return translate("numbers", "{number} times", number=number_words(number))


def joined(parts: Sequence[str]) -> str:
    """A list inside a sentence: ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return translate("lists", "{before} and {last}", before=", ".join(parts[:-1]), last=parts[-1])


def either(parts: Sequence[str]) -> str:
    """A choice inside a sentence: ``a, b or c``."""
    if len(parts) < 2:
        return "".join(parts)
    return translate("lists", "{before} or {last}", before=", ".join(parts[:-1]), last=parts[-1])


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]


def run_on(parts: Iterable[str]) -> str:
    """Several remarks as one running text; each ends as a sentence does."""
    kept = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part.rstrip(_CLOSERS).endswith(_STOPS) else f"{part}." for part in kept)


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
        return translate("spans", "until {date}", date=full_date_text((last or today).isoformat()))
    if last is None:
        return translate("spans", "since {date}", date=full_date_text(first.isoformat()))
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if (first.month, last.month) == (1, 12):
            if first.year == last.year:
                return str(first.year)
            return translate("spans", "{first} to {last}", first=first.year, last=last.year)
        end = full_date_text(last.isoformat()[:7])
        start = full_date_text(first.isoformat()[:7])
        if start == end:
            return end
        if first.year == last.year:
            # A language that says a month and its year in two words can do without the first year.
            bare = start.removesuffix(f" {first.year}")
            start = bare if " " not in bare else start
        return translate("spans", "{first} to {last}", first=start, last=end)
    if first == last:
        return full_date_text(first.isoformat())
    start = date_text(first.isoformat(), today=last)
    return translate("spans", "{first} to {last}", first=start, last=full_date_text(last.isoformat()))
