# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From a month or a year nobody counts days, wherever it is told; and what was noted late keeps its own day."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.i18n import formats
from mentordesk.interchange.exporters.ics import calendar_bytes
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.records import FollowUp
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.capture.lines import Capture, read_lines, write_capture
from mentordesk.practice.follow_ups.completion import finish
from mentordesk.practice.follow_ups.shown import open_with, to_come, when_text
from mentordesk.practice.records.read import read_follow_up, read_relationship
from mentordesk.practice.relationship.value import read_value
from mentordesk.practice.today.lists import headline, read_today
from tests.practice.due_items import due

COUNTED = re.compile(r"\d+ days?\b")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor", "began_on": "2020-01-01"})


@pytest.fixture(autouse=True)
def this_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """A calendar on which it is always November 2026: the year is left out of this year's dates."""

    class FixedDate(date):
        @classmethod
        def today(cls) -> "FixedDate":
            return cls(2026, 11, 29)

    monkeypatch.setattr(formats, "date", FixedDate)


def promise(journal: Journal, who: int, **values: Any) -> int:
    made = {"relationship": who, "type": "my_promise", "text": "Send the list", **values}
    return create(journal, Kind.FOLLOW_UP, made)


def reasons(journal: Journal, today: date) -> list[str]:
    return [item.reason for item in read_today(journal, today, 50).listed]


def test_what_is_due_in_a_month_is_not_late_in_it(journal: Journal, amara: int) -> None:
    record = promise(journal, amara, due_on="2026-12")
    for today in (date(2026, 12, 8), date(2026, 12, 31)):
        assert reasons(journal, today) == ["A promise of mine, due December 2026."]
        assert headline(read_today(journal, today)) == "1 thing waits."
    assert reasons(journal, date(2027, 1, 8)) == ["A promise of mine, due December 2026."]
    later = read_today(journal, date(2027, 1, 8))
    assert headline(later) == "1 thing waits. The oldest has waited since December 2026."
    follow_up = read_follow_up(journal, record)
    assert follow_up is not None
    assert when_text(journal, follow_up, date(2026, 12, 8)) == "Due December 2026"
    assert when_text(journal, follow_up, date(2027, 1, 8)) == "Was due December 2026"


def test_what_was_given_in_a_year_has_waited_since_that_year(journal: Journal, amara: int) -> None:
    given = {"relationship": amara, "direction": "given", "words": "Wait.", "date": "2025"}
    create(journal, Kind.ADVICE, given)
    today = read_today(journal, date(2026, 11, 29))
    assert [item.reason for item in today.listed] == ["Given in 2025, no word since."]
    assert headline(today) == "1 thing waits. The oldest has waited since 2025."


def test_advice_of_this_month_is_not_asked_about_before_a_fortnight_has_surely_passed(
    journal: Journal, amara: int
) -> None:
    given = {"relationship": amara, "direction": "given", "words": "Wait.", "date": "2026-11"}
    create(journal, Kind.ADVICE, given)
    assert reasons(journal, date(2026, 11, 29)) == reasons(journal, date(2026, 12, 13)) == []
    assert len(reasons(journal, date(2026, 12, 14))) == 1


def test_nobody_drifts_who_may_have_been_in_touch(journal: Journal, amara: int) -> None:
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 14})
    talk = {"relationship": amara, "date": "2026-11", "channel": "phone"}
    create(journal, Kind.CONVERSATION, talk)
    assert reasons(journal, date(2026, 11, 29)) == reasons(journal, date(2026, 12, 14)) == []
    (item,) = read_today(journal, date(2026, 12, 15)).drifting
    assert item.words == "Last talked in November 2026, by phone."
    assert item.reason == "You wished to be in touch every 14 days."
    lines = open_with(journal, amara, date(2026, 11, 29))
    assert [line.detail for line in lines] == ["by December 2026, as you wished"]


def test_a_vague_contact_hides_behind_no_older_day(journal: Journal, amara: int) -> None:
    """In touch on the 3rd, and once more in that month."""
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 14})
    for day in ("2026-11-03", "2026-11"):
        create(journal, Kind.CONVERSATION, {"relationship": amara, "date": day})
    assert read_today(journal, date(2026, 11, 29)).drifting == ()


def test_without_any_contact_nothing_is_on_record(journal: Journal) -> None:
    who = create(
        journal, Kind.RELATIONSHIP, {"name": "Ben", "keep_in_touch_days": 30, "began_on": "2026-01-05"}
    )
    (item,) = read_today(journal, date(2026, 11, 29)).drifting
    assert item.record == who and item.words == "No contact is on record yet."
    assert item.reason == "You wished to be in touch every 30 days."
    assert headline(read_today(journal, date(2026, 11, 29))) == "1 thing waits."


def test_a_statement_of_a_year_is_not_a_year_old_at_its_end(journal: Journal, amara: int) -> None:
    values = {"relationship": amara, "date": "2026", "receive_text": "Doors", "receive": ["coaching"]}
    create(journal, Kind.VALUE_STATEMENT, values)
    person = read_relationship(journal, amara)
    assert person is not None
    for today in (date(2027, 1, 1), date(2027, 12, 30)):
        assert read_today(journal, today).review == ()
        assert read_value(journal, person, today).hint == ""
    assert len(read_today(journal, date(2027, 12, 31)).review) == 1
    assert read_value(journal, person, date(2027, 12, 31)).hint == "You said so 1 year ago. Is it still so?"


