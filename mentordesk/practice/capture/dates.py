# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reading dates as people type them; the other direction of `mentordesk.i18n.formats.date_text`.

What is shown in a language can be typed back in it. Without a year, or as a weekday, a date is on the side of today
that the place it is typed into asks for: see `Tense`. No precision is invented: words for a time that is neither a day nor a
month nor a year mean the month that holds it, or the year if it is in two months. Only of a week to come it is the last
day, where a date is asked for by which something is due: the month would be a later date than was said.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import Enum, auto
from functools import lru_cache

from mentordesk.errors import InputRefusedError
from mentordesk.i18n import texts
from mentordesk.i18n.formats import (
    MONTHS,
    WEEKDAYS,
    date_text,
    full_date_text,
    month_names,
    weekday_name,
    weekday_text,
)
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.practice.search.highlights import plain

_KEPT = re.compile(r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{1,4})?)?", re.ASCII)
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})", re.ASCII)
_YEAR_AND_MONTH = re.compile(r"(\d{4})\s*[./-]\s*(\d{1,2})", re.ASCII)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)", re.ASCII)
_SPACED = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4})|(\d{4}) (\d{1,2}) (\d{1,2})", re.ASCII)
_YEAR_BY_ITS_SIGN = re.compile(r"(\d{4}) ?[年년]")
_SHORT_YEAR = re.compile(r"(?<!\w)['’‘](\d\d)(?!\w)", re.ASCII)
_ORDINAL = re.compile(r"(?<![\w])(\d{1,2})(?:st|nd|rd|th)(?!\w)", re.ASCII)
_CLOCK = re.compile(
    r"(?:^|[\s,])(?:at\s+|@\s*|um\s+|a\s+las?\s+|à\s+)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?m\.?|p\.?m\.?|o'?clock|uhr)(?!\w)|\d{1,2}:\d\d(?:\s*uhr)?(?!\d))"
    r"|(?:^|[\s,])at\s+\d{1,2}$|(?:^|[\s,])at\s+(?:noon|midnight|lunch|lunchtime)(?!\w)"
    r"|(?<=\d)T\d\d:\d\d(?::\d\d)?(?!\d)",
    re.ASCII | re.IGNORECASE,
)
"""A time of day, which no record keeps."""


class Tense(Enum):
    """On which side of today a date is that does not say it."""

    EITHER = auto()
    """In the present year; a weekday has been."""
    PAST = auto()
    """It has been: the latest one up to today."""
    TO_COME = auto()
    """It is still to come: the next one from today on. A weekday is never today."""


def parse_date(
    text: str,
    today: date | None = None,
    order: str = "dmy",
    *,
    tense: Tense = Tense.EITHER,
    language: str | None = None,
) -> str:
    """The approximate date a text means, as it is kept: ``2021``, ``2021-05``, ``2021-05-03``; '' for none.

    `order` is that of day, month and year when all are numbers: ``dmy``, ``mdy`` or ``ymd``. Without a year, `tense`
    decides; 29 February is the one before or after today that there is. ``last`` Tuesday is the one before today,
    ``next`` the one after it. Months ago are months and years ago are years: no precision is invented. Names are those of the
    `language`, that of the texts if none is given, or English. Raises InputRefusedError for a text that names no date.
    """
    today = today or date.today()
    text = _normal(text)
    if not text:
        return ""
    reader = _Reader(today, order, tense, language)
    try:
        found = reader.read(text)
    except (ValueError, OverflowError):
        raise InputRefusedError(
            pgettext("dates", "No calendar has that day."),
            advice=pgettext("dates", "Check the day and the month."),
        ) from None
    if found is None:
        raise InputRefusedError(
            pgettext("dates", "That is not a date MentorDesk can read."),
            advice=pgettext("dates", "Write it like 2021, May 2021 or 12 May 2021."),
        )
    return str(found)


def shown_date(
    kept: str,
    today: date,
    order: str = "dmy",
    *,
    tense: Tense = Tense.EITHER,
    language: str | None = None,
) -> str:
    """A date as a field shows it: without its year only where it would be read as the same day again."""
    said = date_text(kept, today=today, language=language)
    try:
        again = parse_date(said, today, order, tense=tense, language=language)
    except InputRefusedError:
        again = ""
    return said if again == kept else full_date_text(kept, language=language)


def _normal(text: str) -> str:
    """The text with single spaces and the digits 0 to 9, whatever digits it was written in."""
    return "".join(
        str(unicodedata.decimal(letter)) if not letter.isascii() and letter.isdecimal() else letter
        for letter in " ".join(text.split())
    )


