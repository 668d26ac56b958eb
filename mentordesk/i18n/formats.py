# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Dates and lists as the language of the texts writes them.

Names of months, orders and separators are messages like all others, so that a text and the date in it are always of
one language, whatever the system's region is.
"""

from collections.abc import Sequence
from datetime import date

from mentordesk.i18n.texts import Message, digits_text, pgettext

MONTHS = (
    *(Message("month", "January"), Message("month", "February"), Message("month", "March")),
    *(Message("month", "April"), Message("month", "May"), Message("month", "June")),
    *(Message("month", "July"), Message("month", "August"), Message("month", "September")),
    *(Message("month", "October"), Message("month", "November"), Message("month", "December")),
)
"""As they stand alone or with a year."""
_MONTHS_OF_DAYS = (
    *(Message("month of a day", "January"), Message("month of a day", "February")),
    *(Message("month of a day", "March"), Message("month of a day", "April")),
    *(Message("month of a day", "May"), Message("month of a day", "June")),
    *(Message("month of a day", "July"), Message("month of a day", "August")),
    *(Message("month of a day", "September"), Message("month of a day", "October")),
    *(Message("month of a day", "November"), Message("month of a day", "December")),
)
_SHORT_MONTHS = (
    *(Message("short month", "Jan"), Message("short month", "Feb"), Message("short month", "Mar")),
    *(Message("short month", "Apr"), Message("short month", "May"), Message("short month", "Jun")),
    *(Message("short month", "Jul"), Message("short month", "Aug"), Message("short month", "Sep")),
    *(Message("short month", "Oct"), Message("short month", "Nov"), Message("short month", "Dec")),
)
WEEKDAYS = (
    *(Message("weekdays", "Monday"), Message("weekdays", "Tuesday"), Message("weekdays", "Wednesday")),
    *(Message("weekdays", "Thursday"), Message("weekdays", "Friday"), Message("weekdays", "Saturday")),
    Message("weekdays", "Sunday"),
)


def date_text(day: str | None, *, short: bool = False, today: date | None = None) -> str:
    """An approximate date (``2021``, ``2021-05``, ``2021-05-03``) in words; empty for none.

    The year is left out of days of the present year.
    """
    if not day:
        return ""
    year, month, dom = int(day[:4]), int(day[5:7] or 0), int(day[8:10] or 0)
    if not month:
        return pgettext("date", "{year}", year=digits_text(day[:4]))
    this_year = (today or date.today()).year
    written, named = digits_text(str(year)), MONTHS[month - 1].text()
    if not dom:
        return pgettext("date", "{month} {year}", month=named, year=written)
    named = (_SHORT_MONTHS if short else _MONTHS_OF_DAYS)[month - 1].text()
    if year == this_year:
        return pgettext("date", "{day} {month}", day=digits_text(str(dom)), month=named)
    return pgettext("date", "{day} {month} {year}", day=digits_text(str(dom)), month=named, year=written)


def full_date_text(day: str) -> str:
    """An approximate date in words, always with its year."""
    return date_text(day, today=date(1, 1, 1)) if day else ""


def weekday_text(day: date) -> str:
    """A day with its weekday, without the year: ``Monday, 23 November``."""
    return pgettext(
        "date",
        "{weekday}, {day} {month}",
        weekday=WEEKDAYS[day.weekday()].text(),
        day=digits_text(str(day.day)),
        month=_MONTHS_OF_DAYS[day.month - 1].text(),
    )


def list_text(parts: Sequence[str]) -> str:
    """A list inside a sentence: ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return pgettext("list", "{before} and {last}", before=items_text(parts[:-1]), last=parts[-1])


def choice_text(parts: Sequence[str]) -> str:
    """A choice inside a sentence: ``a, b or c``."""
    if len(parts) < 2:
        return "".join(parts)
    return pgettext("list", "{before} or {last}", before=items_text(parts[:-1]), last=parts[-1])


def items_text(parts: Sequence[str]) -> str:
    """Items in a row: ``a, b, c``."""
    row = "".join(parts[:1])
    for part in parts[1:]:
        row = pgettext("list", "{before}, {next}", before=row, next=part)
    return row