def test_drift_counts_what_surely_came_since(journal: Journal, amara: int) -> None:
    create(
        journal,
        Kind.VALUE_STATEMENT,
        {"relationship": amara, "date": "2026-11-05", "receive": ["coaching"]},
    )
    gift = {"relationship": amara, "direction": "gained", "type": "feedback"}
    for day in ("2026", "2026-11", "2026-11-04"):
        create(journal, Kind.EXCHANGE, {**gift, "date": day})
    person = read_relationship(journal, amara)
    assert person is not None
    told = read_value(journal, person, date(2026, 11, 29)).receive.told
    assert told is not None and told.headline == (
        "You expected coaching. No advice, no gain and no act of sponsorship for you is on record since then."
    )
    create(journal, Kind.EXCHANGE, {**gift, "date": "2026-11-05"})
    told = read_value(journal, person, date(2026, 11, 29)).receive.told
    assert told is not None and told.headline == "You expected coaching. What has come so far: feedback."


def test_thanks_for_what_was_done_in_a_month(journal: Journal, amara: int) -> None:
    act = {"relationship": amara, "direction": "for_me", "type": "nominated", "date": "2026-10"}
    create(journal, Kind.SPONSORSHIP, act)
    assert reasons(journal, date(2026, 11, 29)) == ["Done for you in October 2026. Not thanked for yet."]


def test_what_counts_from_a_month_of_contact_is_told_by_the_month(journal: Journal, amara: int) -> None:
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2026-09"})
    values = {"type": "keep_in_touch", "text": "", "repeat": "FREQ=MONTHLY", "anchor": "last_contact"}
    promise(journal, amara, **values)
    today = date(2026, 11, 29)
    (item,) = due(journal, today, 9)[0]
    assert item.reason.startswith("Keep in touch, due October 2026.")
    assert not COUNTED.search(item.reason)


def test_what_is_due_in_a_month_and_repeats_is_due_in_a_month_again(journal: Journal, amara: int) -> None:
    record = promise(journal, amara, due_on="2026-11", repeat="FREQ=MONTHLY")
    assert finish(journal, record, date(2026, 11, 29)) == "2026-12"


def test_a_talk_planned_for_a_month_is_in_that_month(journal: Journal, amara: int) -> None:
    talk = {"relationship": amara, "date": "2026-12", "talking_points": [("Ask her", "open")]}
    create(journal, Kind.CONVERSATION, talk)
    assert reasons(journal, date(2026, 11, 29)) == ["You talk in December 2026. 1 point to bring up."]


def test_nothing_vague_has_a_day_in_the_calendar_file(journal: Journal, amara: int) -> None:
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 14})
    promise(journal, amara, due_on="2026-12")
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2026-11"})
    create(journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": "2026-03", "receive_text": "Doors"})
    for values in (
        {"direction": "given", "date": "2026-10"},
        {"direction": "received", "date": "2026-10", "review_on": "2027"},
    ):
        create(journal, Kind.ADVICE, {"relationship": amara, "words": "Wait.", **values})
    data, count = calendar_bytes(journal, date(2026, 11, 29))
    assert count == 0 and b"DTSTART" not in data
    promise(journal, amara, due_on="2026-12-05")
    assert calendar_bytes(journal, date(2026, 11, 29))[1] == 1


# What is noted late


def test_a_promise_was_made_on_the_day_of_the_meeting(journal: Journal, amara: int) -> None:
    write_capture(journal, Capture(read_lines("! Send the list"), "2026-03-10", amara))
    FollowUp.update(created_at="2026-04-07T12:00:00.000Z").execute(journal.db)
    (item,) = due(journal, date(2026, 4, 15), 9)[0]
    assert item.reason == "A promise of mine, made 36 days ago without a day for it."
    assert headline(read_today(journal, date(2026, 4, 15))) == "1 thing waits. The oldest has waited 36 days."
    (line,) = open_with(journal, amara, date(2026, 4, 15))
    assert line.detail == "A promise of mine · no day for it"
    assert to_come(journal, date(2026, 4, 7)) == ()


def test_a_promise_of_a_month_was_made_in_that_month(journal: Journal, amara: int) -> None:
    write_capture(journal, Capture(read_lines("! Send the list"), "2026-03", amara))
    assert due(journal, date(2026, 4, 6), 9)[0] == []
    (item,) = due(journal, date(2026, 4, 7), 9)[0]
    assert item.reason == "A promise of mine, made in March 2026 without a day for it."
    record = read_follow_up(journal, item.record)
    assert record is not None
    assert when_text(journal, record, date(2026, 3, 20)) == "No day for it: it comes back in Today 7 April"
    assert when_text(journal, record, date(2026, 4, 9)) == "No day for it: it is in Today"


def test_no_list_counts_days_from_a_month_or_a_year(journal: Journal, amara: int) -> None:
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 3})
    for day in ("2024", "2025-03"):
        shared = {"relationship": amara, "date": day}
        create(journal, Kind.CONVERSATION, shared)
        create(journal, Kind.VALUE_STATEMENT, {**shared, "receive_text": "Doors"})
        create(journal, Kind.SPONSORSHIP, {**shared, "direction": "for_me", "type": "defended"})
        for direction in ("received", "given"):
            for facts in (
                {},
                {"uptake": "planned", "uptake_on": day},
                {"uptake": "followed", "uptake_on": day},
                {"uptake": "declined", "uptake_on": day},
                {"uptake": "followed", "uptake_on": day, "effect": "helped", "effect_on": day},
            ):
                create(journal, Kind.ADVICE, {**shared, "direction": direction, "words": "Wait.", **facts})
        promise(journal, amara, due_on=day)
        promise(journal, amara, made_on=day)
    listed = read_today(journal, date(2026, 11, 29), 100)
    assert len(listed.listed) > 20
    for item in listed.listed:
        assert not COUNTED.search(item.reason.replace("every 3 days", "")), item.reason
    assert headline(listed).endswith("The oldest has waited since 2024.")
