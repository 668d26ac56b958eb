# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The steps in the life of an advice: its outcome noted, told, asked for, opened again. Each is one step of undo."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from peewee import fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import FACTS, add_event, edit
from mentordesk.journal.records import Advice, AdviceEvent
from mentordesk.journal.rules import ASKINGS, NEVER
from mentordesk.journal.terms import AdviceFact, AdviceState, Channel, Direction, Kind, Report

WAIT_DAYS = 7
"""So many days an advice waits after the other one was asked how it went."""

_CHOICES = tuple(FACTS[fact] for fact in (AdviceFact.UPTAKE, AdviceFact.EFFECT))


def with_choices(before: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The outcome as it was, with these changes: the day and note of an earlier choice do not go with a new one."""
    values = dict(before)
    for day, note in _chosen_anew(before, changes):
        values |= {day: None, note: ""}
    return values | dict(changes)


def _chosen_anew(before: Mapping[str, Any], changes: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The fields for day and note of what was chosen anew."""
    return [
        (day, note)
        for choice, day, note in _CHOICES
        if choice in before and changes.get(choice, before[choice]) != before[choice]
    ]


def note_outcome(journal: Journal, advice: int, changes: Mapping[str, Any]) -> None:
    """Note what was done with an advice and what came of it.

    What is chosen anew is of today, if no day is given, and what was noted with the earlier choice goes. With
    ``talked``, the channel on which the two talked about it, both know: the loop is closed in the same step.
    Raises InputRefusedError, JournalError.
    """
    talked = changes.get("talked")
    changes = {name: value for name, value in changes.items() if name != "talked"}
    names = [choice for choice, _, _ in _CHOICES]
    with journal.step("edit", Kind.ADVICE):
        row = journal.first(
            Advice.select(*(getattr(Advice, name) for name in names)).where(Advice.id == advice)
        )
        before = dict(zip(names, row or (), strict=False))
        notes = {note: "" for _, note in _chosen_anew(before, changes)}
        edit(journal, Kind.ADVICE, advice, notes | dict(changes))
        if talked:
            _close_talked(journal, advice, talked)


def _close_talked(journal: Journal, advice: int, channel: str) -> None:
    """The two talked about what came of it: no telling or answering is left, if there is something to know."""
    row = journal.first(Advice.select(Advice.direction, Advice.state).where(Advice.id == advice))
    if row is not None and row[1] == AdviceState.OWED:
        report = Report.TOLD if row[0] == Direction.RECEIVED else Report.ACKNOWLEDGED
        note_report(journal, advice, report, {"report_channel": channel})


def note_report(journal: Journal, advice: int, report: Report, said: Mapping[str, Any] | None = None) -> None:
    """Note that the other one was told or answered, today if `said` has no ``report_on``.

    `said` may also have ``report_channel`` and ``report_note``. Raises InputRefusedError, JournalError.
    """
    edit(journal, Kind.ADVICE, advice, {**(said or {}), "report": report})


def close_unreported(journal: Journal, advice: int, why: str = "") -> None:
    """Close the loop of an advice without a word to the other one. Raises InputRefusedError, JournalError."""
    closed = {"report": Report.NOT_NEEDED, "report_channel": None, "report_note": why}
    edit(journal, Kind.ADVICE, advice, closed)


def reopen(journal: Journal, advice: int) -> None:
    """Open the loop of an advice again: the other one is still to be told. Raises InputRefusedError, JournalError."""
    edit(
        journal,
        Kind.ADVICE,
        advice,
        {"report": Report.NOT_YET, "report_channel": None, "report_note": ""},
    )


def note_asked(journal: Journal, advice: int, today: date, channel: Channel | None = None) -> bool:
    """Note that the other one was asked how it went; it is asked again in `WAIT_DAYS`.

    Once it was asked `ASKINGS` times without a word, one more asking is the last: then it rests, until there is a word.
    Returns whether it rests. Raises InputRefusedError, JournalError.
    """
    with journal.step("edit", Kind.ADVICE):
        edit(journal, Kind.ADVICE, advice, {"snoozed_until": None})
        add_event(journal, advice, AdviceFact.ASKED, today.isoformat(), channel=channel)
        rests = askings_of(journal, advice) > ASKINGS
        until = NEVER if rests else (today + timedelta(days=WAIT_DAYS)).isoformat()
        edit(journal, Kind.ADVICE, advice, {"asked_on": today.isoformat(), "snoozed_until": until})
    return rests


def note_question_asked(journal: Journal, advice: int, day: str, channel: Channel | None = None) -> None:
    """Note that a question was sent or put to the other one: from then on it waits for the answer.

    After `ASKINGS` without a word, one more is the last: then it rests.
    Raises InputRefusedError, JournalError.
    """
    with journal.step("edit", Kind.ADVICE):
        edit(journal, Kind.ADVICE, advice, {"snoozed_until": None})
        add_event(journal, advice, AdviceFact.ASKED, day, channel=channel)
        rests = askings_of(journal, advice) > ASKINGS
        edit(journal, Kind.ADVICE, advice, {"asked_on": day} | ({"snoozed_until": NEVER} if rests else {}))


def close_unanswered(journal: Journal, advice: int) -> None:
    """A question ends without an answer: it no longer waits, and nobody is to be told anything.

    Raises InputRefusedError, JournalError.
    """
    edit(journal, Kind.ADVICE, advice, {"report": Report.NOT_NEEDED, "report_channel": None})


def askings_of(journal: Journal, advice: int) -> int:
    """How often the other one was asked since the last word on an advice."""
    event = AdviceEvent
    facts = (AdviceFact.UPTAKE, AdviceFact.EFFECT, AdviceFact.REPORT)
    last = event.select(fn.MAX(event.id)).where((event.advice == advice) & event.fact.in_(facts))
    asked = event.select(fn.COUNT(event.id)).where(
        (event.advice == advice) & (event.fact == AdviceFact.ASKED) & (event.id > fn.COALESCE(last, 0))
    )
    return int(journal.value(asked) or 0)
