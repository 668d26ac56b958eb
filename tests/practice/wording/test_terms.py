# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What things are called, alone and inside a sentence, and texts cut to a line."""

from enum import StrEnum

import pytest

from mentordesk.journal import terms
from mentordesk.journal.terms import AdviceState, Channel, Direction, ExchangeKind, ValueFunction
from mentordesk.practice.wording.terms import (
    framework_text,
    list_line,
    one_line,
    quoted,
    state_text,
    step_text,
    term_text,
)

UNNAMED = {"AdviceState", "AdviceFact", "ValueSide"}
"""States and facts of an advice are told in sentences, and the sides of a value stand in headings."""


def test_every_term_of_the_field_has_a_name() -> None:
    enums = [
        found for found in vars(terms).values() if isinstance(found, type) and issubclass(found, StrEnum)
    ]
    named = [enum for enum in enums if enum is not StrEnum and enum.__name__ not in UNNAMED]
    assert len(named) > 20
    for enum in named:
        texts = [term_text(term) for term in enum]
        assert all(text[:1].isupper() for text in texts) and len(set(texts)) == len(texts), enum


def test_terms_of_one_value_are_told_apart() -> None:
    assert str(ExchangeKind.CHALLENGE) == str(ValueFunction.CHALLENGE)
    assert term_text(ExchangeKind.CHALLENGE) == "A challenge"
    assert term_text(ValueFunction.CHALLENGE) == "Challenging assignments"


def test_sets_and_steps_of_questions_are_called_by_their_key_when_nothing_else_is_known() -> None:
    assert framework_text("gibbs") == "Gibbs’ cycle"
    assert framework_text("my_own_set") == "My own set"
    assert [step_text(key) for key in ("now_what", "a", "")] == ["Now what", "A", ""]


@pytest.mark.parametrize(
    ("direction", "state", "text"),
    [
        (Direction.RECEIVED, AdviceState.NOTED, "Noted"),
        (Direction.RECEIVED, AdviceState.TRYING, "Trying"),
        (Direction.RECEIVED, AdviceState.OWED, "Tell Amara"),
        (Direction.RECEIVED, AdviceState.CLOSED, "Closed"),
        (Direction.GIVEN, AdviceState.NOTED, "Given"),
        (Direction.GIVEN, AdviceState.TRYING, "Waiting to hear"),
        (Direction.GIVEN, AdviceState.OWED, "Acknowledge it"),
        (Direction.GIVEN, AdviceState.CLOSED, "Closed"),
    ],
)
def test_the_states_of_an_advice_in_each_direction(direction: str, state: str, text: str) -> None:
    assert state_text(direction, state, "Amara") == text
    asked = "Asked" if (direction, state) == (Direction.RECEIVED, AdviceState.NOTED) else text
    assert state_text(direction, state, "Amara", asked=True) == asked


def test_a_text_on_one_line_is_cut_at_a_word() -> None:
    assert one_line("a\n  b\tc") == "a b c"
    assert one_line("four words are here", 19) == "four words are here"
    assert one_line("four words are here", 18) == "four words are…"
    assert one_line("four words, then", 13) == "four words…"
    assert one_line("x" * 20, 20) == "x" * 20
    assert one_line("x" * 21, 20) == "x" * 20 + "…"
    assert one_line("a" + " " * 38 + "b", 10) == "a b"
    assert one_line("word " * 40) == ("word " * 32).strip() + "…"


def test_the_users_words_are_quoted() -> None:
    assert quoted("Wait\nfor it") == "“Wait for it”"
    assert quoted("Wait for it", 8) == "“Wait…”"
    assert term_text(Channel.PHONE) == "Phone"


def test_a_line_of_a_list_is_its_text_on_one_line_and_nothing_for_none() -> None:
    assert (list_line(None), list_line(""), list_line("Wait\nfor it")) == ("", "", "Wait for it")
    assert len(list_line("word " * 100)) <= 201 and list_line("word " * 100).endswith("…")
