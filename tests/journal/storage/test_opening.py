# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Opening a journal: what can be the matter with a file, and that it is left as it was."""

import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from everything import assert_sound, dump, write_everything

from mentordesk import errors
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.journal.storage import connection, version
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import STARTING_TOPICS, Kind

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and signals of POSIX")
TOPICS = len(STARTING_TOPICS)


@pytest.fixture
def made(path: Path) -> Path:
    """A journal that was closed."""
    with open_journal(path, create=True) as journal:
        write_everything(journal)
    return path


def content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def refused(path: Path, error: type[errors.JournalError], **options: bool) -> errors.JournalError:
    """The file is refused with this error, and everything in its folder is as before."""
    folder = path.parent
    before = content(folder) if folder.is_dir() else {}
    with pytest.raises(error) as raised:
        open_journal(path, **options)
    assert type(raised.value) is error
    assert raised.value.sentence.endswith(".")
    assert (content(folder) if folder.is_dir() else {}) == before
    return raised.value


def pragma(journal: Journal, name: str) -> Any:
    db: Any = journal.db
    return db.execute_sql(f"PRAGMA {name}").fetchone()[0]


def start(script: str, *arguments: object) -> "subprocess.Popen[str]":
    """Run a script beside us; it says a line when it is ready."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def beside(script: str, *arguments: object) -> Iterator["subprocess.Popen[str]"]:
    """A script that runs until the block ends."""
    process = start(script, *arguments)
    assert process.stdout is not None
    try:
        assert process.stdout.readline().strip() == "ready"
        yield process
    finally:
        process.kill()
        process.communicate()


# A new journal


def test_a_new_journal(path: Path) -> None:
    with open_journal(path, create=True) as journal:
        assert pragma(journal, "journal_mode") == "wal"
        assert pragma(journal, "foreign_keys") == 1
        assert pragma(journal, "synchronous") == 2
        assert pragma(journal, "temp_store") == 2
        assert pragma(journal, "application_id") == version.APPLICATION_ID
        assert pragma(journal, "user_version") == version.MAJOR * 1000 + version.MINOR
        assert len(dump(journal)["topic"]) == TOPICS
        assert_sound(journal)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    head = path.read_bytes()[:100]
    assert head[68:72] == b"MDSK"
    with open_journal(path, create=True) as journal:
        assert len(dump(journal)["topic"]) == TOPICS


@posix
def test_it_is_for_this_user_alone(path: Path) -> None:
    before = os.umask(0)
    try:
        with open_journal(path, create=True) as journal:
            operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
            files = list(path.parent.iterdir())
            assert len(files) == 3
            for file in files:
                assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    finally:
        os.umask(before)


@posix
def test_a_file_others_could_read_is_taken_out_of_their_reach(made: Path) -> None:
    made.chmod(0o644)
    with open_journal(made, read_only=True):
        assert stat.S_IMODE(made.stat().st_mode) == 0o644
    with open_journal(made):
        assert stat.S_IMODE(made.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "name", ["with space.mentordesk", "100%25 #?&=;.mentordesk", "Łódź 日本 👩.mentordesk", "'\".x"]
)
def test_any_file_name(tmp_path: Path, name: str) -> None:
    if os.name == "nt" and set(name) & set('?"'):
        pytest.skip("not a name on Windows")
    with open_journal(tmp_path / name, create=True) as journal:
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    with open_journal(tmp_path / name, read_only=True) as journal:
        assert len(dump(journal)["relationship"]) == 1
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_relative_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with open_journal(Path("j.mentordesk"), create=True) as journal:
        assert journal.path == tmp_path / "j.mentordesk"


def test_several_journals_at_once(tmp_path: Path) -> None:
    with open_journal(tmp_path / "a", create=True) as one, open_journal(tmp_path / "b", create=True) as other:
        operations.create(one, Kind.RELATIONSHIP, {"name": "Ada"})
        assert len(dump(one)["relationship"]) == 1
        assert dump(other)["relationship"] == []


def test_a_zero_length_file_becomes_a_journal(path: Path) -> None:
    path.touch(mode=0o644)
    refused(path, errors.NotAJournalError)
    refused(path, errors.NotAJournalError, read_only=True)
    refused(path, errors.NotAJournalError, create=True, read_only=True)
    with open_journal(path, create=True) as journal:
        assert len(dump(journal)["topic"]) == TOPICS
        assert_sound(journal)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


# What is no journal


def test_no_file(path: Path) -> None:
    refused(path, errors.JournalMissingError)
    refused(path, errors.JournalMissingError, read_only=True)
    refused(path, errors.JournalMissingError, create=True, read_only=True)


def test_no_folder(tmp_path: Path) -> None:
    refused(tmp_path / "no" / "j.mentordesk", errors.FolderMissingError, create=True)
    assert not (tmp_path / "no").exists()


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    refused(tmp_path / "file" / "j.mentordesk", errors.NotAFolderError, create=True)
    refused(tmp_path / "file" / "deep" / "j.mentordesk", errors.FolderMissingError, create=True)


def test_a_folder_in_place_of_the_file(path: Path) -> None:
    path.mkdir()
    for options in ({}, {"create": True}, {"read_only": True}):
        refused(path, errors.NotAJournalError, **options)


def test_a_name_too_long(tmp_path: Path) -> None:
    refused(tmp_path / ("x" * 300), errors.NotAJournalError, create=True)


@pytest.mark.parametrize(
    "head",
    [
        b"x",
        b"Dear diary, " * 50,
        b"SQLite format 3\0",
        b"SQLite format 4\0" + bytes(4080),
        bytes(5000),
        b"PK\3\4" * 99,
    ],
)
def test_another_file(path: Path, head: bytes) -> None:
    path.write_bytes(head)
    for options in ({}, {"create": True}, {"read_only": True}):
        refused(path, errors.NotAJournalError, **options)


def test_a_database_of_another_program(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE relationship(id)")
    other.commit()
    other.close()
    for options in ({}, {"create": True}, {"read_only": True}):
        refused(path, errors.ForeignDatabaseError, **options)


def test_a_database_that_only_says_it_is_one(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA application_id = {version.APPLICATION_ID}")
    other.execute(f"PRAGMA user_version = {version.MAJOR * 1000 + version.MINOR}")
    other.execute("CREATE TABLE something(id)")
    other.commit()
    other.close()
    with pytest.raises(errors.ForeignDatabaseError):
        open_journal(path)


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (0, errors.NotAJournalError),
        (version.MAJOR * 1000 + version.MINOR, errors.ForeignDatabaseError),
    ],
)
def test_a_database_of_ours_without_a_table(
    path: Path, number: int, error: type[errors.JournalError]
) -> None:
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA application_id = {version.APPLICATION_ID}")
    other.execute(f"PRAGMA user_version = {number}")
    other.commit()
    other.close()
    for options in ({"read_only": True}, {}, {"create": True}):
        with pytest.raises(errors.JournalError) as raised:
            open_journal(path, **options)
        assert type(raised.value) is error


# Versions


def set_version(path: Path, number: int) -> None:
    with open_journal(path) as journal:
        db: Any = journal.db
        db.execute_sql(f"PRAGMA user_version = {number}")


def test_a_newer_major_version_is_refused(made: Path) -> None:
    set_version(made, (version.MAJOR + 1) * 1000)
    for options in ({}, {"create": True}, {"read_only": True}):
        refused(made, errors.NewerJournalError, **options)


def test_a_newer_major_version_that_is_still_in_the_log(made: Path) -> None:
    """The head of the file is of the old version; what counts is what SQLite reads."""
    script = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        f"c.execute('PRAGMA user_version = {(version.MAJOR + 1) * 1000}'); print('ready', flush=True); input()"
    )
    with beside(script, made):
        with pytest.raises(errors.NewerJournalError):
            open_journal(made)
        with pytest.raises(errors.NewerJournalError):
            open_journal(made, read_only=True)


def test_a_newer_minor_version_is_accepted(made: Path) -> None:
    number = version.MAJOR * 1000 + version.MINOR + 1
    set_version(made, number)
    with open_journal(made) as journal:
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        assert pragma(journal, "user_version") == number
    assert [file.name for file in made.parent.iterdir()] == [made.name]


# Others at the file

HOLDER = """
import sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    c.execute(statement).fetchall()
print("ready", flush=True)
input()
"""


def test_written_by_another_process(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading goes on, writing is refused, and works once the other is done."""
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 100)
    with beside(HOLDER, made, "BEGIN EXCLUSIVE"), open_journal(made) as journal:
        before = dump(journal)
        with pytest.raises(errors.JournalLockedError) as raised:
            operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        assert raised.value.path == made
        with pytest.raises(errors.JournalLockedError):
            operations.save_draft(journal, "capture", "x")
        assert dump(journal) == before
    with open_journal(made) as journal:
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})


