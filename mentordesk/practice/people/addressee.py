# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a person of the journal is called when written to."""

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.practice.people.address import called


def addressee(journal: Journal, relationship_id: int) -> str:
    """What the user calls somebody, or else what the name lets one guess; empty for nobody."""
    person = Relationship
    row = journal.first(person.select(person.name, person.i_call_them).where(person.id == relationship_id))
    return called(*row) if row is not None else ""
