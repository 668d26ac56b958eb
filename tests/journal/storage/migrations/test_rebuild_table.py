# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A table that is changed: a new one in its place, with its rows, its indexes and its name."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.storage.connection import connect
from mentordesk.journal.storage.database import Database
from mentordesk.journal.storage.migrations.rebuild_table import rebuild


@pytest.fixture
def db(path: Path) -> Any:
    db = Database(path, partial(connect, path))
    db.connect()  # type: ignore[no-untyped-call]
    db.execute_sql("PRAGMA foreign_keys = OFF")  # type: ignore[no-untyped-call]
    for sql in (
        'CREATE TABLE "thing" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "sum" AS ("id" + 1))',
        'CREATE TABLE "part" ("thing_id" INTEGER REFERENCES "thing" ("id"))',
        'CREATE INDEX "thing_name" ON "thing" ("name")',
        'CREATE INDEX "part_thing" ON "part" ("thing_id")',
        "INSERT INTO thing(id, name) VALUES (3, 'a'), (7, 'b')",
        "INSERT INTO part VALUES (7)",
    ):
        db.execute_sql(sql)  # type: ignore[no-untyped-call]
    yield db
    db.close()  # type: ignore[no-untyped-call]


def shape(db: Any) -> list[tuple[str, str]]:
    return db.execute_sql("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


ADDED = {'"name" TEXT NOT NULL': '"name" TEXT NOT NULL, "mood" TEXT NOT NULL DEFAULT \'glad\''}


def test_rows_indexes_and_references_stay(db: Any) -> None:
    before = dict(shape(db))
    rebuild(db, "thing", ADDED)
    assert db.execute_sql("SELECT id, name, mood, sum FROM thing ORDER BY id").fetchall() == [
        (3, "a", "glad", 4),
        (7, "b", "glad", 8),
    ]
    (old, new), *_ = ADDED.items()
    assert dict(shape(db)) == before | {"thing": before["thing"].replace(old, new)}
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_old_rows_can_be_given_another_value_than_new_ones(db: Any) -> None:
    rebuild(db, "thing", ADDED, {"mood": "upper(name)"})
    db.execute_sql("INSERT INTO thing(id, name) VALUES (8, 'c')")
    assert [row[0] for row in db.execute_sql("SELECT mood FROM thing ORDER BY id")] == ["A", "B", "glad"]


def test_a_column_can_be_left_out(db: Any) -> None:
    rebuild(db, "part", {'"thing_id" INTEGER REFERENCES "thing" ("id")': '"other" TEXT, "thing_id" INTEGER'})
    assert db.execute_sql("SELECT * FROM part").fetchall() == [(None, 7)]


@pytest.mark.parametrize("piece", ["nowhere", '"id"'])
def test_a_piece_that_is_not_there_exactly_once_is_refused(db: Any, piece: str) -> None:
    before = shape(db)
    with pytest.raises(ValueError, match=piece):
        rebuild(db, "thing", {piece: "x"})
    assert shape(db) == before
