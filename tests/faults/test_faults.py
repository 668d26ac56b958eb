# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the world does to a journal: killed programs, full disks, two programs at once. Nothing saved is lost."""

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.errors import DiskFullError, UserError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import TABLES, Reflection, table_name
from mentordesk.journal.storage import copies, schema
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


def dump(journal: Journal) -> dict[str, list[tuple[Any, ...]]]:
    return {table_name(model): journal.rows(model.select().order_by(model.id).tuples()) for model in TABLES}


def assert_sound(journal: Journal, folder: Path) -> None:
    """SQLite finds nothing wrong, and the index holds what one made anew would hold."""
    db: Any = journal.db
    assert db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    db.execute_sql("INSERT INTO search_text(search_text) VALUES ('integrity-check')")
    copy = folder / "made-anew"
    copies.save_copy(journal, copy)
    with open_journal(copy) as anew:
        schema.rebuild_index(anew.db)
        assert index_words(journal) == index_words(anew)
    copy.unlink()


def index_words(journal: Journal) -> list[tuple[Any, ...]]:
    db: Any = journal.db
    db.execute_sql("CREATE VIRTUAL TABLE temp.words_of_index USING fts5vocab(main, search_text, instance)")
    try:
        return sorted(db.execute_sql("SELECT * FROM words_of_index").fetchall())
    finally:
        db.execute_sql("DROP TABLE words_of_index")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk" / "j.mentordesk"


