# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What became of advice, counted, and in words."""

from collections import Counter
from itertools import product

import pytest

from mentordesk.journal.terms import Effect, Uptake
from mentordesk.practice.advice.outcome_sentences import share_text
from mentordesk.practice.advice.outcomes import (
    PARTS,
    Outcome,
    Part,
    Tally,
    outcome,
    percent,
)


@pytest.mark.parametrize(
    ("uptake", "effect", "expected"),
    [
        ("followed", "helped_a_lot", Outcome.HELPED),
        ("adapted", "helped", Outcome.HELPED),
        ("followed", "no_difference", Outcome.NOT_HELPED),
        ("adapted", "mixed", Outcome.PARTLY),
        ("followed", "made_worse", Outcome.NOT_HELPED),
        ("followed", "unknown", Outcome.EFFECT_UNKNOWN),
        ("adapted", "too_early", Outcome.EFFECT_UNKNOWN),
        ("declined", "unknown", Outcome.DECLINED),
        ("declined", "helped", Outcome.DECLINED),
        ("overtaken", "unknown", Outcome.OVERTAKEN),
        ("undecided", "unknown", Outcome.OPEN),
        ("planned", "too_early", Outcome.OPEN),
        ("undecided", "helped", Outcome.OPEN),
    ],
)
def test_each_piece_has_one_outcome(uptake: str, effect: str, expected: Outcome) -> None:
    assert outcome(uptake, effect) is expected


def test_the_parts_add_up_for_all_uptakes_and_effects() -> None:
    counts = Tally.of(Counter(outcome(uptake, effect) for uptake, effect in product(Uptake, Effect)))
    assert counts.total == len(Uptake) * len(Effect)
    assert counts.total == counts.used + counts.another_way + counts.open
    assert counts.used == counts.helped + counts.partly + counts.not_helped + counts.unknown
    assert counts.another_way == counts.declined + counts.overtaken
    known = counts.helped + counts.partly + counts.not_helped
    assert counts.total == known + counts.another_way + counts.not_known


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [(0, 0, None), (4, 4, None), (0, 5, 0), (5, 5, 100), (1, 8, 13), (5, 6, 83), (2, 3, None)],
)
def test_no_share_of_fewer_than_five(part: int, whole: int, share: int | None) -> None:
    assert percent(part, whole) == share


def test_a_part_of_a_tally_is_the_sum_of_its_outcomes() -> None:
    numbers = {one: 10**place for place, one in enumerate(Outcome)}
    counts = Tally.of(numbers)
    for part in Part:
        assert counts.part(part) == sum(numbers[one] for one in PARTS[part]), part


def test_shares_are_of_what_is_known() -> None:
    counts = Tally(total=20, used=10, helped=4, unknown=4, another_way=5, open=5)
    assert (counts.helped_percent, counts.used_percent) == (67, 67)
    few = Tally(total=8, used=4, helped=4, unknown=0, another_way=0, open=4)
    assert (few.helped_percent, few.used_percent) == (None, None)


def test_a_share_is_said_of_five_and_more() -> None:
    assert share_text(Tally(5, 5, 4, 0)) == "That is 80 percent of the five whose effect is known."
    assert share_text(Tally(5, 5, 4, 1)) == ""
