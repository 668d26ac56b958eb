# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is said of a step that was taken back or done again."""

import pytest

from mentordesk.journal.terms import Kind
from mentordesk.practice.wording.undo_steps import redone_text, undone_text


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("create", "advice added"),
        ("trash", "advice moved to trash"),
        ("restore", "advice taken out of the trash"),
        ("attach", "file attached"),
        ("detach", "file taken off"),
        ("edit", "advice changed"),
    ],
)
def test_a_step_is_told_in_words(name: str, what: str) -> None:
    assert undone_text(name, Kind.ADVICE) == f"Undone: {what}."
    assert redone_text(name, Kind.ADVICE) == f"Done again: {what}."


def test_a_step_that_changed_many_kinds_speaks_of_several_entries() -> None:
    assert undone_text("trash", None) == "Undone: several entries moved to trash."
