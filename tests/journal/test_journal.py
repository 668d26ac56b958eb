# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The open file: queries, steps, errors of the world, threads of their own, what other programs write."""

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import peewee
import pytest
from sqlcipher3 import dbapi2

from mentordesk import errors
from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal, known_error, now_text
from mentordesk.journal.queries import Asked
from mentordesk.journal.records import Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import Change


def names(journal: Journal) -> list[str]:
    return [
        name for (name,) in journal.rows(Relationship.select(Relationship.name).order_by(Relationship.id))
    ]


# Reading


def test_rows_the_first_and_its_value(journal: Journal) -> None:
    query = Relationship.select(Relationship.id, Relationship.name).order_by(Relationship.id)
    assert journal.rows(query) == [] and journal.first(query) is None and journal.value(query) is None
    for name in ("Ada", "Ben"):
        operations.create(journal, Kind.RELATIONSHIP, {"name": name})
    assert journal.rows(query) == [(1, "Ada"), (2, "Ben")]
    assert journal.first(query) == (1, "Ada") and journal.value(query) == 1
    assert journal.cursor(query).fetchmany(1) == [(1, "Ada")]


def test_sql_made_beforehand_is_run_before_and_after_peewee_is_loaded(path: Path) -> None:
    asked = Asked("SELECT ? + count(*) FROM relationship", [5])
    with open_journal(path, create=True) as journal:
        assert journal.value(asked) == 5
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        assert journal.value(asked) == 6
        with pytest.raises(dbapi2.OperationalError, match="no such table"):
            journal.rows(Asked("SELECT * FROM nowhere", []))


def test_this_moment_is_told_in_utc_to_the_millisecond() -> None:
    text = now_text()
    assert len(text) == len("2026-11-23T20:15:00.000Z") and text.endswith("Z")
    assert abs(datetime.now(UTC) - datetime.fromisoformat(text)) < timedelta(minutes=1)


# Steps


def test_steps_within_a_step_are_one_of_the_outer_name(journal: Journal) -> None:
    told: list[Change] = []
    journal.listen(told.append)
    with journal.step("outer", Kind.ADVICE) as outer:
        with journal.step("inner", Kind.TOPIC, ("merge",)) as inner:
            assert inner is outer
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    assert [change.step for change in told] == ["outer"]
    step = journal.undo_step
    assert step is not None and (step.name, step.kind, step.merge) == ("outer", Kind.ADVICE, None)
    journal.undo()
    assert names(journal) == [] and journal.undo_step is None
    back = journal.redo_step
    assert back is not None and (back.name, back.kind) == ("outer", Kind.ADVICE)
    journal.redo()
    assert names(journal) == ["Ada", "Ben"] and journal.redo_step is None


def test_a_step_that_changes_nothing_is_none_and_is_not_told(journal: Journal) -> None:
    told: list[Change] = []
    journal.listen(told.append)
    with journal.step("nothing"):
        pass
    assert journal.undo_step is None and told == []
    assert journal.undo() is None and journal.redo() is None and journal.unmake() is None and told == []


def test_a_listener_may_stop_listening_while_it_is_told(journal: Journal) -> None:
    heard: list[str] = []

    def once(change: Change) -> None:
        heard.append("once")
        journal.unlisten(once)

    def always(change: Change) -> None:
        heard.append("always")

    journal.listen(once)
    journal.listen(always)
    for name in ("Ada", "Ben"):
        operations.create(journal, Kind.RELATIONSHIP, {"name": name})
    assert heard == ["once", "always", "always"]


def test_what_is_written_quietly_is_whole_or_not_there(journal: Journal) -> None:
    with pytest.raises(ZeroDivisionError), journal.quietly():
        journal.db.execute_sql("DELETE FROM topic")  # type: ignore[no-untyped-call]
        raise ZeroDivisionError
    assert journal.value(Asked("SELECT count(*) FROM topic", []))
    with journal.quietly():
        journal.db.execute_sql("DELETE FROM topic")  # type: ignore[no-untyped-call]
    assert journal.value(Asked("SELECT count(*) FROM topic", [])) == 0 and journal.undo_step is None


# Threads


def test_a_worker_reads_on_a_connection_of_its_own_and_lets_go_of_it(journal: Journal) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    found: list[object] = []

    def work() -> None:
        with journal.on_this_thread() as mine:
            found.append(mine.value(Asked("SELECT name FROM relationship", [])))
            found.append(names(mine))
        try:
            names(journal)
        except peewee.InterfaceError as error:
            found.append(type(error))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert found == ["Ada", ["Ada"], peewee.InterfaceError]
    assert names(journal) == ["Ada"], "the connection of this thread is still there"


# Closing


