# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reading dates as people type them; the other direction of `mentordesk.i18n.texts.date_text`."""

import re
from datetime import date, timedelta

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import MONTHS, WEEKDAYS, date_text, weekday_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.practice.search.highlights import plain

_KEPT = re.compile(r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{1,4})?)?", re.ASCII)
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})", re.ASCII)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


def parse_date(text: str, today: date | None = None, order: str = "dmy", *, past: bool = False) -> str:
    """The approximate date a text means, as it is kept: ``2021``, ``2021-05``, ``2021-05-03``; '' for none.

    `order` is that of day, month and year when all are numbers: ``dmy``, ``mdy`` or ``ymd``. A day without
    a year is of the present year; with `past`, of the year before if it is still to come. A weekday is the
    latest one up to today, ``last`` the one before today, ``next`` the one after it. Months ago are months
    and years ago are years: no precision is invented. Raises InputRefusedError for a text that names no date.
    """
    today = today or date.today()
    text = " ".join(text.split())
    if not text:
        return ""
    words = plain(text)
    if words in (plain(pgettext("dates", "today")), "today"):
        return today.isoformat()
    if words in (plain(pgettext("dates", "yesterday")), "yesterday"):
        return (today - timedelta(days=1)).isoformat()
    if words in (plain(pgettext("dates", "tomorrow")), "tomorrow"):
        return (today + timedelta(days=1)).isoformat()
    try:
        found = _numbers(text, today, order, past) or _words(words, today, past) or _counted(words, today)
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


def _year(digits: str, today: date) -> int:
    """A year of two digits is the one nearest to today that is at most ten years ahead."""
    year = int(digits)
    if len(digits) > 2:
        return year
    year += today.year // 100 * 100
    return year - 100 if year > today.year + 10 else year


def _near_year(today: date, month: int, day: int, past: bool) -> ApproxDate:
    """A day without its year."""
    found = ApproxDate(today.year, month, day)
    return ApproxDate(today.year - 1, month, day) if past and found.first_day() > today else found


def _numbers(text: str, today: date, order: str, past: bool) -> ApproxDate | None:
    if _KEPT.fullmatch(text):
        return ApproxDate(*(int(part) for part in text.split("-")))
    if match := _MONTH_AND_YEAR.fullmatch(text):
        return ApproxDate(int(match[2]), int(match[1]))
    match = _NUMBERS.fullmatch(text)
    if not match:
        return None
    first, mark, second, third = match.groups()
    if len(first) > 2:
        return ApproxDate(int(first), int(second), int(third)) if third else None
    if mark == ".":
        order = "dmy"
    if not third:
        day, month = (first, second) if order == "dmy" else (second, first)
        return _near_year(today, int(month), int(day), past)
    parts = dict(zip(order, (first, second, third), strict=True))
    return ApproxDate(_year(parts["y"], today), int(parts["m"]), int(parts["d"]))


def _month_names() -> dict[str, int]:
    """The months as the language writes them, alone and after a day, long and short, and in English."""
    names: dict[str, int] = {}
    for month, english in enumerate((message.source for message in MONTHS), 1):
        written = [english, english[:3], "Sept" if month == 9 else english]
        for short in (False, True):
            for day in (f"2001-{month:02}", f"2001-{month:02}-03"):
                written += _TOKEN.findall(date_text(day, short=short, today=date(2001, 1, 1)))
        for name in written:
            if not name.isdigit():
                names.setdefault(plain(name), month)
    return names


def _words(text: str, today: date, past: bool) -> ApproxDate | None:
    if not any(letter.isdigit() for letter in text):
        return None
    names = _month_names()
    tokens = _TOKEN.findall(text)
    months = [names[token] for token in tokens if token in names]
    digits = [token for token in tokens if token.isascii() and token.isdigit()]
    if len(months) != 1 or not 1 <= len(digits) <= 2:
        return None
    rest = [token for token in tokens if token not in names and token not in digits]
    if any(len(token) > 2 for token in rest):
        return None
    month = months[0]
    if len(digits) == 1:
        if len(digits[0]) <= 2 and int(digits[0]) <= 31:
            return _near_year(today, month, int(digits[0]), past)
        return ApproxDate(_year(digits[0], today), month)
    day, year = digits if len(digits[0]) <= 2 else digits[::-1]
    return ApproxDate(_year(year, today), month, int(day))


# Dates counted from today: weekdays, and so many days, weeks, months or years ago


def _weekdays() -> dict[str, int]:
    """The days of the week as the language writes them, and in English."""
    found: dict[str, int] = {}
    week = [set(_TOKEN.findall(plain(weekday_text(date(2001, 1, day))))) for day in range(1, 8)]
    for number, english in enumerate(WEEKDAYS):
        found.setdefault(plain(english.source), number)
        others = set[str]().union(*(names for other, names in enumerate(week) if other != number))
        for name in week[number] - others:
            if not name.isdigit():
                found.setdefault(name, number)
    return found


