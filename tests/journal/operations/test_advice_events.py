# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The dated events of an advice: corrected, taken out, brought back; none is ever lost by itself."""

import hashlib
import random
from typing import Any

import pytest
from everything import assert_sound, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.advice_events import correct_event, remove_event
from mentordesk.journal.operations.records import create, edit, restore, trash
from mentordesk.journal.records import Advice, AdviceEvent
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceFact, Channel, Effect, Kind, Report, Uptake

FACTS = {"uptake": Uptake, "effect": Effect, "report": Report}


def state(journal: Journal) -> str:
    """A sum over every row of every table."""
    return hashlib.sha256(repr(dump(journal)).encode()).hexdigest()


def advise(journal: Journal, **facts: Any) -> int:
    ada = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    given = {"relationship": ada, "direction": "received", "date": "2021-05-03", "words": "Write it down."}
    return create(journal, Kind.ADVICE, given | facts)


def events(journal: Journal, advice: int) -> list[tuple[Any, ...]]:
    event = AdviceEvent
    return journal.rows(
        event.select(event.id, event.fact, event.value, event.date, event.note, event.channel)
        .where(event.advice == advice)
        .order_by(event.id)
    )


def says(journal: Journal, advice: int, *names: str) -> tuple[Any, ...]:
    row = journal.first(Advice.select(*(getattr(Advice, name) for name in names)).where(Advice.id == advice))
    assert row is not None
    return row


def lived(journal: Journal) -> int:
    advice = advise(journal)
    edit(journal, Kind.ADVICE, advice, {"uptake": "planned", "uptake_on": "2021-05-10"})
    edit(
        journal,
        Kind.ADVICE,
        advice,
        {"uptake": "followed", "uptake_on": "2021-06", "uptake_note": "One page"},
    )
    edit(journal, Kind.ADVICE, advice, {"effect": "helped", "effect_on": "2021-06-20"})
    report = {
        "report": "told",
        "report_on": "2021-07-01",
        "report_channel": "phone",
        "report_note": "She laughed",
    }
    edit(journal, Kind.ADVICE, advice, report)
    return advice


def test_each_change_is_an_event_and_what_is_corrected_shows_at_once(journal: Journal) -> None:
    advice = lived(journal)
    found = events(journal, advice)
    assert [(fact, value, day) for _, fact, value, day, _, _ in found] == [
        ("noted", "received", "2021-05-03"),
        ("uptake", "planned", "2021-05-10"),
        ("uptake", "followed", "2021-06"),
        ("effect", "helped", "2021-06-20"),
        ("report", "told", "2021-07-01"),
    ]
    correct_event(
        journal, found[4][0], {"date": "2021-07", "value": "acknowledged", "channel": None, "note": ""}
    )
    assert says(journal, advice, "report", "report_on", "report_channel", "report_note") == (
        "acknowledged",
        "2021-07",
        None,
        "",
    )
    # An earlier event of a fact is history: what holds now is the last one.
    correct_event(journal, found[1][0], {"value": "undecided", "date": "2021-05-11"})
    assert says(journal, advice, "uptake", "uptake_on", "uptake_note") == ("followed", "2021-06", "One page")
    correct_event(journal, found[0][0], {"date": "2021-05-01"})
    assert says(journal, advice, "date") == ("2021-05-01",)


def test_taking_one_out_lets_the_one_before_hold_again(journal: Journal) -> None:
    advice = lived(journal)
    noted, planned, followed, effect, report = (row[0] for row in events(journal, advice))
    remove_event(journal, followed)
    assert says(journal, advice, "uptake", "uptake_on", "uptake_note") == ("planned", "2021-05-10", "")
    remove_event(journal, planned)
    assert says(journal, advice, "uptake", "uptake_on") == ("undecided", None)
    remove_event(journal, report)
    remove_event(journal, effect)
    assert says(journal, advice, "state", "report_channel", "effect_on") == ("noted", None, None)
    with pytest.raises(InputRefusedError, match="cannot be taken out"):
        remove_event(journal, noted)
    with pytest.raises(InputRefusedError, match="no longer exists"):
        correct_event(journal, report, {"note": "?"})
    assert_sound(journal)


def test_undo_brings_the_file_back_to_the_letter(journal: Journal) -> None:
    advice = lived(journal)
    for record_id, fact, *_ in events(journal, advice):
        before = state(journal)
        correct_event(journal, record_id, {"date": "2021-06-30"} if fact != "noted" else {"date": "2021-05"})
        after = state(journal)
        assert after != before
        journal.undo()
        assert state(journal) == before
        journal.redo()
        assert state(journal) == after
        journal.undo()
        if fact == "noted":
            continue
        remove_event(journal, record_id)
        assert state(journal) != before
        journal.undo()
        assert state(journal) == before


