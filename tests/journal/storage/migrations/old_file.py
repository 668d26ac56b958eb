# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A file of an earlier version brought up to date, and what it says of its tables: for the tests of each rung."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal

FILES = Path(__file__).parents[2] / "files"


@contextmanager
def brought_up_to_date(version: str, path: Path) -> Iterator[Journal]:
    """A copy of the genuine file of a version, opened today."""
    shutil.copy(FILES / f"v{version}.mentordesk", path)
    with open_journal(path) as journal:
        yield journal


def run(journal: Journal, sql: str) -> list[Any]:
    """What a statement finds."""
    return journal.db.execute_sql(sql).fetchall()  # type: ignore[no-untyped-call,no-any-return]


def assert_tables_of_a_new_file(journal: Journal, path: Path, tables: tuple[str, ...]) -> None:
    """These tables and their indexes are made as in a file that is begun today."""
    with open_journal(path, create=True) as new:
        assert _made(journal, *tables) == _made(new, *tables) != {}


def assert_takes_dates_only(journal: Journal, column: str) -> None:
    """A new column takes approximate dates and nothing else."""
    table, name = column.split(".")
    for day in ("2021", "2021-05", "2021-05-03"):
        run(journal, f"UPDATE {table} SET {name} = '{day}'")
    for text in ("", "21", "2021-5", "2021-21", "2021-05-43", "2021-05-03x", "2021-05-03-01"):
        with pytest.raises(dbapi2.IntegrityError):
            journal.db.connection().execute(f"UPDATE {table} SET {name} = '{text}'")


def _made(journal: Journal, *tables: str) -> dict[str, str]:
    names = ", ".join(f"'{table}'" for table in tables)
    found = run(
        journal, f"SELECT name, sql FROM sqlite_master WHERE tbl_name IN ({names}) AND type <> 'trigger'"
    )
    return {name: " ".join((sql or "").split()) for name, sql in found}
