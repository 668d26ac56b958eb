# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What became of advice, in sentences: every case reads as a sentence of its own."""

from itertools import product

import pytest

from mentordesk.practice.advice.outcome_sentences import (
    Taker,
    not_used_text,
    share_text,
    the_only_one_used,
    used_by_others,
    used_by_user,
)
from mentordesk.practice.advice.outcomes import Outcome, Tally


def tally(
    helped: int = 0, not_helped: int = 0, unknown: int = 0, another_way: int = 0, still: int = 0
) -> Tally:
    return Tally.of(
        {
            Outcome.HELPED: helped,
            Outcome.NOT_HELPED: not_helped,
            Outcome.EFFECT_UNKNOWN: unknown,
            Outcome.ANOTHER_WAY: another_way,
            Outcome.OPEN: still,
        }
    )


@pytest.mark.parametrize(
    ("counts", "mine", "others"),
    [
        (
            tally(unknown=1),
            "You used one; what came of it is not known yet.",
            "One was used; what came of it is not known yet.",
        ),
        (
            tally(unknown=3),
            "You used three; what came of them is not known yet.",
            "Three were used; what came of them is not known yet.",
        ),
        (tally(1), "You used one, and it helped.", "One was used, and it helped."),
        (tally(2), "You used two, and both helped.", "Two were used, and both helped."),
        (tally(3), "You used three, and they all helped.", "Three were used, and they all helped."),
        (tally(0, 1), "You used one; none of those helped.", "One was used; none of those helped."),
        (
            tally(24, 1, 1),
            "You used 26; 24 of those helped, and of one it is not known yet.",
            "26 were used; 24 of those helped, and of one it is not known yet.",
        ),
        (tally(1, 1), "You used two; one of those helped.", "Two were used; one of those helped."),
    ],
)
def test_what_was_used(counts: Tally, mine: str, others: str) -> None:
    assert used_by_user(counts) == mine
    assert used_by_others(counts) == others


def test_of_one_piece_alone() -> None:
    assert the_only_one_used(tally(unknown=1)) == "It was used; what came of it is not known yet."
    assert the_only_one_used(tally(1)) == "It was used, and it helped."
    assert the_only_one_used(tally(0, 1)) == "It was used; none of those helped."
    assert used_by_user(tally(still=1)) == "You used none."


def test_what_was_not_used() -> None:
    assert not_used_text(tally(1), Taker.USER) == ""
    assert not_used_text(tally(still=1), Taker.USER) == "One is still open."
    assert not_used_text(tally(still=2), Taker.OTHERS) == "Two are still open."
    for taker, who in ((Taker.USER, "you"), (Taker.ONE, "Ada"), (Taker.OTHERS, "they")):
        for (cases, said), (still, rest) in product(
            ((1, "In one case"), (2, "In two cases")),
            ((0, ""), (1, " and one is still open"), (21, " and 21 are still open")),
        ):
            assert (
                not_used_text(tally(another_way=cases, still=still), taker, name="Ada")
                == f"{said} {who} went another way or events were faster{rest}."
            )


def test_a_share_needs_enough() -> None:
    assert share_text(tally(4)) == ""
    assert share_text(tally(4, 1)) == "That is 80 percent of the five whose effect is known."
