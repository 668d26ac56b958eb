# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.2 to 1.3: nobody was asked yet, and nothing is known to have come as expected."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from mentordesk.journal.journal import Journal
from tests.journal.storage.migrations.old_file import (
    assert_tables_of_a_new_file,
    assert_takes_dates_only,
    brought_up_to_date,
    run,
)

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


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    """A file as that version left it, brought up to date."""
    with brought_up_to_date("1.2", path) as journal:
        yield journal


def test_the_tables_it_changed_are_those_of_a_new_file(journal: Journal, tmp_path: Path) -> None:
    assert_tables_of_a_new_file(journal, tmp_path / "new", CHANGED)


@pytest.mark.parametrize("column", DATES)
def test_its_dates_take_what_is_a_date_and_nothing_else(journal: Journal, column: str) -> None:
    table, name = column.split(".")
    assert {row[0] for row in run(journal, f"SELECT {name} FROM {table}")} == {None}
    assert_takes_dates_only(journal, column)


def test_whether_it_came_is_not_known(journal: Journal) -> None:
    assert run(journal, "SELECT DISTINCT came_true FROM advice") == [(None,)]
    for came in ("yes", "partly", "no"):
        run(journal, f"UPDATE advice SET came_true = '{came}'")
    with pytest.raises(dbapi2.IntegrityError):
        journal.db.connection().execute("UPDATE advice SET came_true = 'maybe'")
