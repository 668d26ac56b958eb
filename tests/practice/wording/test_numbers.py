# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Numbers in words, and remarks that run on as one text."""

import pytest

from mentordesk.practice.wording.numbers import capital, number_words, run_on, times_words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "none"), (1, "one"), (2, "two"), (13, "thirteen"), (20, "twenty"), (21, "21"), (1234, "1,234")],
)
def test_numbers_are_words_up_to_twenty(number: int, words: str) -> None:
    assert number_words(number) == words


@pytest.mark.parametrize(
    ("number", "words"), [(1, "once"), (2, "twice"), (3, "three times"), (0, "none times"), (21, "21 times")]
)
def test_how_often(number: int, words: str) -> None:
    assert times_words(number) == words


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert [capital(text) for text in ("two of HERS", "éclair", "1 of 2", "")] == [
        "Two of HERS",
        "Éclair",
        "1 of 2",
        "",
    ]


def test_remarks_run_on_each_with_one_stop() -> None:
    assert run_on(["It went well", " ", "She said “Wait!”", "", "Why?", " So (it seems)  "]) == (
        "It went well. She said “Wait!” Why? So (it seems)."
    )
    assert run_on(["“Quiet”", "好。", "…"]) == "“Quiet”. 好。 …"
    assert run_on([]) == ""
