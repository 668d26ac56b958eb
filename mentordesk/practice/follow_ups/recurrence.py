# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What comes again: a small part of RFC 5545's RRULE, counted by python-dateutil and said in words.

Understood are FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, BYDAY for weeks, COUNT or UNTIL. Days are days of
the calendar, without an hour or a time zone, so neither daylight saving nor a journey moves them.

RFC 5545 leaves out a month that has no 31st, and a year without a 29 February. Here such a month or year has its
last day instead: what was promised for 29 February is due on 28 February in other years. As a rule that any
calendar understands this is ``BYMONTHDAY=28,29,30,31;BYSETPOS=-1``, which is how the wished-for day is kept once
a shorter month had to do without it.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, datetime, timedelta
from enum import StrEnum
from typing import Any

from mentordesk.i18n.formats import date_text, items_text, list_text
from mentordesk.i18n.formats import weekday_name as name_of_weekday
from mentordesk.i18n.texts import npgettext, number_text, pgettext
from mentordesk.journal.dates import known_day
from mentordesk.practice.follow_ups.rhythm_texts import REMARKS, SENTENCES, End, Rhythm
from mentordesk.practice.wording.numbers import number_at_start, number_words

MOST_INTERVAL, MOST_COUNT = 999, 999
SHORTEST = 28
"""Every month has so many days."""


class Frequency(StrEnum):
    """How often."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def weekday_name(day: int) -> str:
    """What a day of the week is called; Monday is 0."""
    return name_of_weekday(day)


@dataclass(frozen=True)
class Repeat:
    """A rhythm. `days` are days of the week, Monday 0; `day` is the day of the month wished for, if a month had to
    do without it; `month` goes with it in a yearly rhythm. At most one of `count` and `until` is given."""

    frequency: Frequency
    interval: int = 1
    days: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None
    day: int = 0
    month: int = 0

    def text(self) -> str:
        """The rule as it is kept."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.days:
            parts.append("BYDAY=" + ",".join(WEEKDAYS[day] for day in self.days))
        if self.month:
            parts.append(f"BYMONTH={self.month}")
        if self.day:
            days = ",".join(str(day) for day in range(SHORTEST, self.day + 1))
            parts += [f"BYMONTHDAY={days}", "BYSETPOS=-1"]
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append("UNTIL={:04d}{:02d}{:02d}".format(*self.until.timetuple()[:3]))
        return ";".join(parts)


def read_repeat(text: str) -> Repeat | None:
    """The rhythm a rule means; nothing if there is none, or if it is none of those understood here."""
    try:
        return _parsed(text.strip().upper().removeprefix("RRULE:"))
    except (ValueError, KeyError):
        return None


_NAMES = {"FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"}


def _parsed(text: str) -> Repeat:
    pairs = [part.partition("=")[::2] for part in text.split(";") if part]
    given = dict(pairs)
    if len(given) != len(pairs) or given.keys() - _NAMES or given.get("WKST", "MO") != "MO":
        raise ValueError(text)
    frequency = Frequency(given["FREQ"])
    interval = _number(given.get("INTERVAL", "1"), MOST_INTERVAL)
    count = _number(given["COUNT"], MOST_COUNT) if "COUNT" in given else None
    until = datetime.strptime(given["UNTIL"][:8], "%Y%m%d").date() if "UNTIL" in given else None
    days: tuple[int, ...] = ()
    if "BYDAY" in given:
        days = tuple(sorted({WEEKDAYS.index(name) for name in given["BYDAY"].split(",")}))
    day = _wished(given) if "BYMONTHDAY" in given or "BYSETPOS" in given else 0
    month = _number(given["BYMONTH"], 12) if "BYMONTH" in given else 0
    if (
        (count is not None and until is not None)
        or (days and frequency is not Frequency.WEEKLY)
        or (day and frequency not in (Frequency.MONTHLY, Frequency.YEARLY))
        or bool(month) != (bool(day) and frequency is Frequency.YEARLY)
    ):
        raise ValueError(text)
    return Repeat(frequency, interval, days, count, until, day, month)


def _number(text: str, most: int) -> int:
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text) <= most:
        raise ValueError(text)
    return int(text)


