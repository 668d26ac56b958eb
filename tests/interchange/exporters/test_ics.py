# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The calendar file, read back by the library calendars are read with."""

import os
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from mentordesk.errors import OutputError
from mentordesk.interchange.exporters.ics import CANCELLED_DAYS, calendar_bytes, write_calendar
from mentordesk.interchange.exporters.ics_before import MOST_SEQUENCE, Told, said
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import Conversation, FollowUp
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Channel, FollowUpKind, Kind
from mentordesk.practice.follow_ups.due import kind_text
from mentordesk.practice.follow_ups.recurrence import Repeat, occurrences, read_repeat
from mentordesk.practice.wording.terms import term_text

TODAY = date(2026, 11, 23)


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def events(journal: Journal, today: date = TODAY, *, words: bool = False) -> list[Any]:
    data, count = calendar_bytes(journal, today, words=words)
    calendar = Calendar.from_ical(data)
    assert not calendar.errors
    found = calendar.walk("VEVENT")
    assert len(found) == count == len({str(event["UID"]) for event in found})
    assert all(not event.errors for event in found)
    return found


def follow_up(journal: Journal, who: int | None, **values: Any) -> int:
    return create(journal, Kind.FOLLOW_UP, {"relationship": who, "due_on": ago(-3), **values})


def test_an_event_says_what_it_is_to_a_calendar_and_nothing_to_a_reader(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, text="Send the harbour drawing")
    (event,) = events(journal)
    uuid = journal.value(FollowUp.select(FollowUp.uuid).where(FollowUp.id == record))
    assert event["UID"] == f"{uuid}@mentordesk"
    assert event["SUMMARY"] == "Follow-up (MentorDesk)"
    assert event["CLASS"] == "PRIVATE" and event["TRANSP"] == "TRANSPARENT"
    assert type(event["DTSTART"].dt) is date
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 11, 26), date(2026, 11, 27))
    assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt


def test_no_word_of_the_journal_is_in_it_unless_it_is_allowed(journal: Journal, amara: int) -> None:
    talk = create(
        journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(-9), "subject": "The harbour"}
    )
    given = {"relationship": amara, "direction": "given", "date": ago(3), "words": "Wait for the harbour"}
    advice = create(journal, Kind.ADVICE, given)
    follow_up(journal, amara, text="Harbour drawing", advice=advice)
    follow_up(journal, amara, type="my_promise", conversation=talk)
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 30})
    data, count = calendar_bytes(journal, TODAY)
    assert count == 5
    for word in (b"arbour", b"Amara", b"Okafor"):
        assert word not in data
    said = {str(event["SUMMARY"]) for event in events(journal, words=True)}
    assert said == {
        "Harbour drawing: “Wait for the harbour” (Amara Okafor)",
        "A promise of mine: “The harbour” (Amara Okafor)",
        "Ask how it went (Amara Okafor): “Wait for the harbour”",
        "Keep in touch (Amara Okafor)",
        "Amara Okafor: The harbour",
    }
    assert all(event["CLASS"] == "PRIVATE" for event in events(journal, words=True))


@pytest.mark.parametrize("kind", list(FollowUpKind))
def test_what_was_written_without_words_is_called_by_its_kind(
    journal: Journal, amara: int, kind: FollowUpKind
) -> None:
    given = {"relationship": amara, "direction": "received", "date": ago(3), "words": "Wait"}
    advice = create(journal, Kind.ADVICE, given)
    follow_up(journal, None, type=kind)
    follow_up(journal, amara, type=kind)
    follow_up(journal, amara, type=kind, advice=advice)
    called = kind_text(kind)
    assert {str(event["SUMMARY"]) for event in events(journal, words=True)} >= {
        called,
        f"{called} (Amara Okafor)",
        f"{called}: “Wait” (Amara Okafor)",
    }


def test_a_conversation_without_a_subject_is_called_by_how_it_is_held(journal: Journal, amara: int) -> None:
    for channel in Channel:
        create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(-9), "channel": channel})
    assert {str(event["SUMMARY"]) for event in events(journal, words=True)} == {
        f"Amara, {term_text(channel)}" for channel in Channel
    }
    assert {str(event["SUMMARY"]) for event in events(journal)} == {"Conversation (MentorDesk)"}


def test_a_change_keeps_the_event_and_counts_up(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, text="One")
    (before,) = events(journal)
    journal.db.execute_sql("UPDATE follow_up SET created_at = '2026-01-01T00:00:00.000Z'")
    edit(journal, Kind.FOLLOW_UP, record, {"due_on": ago(-20)})
    (after,) = events(journal)
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"] and after["DTSTAMP"].dt >= before["DTSTAMP"].dt
    assert after["DTSTART"].dt == date(2026, 12, 13)


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "2026-11-24"),
        ("FREQ=DAILY;COUNT=5", "2026-11-24"),
        ("FREQ=MONTHLY", "2026-01-31"),
        ("FREQ=YEARLY", "2024-02-29"),
        ("FREQ=MONTHLY;UNTIL=20270301", "2026-11-30"),
    ],
)
def test_a_repeat_falls_on_the_same_days_in_the_calendar(
    journal: Journal, amara: int, rule: str, due: str
) -> None:
    follow_up(journal, amara, due_on=due, repeat=rule)
    (event,) = events(journal)
    start = event["DTSTART"].dt
    theirs = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime(start.year, start.month, start.day))
    repeat = read_repeat(rule)
    assert repeat is not None
    wanted = occurrences(repeat, date.fromisoformat(due), 12)
    assert [moment.date() for _, moment in zip(range(12), theirs, strict=False)] == wanted
    assert start == wanted[0]