def test_the_lock_ends_while_the_journal_is_open(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 100)
    with open_journal(made) as journal:
        with beside(HOLDER, made, "BEGIN EXCLUSIVE"), pytest.raises(errors.JournalLockedError):
            operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        journal.undo()
        journal.redo()
        assert_sound(journal)


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_held_by_another_process_for_itself(made: Path, monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 100)
    statements = (
        "PRAGMA locking_mode = EXCLUSIVE",
        f"PRAGMA journal_mode = {mode}",
        "BEGIN EXCLUSIVE",
    )
    with beside(HOLDER, made, *statements):
        before = content(made.parent)
        for options in ({}, {"create": True}):
            with pytest.raises(errors.JournalLockedError):
                open_journal(made, **options)
        assert content(made.parent)[made.name] == before[made.name]
    with open_journal(made) as journal:
        assert_sound(journal)


def test_reading_beside_a_writer_sees_what_is_committed(made: Path) -> None:
    with open_journal(made) as writer, open_journal(made, read_only=True) as reader:
        operations.create(writer, Kind.RELATIONSHIP, {"name": "New"})
        assert dump(reader) == dump(writer)


def test_reading_leaves_no_trace(made: Path) -> None:
    before = content(made.parent)
    stamp = made.stat().st_mtime_ns
    with open_journal(made, read_only=True) as journal:
        assert dump(journal)
    assert content(made.parent) == before
    assert made.stat().st_mtime_ns == stamp


