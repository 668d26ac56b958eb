# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The calendar file written again and again, and what a calendar holds that takes in each of them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from mentordesk.interchange.exporters.ics import CANCELLED_DAYS, write_calendar
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import FollowUp
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import FollowUpState, Kind
from mentordesk.practice.follow_ups.completion import finish, put_off

TODAY = date.today()


def day(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


class Merging:
    """A calendar that takes in a file and forgets nothing by itself, as RFC 5546 wants: the higher SEQUENCE holds."""

    def __init__(self, journal: Journal, path: Path) -> None:
        self.journal, self.path = journal, path
        self.known: dict[str, Any] = {}

    def take_in(self, today: date = TODAY, *, words: bool = False) -> "Merging":
        """Have the file written anew, and read it."""
        count = write_calendar(self.journal, self.path, today, words=words)
        self.file = Calendar.from_ical(self.path.read_bytes()).walk("VEVENT")
        assert count == sum("STATUS" not in event for event in self.file)
        for event in self.file:
            assert not event.errors
            before = self.known.get(str(event["UID"]))
            if before is not None and event["SEQUENCE"] < before["SEQUENCE"]:
                continue
            if before is not None and event["SEQUENCE"] == before["SEQUENCE"]:
                assert event.to_ical() == before.to_ical(), "another event must not have the same number"
            assert before is None or event["LAST-MODIFIED"].dt >= before["LAST-MODIFIED"].dt
            self.known[str(event["UID"])] = event
        return self

    @property
    def events(self) -> list[Any]:
        return [event for event in self.known.values() if event.get("STATUS") != "CANCELLED"]

    def days(self, until: int = 60) -> list[str]:
        """Every day on which it shows something, in the next so many."""
        found, end = [], datetime.combine(TODAY + timedelta(days=until), datetime.min.time())
        for event in self.events:
            start = datetime.combine(event["DTSTART"].dt, datetime.min.time())
            if "RRULE" not in event:
                found.append(start.date())
                continue
            rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
            found += [one.date() for one in rule.between(start, end, inc=True)]
        return [one.isoformat() for one in sorted(found) if one <= end.date()]


@pytest.fixture
def calendar(journal: Journal, tmp_path: Path) -> Merging:
    return Merging(journal, tmp_path / "mine.ics")


def follow_up(journal: Journal, who: int, **values: Any) -> int:
    return create(
        journal, Kind.FOLLOW_UP, {"relationship": who, "text": "Ring her", "due_on": day(0), **values}
    )


def open_one(journal: Journal) -> int:
    return int(journal.value(FollowUp.select(FollowUp.id).where(FollowUp.state == FollowUpState.OPEN)))


def test_a_series_is_one_event_however_often_it_is_done(
    journal: Journal, amara: int, calendar: Merging
) -> None:
    follow_up(journal, amara, repeat="FREQ=WEEKLY")
    (first,) = calendar.take_in().events
    numbers = [first["SEQUENCE"]]
    for week in range(4):
        assert finish(journal, open_one(journal), TODAY + timedelta(days=7 * week)) == day(7 * week + 7)
        (event,) = calendar.take_in(TODAY + timedelta(days=7 * week)).events
        assert event["UID"] == first["UID"] and event["DTSTART"].dt == date.fromisoformat(day(7 * week + 7))
        assert event["CREATED"].dt == first["CREATED"].dt
        numbers.append(event["SEQUENCE"])
    assert numbers == sorted(set(numbers)), "it counts up each time"
    assert len(calendar.known) == 1, "what was done is told to nobody as an event of its own"


def test_a_series_that_is_skipped_undone_and_done_again_is_still_one(
    journal: Journal, amara: int, calendar: Merging
) -> None:
    record = follow_up(journal, amara, repeat="FREQ=DAILY;INTERVAL=10")
    calendar.take_in()
    finish(journal, record, TODAY, FollowUpState.SKIPPED)
    assert calendar.take_in().days(30) == [day(10), day(20), day(30)]
    journal.undo()
    assert calendar.take_in().days(30) == [day(0), day(10), day(20), day(30)]
    journal.redo()
    assert calendar.take_in().days(30) == [day(10), day(20), day(30)] and len(calendar.events) == 1


def test_a_series_that_comes_to_its_end_is_told_as_cancelled(
    journal: Journal, amara: int, calendar: Merging
) -> None:
    follow_up(journal, amara, repeat="FREQ=DAILY;COUNT=2")
    assert calendar.take_in().days() == [day(0), day(1)]
    finish(journal, open_one(journal), TODAY)
    assert calendar.take_in().days() == [day(1)]
    finish(journal, open_one(journal), TODAY + timedelta(days=1))
    assert calendar.take_in().events == [] and calendar.file[0]["STATUS"] == "CANCELLED"


def test_a_repeat_that_is_put_off_is_on_its_new_day_and_then_as_before(
    journal: Journal, amara: int, calendar: Merging
) -> None:
    record = follow_up(journal, amara, due_on=day(-1), repeat="FREQ=WEEKLY")
    assert calendar.take_in().days(20) == [day(-1), day(6), day(13), day(20)]
    put_off(journal, Kind.FOLLOW_UP, record, day(2))
    assert calendar.take_in().days(20) == [day(2), day(6), day(13), day(20)]
    put_off(journal, Kind.FOLLOW_UP, record, day(9))  # over the next one, which counts as the same
    assert calendar.take_in().days(20) == [day(9), day(13), day(20)]
    finish(journal, record, TODAY + timedelta(days=9))
    assert calendar.take_in(TODAY + timedelta(days=9)).days(20) == [day(13), day(20)]
    put_off(journal, Kind.FOLLOW_UP, open_one(journal), day(15))
    assert calendar.take_in(TODAY + timedelta(days=9)).days(20) == [day(15), day(20)]


def test_the_last_of_a_series_can_be_put_off(journal: Journal, amara: int, calendar: Merging) -> None:
    record = follow_up(journal, amara, repeat="FREQ=DAILY;COUNT=1")
    calendar.take_in()
    put_off(journal, Kind.FOLLOW_UP, record, day(3))
    assert calendar.take_in().days() == [day(3)] and len(calendar.known) == 1


def test_what_is_done_or_thrown_away_goes_from_the_calendar_and_comes_back_when_it_does(
    journal: Journal, amara: int, calendar: Merging
) -> None:
    done, thrown = follow_up(journal, amara), follow_up(journal, amara, due_on=day(4))
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": day(2), "subject": "Harbour"})
    assert calendar.take_in(words=True).days() == [day(0), day(2), day(4)]
    finish(journal, done, TODAY)
    trash(journal, Kind.FOLLOW_UP, thrown)
    trash(journal, Kind.CONVERSATION, talk)
    assert calendar.take_in().days() == []
    assert {str(event["SUMMARY"]) for event in calendar.file} == {"No longer planned (MentorDesk)"}
    assert calendar.take_in().days() == [], "once more says the same"
    for _ in range(3):
        journal.undo()
    assert calendar.take_in(words=True).days() == [day(0), day(2), day(4)]


def test_a_loop_that_closes_goes_from_the_calendar(journal: Journal, amara: int, calendar: Merging) -> None:
    values = {"relationship": amara, "direction": "received", "date": day(-40), "words": "Say it first."}
    known = {"uptake": "followed", "uptake_on": day(-30), "effect": "helped", "effect_on": day(-9)}
    advice = create(journal, Kind.ADVICE, {**values, **known})
    assert calendar.take_in().days() == [day(-9)]
    edit(journal, Kind.ADVICE, advice, {"report": "told"})
    assert calendar.take_in().events == []


def test_what_follows_from_the_last_contact_is_seen_to_move(
    journal: Journal, amara: int, calendar: Merging
) -> None:
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": day(-20)})
    follow_up(journal, amara, due_on=None, repeat="FREQ=WEEKLY;INTERVAL=4", anchor="last_contact")
    assert calendar.take_in().days() == [day(-20), day(8)]
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": day(-2)})
    assert calendar.take_in().days() == [day(-20), day(-2), day(26)]


def test_it_is_told_for_a_while_and_not_for_ever(journal: Journal, amara: int, calendar: Merging) -> None:
    record = follow_up(journal, amara)
    calendar.take_in()
    trash(journal, Kind.FOLLOW_UP, record)
    calendar.take_in()
    assert len(calendar.take_in(TODAY + timedelta(days=CANCELLED_DAYS - 1)).file) == 1
    assert calendar.take_in(TODAY + timedelta(days=CANCELLED_DAYS + 2)).file == []


def test_what_is_merely_long_ago_may_stay_in_a_calendar(
    journal: Journal, amara: int, calendar: Merging
) -> None:
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": day(-360)})
    calendar.take_in()
    assert calendar.take_in(TODAY + timedelta(days=30)).file == [] and len(calendar.events) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\x00 nothing of the kind",
        b"BEGIN:VCALENDAR\r\nPRODID:-//Else//EN\r\nBEGIN:VEVENT\r\nUID:a@mentordesk\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nPRODID:-//MentorDesk//MentorDesk 0//EN\r\nBEGIN:VEVENT\r\nUID:a@mentordesk\r\n"
        b"DTSTART:20260101T100000Z\r\nSEQUENCE:many\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ],
    ids=["empty", "no text", "somebody else's", "ours, and spoilt"],
)
def test_what_stood_there_is_no_reason_not_to_write(
    journal: Journal, amara: int, calendar: Merging, content: bytes
) -> None:
    follow_up(journal, amara)
    calendar.path.write_bytes(content)
    assert len(calendar.take_in().file) == 1


def test_a_change_that_is_not_seen_leaves_an_event_as_it_was_told(
    journal: Journal, amara: int, calendar: Merging
) -> None:
    record = follow_up(journal, amara, due_on=day(3))
    calendar.take_in()
    put_off(journal, Kind.FOLLOW_UP, record, day(5))
    put_off(journal, Kind.FOLLOW_UP, record, day(7))
    calendar.take_in()
    calendar.take_in()
    shift = "UPDATE follow_up SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+1 second')"
    db: Any = journal.db
    db.execute_sql(shift)  # the clock went on by a second, to the number that was given out already
    assert calendar.take_in().days() == [day(7)]