def test_typing_a_note_is_one_step_of_undo(journal: Journal) -> None:
    advice = lived(journal)
    before, event = state(journal), events(journal, advice)[2][0]
    for text in ("On", "On one", "On one page"):
        correct_event(journal, event, {"note": text})
    assert says(journal, advice, "uptake_note") == ("On one page",)
    journal.undo()
    assert state(journal) == before


def test_an_impossible_correction_changes_nothing(journal: Journal) -> None:
    advice = lived(journal)
    before = state(journal)
    _, _, followed, effect, report = (row[0] for row in events(journal, advice))
    for event, values in (
        (followed, {"date": "2021-05-02"}),
        (effect, {"date": "9999"}),
        (report, {"date": "2020"}),
        (report, {"date": ""}),
        (followed, {"value": "told"}),
        (effect, {"value": "wonderful"}),
        (report, {"channel": "pigeon"}),
    ):
        with pytest.raises(InputRefusedError):
            correct_event(journal, event, values)
    assert state(journal) == before
    assert journal.undo_step is not None and journal.undo_step.name == "edit"


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_no_sequence_of_operations_loses_an_event(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    rng = random.Random(seed)
    with open_journal(tmp_path_factory.mktemp("events") / "j.mentordesk", create=True) as journal:
        advices = [advise(journal), advise(journal)]
        past = [state(journal)]
        steps = 0

        def ids() -> set[int]:
            return {row[0] for row in journal.rows(AdviceEvent.select(AdviceEvent.id))}

        def last_holds() -> None:
            """What an advice says of a fact is what its last event says, if it has one."""
            for advice in advices:
                for fact in FACTS:
                    values = [row[2] for row in events(journal, advice) if row[1] == fact]
                    (now,) = says(journal, advice, fact)
                    assert now == (values[-1] if values else Advice._meta.fields[fact].default)

        for _ in range(25):
            advice, before, removed = rng.choice(advices), ids(), 0
            step = journal.undo_step
            at = None if step is None else step.last
            action = rng.choice(("fact", "fact", "fact", "note", "correct", "remove", "trash", "restore"))
            try:
                if action == "fact":
                    fact = rng.choice(list(FACTS))
                    edit(journal, Kind.ADVICE, advice, {fact: rng.choice(list(FACTS[fact]))})
                elif action == "note":
                    changes = {"uptake_note": rng.choice("ab"), "report_channel": rng.choice(list(Channel))}
                    edit(journal, Kind.ADVICE, advice, changes)
                elif action == "correct":
                    event = rng.choice(sorted(before))
                    fact = journal.value(AdviceEvent.select(AdviceEvent.fact).where(AdviceEvent.id == event))
                    values = {"note": rng.choice("abc")}
                    if fact in FACTS:
                        values["value"] = str(rng.choice(list(FACTS[fact])))
                    correct_event(journal, event, values | {"date": f"202{rng.randrange(6)}"})
                elif action == "remove":
                    event = rng.choice(sorted(before))
                    remove_event(journal, event)
                    removed = event
                else:
                    (trash if action == "trash" else restore)(journal, Kind.ADVICE, advice)
            except InputRefusedError:
                pass
            assert ids() >= before - {removed}
            last_holds()
            if journal.undo_step is not step or (journal.undo_step and journal.undo_step.last != at):
                if journal.undo_step is step:
                    past.pop()
                else:
                    steps += 1
                past.append(state(journal))
        while steps:
            assert state(journal) == past.pop()
            journal.undo()
            steps -= 1
        assert state(journal) == past.pop() and not past
        noted = [row for advice in advices for row in events(journal, advice) if row[1] == AdviceFact.NOTED]
        assert len(noted) == 2


def test_the_channel_alone_belongs_to_the_report_and_to_nothing_else(journal: Journal) -> None:
    person = create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    facts = {"uptake": "followed", "uptake_on": "2026-01-02", "report": "told", "report_on": "2026-01-03"}
    given = {"relationship": person, "direction": "received", "date": "2026-01-01", "words": "Wait"}
    advice = create(journal, Kind.ADVICE, given | facts)
    edit(journal, Kind.ADVICE, advice, {"report_channel": "phone"})
    query = AdviceEvent.select(AdviceEvent.fact, AdviceEvent.channel).order_by(AdviceEvent.id)
    assert journal.rows(query) == [("noted", None), ("uptake", None), ("report", "phone")]