def test_reading_what_a_killed_program_left_in_the_log(made: Path) -> None:
    script = (
        "import sys, os, pathlib; from mentordesk.journal.storage.opening import open_journal\n"
        "from mentordesk.journal import operations; from mentordesk.journal.terms import Kind\n"
        "j = open_journal(pathlib.Path(sys.argv[1]))\n"
        "operations.create(j, Kind.RELATIONSHIP, {'name': 'Last'}); print('ready', flush=True); input()"
    )
    with beside(script, made):
        pass
    assert made.with_name(made.name + "-wal").stat().st_size
    for read_only in (True, False):
        with open_journal(made, read_only=read_only) as journal:
            assert journal.value(Relationship.select(Relationship.id).where(Relationship.name == "Last"))


# Links


@posix
def test_a_link_leads_to_the_file(made: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.mentordesk"
    link.symlink_to(made)
    with open_journal(link) as journal:
        operations.create(journal, Kind.RELATIONSHIP, {"name": "New"})
        with open_journal(link, read_only=True) as reader:
            assert dump(reader) == dump(journal)
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Newer"})
    assert link.is_symlink()
    with open_journal(made) as journal:
        assert len(dump(journal)["relationship"]) == 5
    assert [file.name for file in link.parent.iterdir()] == [link.name]


@posix
def test_a_link_to_nothing(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "nothing")
    with pytest.raises(errors.JournalMissingError):
        open_journal(path)
    try:
        open_journal(path, create=True).close()
    except errors.JournalError:
        assert path.is_symlink()


# Damage


@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_a_truncated_file(made: Path, part: float) -> None:
    whole = made.read_bytes()
    made.write_bytes(whole[: int(len(whole) * part)])
    before = made.read_bytes()
    with pytest.raises((errors.DamagedJournalError, errors.NotAJournalError)):
        with open_journal(made) as journal:
            dump(journal)
            operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
            write_everything(journal)
    assert made.read_bytes()[:100] == before[:100]


def test_a_file_cut_within_its_head(made: Path) -> None:
    made.write_bytes(made.read_bytes()[:99])
    refused(made, errors.NotAJournalError)


@pytest.mark.parametrize("seed", range(6))
def test_damaged_pages_are_told_as_damage(made: Path, seed: int) -> None:
    """Whatever is damaged: it is told in words, or it does no harm to reading."""
    rng = random.Random(seed)
    whole = bytearray(made.read_bytes())
    pages = len(whole) // 4096
    for page in rng.sample(range(1, pages), pages // 2):
        whole[page * 4096 : (page + 1) * 4096] = rng.randbytes(4096)
    made.write_bytes(whole)
    with pytest.raises(errors.DamagedJournalError) as raised, open_journal(made) as journal:
        dump(journal)
        write_everything(journal)
    assert "backup" in raised.value.sentence


def test_a_damaged_first_page(made: Path) -> None:
    whole = bytearray(made.read_bytes())
    whole[100:4096] = random.Random(1).randbytes(3996)
    made.write_bytes(whole)
    for read_only in (True, False):
        with pytest.raises(errors.DamagedJournalError):
            open_journal(made, read_only=read_only)


# Permissions

AS_NOBODY = """
import os, pathlib, sys, tempfile
from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
path, mode = pathlib.Path(sys.argv[1]), sys.argv[2]
with tempfile.TemporaryDirectory() as folder:  # everything is imported while it can be
    with open_journal(pathlib.Path(folder) / "x", create=True) as journal:
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    with open_journal(path, create="c" in mode, read_only="r" in mode) as journal:
        print(journal.db.execute_sql("SELECT count(*) FROM relationship").fetchone()[0])
except Exception as error:
    print(type(error).__name__)
"""


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that another user can enter, and owns when we are root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "shelf"
        folder.mkdir()
        Path(name).chmod(0o755)
        if os.geteuid() == 0 and not all(above.stat().st_mode & stat.S_IXOTH for above in folder.parents):
            pytest.skip("no other user can enter the folder for temporary files")
        yield folder
        folder.chmod(0o700)


def give(folder: Path, *, folder_mode: int, file_mode: int | None = None) -> None:
    """Set the modes, and hand all of it to the other user when we are root."""
    for file in folder.iterdir():
        if file_mode is not None:
            file.chmod(file_mode)
        if os.geteuid() == 0:
            os.chown(file, 65534, 65534)
    folder.chmod(folder_mode)
    if os.geteuid() == 0:
        os.chown(folder, 65534, 65534)


def as_nobody(path: Path, mode: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(path), mode], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@posix
@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "write", "read"),
    [
        (0o700, 0o600, "3", "3"),
        (0o500, 0o600, "ReadOnlyJournalError", "3"),
        (0o700, 0o400, "ReadOnlyJournalError", "3"),
        (0o500, 0o400, "ReadOnlyJournalError", "3"),
        (0o700, 0o000, "NoAccessError", "NoAccessError"),
        (0o000, 0o600, "NoAccessError", "NoAccessError"),
    ],
)
def test_what_may_not_be_written_or_read(
    shelf: Path, folder_mode: int, file_mode: int, write: str, read: str
) -> None:
    path = shelf / "j.mentordesk"
    with open_journal(path, create=True) as journal:
        write_everything(journal)
    before = content(shelf)
    give(shelf, folder_mode=folder_mode, file_mode=file_mode)
    assert as_nobody(path, "w") == write
    assert as_nobody(path, "c") == write
    assert as_nobody(path, "r") == read
    shelf.chmod(0o700)
    path.chmod(0o600)
    assert content(shelf) == before


