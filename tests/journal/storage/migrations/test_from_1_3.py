# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.3 to 1.4: what was there stays, what is new is not known, and an asking becomes an event."""

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

CHANGED = ("relationship", "conversation", "follow_up", "advice_event")
DATES = ("relationship.died_on", "relationship.rests_until", "follow_up.made_on")


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    """A file as that version left it, brought up to date."""
    with brought_up_to_date("1.3", path) as journal:
        yield journal


def test_the_tables_it_changed_are_those_of_a_new_file(journal: Journal, tmp_path: Path) -> None:
    assert_tables_of_a_new_file(journal, tmp_path / "new", CHANGED)


@pytest.mark.parametrize("column", DATES)
def test_its_dates_take_what_is_a_date_and_nothing_else(journal: Journal, column: str) -> None:
    assert_takes_dates_only(journal, column)


def test_what_is_new_of_a_person_is_not_known(journal: Journal) -> None:
    new = "also_known_as, i_call_them, died_on, rests_until"
    assert run(journal, f"SELECT DISTINCT {new} FROM relationship") == [("", "", None, None)]


def test_how_they_talked_stays_and_may_be_unknown_from_now_on(journal: Journal) -> None:
    assert run(journal, "SELECT DISTINCT channel FROM conversation") == [("video",)]
    run(journal, "UPDATE conversation SET channel = NULL")
    with pytest.raises(dbapi2.IntegrityError):
        journal.db.connection().execute("UPDATE conversation SET channel = 'letter'")


def test_a_promise_was_made_in_the_conversation_it_belongs_to(journal: Journal) -> None:
    assert run(journal, "SELECT made_on FROM follow_up ORDER BY id") == [("2020-02-29",), (None,)]


def test_that_somebody_was_asked_is_an_event(journal: Journal) -> None:
    asked = run(
        journal, "SELECT advice_id, date, value, note, channel FROM advice_event WHERE fact = 'asked'"
    )
    assert asked == run(
        journal, "SELECT id, asked_on, '', '', NULL FROM advice WHERE asked_on IS NOT NULL ORDER BY id"
    )
    assert [row[1] for row in asked] == ["2021-01-25"]
    assert len(run(journal, "SELECT 1 FROM advice_event WHERE recorded_at = ''")) == 0
