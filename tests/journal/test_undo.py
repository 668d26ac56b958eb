# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Undo and redo of every operation, and what listeners are told."""

import hashlib
from pathlib import Path

import pytest
from everything import assert_index_true, assert_sound, dump, write_everything
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_user import RandomUser

from mentordesk.errors import InputRefusedError, ReadOnlyJournalError
from mentordesk.journal import operations, undo
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.validation import MAX_CHARACTERS
from mentordesk.journal.records import BY_KIND, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import KEPT_STEPS, Change


def state(journal: Journal) -> str:
    """A sum over every row of every table."""
    return hashlib.sha256(repr(dump(journal)).encode("utf-8", "surrogatepass")).hexdigest()


def make(journal: Journal, name: str) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": name})


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), ways=st.lists(st.sampled_from("uuurr."), max_size=60))
def test_back_and_forth(tmp_path_factory: pytest.TempPathFactory, seed: int, ways: list[str]) -> None:
    with open_journal(tmp_path_factory.mktemp("undo") / "j.mentordesk", create=True) as journal:
        user = RandomUser(journal, seed)
        past, future = [state(journal)], list[str]()

        def act() -> None:
            steps = journal.undo_step
            last = None if steps is None else steps.last
            user.act()
            if journal.undo_step is steps and (steps is None or steps.last == last):
                return  # refused, or nothing to change
            if journal.undo_step is steps:
                past.pop()  # one step with the last one
            future.clear()
            past.append(state(journal))

        for _ in range(30):
            act()
        for way in ways:
            if way == "u":
                change = journal.undo()
                assert (change is None) == (len(past) == 1)
                if change:
                    future.append(past.pop())
            elif way == "r":
                change = journal.redo()
                assert (change is None) == (not future)
                if change:
                    past.append(future.pop())
            else:
                act()
            assert state(journal) == past[-1]


@pytest.mark.parametrize("seed", range(3))
def test_a_hundred_steps_and_more(journal: Journal, tmp_path: Path, seed: int) -> None:
    user = RandomUser(journal, seed)
    states = [state(journal)]
    while len(states) <= 150:
        before = journal.undo_step
        last = before.last if before else 0
        user.act()
        if journal.undo_step is before:
            if before and before.last != last:
                states[-1] = state(journal)
            continue
        states.append(state(journal))
    for wanted in reversed(states[:-1]):
        assert journal.undo() is not None
        assert state(journal) == wanted
    assert journal.undo() is None
    for wanted in states[1:]:
        assert journal.redo() is not None
        assert state(journal) == wanted
    assert journal.redo() is None
    assert_sound(journal)
    assert_index_true(journal, tmp_path)


def test_only_so_many_steps_are_kept(journal: Journal) -> None:
    for number in range(KEPT_STEPS + 5):
        make(journal, f"Person {number}")
    undone = 0
    while journal.undo():
        undone += 1
    assert undone == KEPT_STEPS
    assert len(dump(journal)["relationship"]) == 5
    while journal.redo():
        pass
    assert len(dump(journal)["relationship"]) == KEPT_STEPS + 5


def test_nothing_of_it_is_in_the_file(journal: Journal, path: Path) -> None:
    person = make(journal, "Ada")
    operations.edit(journal, Kind.RELATIONSHIP, person, {"note": "secretword"})
    operations.edit(journal, Kind.RELATIONSHIP, person, {"they_are": "other"})
    operations.edit(journal, Kind.RELATIONSHIP, person, {"note": ""})
    tables = journal.db.execute_sql("SELECT name FROM sqlite_master").fetchall()  # type: ignore[no-untyped-call]
    assert not [name for (name,) in tables if "undo" in name]
    assert [file.name for file in path.parent.iterdir() if "etilqs" in file.name] == []


# Typing


def test_edits_of_one_field_in_a_row_are_one_step(journal: Journal) -> None:
    person = make(journal, "Ada")
    before = state(journal)
    for end in range(1, 20):
        operations.edit(journal, Kind.RELATIONSHIP, person, {"note": "quiet harbour at dusk"[:end]})
    after = state(journal)
    journal.undo()
    assert state(journal) == before
    journal.redo()
    assert state(journal) == after


