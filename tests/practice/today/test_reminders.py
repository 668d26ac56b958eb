# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""When it is time to remind, and what is said."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.today.reminders import Hours, is_time, reminder

DAY = date(2026, 11, 23)
TIMES = st.integers(0, 47).map(lambda half: time(half // 2, half % 2 * 30))


def at(clock: str, day: date = DAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))


def test_once_a_day_from_the_chosen_time_on() -> None:
    hours, before = Hours(), DAY - timedelta(days=1)
    assert not is_time(at("08:59"), hours, before)
    assert is_time(at("09:00"), hours, before) and is_time(at("21:59"), hours, None)
    assert not is_time(at("22:00"), hours, before)
    assert not is_time(at("12:00"), hours, DAY)
    assert not is_time(at("12:00"), hours, DAY + timedelta(days=1))  # flown to where it is still yesterday


def test_a_clock_that_was_once_wrong_does_not_silence_it() -> None:
    for days in (2, 30, 4000):
        assert is_time(at("12:00"), Hours(), DAY + timedelta(days=days))


def test_a_time_in_the_quiet_hours_waits_for_their_end() -> None:
    hours = Hours(at=time(23), quiet_from=time(22), quiet_to=time(7))
    assert not is_time(at("23:30"), hours, None) and not is_time(at("06:59"), hours, None)
    assert is_time(at("07:00"), hours, None)
    assert is_time(at("03:00"), Hours(time(3), time(0), time(0)), None)


@given(TIMES, TIMES, TIMES, st.sampled_from((0, 60, -60)))
def test_each_day_has_exactly_one_whatever_the_clocks_do(
    chosen: time, quiet_from: time, quiet_to: time, shift: int
) -> None:
    """Looked at each half hour for three days, on the second of which the clock is put on or back."""
    hours, last, told = Hours(chosen, quiet_from, quiet_to), None, []
    moment, shifted = datetime.combine(DAY, time(0)), False
    while moment < datetime.combine(DAY + timedelta(days=3), time(0)):
        if not shifted and moment >= datetime.combine(DAY + timedelta(days=1), time(3)):
            moment, shifted = moment + timedelta(minutes=shift), True
        if is_time(moment, hours, last):
            assert not hours.quiet(moment.time())
            last = moment.date()
            told.append(last)
        moment += timedelta(minutes=30)
    assert len(told) == len(set(told))
    # An hour that is left out may be the only one between two that are quiet.
    assert len(told) == 3 if shift == 0 else len(told) >= 2


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def test_no_word_of_the_journal_is_said_unless_it_is_allowed(journal: Journal) -> None:
    assert reminder(journal, DAY) == reminder(journal, DAY, words=True) == ""
    who = create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    values = {"relationship": who, "text": "Send the drawing", "due_on": "2026-11-20"}
    create(journal, Kind.FOLLOW_UP, values)
    assert reminder(journal, DAY) == "1 thing waits in MentorDesk."
    assert (
        reminder(journal, DAY, words=True) == "1 thing waits in MentorDesk.\nAmara Okafor: Send the drawing"
    )
    for _ in range(4):
        create(journal, Kind.FOLLOW_UP, values)
    assert reminder(journal, DAY) == "5 things wait in MentorDesk."
    assert reminder(journal, DAY, words=True).count("\n") == 3
