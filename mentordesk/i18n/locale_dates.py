# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a language writes dates, by the CLDR: ``resources/dates.json``, which ``python -m tests.tools.locale_dates`` makes.

It is read when the texts are of a language whose catalogue leaves dates to the CLDR, and never for English.
"""

from functools import lru_cache
from typing import NamedTuple

_SCRIPTS = {"zh_TW": "zh_Hant", "zh_HK": "zh_Hant_HK", "zh_MO": "zh_Hant_MO"}
"""Regions that write in another script than their language does elsewhere."""


class LocaleDates(NamedTuple):
    """The names and forms of one language. Forms have places: ``{day}``, ``{month}``, ``{short}``, ``{number}`` and so on."""

    alone: tuple[str, ...]
    """The months as they stand alone, January first."""
    months: tuple[str, ...]
    """The months as they stand within a date."""
    short: tuple[str, ...]
    weekdays: tuple[str, ...]
    """Monday first."""
    digits: str
    """The ten digits; empty for those of English."""
    month: str
    day: str
    bare_day: str
    """A day without its year."""
    short_day: str
    bare_short_day: str
    weekday: str
    """A day with its weekday, without its year."""

    def written(self, number: int) -> str:
        """A number in the digits of the language."""
        text = str(number)
        return text.translate(str.maketrans("0123456789", self.digits)) if self.digits else text

    def filled(self, form: str, year: int, month: int, day: int = 0, weekday: int = 0) -> str:
        """A form with its places filled in."""
        return form.format(
            year=self.written(year),
            day=self.written(day),
            number=self.written(month),
            alone=self.alone[month - 1],
            month=self.months[month - 1],
            short=self.short[month - 1],
            weekday=self.weekdays[weekday],
        )


@lru_cache(maxsize=1)
def _all() -> dict[str, dict[str, str | list[str]]]:
    import json  # late: English needs none of it
    from importlib.resources import files

    with (files("mentordesk.resources") / "dates.json").open(encoding="utf-8") as file:
        found: dict[str, dict[str, str | list[str]]] = json.load(file)
    return found


def languages() -> tuple[str, ...]:
    """The languages there are, with those regions that write dates in another way, such as ``pt_PT``; not English."""
    return tuple(_all())


@lru_cache(maxsize=16)
def locale_dates(tag: str) -> LocaleDates | None:
    """How the language of a tag such as ``pt-BR`` writes dates; nothing for English and where the CLDR does not know."""
    name = tag.replace("-", "_")
    if name.partition("_")[0] in ("en", "C", "POSIX", ""):
        return None
    name = _SCRIPTS.get(name, name)
    while name:
        if (found := _all().get(name)) is not None:
            names = {key: tuple(value) for key, value in found.items() if isinstance(value, list)}
            forms = {key: value for key, value in found.items() if isinstance(value, str)}
            return LocaleDates(
                alone=names["alone"],
                months=names["months"],
                short=names["short"],
                weekdays=names["weekdays"],
                digits=forms["digits"],
                month=forms["month"],
                day=forms["day"],
                bare_day=forms["bare_day"],
                short_day=forms["short_day"],
                bare_short_day=forms["bare_short_day"],
                weekday=forms["weekday"],
            )
        name = name.rpartition("_")[0]
    return None
