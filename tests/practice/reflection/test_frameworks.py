# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets of questions: those of the program are right, a wrong file is named, own ones are as good as any."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection import blind_review as blind
from mentordesk.practice.reflection.frameworks import (
    ORDER,
    OWN,
    FrameworkFileError,
    Step,
    all_sets,
    file_text,
    own_sets,
    read_set,
    read_sets,
    set_name,
    step_name,
    the_set,
)
from mentordesk.practice.reflection.own_frameworks import (
    bring_in,
    make_set,
    new_step,
    save_file,
    set_of,
    write_steps,
)
from mentordesk.practice.reflection.shelf import read_leaf

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


def test_a_copy_does_all_that_its_pattern_does(journal: Journal, tmp_path: Path) -> None:
    for key in ("blind_review", "ask_well"):
        pattern = the_set(journal, key)
        assert pattern is not None
        copy = set_of(journal, make_set(journal, pattern))
        assert copy is not None and copy.key.startswith(OWN)
        assert (copy.blind, copy.ends_with, copy.steps) == (pattern.blind, pattern.ends_with, pattern.steps)
        save_file(copy, tmp_path / "shared.json")
        again = set_of(journal, bring_in(journal, tmp_path / "shared.json"))
        assert again is not None and again.key != copy.key
        assert (again.blind, again.ends_with, again.steps) == (
            pattern.blind,
            pattern.ends_with,
            pattern.steps,
        )
    assert [made.key for made in all_sets(journal) if made.blind and not made.key.startswith(OWN)] == [
        blind.KEY
    ]


def test_what_is_shared_can_be_brought_in_again_or_is_refused_in_words(
    journal: Journal, tmp_path: Path
) -> None:
    record = make_set(journal)
    made, path = set_of(journal, record), tmp_path / "empty.json"
    assert made is not None
    with pytest.raises(InputRefusedError, match="Question 1 has no words yet"):
        save_file(made, path)
    assert list(tmp_path.glob("empty*")) == []
    with pytest.raises(InputRefusedError, match="at most 40 questions"):
        write_steps(journal, record, [Step(f"s{n}", "Why?", "") for n in range(41)])
    assert set_of(journal, record) == made
    path.write_text("[" * 100_000, "utf-8")
    with pytest.raises(InputRefusedError, match=r"empty\.json, line 1: This is nested too deeply"):
        bring_in(journal, path)


def test_an_answer_keeps_its_heading_when_its_question_is_taken_out(journal: Journal) -> None:
    record = make_set(journal)
    first, second, third = (
        replace(new_step(), title=title) for title in ("Where from?", "Where to?", "Why?")
    )
    write_steps(journal, record, [first, second, third])
    made = set_of(journal, record)
    assert made is not None
    thought = {"date": "2026", "framework": made.key, "answers": [(first.key, "Home"), (second.key, "")]}
    reflection = operations.create(journal, Kind.REFLECTION, thought)
    write_steps(journal, record, [third])
    assert step_name(journal, made.key, first.key) == "Where from?"
    changed_set = set_of(journal, record)
    assert changed_set is not None and changed_set.steps == (third,)
    assert {step.title for step in changed_set.retired} == {"Where from?", "Where to?"}
    assert "Where" not in file_text(changed_set)  # what was taken out is nobody else's business
    leaf = read_leaf(journal, reflection)
    assert leaf is not None and leaf.parts == (("Where from?", "Home"),)
    write_steps(journal, record, [replace(third, title="What for?")])
    assert step_name(journal, made.key, first.key) == "Where from?"
    journal.undo()
    journal.undo()
    assert set_of(journal, record) == made
    unasked = replace(new_step(), title="Nobody answered this")
    write_steps(journal, record, [first, second, third, unasked])
    write_steps(journal, record, [first, second, third])
    assert set_of(journal, record) == made
    assert step_name(journal, made.key, unasked.key) == "A question without words"


def test_advice_that_can_be_judged_anew_is_offered_without_what_was_expected(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    ben = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ben"})

    def advise(person: int, words: str, day: str, **values: object) -> int:
        given = {"relationship": person, "direction": "received", "date": day, "words": words}
        return operations.create(journal, Kind.ADVICE, given | values)

    advise(amara, "Nothing known", "2026-03-01")
    sealed = advise(amara, "Sealed", "2026-02-01", expectation="Zyxwv")
    told = advise(ben, "Known", "2026-01-01", expectation="Zyxwv", effect="helped")
    reasoned = advise(ben, "Reasoned", "2026-01-05", situation="A loud room")
    gone = advise(ben, "Gone", "2026-01-06", situation="A loud room")
    operations.trash(journal, Kind.ADVICE, gone)
    found = blind.reviewable(journal)
    assert [one.advice for one in found] == [told, sealed, reasoned]
    assert [one.advice for one in blind.reviewable(journal, ben)] == [told, reasoned]
    assert found[0].text == "“Known”" and found[0].detail.startswith("Ben · ")
    assert "Zyxwv" not in repr(found)


def test_a_blind_review_shows_the_question_too(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    given = {
        "relationship": amara,
        "direction": "received",
        "date": "2026-01-05",
        "question": "Now or later?",
    }
    advice = operations.create(journal, Kind.ADVICE, given)
    assert blind.what_is_seen(journal, advice, "reasoning") == "Now or later?"
    operations.edit(journal, Kind.ADVICE, advice, {"words": "Wait", "situation": "A loud room"})
    seen = blind.what_is_seen(journal, advice, "prediction")
    assert seen == "The question was: Now or later?\n\n“Wait”\n\nA loud room"


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
