# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The steps that move an advice on: what each begins with, what it asks for, what it writes, and what comes next."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.advice import note_asked, note_outcome, note_report
from mentordesk.journal.operations.records import edit
from mentordesk.journal.rules import EFFECT_KNOWN, NOT_USED, UNDECIDED, USED
from mentordesk.journal.terms import AdviceState, Kind, Report
from mentordesk.practice.advice.life import next_move, to_compare
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.records.record import AdviceRecord

OUTCOME = (Move.WHAT_HAPPENED, Move.HEARD)
"""The steps at which the outcome is noted."""
REPORT = (Move.TELL, Move.ACKNOWLEDGE)
"""The steps at which the other one is told or answered."""


def report_begun(channel: str | None, today: date) -> dict[str, Any]:
    """What a report begins with: today, on the channel of the last one, and on none that was not said."""
    return {
        "report_on": today.isoformat(),
        "report_channel": channel,
        "report_note": "",
    }


def outcome_asks(uptake: str, effect: str) -> dict[str, bool]:
    """Of the fields of an outcome that depend on what was chosen, which are asked for.

    What came of an advice that was not used, or is only planned to be, is not asked for.
    """
    decided, known = not UNDECIDED.holds(uptake), EFFECT_KNOWN.holds(effect)
    return {
        "uptake_note": decided,
        "uptake_on": decided,
        "effect": USED.holds(uptake) or not decided,
        "effect_note": known,
        "effect_on": known,
        "lesson": known or NOT_USED.holds(uptake),
        "talked": known or NOT_USED.holds(uptake),
    }


def take(journal: Journal, advice: int, move: Move, said: Mapping[str, Any], today: date) -> None:
    """Write what was said at a step, by field name, as one step of undo. Raises InputRefusedError, JournalError."""
    if move in REPORT:
        report = Report.TOLD if move is Move.TELL else Report.ACKNOWLEDGED
        note_report(journal, advice, report, said)
    elif move is Move.ASK:
        note_asked(journal, advice, today)
    elif move is Move.COMPARE:
        edit(journal, Kind.ADVICE, advice, said)
    else:
        note_outcome(journal, advice, said)


def step_after(move: Move, advice: AdviceRecord) -> Move | None:
    """The step that follows at once on a step just taken, by the advice after it; nothing if none does.

    From the outcome on to what was expected of it, and on to telling it.
    """
    if move not in (*OUTCOME, Move.COMPARE):
        return None
    if move is not Move.COMPARE and to_compare(advice):
        return Move.COMPARE
    if advice.state == AdviceState.OWED and not advice.person_died:
        return next_move(advice.direction, AdviceState.OWED)
    return None
