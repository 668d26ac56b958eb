# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The life of an advice: every combination of the three facts, its history, what is odd, what was expected."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.advice_events import correct_event, remove_event
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceFact, AdviceState, Direction, Effect, Kind, Report, Uptake
from mentordesk.practice.advice.life import (
    ORDER,
    came_sentence,
    compared,
    fits,
    history,
    led_to,
    life,
    move_label,
    outcome_known,
    remarks,
    to_compare,
)
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.records.read import read_advice
from mentordesk.practice.records.record import AdviceRecord

# The table of the specification, from its last row to its first: the state, its two names, the next moves.
TOLD = ("told", "acknowledged", "not_needed")
NOT_TAKEN = ("declined", "overtaken")
KNOWN = ("helped_a_lot", "helped", "no_difference", "mixed", "made_worse")
USED = ("planned", "followed", "adapted")
NAMES = {
    "noted": {"received": "Noted", "given": "Given"},
    "trying": {"received": "Trying", "given": "Waiting to hear"},
    "owed": {"received": "Tell Ada", "given": "Acknowledge it"},
    "closed": {"received": "Closed", "given": "Closed"},
}
MOVES = {
    "noted": {"received": (Move.WHAT_HAPPENED, "What happened?"), "given": (Move.ASK, "Ask Ada how it went")},
    "trying": {
        "received": (Move.WHAT_HAPPENED, "What happened?"),
        "given": (Move.ASK, "Ask Ada how it went"),
    },
    "owed": {
        "received": (Move.TELL, "Tell Ada what happened"),
        "given": (Move.ACKNOWLEDGE, "Acknowledge it"),
    },
    "closed": {"received": (Move.REOPEN, "Open it again"), "given": (Move.REOPEN, "Open it again")},
}
SAID = ("received", "given")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


def state_of(uptake: str, effect: str, report: str) -> str:
    if report in TOLD:
        return "closed"
    if uptake in NOT_TAKEN or effect in KNOWN:
        return "owed"
    return "trying" if uptake in USED else "noted"


def advise(journal: Journal, direction: str = "received", **facts: Any) -> int:
    ada = create(journal, Kind.RELATIONSHIP, {"name": "Dr. Ada Kovács"})
    given = {"relationship": ada, "direction": direction, "date": "2021-05-03", "words": "Write it down."}
    return create(journal, Kind.ADVICE, given | facts)


def record_of(journal: Journal, advice: int) -> AdviceRecord:
    record = read_advice(journal, advice)
    assert record is not None
    return record


def test_every_combination_has_its_state_its_name_and_its_next_move(journal: Journal) -> None:
    combinations = list(product(Direction, Uptake, Effect, Report))
    assert len(combinations) == 2 * 6 * 7 * 4
    with journal.step("create"):
        made = {
            facts: advise(journal, facts[0], uptake=facts[1], effect=facts[2], report=facts[3])
            for facts in combinations
        }
    for (direction, uptake, effect, report), advice in made.items():
        found = record_of(journal, advice)
        shown = life(found)
        state = state_of(uptake, effect, report)
        facts = (direction, uptake, effect, report)
        assert shown.state == found.state == state, facts
        assert [stage.label for stage in shown.stages] == [
            NAMES[name][direction] for name in ("noted", "trying", "owed", "closed")
        ]
        assert [stage.state for stage in shown.stages if stage.current] == [state], facts
        assert (shown.move, shown.move_label) == MOVES[state][direction], facts
        move = shown.move_label if shown.move_label.endswith("?") else f"{shown.move_label}."
        assert shown.sentence.startswith(f"{shown.stages[ORDER.index(state)].label}, "), facts
        assert shown.sentence.endswith(f"{shown.stages[ORDER.index(state)].date}. Next: {move}"), facts
        assert outcome_known(found) == (uptake in NOT_TAKEN or effect in KNOWN)


def test_another_way_and_overtaken_lead_to_telling_as_success_does(journal: Journal) -> None:
    for uptake in NOT_TAKEN:
        advice = advise(journal)
        edit(journal, Kind.ADVICE, advice, {"uptake": uptake, "uptake_note": "Why"})
        assert life(record_of(journal, advice)).move is Move.TELL
        edit(journal, Kind.ADVICE, advice, {"report": "told"})
        assert life(record_of(journal, advice)).state is AdviceState.CLOSED
        edit(journal, Kind.ADVICE, advice, {"report": "not_yet"})
        assert life(record_of(journal, advice)).state is AdviceState.OWED


