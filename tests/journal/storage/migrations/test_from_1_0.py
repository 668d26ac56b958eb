# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.0 to 1.1: what was written stays, and what is new is empty."""

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

CHANGED = ("relationship", "value_statement", "sponsorship", "talking_point", "reflection_link")
DATES = (
    "relationship.snoozed_until",
    "value_statement.snoozed_until",
    "sponsorship.snoozed_until",
    "advice.answer_by",
)


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    """A file as that version left it, brought up to date."""
    with brought_up_to_date("1.0", path) as journal:
        yield journal


def test_the_tables_it_changed_are_those_of_a_new_file(journal: Journal, tmp_path: Path) -> None:
    assert_tables_of_a_new_file(journal, tmp_path / "new", CHANGED)


@pytest.mark.parametrize("column", DATES)
def test_its_dates_take_what_is_a_date_and_nothing_else(journal: Journal, column: str) -> None:
    table, name = column.split(".")
    assert {row[0] for row in run(journal, f"SELECT {name} FROM {table}")} == {None}
    assert_takes_dates_only(journal, column)


def test_nobody_is_at_rest_and_nothing_was_tried(journal: Journal) -> None:
    assert run(journal, "SELECT DISTINCT paused FROM relationship") == [(0,)]
    assert run(journal, "SELECT DISTINCT tried FROM advice") == [("",)]
    assert run(journal, "SELECT snoozed_until FROM advice WHERE snoozed_until IS NOT NULL") == [
        ("2021-02-01",)
    ]


def test_a_point_can_be_dropped_and_those_there_are_stay(journal: Journal) -> None:
    states = [row[0] for row in run(journal, "SELECT state FROM talking_point ORDER BY id")]
    assert states == ["open", "covered", "carried"]
    run(journal, "UPDATE talking_point SET state = 'dropped'")
    with pytest.raises(dbapi2.IntegrityError):
        journal.db.connection().execute("UPDATE talking_point SET state = 'lost'")
