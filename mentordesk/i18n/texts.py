# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Texts a user sees, where no Qt may be: translation, plurals and dates behind one small door.

Without anything installed the words are English. The desktop installs a `Language` that asks Qt, so that
the same sentences come out in the window, on the page and in the terminal. A text that depends on a
number writes both forms as ``(one|many)`` and the number as ``%n``; named places are ``{name}``.
"""

import re
from datetime import date
from typing import Protocol

_FORMS = re.compile(r"\(([^()|]*)\|([^()|]*)\)")

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Language(Protocol):
    """What a language has to know. The built-in one is English."""

    def text(self, context: str, source: str, n: int | None) -> str:
        """The text for a source text; the source itself if there is none."""
        ...

    def day(self, year: int | None, month: int, day: int | None, short: bool) -> str:
        """A day or a month in words, with the year if one is given."""
        ...

    def weekday(self, day: date) -> str:
        """A day of this year with its weekday."""
        ...

    def number(self, value: int) -> str:
        """A whole number with the separators of the language."""
        ...


class English:
    """The built-in language."""

    def text(self, context: str, source: str, n: int | None) -> str:
        """The source, which is English."""
        return source

    def day(self, year: int | None, month: int, day: int | None, short: bool) -> str:
        """``13 October 2026``; ``13 Oct`` when short and of this year."""
        name = MONTHS[month - 1][:3] if short else MONTHS[month - 1]
        return " ".join(str(part) for part in (day, name, year) if part)

    def weekday(self, day: date) -> str:
        """``Monday, 23 November``."""
        return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]}"

    def number(self, value: int) -> str:
        """``12,400``."""
        return f"{value:,}"


class _Chosen:
    """The language in use. Of an instance: a class keeps its old value in reach of other threads while it is freed."""

    def __init__(self) -> None:
        self.language: Language = English()


_chosen = _Chosen()


def install(language: Language) -> None:
    """Use a language from here on."""
    _chosen.language = language


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation where it is only listed."""
    return text


def translate(context: str, text: str, n: int | None = None, /, **places: object) -> str:
    """A text in the chosen language, with the right plural and its places filled in.

    What is filled in is never read for places or plurals itself.
    """
    found = _chosen.language.text(context, text, n)
    if n is not None:
        found = _FORMS.sub(lambda match: match[1] if n == 1 else match[2], found)
        found = found.replace("%n", _chosen.language.number(n))
    return re.sub(r"\{(\w+)\}", lambda match: str(places.get(match[1], match[0])), found) if places else found


def date_text(day: str | None, *, short: bool = False, today: date | None = None) -> str:
    """An approximate date (``2021``, ``2021-05``, ``2021-05-03``) in words; empty for none.

    The year is left out of days of the present year.
    """
    if not day:
        return ""
    year, month, dom = int(day[:4]), int(day[5:7] or 0), int(day[8:10] or 0)
    if not month:
        return day[:4]
    this_year = (today or date.today()).year
    shown = None if dom and year == this_year else year
    return _chosen.language.day(shown, month, dom or None, short)


def full_date_text(day: str) -> str:
    """An approximate date in words, always with its year."""
    return date_text(day, today=date(1, 1, 1)) if day else ""


def weekday_text(day: date) -> str:
    """A day with its weekday: ``Monday, 23 November``."""
    return _chosen.language.weekday(day)


def number_text(value: int) -> str:
    """A whole number as people write it."""
    return _chosen.language.number(value)
