# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One thing that waits, whatever it is."""

from dataclasses import dataclass

from mentordesk.journal.terms import Kind
from mentordesk.practice.moves import Move


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: the record it is about, why, for how many days, and the move that gets it on."""

    record: int
    relationship: int
    name: str
    words: str
    reason: str
    days: int
    move: Move
    button: str
    kind: Kind = Kind.ADVICE

    @property
    def advice(self) -> int:
        """The record, where it is an advice."""
        return self.record
