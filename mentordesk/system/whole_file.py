# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Writing a file whole or not at all, and never over a journal.

Every output of the program goes through `write_whole_file`: PDF, calendar, shared questions, copies of attachments.
"""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from mentordesk.errors import OutputError
from mentordesk.i18n.texts import pgettext
from mentordesk.system.paths import is_missing

DATABASE_HEADER = b"SQLite format 3\0"
_WAL_HEADERS = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
"""The first four bytes of a write-ahead log, see https://www.sqlite.org/walformat.html."""
_SUFFIX = ".mentordesk"
SIDE_FILES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database while it is open, by the end of its name."""


def write_whole_file(path: Path, data: bytes, *, reading: Path | None = None) -> None:
    """Write a file whole or not at all, readable by this user alone.

    The content goes to a new file of a random name in the same folder, reaches the disk, and takes the place of
    what was there; a link is replaced, not followed. `reading` is the journal the content comes from, as for
    `refuse_output`. Raises OutputError with a sentence; what was at the path before is still there then.
    """
    refuse_output(path, reading=reading)
    part = path.with_name(f".{path.name[:40]}-{uuid4().hex[:8]}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with open(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise _refusal(path, error) from error


def refuse_output(path: Path, *, reading: Path | None = None) -> None:
    """Raise OutputError where nothing may be written: on a journal, and on what is no plain file.

    A journal is the file `reading`, by any name or link, with what SQLite keeps beside it; any other SQLite database
    or write-ahead log; and any name a journal would have. Nothing is read from devices, pipes and sockets.
    """
    try:
        found = path.stat()
    except (OSError, ValueError):
        found = None  # nothing there, or not to be seen: then writing itself tells what is wrong
    if found is not None and not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        raise OutputError(
            pgettext("output", "{path} is no plain file but a device, a pipe or a socket.", path=path),
            kept=pgettext("output", "Nothing was written."),
            advice=pgettext("output", "Name a file."),
        )
    if _is_named_like_journal(path) or (found is not None and _is_journal(path, found, reading)):
        raise OutputError(
            pgettext("output", "{path} is a journal or belongs to one, and is never overwritten.", path=path),
            kept=pgettext("output", "Nothing was written."),
            advice=pgettext("output", "Choose another name."),
        )


def same_file(path: Path, other: Path) -> bool:
    """Whether two paths lead to one file, by any name or link. False where one of them leads to none."""
    try:
        return os.path.samefile(path, other)
    except (OSError, ValueError):
        return False


def is_open_as(descriptor: int, journal: Path) -> bool:
    """Whether an open file is a journal or belongs to it. Raises OSError for what is no open file."""
    here = os.fstat(descriptor)
    for path in (journal, *side_files(journal)):
        with suppress(OSError):
            if os.path.samestat(here, path.stat()):
                return True
    return False


def side_files(journal: Path) -> list[Path]:
    """The names of what SQLite keeps beside an open journal, whether it is there or not."""
    real = Path(os.path.realpath(journal))
    return [path.with_name(path.name + end) for path in {journal, real} for end in SIDE_FILES]


def read_plain_file(path: Path, most: int) -> bytes | None:
    """The content of a plain file of at most `most` bytes. None for anything else; a pipe or device is never read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        return None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        with open(descriptor, "rb", closefd=False) as file:
            content = file.read(most + 1)
    except OSError:
        return None
    finally:
        os.close(descriptor)
    return content if len(content) <= most else None


def _is_named_like_journal(path: Path) -> bool:
    name = path.name.casefold()
    for end in SIDE_FILES:
        name = name.removesuffix(end)
    return name.endswith(_SUFFIX)


def _is_journal(path: Path, found: os.stat_result, reading: Path | None) -> bool:
    if stat.S_ISDIR(found.st_mode):
        return False
    if reading is not None and any(same_file(path, file) for file in (reading, *side_files(reading))):
        return True
    for end in SIDE_FILES:
        if path.name.endswith(end) and os.path.isfile(path.with_name(path.name.removesuffix(end))):
            return True
    real = Path(os.path.realpath(path))
    if real != path and _is_named_like_journal(real):
        return True
    head = _head(path)
    return head == DATABASE_HEADER or head[:4] in _WAL_HEADERS


def _head(path: Path) -> bytes:
    """The first bytes of a plain file; empty if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(DATABASE_HEADER))
    except OSError:
        return b""


def _refusal(path: Path, error: OSError) -> OutputError:
    kept = pgettext("output", "Nothing was written.")
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return OutputError(
            pgettext("output", "The disk that should hold {path} is full.", path=path),
            kept=kept,
            advice=pgettext("output", "Free some space and try again."),
        )
    if is_missing(path.parent):
        return OutputError(
            pgettext("output", "The folder {path} does not exist.", path=path.parent),
            kept=kept,
            advice=pgettext("output", "Make it, or choose another one."),
        )
    if os.path.isdir(path):
        return OutputError(
            pgettext("output", "{path} is a folder.", path=path),
            kept=kept,
            advice=pgettext("output", "Name a file."),
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return OutputError(
            pgettext("output", "{path} cannot be written: the file or its folder is read-only.", path=path),
            kept=kept,
            advice=pgettext("output", "Choose another folder."),
        )
    return OutputError(
        pgettext("output", "{path} cannot be written.", path=path),
        kept=kept,
        advice=pgettext("output", "Choose another name or folder."),
    )
