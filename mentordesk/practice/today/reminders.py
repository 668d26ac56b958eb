# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""When to remind, and in which words: once a day, not in quiet hours, and without journal text unless it is allowed.

Times are those of the clock on the wall. It is looked at again and again instead of being waited for, so that
neither daylight saving nor a journey to another time zone makes a day be told twice or not at all.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mentordesk.i18n.texts import npgettext
from mentordesk.journal.journal import Journal
from mentordesk.practice.today.lists import Today, count, read_today

TOLD = 3
"""So many things are named in a message."""


@dataclass(frozen=True)
class Hours:
    """When to remind; quiet hours may go over midnight, and are none if they begin when they end."""

    at: time = time(9)
    quiet_from: time = time(22)
    quiet_to: time = time(7)

    def quiet(self, moment: time) -> bool:
        """Whether a time of the day is within the quiet hours."""
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= moment < self.quiet_to
        return moment >= self.quiet_from or moment < self.quiet_to

    def begins(self) -> time:
        """From when on it may be told on a day: the chosen time, or the end of the quiet hours it lies in."""
        return self.quiet_to if self.quiet(self.at) else self.at


def is_time(now: datetime, hours: Hours, last: date | None) -> bool:
    """Whether it is time to remind, if it was last done on a day.

    That may be tomorrow for whoever has flown to where it is still yesterday; a later day is no day it was done on,
    but what a clock that was wrong has left behind.
    """
    if last is not None and now.date() <= last <= now.date() + timedelta(days=1):
        return False
    moment = now.time()
    return moment >= hours.begins() and not hours.quiet(moment)


def reminder(journal: Journal, today: date, *, words: bool = False) -> str:
    """What a message says: how much waits, and only if `words` are allowed, what. Empty if nothing waits."""
    if not words:
        return how_much(count(journal, today))
    shown = read_today(journal, today, TOLD)
    return "\n".join([how_much(shown.waiting), *_named(shown)]) if shown.waiting else ""


def how_much(number: int) -> str:
    """How many things wait, without a word of what they are; empty for none."""
    return (
        npgettext("reminders", "{n} thing waits in MentorDesk.", "{n} things wait in MentorDesk.", number)
        if number
        else ""
    )


def _named(shown: Today) -> list[str]:
    return [f"{item.name}: {item.words}" for item in shown.listed[:TOLD]]
