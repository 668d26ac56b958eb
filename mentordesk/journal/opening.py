# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Opening a journal: what the file is, whether it may be written, and which version it has."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from playhouse.sqlcipher_ext import SqlCipherDatabase

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
from mentordesk.journal import version
from mentordesk.journal.journal import DATABASE_ERRORS, Journal, known_error, now_text

BUSY_MILLISECONDS = 2000
_MAGIC = b"SQLite format 3\0"


def open_journal(path: Path, *, create: bool = False, read_only: bool = False) -> Journal:
    """Open the journal in a file; with `create`, begin one where there is none.

    An older file is copied and brought up to date first. Raises a JournalError that tells what is
    wrong, with the file unchanged.
    """
    path = Path(os.path.abspath(path))
    _check_folder(path)
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        if not create or read_only:
            raise JournalMissingError(path) from None
        return _begin(path)
    except OSError as error:
        raise _os_error(path, error) from error
    if path.is_dir():
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


def _check_folder(path: Path) -> None:
    if path.parent.is_dir():
        return
    if path.parent.exists():
        raise NotAFolderError(path.parent)
    raise FolderMissingError(path)


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


class _Database(SqlCipherDatabase):  # type: ignore[misc]
    """A database that SQLite may have rolled back itself, as it does when the disk is full."""

    def rollback(self) -> None:
        """Roll back, if there is still something to roll back; otherwise the first error is the one to tell."""
        if self.connection().in_transaction:
            super().rollback()


def _database(path: Path, *, read_only: bool, journal_mode: str) -> Any:
    pragmas: list[tuple[str, Any]] = [
        ("cipher_log_level", "NONE"),
        ("busy_timeout", BUSY_MILLISECONDS),
        ("foreign_keys", 1),
        ("temp_store", 2),  # temporary tables hold journal text: never in a file
        ("cache_size", -2000),
    ]
    if read_only:
        # What another program writes meanwhile lies in the log beside the file that a link leads to.
        real = Path(os.path.realpath(path))
        from urllib.parse import quote

        wal, shm = (real.with_name(real.name + end) for end in ("-wal", "-shm"))
        live = wal.exists() and (wal.stat().st_size > 0 or shm.exists())
        name = f"file:{quote(str(path))}?" + ("mode=ro" if live else "mode=ro&immutable=1")
        return _Database(name, pragmas=pragmas, autoconnect=False, uri=True)
    pragmas += [("journal_mode", journal_mode), ("synchronous", 2)]
    return _Database(str(path), pragmas=pragmas, autoconnect=False)


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
    db = _database(path, read_only=False, journal_mode="delete")
    try:
        try:
            db.connect()
            from mentordesk.journal import schema

            with db.atomic("EXCLUSIVE"):
                schema.create(db, now_text(), lambda: uuid4().hex)
        finally:
            if not db.is_closed():
                db.close()
    except BaseException as error:
        if not existed:
            with suppress(OSError):
                path.unlink()
        if isinstance(error, DATABASE_ERRORS) and (known := known_error(path, error)):
            raise known from error
        raise
    return _open_existing(path, read_only=False)


def _roll_back(path: Path) -> None:
    """Let SQLite take back a first transaction that was cut off; only a beginning journal has such a log."""
    _check_head(path)
    db = _database(path, read_only=False, journal_mode="delete")
    try:
        db.connect()
        db.execute_sql("SELECT count(*) FROM sqlite_master")
    except DATABASE_ERRORS as error:
        raise known_error(path, error) or error from error
    finally:
        if not db.is_closed():
            db.close()


def _open_existing(path: Path, read_only: bool) -> Journal:
    db = _database(path, read_only=read_only, journal_mode="wal")
    try:
        db.connect()
        found = version.version_of(db)
        if found[0] > version.MAJOR:
            raise NewerJournalError(path)
        if found == (0, 0) and db.execute_sql("SELECT 1 FROM sqlite_master").fetchone() is None:
            raise NotAJournalError(path)
        if found < version.CURRENT:
            if read_only:
                raise OlderJournalError(path)
            from mentordesk.journal import ladder

            ladder.climb(path, db)
        db.execute_sql("SELECT 1 FROM relationship LIMIT 1")
        if not read_only:
            _make_private(path)
    except BaseException as error:
        if not db.is_closed():
            db.close()
        if isinstance(error, DATABASE_ERRORS):
            known = known_error(path, error)
            if known is None and "no such table" in str(error):
                known = ForeignDatabaseError(path)
            if known is not None:
                raise known from error
        raise
    return Journal(path, db, read_only=read_only)


def _make_private(path: Path) -> None:
    """Take a journal's file out of others' reach, as far as the file system knows of permissions."""
    if os.name == "nt":
        return
    with suppress(OSError):
        for file in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
            if file.exists() and stat.S_IMODE(file.stat().st_mode) & 0o077:
                file.chmod(0o600)
