# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Approximate dates."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.journal.dates import ApproxDate, elapsed, known_day, local_day, vaguer_forms
from mentordesk.journal.storage.schema import date_code


@st.composite
def approximate(draw: st.DrawFn) -> ApproxDate:
    day = draw(st.dates())
    parts = draw(st.integers(1, 3))
    return ApproxDate(*(day.year, day.month, day.day)[:parts])


@given(approximate())
def test_text_and_back(day: ApproxDate) -> None:
    assert ApproxDate.parse(str(day)) == day
    assert hash(ApproxDate.parse(str(day))) == hash(day)
    assert str(day) in repr(day)
    assert day.first_day() <= day.last_day()
    assert day.exact == (day.first_day() == day.last_day())


@given(st.dates())
def test_an_exact_day(day: date) -> None:
    exact = ApproxDate.of(day)
    assert exact.exact
    assert str(exact) == day.isoformat()
    assert exact.first_day() == exact.last_day() == day


@given(approximate(), approximate())
def test_order_is_that_of_first_days_with_the_vaguer_first(one: ApproxDate, other: ApproxDate) -> None:
    assert (one < other) == (str(one) < str(other))
    if one.first_day() < other.first_day():
        assert one < other
    if one.first_day() == other.first_day() and one != other:
        assert (one < other) == (len(str(one)) < len(str(other)))


@given(approximate(), approximate())
def test_the_index_orders_as_dates_do(one: ApproxDate, other: ApproxDate) -> None:
    assert (date_code(str(one)) < date_code(str(other))) == (one < other)
    assert (date_code(str(one)) == date_code(str(other))) == (one == other)


@given(approximate())
def test_vaguer_forms_may_mean_the_day(day: ApproxDate) -> None:
    for form in vaguer_forms(str(day)):
        vague = ApproxDate.parse(form)
        assert vague.first_day() <= day.first_day() <= day.last_day() <= vague.last_day()
    assert len(vaguer_forms(str(day))) == 2 - (day.month is None) - (day.day is None)


@given(st.text(max_size=12))
def test_nothing_else_is_a_date(text: str) -> None:
    try:
        day = ApproxDate.parse(text)
    except ValueError:
        return
    assert str(day) == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "21",
            "202",
            "20211",
            "2021-",
            "2021-5",
            "2021-13",
            "2021-00",
            "2021-02-30",
            "2021-02-00",
            "2021-2-3",
        ),
        *("0000", "0000-01-01", "2021/05/03", "2021-05-03T10:00", " 2021", "2021\n", "٢٠٢١", "²021", "-2021"),
    ],
)
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        ApproxDate.parse(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="month"):
        ApproxDate(2021, None, 3)


def test_leap_days() -> None:
    assert ApproxDate.parse("2020-02").last_day() == date(2020, 2, 29)
    assert ApproxDate.parse("1900-02").last_day() == date(1900, 2, 28)
    assert ApproxDate.parse("2020").last_day() == date(2020, 12, 31)
    assert ApproxDate.parse("2020-02-29").exact


def test_a_date_is_no_text() -> None:
    assert ApproxDate(2021) != "2021"
    assert ApproxDate(2021) <= ApproxDate(2021)


def test_first_and_last_days() -> None:
    spans = {"2021": ("2021-01-01", "2021-12-31"), "2021-05-03": ("2021-05-03", "2021-05-03")}
    spans |= {"2021-01": ("2021-01-01", "2021-01-31"), "2021-11": ("2021-11-01", "2021-11-30")}
    spans |= {"2021-12": ("2021-12-01", "2021-12-31"), "9999": ("9999-01-01", "9999-12-31")}
    for text, (first, last) in spans.items():
        day = ApproxDate.parse(text)
        assert (day.first_day().isoformat(), day.last_day().isoformat()) == (first, last)


def test_a_part_that_is_zero_is_refused_rather_than_left_out() -> None:
    for parts in ((2021, 0), (2021, 5, 0), (0,), (10000,)):
        with pytest.raises(ValueError, match=r"."):
            ApproxDate(*parts)


def test_the_vaguer_forms_of_a_day_a_month_and_a_year() -> None:
    assert vaguer_forms("2021-05-03") == ["2021", "2021-05"]
    assert vaguer_forms("2021-05") == ["2021"]
    assert vaguer_forms("2021") == []


def test_what_is_no_date_is_quoted_only_in_part() -> None:
    with pytest.raises(ValueError, match=r"x{20}'$"):
        ApproxDate.parse("x" * 21)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process cannot be set here")
@pytest.mark.parametrize(
    ("zone", "day"),
    [("UTC", "2026-11-25"), ("Pacific/Kiritimati", "2026-11-26"), ("Pacific/Pago_Pago", "2026-11-25")],
)
def test_the_day_of_a_moment_is_that_of_the_calendar_on_the_wall(
    monkeypatch: pytest.MonkeyPatch, zone: str, day: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert local_day("2026-11-25T12:15:00.000Z") == day
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("since", "days", "exact"),
    [
        ("2026-11-28", 1, True),
        ("2026-11-29", 0, True),
        ("2026-12-24", 0, True),
        ("2026-11", 0, False),
        ("2026-10", 29, False),
        ("2026", 0, False),
        ("2025", 333, False),
    ],
)
def test_what_was_in_a_month_or_a_year_is_at_least_so_long_ago(since: str, days: int, exact: bool) -> None:
    assert elapsed(since, date(2026, 11, 29)) == (days, exact)


def test_only_a_day_is_a_known_day() -> None:
    assert known_day("2026-11-29") == date(2026, 11, 29)
    assert [known_day(day) for day in ("2026-11", "2026", "", None)] == [None] * 4
