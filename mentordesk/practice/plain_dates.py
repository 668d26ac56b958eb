# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reading dates as people type them; the other direction of `mentordesk.words.date_text`."""

import re
from datetime import date, timedelta

from mentordesk.errors import InputRefusedError
from mentordesk.journal.dates import ApproxDate
from mentordesk.practice.snippets import plain
from mentordesk.words import MONTHS, date_text, translate

_KEPT = re.compile(r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{1,4})?)?", re.ASCII)
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})", re.ASCII)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


def parse_date(text: str, today: date | None = None, order: str = "dmy") -> str:
    """The approximate date a text means, as it is kept: ``2021``, ``2021-05``, ``2021-05-03``; '' for none.

    `order` is that of day, month and year when all are numbers: ``dmy``, ``mdy`` or ``ymd``. A day without
    a year is of the present year. Raises InputRefusedError for a text that names no date.
    """
    today = today or date.today()
    text = " ".join(text.split())
    if not text:
        return ""
    words = plain(text)
    if words in (plain(translate("dates", "today")), "today"):
        return today.isoformat()
    if words in (plain(translate("dates", "yesterday")), "yesterday"):
        return (today - timedelta(days=1)).isoformat()
    try:
        found = _numbers(text, today, order) or _words(words, today)
    except ValueError:
        raise InputRefusedError(
            translate("dates", "No calendar has that day."),
            advice=translate("dates", "Check the day and the month."),
        ) from None
    if found is None:
        raise InputRefusedError(
            translate("dates", "That is not a date MentorDesk can read."),
            advice=translate("dates", "Write it like 2021, May 2021 or 12 May 2021."),
        )
    return str(found)


def _year(digits: str, today: date) -> int:
    """A year of two digits is the one nearest to today that is at most ten years ahead."""
    year = int(digits)
    if len(digits) > 2:
        return year
    year += today.year // 100 * 100
    return year - 100 if year > today.year + 10 else year


def _numbers(text: str, today: date, order: str) -> ApproxDate | None:
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
        return ApproxDate(today.year, int(month), int(day))
    parts = dict(zip(order, (first, second, third), strict=True))
    return ApproxDate(_year(parts["y"], today), int(parts["m"]), int(parts["d"]))


def _month_names() -> dict[str, int]:
    """The months as the language writes them, alone and after a day, long and short, and in English."""
    names: dict[str, int] = {}
    for month, english in enumerate(MONTHS, 1):
        written = [english, english[:3], "Sept" if month == 9 else english]
        for short in (False, True):
            for day in (f"2001-{month:02}", f"2001-{month:02}-03"):
                written += _TOKEN.findall(date_text(day, short=short, today=date(2001, 1, 1)))
        for name in written:
            if not name.isdigit():
                names.setdefault(plain(name), month)
    return names


def _words(text: str, today: date) -> ApproxDate | None:
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
            return ApproxDate(today.year, month, int(digits[0]))
        return ApproxDate(_year(digits[0], today), month)
    day, year = digits if len(digits[0]) <= 2 else digits[::-1]
    return ApproxDate(_year(year, today), month, int(day))
