# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets of questions: those of the program are right, a wrong file is named, own ones are as good as any."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice import blind
from mentordesk.practice.frameworks import (
    ORDER,
    OWN,
    FrameworkFileError,
    all_sets,
    file_text,
    own_sets,
    read_set,
    read_sets,
    set_name,
    step_name,
    the_set,
)

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "frameworks"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def test_the_twelve_are_all_there_and_right(journal: Journal) -> None:
    sets, wrong = read_sets(FOLDER.iterdir())
    assert wrong == [] and set(sets) == set(ORDER) and len(ORDER) == 12
    for made in sets.values():
        assert made.line and made.source and 3 <= len(made.steps) <= 6, made.key
        assert all(step.title and step.hint for step in made.steps), made.key
    assert [made.key for made in all_sets(journal)] == list(ORDER)
    assert set_name(journal, "gibbs") == "Gibbs’ cycle"
    assert step_name(journal, "gibbs", "feelings") == "What you felt and thought"
    assert step_name(journal, "gone", "some_step") == "Some step"


GOOD = {
    "key": "x",
    "name": "X",
    "steps": [{"key": "a", "title": "A?"}, {"key": "b", "title": "B?", "hint": "h"}],
}


def changed(**values: object) -> str:
    return json.dumps(GOOD | values, indent=1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{", 1),
        ("[]", 1),
        (changed(name=""), 3),
        (changed(name=7), 3),
        (changed(key="Not a key"), 2),
        (changed(steps=[]), 4),
        (changed(steps=["a"]), 4),
        (changed(steps=[{"key": "a", "title": "A"}, {"key": "a", "title": "B"}]), 6),
        (changed(steps=[{"key": "a"}]), 6),
        (changed(ends_with="burn"), 15),
        ('{"key": "x",\n "name": "X",\n "steps": [}', 3),
    ],
)
def test_a_wrong_file_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(FrameworkFileError, match=f"^mine.json, line {line}: "):
        read_set(text, "mine.json")


@given(st.text(max_size=200))
def test_any_text_is_a_set_or_refused(text: str) -> None:
    for tried in (
        text,
        json.dumps(text),
        json.dumps({"name": text, "steps": [{"key": text, "title": text}]}),
    ):
        try:
            read_set(tried, "f.json")
        except FrameworkFileError as error:
            assert str(error).startswith("f.json, line ")


@dataclass
class File:
    name: str
    text: str

    def read_text(self, encoding: str) -> str:
        return self.text


def test_one_wrong_file_keeps_no_other_out() -> None:
    sets, wrong = read_sets([File("b.json", "{"), File("a.json", changed())])
    assert set(sets) == {"x"} and len(wrong) == 1 and wrong[0].startswith("b.json, line 1")


def test_an_own_set_is_made_changed_shared_and_outlives_the_trash(journal: Journal) -> None:
    steps = [("one", "Where are you?", "Look out"), ("two", "Where to?", "")]
    record = operations.create(journal, Kind.FRAMEWORK, {"name": "Three harbours", "steps": steps})
    (made,) = own_sets(journal)
    assert made.key.startswith(OWN) and [step.title for step in made.steps] == ["Where are you?", "Where to?"]
    assert all_sets(journal)[-1] == made
    read = read_set(file_text(made), "harbours.json")
    assert (read.name, read.steps) == (made.name, made.steps) and read.key == "three_harbours"
    thought = {"date": "2026", "framework": made.key, "answers": [("one", "Here"), ("two", "There")]}
    operations.create(journal, Kind.REFLECTION, thought)
    operations.edit(journal, Kind.FRAMEWORK, record, {"steps": [("two", "Where do you go?", "")]})
    assert step_name(journal, made.key, "two") == "Where do you go?"
    assert step_name(journal, made.key, "one") == "One"
    operations.trash(journal, Kind.FRAMEWORK, record)
    assert own_sets(journal) == [] and set_name(journal, made.key) == "Three harbours"
    found = the_set(journal, made.key)
    assert found is not None and found.name == "Three harbours"


def test_a_blind_review_shows_what_was_thought_only_when_it_is_asked_for(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    advice = operations.create(
        journal,
        Kind.ADVICE,
        {
            **{"relationship": amara, "direction": "received", "date": "2026-01-05", "words": "Wait"},
            **{"situation": "A loud room", "expectation": "It will help", "confidence": 70},
        },
    )
    for step in ("reasoning", "prediction"):
        assert blind.what_is_seen(journal, advice, step) == "“Wait”\n\nA loud room"
    for step in ("reveal", "compare"):
        assert "help" not in blind.what_is_seen(journal, advice, step)
    operations.edit(journal, Kind.ADVICE, advice, {"uptake": "followed", "effect": "mixed"})
    for step in ("reasoning", "prediction"):
        assert "help" not in blind.what_is_seen(journal, advice, step)
    assert blind.what_is_seen(journal, advice, "reveal") == "You expected, 70 percent sure: It will help"
    assert blind.what_is_seen(journal, 999, "reveal") == ""
