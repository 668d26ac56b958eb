# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The value expected of a relationship on the page, held against what came since."""

from datetime import date

from document_reading import add, advise, shown_rows, texts

from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.history import read_history
from mentordesk.summaries.document.value import value
from mentordesk.summaries.document.wording import Days

TODAY, DAY = date(2026, 11, 24), Days(None, None)


def test_statements_are_printed_as_they_were_made(journal: Journal, amara: int) -> None:
    for day, values in (
        ("2025", {"receive": ["coaching", "exposure"], "receive_text": "Doors", "give": ["friendship"]}),
        ("2026-01", {"receive_text": "Only words", "give_text": "The floor"}),
    ):
        add(journal, Kind.VALUE_STATEMENT, amara, day, **values)
    blocks = value(read_history(journal, amara, None, None), DAY, TODAY)
    assert shown_rows(blocks) == [
        ["2025", "To receive: coaching, exposure and visibility.", "Doors", "To give: friendship."],
        ["January 2026", "To receive: Only words", "To give: The floor"],
    ]
    styles = [line["style"] for line in blocks[0]["rows"][0]["lines"]]
    assert styles == ["plain", "quiet", "plain"]


def test_what_came_since_is_said_below_them(journal: Journal, amara: int) -> None:
    add(journal, Kind.VALUE_STATEMENT, amara, "2026-01-01", receive=["sponsorship"])
    kinds = [block["kind"] for block in value(read_history(journal, amara, None, None), DAY, TODAY)]
    assert kinds == ["rows", "prose"]


def test_a_statement_that_says_nothing_is_left_out_and_held_against_nothing(
    journal: Journal, amara: int
) -> None:
    assert value(read_history(journal, amara, None, None), DAY, TODAY) == []
    add(journal, Kind.VALUE_STATEMENT, amara, "2026-01-01")
    advise(journal, amara, "2026-02-01", uptake="followed", effect="helped")
    assert read_history(journal, amara, None, None).drift is not None
    assert texts(value(read_history(journal, amara, None, None), DAY, TODAY)) == []
