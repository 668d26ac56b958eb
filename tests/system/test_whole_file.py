# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A file is written whole or not at all, and no output ever lands on a journal."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.errors import OutputError
from mentordesk.journal.storage.opening import open_journal
from mentordesk.system.whole_file import read_plain_file, refuse_output, write_whole_file


def test_a_file_is_written_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_whole_file(path, b"one")
    write_whole_file(path, b"two")
    assert path.read_bytes() == b"two" and list(tmp_path.iterdir()) == [path]
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS, errno.EIO])
def test_a_failed_write_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError) as caught:
        write_whole_file(path, b"new")
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]
    assert str(path) in caught.value.sentence and "Nothing was written." in caught.value.sentence


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="does not exist"):
        write_whole_file(tmp_path / "gone" / "out.pdf", b"x")
    with pytest.raises(OutputError, match="is a folder"):
        write_whole_file(tmp_path, b"x")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError):
        write_whole_file(tmp_path / "file" / "out.pdf", b"x")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="read-only"):
        write_whole_file(tmp_path / "out.pdf", b"x")
    tmp_path.chmod(0o700)


# Never over a journal


@pytest.fixture
def open_file(tmp_path: Path) -> Iterator[Path]:
    """A journal that is open, with what SQLite keeps beside it."""
    path = tmp_path / "journal.mentordesk"
    journal = open_journal(path, create=True)
    journal.db.execute_sql("CREATE TABLE something (written)")
    yield path
    journal.close(tidy=False)


def _targets(path: Path) -> dict[str, Path]:
    """Every way to a journal that an output could take."""
    folder = path.parent
    ways = {"itself": path, "roundabout": folder / "x" / ".." / path.name}
    (folder / "x").mkdir()
    for name, end in (("journal", ""), ("log", "-wal"), ("shared memory", "-shm")):
        source = path.with_name(path.name + end)
        ways[f"{name} by its name"] = source
        ways[f"hard link to the {name}"] = folder / f"hard{end}.pdf"
        os.link(source, ways[f"hard link to the {name}"])
        ways[f"link to the {name}"] = folder / f"soft{end}.pdf"
        ways[f"link to the {name}"].symlink_to(source)
    ways["a copy under another name"] = folder / "copy.pdf"
    ways["a copy under another name"].write_bytes(path.read_bytes())
    ways["a new file named like a journal"] = folder / "other.MENTORDESK"
    return ways


@pytest.mark.skipif(os.name == "nt", reason="links and open files are another matter there")
def test_no_output_lands_on_a_journal(open_file: Path) -> None:
    ways = _targets(open_file)
    before = {way: path.read_bytes() for way, path in ways.items() if path.exists()}
    for way, path in ways.items():
        with pytest.raises(OutputError, match="is a journal or belongs to one"):
            write_whole_file(path, b"%PDF-", reading=open_file)
            pytest.fail(f"written over: {way}")
    assert before == {way: path.read_bytes() for way, path in ways.items() if path.exists()}
    assert not [path for path in open_file.parent.iterdir() if path.suffix == ".part"]


def test_another_journal_is_refused_without_being_told_which_is_read(open_file: Path, tmp_path: Path) -> None:
    copy, log = tmp_path / "copy.ics", tmp_path / "log.ics"
    copy.write_bytes(open_file.read_bytes())
    log.write_bytes(open_file.with_name(open_file.name + "-wal").read_bytes())
    for path in (copy, log):
        with pytest.raises(OutputError, match="is a journal"):
            refuse_output(path)


def test_a_file_that_only_looks_a_little_like_one_is_written(tmp_path: Path) -> None:
    path = tmp_path / "notes.mentordesk.pdf"
    path.write_bytes(b"SQLite format 4")
    write_whole_file(path, b"new", reading=tmp_path / "journal.mentordesk")
    assert path.read_bytes() == b"new"


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    kept, link = tmp_path / "kept.txt", tmp_path / "out.pdf"
    kept.write_bytes(b"kept")
    link.symlink_to(kept)
    write_whole_file(link, b"new")
    assert kept.read_bytes() == b"kept" and not link.is_symlink() and link.read_bytes() == b"new"


# Neither read nor replaced: what is no plain file


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_pipes_and_devices_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull), Path("/dev/zero")):
        with pytest.raises(OutputError, match="is no plain file"):
            write_whole_file(path, b"x")
        assert read_plain_file(path, 100) is None
    assert pipe.is_fifo() and Path(os.devnull).is_char_device()


def test_no_more_is_read_than_allowed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_plain_file(path, 5) == b"12345" and read_plain_file(path, 4) is None
    assert read_plain_file(tmp_path / "gone", 5) is None and read_plain_file(tmp_path, 5) is None
