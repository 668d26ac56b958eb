# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Opening a journal: what the file is, whether it may be written, and which version it has."""

import errno
import os
import stat
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk.errors import (
    DiskFullError,
    FolderMissingError,
    ForeignDatabaseError,
    JournalError,
    JournalMissingError,
    NewerJournalError,
    NoAccessError,
    NotAFolderError,
    NotAJournalError,
    OlderJournalError,
    ReadOnlyJournalError,
)
from mentordesk.journal.journal import Journal, known_error, now_text
from mentordesk.journal.storage import version
from mentordesk.journal.storage.connection import connect, errors_named

if TYPE_CHECKING:
    from mentordesk.journal.storage.database import Database

_MAGIC = b"SQLite format 3\0"


def open_journal(path: Path, *, create: bool = False, read_only: bool = False) -> Journal:
    """Open the journal in a file; with `create`, begin one where there is none.

    An older file is copied and brought up to date first. Raises a JournalError that tells what is
    wrong, with the file unchanged.
    """
    path = Path(os.path.abspath(path))
    check_folder(path)
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        if not create or read_only:
            raise JournalMissingError(path) from None
        return _begin(path)
    except OSError as error:
        raise _os_error(path, error) from error
    if os.path.isdir(path):
        raise NotAJournalError(path)
    if size == 0 and create and not read_only:
        return _begin(path)
    if not read_only and path.with_name(path.name + "-journal").exists():
        _roll_back(path)
        if path.stat().st_size == 0:
            if not create:
                raise NotAJournalError(path)
            return _begin(path)
    _check_head(path)
    if not read_only and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise ReadOnlyJournalError(path)
    return _open_existing(path, read_only)


def check_folder(path: Path) -> None:
    """Raise a JournalError when the folder of a journal is none, is not there, or may not be entered."""
    try:
        mode = path.parent.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise FolderMissingError(path) from None
    except OSError as error:
        raise _os_error(path, error) from error
    if not stat.S_ISDIR(mode):
        raise NotAFolderError(path.parent)


def _check_head(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise _os_error(path, error) from error
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise NotAJournalError(path)
    if int.from_bytes(head[68:72], "big") != version.APPLICATION_ID:
        raise ForeignDatabaseError(path)
    if int.from_bytes(head[60:64], "big") // 1000 > version.MAJOR:
        raise NewerJournalError(path)


def _os_error(path: Path, error: OSError) -> JournalError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(path)
    if error.errno == errno.EROFS:
        return ReadOnlyJournalError(path)
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL, errno.ENOTDIR):
        return NotAJournalError(path)
    return NoAccessError(path)


def _database(path: Path, journal_mode: str) -> "Database":
    """The file for peewee, connected, before there is a journal. Raises the driver's or peewee's DatabaseError."""
    from mentordesk.journal.storage.database import Database

    db = Database(path, partial(connect, path, journal_mode=journal_mode))
    db.connect()
    return db


def _begin(path: Path) -> Journal:
    """Make a new journal: whole, or not at all."""
    existed = path.exists()
    try:
        if not existed:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        if error.errno == errno.EACCES:
            raise ReadOnlyJournalError(path) from error
        raise _os_error(path, error) from error
    # The first transaction is made without a write-ahead log, so that the file's own head names it.
    try:
        from uuid import uuid4

        from mentordesk.journal.storage import schema

        db = _database(path, "delete")
        try:
            with db.atomic("EXCLUSIVE"):
                schema.create(db, now_text(), lambda: uuid4().hex)
        finally:
            db.close()
    except BaseException as error:
        if not existed:
            with suppress(OSError):
                path.unlink()
        if isinstance(error, errors_named("DatabaseError")) and (known := known_error(path, error)):
            raise known from error
        raise
    return _open_existing(path, read_only=False)


def _roll_back(path: Path) -> None:
    """Let SQLite take back a first transaction that was cut off; only a beginning journal has such a log."""
    _check_head(path)
    try:
        connection = connect(path, journal_mode="delete")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        finally:
            connection.close()
    except errors_named("DatabaseError") as error:
        raise known_error(path, error) or error from error


def _open_existing(path: Path, read_only: bool) -> Journal:
    try:
        again = partial(connect, path, read_only=read_only)
        connection = again()
        try:
            found = version.version_of(connection)
            if found[0] > version.MAJOR:
                raise NewerJournalError(path)
            if found == (0, 0) and connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None:
                raise NotAJournalError(path)
            if found < version.CURRENT:
                if read_only:
                    raise OlderJournalError(path)
                connection.close()
                _climb(path)
                connection = again()
            connection.execute("SELECT 1 FROM relationship LIMIT 1").fetchone()
            if not read_only:
                _make_private(path)
        except BaseException:
            connection.close()
            raise
    except errors_named("DatabaseError") as error:
        known = known_error(path, error)
        if known is None and "no such table" in str(error):
            known = ForeignDatabaseError(path)
        if known is None:
            raise
        raise known from error
    return Journal(path, connection, again, read_only=read_only)


def _climb(path: Path) -> None:
    """Bring an older file up to date."""
    from mentordesk.journal.storage.migrations import migrate

    db = _database(path, "wal")
    try:
        migrate.climb(path, db)
    finally:
        db.close()


def _make_private(path: Path) -> None:
    """Take a journal's file out of others' reach, as far as the file system knows of permissions."""
    if os.name == "nt":
        return
    with suppress(OSError):
        for file in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
            if file.exists() and stat.S_IMODE(file.stat().st_mode) & 0o077:
                file.chmod(0o600)
