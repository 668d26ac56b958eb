# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Words to people in more than thirty situations, as they were read aloud once and kept."""

from pathlib import Path

from tests.practice.advice.drafts import SITUATIONS, drafts

GOLDEN = Path(__file__).parent / "golden" / "drafts.txt"


def test_each_situation_has_the_words_that_were_read_aloud() -> None:
    assert len(SITUATIONS) >= 30
    assert drafts() == GOLDEN.read_text(encoding="utf-8")
