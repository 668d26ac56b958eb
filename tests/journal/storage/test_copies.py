# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A copy of an open journal: whole, for this user alone, and never over a journal that is in use."""

import os
import stat
from pathlib import Path

import pytest
from everything import dump, write_everything

from mentordesk.errors import InputRefusedError, OutputError, UserError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.copies import save_copy
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

posix = pytest.mark.skipif(os.name != "posix", reason="permissions, links and pipes of POSIX")


def test_a_copy_holds_all_that_the_journal_holds_and_goes_its_own_way(
    journal: Journal, tmp_path: Path
) -> None:
    write_everything(journal)
    copy = tmp_path / "copies" / "copy.mentordesk"
    copy.parent.mkdir()
    save_copy(journal, copy)
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]
    with open_journal(copy) as other:
        assert dump(other) == dump(journal)
        operations.create(other, Kind.RELATIONSHIP, {"name": "New"})
        assert dump(other)["relationship"] != dump(journal)["relationship"]
    save_copy(journal, copy)
    with open_journal(copy, read_only=True) as other:
        assert dump(other) == dump(journal), "a copy takes the place of the one before"


@posix
def test_a_copy_is_for_this_user_alone(journal: Journal, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.write_text("before")
    copy.chmod(0o644)
    save_copy(journal, copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_copy_of_what_is_only_read(journal: Journal, path: Path, tmp_path: Path) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    with open_journal(path, read_only=True) as reader:
        save_copy(reader, tmp_path / "copy")
    with open_journal(tmp_path / "copy", read_only=True) as copy:
        assert dump(copy) == dump(journal)


@posix
def test_a_copy_never_takes_the_place_of_the_journal(
    journal: Journal, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    (tmp_path / "linked").symlink_to(path)
    os.link(path, tmp_path / "same")
    monkeypatch.chdir(tmp_path)
    before = path.read_bytes()
    wal = path.with_name(path.name + "-wal")
    for target in (path, Path(path.name), tmp_path / "linked", tmp_path / "same", wal):
        with pytest.raises(InputRefusedError, match="cannot take the place of the journal itself"):
            save_copy(journal, target)
    assert path.read_bytes() == before


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_a_journal_that_is_in_use_is_not_overwritten(journal: Journal, tmp_path: Path, end: str) -> None:
    other = tmp_path / "other.mentordesk"
    other.write_text("before")
    other.with_name(other.name + end).touch()
    with pytest.raises(InputRefusedError, match="is in use as a journal"):
        save_copy(journal, other)
    assert other.read_text() == "before"


@posix
def test_a_pipe_is_refused(journal: Journal, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputError, match="no plain file"):
        save_copy(journal, tmp_path / "pipe")


def test_where_no_copy_can_be_made_nothing_is_left(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").touch()
    before = sorted(tmp_path.rglob("*"))
    for target in (tmp_path / "no" / "copy", tmp_path / "folder"):
        with pytest.raises(UserError, match="could not be written to"):
            save_copy(journal, target)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_name_as_long_as_a_file_system_takes(journal: Journal, tmp_path: Path) -> None:
    save_copy(journal, tmp_path / ("x" * 200))
    assert (tmp_path / ("x" * 200)).stat().st_size
