# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The words of `mentordesk.i18n.texts`, asked from Qt: translations and the user's locale."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from mentordesk.i18n import texts as words

_YEAR = re.compile(r"[\s,./\-]*\b(?:'[^']*'\s*)?y{2,4}(?:\s*'[^']*')?[.]?|y{2,4}[年년][\s]*")
_WEEKDAY = re.compile(r"d{3,4}[\s,.،]*(?:'[^']*'\s*)?")


class QtLanguage:
    """What Qt knows of the user's language."""

    def __init__(self, locale: QLocale | None = None) -> None:
        self._locale = locale or QLocale()
        long = self._locale.dateFormat(QLocale.FormatType.LongFormat)
        self._full = _WEEKDAY.sub("", long).strip(" ,،")
        self._day = _YEAR.sub("", self._full).strip(" ,،") or "d MMMM"
        self._with_weekday = _YEAR.sub("", long).strip(" ,،")
        self._english = words.English()

    def text(self, context: str, source: str, n: int | None) -> str:
        """The translation; the source if there is none."""
        return QCoreApplication.translate(context, source, "", -1 if n is None else n)

    def day(self, year: int | None, month: int, day: int | None, short: bool) -> str:
        """A day or month in the order and with the names of the locale."""
        if day is None:
            name = self._locale.standaloneMonthName(month, QLocale.FormatType.LongFormat)
            return f"{name} {year}" if year else name
        form = self._day if year is None else self._full
        if short:
            form = form.replace("MMMM", "MMM")
        return self._locale.toString(QDate(year or 2000, month, day), form)

    def weekday(self, day: date) -> str:
        """A day with its weekday."""
        return self._locale.toString(QDate(day.year, day.month, day.day), self._with_weekday)

    def number(self, value: int) -> str:
        """A whole number in the locale's way."""
        return self._locale.toString(value)


def install(locale: QLocale | None = None) -> None:
    """Have all texts go through Qt."""
    words.install(QtLanguage(locale))
