# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sentences with a date in them: a day stands otherwise in a sentence than a month or a year."""

from typing import NamedTuple

from mentordesk.i18n.formats import date_text, full_date_text
from mentordesk.i18n.texts import Message


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
