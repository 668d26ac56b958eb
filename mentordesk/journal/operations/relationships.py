# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Small things done on a relationship's page, each one step of undo: a thanks noted, a value checked."""

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.records import Sponsorship, ValueMention, ValueStatement
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Kind, ValueSide


def note_thanks(journal: Journal, act: int, day: str) -> None:
    """Note that an act of sponsorship was thanked for. Raises InputRefusedError, JournalError."""
    with journal.step("edit", Kind.SPONSORSHIP):
        if journal.value(Sponsorship.select(Sponsorship.id).where(Sponsorship.id == act)) is None:
            raise InputRefusedError(
                pgettext("errors", "This entry no longer exists."),
                kept=pgettext("errors", "Nothing was changed."),
            )
        edit(journal, Kind.SPONSORSHIP, act, {"thanked_on": day})


def begin_value_check(journal: Journal, relationship: int, day: str) -> int:
    """Make a value statement of a day that begins as the last one was. Returns its id.

    The last one stays as it was made. If it was made on that very day, it is the one, and nothing is made.
    Raises InputRefusedError, JournalError.
    """
    model = ValueStatement
    last = journal.first(
        model.select(model.id, model.date, model.receive_text, model.give_text)
        .where((model.relationship == relationship) & NOT_TRASHED.where(model))
        .order_by(model.date.desc(), model.id.desc())
        .limit(1)
    )
    if last is not None and last[1] == day:
        return int(last[0])
    values = {"relationship": relationship, "date": day}
    if last is not None:
        values |= {"receive_text": last[2], "give_text": last[3]}
        for side in ValueSide:
            query = ValueMention.select(ValueMention.function)
            query = query.where((ValueMention.statement == last[0]) & (ValueMention.side == side))
            values[str(side)] = [row[0] for row in journal.rows(query.order_by(ValueMention.id))]
    return create(journal, Kind.VALUE_STATEMENT, values)
