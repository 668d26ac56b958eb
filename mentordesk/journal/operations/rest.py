# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Letting something rest: one loop or one person, until a day or without an end, and taking it up again.

Each is one step of undo. What rests is left alone by all that waits, reminds or proposes, and is still there to read.
"""

from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.rules import NEVER
from mentordesk.journal.terms import Kind


def let_rest(journal: Journal, kind: Kind, record_id: int, until: str | None = None) -> None:
    """Let a loop or a person rest until a day; without one, until it is taken up again.

    Raises InputRefusedError, JournalError.
    """
    if kind is Kind.RELATIONSHIP:
        changes: dict[str, Any] = {"paused": until is None, "rests_until": until}
    else:
        changes = {"snoozed_until": until or NEVER}
    edit(journal, kind, record_id, changes)


def take_up(journal: Journal, kind: Kind, record_id: int) -> None:
    """Take up again what was let rest or put off. Raises InputRefusedError, JournalError."""
    awake: dict[str, Any] = {"snoozed_until": None}
    if kind is Kind.RELATIONSHIP:
        awake = {"paused": False, "rests_until": None}
    edit(journal, kind, record_id, awake)
