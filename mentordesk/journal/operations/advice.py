# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The steps in the life of an advice: its outcome noted, told, asked for, opened again. Each is one step of undo."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import FACTS, add_event, edit
from mentordesk.journal.records import Advice
from mentordesk.journal.terms import AdviceFact, Kind, Report

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

    What is chosen anew is of today, if no day is given, and what was noted with the earlier choice goes.
    Raises InputRefusedError, JournalError.
    """
    names = [choice for choice, _, _ in _CHOICES]
    with journal.step("edit", Kind.ADVICE):
        row = journal.first(
            Advice.select(*(getattr(Advice, name) for name in names)).where(Advice.id == advice)
        )
        before = dict(zip(names, row or (), strict=False))
        notes = {note: "" for _, note in _chosen_anew(before, changes)}
        edit(journal, Kind.ADVICE, advice, notes | dict(changes))


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


def note_asked(journal: Journal, advice: int, today: date) -> None:
    """Note that the other one was asked how it went; it is asked again in `WAIT_DAYS`.

    Raises InputRefusedError, JournalError.
    """
    until = today + timedelta(days=WAIT_DAYS)
    with journal.step("edit", Kind.ADVICE):
        edit(journal, Kind.ADVICE, advice, {"snoozed_until": until.isoformat()})
        add_event(journal, advice, AdviceFact.ASKED, today.isoformat())
        edit(journal, Kind.ADVICE, advice, {"asked_on": today.isoformat()})
