# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Small things done for a relationship, each one step of undo: a thanks noted, a contact planned, a value checked."""

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.records import ValueMention, ValueStatement
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import FollowUpKind, Kind, ValueSide


def note_thanks(journal: Journal, act: int, day: str) -> None:
    """Note that an act of sponsorship was thanked for. Raises InputRefusedError, JournalError."""
    edit(journal, Kind.SPONSORSHIP, act, {"thanked_on": day})


def plan_contact(journal: Journal, relationship: int, due: str | None) -> int:
    """Plan to be in touch with a person on a day, or without one. Returns the follow-up's id.

    It is done when there was contact; until its day, the person is not told of as drifting apart.
    Raises InputRefusedError, JournalError.
    """
    planned = {"type": FollowUpKind.KEEP_IN_TOUCH, "automatic": True}
    with journal.step("create", Kind.FOLLOW_UP):
        values = {"relationship": relationship, "due_on": due or None, **planned}
        made = create(journal, Kind.FOLLOW_UP, values)
        if due:
            edit(journal, Kind.RELATIONSHIP, relationship, {"snoozed_until": due})
    return made


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
