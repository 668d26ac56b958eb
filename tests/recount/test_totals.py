# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How much the other modules here have compared: it comes after them by its name.

Where the tests run on several processes, each knows of its own alone; where not all of them ran, nothing is said.
"""

import os

import pytest

from tests.recount.counted import COMPARED

KINDS = 120
PROCESSES = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))


def test_many_thousands_were_compared() -> None:
    if len(COMPARED) >= KINDS:
        assert COMPARED.total() > (13_000 if PROCESSES == 1 else 6_000 // PROCESSES), COMPARED


@pytest.mark.skipif(PROCESSES > 1, reason="no process has seen all cases")
def test_no_kind_of_question_and_no_list_went_without_a_case() -> None:
    sorts = ("thanks", "offer", "unwritten", "unnamed", "lesson", "learned", "why", "otherwise", "whence")
    if len(COMPARED) >= KINDS:
        missing = [
            sort for sort in (*sorts, "unasked", "result", "years") if not COMPARED[f"question: {sort}"]
        ]
        assert missing == []
        assert (
            min(COMPARED[kind] for kind in ("silence", "drifting", "answer: since", "noted comes back")) >= 5
        )
