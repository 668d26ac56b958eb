# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A statement of value that is said again on another day."""

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.value_statements import renew_statement
from mentordesk.journal.records import ValueMention, ValueStatement
from mentordesk.journal.terms import Kind


def test_it_says_the_same_on_another_day_and_the_old_one_stays(journal: Journal) -> None:
    ada, ben = (operations.create(journal, Kind.RELATIONSHIP, {"name": name}) for name in ("Ada", "Ben"))
    for person, words, receive in (
        (ben, "of Ben's", ["exposure"]),
        (ada, "Doors", ["coaching", "friendship"]),
    ):
        values = {"relationship": person, "date": "2024", "receive_text": words, "give_text": "Sight"}
        first = operations.create(
            journal, Kind.VALUE_STATEMENT, values | {"receive": receive, "give": ["challenge"]}
        )
    second = renew_statement(journal, first, "2025-05-03")
    model = ValueStatement
    rows = journal.rows(
        model.select(model.relationship, model.date, model.receive_text, model.give_text)
        .where(model.id.in_([first, second]))
        .order_by(model.id)
    )
    assert rows == [(ada, "2024", "Doors", "Sight"), (ada, "2025-05-03", "Doors", "Sight")]
    mentions = ValueMention.select(ValueMention.side, ValueMention.function).order_by(ValueMention.id)
    for statement in (first, second):
        assert journal.rows(mentions.where(ValueMention.statement == statement)) == [
            ("receive", "coaching"),
            ("receive", "friendship"),
            ("give", "challenge"),
        ]
    journal.undo()
    assert [row[0] for row in journal.rows(model.select(model.date).order_by(model.id))] == ["2024", "2024"]


def test_a_day_that_is_still_to_come_is_refused(journal: Journal) -> None:
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    first = operations.create(journal, Kind.VALUE_STATEMENT, {"relationship": ada, "date": "2024"})
    with pytest.raises(InputRefusedError):
        renew_statement(journal, first, "2999")
    assert len(journal.rows(ValueStatement.select())) == 1
