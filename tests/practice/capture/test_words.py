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
        ("Thankful", ExchangeKind.THANKS),
        ("critiques, freely given", ExchangeKind.FEEDBACK),
        ("what Gen-Z wants", ExchangeKind.GENERATION_VIEW),
        ("the MOOD there", ExchangeKind.CULTURE_INSIGHT),
        ("on competitors", ExchangeKind.MARKET_INSIGHT),
        ("from the shop floor", ExchangeKind.GROUND_INSIGHT),
        ("how to read it", ExchangeKind.SKILL),
        ("encouragement", ExchangeKind.ENCOURAGEMENT),
        ("a daring plan", ExchangeKind.RESOURCE),
        ("she dared me", ExchangeKind.CHALLENGE),
        ("two hours", ExchangeKind.TIME),
        ("timeless", ExchangeKind.RESOURCE),
        ("overtime", ExchangeKind.RESOURCE),
        ("thanks for the book", ExchangeKind.THANKS),
        ("her slides", ExchangeKind.RESOURCE),
    ],
)
def test_words_speak_for_a_kind_whole_or_by_their_beginning(text: str, kind: ExchangeKind) -> None:
    assert guessed_kind("+", text) is kind


def test_what_no_word_tells_depends_on_the_side() -> None:
    assert guessed_kind("+", "Xyz") is ExchangeKind.RESOURCE
    assert guessed_kind("=", "Xyz") is ExchangeKind.GROUND_INSIGHT


def test_only_the_first_four_hundred_letters_speak() -> None:
    assert guessed_kind("+", "x " * 198 + "time") is ExchangeKind.TIME
    assert guessed_kind("+", "x " * 198 + " time") is ExchangeKind.RESOURCE
