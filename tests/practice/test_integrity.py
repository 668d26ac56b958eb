# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a look at a journal finds, in sentences: one for each kind of damage, for one and for many."""

from pathlib import Path
from typing import Any

import pytest
from everything import write_everything

from mentordesk.journal.storage import schema
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.integrity import Findings, check


def findings_after(path: Path, *statements: str) -> Findings:
    """What is found in a journal with everything in it, changed behind the back of its triggers."""
    with open_journal(path, create=True) as journal:
        write_everything(journal)
        db: Any = journal.db
        db.execute_sql("PRAGMA foreign_keys = OFF")
        schema.drop_index_triggers(db)
        for statement in statements:
            db.execute_sql(statement)
    with open_journal(path, read_only=True) as journal:
        return check(journal)


NO_INDEX = "INSERT INTO search_text(search_text) VALUES ('delete-all')"


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "DELETE FROM framework",
            "2 rows of the table framework_step refer to something that is not there.",
        ),
        (
            "DELETE FROM reflection WHERE title = 'A free one'",
            "1 row of the table attachment refers to something that is not there.",
        ),
        (
            "DELETE FROM reflection WHERE title = 'A free one'",
            "The search index holds 1 entry of the kind reflection that is not there.",
        ),
        (
            "DELETE FROM advice",
            "The search index holds 3 entries of the kind advice that are not there.",
        ),
        (NO_INDEX, "The search index lacks 3 entries of the kind advice."),
        (NO_INDEX, "The search index lacks 1 entry of the kind framework."),
    ],
)
def test_damage_is_told_by_number(tmp_path: Path, statement: str, problem: str) -> None:
    found = findings_after(tmp_path / "j.mentordesk", statement)
    assert not found.ok and found.counts[Kind.RELATIONSHIP] == 2
    assert problem in found.problems


def test_words_are_compared_only_where_the_entries_are_the_same(tmp_path: Path) -> None:
    change = "UPDATE exchange SET text = text || ' newword' WHERE text LIKE 'How%'"
    found = findings_after(tmp_path / "one.mentordesk", change)
    assert found.problems == ("The search index and the entries differ in 1 word.",)
    found = findings_after(tmp_path / "two.mentordesk", change, NO_INDEX)
    assert found.problems and all("differ in" not in one for one in found.problems)


def test_a_sound_journal_has_no_problems(tmp_path: Path) -> None:
    found = findings_after(tmp_path / "j.mentordesk")
    assert found.ok and found.problems == () and found.counts[Kind.ADVICE] == 3
