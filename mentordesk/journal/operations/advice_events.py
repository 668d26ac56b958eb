# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Correcting the dated events in the life of an advice. What the advice says follows from the last of each."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal, now_text
from mentordesk.journal.operations.order_of_dates import check_order
from mentordesk.journal.operations.records import FACTS
from mentordesk.journal.operations.validation import clean_values
from mentordesk.journal.records import Advice, AdviceEvent
from mentordesk.journal.terms import AdviceFact, Kind


def correct_event(journal: Journal, event_id: int, values: Mapping[str, Any]) -> None:
    """Change the date, value, note or channel of an event. Edits of its note in a row are one step of undo.

    Raises InputRefusedError for an impossible order or an event that is gone, JournalError.
    """
    changes = clean_values(AdviceEvent, values)
    merge = ("event", str(event_id), "note") if list(changes) == ["note"] else None
    with journal.step("edit", Kind.ADVICE, merge):
        advice, fact = _found(journal, event_id)
        if "value" in changes and fact in FACTS:
            clean_values(Advice, {FACTS[fact][0]: changes["value"]})
        AdviceEvent.update(changes).where(AdviceEvent.id == event_id).execute(journal.db)
        _settle(journal, advice)


def remove_event(journal: Journal, event_id: int) -> None:
    """Take an event out of a life, as if it had never been. That it was noted cannot go.

    Raises InputRefusedError, JournalError.
    """
    with journal.step("edit", Kind.ADVICE):
        advice, fact = _found(journal, event_id)
        if fact is AdviceFact.NOTED:
            raise InputRefusedError(
                pgettext("events", "That it was noted cannot be taken out."),
                kept=pgettext("events", "Nothing was changed."),
                advice=pgettext("events", "Move the whole advice to the trash instead."),
            )
        AdviceEvent.delete().where(AdviceEvent.id == event_id).execute(journal.db)
        _settle(journal, advice)


def _found(journal: Journal, event_id: int) -> tuple[int, AdviceFact]:
    row = journal.first(
        AdviceEvent.select(AdviceEvent.advice, AdviceEvent.fact).where(AdviceEvent.id == event_id)
    )
    if row is None:
        raise InputRefusedError(
            pgettext("events", "This event no longer exists."),
            kept=pgettext("events", "Nothing was changed."),
        )
    return row[0], AdviceFact(row[1])


def _settle(journal: Journal, advice: int) -> None:
    """Let an advice say what the last event of each fact says."""
    event = AdviceEvent
    row: dict[str, Any] = {"updated_at": now_text()}
    for fact in AdviceFact:
        last = journal.first(
            event.select(event.date, event.value, event.note, event.channel)
            .where((event.advice == advice) & (event.fact == fact))
            .order_by(event.id.desc())
            .limit(1)
        )
        if fact is AdviceFact.NOTED:
            row |= {"date": last[0]} if last else {}
            continue
        if fact is AdviceFact.ASKED:
            row["asked_on"] = last[0] if last else None
            continue
        field, on, note = FACTS[fact]
        default = Advice._meta.fields[field].default
        row |= {field: last[1], on: last[0], note: last[2]} if last else {field: default, on: None, note: ""}
        if row[field] == default:
            row[on] = None
        if fact is AdviceFact.REPORT:
            row["report_channel"] = last[3] if last else None
    check_order(Kind.ADVICE, row, date.today())
    Advice.update(row).where(Advice.id == advice).execute(journal.db)
