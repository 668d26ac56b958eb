# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What can be printed: its title names nobody, and its pages are made of the journal."""

from datetime import date

from mentordesk.desktop.printing.printout import (
    letter_printout,
    private_printout,
    record_printout,
    tailoring_printout,
)
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


def test_only_the_heading_names_somebody_and_only_a_summary_has_a_span() -> None:
    all_of_them = (
        private_printout(1, "Ada"),
        tailoring_printout(1, "Ada"),
        record_printout(Kind.ADVICE, 1),
        letter_printout("Dear Ada", date(2026, 11, 24)),
    )
    assert [(one.heading, one.title, one.spanned) for one in all_of_them] == [
        ("Private summary: Ada", "Private summary", True),
        ("Tailoring sheet: Ada", "Tailoring sheet", False),
        ("Advice", "Advice", False),
        ("Letter", "Letter", False),
    ]


def test_each_is_made_of_its_own_records(journal: Journal) -> None:
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada", "note": "A note"})
    written = {"date": "2026", "title": "t", "body": "words\n\n" * 150}
    record = operations.create(journal, Kind.REFLECTION, written)
    made = [
        one.make(journal, None, None, "a4", "svg").page_count
        for one in (
            private_printout(ada, "Ada"),
            tailoring_printout(ada, "Ada"),
            record_printout(Kind.REFLECTION, record),
            letter_printout("Dear Ada", date(2026, 11, 24)),
        )
    ]
    assert made[0] == made[1] == made[3] == 1 and made[2] > 2
