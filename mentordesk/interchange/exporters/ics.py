# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups and conversations as an iCalendar file (RFC 5545).

Every event keeps its UID, so that a calendar which reads the file again changes what it has and doubles nothing.
What was in the file and is no more stays in it for a while as cancelled, so that such a calendar drops it. All
events last a day and have no hour, so no time zone can move them. Without `words` they tell that there is something,
and not what; with them or without, they are marked private.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk import __version__
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.interchange.exporters.ics_before import (
    DOMAIN,
    MOST_SEQUENCE,
    PRODUCT,
    Told,
    said,
    told_before,
)
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.follow_ups.agenda import BACK_DAYS, Item, read_agenda
from mentordesk.practice.follow_ups.recurrence import Repeat
from mentordesk.system.whole_file import refuse_output, write_whole_file

if TYPE_CHECKING:
    from icalendar import Event

CANCELLED_DAYS = 90
"""For so many days a calendar is told that something has ended."""


_PRIVATE = {
    Kind.FOLLOW_UP: Message("calendar", "Follow-up (MentorDesk)"),
    Kind.CONVERSATION: Message("calendar", "Conversation (MentorDesk)"),
}
"""What an event says that tells nothing of the journal."""


def calendar_bytes(
    journal: Journal, today: date, *, words: bool = False, before: Mapping[str, Told] | None = None
) -> tuple[bytes, int]:
    """The calendar as the content of a file, and how many events are in it, besides those that have ended.

    `before` is what the file said until now. Raises JournalError.
    """
    from icalendar import Calendar

    before, now, kept = before or {}, datetime.now(UTC).replace(microsecond=0), set()
    calendar = Calendar()
    calendar.add("prodid", f"{PRODUCT}MentorDesk {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "MentorDesk")
    for item in read_agenda(journal, today):
        uid = f"{item.uid}@{DOMAIN}"
        calendar.add_component(_event(uid, item, before.get(uid), now, words=words))
        kept.add(uid)
    for uid, told in before.items():
        if uid not in kept and _is_to_be_cancelled(told, today):
            calendar.add_component(_cancelled(uid, told, now))
    return calendar.to_ical(), len(kept)


def _event(uid: str, item: Item, told: Told | None, now: datetime, *, words: bool) -> "Event":
    event = _whole_day(uid, _clean(item.text) if words else _PRIVATE[item.kind].text(), item.day)
    if item.repeat is not None:
        event.add("rrule", _rule(item.repeat))
    made, changed = _moment(item.created_at), _moment(item.updated_at)
    sequence = max(0, min(int((changed - made).total_seconds()), MOST_SEQUENCE))
    if told is not None and said(event) == told.said:
        if sequence <= told.sequence:  # one number never stands for two states, not even of its times
            sequence, changed = told.sequence, told.changed
        changed = max(changed, told.changed)
    elif told is not None:
        # Its day may follow from another record, or an edit was undone: it counts up all the same.
        sequence, changed = max(sequence, told.sequence + 1), changed if changed > told.changed else now
    event.add("created", made)
    _stamp(event, sequence, changed)
    return event


def _is_to_be_cancelled(told: Told, today: date) -> bool:
    """Whether a calendar has to hear that an event is no more. One that is merely long ago may stay in it."""
    if told.ended:
        return (today - told.changed.date()).days <= CANCELLED_DAYS
    return told.repeats or (today - told.day).days <= BACK_DAYS


def _cancelled(uid: str, told: Told, now: datetime) -> "Event":
    """An event that is no more; not a word of what it was."""
    what = pgettext("calendar", "No longer planned (MentorDesk)")
    event = _whole_day(uid, what, told.day)
    event.add("status", "CANCELLED")
    _stamp(event, told.sequence + (not told.ended), told.changed if told.ended else now)
    return event


def _whole_day(uid: str, summary: str, day: date) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    event.add("summary", summary)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("dtstart", day)
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    return event


def _stamp(event: "Event", sequence: int, changed: datetime) -> None:
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", sequence)


def _clean(text: str) -> str:
    """The text without what no calendar file may hold."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone(UTC).replace(microsecond=0)
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)


def _rule(repeat: Repeat) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    for part in repeat.text().split(";"):
        name, _, value = part.partition("=")
        parts[name] = value.split(",")
    for name in ("INTERVAL", "COUNT", "BYMONTH", "BYMONTHDAY", "BYSETPOS"):
        if name in parts:
            parts[name] = [int(value) for value in parts[name]]
    if repeat.until is not None:
        parts["UNTIL"] = [repeat.until]
    return parts


def write_calendar(journal: Journal, path: Path, today: date, *, words: bool = False) -> int:
    """Write the calendar whole or not at all, readable by this user alone. Returns how many events are in it.

    Those that were in it and have ended are told as cancelled, and not counted. Raises OutputError, JournalError.
    """
    refuse_output(path, reading=journal.path)
    data, count = calendar_bytes(journal, today, words=words, before=told_before(path))
    write_whole_file(path, data, reading=journal.path)
    return count
