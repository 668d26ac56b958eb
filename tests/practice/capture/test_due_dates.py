# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The day a promise is due, from its own words."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import FollowUp
from mentordesk.journal.storage.opening import open_journal
from mentordesk.practice.capture.due_dates import due_day
from mentordesk.practice.capture.lines import Capture, read_lines, write_capture

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Send her the drawing by Friday", "2026-11-27"),
        ("Send the drawing by Friday, and the bill", "2026-11-27"),
        ("by tuesday: call Tom", "2026-12-01"),
        ("Introduce them until 12 May", "2027-05-12"),
        ("Introduce them before 12 December.", "2026-12-12"),
        ("Have it read by 3 December 2027", "2027-12-03"),
        ("Have it read by 2027", "2027"),
        ("Ask Ines tomorrow", "2026-11-25"),
        ("Call again in two weeks", "2026-12-08"),
        ("Call again next Friday", "2026-11-27"),
        ("Not later than 1.12. the numbers", "2026-12-01"),
        ("Be done by 3 May 2020", ""),
        ("Stand by me", ""),
        ("Learn it by heart", ""),
        ("Read the book by Tom Wednesday-Smith", ""),
        ("What we said on Friday", ""),
        ("by 31 February", ""),
        ("by", ""),
        ("", ""),
    ],
)
def test_what_is_said_is_when_it_is_due(said: str, day: str) -> None:
    assert due_day(said, TUESDAY) == day


@given(st.text(max_size=60), st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_any_words_are_read_and_no_day_has_been(said: str, today: date) -> None:
    for text in (said, f"by {said}", f"{said} tomorrow"):
        found = due_day(text, today)
        assert not found or ApproxDate.parse(found).last_day() >= today


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def test_it_is_written_down_with_the_promise_and_counts_from_the_day_of_the_meeting(journal: Journal) -> None:
    lines = tuple(read_lines("! Send it by Friday\n! Think of her\n> Wait until Friday"))
    write_capture(journal, Capture(lines, (TUESDAY - timedelta(days=7)).isoformat(), name="Amara Okafor"))
    found = journal.rows(FollowUp.select(FollowUp.text, FollowUp.due_on).order_by(FollowUp.id))
    assert found == [("Send it by Friday", "2026-11-20"), ("Think of her", None)]
    write_capture(journal, Capture(tuple(read_lines("! Call by Friday")), "2026-10", name="Ben"))
    assert journal.value(FollowUp.select(FollowUp.due_on).where(FollowUp.text == "Call by Friday")) is None
