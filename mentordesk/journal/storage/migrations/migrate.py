# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The ladder: how a file of an earlier version becomes one of today, in one transaction.

Rules for a rung (measured the hard way): plain SQL, no `playhouse.migrate`; a changed table is rebuilt in
SQLite's twelve steps with foreign keys off; triggers and the search index are made anew at the end. A
file of each version lies in tests/journal/files and is opened by a test. Before the first rung a copy
of the file is put beside it.
"""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mentordesk.errors import DamagedJournalError, NotAJournalError
from mentordesk.journal.storage import schema
from mentordesk.journal.storage.migrations.from_1_0 import from_1_0
from mentordesk.journal.storage.migrations.from_1_1 import from_1_1
from mentordesk.journal.storage.migrations.from_1_2 import from_1_2
from mentordesk.journal.storage.migrations.from_1_3 import from_1_3
from mentordesk.journal.storage.version import CURRENT, version_of

Rung = Callable[[Any], None]

RUNGS: Mapping[tuple[int, int], Rung] = {
    (1, 0): from_1_0,
    (1, 1): from_1_1,
    (1, 2): from_1_2,
    (1, 3): from_1_3,
}
"""From a version to the next one: the key is the version a rung starts from."""


def copy_before(path: Path, db: Any) -> Path:
    """Put a copy of the file beside it, named for its version, readable by this user alone."""
    major, minor = version_of(db.connection())
    copy = path.with_name(f"{path.stem}-before-{major}.{minor}{path.suffix}")
    db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    part = copy.with_name(copy.name + ".part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as target, path.open("rb") as source:
        shutil.copyfileobj(source, target)
        target.flush()
        os.fsync(target.fileno())
    part.replace(copy)
    return copy


def _drop_triggers(db: Any) -> None:
    """Drop every trigger of the file: one that names a table under work would stop the work."""
    for (name,) in db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.execute_sql(f'DROP TRIGGER "{name}"')


def climb(
    path: Path,
    db: Any,
    rungs: Mapping[tuple[int, int], Rung] = RUNGS,
    goal: tuple[int, int] = CURRENT,
) -> Path | None:
    """Bring the file to the goal; returns the copy that was kept, or nothing if it was there already.

    All rungs are one transaction: either the file is of the goal's version, or as it was. Raises
    NotAJournalError for a version that never was, DamagedJournalError when foreign keys do not hold
    afterwards.
    """
    version = version_of(db.connection())
    if version >= goal:
        return None
    if version not in rungs:
        raise NotAJournalError(path)
    copy = copy_before(path, db)
    db.execute_sql("PRAGMA foreign_keys = OFF")
    try:
        with db.atomic("EXCLUSIVE"):
            _drop_triggers(db)
            while version < goal:
                rungs[version](db)
                version = min(v for v in (*rungs, goal) if v > version)
            if db.execute_sql("PRAGMA foreign_key_check").fetchone():
                raise DamagedJournalError(path)
            schema.rebuild_index(db)
            db.execute_sql(f"PRAGMA user_version = {goal[0] * 1000 + goal[1]}")
    finally:
        db.execute_sql("PRAGMA foreign_keys = ON")
    return copy
