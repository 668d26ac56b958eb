# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a calendar file said when it was written last.

A calendar that reads the file again does not notice what is missing in it: what has ended has to be told for a
while, and whatever says something else has to count up. The file that is about to be written anew is the one that
calendar has read, so it is also what there is to know of it; nothing is kept elsewhere.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from mentordesk.system.whole_file import read_plain_file

PRODUCT = "-//MentorDesk//"
DOMAIN = "mentordesk"
MOST_BYTES = 16_000_000
"""A longer file is none of ours."""
MOST_SEQUENCE = 2**31 - 1
_SAID = ("DTSTART", "RRULE", "SUMMARY", "STATUS")


@dataclass(frozen=True)
class Told:
    """An event as it was told."""

    day: date
    repeats: bool
    said: tuple[bytes, ...]
    sequence: int
    changed: datetime
    ended: bool


def said(event: Any) -> tuple[bytes, ...]:
    """What an event says that a calendar shows: two that say the same need no update."""
    return tuple(event[name].to_ical() if name in event else b"" for name in _SAID)


def told_before(path: Path) -> dict[str, Told]:
    """The events of a file by UID. Nothing if there is none, if it cannot be read, or if it is not ours."""
    from icalendar import Calendar

    content = read_plain_file(path, MOST_BYTES)
    if content is None:
        return {}
    try:
        calendar = Calendar.from_ical(content)
        if not str(calendar.get("PRODID", "")).startswith(PRODUCT):
            return {}
        events = calendar.walk("VEVENT")
    except Exception:  # whatever stands there is about to be replaced, and is no reason not to
        return {}
    found = {}
    for event in events:
        try:
            uid, told = str(event["UID"]), _read(event)
        except (AttributeError, KeyError, TypeError, ValueError):
            continue  # somebody else's hand was here
        if uid.endswith(f"@{DOMAIN}"):
            found[uid] = told
    return found


def _read(event: Any) -> Told:
    day, changed = event["DTSTART"].dt, event["LAST-MODIFIED"].dt
    if type(day) is not date:
        raise ValueError(day)
    sequence = max(0, min(int(event.get("SEQUENCE", 0)), MOST_SEQUENCE - 1))
    ended = str(event.get("STATUS", "")) == "CANCELLED"
    return Told(day, "RRULE" in event, said(event), sequence, changed.astimezone(UTC), ended)
