# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups and conversations as an iCalendar file (RFC 5545).

Every event keeps its UID, so that a calendar which reads the file again changes what it has and doubles nothing.
All events last a day and have no hour, so no time zone can move them. Without `words` they tell that there is
something, and not what; with them or without, they are marked private.
"""

import errno
import os
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from mentordesk import __version__
from mentordesk.errors import UserError
from mentordesk.journal.journal import Journal
from mentordesk.practice.agenda import Item, read_agenda
from mentordesk.practice.recurrence import Repeat
from mentordesk.words import translate

if TYPE_CHECKING:
    from icalendar import Event

DOMAIN = "mentordesk"


class CalendarError(UserError):
    """A calendar file cannot be written."""


def calendar_bytes(journal: Journal, today: date, *, words: bool = False) -> tuple[bytes, int]:
    """The calendar as the content of a file, and how many events are in it. Raises JournalError."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//MentorDesk//MentorDesk {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "MentorDesk")
    count = 0
    for item in read_agenda(journal, today):
        calendar.add_component(_event(item, words=words))
        count += 1
    return calendar.to_ical(), count


def _event(item: Item, *, words: bool) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{item.uid}@{DOMAIN}")
    private = translate("calendar", "{what} (MentorDesk)", what=item.what)
    event.add("summary", _clean(item.text) if words else private)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("dtstart", item.day)
    if item.day < date.max:
        event.add("dtend", item.day + timedelta(days=1))
    if item.repeat is not None:
        event.add("rrule", _rule(item.repeat))
    changed = _moment(item.updated_at)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    made = _moment(item.created_at)
    event.add("created", made)
    event.add("sequence", max(0, min(int((changed - made).total_seconds()), 2**31 - 1)))
    return event


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

    Raises CalendarError, JournalError.
    """
    data, count = calendar_bytes(journal, today, words=words)
    part = path.with_name(f".{path.name[:40]}-{uuid4().hex[:8]}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with open(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise _refusal(path, error) from error
    return count


def _refusal(path: Path, error: OSError) -> CalendarError:
    kept = translate("calendar", "Nothing was written.")
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        what = translate("calendar", "The disk that should hold {path} is full.", path=path)
        return CalendarError(what, kept=kept, advice=translate("calendar", "Free some space and try again."))
    if not path.parent.is_dir():
        what = translate("calendar", "The folder {path} does not exist.", path=path.parent)
    elif path.is_dir():
        what = translate("calendar", "{path} is a folder.", path=path)
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        what = translate(
            "calendar", "{path} cannot be written: the file or its folder is read-only.", path=path
        )
    else:
        what = translate("calendar", "{path} cannot be written.", path=path)
    return CalendarError(what, kept=kept, advice=translate("calendar", "Choose another file."))
