# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The follow-ups that are due, in words, where nobody else of the same name is listed."""

from datetime import date

from mentordesk.journal.journal import Journal
from mentordesk.practice.follow_ups import due as follow_ups
from mentordesk.practice.today.item import Waiting


def due(journal: Journal, today: date, shown: int) -> tuple[list[Waiting], int]:
    """What is due, and how much in all."""
    found, number = follow_ups.due(journal, today, shown)
    return [one.said({}) for one in found], number