def _weekday(token: str) -> int | None:
    """The day of the week a word names, whole or by its first three letters."""
    if len(token) < 3:
        return None
    found = {number for name, number in _weekdays().items() if name.startswith(token)}
    return found.pop() if len(found) == 1 else None


def weekday_named(word: str) -> int | None:
    """The day of the week, Monday 0, that one plain word names, in English or the language in use; else nothing."""
    return _weekday(word) if word.isalpha() else None


def says_when(text: str) -> bool:
    """Whether a text speaks of a day, be it one that can be read or not: in numbers, or in words such as *next week*.

    The names of months and days are people's names, too: they count only after a comma.
    """
    tokens = _TOKEN.findall(plain(text))
    if any(token.isdigit() for token in tokens):
        return True
    if any(_is(token, "today", "yesterday", "tomorrow", "tonight", "ago") for token in tokens):
        return True
    units = ("day", "days", "week", "weeks", "month", "months", "year", "years")
    for first, second in zip(tokens, tokens[1:], strict=False):
        if _is(second, *units) and (_is(first, "last", "next", "this", "in") or _number(first) is not None):
            return True
    after = _TOKEN.findall(plain(text).partition(",")[2])
    named = {*_weekdays(), *(name for name in _month_names() if len(name) > 3)}  # Jan is somebody
    return any(_is(token, *units) or token in named for token in after)


_KNOWN = {
    message.source: message
    for message in (
        *(Message("dates", "today"), Message("dates", "yesterday"), Message("dates", "tomorrow")),
        *(Message("dates", "tonight"), Message("dates", "ago"), Message("dates", "last")),
        *(Message("dates", "next"), Message("dates", "this"), Message("dates", "in")),
        *(Message("dates", "on"), Message("dates", "the"), Message("dates", "day")),
        *(Message("dates", "days"), Message("dates", "week"), Message("dates", "weeks")),
        *(Message("dates", "month"), Message("dates", "months"), Message("dates", "year")),
        Message("dates", "years"),
    )
}
"""The words `_is` knows, by their English."""


def _is(token: str, *sources: str) -> bool:
    """Whether a word is one of some words, in English or in the language in use."""
    return any(token in (source, *plain(_KNOWN[source].text()).split()) for source in sources)


def _number(token: str) -> int | None:
    if token.isascii() and token.isdigit() and len(token) <= 4:
        return int(token)
    if token in ("a", "an"):
        return 1
    names = "one two three four five six seven eight nine ten eleven twelve"
    for written in (
        names,
        plain(pgettext("dates", "one two three four five six seven eight nine ten eleven twelve")),
    ):
        if token in written.split():
            return written.split().index(token) + 1
    return None


def _counted(text: str, today: date) -> ApproxDate | None:
    tokens = _TOKEN.findall(text)
    if len(tokens) > 1 and _is(tokens[0], "on", "this", "the"):
        tokens = tokens[1:]
    if len(tokens) == 1:
        weekday = _weekday(tokens[0])
        if weekday is None:
            return None
        return ApproxDate.of(today - timedelta(days=(today.weekday() - weekday) % 7))
    if len(tokens) == 2:
        return _beside(tokens, today)
    if len(tokens) != 3:
        return None
    ago = [token for token in tokens if _is(token, "ago")]
    ahead = [token for token in tokens if _is(token, "in")]
    rest = [token for token in tokens if token not in (*ago, *ahead)]
    if len(ago) + len(ahead) != 1 or len(rest) != 2:
        return None
    number, unit = _number(rest[0]), rest[1]
    return None if number is None else _moved(number * (1 if ahead else -1), unit, today)


def _beside(tokens: list[str], today: date) -> ApproxDate | None:
    """``last Tuesday``, ``next Tuesday``, ``last month``; the two words in any order."""
    for word, other in (tokens, tokens[::-1]):
        last = _is(word, "last")
        if not last and not _is(word, "next"):
            continue
        weekday = _weekday(other)
        if weekday is not None:
            days = (
                (today.weekday() - weekday - 1) % 7 + 1 if last else (weekday - today.weekday() - 1) % 7 + 1
            )
            return ApproxDate.of(today + timedelta(days=-days if last else days))
        if _is(other, "month", "year"):
            return _moved(-1 if last else 1, other, today)
    return None


def _moved(number: int, unit: str, today: date) -> ApproxDate | None:
    """So many days, weeks, months or years from today, as exact as the unit is."""
    if _is(unit, "day", "days"):
        return ApproxDate.of(today + timedelta(days=number))
    if _is(unit, "week", "weeks"):
        return ApproxDate.of(today + timedelta(weeks=number))
    if _is(unit, "month", "months"):
        months = today.year * 12 + today.month - 1 + number
        return ApproxDate(months // 12, months % 12 + 1)
    if _is(unit, "year", "years"):
        return ApproxDate(today.year + number)
    return None
