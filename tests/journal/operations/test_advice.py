# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The steps in the life of an advice: each is written whole, leaves its events, and is taken back with one undo."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from peewee import fn

from mentordesk.errors import InputRefusedError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.advice import (
    close_unreported,
    note_asked,
    note_outcome,
    note_report,
    reopen,
    with_choices,
)
from mentordesk.journal.operations.advice_events import remove_event
from mentordesk.journal.operations.order_of_dates import OrderRefusedError
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.records import CHILDREN, RECORDS, Advice, AdviceEvent
from mentordesk.journal.terms import AdviceFact, Kind, Report

TODAY = date.today().isoformat()
TRIED = {"uptake": "followed", "uptake_on": "2026-02-03", "uptake_note": "At once"}
HELPED = {"effect": "helped", "effect_on": "2026-03-04", "effect_note": "They came"}


@pytest.fixture
def advice(journal: Journal) -> int:
    person = create(journal, Kind.RELATIONSHIP, {"name": "Henrik Dahl"})
    values = {"relationship": person, "direction": "received", "date": "2026-01-02", "words": "Wait"}
    return create(journal, Kind.ADVICE, values)


def says(journal: Journal, *names: str) -> tuple[Any, ...]:
    row = journal.first(Advice.select(*(getattr(Advice, name) for name in names)))
    assert row is not None
    return row


def events(journal: Journal) -> list[tuple[Any, ...]]:
    event = AdviceEvent
    return journal.rows(
        event.select(event.fact, event.value, event.date, event.note).order_by(event.id).offset(1).limit(9)
    )


def content(journal: Journal) -> list[list[tuple[Any, ...]]]:
    return [journal.rows(model.select().order_by(model.id).tuples()) for model in (*RECORDS, *CHILDREN)]


STEPS: dict[str, Callable[[Journal, int], None]] = {
    "outcome": lambda journal, advice: note_outcome(
        journal, advice, {"uptake": "adapted", "effect": "mixed", "lesson": "Ask first"}
    ),
    "told": lambda journal, advice: note_report(journal, advice, Report.TOLD, {"report_note": "She laughed"}),
    "unreported": lambda journal, advice: close_unreported(journal, advice, "He has retired"),
    "reopened": reopen,
    "asked": lambda journal, advice: note_asked(journal, advice, date.today()),
}


@pytest.mark.parametrize("name", STEPS)
def test_each_is_one_step_of_undo_and_none_writes_to_what_is_gone(
    journal: Journal, advice: int, name: str
) -> None:
    edit(journal, Kind.ADVICE, advice, {**TRIED, **HELPED, "report": "acknowledged", "report_on": "2026-04"})
    before, step = content(journal), journal.undo_step
    with pytest.raises(InputRefusedError, match="no longer exists"):
        STEPS[name](journal, 99)
    assert content(journal) == before and journal.undo_step is step
    STEPS[name](journal, advice)
    after = content(journal)
    assert after != before
    journal.undo()
    assert content(journal) == before and journal.undo_step is step
    journal.redo()
    assert content(journal) == after


def test_a_new_choice_is_of_today_and_takes_the_old_note_along(journal: Journal, advice: int) -> None:
    note_outcome(journal, advice, {**TRIED, **HELPED})
    facts = ("uptake", "uptake_on", "uptake_note", "effect", "effect_on", "effect_note", "state")
    assert says(journal, *facts) == (*TRIED.values(), *HELPED.values(), "owed")
    note_outcome(journal, advice, {"effect": "made_worse"})
    assert says(journal, *facts) == (*TRIED.values(), "made_worse", TODAY, "", "owed")
    note_outcome(journal, advice, {"uptake": "declined", "uptake_note": "Too soon", "uptake_on": "2026-05"})
    assert says(journal, *facts[:3]) == ("declined", "2026-05", "Too soon")
    assert events(journal) == [
        ("uptake", *(TRIED[name] for name in ("uptake", "uptake_on", "uptake_note"))),
        ("effect", *(HELPED[name] for name in ("effect", "effect_on", "effect_note"))),
        ("effect", "made_worse", TODAY, ""),
        ("uptake", "declined", "2026-05", "Too soon"),
    ]


