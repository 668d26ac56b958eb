# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looking a file over: what is sound is said to be, and each kind of damage is found."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from everything import HOSTILE, write_everything
from random_user import RandomUser

from mentordesk.errors import JournalError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage import integrity, schema
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import STARTING_TOPICS, Kind
from mentordesk.practice.integrity import Findings, check


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(integrity, "BATCH", 2)


@pytest.fixture
def made(path: Path) -> Path:
    with open_journal(path, create=True) as journal:
        write_everything(journal)
    return path


def alter(path: Path, *statements: str, triggers: bool = False) -> None:
    """Change the file behind the back of its triggers."""
    with open_journal(path) as journal:
        db: Any = journal.db
        db.execute_sql("PRAGMA foreign_keys = OFF")
        if not triggers:
            schema.drop_index_triggers(db)
        for statement in statements:
            db.execute_sql(statement)


def checked(path: Path) -> Findings:
    """The findings, which are the same for a journal that was opened to read and for one to write."""
    before = path.read_bytes()
    with open_journal(path, read_only=True) as journal:
        read = check(journal)
    assert path.read_bytes() == before
    with open_journal(path) as journal:
        db: Any = journal.db
        schema_before = db.execute_sql("SELECT * FROM sqlite_master").fetchall()
        changes = db.execute_sql("SELECT total_changes()").fetchone()[0]
        version = db.execute_sql("PRAGMA data_version").fetchone()
        written = check(journal)
        assert not db.connection().in_transaction
        assert db.execute_sql("SELECT * FROM sqlite_master").fetchall() == schema_before
        assert db.execute_sql("SELECT * FROM sqlite_temp_master").fetchall() == []
        assert db.execute_sql("PRAGMA data_version").fetchone() == version
        assert changes >= 0
        wal = path.with_name(path.name + "-wal")
        assert not wal.exists() or wal.stat().st_size == 0
    assert read == written
    return read


def test_an_empty_journal_is_sound(journal: Journal) -> None:
    findings = check(journal)
    assert findings == Findings(True, (), dict.fromkeys(Kind, 0) | {Kind.TOPIC: len(STARTING_TOPICS)})


def test_everything_is_sound(made: Path) -> None:
    findings = checked(made)
    assert findings.ok
    assert findings.problems == ()
    assert findings.counts[Kind.ADVICE] == 3
    assert findings.counts[Kind.RELATIONSHIP] == 2


@pytest.mark.parametrize("seed", range(4))
def test_any_journal_is_sound(journal: Journal, seed: int) -> None:
    user = RandomUser(journal, seed)
    for _ in range(120):
        user.act()
    assert check(journal).problems == ()
    operations.create(journal, Kind.RELATIONSHIP, {"name": "It can still be written"})
    assert journal.undo() is not None


def test_a_check_within_a_step_and_beside_a_writer(journal: Journal, path: Path) -> None:
    write_everything(journal)
    with open_journal(path) as other, journal.step("several"):
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Not yet committed"})
        assert check(journal).ok
        assert check(other).ok
        with open_journal(path, read_only=True) as reader:
            assert check(reader).counts[Kind.RELATIONSHIP] == 2


