# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.1 to 1.2: repeats count from their day as before, and there is room for files and links."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from mentordesk.journal.journal import Journal
from tests.journal.storage.migrations.old_file import (
    assert_tables_of_a_new_file,
    brought_up_to_date,
    run,
)

CHANGED = ("follow_up", "attachment", "mention", "framework", "framework_step")


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    """A file as that version left it, brought up to date."""
    with brought_up_to_date("1.1", path) as journal:
        yield journal


def test_the_tables_it_changed_are_those_of_a_new_file(journal: Journal, tmp_path: Path) -> None:
    assert_tables_of_a_new_file(journal, tmp_path / "new", CHANGED)


def test_repeats_go_on_as_they_did(journal: Journal) -> None:
    assert run(journal, "SELECT DISTINCT anchor, automatic FROM follow_up") == [("date", 0)]
    run(journal, "UPDATE follow_up SET anchor = 'last_contact'")
    with pytest.raises(dbapi2.IntegrityError):
        journal.db.connection().execute("UPDATE follow_up SET anchor = 'moon'")


def test_there_are_no_files_links_and_sets_yet(journal: Journal) -> None:
    for table in ("attachment", "mention", "framework", "framework_step"):
        assert run(journal, f"SELECT * FROM {table}") == []
