# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A connection to a journal's file, as every part of the program has it: the driver alone, and no peewee yet.

A start reads its first page through such a connection; see ``docs/decisions/0013-start-up.md``.
"""

import os
import sys
from pathlib import Path

from sqlcipher3 import dbapi2

BUSY_MILLISECONDS = 2000

_ALWAYS = (
    "cipher_log_level = NONE",
    "foreign_keys = 1",
    "temp_store = 2",  # temporary tables hold journal text: never in a file
    "cache_size = -8000",
)


def connect(path: Path, *, read_only: bool = False, journal_mode: str = "wal") -> dbapi2.Connection:
    """Connect to a file that is there, for the thread that asks. Raises the driver's DatabaseError."""
    pragmas = [f"busy_timeout = {BUSY_MILLISECONDS}", *_ALWAYS]
    if not read_only:
        pragmas += [f"journal_mode = {journal_mode}", "synchronous = 2"]
    name = _to_read(path) if read_only else str(path)
    connection = dbapi2.connect(name, isolation_level=None, uri=read_only)
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _to_read(path: Path) -> str:
    """The address of a file that is only read.

    What another program writes meanwhile lies in the log beside the file that a link leads to.
    """
    from urllib.parse import quote

    real = Path(os.path.realpath(path))
    wal, shm = (real.with_name(real.name + end) for end in ("-wal", "-shm"))
    live = wal.exists() and (wal.stat().st_size > 0 or shm.exists())
    return f"file:{quote(str(path))}?" + ("mode=ro" if live else "mode=ro&immutable=1")


def errors_named(name: str) -> tuple[type[Exception], ...]:
    """The classes of a database error by name, such as ``IntegrityError``: the driver's, and peewee's if it is loaded.

    peewee wraps the driver's errors when a statement runs, but not while its rows are fetched.
    """
    found = [getattr(module, name) for module in (dbapi2, sys.modules.get("peewee")) if module is not None]
    return tuple(found)
