# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Files of a reflection: kept in the journal whole or not at all, taken back with undo."""

import io
import os
from pathlib import Path

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations import attachments
from mentordesk.journal.records import Reflection
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind


@pytest.fixture
def record(journal: Journal) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": "2026-11-20", "body": "With a picture"})


def test_a_file_is_kept_whole_and_comes_back(journal: Journal, record: int, tmp_path: Path) -> None:
    content = bytes(range(256)) * 40
    number = attachments.attach(journal, record, "crane <b>.bin", content)
    (file,) = attachments.attached(journal, record)
    assert (file.name, file.size, file.is_image) == ("crane <b>.bin", len(content), False)
    attachments.detach(journal, number)
    assert attachments.attached(journal, record) == ()
    journal.undo()
    assert attachments.content_of(journal, number) == content
    operations.trash(journal, Kind.REFLECTION, record)
    operations.restore(journal, Kind.REFLECTION, record)
    journal.close()
    with open_journal(journal.path) as again:
        assert attachments.content_of(again, number) == content


def test_what_cannot_be_kept_is_refused_in_words(journal: Journal, record: int, tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError, match="larger than 10 MB"):
        attachments.attach(journal, record, "big", b"x" * (attachments.LARGEST + 1))
    for path in (tmp_path / "vanished.png", tmp_path):
        with pytest.raises(InputRefusedError, match="could not be read"):
            attachments.attach_file(journal, record, path)
    assert attachments.attached(journal, record) == ()


class Shrinking(io.FileIO):
    """A real file that somebody else cuts off while it is read."""

    def read(self, size: int | None = -1) -> bytes:
        first = super().read(1000)
        os.truncate(self.name, 1000)
        return first + super().read(-1 if size is None else size)


class Growing(io.FileIO):
    """A real file that somebody else goes on writing while it is read."""

    def read(self, size: int | None = -1) -> bytes:
        with open(self.name, "ab") as file:
            file.write(b"more")
        return super().read(-1 if size is None else size)


@pytest.mark.parametrize("kind", [Shrinking, Growing])
def test_a_file_that_changes_while_it_is_read_is_not_kept_short(
    tmp_path: Path, kind: type[io.FileIO]
) -> None:
    path = tmp_path / "film.mov"
    path.write_bytes(b"x" * 5000)
    with (
        kind(str(path)) as file,
        pytest.raises(InputRefusedError, match=r"“film\.mov” changed while it was read"),
    ):
        attachments.read_whole(file, path.name)


def test_a_file_that_shrinks_below_the_limit_is_not_kept_short(tmp_path: Path) -> None:
    path = tmp_path / "film.mov"
    with path.open("wb") as file:
        file.truncate(attachments.LARGEST + 5)
    with Shrinking(str(path)) as file, pytest.raises(InputRefusedError, match="larger than 10 MB"):
        attachments.read_whole(file, path.name)


def test_a_file_whose_name_vanishes_while_it_is_read_is_kept_whole(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"x" * 5000)
    with path.open("rb") as file:
        path.unlink()
        assert attachments.read_whole(file, path.name) == b"x" * 5000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_refused_at_once(journal: Journal, record: int, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputRefusedError, match="“pipe” is not a file that can be kept"):
        attachments.attach_file(journal, record, tmp_path / "pipe")
    assert attachments.attached(journal, record) == ()


def test_ten_megabytes_are_taken_away_and_brought_back(journal: Journal, record: int) -> None:
    number = attachments.attach(journal, record, "big.bin", b"\0\xff" * (attachments.LARGEST // 2))
    attachments.detach(journal, number)
    journal.undo()
    assert attachments.attached(journal, record)[0].size == attachments.LARGEST


def test_the_largest_file_is_ten_megabytes_and_not_a_byte_more(
    journal: Journal, record: int, tmp_path: Path
) -> None:
    assert attachments.LARGEST == 10_000_000
    path = tmp_path / "large.bin"
    path.write_bytes(b"x" * attachments.LARGEST)
    attachments.attach_file(journal, record, path)
    with path.open("ab") as file:
        file.write(b"x")
    with pytest.raises(InputRefusedError, match=r"“large\.bin” is larger than 10 MB"):
        attachments.attach_file(journal, record, path)
    assert [file.size for file in attachments.attached(journal, record)] == [attachments.LARGEST]


@pytest.mark.parametrize(
    ("name", "kept", "media_type", "is_image"),
    [
        ("crane.png", "crane.png", "image/png", True),
        ("Crane.JPG", "Crane.JPG", "image/jpeg", True),
        ("drawing.svg", "drawing.svg", "image/svg+xml", False),
        ("notes", "notes", "application/octet-stream", False),
        (" two\nlines.txt ", "two lines.txt", "text/plain", False),
        ("  ", "file", "application/octet-stream", False),
        ("x" * 300, "x" * 255, "application/octet-stream", False),
    ],
)
def test_a_file_is_kept_under_its_name_which_says_what_it_is(
    journal: Journal, record: int, name: str, kept: str, media_type: str, is_image: bool
) -> None:
    attachments.attach(journal, record, name, b"x")
    (file,) = attachments.attached(journal, record)
    assert (file.name, file.media_type, file.is_image) == (kept, media_type, is_image)


def test_files_are_listed_in_the_order_they_came_and_of_their_own_reflection(
    journal: Journal, record: int
) -> None:
    other = operations.create(journal, Kind.REFLECTION, {"date": "2026-11-21", "body": "Another"})
    for owner, name in ((record, "b"), (other, "c"), (record, "a")):
        attachments.attach(journal, owner, name, name.encode())
    assert [file.name for file in attachments.attached(journal, record)] == ["b", "a"]
    (file,) = attachments.attached(journal, other)
    attachments.detach(journal, file.id)
    assert attachments.content_of(journal, file.id) is None
    assert [file.name for file in attachments.attached(journal, record)] == ["b", "a"]


def test_an_empty_file_is_kept_too(journal: Journal, record: int, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    number = attachments.attach_file(journal, record, tmp_path / "empty.txt")
    assert attachments.content_of(journal, number) == b""


def test_nothing_is_attached_to_a_reflection_that_is_gone(journal: Journal, record: int) -> None:
    with pytest.raises(InputRefusedError, match=r"no longer exists\. Nothing was attached"):
        attachments.attach(journal, record + 1, "a.txt", b"x")
    assert attachments.attached(journal, record + 1) == ()


def test_attaching_counts_as_a_change_of_that_reflection_alone(journal: Journal, record: int) -> None:
    other = operations.create(journal, Kind.REFLECTION, {"date": "2026-11-21", "body": "Another"})
    with journal.quietly():
        Reflection.update(updated_at="2026-11-21T00:00:00.000Z").execute(journal.db)
    attachments.attach(journal, record, "a.txt", b"x")
    changed = Reflection.select(Reflection.id).where(Reflection.updated_at > "2026-11-21T00:00:00.000Z")
    assert journal.rows(changed) == [(record,)] and record != other
