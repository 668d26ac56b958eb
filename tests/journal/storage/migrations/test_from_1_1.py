# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.1 to 1.2: repeats count from their day as before, and there is room for files and links."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal

CHANGED = ("follow_up", "attachment", "mention", "framework", "framework_step")
FILE = Path(__file__).parents[2] / "files" / "v1.1.mentordesk"


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


def test_repeats_go_on_as_they_did(journal: Journal) -> None:
    assert run(journal, "SELECT DISTINCT anchor, automatic FROM follow_up") == [("date", 0)]
    run(journal, "UPDATE follow_up SET anchor = 'last_contact'")
    with pytest.raises(dbapi2.IntegrityError):
        journal.db.connection().execute("UPDATE follow_up SET anchor = 'moon'")


def test_there_are_no_files_links_and_sets_yet(journal: Journal) -> None:
    for table in ("attachment", "mention", "framework", "framework_step"):
        assert run(journal, f"SELECT * FROM {table}") == []
