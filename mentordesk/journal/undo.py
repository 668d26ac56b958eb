# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Undo and redo of every operation by one mechanism: triggers that write down how to go back.

Each change of a row leaves, in a temporary table in memory, the one SQL statement that reverses it (the
idea is SQLite's own, https://www.sqlite.org/undoredo.html). A step is a run of such statements. Running
them backwards makes the triggers write down the way forward again. The same rows say which records
an operation touched. Nothing of it is ever in the file.
"""

import time
from typing import Any, NamedTuple, Protocol

from mentordesk.journal.terms import Kind

KEPT_STEPS = 200
MERGE_SECONDS = 120

MergeKey = tuple[str, ...] | None


class OpenFile(Protocol):
    """What the log needs of a journal: the file, once something is to be written."""

    @property
    def db(self) -> Any:
        """Runs SQL with `execute_sql`."""
        ...


class Change(NamedTuple):
    """What an operation changed: record ids by kind, each kind present only if touched."""

    step: str
    ids: dict[Kind, frozenset[int]]
    anything: bool = False
    """Whether another program wrote to the file: any record may have changed, and nobody knows which."""

    def touches(self, kind: Kind, record_id: int | None = None) -> bool:
        """Whether a record, or any record of a kind, was changed, or may have been."""
        if self.anything:
            return True
        ids = self.ids.get(kind)
        return ids is not None and (record_id is None or record_id in ids)


class Step:
    """One thing the user did, and can undo: the numbers of its first and last statement in the log."""

    def __init__(self, name: str, kind: Kind | None, first: int, last: int, merge: MergeKey = None) -> None:
        self.name, self.kind, self.first, self.last, self.merge = name, kind, first, last, merge
        self.at = time.monotonic()


class UndoLog:
    """The steps of one journal, newest last."""

    def __init__(self, journal: OpenFile) -> None:
        self._journal = journal
        self._ready = False
        self.undo_steps: list[Step] = []
        self.redo_steps: list[Step] = []

    def prepare(self) -> None:
        """Set up the log before the first write of a session."""
        if self._ready:
            return
        self._journal.db.execute_sql(
            "CREATE TEMP TABLE IF NOT EXISTS undo_log"
            "(seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT, record_id INTEGER, sql TEXT)"
        )
        from mentordesk.journal.storage.undo_triggers import triggers

        for sql in triggers():
            self._journal.db.execute_sql(sql)
        self._ready = True

    def mark(self) -> int:
        """The number of the last statement in the log."""
        row = self._journal.db.execute_sql("SELECT max(seq) FROM undo_log").fetchone()
        return row[0] or 0

    def changed_since(self, mark: int, name: str) -> tuple[Change, int] | None:
        """What was changed after a mark, with the log's end; nothing if nothing was."""
        ids: dict[Kind, set[int]] = {}
        last = mark
        for seq, kind, record_id in self._journal.db.execute_sql(
            "SELECT max(seq), kind, record_id FROM undo_log WHERE seq > ? GROUP BY kind, record_id", (mark,)
        ):
            ids.setdefault(Kind(kind), set()).add(record_id)
            last = max(last, seq)
        if last == mark:
            return None
        return Change(name, {kind: frozenset(found) for kind, found in ids.items()}), last

    def push(self, step: Step) -> None:
        """Add what was just done; it takes along what could have been redone."""
        if self.redo_steps:
            self.forget(self.redo_steps)
            self.redo_steps = []
        previous = self.undo_steps[-1] if self.undo_steps else None
        if (
            previous is not None
            and step.merge is not None
            and previous.merge == step.merge
            and step.at - previous.at < MERGE_SECONDS
        ):
            previous.last, previous.at = step.last, step.at
            return
        self.undo_steps.append(step)
        if len(self.undo_steps) > KEPT_STEPS:
            self.forget(self.undo_steps[:-KEPT_STEPS])
            self.undo_steps = self.undo_steps[-KEPT_STEPS:]

    def run(self, step: Step) -> None:
        """Run a step's statements backwards, within the caller's transaction."""
        self._journal.db.execute_sql("PRAGMA defer_foreign_keys = ON")
        statements = self._journal.db.execute_sql(
            "SELECT sql FROM undo_log WHERE seq BETWEEN ? AND ? ORDER BY seq DESC", (step.first, step.last)
        ).fetchall()
        self.forget([step])
        for (sql,) in statements:
            self._journal.db.execute_sql(sql)

    def forget(self, steps: list[Step]) -> None:
        """Let go of what was written down for steps."""
        for step in steps:
            self._journal.db.execute_sql(
                "DELETE FROM undo_log WHERE seq BETWEEN ? AND ?", (step.first, step.last)
            )
