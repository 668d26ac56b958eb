# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a printed page puts things: paragraphs, spans of days, dates in its tables."""

from datetime import date

import pytest

from mentordesk.summaries.document.wording import (
    Days,
    number_words,
    paragraphs,
    run_on,
    span_text,
    times_words,
)

TODAY = date(2026, 11, 23)


def test_numbers_up_to_twenty_are_words() -> None:
    assert [number_words(n) for n in (0, 1, 12, 20, 21, 1234)] == [
        "none",
        "one",
        "twelve",
        "twenty",
        "21",
        "1,234",
    ]
    assert [times_words(n) for n in (1, 2, 3, 30)] == ["once", "twice", "three times", "30 times"]


def test_remarks_run_on_as_sentences() -> None:
    assert run_on(["One", "", " Two! ", "“Three.”", "Four"]) == "One. Two! “Three.” Four."


def test_paragraphs_are_what_blank_lines_part() -> None:
    assert paragraphs("\r\na\r\nb\n \n\n  c\u2029d\n") == ["a\nb", "c", "d"]
    assert paragraphs(" \n ") == []


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (None, None, "until 23 November 2026"),
        (None, date(2025, 3, 1), "until 1 March 2025"),
        (date(2025, 3, 1), None, "since 1 March 2025"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2024, 1, 1), date(2026, 12, 31), "2024 to 2026"),
        (date(2026, 1, 1), date(2026, 11, 30), "January to November 2026"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2025, 12, 1), date(2026, 1, 31), "December 2025 to January 2026"),
        (date(2026, 5, 3), date(2026, 6, 4), "3 May to 4 June 2026"),
        (date(2025, 5, 3), date(2026, 6, 4), "3 May 2025 to 4 June 2026"),
        (date(2026, 5, 3), date(2026, 5, 3), "3 May 2026"),
    ],
)
def test_a_span_in_words(first: date | None, last: date | None, text: str) -> None:
    assert span_text(first, last, TODAY) == text


def test_days_of_one_year_go_without_it() -> None:
    assert Days(date(2026, 1, 1), date(2026, 5, 1))("2026-02-03") == "3 Feb"
    assert Days(date(2025, 1, 1), date(2026, 5, 1))("2026-02-03") == "3 Feb 2026"
    assert Days(None, None)(None) == ""


def test_every_kind_of_line_end_ends_a_line() -> None:
    assert paragraphs("a\rb\x0bc\x85d\u2028e") == ["a\nb\nc\nd\ne"]
    assert paragraphs("a \n \n\n\tb  \n c ") == ["a", "b  \n c"]
    assert paragraphs("") == []


def test_dates_of_a_page_keep_the_year_unless_both_ends_are_in_it() -> None:
    for first, last in ((None, date(2026, 5, 1)), (date(2026, 1, 1), None)):
        assert Days(first, last)("2026-02-03") == "3 Feb 2026"
    within = Days(date(2026, 1, 1), date(2026, 5, 1))
    assert within("2025-12-31") == "31 Dec 2025" and within("2026-02") == "February 2026"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 1, 2), date(2026, 12, 31), "2 January to 31 December 2026"),
        (date(2026, 1, 1), date(2026, 12, 30), "1 January to 30 December 2026"),
        (date(2026, 2, 1), date(2026, 12, 31), "February to December 2026"),
        (date(2025, 1, 1), date(2026, 1, 31), "January 2025 to January 2026"),
        (date(2026, 1, 1), date(2026, 1, 31), "January 2026"),
        (date(2026, 1, 1), date(2026, 1, 1), "1 January 2026"),
    ],
)
def test_a_span_is_of_whole_months_only_from_a_first_day_to_a_last(
    first: date, last: date, text: str
) -> None:
    assert span_text(first, last, TODAY) == text


def test_months_of_one_year_tell_it_once() -> None:
    today = date(2026, 11, 29)
    assert span_text(date(2026, 3, 1), date(2026, 5, 31), today) == "March to May 2026"
    assert span_text(date(2025, 3, 1), date(2026, 5, 31), today) == "March 2025 to May 2026"
