# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Approximate dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.journal.dates import ApproxDate, vaguer_forms
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
