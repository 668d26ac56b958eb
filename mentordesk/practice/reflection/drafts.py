# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was begun and is not saved yet."""

from mentordesk.journal.journal import Journal

CAPTURE = "capture"
"""The draft of quick capture, which holds something only while something was written."""


def capture_waits(journal: Journal) -> bool:
    """Whether something was begun in quick capture. Raises JournalError."""
    from mentordesk.journal.operations.records import read_draft  # a window begins without what makes queries

    return bool(read_draft(journal, CAPTURE))
