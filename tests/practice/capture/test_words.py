# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The words of quick capture: how sorts and kinds are called, and which kind plain words speak for."""

import pytest

from mentordesk.journal.terms import ExchangeKind
from mentordesk.practice.capture.lines import SORTS
from mentordesk.practice.capture.words import guessed_kind, kind_name, kind_named, sort_text


def test_sorts_have_names() -> None:
    assert [sort_text(sort) for sort in SORTS] == [
        *("Advice received", "Advice given", "My promise", "Next time", "I gave", "I gained", "Notes")
    ]
    assert sort_text("=", ExchangeKind.MARKET_INSIGHT) == "I gained: market insight"


@pytest.mark.parametrize("kind", ExchangeKind)
def test_a_kind_is_known_by_each_of_its_names(kind: ExchangeKind) -> None:
    assert kind_named(f" {kind_name(kind).upper()} ") is kind
    assert kind_named(kind.replace("_", " ")) is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("another generation's view", ExchangeKind.GENERATION_VIEW),
        ("a new skill", ExchangeKind.SKILL),
        ("An introduction", ExchangeKind.INTRODUCTION),
        ("introductions", None),
        ("", None),
    ],
)
def test_a_name_is_that_of_a_kind_or_of_none(name: str, kind: ExchangeKind | None) -> None:
    assert kind_named(name) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("put in touch with Ines", ExchangeKind.INTRODUCTION),
        ("she introduced me to the head of sales", ExchangeKind.INTRODUCTION),
        ("Thankful", ExchangeKind.THANKS),
        ("critiques, freely given", ExchangeKind.FEEDBACK),
        ("what Gen-Z wears", ExchangeKind.GENERATION_VIEW),
        ("the unwritten rules there", ExchangeKind.CULTURE_INSIGHT),
        ("on competitors", ExchangeKind.MARKET_INSIGHT),
        ("from the shop floor", ExchangeKind.GROUND_INSIGHT),
        ("showed me how to read it", ExchangeKind.SKILL),
        ("encouragement", ExchangeKind.ENCOURAGEMENT),
        ("she dared me", ExchangeKind.CHALLENGE),
        ("two hours", ExchangeKind.TIME),
        ("thanks for the book", ExchangeKind.THANKS),
        ("her slides", ExchangeKind.RESOURCE),
    ],
)
def test_words_that_leave_no_doubt_say_the_kind(text: str, kind: ExchangeKind) -> None:
    assert guessed_kind(text) == (kind, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the MOOD there", ExchangeKind.CULTURE_INSIGHT),
        ("how to read it", ExchangeKind.SKILL),
        ("what the customers think", ExchangeKind.MARKET_INSIGHT),
        ("lunch", ExchangeKind.TIME),
        ("a daring plan", ExchangeKind.GROUND_INSIGHT),
        ("timeless", ExchangeKind.GROUND_INSIGHT),
        ("next time it will be easier", ExchangeKind.GROUND_INSIGHT),
        ("Xyz", ExchangeKind.GROUND_INSIGHT),
        ("told me in confidence", ExchangeKind.GROUND_INSIGHT),
        ("why I never asked about the money", ExchangeKind.GROUND_INSIGHT),
    ],
)
def test_a_kind_that_is_only_likely_is_offered_and_not_said(text: str, kind: ExchangeKind) -> None:
    assert guessed_kind(text) == (kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "he never gave me feedback",
        "no introduction to the board",
        "should I send the slides",
        "that I didn't get the book",
        "feedback on the slides",
        "an hour on her slides",
        "what is the market?",
    ],
)
def test_a_doubt_in_the_line_makes_a_choice_of_a_certain_word(text: str) -> None:
    assert not guessed_kind(text).sure


def test_only_the_first_four_hundred_letters_speak() -> None:
    assert guessed_kind("x " * 197 + "books").sure
    assert not guessed_kind("x " * 198 + " books").sure