def _folded(text: str) -> str:
    """The text without case, with the digits 0 to 9. What Turkish writes without a dot is as good with one."""
    return _normal(text).casefold().replace("ı", "i").replace("i̇", "i")


class _Reader:
    """Reads one text, seen from a day."""

    def __init__(self, today: date, order: str, tense: Tense, language: str | None) -> None:
        self.today, self.order, self.tense, self.language = today, order, tense, language

    def read(self, text: str) -> ApproxDate | None:
        """The date a text means; nothing if it means none. Raises ValueError for a day that no calendar has."""
        timeless = _timeless(text)
        return (
            self._numbers(text)
            or self._as_shown(text)
            or (self._numbers(timeless) if timeless != text else None)
            or self._said(plain(text))
        )

    # A day, a month or a year by its numbers and names

    def _numbers(self, text: str) -> ApproxDate | None:
        if _KEPT.fullmatch(text):
            return ApproxDate(*(int(part) for part in text.split("-")))
        if match := _MONTH_AND_YEAR.fullmatch(text):
            return ApproxDate(int(match[2]), int(match[1]))
        if match := _YEAR_AND_MONTH.fullmatch(text):
            return ApproxDate(int(match[1]), int(match[2]))
        if match := _YEAR_BY_ITS_SIGN.fullmatch(text):
            return ApproxDate(int(match[1]))
        if match := _COMPACT.fullmatch(text):
            return ApproxDate(int(match[1]), int(match[2]), int(match[3]))
        if _SPACED.fullmatch(text):
            text = text.replace(" ", "/")
        match = _NUMBERS.fullmatch(text)
        if not match:
            return None
        first, mark, second, third = match.groups()
        if len(first) > 2:
            return ApproxDate(int(first), int(second), int(third)) if third else None
        order = "dmy" if mark == "." else self.order
        if not third:
            day, month = (first, second) if order == "dmy" else (second, first)
            return self._without_year(int(month), int(day))
        parts = dict(zip(order, (first, second, third), strict=True))
        return ApproxDate(self._year(parts["y"]), int(parts["m"]), int(parts["d"]))

    def _as_shown(self, text: str) -> ApproxDate | None:
        """The date that is shown as this text, if there is one."""
        folded = _folded(text)
        if not any(letter.isdigit() for letter in text):
            return None
        numbers = list(dict.fromkeys(int(one) for one in _NUMBER.findall(text) if len(one) <= 4))
        years = [number for number in numbers if number > 99]  # nobody writes fewer digits
        for year in years:
            if _folded(date_text(f"{year:04}", language=self.language)) == folded:
                return ApproxDate(year)
        for month in range(1, 13):
            names = month_names(month, language=self.language)
            if month not in numbers and not any(_folded(name) in folded for name in names):
                continue
            if found := self._of_month(folded, month, numbers, years):
                return found
        return self._numbered_month(folded)

    def _of_month(
        self, folded: str, month: int, numbers: Sequence[int], years: Sequence[int]
    ) -> ApproxDate | None:
        def shown(kept: str, year: int, short: bool = False) -> bool:
            said = date_text(kept, short=short, today=date(year, 1, 1), language=self.language)
            return _folded(said) == folded

        for year in years:
            if shown(f"{year:04}-{month:02}", 1):
                return ApproxDate(year, month)
        for day in numbers:
            if not 1 <= day <= 31 or (month in (4, 6, 9, 11) and day > 30) or (month == 2 and day > 29):
                continue
            for short in (False, True):
                if shown(f"2000-{month:02}-{day:02}", 2000, short):
                    return self._without_year(month, day)
            if self._with_weekday(folded, month, day):
                return self._without_year(month, day)
            for short in (False, True):
                for year in years:
                    if shown(f"{year:04}-{month:02}-{day:02}", 1, short):
                        return ApproxDate(year, month, day)
        return None

    def _with_weekday(self, folded: str, month: int, day: int) -> bool:
        """Whether a text is this day with its weekday."""
        found = self._without_year(month, day)
        said = weekday_text(found.first_day(), language=self.language)
        return _folded(said) == folded

    def _numbered_month(self, folded: str) -> ApproxDate | None:
        """A year and a month whose name has its number in it, in any order: ``5月 2021``."""
        for month in range(12, 0, -1):
            for name in month_names(month, language=self.language):
                written = _folded(name)
                if not any(letter.isdigit() for letter in written):
                    continue
                match = re.fullmatch(
                    rf"(?:{re.escape(written)}\W*(\d{{4}})|(\d{{4}})\W*{re.escape(written)})", folded
                )
                if match:
                    return ApproxDate(int(match[1] or match[2]), month)
        return None

    def _year(self, digits: str) -> int:
        """A year of two digits is the one nearest to today that is at most ten years ahead."""
        year = int(digits)
        if len(digits) > 2:
            return year
        year += self.today.year // 100 * 100
        return year - 100 if year > self.today.year + 10 else year

    def _without_year(self, month: int, day: int | None = None) -> ApproxDate:
        """A day or a month without its year, on its side of today. Raises ValueError if no year has it."""
        ApproxDate(2000, month, day)
        here = ApproxDate.of(self.today)
        this = self.today.year
        years = {
            Tense.EITHER: [this, *range(this - 1, this - 9, -1)],
            Tense.PAST: list(range(this, this - 9, -1)),
            Tense.TO_COME: list(range(this, this + 9)),
        }[self.tense]
        for year in years:
            try:
                found = ApproxDate(year, month, day)
            except ValueError:
                continue
            if self.tense is Tense.PAST and found.first_day() > self.today:
                continue
            if self.tense is Tense.TO_COME and found.last_day() < self.today:
                continue
            return found
        return ApproxDate(here.year, month, day)

    def _written(self, text: str) -> ApproxDate | None:
        """A month by its name, with a day or a year or both, in any order."""
        names = _month_names(self.language, texts.language())
        short_years = _SHORT_YEAR.findall(text)
        text = _ORDINAL.sub(r"\1", _SHORT_YEAR.sub(" ", text))
        words = _TOKEN.findall(text)
        named = [token for token in words if self._weekday(token) is not None]
        if any(_month(token, names) is not None for token in words if token not in named):
            tokens = [token for token in words if token not in named]
        else:  # in some languages a short month and a short day are the same
            tokens = [token for token in words if token not in named or _month(token, names) is not None]
        found = self._day_and_month(tokens, names, short_years)
        if found is not None and (days := [token for token in named if token not in tokens]):
            self._check_weekday(found, days)
        return found

    def _check_weekday(self, found: ApproxDate, named: Sequence[str]) -> None:
        """Refuse a day that is said to be one of the week that it is not. Raises InputRefusedError."""
        day = found.first_day()
        if found.exact and any(self._weekday(token) != day.weekday() for token in named):
            raise InputRefusedError(
                pgettext(
                    "dates",
                    "{date} falls on another day of the week: {weekday}.",
                    date=full_date_text(str(found), language=self.language),
                    weekday=weekday_name(day.weekday(), language=self.language),
                ),
                advice=pgettext("dates", "Check the day, or leave out the day of the week."),
            )

    def _day_and_month(
        self, tokens: list[str], names: dict[str, int], short_years: list[str]
    ) -> ApproxDate | None:
        """A month by its name, with a day or a year or both, without any day of the week."""
        while len(tokens) > 1 and tokens[0] in ("on", "the"):
            tokens = tokens[1:]
        months = [month for token in tokens if (month := _month(token, names)) is not None]
        digits = [token for token in tokens if token.isascii() and token.isdigit()]
        rest = [token for token in tokens if _month(token, names) is None and token not in digits]
        if any(len(token) > 2 and token not in ("del",) for token in rest):
            return None
        if len(short_years) > 1 or len(months) > 1 or len(digits) > 2:
            return None
        if short_years:
            year = self._year(short_years[0])
            if not months:
                return None if digits or rest else ApproxDate(year)
            if not digits:
                return ApproxDate(year, months[0])
            return ApproxDate(year, months[0], int(digits[0])) if len(digits) == 1 else None
        if not months or not digits:
            return None
        if len(digits) == 1:
            if len(digits[0]) <= 2 and 1 <= int(digits[0]) <= 31:
                return self._without_year(months[0], int(digits[0]))
            return ApproxDate(self._year(digits[0]), months[0])
        day, year_digits = digits if len(digits[0]) <= 2 else digits[::-1]
        return ApproxDate(self._year(year_digits), months[0], int(day))

    # In words

    def _said(self, text: str) -> ApproxDate | None:
        """A date in words, with or without a time of day and a part of the day."""
        timeless = self._with_plain_weekdays(_timeless(text))
        if not timeless and text:
            return ApproxDate.of(self.today)
        whole = self._phrase(timeless) or self._written(timeless)
        if whole is not None:
            return whole
        written = _SHORT_YEAR.sub(lambda match: str(self._year(match[1])), timeless)
        tokens = _TOKEN.findall(_ORDINAL.sub(r"\1 th", written))
        return self._words(_plainly([_canonical(token, texts.language()) for token in tokens]))

    def _with_plain_weekdays(self, text: str) -> str:
        """The text with the names of days that are several words, or no words, in English: ``sexta-feira``."""
        for name, number in _weekdays(self.language, texts.language()).items():
            if name in text and not _TOKEN.fullmatch(name):
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", plain(WEEKDAYS[number].source), text)
        return text

    def _phrase(self, text: str) -> ApproxDate | None:
        words = " ".join(_TOKEN.findall(text))
        for phrase, days in _PHRASES:
            if words in {phrase.source, " ".join(_TOKEN.findall(plain(phrase.text())))}:
                return ApproxDate.of(self.today + timedelta(days=days))
        return None

    def _words(self, tokens: list[str]) -> ApproxDate | None:
        """A date in words, each by its English."""
        if len(tokens) > 1 and tokens[0] in _BEFORE_A_DATE:
            rest = " ".join(tokens[1:])
            return self._phrase(rest) or self._written(rest) or self._words(tokens[1:])
        if not tokens:
            return None
        return (
            self._of_near_span(tokens)
            or self._weeks_from(tokens)
            or self._some(tokens)
            or self._of_the_day(tokens)
            or self._part_of_span(tokens)
            or self._month_alone(tokens)
            or self._season(tokens)
            or self._in_week(tokens)
            or self._year_alone(tokens)
            or self._counted(tokens)
        )

    def _of_the_day(self, tokens: list[str]) -> ApproxDate | None:
        """``this morning``, ``last night``, ``Tuesday evening``, ``yesterday at noon``; ``the 15th``."""
        *before, part = tokens
        if part == "th" and before and before[-1].isdigit():
            days = [one for one in before[:-1] if one not in ("on", "the")]
            if any(self._weekday(one) is None for one in days):
                return None
            of_month = self._day_of_month(int(before[-1]))
            self._check_weekday(of_month, days)
            return of_month
        if part not in _PARTS_OF_DAY or not before:
            return None
        if before in (["this"], ["in", "the"]):
            return ApproxDate.of(self.today)
        if before == ["last"]:
            return ApproxDate.of(self.today - timedelta(days=1))
        while before and before[-1] in ("in", "the", "at", "early", "late"):
            before = before[:-1]
        if not before:
            return None
        found = self._phrase(" ".join(before)) or self._words(before)
        return found if found is not None and found.exact else None

    def _of_near_span(self, tokens: list[str]) -> ApproxDate | None:
        """``May last year``, ``5 January next year``, ``summer last year``; ``the 3rd of next month``."""
        if len(tokens) < 3 or tokens[-2] not in _NEAR or tokens[-1] not in ("month", "year"):
            return None
        span = self._moved(_NEAR[tokens[-2]], tokens[-1])
        rest = [one for one in tokens[:-2] if one not in ("on", "in", "of", "the", "th")]
        if span is None or not rest:
            return None
        if span.month is None:
            year = f"{span.year:04}"
            return self._written(" ".join([*rest, year])) or self._season([*rest, year])
        day = _number(rest[0]) if len(rest) == 1 and rest[0].isdigit() else None
        return ApproxDate(span.year, span.month, day) if day is not None else None

    def _weeks_from(self, tokens: list[str]) -> ApproxDate | None:
        """``Friday week``, ``a week on Friday``, ``3 weeks from now``, ``two days after tomorrow``."""
        if self.tense is Tense.PAST:
            return None
        if len(tokens) == 2 and tokens[1] == "week" and (weekday := self._weekday(tokens[0])) is not None:
            return ApproxDate.of(next_weekday(weekday, self.today) + timedelta(weeks=1))
        rest = tokens[1:] if tokens[0] == "in" else tokens
        if len(rest) < 4 or rest[2] not in ("from", "on", "after") or (number := _number(rest[0])) is None:
            return None
        if rest[2] == "on" and rest[1] not in ("week", "weeks"):
            return None
        start: date | None = None
        if rest[3:] == ["now"] or self._phrase(" ".join(rest[3:])) is not None:
            found = self._phrase(" ".join(rest[3:]))
            start = self.today if found is None else found.first_day()
        elif len(rest) == 4 and (weekday := self._weekday(rest[3])) is not None:
            start = next_weekday(weekday, self.today)
        if start is None:
            return None
        return _Reader(start, self.order, self.tense, self.language)._moved(number, rest[1])

    def _some(self, tokens: list[str]) -> ApproxDate | None:
        """``a few days ago``, ``in a couple of weeks``: what holds all the days it can mean."""
        rest = [one for one in tokens if one not in ("a", "of", "the")]
        said = [one for one in rest if one not in ("ago", "in")]
        if len(rest) != 3 or len(said) != 2:
            return None
        many, unit = said
        if many not in _SOME or unit not in _SOME[many]:
            return None
        days = [timedelta(days=number) for number in _SOME[many][unit]]
        if "ago" in rest:
            return _that_holds(self.today - days[1], self.today - days[0])
        return self._span_ahead(self.today + days[0], self.today + days[1])

    def _span_ahead(self, first: date, last: date) -> ApproxDate:
        """What keeps a few days of which none has been: the last of them, where a date is asked for by which to be ready."""
        return ApproxDate.of(last) if self.tense is Tense.TO_COME else _that_holds(first, last)

    def _day_of_month(self, day: int) -> ApproxDate:
        """A day of a month that is not said: the nearest on its side of today that there is."""
        if not 1 <= day <= 31:
            raise ValueError("no month has that day")
        step = 1 if self.tense is Tense.TO_COME else -1
        months = self.today.year * 12 + self.today.month - 1
        for number in range(13):
            year, month = divmod(months + step * number, 12)
            try:
                found = date(year, month + 1, day)
            except ValueError:
                continue
            if found >= self.today if step > 0 else found <= self.today:
                return ApproxDate.of(found)
        raise ValueError("no month near has that day")

    def _part_of_span(self, tokens: list[str]) -> ApproxDate | None:
        """``end of October``, ``early 2019``, ``mid May``: no more than the month or the year is kept."""
        rest = tokens
        while len(rest) > 1 and rest[0] in ("on", "in", "at", "by", "the", "towards", "sometime", "very"):
            rest = rest[1:]
        if len(rest) < 2 or rest[0] not in _PARTS_OF_SPAN:
            return None
        part, rest = rest[0], rest[1:]
        while len(rest) > 1 and rest[0] in ("of", "in", "the"):
            rest = rest[1:]
        if rest in (["month"], ["year"], ["week"]):
            rest = ["this", *rest]
        if rest in (["this", "week"], ["next", "week"]) and self.tense is Tense.TO_COME:
            monday = self.today + timedelta(days=7 * _NEAR[rest[0]] - self.today.weekday())
            return ApproxDate.of(max(self.today, monday + timedelta(days=_PARTS_OF_SPAN[part])))
        found = self._written(" ".join(rest)) or self._words(rest)
        if found is None or found.day is None:
            return found
        return None

    def _month_alone(self, tokens: list[str]) -> ApproxDate | None:
        """``March``, ``in March``, ``last March``."""
        names = _month_names(self.language, texts.language())
        rest = tokens[1:] if len(tokens) == 2 and tokens[0] in ("in", "last", "next", "this") else tokens
        if len(rest) == 2 and rest[0] in ("last", "next", "this"):
            rest = rest[1:]
        month = names.get(rest[0]) if len(rest) == 1 else None
        if month is None:
            return None
        said, here = tokens[0] if len(tokens) > 1 else "", self.today
        if said == "last":
            return ApproxDate(here.year - (month >= here.month), month)
        if said == "next":
            return ApproxDate(here.year + (month <= here.month), month)
        return ApproxDate(here.year, month) if said == "this" else self._without_year(month)

    def _season(self, tokens: list[str]) -> ApproxDate | None:
        """``in spring 2019``, ``last summer``, ``Q3 2024``: the year. A winter needs its year, being in two."""
        rest = [one for one in tokens if one not in ("in", "the", "of", "during")]
        if len(rest) == 3 and rest[0] == "q" and rest[1] in ("1", "2", "3", "4"):
            rest = ["quarter", rest[2]]
        if len(rest) == 3 and "quarter" in rest and rest[-1].isdigit():
            rest = ["quarter", rest[-1]]
        if len(rest) != 2 and (len(rest) != 1 or rest[0] == "quarter"):
            return None
        named = [one for one in rest if one in _SEASONS or one == "quarter"]
        others = [one for one in rest if one not in named]
        if len(named) != 1:
            return None
        year, season = self.today.year, named[0]
        if others and others[0].isdigit():
            return ApproxDate(int(others[0])) if len(others[0]) == 4 else None
        if season == "quarter" or _SEASONS[season] is None:
            return None
        first = _SEASONS[season] or 1
        word = others[0] if others else ""
        if word not in ("", "last", "next", "this"):
            return None
        if word == "this":
            return ApproxDate(year)
        if word == "next" or (not word and self.tense is Tense.TO_COME):
            return ApproxDate(year + (first + 2 < self.today.month))
        if word == "last":
            return ApproxDate(year - (first + 2 >= self.today.month))
        return ApproxDate(year - (first > self.today.month))

    def _in_week(self, tokens: list[str]) -> ApproxDate | None:
        """``last week``, ``Friday last week``, ``next weekend``, ``the week before last``."""
        rest = [one for one in tokens if one not in ("on", "of", "the", "in")]
        weekdays = [day for one in rest if (day := self._weekday(one)) is not None]
        rest = [one for one in rest if self._weekday(one) is None]
        if len(weekdays) > 1:
            return None
        if rest in (["week", "before", "last"], ["week", "after", "next"]):
            weeks, rest = 2 * _NEAR[rest[2]], [rest[2], "week"]
        elif len(rest) == 2 and rest[1] in ("week", "weekend") and rest[0] in _NEAR:
            weeks = _NEAR[rest[0]]
        else:
            return None
        if rest[0] == "next" and self.tense is Tense.PAST:
            return None  # no week to come has been
        monday = self.today + timedelta(days=7 * weeks - self.today.weekday())
        if weekdays:
            return ApproxDate.of(monday + timedelta(days=weekdays[0])) if rest[1] == "week" else None
        first, last = monday + timedelta(days=5 if rest[1] == "weekend" else 0), monday + timedelta(days=6)
        return self._span_ahead(first, last) if last >= self.today else _that_holds(first, last)

    def _year_alone(self, tokens: list[str]) -> ApproxDate | None:
        """``in 2019``, ``the year 2019``."""
        rest = [one for one in tokens if one not in ("in", "the", "year", "of")]
        if len(rest) == 1 and rest[0].isdigit() and len(rest[0]) == 4:
            return ApproxDate(int(rest[0]))
        return None

    # Counted from today: weekdays, and so many days, weeks, months or years ago

    def _weekday(self, token: str) -> int | None:
        """The day of the week a word names, whole or by its first three letters."""
        if len(token) < 3:
            return None
        names = _weekdays(self.language, texts.language())
        if token in names:
            return names[token]
        found = {number for name, number in names.items() if name.startswith(token)}
        return found.pop() if len(found) == 1 else None

    def _counted(self, tokens: list[str]) -> ApproxDate | None:
        if tokens in (["this", "month"], ["this", "year"]):
            return self._moved(0, tokens[1])
        if len(tokens) > 1 and tokens[0] in ("on", "this", "the"):
            tokens = tokens[1:]
        if len(tokens) == 1:
            weekday = self._weekday(tokens[0])
            if weekday is None:
                return None
            if self.tense is Tense.TO_COME:
                return ApproxDate.of(next_weekday(weekday, self.today))
            return ApproxDate.of(self.today - timedelta(days=(self.today.weekday() - weekday) % 7))
        if len(tokens) == 2:
            return self._beside(tokens)
        if len(tokens) != 3:
            return None
        ago = [token for token in tokens if token in ("ago",)]
        ahead = [token for token in tokens if token in ("in",)]
        rest = [token for token in tokens if token not in ("ago", "in")]
        if len(ago) + len(ahead) != 1 or len(rest) != 2:
            return None
        number, unit = _number(rest[0]), rest[1]
        if number is None:
            return None
        weekday = self._weekday(unit) if unit not in _UNITS else None
        if weekday is None and unit.endswith("s") and unit not in _UNITS:
            weekday = self._weekday(unit[:-1])
        if weekday is not None and number > 0:
            days = 7 * (number - 1)
            if ahead:
                return ApproxDate.of(next_weekday(weekday, self.today) + timedelta(days=days))
            last = self.today - timedelta(days=(self.today.weekday() - weekday - 1) % 7 + 1)
            return ApproxDate.of(last - timedelta(days=days))
        return self._moved(number * (1 if ahead else -1), unit)

    def _beside(self, tokens: list[str]) -> ApproxDate | None:
        """``last Tuesday``, ``next Tuesday``, ``last month``; the two words in any order."""
        for word, other in (tokens, tokens[::-1]):
            if word not in _NEAR:
                continue
            if other in ("month", "year"):
                return self._moved(_NEAR[word], other)
            weekday = self._weekday(other)
            if weekday is None or word == "this":
                continue
            if word == "next":
                return ApproxDate.of(next_weekday(weekday, self.today))
            days = (self.today.weekday() - weekday - 1) % 7 + 1
            return ApproxDate.of(self.today - timedelta(days=days))
        return None

    def _moved(self, number: int, unit: str) -> ApproxDate | None:
        """So many days, weeks, months or years from today, as exact as the unit is."""
        if unit in ("day", "days"):
            return ApproxDate.of(self.today + timedelta(days=number))
        if unit in ("night", "nights", "morning", "mornings", "evening", "evenings") and number < 0:
            return ApproxDate.of(self.today + timedelta(days=number))
        if unit in ("week", "weeks"):
            return ApproxDate.of(self.today + timedelta(weeks=number))
        if unit in ("fortnight", "fortnights"):
            return ApproxDate.of(self.today + timedelta(weeks=2 * number))
        if unit in ("month", "months"):
            months = self.today.year * 12 + self.today.month - 1 + number
            return ApproxDate(months // 12, months % 12 + 1)
        if unit in ("year", "years"):
            return ApproxDate(self.today.year + number)
        return None


def next_weekday(weekday: int, today: date) -> date:
    """The next day of that weekday, Monday 0, after a day."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _timeless(text: str) -> str:
    """A text without the time of day in it."""
    return _CLOCK.sub(" ", f" {text}").strip(" ,")


def _plainly(tokens: list[str]) -> list[str]:
    """Words for a date with what is said in several ways said in one."""
    said = " ".join(tokens)
    for written, meant in _SAID_OTHERWISE:
        said = re.sub(rf"(?<!\w){written}(?!\w)", meant, said)
    return said.split()


def _that_holds(first: date, last: date) -> ApproxDate:
    """The month that holds some days, or the year; where they are in two years, the one with most of them."""
    if first.year != last.year:
        return ApproxDate((first + (last - first) // 2).year)
    return ApproxDate(first.year, first.month) if first.month == last.month else ApproxDate(first.year)


# Names of months and days


def _month(token: str, names: dict[str, int]) -> int | None:
    """The month a word names, whole or by its first three letters or more."""
    if token in names or len(token) < 3:
        return names.get(token)
    found = {month for name, month in names.items() if name.startswith(token)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=8)
def _month_names(language: str | None, _in_use: str) -> dict[str, int]:
    """The months as the language writes them, alone and after a day, long and short, and in English."""
    names: dict[str, int] = {}
    for month, english in enumerate((message.source for message in MONTHS), 1):
        written = [english, english[:3], "Sept" if month == 9 else english]
        for name in (*month_names(month, language=language), *written):
            if not any(letter.isdigit() for letter in name):
                names.setdefault(plain(name).strip(". "), month)
    return names


@lru_cache(maxsize=8)
def _weekdays(language: str | None, _in_use: str) -> dict[str, int]:
    """The days of the week as the language writes them, and in English."""
    found: dict[str, int] = {}
    for number, english in enumerate(WEEKDAYS):
        found.setdefault(plain(english.source), number)
        found.setdefault(plain(weekday_name(number, language=language)), number)
    return found


def weekday_named(word: str) -> int | None:
    """The day of the week, Monday 0, that one plain word names, in English or the language in use; else nothing."""
    return _Reader(date.min, "dmy", Tense.EITHER, None)._weekday(word) if word.isalpha() else None


def names_month(word: str) -> bool:
    """Whether one plain word is the name of a month, in English or the language in use."""
    return plain(word) in _month_names(None, texts.language())


def says_when(text: str) -> bool:
    """Whether a text speaks of a day, be it one that can be read or not: in numbers, or in words such as *next week*.

    The names of months and days are people's names, too: they count only after a comma.
    """
    tokens = [_canonical(token, texts.language()) for token in _TOKEN.findall(plain(text))]
    if any(token.isdigit() for token in tokens):
        return True
    if any(token in ("today", "yesterday", "tomorrow", "tonight", "ago") for token in tokens):
        return True
    for first, second in zip(tokens, tokens[1:], strict=False):
        if second in _UNITS and (first in ("last", "next", "this", "in") or _number(first) is not None):
            return True
        if second in _PARTS_OF_DAY and first in ("last", "this"):
            return True
    after = [_canonical(token, texts.language()) for token in _TOKEN.findall(plain(text).partition(",")[2])]
    months = (name for name in _month_names(None, texts.language()) if len(name) > 3)  # Jan is somebody
    named = {*_weekdays(None, texts.language()), *months}
    return any(token in _UNITS or token in named for token in after)


# The words there are

_PHRASES = (
    (Message("dates", "today"), 0),
    (Message("dates", "yesterday"), -1),
    (Message("dates", "tomorrow"), 1),
    (Message("dates", "tonight"), 0),
    (Message("dates", "now"), 0),
    (Message("dates", "just now"), 0),
    (Message("dates", "earlier today"), 0),
    (Message("dates", "later today"), 0),
    (Message("dates", "last night"), -1),
    (Message("dates", "the day before yesterday"), -2),
    (Message("dates", "the day after tomorrow"), 2),
    (Message("dates", "day before yesterday"), -2),
    (Message("dates", "day after tomorrow"), 2),
)
"""Words for a day, and how far it is from today."""
_KNOWN = (
    *(Message("dates", "today"), Message("dates", "yesterday"), Message("dates", "tomorrow")),
    *(Message("dates", "tonight"), Message("dates", "ago"), Message("dates", "last")),
    *(Message("dates", "next"), Message("dates", "this"), Message("dates", "in")),
    *(Message("dates", "on"), Message("dates", "the"), Message("dates", "of")),
    *(Message("dates", "day"), Message("dates", "days"), Message("dates", "week")),
    *(Message("dates", "weeks"), Message("dates", "weekend"), Message("dates", "fortnight")),
    *(Message("dates", "month"), Message("dates", "months"), Message("dates", "quarter")),
    *(Message("dates", "year"), Message("dates", "years"), Message("dates", "morning")),
    *(Message("dates", "afternoon"), Message("dates", "evening"), Message("dates", "night")),
    *(Message("dates", "noon"), Message("dates", "lunchtime"), Message("dates", "beginning")),
    *(Message("dates", "start"), Message("dates", "early"), Message("dates", "middle")),
    *(Message("dates", "mid"), Message("dates", "late"), Message("dates", "end")),
    *(Message("dates", "spring"), Message("dates", "summer"), Message("dates", "autumn")),
    *(Message("dates", "winter"), Message("dates", "about"), Message("dates", "around")),
)
"""The words that are read, each of which a language may say in several."""
_UNITS = ("day", "days", "week", "weeks", "weekend", "fortnight", "month", "months", "year", "years")
_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night", "noon", "lunchtime", "midday", "midnight")
_PARTS_OF_SPAN = {"beginning": 1, "start": 1, "early": 1, "mid": 3, "middle": 3, "late": 6, "end": 6}
"""The parts of a week, a month or a year, and the last day of a week, Monday 0, that each may mean."""
_BEFORE_A_DATE = (
    *("about", "around", "circa", "ca", "c", "approx", "roughly", "approximately", "probably", "sometime"),
    *("by", "until", "till", "since", "from", "latest"),
)
"""Words before a date that do not change which date it is."""
_SAID_OTHERWISE = (
    ("half a year", "6 months"),
    ("(?:no|not) later than|on or before", "by"),
    ("within", "in"),
    ("(?:this |the )?(?:up)?coming", "next"),
    ("weds", "wed"),
)
"""What is read as something else, word for word."""
_SOME = {
    "couple": {"days": (2, 3), "weeks": (14, 21)},
    "few": {"days": (2, 7), "weeks": (14, 42)},
}
"""How many days a vague number may mean, at least and at most."""
_NUMBERS_NAMED = (
    (Message("dates", "one two three four five six seven eight nine ten eleven twelve"), range(1, 13)),
    (
        Message("dates", "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
        range(13, 21),
    ),
    (Message("dates", "thirty forty fifty sixty seventy eighty ninety hundred"), range(30, 101, 10)),
)
"""Numbers in words, in the order of their names."""
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": None}
"""The month a season begins with in the north; a winter is in two years."""
_NEAR = {"last": -1, "this": 0, "next": 1}


@lru_cache(maxsize=4)
def _words_known(_in_use: str) -> dict[str, str]:
    """Each word of the language in use, to its English."""
    return {word: known.source for known, word in reversed(list(_each_known()))}


def _each_known() -> Iterator[tuple[Message, str]]:
    for known in _KNOWN:
        for word in plain(known.text()).split():
            yield known, word


def _canonical(token: str, in_use: str) -> str:
    """A plain word by its English, if it is one of those that are known."""
    if in_use == "en" or any(token == known.source for known in _KNOWN):
        return token
    return _words_known(in_use).get(token, token)


def _number(token: str) -> int | None:
    if token.isascii() and token.isdigit() and len(token) <= 4:
        return int(token)
    if token in ("a", "an"):
        return 1
    for names, numbers in _NUMBERS_NAMED:
        for written in (names.source, names.text()):
            if (named := plain(written).split()).count(token):
                return numbers[named.index(token)]
    return None
