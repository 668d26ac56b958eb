# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import date_text, full_date_text
from mentordesk.journal.dates import ApproxDate
from mentordesk.practice.capture.dates import parse_date, says_when, weekday_named

TODAY = date(2026, 5, 12)
days = st.dates(date(1000, 1, 1))


@given(days, st.sampled_from(["y", "m", "d"]), st.booleans(), st.dates(date(1000, 1, 1)))
def test_what_is_shown_can_be_read_again(day: date, precision: str, short: bool, today: date) -> None:
    parts = {"y": (day.year,), "m": (day.year, day.month), "d": (day.year, day.month, day.day)}[precision]
    kept = str(ApproxDate(*parts))
    assert parse_date(date_text(kept, short=short, today=today), today) == kept
    assert parse_date(full_date_text(kept), today) == kept
    assert parse_date(kept, today) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  2021 ", "2021"),
        ("2021-5", "2021-05"),
        ("2021-05-03", "2021-05-03"),
        ("May 2021", "2021-05"),
        ("12 May", "2026-05-12"),
        ("May 12, 2024", "2024-05-12"),
        ("12 SEPT 2024", "2024-09-12"),
        ("today", "2026-05-12"),
        ("Yesterday", "2026-05-11"),
        ("3/5/24", "2024-05-03"),
        ("3.5.1998", "1998-05-03"),
        ("05/2024", "2024-05"),
        ("2024/5/3", "2024-05-03"),
        ("12/5", "2026-05-12"),
        ("12.5.", "2026-05-12"),
        ("12th of May", "2026-05-12"),
        ("2024 May 12", "2024-05-12"),
        ("12 May 24", "2024-05-12"),
        ("May 31", "2026-05-31"),
        ("May 32", "2032-05"),
    ],
)
def test_many_ways_to_write_a_date(typed: str, kept: str) -> None:
    assert parse_date(typed, TODAY) == kept


def test_numbers_follow_the_order_of_the_locale() -> None:
    assert parse_date("3/5/2024", TODAY, "mdy") == "2024-03-05"
    assert parse_date("3.5.2024", TODAY, "mdy") == "2024-05-03"
    assert parse_date("24/5/3", TODAY, "ymd") == "2024-05-03"
    assert parse_date("5/12", TODAY, "mdy") == parse_date("5/12", TODAY, "ymd") == "2026-05-12"


def test_a_year_of_two_digits_is_at_most_ten_years_ahead() -> None:
    assert parse_date("3/5/36", TODAY) == "2036-05-03"
    assert parse_date("3/5/37", TODAY) == "1937-05-03"
    assert parse_date("3/5/124", TODAY) == "0124-05-03"


@pytest.mark.parametrize(
    "typed", ["soon", "May", "12 May June", "12 the May", "1 2 3 May", "2024/5", "soon 2024", "0"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(InputRefusedError, match="not a date MentorDesk can read"):
        parse_date(typed, TODAY)


@pytest.mark.parametrize("typed", ["31 February 2024", "2021-13", "00/00/0000", "1/13", "9999 years ago"])
def test_a_day_that_no_calendar_has_is_refused_as_that(typed: str) -> None:
    with pytest.raises(InputRefusedError, match="No calendar has that day"):
        parse_date(typed, TODAY)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        kept = parse_date(text, TODAY)
    except InputRefusedError:
        return
    assert kept == "" or str(ApproxDate.parse(kept)) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Tuesday", "2026-05-12"),
        ("on monday", "2026-05-11"),
        ("Wed", "2026-05-06"),
        ("last Tuesday", "2026-05-05"),
        ("next Tuesday", "2026-05-19"),
        ("last monday", "2026-05-11"),
        ("3 days ago", "2026-05-09"),
        ("a week ago", "2026-05-05"),
        ("two weeks ago", "2026-04-28"),
        ("in 3 days", "2026-05-15"),
        ("5 months ago", "2025-12"),
        ("last month", "2026-04"),
        ("2 years ago", "2024"),
        ("tomorrow", "2026-05-13"),
        ("on 3 May", "2026-05-03"),
        ("sat", "2026-05-09"),
        ("this tuesday", "2026-05-12"),
        ("the Sunday", "2026-05-10"),
        ("Tuesday last", "2026-05-05"),
        ("last Wednesday", "2026-05-06"),
        ("next Monday", "2026-05-18"),
        ("next Wednesday", "2026-05-13"),
        ("next month", "2026-06"),
        ("last year", "2025"),
        ("next year", "2027"),
        ("4 months ago", "2026-01"),
        ("in 7 months", "2026-12"),
        ("in 8 months", "2027-01"),
        ("in two years", "2028"),
        ("one day ago", "2026-05-11"),
        ("twelve days ago", "2026-04-30"),
        ("ago 3 days", "2026-05-09"),
        ("an ago week", "2026-05-05"),
        ("0 days ago", "2026-05-12"),
        ("9999 days ago", "1998-12-26"),
    ],
)
def test_days_counted_from_today(typed: str, kept: str) -> None:
    assert parse_date(typed, TODAY) == kept


def test_a_day_without_a_year_can_be_meant_to_have_been() -> None:
    assert parse_date("13 May", TODAY) == "2026-05-13"
    assert parse_date("13 May", TODAY, past=True) == "2025-05-13"
    assert parse_date("12 May", TODAY, past=True) == "2026-05-12"
    assert parse_date("31/12", TODAY, past=True) == "2025-12-31"
    with pytest.raises(InputRefusedError):
        parse_date("29 February", TODAY, past=True)


@pytest.mark.parametrize(
    "typed",
    [
        *("ago", "3 ago", "last", "on", "days", "tu", "tuesdays", "last tu", "Tuesday on", "on the Tuesday"),
        *("last week", "next day", "3 days", "3 days hence", "an hour ago", "thirteen days ago"),
        *("ago in days", "ago ago 3", "in 3 days ago", "last Tuesday please", "9999 weeks ago ago"),
        *("10000 days ago", "99999999 days ago"),
    ],
)
def test_what_counts_no_days_is_refused(typed: str) -> None:
    with pytest.raises(InputRefusedError, match="not a date MentorDesk can read"):
        parse_date(typed, TODAY)


@pytest.mark.parametrize(
    ("word", "day"),
    [("monday", 0), ("tue", 1), ("thurs", 3), ("sunday", 6), ("mo", None), ("tue2", None), ("", None)],
)
def test_a_plain_word_names_a_day_of_the_week_from_its_third_letter(word: str, day: int | None) -> None:
    assert weekday_named(word) == day


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Amara 12",
            "today",
            "meet tonight",
            "two weeks",
            "last month",
            "next year",
            "this week",
            "in years",
        ),
        *("a while ago", "Amara, Tuesday", "Amara, June", "Amara, weeks"),
    ],
)
def test_a_text_that_speaks_of_a_day_says_when(text: str) -> None:
    assert says_when(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "week", "days last", "every week", "Last Chance", "June Carter", "Tuesday Weld"),
        *("Carter, Amara", "Amara, Jan", "Ruby, Sun"),
    ],
)
def test_a_name_says_no_when_though_it_be_that_of_a_month_or_a_day(text: str) -> None:
    assert not says_when(text)
