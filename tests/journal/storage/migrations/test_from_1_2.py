# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.2 to 1.3: nobody was asked yet, and nothing is known to have come as expected."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal

CHANGED = (
    "advice",
    "turning_point",
    "value_statement",
    "conversation",
    "exchange",
    "sponsorship",
    "follow_up",
    "relationship",
)
DATES = ("advice.asked_on",)
FILE = Path(__file__).parents[2] / "files" / "v1.2.mentordesk"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    """A file as that version left it, brought up to date."""
    shutil.copy(FILE, path)
    with open_journal(path) as journal:
        yield journal


def run(journal: Journal, sql: str) -> list[Any]:
    return journal.db.execute_sql(sql).fetchall()  # type: ignore[no-untyped-call,no-any-return]


def columns(journal: Journal, *tables: str) -> dict[str, str]:
    """What the file says of some tables and their indexes."""
    names = ", ".join(f"'{table}'" for table in tables)
    found = run(
        journal, f"SELECT name, sql FROM sqlite_master WHERE tbl_name IN ({names}) AND type <> 'trigger'"
    )
    return {name: " ".join((sql or "").split()) for name, sql in found}


def test_the_tables_it_changed_are_those_of_a_new_file(journal: Journal, tmp_path: Path) -> None:
    with open_journal(tmp_path / "new", create=True) as new:
        assert columns(journal, *CHANGED) == columns(new, *CHANGED) != {}


@pytest.mark.parametrize("column", DATES)
def test_its_dates_take_what_is_a_date_and_nothing_else(journal: Journal, column: str) -> None:
    table, name = column.split(".")
    assert {row[0] for row in run(journal, f"SELECT {name} FROM {table}")} == {None}
    for day in ("2021", "2021-05", "2021-05-03"):
        run(journal, f"UPDATE {table} SET {name} = '{day}'")
    for text in ("", "21", "2021-5", "2021-21", "2021-05-43", "2021-05-03x", "2021-05-03-01"):
        with pytest.raises(dbapi2.IntegrityError):
            journal.db.connection().execute(f"UPDATE {table} SET {name} = '{text}'")


def test_whether_it_came_is_not_known(journal: Journal) -> None:
    assert run(journal, "SELECT DISTINCT came_true FROM advice") == [(None,)]
    for came in ("yes", "partly", "no"):
        run(journal, f"UPDATE advice SET came_true = '{came}'")
    with pytest.raises(dbapi2.IntegrityError):
        journal.db.connection().execute("UPDATE advice SET came_true = 'maybe'")
