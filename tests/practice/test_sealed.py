# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was expected, and how surely, is nowhere to be read before the outcome is in."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.advice_list import AdviceFilter, advice_ids, advice_lines
from mentordesk.practice.advice.life import compared, history, life, remarks
from mentordesk.practice.advice.messages import tell_message
from mentordesk.practice.records.read import read_advice, read_relationship
from mentordesk.practice.relationship.history import read_history
from mentordesk.practice.relationship.story import read_story
from mentordesk.practice.relationship.timeline import timeline_keys, timeline_lines
from mentordesk.practice.search.related import related
from mentordesk.practice.search.search import ask, find
from mentordesk.practice.today.lists import read_today
from mentordesk.terminal import main

SECRET, SURE = "Zyxwv", 37
OPENINGS: tuple[dict[str, Any], ...] = ({"uptake": "declined"}, {"uptake": "overtaken"}, {"effect": "mixed"})
SEALED: tuple[dict[str, Any], ...] = (
    {},
    {"uptake": "planned"},
    {"uptake": "followed"},
    {"effect": "too_early"},
    {"report": "told"},
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


def everything_told(journal: Journal, person: int, advice: int) -> str:
    """All that lists, pages and messages are made of, but for the record itself."""
    found, bond = read_advice(journal, advice), read_relationship(journal, person)
    assert found is not None and bond is not None
    told: list[Any] = [life(found), history(found), remarks(found), compared(found), tell_message(found)]
    told += [related(journal, Kind.ADVICE, advice), read_today(journal, date.today())]
    told += [read_story(journal, bond, date.today()), find(journal, ask(SECRET)), find(journal, ask("words"))]
    told += timeline_lines(journal, timeline_keys(journal, person))
    for query in advice_ids(AdviceFilter()):
        told += advice_lines(journal, [row[0] for row in journal.rows(query)])
    told += [dataclasses.astuple(piece) for piece in read_history(journal, person, None, None).received]
    return repr(told)


@pytest.mark.parametrize("facts", SEALED)
def test_nothing_tells_it_before(journal: Journal, facts: dict[str, Any]) -> None:
    person = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    given = {"relationship": person, "direction": "received", "date": "2021-05-03", "words": "Some words"}
    advice = create(journal, Kind.ADVICE, given | {"expectation": SECRET, "confidence": SURE} | facts)
    told = everything_told(journal, person, advice)
    assert SECRET not in told and f" {SURE} percent" not in told and f" {SURE}," not in told


@pytest.mark.parametrize("facts", OPENINGS)
def test_the_outcome_opens_it(journal: Journal, facts: dict[str, Any]) -> None:
    person = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    given = {"relationship": person, "direction": "received", "date": "2021-05-03", "words": "Some words"}
    advice = create(journal, Kind.ADVICE, given | {"expectation": SECRET, "confidence": SURE})
    edit(journal, Kind.ADVICE, advice, facts)
    told = everything_told(journal, person, advice)
    assert f"You expected: “{SECRET}”. {SURE} percent sure." in told


def test_the_terminal_keeps_it_sealed_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "journal.mentordesk"
    with open_journal(path, create=True) as journal:
        person = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        given = {"relationship": person, "direction": "received", "date": "2021-05-03", "words": "Some words"}
        advice = create(journal, Kind.ADVICE, given | {"expectation": SECRET, "confidence": SURE})
    for words in ([SECRET], [SECRET, "--json"], ["words"], ["words", "--json"]):
        main.main(["search", *words, "--journal", str(path)])
        out = capsys.readouterr().out
        assert SECRET not in out and f" {SURE} " not in out.replace("2021-05-03", "")
    main.main(["today", "--journal", str(path)])
    assert SECRET not in capsys.readouterr().out
    with open_journal(path) as journal:
        edit(journal, Kind.ADVICE, advice, {"effect": "helped"})
    main.main(["search", SECRET, "--json", "--journal", str(path)])
    assert SECRET in capsys.readouterr().out
