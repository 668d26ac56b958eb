# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A letter: a date and the user's words, and nothing that says what made it."""

from datetime import date

from mentordesk.summaries.document.letter import letter_document


def test_a_letter_is_its_date_and_its_words() -> None:
    made = letter_document("Dear Tomasz,\n\nthank you.\nFor all.", date(2026, 1, 3))
    assert made == {
        "title": "Letter",
        "heading": "",
        "date": "3 January 2026",
        "text": ["Dear Tomasz,", "thank you.\nFor all."],
    }
