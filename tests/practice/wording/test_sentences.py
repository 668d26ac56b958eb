# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was typed as a sentence among others: one stop, and no letter changed but a small first one."""

import pytest

from mentordesk.practice.wording.sentences import after_quotation, as_own_sentence, as_sentence


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("It rained ", "It rained."),
        ("It rained.", "It rained."),
        ("Why?", "Why?"),
        ("好。", "好。"),
        ("", ""),
        (" ", ""),
        ("He asked me why?", "He asked me why?"),
        ("They said “no”", "They said “no”."),
        ("They said “no.”", "They said “no.”"),
        ("Asked first (by mail)", "Asked first (by mail)."),
        ("Then I saw:", "Then I saw:"),
        ("Great 🙂", "Great 🙂"),
    ],
)
def test_a_text_as_a_sentence_has_one_stop(typed: str, sentence: str) -> None:
    assert as_sentence(typed) == sentence


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("asked the board first", "Asked the board first."),
        ("i asked first", "I asked first."),
        ("I asked", "I asked."),
        ("Werkstatt ist voll", "Werkstatt ist voll."),
        ("iPhone for all", "iPhone for all."),
        ("www.example.org said it", "www.example.org said it."),
        ("élan, at last", "Élan, at last."),
        ("3 of 5 said yes", "3 of 5 said yes."),
    ],
)
def test_a_sentence_of_its_own_begins_with_a_capital_where_that_is_safe(typed: str, sentence: str) -> None:
    assert as_own_sentence(typed) == sentence


def test_a_quotation_at_the_end_brings_its_stop_or_gets_one() -> None:
    assert after_quotation("You said: “Ask them”", "Ask them") == "You said: “Ask them”."
    assert after_quotation("You said: “Why not?”", "Why not?") == "You said: “Why not?”"