DAMAGES: list[tuple[str, str, str]] = [
    (
        "a document is gone",
        "DELETE FROM search_text WHERE rowid = (SELECT max(rowid) FROM search_text WHERE rowid & 15 = 2)",
        "The search index lacks 1 entry of the kind advice.",
    ),
    (
        "all are gone",
        "INSERT INTO search_text(search_text) VALUES ('delete-all')",
        "The search index lacks 3 entries of the kind advice.",
    ),
    (
        "a document too many",
        "INSERT INTO search_text(rowid, text, tags) VALUES ((2021 << 45) | (99 << 4) | 3, 'word', '')",
        "The search index holds 1 entry of the kind reflection that is not there.",
    ),
    (
        "a document of no kind",
        "INSERT INTO search_text(rowid, text, tags) VALUES (15, 'word', '')",
        "The search index holds 1 entry of the kind topic that is not there.",
    ),
    (
        "a word was changed",
        "UPDATE advice SET words = 'Let the harbour be loud first' WHERE words LIKE 'Let%'",
        "The search index and the entries differ in 2 words.",
    ),
    (
        "a word was added",
        "UPDATE exchange SET text = text || ' newword' WHERE text LIKE 'How%'",
        "The search index and the entries differ in 1 word.",
    ),
    (
        "two words changed places",
        "UPDATE sponsorship SET result = 'got i it'",
        "The search index and the entries differ in 2 words.",
    ),
    (
        "a part was changed",
        "DELETE FROM talking_point WHERE text = 'The ferry'",
        "The search index and the entries differ in 2 words.",
    ),
    (
        "a record went to the trash",
        "UPDATE reflection SET trashed_at = created_at WHERE title = 'A free one'",
        "The search index holds 1 entry of the kind reflection that is not there.",
    ),
    (
        "a date was changed",
        "UPDATE reflection SET date = '1999' WHERE title = 'A free one'",
        "The search index lacks 1 entry of the kind reflection.",
    ),
    (
        "a record has another person",
        "UPDATE exchange SET relationship_id = 1 WHERE text LIKE 'How%'",
        "The search index and the entries differ in 2 words.",
    ),
    (
        "an expectation is no longer sealed",
        "UPDATE advice SET effect = 'helped' WHERE expectation = 'giraffe'",
        "The search index and the entries differ in 4 words.",  # the note after it has moved
    ),
    (
        "a person is gone",
        "DELETE FROM relationship WHERE name = 'Ben Löwe'",
        "1 row of the table advice refers to something that is not there.",
    ),
]


@pytest.mark.parametrize(("statement", "problem"), [d[1:] for d in DAMAGES], ids=[d[0] for d in DAMAGES])
def test_damage_is_found(made: Path, statement: str, problem: str) -> None:
    alter(made, statement)
    findings = checked(made)
    assert not findings.ok
    assert problem in findings.problems
    for sentence in findings.problems:
        assert sentence.endswith(".")
        assert "harbour" not in sentence
        assert HOSTILE not in sentence


def test_an_index_made_anew_mends_it(made: Path) -> None:
    alter(made, "INSERT INTO search_text(search_text) VALUES ('delete-all')")
    assert not checked(made).ok
    with open_journal(made) as journal, journal.quietly():
        schema.rebuild_index(journal.db)
    assert checked(made).ok


def test_what_the_index_is_made_of_is_damaged(made: Path) -> None:
    alter(made, "UPDATE search_text_data SET block = zeroblob(40) WHERE id > 10")
    findings = checked(made)
    assert not findings.ok
    assert any("SQLite reports" in problem or "damaged" in problem for problem in findings.problems)


def test_an_index_of_a_table_is_damaged(made: Path) -> None:
    with open_journal(made) as journal:
        db: Any = journal.db
        root = db.execute_sql(
            "SELECT rootpage FROM sqlite_master WHERE name = 'reflection_by_date'"
        ).fetchone()[0]
    whole = bytearray(made.read_bytes())
    whole[(root - 1) * 4096 + 3 : (root - 1) * 4096 + 5] = b"\0\0"  # the page says it has no cells
    made.write_bytes(whole)
    findings = checked(made)
    assert not findings.ok
    assert any("reflection_by_date" in problem for problem in findings.problems)


def damage_anywhere(whole: bytearray, rng: random.Random) -> None:
    page = rng.randrange(1, len(whole) // 4096)
    whole[page * 4096 : page * 4096 + 600] = rng.randbytes(600)


def damage_half(whole: bytearray, rng: random.Random) -> None:
    for _ in range(len(whole) // 8192):
        damage_anywhere(whole, rng)


@pytest.mark.parametrize("damage", [damage_anywhere, damage_half])
@pytest.mark.parametrize("seed", range(15))
def test_damaged_pages_never_look_sound(
    made: Path, damage: Callable[[bytearray, random.Random], None], seed: int
) -> None:
    whole = bytearray(made.read_bytes())
    damage(whole, random.Random(seed))
    made.write_bytes(whole)
    try:
        with open_journal(made, read_only=True) as journal:
            findings = check(journal)
    except JournalError:
        return
    assert not findings.ok
    assert findings.problems
