# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Moving on what waits: done, skipped, put off, planned for another day. Each is one step of undo."""

from datetime import date, timedelta
from typing import Any

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message
from mentordesk.journal import operations
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.operations.relationships import plan_contact
from mentordesk.journal.records import Conversation, FollowUp
from mentordesk.journal.rules import NOT_TRASHED, OPEN_FOLLOW_UP, SAID_OF_PREPARING
from mentordesk.journal.terms import FollowUpAnchor, FollowUpKind, FollowUpState, Kind
from mentordesk.practice.follow_ups.recurrence import next_after, next_after_contact, read_repeat
from mentordesk.practice.records.read import read_follow_up

CONTACT_IN_DAYS = 7
"""A contact is planned for so many days from today, unless another day is chosen."""


_SAME_AGAIN = ("relationship", "advice", "conversation", "type", "text", "anchor", "automatic")
"""What the next one has of the one that was done."""


def finish(journal: Journal, record_id: int, today: date, state: FollowUpState = FollowUpState.DONE) -> str:
    """Note that a follow-up was done, or is skipped; one that repeats is made anew for the next time.

    The one that was done stays as it was, but for its uuid: that goes on with the one that is open, so that a
    calendar knows it as the same. Returns the day of the next one, or nothing. Raises InputRefusedError, JournalError.
    """
    before = read_follow_up(journal, record_id)
    if before is not None and not OPEN_FOLLOW_UP.holds(before.state):
        return ""  # pressed twice, or done from elsewhere
    with journal.step("edit", Kind.FOLLOW_UP):
        done = {"state": state, "done_on": today.isoformat(), "snoozed_until": None}
        operations.edit(journal, Kind.FOLLOW_UP, record_id, done)
        assert before is not None
        rhythm = read_repeat(before.repeat) if before.repeat else None
        if rhythm is None:
            return ""
        if before.anchor is FollowUpAnchor.LAST_CONTACT:
            moved = next_after_contact(rhythm, today)
        else:
            start = ApproxDate.parse(before.due_on).first_day() if before.due_on else today
            moved = next_after(rhythm, start, today)
        if moved is None:
            return ""
        following, repeat = moved[0].isoformat(), moved[1].text()
        vague = following[: len(before.due_on or following)]
        if before.anchor is FollowUpAnchor.DATE and vague != before.due_on:
            following = vague  # what was due in a month is due in a month again
        values = {field: before.value_of(field) for field in _SAME_AGAIN}
        again = operations.create(journal, Kind.FOLLOW_UP, {**values, "due_on": following, "repeat": repeat})
        operations.hand_on(journal, Kind.FOLLOW_UP, record_id, again)
        return following


_FINISHED = {
    FollowUpState.DONE: Message("follow-ups", "Done."),
    FollowUpState.SKIPPED: Message("follow-ups", "Skipped."),
}
_FINISHED_FOR_NOW = {
    FollowUpState.DONE: Message("follow-ups", "Done. The next one is due {date}."),
    FollowUpState.SKIPPED: Message("follow-ups", "Skipped. The next one is due {date}."),
}


def finished_text(state: FollowUpState, following: str) -> str:
    """What is said when a follow-up was moved on, with the day of the next one."""
    if not following:
        return _FINISHED[state].text()
    return _FINISHED_FOR_NOW[state].text(date=date_text(following))


def set_state(journal: Journal, record_id: int, state: FollowUpState, today: date) -> None:
    """Set the state of a follow-up, with all that goes with it. Raises InputRefusedError, JournalError."""
    if OPEN_FOLLOW_UP.holds(state):
        operations.edit(journal, Kind.FOLLOW_UP, record_id, {"state": state, "done_on": None})
        return
    before = journal.value(FollowUp.select(FollowUp.state).where(FollowUp.id == record_id))
    if OPEN_FOLLOW_UP.holds(before):
        finish(journal, record_id, today, state)
    else:
        operations.edit(journal, Kind.FOLLOW_UP, record_id, {"state": state})


def set_due(journal: Journal, record_id: int, due_on: str | None) -> None:
    """Give a follow-up another day; that it was put off is over then. Raises InputRefusedError, JournalError."""
    operations.edit(journal, Kind.FOLLOW_UP, record_id, {"due_on": due_on or None, "snoozed_until": None})


def put_off(journal: Journal, kind: Kind, record_id: int, until: str) -> None:
    """Let what waits wait until a day. Raises InputRefusedError, JournalError."""
    if kind is Kind.CONVERSATION:
        _say_of_preparing(journal, record_id, {"snoozed_until": until})
    else:
        operations.edit(journal, kind, record_id, {"snoozed_until": until})


def contact_day(today: date) -> date:
    """The day for which a contact is planned, unless another one is chosen."""
    return today + timedelta(days=CONTACT_IN_DAYS)


def plan_for(journal: Journal, kind: Kind, record_id: int, due: str | None, today: date) -> None:
    """Plan to be in touch on a day: with a person, or as a follow-up wants it, which then waits until that day.

    Without a day, the follow-up goes on asking. Raises InputRefusedError, JournalError.
    """
    if kind is Kind.FOLLOW_UP:
        put_off(journal, kind, record_id, due or today.isoformat())
    else:
        plan_contact(journal, record_id, due)


def note_talk(
    journal: Journal, relationship: int, channel: str | None, today: date, follow_up: int | None = None
) -> int:
    """Note that one talked with a person today, which may be what a follow-up wanted. Returns the conversation's id.

    Raises InputRefusedError, JournalError.
    """
    values = {"relationship": relationship, "date": today.isoformat(), "channel": channel}
    with journal.step("create", Kind.CONVERSATION):
        if follow_up is not None:
            finish(journal, follow_up, today)
        return begin_conversation(journal, values)


def settle(journal: Journal, kind: Kind, record_id: int, today: date, state: FollowUpState) -> str:
    """Note that what is due was done, or is not to be: a follow-up, or preparing a conversation.

    Returns the day of the next one, or nothing. Raises InputRefusedError, JournalError.
    """
    if kind is Kind.CONVERSATION:
        note_prepared(journal, record_id, today, state)
        return ""
    return finish(journal, record_id, today, state)


def note_prepared(
    journal: Journal, conversation: int, today: date, state: FollowUpState = FollowUpState.DONE
) -> None:
    """Note that a planned conversation is prepared, or need not be. Raises InputRefusedError, JournalError."""
    _say_of_preparing(journal, conversation, {"state": state, "done_on": today.isoformat()})


def _say_of_preparing(journal: Journal, conversation: int, values: dict[str, Any]) -> None:
    """What the user said about preparing: a conversation itself has no room for it."""
    row = journal.first(
        Conversation.select(Conversation.relationship, Conversation.date).where(
            Conversation.id == conversation
        )
    )
    if row is None:
        return
    said = journal.value(
        FollowUp.select(FollowUp.id).where(
            (FollowUp.relationship == row[0])
            & (FollowUp.conversation == conversation)
            & NOT_TRASHED.where(FollowUp)
            & SAID_OF_PREPARING.where(FollowUp)
        )
    )
    if said is not None:
        operations.edit(journal, Kind.FOLLOW_UP, said, values)
        return
    about = {"relationship": row[0], "conversation": conversation, "due_on": row[1]}
    made = {"type": FollowUpKind.PREPARE, "automatic": True}
    operations.create(journal, Kind.FOLLOW_UP, {**about, **made, **values})
