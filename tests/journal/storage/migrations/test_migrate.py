# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Files of every version released open today; a version that fails on the way up leaves the file as it was."""

import os
import re
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from everything import assert_index_true, assert_sound, documents, dump, write_everything
from playhouse.schema_diff import diff_models

from mentordesk.errors import DamagedJournalError, DiskFullError, NotAJournalError, OlderJournalError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import TABLES, Relationship
from mentordesk.journal.storage import schema, version
from mentordesk.journal.storage.migrations import migrate
from mentordesk.journal.storage.migrations.migrate import climb, version_of
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

FILES = Path(__file__).parents[2] / "files"
NEW_IN_1_2 = {"attachment", "mention", "framework", "framework_step"}
NEXT = (schema.MAJOR, schema.MINOR + 1)
AFTER_NEXT = (schema.MAJOR + 1, 0)


def shape(journal: Journal) -> set[tuple[str, str, str]]:
    """What the file says of its tables, indexes and triggers, without spaces."""
    db: Any = journal.db
    found = db.execute_sql(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_stat%'"
    ).fetchall()
    return {(type_, name, re.sub(r"\s+", " ", sql)) for type_, name, sql in found}


# Genuine files


@pytest.fixture(params=sorted(FILES.glob("*.mentordesk")), ids=lambda file: file.name)
def old(request: pytest.FixtureRequest, path: Path) -> Path:
    shutil.copy(request.param, path)
    path.chmod(0o600)
    return path


def old_version(file: Path) -> tuple[int, int]:
    """The version in the head of a file."""
    return divmod(int.from_bytes(file.read_bytes()[60:64], "big"), 1000)


def test_there_is_a_file_of_this_version() -> None:
    assert (FILES / f"v{schema.MAJOR}.{schema.MINOR}.mentordesk").exists()


def test_an_old_file_opens_and_works(old: Path, tmp_path: Path) -> None:
    version = old_version(old)
    with open_journal(old) as journal:
        assert version_of(journal.db.connection()) == migrate.CURRENT
        rows = dump(journal)
        new = {table for table, found in rows.items() if not found}
        assert new <= (NEW_IN_1_2 if version < (1, 2) else set())
        names = {row[0] for row in journal.rows(Relationship.select(Relationship.name).tuples())}
        assert names == {"Ada Kovács", "Ben Löwe", "Gone Person"}
        assert operations.read_draft(journal, "capture") == "< half a sen"
        assert_sound(journal)
        assert_index_true(journal, tmp_path)
        write_everything(journal)
        assert_index_true(journal, tmp_path)
        while journal.undo():
            pass
        assert dump(journal) | {"draft": []} == rows | {"draft": []}


def test_an_old_file_has_the_shape_of_a_new_one(old: Path, tmp_path: Path) -> None:
    with open_journal(old) as journal, open_journal(tmp_path / "new", create=True) as new:
        assert shape(journal) == shape(new)


@pytest.mark.parametrize("kept", ["old", "new"])
def test_the_file_matches_the_models(old: Path, tmp_path: Path, kept: str) -> None:
    """The computed columns of advice are the only ones that the comparison cannot see."""
    with open_journal(old if kept == "old" else tmp_path / "new", create=True) as journal:
        assert str(diff_models(journal.db, TABLES)).splitlines() == [
            "add column advice.state",
            "add column advice.since",
        ]


def test_an_old_file_can_be_read_where_it_lies(old: Path) -> None:
    before = old.read_bytes()
    if old_version(old) == migrate.CURRENT:
        with open_journal(old, read_only=True) as journal:
            assert all(dump(journal).values())
    else:  # it would have to climb first
        with pytest.raises(OlderJournalError):
            open_journal(old, read_only=True)
    assert old.read_bytes() == before


# The next version, made up


