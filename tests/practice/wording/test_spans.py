# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Spans of days, and the approximate dates that can mean a day of them."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Reflection
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.wording.spans import Lately, Span, lately

DATES = (
    *(
        "2020",
        "2020-12",
        "2020-12-31",
        "2021",
        "2021-01",
        "2021-01-01",
        "2021-05",
        "2021-05-01",
        "2021-05-02",
    ),
    *("2021-05-31", "2021-06", "2021-06-01", "2021-12-31", "2022", "2022-01-01"),
)
ENDS = (None, "2021", "2021-05", "2021-05-01", "2021-05-02", "2021-12-31")


def test_a_span_between_vague_dates_covers_all_of_both() -> None:
    assert Span.of("2021", "2021") == Span(date(2021, 1, 1), date(2021, 12, 31))
    assert Span.of("2020-02", "2020-02") == Span(date(2020, 2, 1), date(2020, 2, 29))
    assert Span.of("2021-05-03", None) == Span(date(2021, 5, 3), None)
    assert Span.of(None, "") == Span()
    with pytest.raises(ValueError, match="day"):
        Span.of("2021-02-30", None)


def test_a_date_is_in_a_span_when_it_can_mean_a_day_of_it(tmp_path: Path) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        for day in DATES:
            create(journal, Kind.REFLECTION, {"date": day, "body": "x"})
        for start, end in product(ENDS, ENDS):
            span = Span.of(start, end)
            condition = span.touches(Reflection.date)
            if start is None and end is None:
                assert condition is None
                continue
            found = {day for (day,) in journal.rows(Reflection.select(Reflection.date).where(condition))}
            assert found == {
                day
                for day in DATES
                if (span.first is None or ApproxDate.parse(day).last_day() >= span.first)
                and (span.last is None or ApproxDate.parse(day).first_day() <= span.last)
            }, (start, end)


@pytest.mark.parametrize(
    ("choice", "today", "first"),
    [
        (Lately.EVER, date(2026, 11, 23), None),
        (Lately.THIS_YEAR, date(2026, 11, 23), date(2026, 1, 1)),
        (Lately.TWELVE_MONTHS, date(2026, 11, 23), date(2025, 11, 24)),
        (Lately.TWELVE_MONTHS, date(2024, 2, 29), date(2023, 3, 1)),
        (Lately.TWELVE_MONTHS, date(2025, 2, 28), date(2024, 2, 29)),
    ],
)
def test_how_far_back_lately_goes(choice: Lately, today: date, first: date | None) -> None:
    assert lately(choice, today) == Span(first)