def test_a_question_is_asked_until_it_is_answered(journal: Journal) -> None:
    question = advise(journal, words="", question="Where do I begin?")
    shown = life(record_of(journal, question))
    assert (shown.stages[0].label, shown.move, shown.move_label) == ("To ask", Move.ANSWER, "Ada answered")
    assert shown.state is AdviceState.NOTED
    edit(journal, Kind.ADVICE, question, {"words": "At the end."})
    shown = life(record_of(journal, question))
    assert (shown.stages[0].label, shown.move) == ("Noted", Move.WHAT_HAPPENED)


def test_given_advice_without_words_is_no_question_of_mine(journal: Journal) -> None:
    given = advise(journal, "given", words="", question="Where do I begin?")
    assert life(record_of(journal, given)).move is Move.ASK


def test_the_history_tells_each_change_newest_last_and_can_be_corrected(journal: Journal) -> None:
    advice = advise(journal)
    for change in (
        {"uptake": "planned", "uptake_on": "2021-05-10"},
        {"uptake": "followed", "uptake_on": "2021-06", "uptake_note": "One page."},
        {"effect": "helped_a_lot", "effect_on": "2021-06-20"},
        {
            "report": "told",
            "report_on": "2021-07-01",
            "report_channel": "phone",
            "report_note": "She laughed.",
        },
    ):
        edit(journal, Kind.ADVICE, advice, change)
    moments = history(record_of(journal, advice))
    assert [(moment.date, moment.text, moment.detail) for moment in moments] == [
        ("3 May 2021", "Ada said it.", ""),
        ("10 May 2021", "You mean to try it.", ""),
        ("June 2021", "You followed it.", "One page."),
        ("20 June 2021", "It helped a lot.", ""),
        ("1 July 2021", "You told Ada.", "Phone · She laughed."),
    ]
    assert [moment.removable for moment in moments] == [False, True, True, True, True]

    correct_event(journal, moments[3].id, {"value": "mixed", "date": "2021-06-21", "note": "In part."})
    found = record_of(journal, advice)
    assert (found.effect, found.effect_on, found.effect_note) == (
        "mixed",
        "2021-06-21",
        "In part.",
    )
    remove_event(journal, moments[4].id)
    found = record_of(journal, advice)
    assert (found.state, found.report_channel) == ("owed", None)
    assert [moment.fact for moment in history(found)] == [
        AdviceFact.NOTED,
        AdviceFact.UPTAKE,
        AdviceFact.UPTAKE,
        AdviceFact.EFFECT,
    ]


@pytest.mark.parametrize(
    ("direction", "facts", "wanted"),
    [
        ("received", {}, ()),
        (
            "received",
            {
                "uptake": "followed",
                "uptake_on": "2021-06",
                "effect": "helped",
                "effect_on": "2021-06-03",
                "report": "told",
                "report_on": "2021-06-04",
            },
            (),
        ),
        (
            "received",
            {"effect": "helped", "effect_on": "2021-06-03"},
            ("What came of it is noted, but not what you did with it.",),
        ),
        (
            "given",
            {"uptake": "planned", "effect": "mixed"},
            ("What came of it is noted, but not what Ada did with it.",),
        ),
        (
            "received",
            {"uptake": "adapted", "uptake_on": "2021-07", "effect": "helped", "effect_on": "2021-06-30"},
            ("By the dates, something came of it before it was tried.",),
        ),
        (
            "received",
            {"uptake": "followed", "uptake_on": "2021-07-02", "report": "told", "report_on": "2021-07-01"},
            ("By the dates, Ada was told before it was tried.",),
        ),
        (
            "given",
            {
                "uptake": "followed",
                "uptake_on": "2021-06-01",
                "effect": "helped",
                "effect_on": "2021-08",
                "report": "acknowledged",
                "report_on": "2021-07",
            },
            ("By the dates, you answered Ada before anything came of it.",),
        ),
        (
            "received",
            {"report": "told", "report_on": "2021-07-01"},
            ("Ada was told, but what happened is not noted yet.",),
        ),
        ("received", {"report": "not_needed"}, ()),
    ],
)
def test_odd_orders_are_kept_and_remarked_on(
    journal: Journal, direction: str, facts: dict[str, Any], wanted: tuple[str, ...]
) -> None:
    assert remarks(record_of(journal, advise(journal, direction, **facts))) == wanted


