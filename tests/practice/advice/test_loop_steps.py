# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The steps that move an advice on: what each asks for, what it writes into the file, and what comes next."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.loop_steps import outcome_asks, report_begun, step_after, take
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.records.read import read_advice
from mentordesk.practice.records.record import AdviceRecord

TODAY = date.today()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def advise(journal: Journal, direction: str, **values: Any) -> int:
    person = create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    given = {"relationship": person, "direction": direction, "date": "2026-01-02", "words": "Wait"}
    return create(journal, Kind.ADVICE, given | values)


def found(journal: Journal, advice: int) -> AdviceRecord:
    record = read_advice(journal, advice)
    assert record is not None
    return record


def test_the_whole_life_of_received_advice_step_by_step(journal: Journal) -> None:
    advice = advise(journal, "received", expectation="They will postpone.")
    move: Move | None = Move.WHAT_HAPPENED
    gone, said = (
        [],
        {
            Move.WHAT_HAPPENED: {"uptake": "adapted", "effect": "helped"},
            Move.COMPARE: {"came_true": "partly"},
            Move.TELL: report_begun(None, TODAY) | {"report_note": "She laughed"},
        },
    )
    while move is not None:
        gone.append(move)
        before = journal.undo_step
        take(journal, advice, move, said[move], TODAY)
        assert journal.undo_step is not before
        move = step_after(move, found(journal, advice))
    assert gone == [Move.WHAT_HAPPENED, Move.COMPARE, Move.TELL]
    names = ("uptake", "effect", "came_true", "report", "report_on", "report_channel", "report_note", "state")
    told = ("told", TODAY.isoformat(), None, "She laughed", "closed")
    record = found(journal, advice)
    assert tuple(record.value_of(name) for name in names) == ("adapted", "helped", "partly", *told)
    for wanted in ("owed", "owed", "noted"):
        journal.undo()
        assert found(journal, advice).state == wanted


def test_given_advice_is_asked_after_heard_of_and_answered(journal: Journal) -> None:
    advice = advise(journal, "given")
    take(journal, advice, Move.ASK, {}, TODAY)
    record = found(journal, advice)
    assert record.asked_on == TODAY.isoformat() and step_after(Move.ASK, record) is None
    take(journal, advice, Move.HEARD, {"uptake": "declined"}, TODAY)
    assert step_after(Move.HEARD, found(journal, advice)) is Move.ACKNOWLEDGE
    take(journal, advice, Move.ACKNOWLEDGE, report_begun("phone", TODAY), TODAY)
    record = found(journal, advice)
    assert (record.report, record.report_channel) == ("acknowledged", "phone")
    assert step_after(Move.ACKNOWLEDGE, record) is None


@pytest.mark.parametrize(
    ("facts", "move", "following"),
    [
        ({"uptake": "planned"}, Move.WHAT_HAPPENED, None),
        ({"uptake": "declined"}, Move.WHAT_HAPPENED, Move.TELL),
        ({"uptake": "declined", "confidence": 70}, Move.WHAT_HAPPENED, Move.COMPARE),
        ({"uptake": "declined", "confidence": 70}, Move.COMPARE, Move.TELL),
        ({"uptake": "declined", "confidence": 70, "came_true": "no"}, Move.WHAT_HAPPENED, Move.TELL),
        ({"uptake": "declined", "report": "told"}, Move.WHAT_HAPPENED, None),
        ({"uptake": "declined", "report": "told", "confidence": 0}, Move.WHAT_HAPPENED, Move.COMPARE),
        ({"uptake": "declined"}, Move.TELL, None),
    ],
)
def test_what_follows_on_a_step(
    journal: Journal, facts: dict[str, Any], move: Move, following: Move | None
) -> None:
    assert step_after(move, found(journal, advise(journal, "received", **facts))) is following


@pytest.mark.parametrize(
    ("uptake", "effect", "asked"),
    [
        ("undecided", "unknown", {"effect"}),
        ("undecided", "helped", {"effect", "effect_note", "effect_on", "lesson", "talked"}),
        ("planned", "unknown", {"uptake_note", "uptake_on"}),
        ("followed", "too_early", {"uptake_note", "uptake_on", "effect"}),
        (
            "adapted",
            "mixed",
            {"uptake_note", "uptake_on", "effect", "effect_note", "effect_on", "lesson", "talked"},
        ),
        ("declined", "unknown", {"uptake_note", "uptake_on", "lesson", "talked"}),
        ("overtaken", "unknown", {"uptake_note", "uptake_on", "lesson", "talked"}),
    ],
)
def test_only_what_can_be_known_is_asked_for(uptake: str, effect: str, asked: set[str]) -> None:
    assert {name for name, wanted in outcome_asks(uptake, effect).items() if wanted} == asked
