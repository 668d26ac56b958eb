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


def test_it_stays_for_the_day_and_is_another_one_tomorrow(tmp_path: Path) -> None:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, TODAY)
    with open_journal(file) as journal:
        first = prompt_of_the_day(journal, TODAY)
        assert first is not None and first == prompt_of_the_day(journal, TODAY)
        assert prompt_of_the_day(journal, TODAY + timedelta(days=1)) != first
