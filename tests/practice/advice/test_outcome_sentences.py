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
    helped: int = 0,
    not_helped: int = 0,
    unknown: int = 0,
    declined: int = 0,
    still: int = 0,
    overtaken: int = 0,
    partly: int = 0,
) -> Tally:
    return Tally.of(
        {
            Outcome.HELPED: helped,
            Outcome.NOT_HELPED: not_helped,
            Outcome.EFFECT_UNKNOWN: unknown,
            Outcome.DECLINED: declined,
            Outcome.OVERTAKEN: overtaken,
            Outcome.PARTLY: partly,
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
        (tally(0, 1), "You used one, and it did not help.", "One was used, and it did not help."),
        (tally(0, 9), "You used nine, and none of them helped.", "Nine were used, and none of them helped."),
        (tally(partly=1), "You used one, and it helped in part.", "One was used, and it helped in part."),
        (
            tally(2, 1, partly=1),
            "You used four; two of those helped, and one in part.",
            "Four were used; two of those helped, and one in part.",
        ),
        (
            tally(2, 0, 3, partly=1),
            "You used six; two of those helped, one in part, and of three it is not known yet.",
            "Six were used; two of those helped, one in part, and of three it is not known yet.",
        ),
        (
            tally(0, 1, partly=1),
            "You used two; one of those helped in part.",
            "Two were used; one of those helped in part.",
        ),
        (
            tally(0, 1, 1, partly=1),
            "You used three; one of those helped in part, and of one it is not known yet.",
            "Three were used; one of those helped in part, and of one it is not known yet.",
        ),
        (
            tally(1000),
            "You used 1,000, and they all helped.",
            "1,000 were used, and they all helped.",
        ),
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
    assert the_only_one_used(tally(0, 1)) == "It was used, and it did not help."
    assert the_only_one_used(tally(partly=1)) == "It was used, and it helped in part."
    assert used_by_user(tally(still=1)) == "You used none."


def test_what_was_not_used() -> None:
    assert not_used_text(tally(1), Taker.USER) == ""
    assert not_used_text(tally(still=1), Taker.USER) == "One is still open."
    assert not_used_text(tally(still=2), Taker.OTHERS) == "Two are still open."
    for taker, who in ((Taker.USER, "you"), (Taker.ONE, "Ada"), (Taker.OTHERS, "they")):
        for (cases, said), (events, faster), (still, rest) in product(
            (
                (0, ""),
                (1, "In one case {who} went another way."),
                (2, "In two cases {who} went another way."),
            ),
            ((0, ""), (1, "In one case events were faster."), (3, "In three cases events were faster.")),
            ((0, ""), (1, "One is still open."), (21, "21 are still open.")),
        ):
            told = not_used_text(tally(declined=cases, overtaken=events, still=still), taker, name="Ada")
            assert told == " ".join(filter(None, (said.format(who=who), faster, rest)))


def test_a_share_needs_enough() -> None:
    assert share_text(tally(4)) == ""
    assert share_text(tally(4, 1)) == "That is 80 percent of the five whose effect is known."
