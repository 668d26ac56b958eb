# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What tests of the page of advice share: a piece of advice that was received."""

from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind


def advise(journal: Journal, someone: int, **values: Any) -> int:
    given = {"direction": "received", "date": "2021-03-01", "words": "Say it first.", **values}
    return create(journal, Kind.ADVICE, {"relationship": someone, **given})
