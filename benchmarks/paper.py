# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Two relationships whose private summaries fill about 25 and 240 pages."""

from datetime import date, timedelta
from pathlib import Path

from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

SENTENCE = (
    "We spoke about the plan and what the floor would say to it, and I left with one question to carry. "
)
SIZES = {"Pages 25": 85, "Pages 240": 830}


def paper_journal(path: Path) -> Path:
    """Make the journal at a path."""
    with open_journal(path, create=True) as journal, journal.step("create"):
        for name, count in SIZES.items():
            person = operations.create(journal, Kind.RELATIONSHIP, {"name": name})
            for number in range(count):
                day = (date(2026, 1, 1) - timedelta(days=number)).isoformat()
                operations.create(
                    journal,
                    Kind.ADVICE,
                    {
                        "relationship": person,
                        "direction": "received" if number % 3 else "given",
                        "date": day,
                        "words": SENTENCE.strip(),
                        "uptake": "followed",
                        "effect": "helped",
                    },
                )
                operations.create(
                    journal,
                    Kind.REFLECTION,
                    {
                        "date": day,
                        "title": f"What I took from day {number}",
                        "body": SENTENCE * 7,
                        "about": [(Kind.RELATIONSHIP, person)],
                    },
                )
    return path