@pytest.mark.parametrize("written", [False, True])
def test_closing_leaves_one_file_and_twice_is_once(path: Path, written: bool) -> None:
    journal = open_journal(path, create=True)
    if written:
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    journal.close()
    journal.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def measured(path: Path) -> bool:
    """Whether SQLite has measured the tables of a file, which it does when it is tidied up."""
    with open_journal(path, read_only=True) as journal:
        asked = Asked("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'", [])
        return bool(journal.value(asked))


@pytest.mark.parametrize("by_peewee", [True, False])
@pytest.mark.parametrize("tidy", [True, False])
def test_closing_tidies_up_unless_it_was_only_read(path: Path, tidy: bool, by_peewee: bool) -> None:
    with open_journal(path, create=True) as journal:
        with journal.step("fill"):
            for number in range(30):
                operations.create(journal, Kind.RELATIONSHIP, {"name": f"Person {number}"})
        journal.close(tidy=False)
    assert not measured(path)
    journal = open_journal(path)
    if by_peewee:
        journal.rows(Relationship.select(Relationship.id).where(Relationship.uuid == "x"))
    else:
        journal.rows(Asked("SELECT id FROM relationship WHERE uuid = ?", ["x"]))
    journal.close(tidy=tidy)
    assert measured(path) == tidy


# What the world does


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("database is locked", errors.JournalLockedError),
        ("Database is BUSY", errors.JournalLockedError),
        ("database or disk is full", errors.DiskFullError),
        ("disk I/O error", errors.DiskFullError),
        ("attempt to write a readonly database", errors.ReadOnlyJournalError),
        ("file is read-only", errors.ReadOnlyJournalError),
        ("unable to open database file", errors.NoAccessError),
        ("database disk image is malformed", errors.DamagedJournalError),
        ("file is not a database", errors.DamagedJournalError),
        ("database corruption", errors.DamagedJournalError),
    ],
)
def test_what_a_database_error_means(path: Path, text: str, error: type[errors.JournalError]) -> None:
    for raised in (dbapi2.DatabaseError, dbapi2.OperationalError, peewee.OperationalError):
        known = known_error(path, raised(text))
        assert type(known) is error and known.path == path
    for bug in (dbapi2.IntegrityError, dbapi2.ProgrammingError, peewee.IntegrityError):
        assert known_error(path, bug(text)) is None


def test_another_database_error_is_a_bug(path: Path) -> None:
    assert known_error(path, dbapi2.OperationalError("near SELECT: syntax error")) is None


# Other programs


@pytest.mark.parametrize("written_before", [True, False], ids=["after writing", "after reading alone"])
def test_a_foreign_write_is_told_once_as_a_change_of_anything(path: Path, written_before: bool) -> None:
    with open_journal(path, create=True) as mine, open_journal(path) as other:
        if written_before:
            operations.create(mine, Kind.RELATIONSHIP, {"name": "Ada"})
        told: list[Change] = []
        mine.listen(told.append)
        assert not mine.notice_other_programs() and told == []
        made = operations.create(other, Kind.RELATIONSHIP, {"name": "Ben"})
        assert mine.notice_other_programs()
        (change,) = told
        assert all(change.touches(kind) and change.touches(kind, made) for kind in Kind)
        assert not mine.notice_other_programs() and len(told) == 1
        assert names(mine)[-1] == "Ben"


def test_writing_oneself_is_no_foreign_write(path: Path) -> None:
    with open_journal(path, create=True) as mine:
        told: list[Change] = []
        operations.create(mine, Kind.RELATIONSHIP, {"name": "Ada"})
        operations.save_draft(mine, "capture", "< half")
        mine.undo()
        mine.listen(told.append)
        assert not mine.notice_other_programs() and told == []


def test_what_was_written_just_before_a_step_of_ones_own_is_noticed_after_it(path: Path) -> None:
    with open_journal(path, create=True) as mine, open_journal(path) as other:
        operations.create(other, Kind.RELATIONSHIP, {"name": "Ben"})
        operations.create(mine, Kind.RELATIONSHIP, {"name": "Ada"})
        assert mine.notice_other_programs()


def test_undo_across_a_foreign_write_is_still_refused_where_it_would_break_something(path: Path) -> None:
    with open_journal(path, create=True) as mine, open_journal(path) as other:
        ada = operations.create(mine, Kind.RELATIONSHIP, {"name": "Ada"})
        given = {"relationship": ada, "direction": "given", "date": "2026", "type": "time"}
        operations.create(other, Kind.EXCHANGE, given)
        assert mine.notice_other_programs()
        with pytest.raises(InputRefusedError):
            mine.undo()
        assert names(mine) == ["Ada"]