def test_passing_on_what_was_not_yet_said_is_remarked_on(journal: Journal) -> None:
    source = advise(journal)
    passed = advise(journal, "given", source=source, date="2021-04")
    assert remarks(record_of(journal, passed)) == ("By the dates, it was passed on before you had it.",)


def test_what_was_expected_stays_sealed_until_an_outcome_is_in(journal: Journal) -> None:
    advice = advise(journal, expectation="They will postpone again.", confidence=70)
    for facts in ({}, {"uptake": "followed"}, {"effect": "too_early"}):
        if facts:
            edit(journal, Kind.ADVICE, advice, facts)
        assert compared(record_of(journal, advice)) == ""
    edit(journal, Kind.ADVICE, advice, {"effect": "helped"})
    assert (
        compared(record_of(journal, advice))
        == "You expected: “They will postpone again.” 70 percent sure. It helped."
    )
    edit(journal, Kind.ADVICE, advice, {"effect": "unknown", "uptake": "declined", "confidence": None})
    assert (
        compared(record_of(journal, advice))
        == "You expected: “They will postpone again.” You went another way."
    )
    edit(journal, Kind.ADVICE, advice, {"expectation": "", "confidence": 0})
    assert (
        compared(record_of(journal, advice))
        == "You were 0 percent sure of what would come. You went another way."
    )
    edit(journal, Kind.ADVICE, advice, {"confidence": None})
    assert compared(record_of(journal, advice)) == ""


def test_a_stage_has_one_day_while_it_lasts_and_after(journal: Journal) -> None:
    advice = advise(journal)
    edit(journal, Kind.ADVICE, advice, {"uptake": "planned", "uptake_on": "2021-10-20"})
    edit(journal, Kind.ADVICE, advice, {"uptake": "followed", "uptake_on": "2021-10-27"})
    trying = next(stage for stage in life(record_of(journal, advice)).stages if stage.state == "trying")
    assert trying.current and trying.date == "since 20 October 2021"
    edit(journal, Kind.ADVICE, advice, {"effect": "helped", "effect_on": "2021-11-03"})
    passed = next(stage for stage in life(record_of(journal, advice)).stages if stage.state == "trying")
    assert not passed.current and passed.date == "20 October 2021"


OPEN, OWED, CLOSED = {"noted", "trying"}, {"owed"}, {"closed"}


@pytest.mark.parametrize(
    ("move", "received", "given"),
    [
        (Move.WHAT_HAPPENED, OPEN, set()),
        (Move.ANSWER, OPEN, set()),
        (Move.TELL, OWED, set()),
        (Move.ACKNOWLEDGE, set(), OWED),
        (Move.ASK, set(), OPEN),
        (Move.HEARD, set(), OPEN),
        (Move.REOPEN, CLOSED, CLOSED),
        (Move.COMPARE, OWED | CLOSED, OWED | CLOSED),
    ],
)
def test_a_move_fits_some_states_of_a_direction(move: Move, received: set[str], given: set[str]) -> None:
    for direction, states in (("received", received), ("given", given)):
        assert {state for state in AdviceState if fits(move, direction, state)} == states


def test_what_a_move_is_called() -> None:
    assert [move_label(move, "Ada") for move in (Move.HEARD, Move.ANSWER, Move.REOPEN)] == [
        "Ada told me",
        "Ada answered",
        "Open it again",
    ]


@pytest.mark.parametrize(
    ("direction", "uptake", "effect", "said"),
    [
        ("received", "undecided", "unknown", "What came of it is not known yet."),
        ("received", "undecided", "too_early", "What came of it is not known yet."),
        ("received", "planned", "unknown", "You mean to try it. What came of it is not known yet."),
        ("given", "followed", "too_early", "Ada followed it. It is too early to say what came of it."),
        ("given", "adapted", "unknown", "Ada adapted it. What came of it is not known yet."),
        ("received", "declined", "unknown", "You went another way."),
        ("given", "overtaken", "too_early", "Events overtook it."),
        ("given", "followed", "made_worse", "It made things worse."),
        ("received", "adapted", "no_difference", "It made no difference."),
    ],
)
def test_what_it_led_to(direction: str, uptake: str, effect: str, said: str) -> None:
    assert led_to(direction, uptake, effect, "Ada") == said