def test_what_counts_from_the_last_contact_is_one_day(journal: Journal, amara: int) -> None:
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(10)})
    follow_up(journal, amara, due_on=None, repeat="FREQ=MONTHLY", anchor="last_contact")
    event = next(one for one in events(journal) if "Follow-up" in one["SUMMARY"])
    assert event["DTSTART"].dt == date(2026, 12, 13) and "RRULE" not in event


def test_what_is_over_or_put_away_is_not_in_it(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, state="done", done_on=ago(1))
    follow_up(journal, amara, due_on=None)
    follow_up(journal, amara, due_on=ago(800))
    trash(journal, Kind.FOLLOW_UP, follow_up(journal, amara))
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(800)})
    put_away = create(journal, Kind.RELATIONSHIP, {"name": "Gone", "archived": True})
    follow_up(journal, put_away)
    assert events(journal) == []
    edit(journal, Kind.FOLLOW_UP, follow_up(journal, None, text="Of nobody"), {"snoozed_until": ago(-40)})
    assert [event["DTSTART"].dt for event in events(journal)] == [TODAY + timedelta(days=40)]


def test_a_loop_is_there_as_long_as_it_is_open(journal: Journal, amara: int) -> None:
    values = {"relationship": amara, "direction": "received", "date": ago(40), "words": "Say it first."}
    known = {"uptake": "followed", "uptake_on": ago(30), "effect": "helped", "effect_on": ago(9)}
    advice = create(journal, Kind.ADVICE, {**values, **known})
    (event,) = events(journal)
    assert str(event["UID"]).endswith("-report_back@mentordesk") and event["DTSTART"].dt == date(2026, 11, 14)
    edit(journal, Kind.ADVICE, advice, {"report": "told"})
    assert events(journal) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=300), month=st.booleans())
def test_any_text_survives_and_a_vague_date_has_no_day(
    journal: Journal, amara: int, text: str, month: bool
) -> None:
    text = text.replace("\0", " ")
    with journal.step("create"):
        create(
            journal,
            Kind.CONVERSATION,
            {"relationship": amara, "date": "2027-02" if month else "2027-02-03", "subject": text},
        )
    assert bool(events(journal, words=True)) is not month
    journal.undo()


def test_the_file_is_written_anew_for_this_user_alone(journal: Journal, amara: int, tmp_path: Path) -> None:
    path = tmp_path / "mentordesk.ics"
    follow_up(journal, amara)
    assert write_calendar(journal, path, TODAY) == 1
    follow_up(journal, amara)
    assert write_calendar(journal, path, TODAY) == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 or os.name == "nt"
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) == 2
    assert [name for name in os.listdir(tmp_path) if name.endswith(".part")] == []


def test_where_it_cannot_be_written_is_told(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="does not exist"):
        write_calendar(journal, tmp_path / "none" / "a.ics", TODAY)
    with pytest.raises(OutputError, match="is a folder"):
        write_calendar(journal, tmp_path, TODAY)
    assert journal.value(Conversation.select(Conversation.id)) is None