def rebuild_exchange(db: Any) -> None:
    """A changed table in SQLite's twelve steps, with a new column that must be filled."""
    sql = db.execute_sql("SELECT sql FROM sqlite_master WHERE name = 'exchange'").fetchone()[0]
    others = db.execute_sql(
        "SELECT sql FROM sqlite_master WHERE tbl_name = 'exchange' AND type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    columns = ", ".join(f'"{row[1]}"' for row in db.execute_sql("PRAGMA table_info(exchange)").fetchall())
    db.execute_sql(
        sql.replace('"exchange"', '"exchange_new"', 1).replace('"text"', '"mood" TEXT NOT NULL, "text"', 1)
    )
    db.execute_sql(f"INSERT INTO exchange_new({columns}, mood) SELECT {columns}, 'glad' FROM exchange")
    db.execute_sql("DROP TABLE exchange")
    db.execute_sql("ALTER TABLE exchange_new RENAME TO exchange")
    for (index,) in others:
        db.execute_sql(index)


def rename_people(db: Any) -> None:
    db.execute_sql("UPDATE relationship SET name = name || ' II', name_key = name_key || ' ii'")
    db.execute_sql("CREATE TABLE novelty(id INTEGER PRIMARY KEY)")


RUNGS: dict[tuple[int, int], Callable[[Any], None]] = {migrate.CURRENT: rebuild_exchange, NEXT: rename_people}


@pytest.fixture
def made(path: Path) -> Path:
    with open_journal(path, create=True) as journal:
        write_everything(journal)
    return path


def test_a_climb(made: Path, tmp_path: Path) -> None:
    before = made.read_bytes()
    with open_journal(made) as journal:
        db: Any = journal.db
        rows = dump(journal)
        copy = climb(made, db, RUNGS, AFTER_NEXT)
        assert copy == made.with_name(f"j-before-{schema.MAJOR}.{schema.MINOR}.mentordesk")
        assert version_of(db.connection()) == AFTER_NEXT
        assert db.execute_sql("SELECT DISTINCT mood FROM exchange").fetchall() == [("glad",)]
        assert db.execute_sql("PRAGMA foreign_keys").fetchone() == (1,)
        after = dump(journal)
        changed = {table for table in rows if rows[table] != after[table]}
        assert changed == {"relationship"}
        assert after["relationship"][0][6:8] == ("Ada Kovács II", "ada kovacs ii")
        assert_sound(journal)
        triggers = {name for type_, name, _ in shape(journal) if type_ == "trigger"}
        assert triggers == set(schema.index_triggers())
        found = db.execute_sql("SELECT count(*) FROM search_text WHERE search_text MATCH 'ii'").fetchone()
        assert found == (2,)
        alive = sum(
            db.execute_sql(f"SELECT count(*) FROM {table} WHERE trashed_at IS NULL").fetchone()[0]
            for table in (model._meta.table_name for model in TABLES if "trashed_at" in model._meta.fields)
        )
        assert len(documents(journal)) == alive
        assert climb(made, db, RUNGS, AFTER_NEXT) is None
    assert copy.read_bytes() == before
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with open_journal(copy) as journal:
        assert dump(journal) == rows
        assert_index_true(journal, tmp_path)
    assert not [file for file in tmp_path.iterdir() if file.suffix == ".part"]


def test_a_version_that_never_was_is_refused(made: Path) -> None:
    with open_journal(made) as journal:
        db: Any = journal.db
        db.execute_sql("PRAGMA user_version = 99")
    before = made.read_bytes()
    with pytest.raises(NotAJournalError):
        open_journal(made)
    assert made.read_bytes() == before
    assert not list(made.parent.glob("j-before-*"))


def test_the_copy_holds_what_was_still_in_the_log(made: Path) -> None:
    with open_journal(made) as journal:
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Last"})
        copy = climb(made, journal.db, RUNGS, NEXT)
    assert copy is not None
    with open_journal(copy, read_only=True) as kept:
        assert kept.value(Relationship.select(Relationship.id).where(Relationship.name == "Last"))


def fail(db: Any) -> None:
    db.execute_sql("DELETE FROM advice_event")
    db.execute_sql("DROP TABLE draft")
    raise ZeroDivisionError


def break_references(db: Any) -> None:
    db.execute_sql("DELETE FROM relationship")


def wrong_sql(db: Any) -> None:
    db.execute_sql("DELETE FROM draft")
    db.execute_sql("ALTER TABLE nowhere ADD COLUMN x")


@pytest.mark.parametrize(
    ("rung", "error"),
    [(fail, ZeroDivisionError), (break_references, DamagedJournalError), (wrong_sql, Exception)],
)
def test_a_rung_that_fails_leaves_the_file_as_it_was(
    made: Path, rung: Callable[[Any], None], error: type[Exception], tmp_path: Path
) -> None:
    before = made.read_bytes()
    with open_journal(made) as journal:
        rows, form = dump(journal), shape(journal)
        with pytest.raises(error):
            climb(made, journal.db, {**RUNGS, NEXT: rung}, AFTER_NEXT)
        assert version_of(journal.db.connection()) == migrate.CURRENT
        assert dump(journal) == rows
        assert shape(journal) == form
        assert_sound(journal)
        assert_index_true(journal, tmp_path)
        db: Any = journal.db
        assert db.execute_sql("PRAGMA foreign_keys").fetchone() == (1,)
        db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        assert made.read_bytes() == before
        assert made.with_name(f"j-before-{schema.MAJOR}.{schema.MINOR}.mentordesk").read_bytes() == before
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})


def test_a_full_disk_on_the_way_up_leaves_the_file_as_it_was(made: Path) -> None:
    def swell(db: Any) -> None:
        db.execute_sql(f"PRAGMA max_page_count = {db.execute_sql('PRAGMA page_count').fetchone()[0] + 5}")
        db.execute_sql("CREATE TABLE large AS SELECT zeroblob(1000000) AS x")

    before = made.read_bytes()
    with open_journal(made) as journal:
        rows = dump(journal)
        with pytest.raises(DiskFullError), journal.told_errors():
            climb(made, journal.db, {migrate.CURRENT: swell}, NEXT)
        assert dump(journal) == rows
        assert version_of(journal.db.connection()) == migrate.CURRENT
    assert made.read_bytes() == before


def test_an_older_file_climbs_when_it_is_opened(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way a user meets it: the program knows a rung that the file has not taken."""
    monkeypatch.setattr(version, "CURRENT", NEXT)
    monkeypatch.setattr(climb, "__defaults__", ({(schema.MAJOR, schema.MINOR): rebuild_exchange}, NEXT))
    with open_journal(made) as journal:
        assert version_of(journal.db.connection()) == NEXT
    assert len(list(made.parent.glob("j-before-*.mentordesk"))) == 1
