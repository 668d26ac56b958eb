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
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.frameworks import (
    MOST_STEPS,
    ORDER,
    OWN,
    FrameworkFileError,
    GuidedSet,
    Step,
    all_sets,
    file_text,
    own_sets,
    read_set,
    read_sets,
    set_name,
    step_name,
    the_set,
    unreadable,
)

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "frameworks"


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
        (changed(steps=["a"]), 5),
        (changed(steps=[{"key": "a", "title": "A"}, {"key": "a", "title": "B"}]), 10),
        (changed(steps=[{"key": "a", "title": "A"}, {"key": "b", "title": ["B"]}]), 11),
        (changed(steps=[{"key": "a", "title": "A", "hint": {"title": 1}}]), 8),
        (changed(steps=[{"title": "steps: [{"}, {"key": "a"}]), 5),
        (changed(steps=[{"key": "a", "title": "A"}, {"key": "b", "title": "B"}, 3]), 13),
        (changed(blind="yes"), 15),
        (changed(steps=[{"key": "a"}]), 6),
        (changed(ends_with="burn"), 15),
        ('{"key": "x",\n "name": "X",\n "steps": [}', 3),
        ("\n\n" + "[" * 100_000, 3),
        ('{"key":\n' + '{"a":\n' * 100_000, 9),
    ],
)
def test_a_wrong_file_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(FrameworkFileError, match=f"^mine.json, line {line}: "):
        read_set(text, "mine.json")


def test_a_set_has_at_most_forty_questions_and_keys_at_most_forty_one_letters() -> None:
    def steps(number: int) -> list[dict[str, str]]:
        return [{"key": f"s{at}", "title": "Why?"} for at in range(number)]

    assert len(read_set(changed(steps=steps(40)), "f.json").steps) == MOST_STEPS == 40
    with pytest.raises(FrameworkFileError, match="list of 1 to 40"):
        read_set(changed(steps=steps(41)), "f.json")
    assert read_set(changed(key="k" * 41), "f.json").key == "k" * 41
    with pytest.raises(FrameworkFileError, match="small letters"):
        read_set(changed(key="k" * 42), "f.json")


def test_what_is_not_said_in_a_file_is_empty() -> None:
    told = json.dumps({"name": " X ", "steps": [{"key": "a", "title": " A? "}]})
    assert read_set(told, "f.json") == GuidedSet("set", "X", "", "", (Step("a", "A?", ""),))


def test_what_is_wrong_says_the_step_by_its_number() -> None:
    with pytest.raises(FrameworkFileError, match="Step 2 is no object"):
        read_set(changed(steps=[{"key": "a", "title": "A"}, 7]), "f.json")
    with pytest.raises(FrameworkFileError, match="key of step 2 is used before"):
        read_set(changed(steps=[{"key": "a", "title": "A"}] * 2), "f.json")


def test_the_programs_own_files_can_all_be_read() -> None:
    assert unreadable() == ()


def test_a_set_is_shared_under_a_key_made_of_its_name() -> None:
    def key_of(name: str) -> str:
        return read_set(file_text(GuidedSet("x", name, "", "", (Step("a", "A?", ""),))), "f.json").key

    assert [key_of(name) for name in ("Three  harbours!", "7 days", "Ж", "x" * 42)] == [
        "three_harbours",
        *("set", "set", "set"),
    ]


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read_set("\ufeff" + changed(), "notepad.json") == read_set(changed(), "notepad.json")


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