def run(script: str, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


# Killed

WRITER = """
import pathlib, random, sys
from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
rng = random.Random(int(sys.argv[2]))
journal = open_journal(pathlib.Path(sys.argv[1]), create=True)
person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
print("person", person, flush=True)
number = 0
while True:
    number += 1
    # An entry, an advice with its events and its topics, an edit and an undo: each step is a whole one.
    with journal.step("several"):
        entry = operations.create(journal, Kind.REFLECTION, {
            "date": "2021", "title": f"entry {number}", "body": "word " * rng.randrange(2000),
            "answers": [("what", f"answer {number}")], "about": [("relationship", person)], "topics": ["people"]})
        operations.create(journal, Kind.ADVICE, {"relationship": person, "date": "2021", "direction": "given",
            "words": f"advice {number}", "uptake": "planned", "topics": ["money", f"topic {number}"]})
    print("created", number, flush=True)
    operations.edit(journal, Kind.REFLECTION, entry, {"body": f"edited {number}"})
    print("edited", number, flush=True)
    if number % 5 == 0:
        operations.trash(journal, Kind.REFLECTION, entry)
        print("trashed", number, flush=True)
        journal.undo()
        print("undone", number, flush=True)
    operations.save_draft(journal, "capture", f"draft {number}")
    print("draft", number, flush=True)
"""


@posix
@pytest.mark.parametrize("seed", range(8))
def test_all_that_was_committed_is_there_after_a_kill(path: Path, seed: int, tmp_path: Path) -> None:
    process = run(WRITER, path, seed)
    assert process.stdout is not None
    said = [process.stdout.readline()]
    while not said[-1].startswith("created 4"):
        said.append(process.stdout.readline())
        assert said[-1], "it ended by itself"
    time.sleep(random.Random(seed).random() * 0.5)
    process.kill()
    said += process.communicate()[0].splitlines()
    lines = [line.split() for line in said if len(line.split()) == 2]
    last = {what: int(number) for what, number in lines}
    with open_journal(path) as journal:
        assert_sound(journal, tmp_path)
        query = Reflection.select(Reflection.title, Reflection.body, Reflection.trashed_at).order_by(
            Reflection.id
        )
        entries = journal.rows(query.tuples())
        rows = dump(journal)
        # What was told as saved is there, and of what was under way all or nothing.
        assert last["created"] <= len(entries) <= last["created"] + 1
        assert len(rows["advice"]) == len(entries)
        assert len(rows["reflection_answer"]) == len(rows["reflection_link"]) == len(entries)
        assert len(rows["advice_event"]) == len(rows["advice_topic"]) == 2 * len(entries)
        for number, (title, body, trashed) in enumerate(entries, 1):
            assert title == f"entry {number}"
            if number <= last["edited"]:
                assert body == f"edited {number}"
            if number <= last.get("undone", 0) and number < len(entries) - 1:
                assert trashed is None
        draft = int(operations.read_draft(journal, "capture").split()[1])
        assert last["draft"] <= draft <= last["draft"] + 1
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
        assert_sound(journal, tmp_path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@posix
def test_killed_again_and_again(path: Path, tmp_path: Path) -> None:
    rng = random.Random(1)
    entries = 0
    for seed in range(6):
        process = run(WRITER, path, seed)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(rng.random() * 0.2)
        process.kill()
        process.communicate()
        with open_journal(path, read_only=seed % 2 == 1) as journal:
            now = len(journal.rows(Reflection.select(Reflection.id).tuples()))
            assert now >= entries
            entries = now
    with open_journal(path) as journal:
        assert_sound(journal, tmp_path)


# A full disk


def fill(journal: Journal, person: int) -> None:
    """Write until there is no room."""
    for number in range(100_000):
        with journal.step("several"):
            operations.create(
                journal,
                Kind.REFLECTION,
                {
                    "date": "2021",
                    "body": f"{number} " + "lorem ipsum " * 200,
                    "about": [("relationship", person)],
                    "topics": ["people"],
                },
            )
            operations.create(journal, Kind.TOPIC, {"name": f"topic {number} {time.time_ns()}"})


def test_no_room_in_the_file(path: Path, tmp_path: Path) -> None:
    """SQLite's own limit stands for the disk's."""
    with open_journal(path, create=True) as journal:
        db: Any = journal.db
        person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        pages = db.execute_sql("PRAGMA page_count").fetchone()[0]
        db.execute_sql(f"PRAGMA max_page_count = {pages + 60}")
        told: list[Any] = []
        journal.listen(told.append)
        with pytest.raises(DiskFullError) as raised:
            fill(journal, person)
        assert raised.value.path == path
        steps = len(told)
        before = dump(journal)
        # Twice as many records as topics beyond those at the start: no half steps.
        assert (
            len(before["topic"]) - 12 == len(before["reflection"]) == len(before["reflection_link"]) == steps
        )
        for _ in range(3):
            with pytest.raises(DiskFullError):
                operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": "x" * 500_000})
            with pytest.raises(DiskFullError):
                operations.save_draft(journal, "capture", "x" * 500_000)
        assert dump(journal) == before
        assert len(told) == steps
        assert_sound(journal, tmp_path)
        assert journal.undo() is not None
        assert journal.redo() is not None
        assert dump(journal) == before
        db.execute_sql(f"PRAGMA max_page_count = {pages * 100}")
        operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": "x" * 500_000})
        while journal.undo():
            pass
        assert_sound(journal, tmp_path)
    with open_journal(path) as journal:
        assert_sound(journal, tmp_path)


LIMITED = """
import pathlib, resource, signal, sys
from mentordesk.errors import DiskFullError
from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
path = pathlib.Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
journal = open_journal(path)
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, hard))
made = 0
try:
    for number in range(100_000):
        operations.create(journal, Kind.REFLECTION, {"date": "2021", "title": f"entry {number}", "body": "lorem " * 500})
        made += 1
except DiskFullError:
    pass
else:
    sys.exit("the disk did not fill")
for _ in range(3):
    try:
        operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": "x" * 1_000_000})
    except DiskFullError:
        continue
    sys.exit("a million letters found room")
found = journal.db.execute_sql("SELECT count(*) FROM reflection").fetchone()[0]
assert found == made, (found, made)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
operations.create(journal, Kind.REFLECTION, {"date": "2021", "title": "after", "body": "x" * 1_000_000})
if sys.argv[2] == "close":
    journal.close()
print(made, flush=True)
"""


@posix
@pytest.mark.parametrize("end", ["close", "drop"])
def test_no_room_on_the_disk(path: Path, tmp_path: Path, end: str) -> None:
    """The operating system refuses to let any file grow further."""
    open_journal(path, create=True).close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path), end], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    with open_journal(path) as journal:
        titles = journal.rows(Reflection.select(Reflection.title).order_by(Reflection.id).tuples())
        assert [title for (title,) in titles] == [*(f"entry {n}" for n in range(int(done.stdout))), "after"]
        assert_sound(journal, tmp_path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, where we may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_really_small_disk(small_disk: Path, tmp_path: Path) -> None:
    path = small_disk / "j.mentordesk"
    with open_journal(path, create=True) as journal:
        person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        with pytest.raises(DiskFullError):
            fill(journal, person)
        before = dump(journal)
        with pytest.raises(DiskFullError):
            operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": "x" * 2_000_000})
        assert dump(journal) == before
        assert_sound(journal, tmp_path)
        with pytest.raises(DiskFullError):
            open_journal(small_disk / "another.mentordesk", create=True)
        assert not (small_disk / "another.mentordesk").exists()
    with open_journal(path, read_only=True) as journal:
        assert dump(journal) == before
    try:
        with open_journal(path) as journal:
            assert dump(journal) == before
    except DiskFullError:
        pass  # not even the room for a log
    for file in small_disk.iterdir():
        shutil.copy(file, tmp_path / file.name)
    with open_journal(tmp_path / path.name) as journal:
        assert dump(journal) == before
        assert_sound(journal, tmp_path)


# Two programs at once

ALTERNATE = """
import pathlib, sys
from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
with open_journal(pathlib.Path(sys.argv[1])) as journal:
    for line in sys.stdin:
        operations.create(journal, Kind.REFLECTION, {"date": "2021", "title": line.strip(), "topics": ["people", line]})
        found = journal.db.execute_sql("SELECT count(*) FROM reflection").fetchone()[0]
        print(found, flush=True)
"""


def test_two_programs_write_in_turns(path: Path, tmp_path: Path) -> None:
    with open_journal(path, create=True) as journal:
        process = run(ALTERNATE, path)
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(40):
            process.stdin.write(f"theirs {number}\n")
            process.stdin.flush()
            assert int(process.stdout.readline()) == 2 * number + 1
            operations.create(journal, Kind.REFLECTION, {"date": "2021", "title": f"ours {number}"})
            assert len(journal.rows(Reflection.select(Reflection.id).tuples())) == 2 * number + 2
        process.communicate()
        assert process.returncode == 0
        undone = 0
        while journal.undo():
            undone += 1
        assert undone == 40
        titles = {row[0] for row in journal.rows(Reflection.select(Reflection.title).tuples())}
        assert titles == {f"theirs {number}" for number in range(40)}
        assert_sound(journal, tmp_path)


CROWD = """
import pathlib, sys
from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
with open_journal(pathlib.Path(sys.argv[1])) as journal:
    for number in range(60):
        with journal.step("several"):
            entry = operations.create(journal, Kind.REFLECTION, {"date": "2021", "title": f"{sys.argv[2]} {number}"})
            operations.edit(journal, Kind.REFLECTION, entry, {"body": "both", "answers": [("what", "both")]})
"""


def test_three_programs_write_at_the_same_time(path: Path, tmp_path: Path) -> None:
    """Each waits for the others; none is refused."""
    open_journal(path, create=True).close()
    crowd = [run(CROWD, path, name) for name in ("a", "b", "c")]
    for process in crowd:
        process.communicate()
        assert process.returncode == 0
    with open_journal(path) as journal:
        rows = dump(journal)
        titles = {row[0] for row in journal.rows(Reflection.select(Reflection.title).tuples())}
        assert titles == {f"{name} {number}" for name in "abc" for number in range(60)}
        assert len(rows["reflection_answer"]) == 180
        assert_sound(journal, tmp_path)


def test_a_copy_on_a_full_disk_leaves_the_old_copy(small_disk: Path, tmp_path: Path) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        copy = small_disk / "copy"
        copies.save_copy(journal, copy)
        digest = hashlib.sha256(copy.read_bytes()).digest()
        operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": "x" * 4_000_000})
        with pytest.raises(UserError, match="could not be written"):
            copies.save_copy(journal, copy)
        assert hashlib.sha256(copy.read_bytes()).digest() == digest
        assert [file.name for file in small_disk.iterdir()] == ["copy"]
