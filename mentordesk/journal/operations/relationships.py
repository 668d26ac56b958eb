# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Small things done for a relationship, each one step of undo: a thanks noted, a contact planned, a value checked."""

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.operations.value_statements import renew_statement
from mentordesk.journal.records import ValueStatement
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import FollowUpKind, Kind


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
        model.select(model.id, model.date)
        .where((model.relationship == relationship) & NOT_TRASHED.where(model))
        .order_by(model.date.desc(), model.id.desc())
        .limit(1)
    )
    if last is None:
        return create(journal, Kind.VALUE_STATEMENT, {"relationship": relationship, "date": day})
    statement, made_on = last
    return int(statement) if made_on == day else renew_statement(journal, statement, day)
