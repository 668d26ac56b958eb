# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""peewee's side of a file: connections made as ours are, and a rollback that keeps the first error."""

from functools import partial
from pathlib import Path
from typing import Any

import peewee
import pytest

from mentordesk.journal.storage.connection import connect
from mentordesk.journal.storage.database import Database


@pytest.fixture
def db(path: Path) -> Any:
    db: Any = Database(path, partial(connect, path))
    db.connect()
    db.execute_sql("CREATE TABLE t(x)")
    yield db
    db.close()


def test_it_connects_as_it_was_told_and_only_then(path: Path) -> None:
    made: list[Path] = []

    def make() -> Any:
        made.append(path)
        return connect(path)

    db: Any = Database(path, make)
    with pytest.raises(peewee.InterfaceError):
        db.execute_sql("SELECT 1")
    assert made == []
    db.connect()
    assert db.execute_sql("PRAGMA foreign_keys").fetchone() == (1,) and made == [path]
    db.close()


def test_what_fails_is_taken_back(db: Any) -> None:
    with pytest.raises(ZeroDivisionError), db.atomic():
        db.execute_sql("INSERT INTO t VALUES (1)")
        raise ZeroDivisionError
    assert db.execute_sql("SELECT * FROM t").fetchall() == []


def test_where_sqlite_has_rolled_back_by_itself_the_first_error_is_told(db: Any) -> None:
    with pytest.raises(ZeroDivisionError), db.atomic():
        db.execute_sql("INSERT INTO t VALUES (1)")
        db.connection().execute("ROLLBACK")
        raise ZeroDivisionError
    assert not db.connection().in_transaction
    assert db.execute_sql("SELECT * FROM t").fetchall() == []
