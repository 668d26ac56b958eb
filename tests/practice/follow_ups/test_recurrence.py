# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What comes again, held against dateutil and against a calendar counted by hand."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given
from hypothesis import strategies as st

from mentordesk.practice.follow_ups.recurrence import (
    Frequency,
    Repeat,
    after_contact_sentence,
    after_contact_text,
    anchored_to,
    first_day,
    later_by,
    next_after,
    occurrences,
    read_repeat,
    repeat_sentence,
    repeat_text,
    rule_sentence,
    rule_text,
)

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@st.composite
def rhythms(draw: st.DrawFn, *, ends: bool = True) -> Repeat:
    frequency = draw(st.sampled_from(Frequency))
    days: tuple[int, ...] = ()
    if frequency is Frequency.WEEKLY:
        days = tuple(sorted(draw(st.sets(st.integers(0, 6)))))
    end = draw(st.sampled_from(("", "count", "until"))) if ends else ""
    count = draw(st.integers(1, 60)) if end == "count" else None
    until = draw(DAYS) if end == "until" else None
    return Repeat(frequency, draw(st.integers(1, 14)), days, count, until)


@given(rhythms(), DAYS)
def test_a_rule_survives_being_written(repeat: Repeat, start: date) -> None:
    assert read_repeat(repeat.text()) == repeat
    anchored = anchored_to(repeat, start)
    assert read_repeat(anchored.text()) == anchored
    assert anchored_to(anchored, start) == anchored


@given(rhythms(), DAYS)
def test_where_every_month_has_the_day_it_is_rfc_5545_as_dateutil_counts_it(
    repeat: Repeat, start: date
) -> None:
    assume(start.day <= 28)
    theirs = rrulestr(repeat.text(), dtstart=datetime(start.year, start.month, start.day))
    wanted = [moment.date() for _, moment in zip(range(20), theirs, strict=False)]
    assert occurrences(repeat, start, 20) == wanted


@given(rhythms(), DAYS, st.integers(-40, 900))
def test_the_next_one_is_the_first_that_dateutil_finds_after_today(
    repeat: Repeat, start: date, late: int
) -> None:
    start = first_day(repeat, start)
    today = start + timedelta(days=late)
    anchored = anchored_to(repeat, start)
    theirs = rrulestr(anchored.text(), dtstart=datetime(start.year, start.month, start.day))
    after = max(start, today)
    wanted = theirs.after(datetime(after.year, after.month, after.day))
    found = next_after(repeat, start, today)
    assert (found[0] if found else None) == (wanted.date() if wanted else None)


@given(rhythms(), DAYS)
def test_done_on_its_day_each_time_it_walks_the_whole_rhythm(repeat: Repeat, start: date) -> None:
    """Each step knows only the one before: neither the day wished for nor the count is lost on the way."""
    wanted = occurrences(repeat, start, 15)
    assume(wanted)
    walked, rhythm = [wanted[0]], repeat
    while len(walked) < 15 and (found := next_after(rhythm, walked[-1], walked[-1])) is not None:
        day, rhythm = found
        rhythm = read_repeat(rhythm.text()) or rhythm
        walked.append(day)
    assert walked == wanted


@given(DAYS, st.integers(1, 14), st.sampled_from((Frequency.MONTHLY, Frequency.YEARLY)))
def test_a_month_without_the_day_has_its_last_one(start: date, interval: int, frequency: Frequency) -> None:
    step = interval * (12 if frequency is Frequency.YEARLY else 1)
    for n, day in enumerate(occurrences(Repeat(frequency, interval), start, 24)):
        months = start.month - 1 + n * step
        year, month = start.year + months // 12, months % 12 + 1
        assert day == date(year, month, min(start.day, monthrange(year, month)[1]))


def test_the_29_february_is_the_28_in_other_years() -> None:
    day, rhythm, found = date(2024, 2, 29), Repeat(Frequency.YEARLY), []
    for _ in range(5):
        moved = next_after(rhythm, day, day)
        assert moved is not None
        day, rhythm = moved
        found.append(day.isoformat())
    assert found == ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"]
    assert rhythm.text() == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"


def test_another_day_given_by_hand_is_the_one_wished_for_from_then_on() -> None:
    rhythm = Repeat(Frequency.MONTHLY, day=31)
    moved = next_after(rhythm, date(2026, 4, 15), date(2026, 4, 15))
    assert moved == (date(2026, 5, 15), Repeat(Frequency.MONTHLY))
    assert next_after(rhythm, date(2026, 4, 30), date(2026, 4, 30)) == (date(2026, 5, 31), rhythm)


def test_missed_ones_count_as_one() -> None:
    weekly = Repeat(Frequency.WEEKLY, 2, count=5)
    moved = next_after(weekly, date(2026, 11, 2), date(2026, 11, 23))
    assert moved == (date(2026, 11, 30), Repeat(Frequency.WEEKLY, 2, count=3))
    assert next_after(weekly, date(2026, 11, 2), date(2027, 3, 1)) is None


def test_a_rhythm_that_was_left_for_centuries_is_found_at_once() -> None:
    moved = next_after(Repeat(Frequency.DAILY), date(1, 1, 1), date(2026, 11, 23))
    assert moved is not None and moved[0] == date(2026, 11, 24)
    assert next_after(Repeat(Frequency.YEARLY, 999), date(9500, 5, 1), date(9501, 1, 1)) is None


