# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets of questions of the user's own: made, copied, changed, shared, and brought in from a file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection import blind_review
from mentordesk.practice.reflection.frameworks import (
    MOST_STEPS,
    OWN,
    GuidedSet,
    Step,
    all_sets,
    file_text,
    step_name,
    the_set,
)
from mentordesk.practice.reflection.own_frameworks import (
    LARGEST,
    bring_in,
    make_set,
    new_step,
    record_of,
    save_file,
    set_of,
    write_steps,
)
from mentordesk.practice.reflection.shelf import read_leaf


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


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
        blind_review.KEY
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


def test_a_new_set_has_a_name_and_one_empty_question(journal: Journal) -> None:
    made = set_of(journal, make_set(journal))
    assert made is not None and made.name == "My questions"
    assert [(step.title, step.hint) for step in made.steps] == [("", "")]
    assert (made.ends_with, made.blind, made.retired) == ("", False, ())


def test_a_set_is_found_by_its_record_until_it_is_in_the_trash(journal: Journal) -> None:
    record = make_set(journal)
    made = set_of(journal, record)
    assert made is not None and record_of(journal, made.key) == record
    assert record_of(journal, made.key.removeprefix(OWN)) is None
    assert record_of(journal, "gibbs") is None and record_of(journal, OWN + "gone") is None
    operations.trash(journal, Kind.FRAMEWORK, record)
    assert set_of(journal, record) is None and set_of(journal, record + 1) is None


def test_a_set_may_be_full(journal: Journal) -> None:
    record = make_set(journal)
    steps = [Step(f"s{n}", "Why?", "") for n in range(MOST_STEPS)]
    write_steps(journal, record, steps)
    made = set_of(journal, record)
    assert made is not None and list(made.steps) == steps


def test_a_copy_does_not_take_along_what_is_asked_no_more(journal: Journal) -> None:
    record = make_set(journal)
    old, new = replace(new_step(), title="Where from?"), replace(new_step(), title="Where to?")
    write_steps(journal, record, [old])
    made = set_of(journal, record)
    assert made is not None
    thought = {"date": "2026", "framework": made.key, "answers": [(old.key, "Home")]}
    operations.create(journal, Kind.REFLECTION, thought)
    write_steps(journal, record, [new])
    made = set_of(journal, record)
    assert made is not None and made.retired == (old,)
    copy = set_of(journal, make_set(journal, made))
    assert copy is not None and copy.retired == () and copy.steps == (new,)


def test_a_file_may_be_as_large_as_can_be_brought_in_and_no_larger(journal: Journal, tmp_path: Path) -> None:
    step, path = Step("a", "Why?", ""), tmp_path / "large.json"
    room = LARGEST - len(file_text(GuidedSet("", "X", "", "", (step,))).encode())
    fits = GuidedSet("", "X", "", "", (replace(step, hint="x" * room),))
    save_file(fits, path)
    assert path.stat().st_size == LARGEST
    made = set_of(journal, bring_in(journal, path))
    assert made is not None and made.steps[0].hint == "x" * room
    with pytest.raises(InputRefusedError, match="too long for a file"):
        save_file(replace(fits, name="XY"), tmp_path / "larger.json")
    assert not (tmp_path / "larger.json").exists()
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(InputRefusedError, match="too large"):
        bring_in(journal, path)


def test_what_is_no_file_of_a_set_is_refused_in_words(journal: Journal, tmp_path: Path) -> None:
    latin = tmp_path / "latin.json"
    latin.write_bytes(b"\xe9")
    for path in (tmp_path / "gone.json", tmp_path, latin):
        with pytest.raises(InputRefusedError, match="could not be read"):
            bring_in(journal, path)
    assert all(not made.key.startswith(OWN) for made in all_sets(journal))
