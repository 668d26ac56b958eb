# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Dates and lists as the language of the texts writes them.

Names of months, orders and separators are messages like all others, so that a text and the date in it are always of
one language, whatever the system's region is. A catalogue that does not translate the months leaves dates to the CLDR.
"""

from collections.abc import Sequence
from datetime import date

from mentordesk.i18n import texts
from mentordesk.i18n.locale_dates import LocaleDates, locale_dates
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


def _by_locale(language: str | None) -> LocaleDates | None:
    """How dates are written, where the CLDR says it: in a language that is asked for, or in the one of the texts.

    A catalogue that translates the months writes dates itself; English and the pseudo-locales are messages.
    """
    if language is not None:
        return locale_dates(language)
    if texts.language() == "en" or MONTHS[0].text() != MONTHS[0].source:
        return None
    return locale_dates(texts.language())


def date_text(
    day: str | None, *, short: bool = False, today: date | None = None, language: str | None = None
) -> str:
    """An approximate date (``2021``, ``2021-05``, ``2021-05-03``) in words; empty for none.

    The year is left out of days of the present year. Without a `language` it is that of the texts.
    """
    if not day:
        return ""
    year, month, dom = int(day[:4]), int(day[5:7] or 0), int(day[8:10] or 0)
    this_year = (today or date.today()).year
    locale = _by_locale(language)
    if locale is not None:
        if not month:
            return locale.written(year)
        if not dom:
            form = locale.month
        elif year == this_year:
            form = locale.bare_short_day if short else locale.bare_day
        else:
            form = locale.short_day if short else locale.day
        return locale.filled(form, year, month, dom)
    if not month:
        return pgettext("date", "{year}", year=digits_text(day[:4]))
    written, named = digits_text(str(year)), MONTHS[month - 1].text()
    if not dom:
        return pgettext("date", "{month} {year}", month=named, year=written)
    named = (_SHORT_MONTHS if short else _MONTHS_OF_DAYS)[month - 1].text()
    if year == this_year:
        return pgettext("date", "{day} {month}", day=digits_text(str(dom)), month=named)
    return pgettext("date", "{day} {month} {year}", day=digits_text(str(dom)), month=named, year=written)


def full_date_text(day: str, *, language: str | None = None) -> str:
    """An approximate date in words, always with its year."""
    return date_text(day, today=date(9999, 1, 1) if day[:4] == "0001" else date(1, 1, 1), language=language)


def weekday_text(day: date, *, language: str | None = None) -> str:
    """A day with its weekday, without the year: ``Monday, 23 November``."""
    locale = _by_locale(language)
    if locale is not None:
        return locale.filled(locale.weekday, day.year, day.month, day.day, day.weekday())
    return pgettext(
        "date",
        "{weekday}, {day} {month}",
        weekday=WEEKDAYS[day.weekday()].text(),
        day=digits_text(str(day.day)),
        month=_MONTHS_OF_DAYS[day.month - 1].text(),
    )


def month_names(month: int, *, language: str | None = None) -> tuple[str, ...]:
    """What a month is called, alone, within a date and short; in English if the language is that."""
    locale = _by_locale(language)
    if locale is not None:
        return locale.alone[month - 1], locale.months[month - 1], locale.short[month - 1]
    return tuple(names[month - 1].text() for names in (MONTHS, _MONTHS_OF_DAYS, _SHORT_MONTHS))


def weekday_name(weekday: int, *, language: str | None = None) -> str:
    """What a day of the week is called, Monday 0."""
    locale = _by_locale(language)
    return WEEKDAYS[weekday].text() if locale is None else locale.weekdays[weekday]


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
