# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Things that passed between two people, counted in words."""

import pytest

from mentordesk.journal.terms import ExchangeKind, SponsorshipKind
from mentordesk.practice.wording.counted_kinds import act_count, advice_count, gift_count

GIFTS = {
    ExchangeKind.GROUND_INSIGHT: ("one insight from the ground", "two insights from the ground"),
    ExchangeKind.CULTURE_INSIGHT: ("one insight into the culture", "two insights into the culture"),
    ExchangeKind.MARKET_INSIGHT: ("one insight into the market", "two insights into the market"),
    ExchangeKind.SKILL: ("one new skill", "two new skills"),
    ExchangeKind.GENERATION_VIEW: ("one view of another generation", "two views of another generation"),
    ExchangeKind.FEEDBACK: ("feedback", "feedback twice"),
    ExchangeKind.INTRODUCTION: ("one introduction", "two introductions"),
    ExchangeKind.RESOURCE: ("one resource", "two resources"),
    ExchangeKind.TIME: ("one gift of time", "two gifts of time"),
    ExchangeKind.ENCOURAGEMENT: ("one word of encouragement", "two words of encouragement"),
    ExchangeKind.CHALLENGE: ("one challenge", "two challenges"),
    ExchangeKind.THANKS: ("one word of thanks", "two words of thanks"),
}
ACTS = {
    SponsorshipKind.NOMINATED: ("one nomination", "two nominations"),
    SponsorshipKind.RECOMMENDED: ("one recommendation", "two recommendations"),
    SponsorshipKind.INTRODUCED: (
        "one introduction to a decision maker",
        "two introductions to a decision maker",
    ),
    SponsorshipKind.STRETCH_WORK: ("one piece of stretch work", "two pieces of stretch work"),
    SponsorshipKind.ADVOCATED: ("one good word in absence", "two good words in absence"),
    SponsorshipKind.DEFENDED: ("one defence", "two defences"),
    SponsorshipKind.CREDITED: ("one public credit", "two public credits"),
}


@pytest.mark.parametrize("kind", ExchangeKind)
def test_what_was_given_is_counted_by_its_kind(kind: ExchangeKind) -> None:
    assert (gift_count(kind, 1), gift_count(kind, 2)) == GIFTS[kind]


@pytest.mark.parametrize("kind", SponsorshipKind)
def test_acts_of_sponsorship_are_counted_by_their_kind(kind: SponsorshipKind) -> None:
    assert (act_count(kind, 1), act_count(kind, 2)) == ACTS[kind]


def test_advice_is_counted() -> None:
    assert [advice_count(n) for n in (1, 2, 21)] == [
        "one piece of advice",
        "two pieces of advice",
        "21 pieces of advice",
    ]
