# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Terms of the field as options to choose from."""

from enum import StrEnum

from mentordesk.practice.wording.terms import term_text


def options(terms: type[StrEnum]) -> list[tuple[str, str]]:
    """Each term's value and what it is called."""
    return [(str(term), term_text(term)) for term in terms]
