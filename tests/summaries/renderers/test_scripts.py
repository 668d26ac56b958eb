# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which script a character belongs to, as people call it."""

import pytest

from mentordesk.summaries.renderers.scripts import script_of, script_text


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("你", "Chinese characters"),
        ("\uf900", "Chinese characters"),
        ("あ", "Japanese"),
        ("ｱ", "Japanese"),
        ("한", "Korean"),
        ("ش", "Arabic"),
        ("ש", "Hebrew"),
        ("ж", "Cyrillic"),
        ("Ω", "Greek"),
        ("ł", "Latin"),
        ("\U00010000", "Linear B"),
        ("\u1680", "Symbols"),
        ("\u0d05", "Malayalam"),
        ("→", "Symbols"),
        ("½", "Symbols"),
        ("\ue000", "Unknown characters"),
        ("\U0001f000", "Emoji"),
        ("\U0001effe", "Unknown characters"),
        ("\U0001fbff", "Emoji"),
        ("\U0001fc00", "Unknown characters"),
        ("❤", "Emoji"),
        ("⭐", "Emoji"),
        ("⚡", "Emoji"),
    ],
)
def test_the_script_of_a_character(letter: str, script: str) -> None:
    assert script_of(letter) == script


def test_a_script_nobody_translated_is_called_as_in_english() -> None:
    assert script_text("Linear B") == "Linear B" and script_text("Arabic") == "Arabic"
