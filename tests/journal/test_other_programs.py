# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What another program writes to the file is noticed, and nothing is made of it that is not so."""

from pathlib import Path

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import Change


def names(journal: Journal) -> list[str]:
    return [
        name for (name,) in journal.rows(Relationship.select(Relationship.name).order_by(Relationship.id))
    ]


@pytest.mark.parametrize("written_before", [True, False], ids=["after writing", "after reading alone"])
def test_a_foreign_write_is_told_once_as_a_change_of_anything(path: Path, written_before: bool) -> None:
    with open_journal(path, create=True) as mine, open_journal(path) as other:
        if written_before:
            operations.create(mine, Kind.RELATIONSHIP, {"name": "Ada"})
        told: list[Change] = []
        mine.listen(told.append)
        assert not mine.notice_other_programs() and told == []
        made = operations.create(other, Kind.RELATIONSHIP, {"name": "Ben"})
        assert mine.notice_other_programs()
        (change,) = told
        assert all(change.touches(kind) and change.touches(kind, made) for kind in Kind)
        assert not mine.notice_other_programs() and len(told) == 1
        assert names(mine)[-1] == "Ben"


def test_writing_oneself_is_no_foreign_write(path: Path) -> None:
    with open_journal(path, create=True) as mine:
        told: list[Change] = []
        operations.create(mine, Kind.RELATIONSHIP, {"name": "Ada"})
        operations.save_draft(mine, "capture", "< half")
        mine.undo()
        mine.listen(told.append)
        assert not mine.notice_other_programs() and told == []


def test_what_was_written_just_before_a_step_of_ones_own_is_noticed_after_it(path: Path) -> None:
    with open_journal(path, create=True) as mine, open_journal(path) as other:
        operations.create(other, Kind.RELATIONSHIP, {"name": "Ben"})
        operations.create(mine, Kind.RELATIONSHIP, {"name": "Ada"})
        assert mine.notice_other_programs()


def test_undo_across_a_foreign_write_is_still_refused_where_it_would_break_something(path: Path) -> None:
    with open_journal(path, create=True) as mine, open_journal(path) as other:
        ada = operations.create(mine, Kind.RELATIONSHIP, {"name": "Ada"})
        given = {"relationship": ada, "direction": "given", "date": "2026", "type": "time"}
        operations.create(other, Kind.EXCHANGE, given)
        assert mine.notice_other_programs()
        with pytest.raises(InputRefusedError):
            mine.undo()
        assert names(mine) == ["Ada"]
