# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the panel says and asks at each step."""

import pytest

from mentordesk.desktop.loop.fields import outcome_specs, uptake_texts, wording
from mentordesk.journal.terms import Effect, Uptake
from mentordesk.practice.advice.next_steps import Move

PANEL = (Move.WHAT_HAPPENED, Move.HEARD, Move.COMPARE, Move.TELL, Move.ASK, Move.ACKNOWLEDGE)


@pytest.mark.parametrize("move", PANEL)
def test_a_step_has_its_own_letters_and_says_what_was_saved(move: Move) -> None:
    said = wording(move)
    letters = [text[text.index("&") + 1].lower() for text in (said.done, said.other) if "&" in text]
    assert len(set(letters)) == len(letters) > 0
    assert said.title and said.hint and said.saved.format(name="Ada").endswith(".")


@pytest.mark.parametrize("move", [Move.TELL, Move.ACKNOWLEDGE])
def test_not_to_tell_is_a_step_of_its_own(move: Move) -> None:
    assert wording(move, dropping=True).title != wording(move).title
    assert wording(move, dropping=True).other == ""


@pytest.mark.parametrize("name", ["uptake", "effect"])
def test_every_outcome_can_be_chosen(qtbot, name: str) -> None:
    field = next(spec for spec in outcome_specs() if spec.name == name).make()
    qtbot.addWidget(field)
    for term in Uptake if name == "uptake" else Effect:
        field.set_value(term)
        assert field.value() == term


def test_what_they_did_is_not_said_as_if_one_did_it_oneself() -> None:
    mine, theirs = uptake_texts(True), uptake_texts(False)
    assert set(mine) == set(theirs) == set(Uptake)
    assert not any(text.startswith("I ") for text in theirs.values())
