# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A connection to a journal's file: how it is set, to write and to read only."""

from pathlib import Path

import peewee
import pytest
from sqlcipher3 import dbapi2

from mentordesk.journal.storage import connection as connecting
from mentordesk.journal.storage.connection import connect, errors_named


def setting(connection: dbapi2.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.fixture
def made(path: Path) -> Path:
    connection = connect(path)
    connection.execute("CREATE TABLE t(x)")
    connection.close()
    return path


def test_how_a_connection_to_write_is_set(path: Path) -> None:
    connection = connect(path)
    settings = {"busy_timeout": 2000, "foreign_keys": 1, "temp_store": 2, "cache_size": -8000}
    settings |= {"journal_mode": "wal", "synchronous": 2}
    assert {name: setting(connection, name) for name in settings} == settings
    assert connecting.BUSY_MILLISECONDS == 2000
    connection.close()
    connection = connect(path, journal_mode="delete")
    assert setting(connection, "journal_mode") == "delete"
    connection.close()


def test_what_is_only_read_is_not_written(made: Path) -> None:
    before = made.read_bytes()
    connection = connect(made, read_only=True)
    assert setting(connection, "foreign_keys") == 1
    with pytest.raises(dbapi2.OperationalError, match="readonly"):
        connection.execute("INSERT INTO t VALUES (1)")
    connection.close()
    assert made.read_bytes() == before and [file.name for file in made.parent.iterdir()] == [made.name]


def test_what_is_not_there_is_not_made_to_read_it(path: Path) -> None:
    with pytest.raises(dbapi2.OperationalError):
        connect(path, read_only=True).execute("SELECT 1 FROM t")
    assert not path.exists()


def test_what_another_writes_meanwhile_is_read(made: Path) -> None:
    writer = connect(made)
    writer.execute("INSERT INTO t VALUES (1)")
    reader = connect(made, read_only=True)
    assert reader.execute("SELECT count(*) FROM t").fetchone() == (1,)
    writer.execute("INSERT INTO t VALUES (2)")
    assert reader.execute("SELECT count(*) FROM t").fetchone() == (2,)
    reader.close()
    writer.close()


def test_an_empty_log_is_live_while_another_holds_it(made: Path) -> None:
    """The log is folded in and has no length; only the other's shared memory tells that it may grow."""
    writer = connect(made)
    writer.execute("INSERT INTO t VALUES (1)")
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    wal = made.with_name(made.name + "-wal")
    assert wal.stat().st_size == 0
    reader = connect(made, read_only=True)
    writer.execute("INSERT INTO t VALUES (2)")
    assert reader.execute("SELECT count(*) FROM t").fetchone() == (2,)
    reader.close()
    writer.close()


def test_an_empty_log_that_was_left_behind_does_not_keep_from_reading(made: Path) -> None:
    made.with_name(made.name + "-wal").touch()
    connection = connect(made, read_only=True)
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
    connection.close()
    assert not made.with_name(made.name + "-shm").exists()


def test_a_connection_that_cannot_be_set_is_closed_and_told(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 500)
    with pytest.raises(dbapi2.DatabaseError, match="not a database"):
        connect(path)


def test_errors_are_those_of_the_driver_and_of_peewee() -> None:
    assert errors_named("IntegrityError") == (dbapi2.IntegrityError, peewee.IntegrityError)