@posix
@pytest.mark.parametrize("mode", ["w", "c", "r"])
def test_a_folder_that_lies_in_one_that_may_not_be_entered(shelf: Path, mode: str) -> None:
    inner = shelf / "inner"
    inner.mkdir()
    open_journal(inner / "j.mentordesk", create=True).close()
    give(shelf, folder_mode=0o000)
    assert as_nobody(inner / "j.mentordesk", mode) == "NoAccessError"
    assert as_nobody(inner / "none.mentordesk", mode) == "NoAccessError"
    shelf.chmod(0o700)
    assert [file.name for file in inner.iterdir()] == ["j.mentordesk"]


@posix
def test_a_journal_cannot_be_begun_in_a_read_only_folder(shelf: Path) -> None:
    give(shelf, folder_mode=0o500)
    assert as_nobody(shelf / "new.mentordesk", "c") == "ReadOnlyJournalError"
    assert as_nobody(shelf / "new.mentordesk", "w") == "JournalMissingError"
    assert list(shelf.iterdir()) == []


# What fails while it begins

FULL = """
import pathlib, resource, sys
from mentordesk.journal.storage.opening import open_journal
import mentordesk.journal.storage.schema, mentordesk.journal.storage.database
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    open_journal(pathlib.Path(sys.argv[1]), create=True)
except Exception as error:
    print(type(error).__name__)
"""


