# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Times are kept in UTC, and days are those of the calendar on the wall, wherever that hangs."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal.dates import local_day
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Conversation, FollowUp, Relationship
from mentordesk.journal.records import local_day as local_day_in_sql
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.follow_ups.shown import read_written
from mentordesk.practice.today.thanks_and_reviews import out_of_touch
from tests.practice.due_items import due

pytestmark = pytest.mark.skipif(
    not hasattr(time, "tzset"), reason="the zone of a process cannot be chosen here"
)
LOS_ANGELES, AUCKLAND, BUDAPEST = "America/Los_Angeles", "Pacific/Auckland", "Europe/Budapest"


@pytest.fixture
def live_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Go to live in a time zone."""

    def go(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield go
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def written_at(journal: Journal, table: str, moment: str) -> None:
    journal.db.execute_sql(f"UPDATE {table} SET created_at = ?", (moment,))


def talk(journal: Journal, amara: int, day: str, moment: str) -> None:
    """A conversation on a day, written down at a moment."""
    points = [("Her move", "open")]
    values = {"relationship": amara, "date": day, "subject": "Lunch", "talking_points": points}
    create(journal, Kind.CONVERSATION, values)
    written_at(journal, "conversation", moment)


def shown(journal: Journal, day: str) -> list[str]:
    return [item.words for item in due(journal, date.fromisoformat(day), 9)[0]]


def test_a_talk_planned_in_the_evening_asks_to_be_prepared(
    journal: Journal, amara: int, live_in: Callable[[str], None]
) -> None:
    live_in(LOS_ANGELES)
    talk(journal, amara, "2026-11-26", "2026-11-26T03:00:00.000Z")  # the 25th at seven in the evening
    assert shown(journal, "2026-11-25") == ["Lunch"] == shown(journal, "2026-11-26")


def test_a_talk_written_down_on_its_own_day_is_over(
    journal: Journal, amara: int, live_in: Callable[[str], None]
) -> None:
    live_in(AUCKLAND)
    talk(journal, amara, "2026-11-26", "2026-11-25T22:00:00.000Z")  # the 26th at eleven in the morning
    assert shown(journal, "2026-11-26") == []


@pytest.mark.parametrize(
    ("moment", "is_prepared"),
    [("2026-03-28T22:59:59.000Z", True), ("2026-03-28T23:00:00.000Z", False)],
    ids=["the last second of the day before", "the first second of the day"],
)
def test_the_day_on_which_the_clocks_go_forward(
    journal: Journal, amara: int, live_in: Callable[[str], None], moment: str, is_prepared: bool
) -> None:
    live_in(BUDAPEST)  # one hour from UTC until three o'clock of the 29th, and two from then on
    talk(journal, amara, "2026-03-29", moment)
    assert shown(journal, "2026-03-29") == (["Lunch"] if is_prepared else [])


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-03-28T23:30:00.000Z", "2026-03-29"),
        ("2026-03-29T22:30:00.000Z", "2026-03-30"),
        ("2026-10-24T22:30:00.000Z", "2026-10-25"),
        ("2026-10-25T22:30:00.000Z", "2026-10-25"),
        ("2026-10-25T23:30:00.000Z", "2026-10-26"),
    ],
)
def test_a_query_and_the_program_agree_whichever_hour_the_clocks_show(
    journal: Journal, amara: int, live_in: Callable[[str], None], moment: str, day: str
) -> None:
    live_in(BUDAPEST)
    written_at(journal, "relationship", moment)
    assert (
        local_day(moment)
        == day
        == journal.value(Relationship.select(local_day_in_sql(Relationship.created_at)))
    )


@pytest.mark.parametrize("there", [AUCKLAND, BUDAPEST, "Pacific/Kiritimati", "UTC"])
def test_a_talk_to_come_asks_wherever_one_has_flown_since(
    journal: Journal, amara: int, live_in: Callable[[str], None], there: str
) -> None:
    live_in(LOS_ANGELES)
    talk(journal, amara, "2026-11-27", "2026-11-26T03:00:00.000Z")
    live_in(there)
    assert shown(journal, "2026-11-26") == ["Lunch"]


def test_a_week_without_a_day_is_a_week_here(
    journal: Journal, amara: int, live_in: Callable[[str], None]
) -> None:
    live_in(LOS_ANGELES)
    record = create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "Ring her"})
    written_at(journal, "follow_up", "2026-11-26T03:00:00.000Z")  # the evening of the 25th
    assert shown(journal, "2026-12-01") == [] and shown(journal, "2026-12-02") == ["Ring her"]
    one = read_written(journal, record, date(2026, 12, 2))
    assert one is not None and one.made_on == "2026-11-25"
    live_in(AUCKLAND)
    assert shown(journal, "2026-12-02") == [] and shown(journal, "2026-12-03") == ["Ring her"]


def test_who_was_never_met_is_drifting_from_the_day_they_were_written_down(
    journal: Journal, live_in: Callable[[str], None]
) -> None:
    live_in(LOS_ANGELES)
    create(journal, Kind.RELATIONSHIP, {"name": "Ben", "keep_in_touch_days": 10})
    written_at(journal, "relationship", "2026-11-26T03:00:00.000Z")  # the evening of the 25th
    assert out_of_touch(journal, date(2026, 12, 5)) == []
    assert [row[1:5] for row in out_of_touch(journal, date(2026, 12, 6))] == [
        ("Ben", 10, "2026-11-25", False)
    ]


def test_a_planned_call_is_done_by_contact_on_the_day_it_was_planned(
    journal: Journal, amara: int, live_in: Callable[[str], None]
) -> None:
    live_in(LOS_ANGELES)
    call = {"relationship": amara, "type": "keep_in_touch", "due_on": "2026-02-01", "automatic": True}
    create(journal, Kind.FOLLOW_UP, call)
    written_at(journal, "follow_up", "2026-01-17T07:00:00.000Z")  # the 16th at eleven in the evening
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2026-01-14"})
    assert journal.value(FollowUp.select(FollowUp.state)) == "open"
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2026-01-15"})
    assert journal.value(FollowUp.select(FollowUp.state)) == "done"
    assert len(journal.rows(Conversation.select(Conversation.id))) == 2