def test_whether_it_came_as_expected_is_asked_once_the_outcome_is_known(journal: Journal) -> None:
    advice = advise(journal, effect="helped")
    assert not to_compare(record_of(journal, advice))
    for expected in ({"expectation": "Yes"}, {"expectation": " ", "confidence": 0}):
        edit(journal, Kind.ADVICE, advice, expected)
        assert to_compare(record_of(journal, advice))
    edit(journal, Kind.ADVICE, advice, {"came_true": "partly"})
    assert not to_compare(record_of(journal, advice))
    assert compared(record_of(journal, advice)) == (
        "You were 0 percent sure of what would come. It helped. It came in part as you expected."
    )
    edit(journal, Kind.ADVICE, advice, {"came_true": None, "effect": "unknown"})
    assert not to_compare(record_of(journal, advice))
    assert [came_sentence(came) for came in (None, "yes", "no")] == [
        *("", "It came as you expected."),
        "It came otherwise than you expected.",
    ]


def test_the_stages_passed_have_their_days_and_those_to_come_none(journal: Journal) -> None:
    advice = advise(journal)
    edit(journal, Kind.ADVICE, advice, {"effect": "helped", "effect_on": "2021-06"})
    shown = life(record_of(journal, advice))
    assert [(stage.date, stage.reached) for stage in shown.stages] == [
        ("3 May 2021", True),
        ("", False),
        ("since June 2021", True),
        ("", False),
    ]
    edit(journal, Kind.ADVICE, advice, {"report": "told", "report_on": "2021-07-01"})
    shown = life(record_of(journal, advice))
    assert [(stage.date, stage.reached) for stage in shown.stages] == [
        ("3 May 2021", True),
        ("", False),
        ("June 2021", True),
        ("1 July 2021", True),
    ]
    edit(journal, Kind.ADVICE, advice, {"report": "not_yet"})
    shown = life(record_of(journal, advice))
    assert [stage.reached for stage in shown.stages] == [True, False, True, False]
    assert shown.sentence == "Tell Ada, since June 2021. Next: Tell Ada what happened."


@pytest.mark.parametrize(
    ("direction", "texts"),
    [
        (
            "received",
            [
                *("You told Ada.", "You told Ada, and Ada answered."),
                *("There was no need to tell Ada.", "Open again: Ada was not told."),
            ],
        ),
        (
            "given",
            [
                *("You talked about it with Ada.", "You told Ada that you heard."),
                *("There was no need to answer Ada.", "Open again: Ada has not had an answer."),
            ],
        ),
    ],
)
def test_the_history_tells_each_report(journal: Journal, direction: str, texts: list[str]) -> None:
    advice = advise(journal, direction)
    for report in ("told", "acknowledged", "not_needed", "not_yet"):
        edit(journal, Kind.ADVICE, advice, {"report": report})
    found = history(record_of(journal, advice))
    assert [moment.text for moment in found[1:]] == texts
    assert found[0].text == ("Ada said it." if direction == "received" else "You said it to Ada.")


def test_a_question_was_noted_and_not_said(journal: Journal) -> None:
    question = advise(journal, words="", question="Where do I begin?")
    assert history(record_of(journal, question))[0].text == "You noted what to ask Ada."


def test_what_was_expected_is_a_sentence_of_its_own(journal: Journal) -> None:
    advice = advise(journal, expectation="Postponement", confidence=70, effect="helped")
    assert compared(record_of(journal, advice)) == "You expected: “Postponement”. 70 percent sure. It helped."
    edit(journal, Kind.ADVICE, advice, {"expectation": ""})
    assert compared(record_of(journal, advice)) == "You were 70 percent sure of what would come. It helped."


def test_a_question_that_was_asked_has_the_day_it_was_asked(journal: Journal) -> None:
    question = advise(journal, words="", question="Do I hire two?", asked_on="2021-06-09")
    found = life(record_of(journal, question))
    assert (
        found.sentence == "Asked, 9 June 2021. Next: Ada answered." and found.stages[0].date == "9 June 2021"
    )


def test_after_the_end_nobody_is_to_be_asked(journal: Journal) -> None:
    question = advise(journal, words="", question="Do I hire two?")
    given = [advise(journal, "given"), advise(journal, "given", uptake="planned")]
    for person in {record_of(journal, one).relationship for one in (question, *given)}:
        edit(journal, Kind.RELATIONSHIP, person, {"ended_on": "2022"})
    for record in (question, *given):
        found = life(record_of(journal, record))
        assert found.sentence.endswith("The relationship has ended, and nothing more is asked.")
        assert found.move is (Move.ANSWER if record == question else Move.HEARD)
