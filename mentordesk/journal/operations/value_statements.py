# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A statement of value that still holds: said again on another day, as it was."""

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import ValueMention, ValueStatement
from mentordesk.journal.terms import Kind, ValueSide


def renew_statement(journal: Journal, statement: int, day: str) -> int:
    """Make the same statement anew on a day. Returns its id. Raises InputRefusedError, JournalError."""
    with journal.step("create", Kind.VALUE_STATEMENT):
        columns = (ValueStatement.relationship, ValueStatement.receive_text, ValueStatement.give_text)
        row = journal.first(ValueStatement.select(*columns).where(ValueStatement.id == statement))
        values = dict(zip(("relationship", "receive_text", "give_text"), row or (), strict=False))
        for side in ValueSide:
            mentions = ValueMention.select(ValueMention.function).where(
                (ValueMention.statement == statement) & (ValueMention.side == side)
            )
            rows = journal.rows(mentions.order_by(ValueMention.id))
            values[str(side)] = [function for (function,) in rows]
        return create(journal, Kind.VALUE_STATEMENT, {**values, "date": day})
