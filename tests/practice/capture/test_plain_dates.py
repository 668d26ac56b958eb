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
from mentordesk.practice.capture.dates import parse_date

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
    ],
)
def test_many_ways_to_write_a_date(typed: str, kept: str) -> None:
    assert parse_date(typed, TODAY) == kept


def test_numbers_follow_the_order_of_the_locale() -> None:
    assert parse_date("3/5/2024", TODAY, "mdy") == "2024-03-05"
    assert parse_date("3.5.2024", TODAY, "mdy") == "2024-05-03"


@pytest.mark.parametrize("typed", ["soon", "31 February 2024", "2021-13", "12 May June", "0", "00/00/0000"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(InputRefusedError):
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


@pytest.mark.parametrize("typed", ["ago", "3 ago", "last", "99999999 days ago", "9999 weeks ago ago", "tu"])
def test_what_counts_no_days_is_refused(typed: str) -> None:
    with pytest.raises(InputRefusedError):
        parse_date(typed, TODAY)
