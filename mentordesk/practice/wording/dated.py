# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sentences with a date in them: a day stands otherwise in a sentence than a month or a year."""

from datetime import date as day_of
from typing import NamedTuple

from mentordesk.i18n.formats import date_text, full_date_text
from mentordesk.i18n.texts import Message, Plural
from mentordesk.journal.dates import elapsed


def is_day(date: str) -> bool:
    """Whether an approximate date is a day, and not a month or a year."""
    return len(date) == 10


class Dated(NamedTuple):
    """One sentence in two forms, each with a place ``{date}``."""

    on_day: Message
    within: Message
    """The form for a month or a year."""

    def text(self, date: str, **places: object) -> str:
        """The sentence about an approximate date; the present year is left out of days."""
        return self._form(date).text(date=date_text(date), **places)

    def full_text(self, date: str, **places: object) -> str:
        """The sentence about an approximate date, always with its year."""
        return self._form(date).text(date=full_date_text(date), **places)

    def _form(self, date: str) -> Message:
        return self.on_day if is_day(date) else self.within


class Since(NamedTuple):
    """One sentence about how long ago something was, each form with a place ``{date}`` if the sentence names it.

    Days are counted from a day alone, and never from a month or a year.
    """

    counted: Plural
    on_day: Message
    """The form for a day that is less than one day ago."""
    within: Message
    """The form for a month or a year."""

    def text(self, date: str, today: day_of, **places: object) -> str:
        """The sentence about an approximate date, seen from a day."""
        passed = elapsed(date, today)
        if not passed.exact:
            return self.within.text(date=date_text(date), **places)
        if not passed.days:
            return self.on_day.text(date=date_text(date), **places)
        return self.counted.text(passed.days, date=date_text(date), **places)