def test_the_same_choice_keeps_its_day_and_note(journal: Journal, advice: int) -> None:
    note_outcome(journal, advice, {**TRIED, **HELPED})
    note_outcome(journal, advice, {"uptake": "followed", "effect": "helped", "lesson": "Ask first"})
    assert says(journal, "uptake_on", "uptake_note", "effect_on", "effect_note", "lesson") == (
        *("2026-02-03", "At once", "2026-03-04", "They came"),
        "Ask first",
    )


def test_what_is_shown_with_new_choices_is_what_will_be_written() -> None:
    before = {**TRIED, **HELPED, "lesson": "x"}
    assert with_choices(before, {}) == before
    assert with_choices(before, {"uptake": "followed"}) == before
    assert with_choices(before, {"uptake": "declined"}) == {
        **before,
        **{"uptake": "declined", "uptake_on": None, "uptake_note": ""},
    }
    typed = {"effect": "mixed", "effect_note": "Half of them"}
    assert with_choices(before, typed) == {**before, **typed, "effect_on": None}
    assert with_choices({"came_true": None}, {"came_true": "yes"}) == {"came_true": "yes"}


def test_an_outcome_before_the_advice_is_refused_whole(journal: Journal, advice: int) -> None:
    before, step = content(journal), journal.undo_step
    with pytest.raises(OrderRefusedError) as refused:
        note_outcome(journal, advice, {"uptake": "followed", "effect": "helped", "effect_on": "2025"})
    assert refused.value.field == "effect_on"
    assert content(journal) == before and journal.undo_step is step


def test_a_report_is_of_today_unless_a_day_is_given(journal: Journal, advice: int) -> None:
    edit(journal, Kind.ADVICE, advice, TRIED | HELPED)
    facts = ("report", "report_on", "report_channel", "report_note", "state")
    note_report(journal, advice, Report.TOLD)
    assert says(journal, *facts) == ("told", TODAY, None, "", "closed")
    said = {"report_on": "2026-05-06", "report_channel": "phone", "report_note": "She laughed"}
    note_report(journal, advice, Report.ACKNOWLEDGED, said)
    assert says(journal, *facts) == ("acknowledged", *said.values(), "closed")


def test_a_loop_closed_without_a_word_opens_again_without_its_reason(journal: Journal, advice: int) -> None:
    edit(journal, Kind.ADVICE, advice, TRIED | HELPED)
    facts = ("report", "report_channel", "report_note", "state")
    note_report(journal, advice, Report.TOLD, {"report_channel": "phone", "report_note": "She laughed"})
    close_unreported(journal, advice, "He has retired")
    assert says(journal, *facts) == ("not_needed", None, "He has retired", "closed")
    reopen(journal, advice)
    assert says(journal, *facts) == ("not_yet", None, "", "owed")


def test_who_was_asked_is_asked_again_in_a_week(journal: Journal, advice: int) -> None:
    note_asked(journal, advice, date.today())
    week = (date.today() + timedelta(days=7)).isoformat()
    assert says(journal, "asked_on", "snoozed_until", "state") == (TODAY, week, "noted")


def test_each_asking_is_an_event_and_the_last_one_follows_the_field(journal: Journal, advice: int) -> None:
    def askings() -> list[str]:
        found = AdviceEvent.select(AdviceEvent.date).where(AdviceEvent.fact == AdviceFact.ASKED)
        return [row[0] for row in journal.rows(found.order_by(AdviceEvent.id))]

    first, second = date(2026, 3, 1), date(2026, 3, 9)
    note_asked(journal, advice, first)
    note_asked(journal, advice, second)
    assert askings() == ["2026-03-01", "2026-03-09"]
    edit(journal, Kind.ADVICE, advice, {"asked_on": "2026-03-10"})
    assert askings() == ["2026-03-01", "2026-03-10"]
    last = journal.value(AdviceEvent.select(fn.MAX(AdviceEvent.id)))
    remove_event(journal, last)
    assert journal.value(Advice.select(Advice.asked_on).where(Advice.id == advice)) == "2026-03-01"
    edit(journal, Kind.ADVICE, advice, {"asked_on": None})
    assert askings() == []
