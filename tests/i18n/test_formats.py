# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Dates and lists as the language of the texts writes them."""

from collections.abc import Iterator
from datetime import date
from gettext import NullTranslations

import pytest

from mentordesk.i18n import texts
from mentordesk.i18n.formats import (
    MONTHS,
    WEEKDAYS,
    choice_text,
    date_text,
    full_date_text,
    list_text,
    weekday_text,
)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    texts.install()


def test_dates_are_of_the_language_of_the_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever region the system has."""
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    today = date(2026, 11, 29)
    assert date_text("2026-10-27", today=today) == "27 October"
    assert date_text("2025-10-27", short=True, today=today) == "27 Oct 2025"
    assert [date_text(day, today=today) for day in ("2026-10", "2026", "", None)] == [
        "October 2026",
        "2026",
        "",
        "",
    ]
    assert full_date_text("2026-10-27") == "27 October 2026"
    assert weekday_text(date(2026, 11, 23)) == "Monday, 23 November"


def test_lists() -> None:
    assert [list_text(list("abcd")[:n]) for n in range(5)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "a, b, c and d",
    ]
    assert choice_text(["a", "b", "c"]) == "a, b or c" and choice_text(["{before}", "b"]) == "{before} or b"


def test_every_month_and_every_weekday_has_its_name() -> None:
    months = [full_date_text(f"2026-{month:02d}") for month in range(1, 13)]
    assert months == [f"{month.source} 2026" for month in MONTHS]
    assert months[0] == "January 2026" and months[11] == "December 2026"
    for month in range(1, 13):
        long, short = (
            date_text(f"2025-{month:02d}-09", short=short, today=date(2026, 1, 1)) for short in (False, True)
        )
        assert (
            long == f"9 {MONTHS[month - 1].source} 2025" and short == f"9 {MONTHS[month - 1].source[:3]} 2025"
        )
    days = [weekday_text(date(2026, 11, 23 + number)) for number in range(7)]
    assert days == [f"{day.source}, {23 + number} November" for number, day in enumerate(WEEKDAYS)]


def test_the_year_is_left_out_of_days_of_the_present_year_alone() -> None:
    today = date(2026, 1, 1)
    assert date_text("2026-12-31", today=today) == "31 December"
    assert date_text("2025-12-31", today=today) == "31 December 2025"
    assert date_text("2026-12", today=today) == "December 2026"
    assert date_text(f"{date.today().year}-03-04") == "4 March"
    assert date_text("0001-03-04", today=today) == "4 March 1"
    assert full_date_text("") == ""


class Marking(NullTranslations):
    """Shows how a text is put together."""

    def pgettext(self, context: str, message: str) -> str:
        return f"<{message}>" if context == "list" else message


def test_a_list_is_put_together_from_its_beginning() -> None:
    texts.install(Marking())
    assert list_text(["a", "b", "c", "d"]) == "<<<a, b>, c> and d>"
    assert choice_text(["a", "b"]) == "<a or b>" and choice_text(["a"]) == "a" and choice_text([]) == ""