@posix
@pytest.mark.parametrize("there", [False, True])
def test_without_room_none_is_begun_and_what_was_there_stays(path: Path, there: bool) -> None:
    if there:
        path.touch()
    done = subprocess.run([sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "DiskFullError"
    assert content(path.parent) == ({path.name: b""} if there else {})


def test_a_journal_begun_by_another_at_this_moment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 100)
    path.touch()
    with beside(HOLDER, path, "BEGIN EXCLUSIVE"):
        with pytest.raises(errors.JournalLockedError):
            open_journal(path, create=True)
        assert path.exists()
    open_journal(path, create=True).close()


# Killed while it begins

BEGIN = """
import pathlib, sys
from mentordesk.journal.storage.opening import open_journal
print("ready", flush=True)
sys.stdin.readline()
open_journal(pathlib.Path(sys.argv[1]), create=True)
print("done", flush=True)
sys.stdin.readline()
"""


def opens_after_all(path: Path) -> None:
    with open_journal(path, create=True) as journal:
        assert len(dump(journal)["topic"]) == TOPICS
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        assert_sound(journal)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@posix
@pytest.mark.parametrize(
    "moment", [0, 0.001, 0.002, 0.004, 0.006, 0.008, 0.01, 0.013, 0.017, 0.022, 0.03, 0.05]
)
def test_killed_while_beginning(path: Path, moment: float) -> None:
    process = start(BEGIN, path)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.readline()
    process.stdin.write("\n")
    process.stdin.flush()
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    opens_after_all(path)


@pytest.mark.parametrize("looked", [False, True])
def test_killed_before_the_first_commit_was_through(path: Path, tmp_path: Path, looked: bool) -> None:
    """Pages are written, and the rollback journal that takes them back is still there."""
    other = tmp_path / "other"
    other.mkdir()
    script = (
        "import sys, os; from playhouse.sqlcipher_ext import SqlCipherDatabase\n"
        "from mentordesk.journal.storage import schema\n"
        "db = SqlCipherDatabase(sys.argv[1], pragmas=[('cache_size', 5)]); db.connect()\n"
        "db.execute_sql('BEGIN EXCLUSIVE'); n = iter(range(99)); schema.create(db, '2026-11-23T00:00:00.000Z', lambda: next(n))\n"
        "print('ready', flush=True); input()"
    )
    with beside(script, other / "j"):
        pass
    rollback = other / "j-journal"
    assert rollback.stat().st_size > 512
    open_journal(path, create=True).close()
    shutil.copy(rollback, path.with_name(path.name + "-journal"))
    shutil.rmtree(other)
    if looked:
        with pytest.raises(errors.NotAJournalError):
            open_journal(path)
    opens_after_all(path)