def _wished(given: dict[str, str]) -> int:
    """The day of the month that ``BYMONTHDAY=28,29,30;BYSETPOS=-1`` wishes for."""
    days = [_number(part, 31) for part in given["BYMONTHDAY"].split(",")]
    if given["BYSETPOS"] != "-1" or days != list(range(SHORTEST, days[-1] + 1)) or len(days) < 2:
        raise ValueError(days)
    return days[-1]


def anchored_to(repeat: Repeat, start: date) -> Repeat:
    """The rhythm with the day of the month in it that a start on this day wishes for, where months differ.

    What it wished for before holds as long as the start is where that falls, and else does not.
    """
    if repeat.frequency not in (Frequency.MONTHLY, Frequency.YEARLY):
        return repeat
    wished = repeat.day
    if repeat.month and repeat.month != start.month:
        wished = 0
    if not wished or start.day != min(wished, monthrange(start.year, start.month)[1]):
        wished = start.day
    yearly = repeat.frequency is Frequency.YEARLY
    if wished <= SHORTEST or (yearly and start.month != 2):
        return replace(repeat, day=0, month=0)
    return replace(repeat, day=wished, month=start.month if yearly else 0)


def _rule(repeat: Repeat, start: date) -> Any:
    """The rule as dateutil counts it, from a start on which it need not fall."""
    from dateutil.rrule import rrule, rrulestr

    found = rrulestr(anchored_to(repeat, start).text(), dtstart=datetime(start.year, start.month, start.day))
    assert isinstance(found, rrule)
    return found


def occurrences(repeat: Repeat, start: date, most: int) -> list[date]:
    """The first days of a rhythm that begins on a day, at most so many."""
    found: list[date] = []
    for moment in _rule(repeat, start):
        if len(found) == most:
            break
        found.append(moment.date())
    return found


def first_day(repeat: Repeat, start: date) -> date:
    """The day itself if the rhythm falls on it, else the next on which it does."""
    return next(iter(occurrences(repeat, start, 1)), start)


def next_after(repeat: Repeat, start: date, today: date) -> tuple[date, Repeat] | None:
    """When it is due again after it was done, and the rhythm from there on; nothing if it has come to its end.

    It is a day after today and after the one it was due: however many were missed, they count as one.
    """
    rhythm, after = anchored_to(repeat, start), max(start, today)
    begin = _nearer(rhythm, start, after)
    for passed, moment in enumerate(_rule(rhythm, begin)):
        day = moment.date()
        if day > after:
            left = None if rhythm.count is None else rhythm.count - passed
            return day, replace(rhythm, count=left)
    return None