def test_another_field_another_record_or_a_pause_is_another_step(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, ben = make(journal, "Ada"), make(journal, "Ben")
    states = [state(journal)]

    def edit(person: int, **values: object) -> None:
        operations.edit(journal, Kind.RELATIONSHIP, person, values)
        states.append(state(journal))

    edit(ada, note="a")
    edit(ben, note="b")
    edit(ben, i_am="c")
    edit(ben, i_am="d", they_are="e")
    edit(ben, i_am="f", they_are="g")
    monkeypatch.setattr(undo, "MERGE_SECONDS", 0)
    edit(ben, i_am="h")
    edit(ben, i_am="i")
    for wanted in reversed(states[:-1]):
        journal.undo()
        assert state(journal) == wanted


def test_a_record_begun_by_typing_is_one_step_with_the_typing(journal: Journal) -> None:
    before = state(journal)
    entry = operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": "T"}, typing="body")
    for text in ("Th", "The", "The "):
        operations.edit(journal, Kind.REFLECTION, entry, {"body": text})
    journal.undo()
    assert state(journal) == before
    journal.redo()
    assert dump(journal)["reflection"][0][-2] == "The "


def test_typing_after_an_undo_does_not_join_what_was_before(journal: Journal) -> None:
    person = make(journal, "Ada")
    operations.edit(journal, Kind.RELATIONSHIP, person, {"note": "a"})
    operations.edit(journal, Kind.RELATIONSHIP, person, {"title": "b"})
    journal.undo()
    operations.edit(journal, Kind.RELATIONSHIP, person, {"note": "c"})
    assert journal.redo() is None
    journal.undo()
    note = journal.value(Relationship.select(Relationship.note).where(Relationship.id == person))
    assert note in ("", "a")
    assert_sound(journal)


# Notice


def test_each_change_is_told_once_after_the_commit(journal: Journal, path: Path) -> None:
    told: list[tuple[Change, int]] = []
    with open_journal(path, read_only=True) as other:

        def listener(change: Change) -> None:
            seen = other.rows(Relationship.select(Relationship.id).tuples())
            told.append((change, len(seen)))

        journal.listen(listener)
        ada = make(journal, "Ada")
        assert told == [(Change("create", {Kind.RELATIONSHIP: frozenset({ada})}), 1)]
        told.clear()
        with journal.step("capture"):
            ben = make(journal, "Ben")
            advice = operations.create(
                journal,
                Kind.ADVICE,
                {"relationship": ada, "date": "2021", "direction": "given", "topics": ["cranes"]},
            )
            assert told == []
        topic = journal.value(
            BY_KIND[Kind.TOPIC].select(BY_KIND[Kind.TOPIC].id).where(BY_KIND[Kind.TOPIC].name == "cranes")
        )
        whole = {
            Kind.RELATIONSHIP: frozenset({ben}),
            Kind.ADVICE: frozenset({advice}),
            Kind.TOPIC: frozenset({topic}),
        }
        assert told == [(Change("capture", whole), 2)]
        told.clear()
        assert journal.undo() == told[0][0] == Change("capture", whole)
        assert journal.redo() == told[1][0] == Change("capture", whole)
        assert [seen for _, seen in told] == [1, 2]
        told.clear()
        operations.trash(journal, Kind.RELATIONSHIP, ada)
        assert told[0][0].touches(Kind.ADVICE, advice)
        assert told[0][0].touches(Kind.RELATIONSHIP)
        assert not told[0][0].touches(Kind.RELATIONSHIP, ben)
        assert not told[0][0].touches(Kind.EXCHANGE)
        assert len(told) == 1
        journal.unlisten(listener)
        journal.unlisten(listener)
        journal.undo()
        assert len(told) == 1


def test_a_part_is_told_as_its_record(journal: Journal) -> None:
    ids = write_everything(journal)
    told: list[Change] = []
    journal.listen(told.append)
    operations.edit(journal, Kind.REFLECTION, ids["guided"], {"answers": [("what", "new")]})
    assert told == [Change("edit", {Kind.REFLECTION: frozenset({ids["guided"]})})]


def test_what_fails_is_not_told_and_no_step(journal: Journal) -> None:
    told: list[Change] = []
    journal.listen(told.append)
    before = state(journal)
    with pytest.raises(ZeroDivisionError), journal.step("capture"):
        make(journal, "Ada")
        raise ZeroDivisionError
    assert told == []
    assert journal.undo_step is None
    assert state(journal) == before
    make(journal, "Ben")
    journal.undo()
    assert state(journal) == before


# Corners


def test_the_longest_text_comes_back(journal: Journal) -> None:
    text = "it's " * (MAX_CHARACTERS // 5)
    entry = operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": text})
    after = state(journal)
    operations.edit(journal, Kind.REFLECTION, entry, {"body": "short", "title": "x"})
    journal.undo()
    assert state(journal) == after
    journal.redo()
    journal.undo()
    journal.undo()
    assert dump(journal)["reflection"] == []
    journal.redo()
    assert state(journal) == after


def test_a_file_changed_from_elsewhere_stays_whole(journal: Journal, path: Path) -> None:
    ada = make(journal, "Ada")
    with open_journal(path) as other:
        operations.create(
            other, Kind.EXCHANGE, {"relationship": ada, "date": "2021", "direction": "given", "type": "time"}
        )
    before = state(journal)
    with pytest.raises(InputRefusedError, match="no longer be undone"):
        journal.undo()
    assert state(journal) == before
    assert_sound(journal)
    ben = make(journal, "Ben")
    journal.undo()
    assert state(journal) == before
    assert ben


def test_a_journal_opened_to_read_has_nothing_to_undo(journal: Journal, path: Path) -> None:
    make(journal, "Ada")
    with open_journal(path, read_only=True) as reader:
        with pytest.raises(ReadOnlyJournalError):
            make(reader, "Ben")
        with pytest.raises(ReadOnlyJournalError):
            operations.save_draft(reader, "x", "y")
        assert reader.undo() is None
        assert reader.undo_step is None
        assert reader.redo_step is None


def test_what_is_unmade_was_never_there(journal: Journal) -> None:
    make(journal, "Ada")
    before = state(journal)
    make(journal, "Ben")
    told: list[Change] = []
    journal.listen(told.append)
    assert journal.unmake() is not None and len(told) == 1
    assert state(journal) == before
    assert journal.redo_step is None and journal.redo() is None
    journal.undo()
    journal.redo()
    assert state(journal) == before and journal.redo() is None
    journal.undo()
    assert journal.unmake() is None
