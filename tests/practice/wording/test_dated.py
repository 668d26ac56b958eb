# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A sentence about a date: one form for a day, another for a month or a year."""

from datetime import date

import pytest

from mentordesk.i18n.texts import Message, Plural
from mentordesk.practice.wording.dated import Dated, Since, is_day

SAID = Dated(Message("messages", "On {date} {name} wrote."), Message("messages", "In {date} {name} wrote."))


@pytest.mark.parametrize(("day", "exact"), [("2021", False), ("2021-05", False), ("2021-05-03", True)])
def test_a_day_is_known_by_its_length(day: str, exact: bool) -> None:
    assert is_day(day) is exact


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2021", "In 2021 Amara wrote."),
        ("2021-05", "In May 2021 Amara wrote."),
        ("2021-05-03", "On 3 May 2021 Amara wrote."),
    ],
)
def test_a_day_is_on_and_a_month_or_a_year_is_in(day: str, said: str) -> None:
    assert SAID.text(day, name="Amara") == SAID.full_text(day, name="Amara") == said


def test_the_present_year_is_left_out_of_days_but_where_all_is_told() -> None:
    day = date(date.today().year, 3, 5)
    assert SAID.text(day.isoformat(), name="Amara") == "On 5 March Amara wrote."
    assert SAID.full_text(day.isoformat(), name="Amara") == f"On 5 March {day.year} Amara wrote."


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-26", "On 26 November 2026, 3 days ago."),
        ("2026-11-28", "On 28 November 2026, 1 day ago."),
        ("2026-11-29", "On 29 November 2026, today."),
        ("2026-11", "In November 2026."),
        ("2025", "In 2025."),
    ],
)
def test_days_are_counted_from_a_day_alone(day: str, said: str) -> None:
    since = Since(
        Plural("messages", "On {date}, {n} day ago.", "On {date}, {n} days ago."),
        Message("messages", "On {date}, today."),
        Message("messages", "In {date}."),
    )
    told = since.text(day, date(2026, 11, 29))
    assert told == said or told == said.replace(" 2026,", ",")