def _nearer(rhythm: Repeat, start: date, after: date) -> date:
    """A day of the same rhythm, short before another day, so that none has to be counted up to there."""
    if rhythm.count is not None:
        return start  # each one counts
    step = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}.get(rhythm.frequency, 0) * rhythm.interval
    return start + timedelta(days=(after - start).days // step * step) if step else start


def later_by(repeat: Repeat, day: date) -> date:
    """One interval after a day, as it is counted from the last contact. Days of the week do not matter then."""
    if repeat.frequency in (Frequency.DAILY, Frequency.WEEKLY):
        days = repeat.interval * (7 if repeat.frequency is Frequency.WEEKLY else 1)
        return day + timedelta(days=days) if (date.max - day).days >= days else date.max
    months = day.month - 1 + repeat.interval * (12 if repeat.frequency is Frequency.YEARLY else 1)
    year, month = day.year + months // 12, months % 12 + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def next_after_contact(repeat: Repeat, day: date) -> tuple[date, Repeat] | None:
    """When what counts from the last contact is due again after a contact on a day, as `next_after` does."""
    if repeat.count is not None and repeat.count <= 1:
        return None
    following = later_by(repeat, day)
    if repeat.until is not None and following > repeat.until:
        return None
    return following, repeat if repeat.count is None else replace(repeat, count=repeat.count - 1)


# In words


def repeat_text(repeat: Repeat, start: date | None = None) -> str:
    """The rhythm as a remark in a row: ``every two weeks on Monday``."""
    return _remark(repeat, _rhythm(repeat, start), start)


def repeat_sentence(repeat: Repeat, start: date | None = None) -> str:
    """The rhythm as a sentence: ``Every two weeks on Monday.``"""
    return _sentence(repeat, _rhythm(repeat, start), start)


def after_contact_text(repeat: Repeat) -> str:
    """The rhythm where it counts from the last contact: ``two weeks after the last contact``."""
    return _remark(repeat, _AFTER_CONTACT[repeat.frequency])


def after_contact_sentence(repeat: Repeat) -> str:
    """Likewise, as a sentence: ``Two weeks after the last contact.``"""
    return _sentence(repeat, _AFTER_CONTACT[repeat.frequency])


def rule_text(rule: str, due_on: str | None) -> str:
    """What a rule as it is kept means in words, seen from the day it is due; empty if it means nothing."""
    repeat = read_repeat(rule) if rule else None
    return "" if repeat is None else repeat_text(repeat, _first_day(due_on))


def rule_sentence(rule: str, due_on: str | None) -> str:
    """Likewise, as a sentence."""
    repeat = read_repeat(rule) if rule else None
    return "" if repeat is None else repeat_sentence(repeat, _first_day(due_on))


def _first_day(due_on: str | None) -> date | None:
    """The day a rhythm is told with; of a month or a year it is told without one."""
    return known_day(due_on)


_AFTER_CONTACT = {
    Frequency.DAILY: Rhythm.DAYS_AFTER,
    Frequency.WEEKLY: Rhythm.WEEKS_AFTER,
    Frequency.MONTHLY: Rhythm.MONTHS_AFTER,
    Frequency.YEARLY: Rhythm.YEARS_AFTER,
}


def _rhythm(repeat: Repeat, start: date | None) -> Rhythm:
    """What a rhythm counts that begins on a day."""
    if repeat.frequency is Frequency.DAILY:
        return Rhythm.DAYS
    if repeat.frequency is Frequency.WEEKLY:
        days = _weekdays(repeat, start)
        if len(days) == 7 and repeat.interval == 1:
            return Rhythm.DAYS
        return Rhythm.WEEKS_ON if days else Rhythm.WEEKS
    day = _wished_day(repeat, start)
    if repeat.frequency is Frequency.YEARLY:
        return Rhythm.YEARS_FEBRUARY if day else Rhythm.YEARS
    if day == 31:
        return Rhythm.MONTHS_LAST_DAY
    return Rhythm.MONTHS_ON_DAY if day else Rhythm.MONTHS


def _weekdays(repeat: Repeat, start: date | None) -> tuple[int, ...]:
    return repeat.days or ((start.weekday(),) if start else ())


def _wished_day(repeat: Repeat, start: date | None) -> int:
    return (anchored_to(repeat, start) if start else repeat).day


def _places(repeat: Repeat, start: date | None) -> dict[str, str]:
    return {
        "days": list_text([weekday_name(day) for day in _weekdays(repeat, start)]),
        "day": number_text(_wished_day(repeat, start)),
    }


def _remark(repeat: Repeat, rhythm: Rhythm, start: date | None = None) -> str:
    n = repeat.interval
    remarks = [REMARKS[rhythm].text(n, number=number_words(n), **_places(repeat, start))]
    if (times := repeat.count) is not None:
        remarks.append(
            npgettext(
                "repeat", "{number} more time", "{number} more times", times, number=number_words(times)
            )
        )
    if repeat.until is not None:
        remarks.append(pgettext("repeat", "until {date}", date=date_text(repeat.until.isoformat())))
    return items_text(remarks)


def _sentence(repeat: Repeat, rhythm: Rhythm, start: date | None = None) -> str:
    n, times, until = repeat.interval, repeat.count, repeat.until
    if times is not None:
        end = End.ONCE_MORE if times == 1 else End.MORE_TIMES
    else:
        end = End.NEVER if until is None else End.ON_A_DAY
    after_contact = rhythm in _AFTER_CONTACT.values()
    return SENTENCES[rhythm, end].text(
        n,
        number=number_at_start(n) if after_contact else number_words(n),
        times=number_words(times or 0),
        date=date_text(until.isoformat()) if until else "",
        **_places(repeat, start),
    )
