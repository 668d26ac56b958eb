# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The question for today comes from what is really open, and from nothing else."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.today.question_of_the_day import prompt_of_the_day, prompts

TODAY = date(2026, 11, 24)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def sorts(journal: Journal) -> list[str]:
    return [prompt.key.split(":")[0] for prompt in prompts(journal, TODAY)]


def test_nothing_open_asks_nothing(journal: Journal, amara: int) -> None:
    assert prompts(journal, TODAY) == [] and prompt_of_the_day(journal, TODAY) is None


def test_what_was_taken_up_and_has_no_outcome(journal: Journal, amara: int) -> None:
    values = {"relationship": amara, "direction": "received", "date": "2026-01-05", "words": "Wait a day"}
    advice = operations.create(
        journal, Kind.ADVICE, {**values, "uptake": "followed", "uptake_on": "2026-03-01"}
    )
    (asked,) = prompts(journal, TODAY)
    assert "“Wait a day”" in asked.text and "March" in asked.text
    assert (asked.advice, asked.relationship, asked.framework) == (advice, amara, "what_so_what_now_what")
    assert "Wait" not in asked.key
    operations.edit(journal, Kind.ADVICE, advice, {"effect": "helped", "effect_on": "2026-04-01"})
    assert sorts(journal) == []


def test_gifts_without_thanks(journal: Journal, amara: int) -> None:
    gift = {"relationship": amara, "date": "2026-02-02", "type": "time"}
    for _ in range(3):
        operations.create(journal, Kind.EXCHANGE, {**gift, "direction": "gained"})
    assert sorts(journal) == ["thanks"]
    operations.create(journal, Kind.EXCHANGE, {**gift, "direction": "given", "type": "thanks"})
    assert sorts(journal) == []


def test_a_statement_a_year_old_and_only_the_newest(journal: Journal, amara: int) -> None:
    stated = {"relationship": amara, "receive_text": "Doors."}
    operations.create(journal, Kind.VALUE_STATEMENT, {**stated, "date": "2025-06"})
    (asked,) = prompts(journal, TODAY)
    assert asked.framework == "value_check" and asked.text.startswith("“Doors.” So you wrote in June 2025")
    operations.create(journal, Kind.VALUE_STATEMENT, {**stated, "date": "2026-06"})
    assert sorts(journal) == []


def test_somebody_often_met_and_never_written_about(journal: Journal, amara: int) -> None:
    for month in range(1, 5):
        operations.create(journal, Kind.CONVERSATION, {"relationship": amara, "date": f"2026-0{month}-02"})
    assert sorts(journal) == ["unwritten"]
    thought = {"date": "2026-05-05", "body": "x", "about": [("relationship", amara)]}
    operations.create(journal, Kind.REFLECTION, thought)
    assert sorts(journal) == []


def test_who_is_archived_or_at_rest_or_ended_asks_nothing(journal: Journal, amara: int) -> None:
    for month in range(1, 5):
        operations.create(journal, Kind.CONVERSATION, {"relationship": amara, "date": f"2026-0{month}-02"})
    for rest, on, off in (("archived", True, False), ("paused", True, False), ("ended_on", "2026-06", None)):
        operations.edit(journal, Kind.RELATIONSHIP, amara, {rest: on})
        assert sorts(journal) == []
        operations.edit(journal, Kind.RELATIONSHIP, amara, {rest: off})
    assert sorts(journal) == ["unwritten"]


