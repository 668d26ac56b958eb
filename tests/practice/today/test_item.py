# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One thing that waits."""

from datetime import date

from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.today.item import Waiting, silent_since


def test_a_silence_is_long_after_two_weeks() -> None:
    assert silent_since(date(2026, 3, 10)) == "2026-02-24"


def test_what_waits_is_an_advice_unless_it_says_otherwise() -> None:
    item = Waiting(7, 1, "Ada", "Ada", "“Wait”", "Why", 3, Move.TELL, "Tell Ada")
    assert (item.advice, item.kind, item.repeats) == (7, Kind.ADVICE, False)
