# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How much the other modules here have compared. It comes after them by its name, and says nothing where not all ran."""

from tests.recount.counted import COMPARED

KINDS = 120


def test_many_thousands_were_compared() -> None:
    if len(COMPARED) >= KINDS:
        assert COMPARED.total() > 14_000, COMPARED


def test_no_kind_of_question_and_no_list_went_without_a_case() -> None:
    sorts = ("thanks", "offer", "unwritten", "unnamed", "lesson", "learned", "why", "otherwise", "whence")
    if len(COMPARED) >= KINDS:
        missing = [
            sort for sort in (*sorts, "unasked", "result", "years") if not COMPARED[f"question: {sort}"]
        ]
        assert missing == []
        assert (
            min(COMPARED[kind] for kind in ("silence", "drifting", "answer: since", "noted comes back")) > 10
        )