@given(DAYS, rhythms(ends=False))
def test_an_interval_after_a_contact_is_later(day: date, repeat: Repeat) -> None:
    assert later_by(repeat, day) > day
    assert later_by(repeat, date.max) == date.max


@pytest.mark.parametrize(
    "text",
    [
        *("", "FREQ=HOURLY", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;INTERVAL=-1", "FREQ=WEEKLY;BYDAY=XX"),
        *("FREQ=MONTHLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=13", "FREQ=DAILY;COUNT=2;UNTIL=20270101"),
        *(
            "FREQ=DAILY;COUNT=99999",
            "FREQ=DAILY;FREQ=DAILY",
            "FREQ=DAILY;UNTIL=tomorrow",
            "weekly",
            "INTERVAL=2",
        ),
        *(
            "FREQ=YEARLY;BYMONTH=2",
            "FREQ=DAILY;BYHOUR=9",
            "FREQ=WEEKLY;INTERVAL=٢",
            "FREQ=MONTHLY;BYSETPOS=-1",
        ),
    ],
)
def test_what_is_not_understood_does_not_repeat(text: str) -> None:
    assert read_repeat(text) is None


@given(st.text(alphabet="FREQ=WKLYINTERVALBYDAYMO;,0123456789-", max_size=60))
def test_nothing_written_there_breaks_it(text: str) -> None:
    found = read_repeat(text)
    assert found is None or read_repeat(found.text()) == found


def test_what_others_write_is_read() -> None:
    assert read_repeat("RRULE:freq=weekly;interval=2;wkst=MO;byday=th,mo") == Repeat(
        Frequency.WEEKLY, 2, (0, 3)
    )
    assert read_repeat("FREQ=DAILY;UNTIL=20270101T120000Z") == Repeat(Frequency.DAILY, until=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every three days"),
        ("FREQ=WEEKLY", "every week on Monday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "every two weeks on Monday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "every week on Monday, Wednesday and Friday"),
        ("FREQ=MONTHLY", "every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "every month on day 30 or the last one"),
        ("FREQ=MONTHLY;INTERVAL=3;COUNT=2", "every three months, two more times"),
        ("FREQ=YEARLY", "every year"),
        ("FREQ=YEARLY;INTERVAL=2;UNTIL=20311231", "every two years, until 31 December 2031"),
    ],
)
def test_in_words(rule: str, said: str) -> None:
    repeat = read_repeat(rule)
    assert repeat is not None
    start = date(2026, 11, 30) if "BYMONTHDAY" in rule else date(2026, 11, 23)
    assert repeat_text(repeat, start) == said


def test_in_words_where_days_are_missing() -> None:
    assert repeat_text(Repeat(Frequency.MONTHLY), date(2026, 1, 31)) == "every month on the last day"
    assert (
        repeat_text(Repeat(Frequency.YEARLY), date(2024, 2, 29)) == "every year on the last day of February"
    )
    assert after_contact_text(Repeat(Frequency.WEEKLY, 2)) == "two weeks after the last contact"
    assert after_contact_text(Repeat(Frequency.MONTHLY)) == "one month after the last contact"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=DAILY", "Every day."),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=1",
            "Every two weeks on Monday and Wednesday, one more time.",
        ),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=3", "Every day, three more times."),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "Every month on day 30 or the last one."),
        ("FREQ=YEARLY;INTERVAL=2;UNTIL=20311231", "Every two years, until 31 December 2031."),
    ],
)
def test_as_a_sentence(rule: str, said: str) -> None:
    repeat = read_repeat(rule)
    assert repeat is not None
    assert repeat_sentence(repeat, date(2026, 11, 30)) == said


def test_as_a_sentence_after_the_last_contact() -> None:
    assert after_contact_sentence(Repeat(Frequency.DAILY)) == "One day after the last contact."
    many = Repeat(Frequency.YEARLY, 2, count=2)
    assert after_contact_sentence(many) == "Two years after the last contact, two more times."


def test_every_remark_and_its_sentence_say_the_same() -> None:
    """Whatever a rhythm counts and however it ends."""
    ends: tuple[dict[str, Any], ...] = ({}, {"count": 1}, {"count": 5}, {"until": date(2031, 5, 3)})
    starts = (None, date(2024, 2, 29), date(2026, 1, 30), date(2026, 1, 31))
    for frequency, interval, end, start in product(Frequency, (1, 2, 30), ends, starts):
        repeat = Repeat(frequency, interval, **end)
        for remark, sentence in (
            (repeat_text(repeat, start), repeat_sentence(repeat, start)),
            (after_contact_text(repeat), after_contact_sentence(repeat)),
        ):
            assert sentence == f"{remark[0].upper()}{remark[1:]}."
            assert "{" not in sentence


@pytest.mark.parametrize(
    ("rule", "text", "sentence"),
    [
        ("", "", ""),
        ("FREQ=SECONDLY;BYEASTER=1", "", ""),
        ("FREQ=MONTHLY", "every month", "Every month."),
        ("FREQ=WEEKLY;INTERVAL=2", "every two weeks on Monday", "Every two weeks on Monday."),
    ],
)
def test_a_rule_as_it_is_kept_is_told_or_means_nothing(rule: str, text: str, sentence: str) -> None:
    assert (rule_text(rule, "2026-11-23"), rule_sentence(rule, "2026-11-23")) == (text, sentence)