def test_days_stay_where_they_are_in_every_time_zone(
    journal: Journal, amara: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    follow_up(journal, amara, due_on="2026-03-29", repeat="FREQ=DAILY;COUNT=3")  # clocks go forward
    files = set()
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Budapest", "UTC"):
        monkeypatch.setenv("TZ", zone)
        if hasattr(time, "tzset"):
            time.tzset()
        files.add(calendar_bytes(journal, TODAY)[0])
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()
    assert len(files) == 1
    assert isinstance(read_repeat("FREQ=DAILY;COUNT=3"), Repeat)


# What the file said before


def before(day: date = TODAY, **values: Any) -> Told:
    """An event as a file told of it on a morning."""
    changed = datetime(2026, 11, 23, 9, tzinfo=UTC)
    told: dict[str, Any] = {"repeats": False, "said": (), "sequence": 3, "changed": changed, "ended": False}
    return Told(day, **(told | values))


def told_now(journal: Journal, told: Told, today: date = TODAY) -> list[Any]:
    """The events of a file that is written where one of them stood that is no more."""
    data, count = calendar_bytes(journal, today, before={"gone@mentordesk": told})
    found = list(Calendar.from_ical(data).walk("VEVENT"))
    assert count == len([event for event in found if "STATUS" not in event])
    return found


def test_what_is_no_more_is_told_without_a_word_of_what_it_was(journal: Journal) -> None:
    (event,) = told_now(journal, before())
    assert (event["UID"], event["STATUS"]) == ("gone@mentordesk", "CANCELLED")
    assert event["SUMMARY"] == "No longer planned (MentorDesk)"
    assert event["DTSTART"].dt == TODAY and event["SEQUENCE"] == 4
    assert datetime.now(UTC) - event["LAST-MODIFIED"].dt < timedelta(minutes=5)
    (event,) = told_now(journal, before(ended=True))
    assert event["SEQUENCE"] == 3 and event["LAST-MODIFIED"].dt == before().changed


@pytest.mark.parametrize(("days", "count"), [(0, 1), (CANCELLED_DAYS, 1), (CANCELLED_DAYS + 1, 0)])
def test_that_it_ended_is_told_for_ninety_days(journal: Journal, days: int, count: int) -> None:
    assert CANCELLED_DAYS == 90
    told = before(ended=True, repeats=True)
    assert len(told_now(journal, told, TODAY + timedelta(days=days))) == count


@pytest.mark.parametrize(("days", "repeats", "count"), [(366, False, 1), (367, False, 0), (367, True, 1)])
def test_what_is_long_ago_is_not_told_as_cancelled(
    journal: Journal, days: int, repeats: bool, count: int
) -> None:
    told = before(TODAY - timedelta(days=days), repeats=repeats)
    assert len(told_now(journal, told)) == count


def again(journal: Journal, record: int, **values: Any) -> Any:
    """The event of a follow-up in a file that said something of it before."""
    uuid = journal.value(FollowUp.select(FollowUp.uuid).where(FollowUp.id == record))
    data, _ = calendar_bytes(journal, TODAY, before={f"{uuid}@mentordesk": before(**values)})
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    return event


def test_what_says_the_same_keeps_its_number_and_its_time(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara)
    (event,) = events(journal)
    later = datetime(2099, 1, 1, tzinfo=UTC)
    same = again(journal, record, said=said(event), sequence=7, changed=later)
    assert same["SEQUENCE"] == 7 and same["DTSTAMP"].dt == later
    long_ago = datetime(1999, 1, 1, tzinfo=UTC)
    older = again(journal, record, said=said(event), sequence=0, changed=long_ago)
    assert older["SEQUENCE"] == event["SEQUENCE"] == 0 and older["DTSTAMP"].dt == long_ago
    db: Any = journal.db
    db.execute_sql(
        "UPDATE follow_up SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+5 seconds')"
    )
    newer = again(journal, record, said=said(event), sequence=0, changed=long_ago)
    assert newer["SEQUENCE"] == 5 and newer["DTSTAMP"].dt > event["DTSTAMP"].dt


def test_what_says_something_else_counts_up_and_is_newer(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara)
    (event,) = events(journal)
    for changed in (datetime(1999, 1, 1, tzinfo=UTC), event["DTSTAMP"].dt):
        other = again(journal, record, sequence=7, changed=changed)
        assert other["SEQUENCE"] == 8 and other["DTSTAMP"].dt >= event["DTSTAMP"].dt
    older = again(journal, record, changed=datetime(1999, 1, 1, tzinfo=UTC))
    assert older["DTSTAMP"].dt == event["DTSTAMP"].dt, "when it was changed, if that is newer"


def test_the_number_of_changes_is_one_a_calendar_can_read(journal: Journal, amara: int) -> None:
    follow_up(journal, amara)
    for created, updated, number in (
        ("2026-01-01T00:00:00.000Z", "2026-01-01T00:01:05.000Z", 65),
        ("2026-01-01T00:00:05.000Z", "2026-01-01T00:00:00.000Z", 0),
        ("0001-01-02T00:00:00.000Z", "9000-01-01T00:00:00.000Z", MOST_SEQUENCE),
    ):
        with journal.quietly():
            FollowUp.update(created_at=created, updated_at=updated).execute(journal.db)
        (event,) = events(journal)
        assert event["SEQUENCE"] == number


def test_the_last_day_there_is_has_no_day_after(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, due_on="9999-12-31")
    follow_up(journal, amara, due_on="9999-12-30")
    found = {event["DTSTART"].dt: event for event in events(journal)}
    assert "DTEND" not in found[date.max] and found[date(9999, 12, 30)]["DTEND"].dt == date.max


def test_what_no_calendar_may_hold_is_a_space(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, text="one\x07two\u202ethree four, fünf; 你好")
    (event,) = events(journal, words=True)
    assert str(event["SUMMARY"]).startswith("one two three four, fünf; 你好")


def test_the_head_of_the_file_says_what_it_is(journal: Journal) -> None:
    calendar = Calendar.from_ical(calendar_bytes(journal, TODAY)[0])
    assert (
        calendar["VERSION"] == "2.0"
        and calendar["METHOD"] == "PUBLISH"
        and calendar["CALSCALE"] == "GREGORIAN"
    )
    assert str(calendar["PRODID"]).startswith("-//MentorDesk//MentorDesk ")