def before(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.mark.parametrize(("days", "asked"), [(89, []), (90, ["tried"])])
def test_an_outcome_is_asked_for_after_ninety_days(
    journal: Journal, amara: int, days: int, asked: list[str]
) -> None:
    values = {"relationship": amara, "direction": "received", "date": before(days), "words": "Wait"}
    operations.create(journal, Kind.ADVICE, {**values, "uptake": "planned"})
    operations.create(journal, Kind.ADVICE, values)
    operations.create(journal, Kind.ADVICE, {**values, "uptake": "planned", "direction": "given"})
    operations.create(journal, Kind.ADVICE, {**values, "uptake": "planned", "recalled": True})
    operations.create(journal, Kind.ADVICE, {**values, "uptake": "planned", "words": "", "question": "Go?"})
    assert sorts(journal) == asked


def test_two_gifts_are_too_few_and_what_was_given_is_none(journal: Journal, amara: int) -> None:
    gift = {"relationship": amara, "date": "2026-02-02", "type": "time"}
    for direction in ("gained", "gained", "given"):
        operations.create(journal, Kind.EXCHANGE, {**gift, "direction": direction})
    assert sorts(journal) == []
    third = operations.create(journal, Kind.EXCHANGE, {**gift, "direction": "gained", "type": "thanks"})
    (asked,) = prompts(journal, TODAY)
    assert asked.text == (
        "You wrote down 3 things you gained from Amara, and no thanks. What would you want Amara to know?"
    )
    assert (asked.relationship, asked.advice, asked.framework) == (amara, None, "give_and_take")
    operations.trash(journal, Kind.EXCHANGE, third)
    assert sorts(journal) == []


@pytest.mark.parametrize(("days", "asked"), [(364, []), (365, ["stated"])])
def test_a_statement_is_asked_about_after_a_year(
    journal: Journal, amara: int, days: int, asked: list[str]
) -> None:
    operations.create(journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": before(days)})
    assert sorts(journal) == asked
    if asked:
        (prompt,) = prompts(journal, TODAY)
        assert prompt.text == "In November 2025 you said what you expect of Amara. Does it still hold?"
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"ended_on": "2026"})
    assert sorts(journal) == []


def test_meetings_count_from_the_fourth_within_a_year_until_today(journal: Journal, amara: int) -> None:
    for days in (366, 365, 20, 0, -1):
        operations.create(journal, Kind.CONVERSATION, {"relationship": amara, "date": before(days)})
    assert sorts(journal) == []
    operations.create(journal, Kind.CONVERSATION, {"relationship": amara, "date": before(1)})
    (asked,) = prompts(journal, TODAY)
    assert asked.text.startswith("You talked with Amara 4 times in a year and wrote nothing about it.")
    assert (asked.framework, asked.title) == ("", "What I do not want to forget")
    thought = {"body": "x", "about": [("relationship", amara)]}
    operations.create(journal, Kind.REFLECTION, {**thought, "date": before(366)})
    assert sorts(journal) == ["unwritten"]
    operations.create(journal, Kind.REFLECTION, {**thought, "date": before(365)})
    assert sorts(journal) == []


def test_a_lesson_that_helped_a_lot_and_was_told_nobody(journal: Journal, amara: int) -> None:
    values = {"relationship": amara, "direction": "received", "date": "2026-11-01", "words": "Wait"}
    told = {"uptake": "followed", "report": "told", "lesson": "It pays"}
    for other in (
        {"effect": "helped"},
        {"effect": "helped_a_lot", "lesson": ""},
        {"effect": "helped_a_lot", "report": "not_yet"},
        {"effect": "helped_a_lot", "direction": "given"},
        {"effect": "helped_a_lot", "words": "", "question": "Go?"},
    ):
        operations.create(journal, Kind.ADVICE, values | told | other)
    assert sorts(journal) == []
    advice = operations.create(journal, Kind.ADVICE, values | told | {"effect": "helped_a_lot"})
    (asked,) = prompts(journal, TODAY)
    assert (asked.advice, asked.framework) == (advice, "pay_it_forward")
    passed = {
        "relationship": amara,
        "direction": "given",
        "date": "2026-11-02",
        "words": "W",
        "source": advice,
    }
    operations.create(journal, Kind.ADVICE, passed)
    assert sorts(journal) == []


def test_two_of_each_sort_take_part_those_with_most_first(journal: Journal) -> None:
    names = []
    for number in range(3, 6):
        person = operations.create(journal, Kind.RELATIONSHIP, {"name": f"P{number}"})
        names.append(person)
        gift = {"relationship": person, "date": "2026-02-02", "type": "time", "direction": "gained"}
        for _ in range(number):
            operations.create(journal, Kind.EXCHANGE, gift)
    found = prompts(journal, TODAY)
    assert [prompt.relationship for prompt in found] == [names[2], names[1]]
    days = [prompt_of_the_day(journal, TODAY + timedelta(days=day)) for day in range(4)]
    assert days[0] == days[2] != days[1] == days[3]


def test_it_stays_for_the_day_and_is_another_one_tomorrow(tmp_path: Path) -> None:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, TODAY)
    with open_journal(file) as journal:
        first = prompt_of_the_day(journal, TODAY)
        assert first is not None and first == prompt_of_the_day(journal, TODAY)
        assert prompt_of_the_day(journal, TODAY + timedelta(days=1)) != first
