# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The journal: one open file, handed to whoever needs it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import peewee
from sqlcipher3 import dbapi2

from mentordesk.errors import (
    DamagedJournalError,
    DiskFullError,
    InputRefusedError,
    JournalError,
    JournalLockedError,
    NoAccessError,
    ReadOnlyJournalError,
)
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import Change, MergeKey, Step, UndoLog
from mentordesk.words import translate

Listener = Callable[[Change], None]

DATABASE_ERRORS = (peewee.DatabaseError, dbapi2.DatabaseError)
"""peewee wraps the driver's errors when a statement runs, but not while its rows are fetched."""


def now_text() -> str:
    """This moment as records keep it: UTC, ISO 8601, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class StepInProgress:
    """What an operation may still say about itself while it runs."""

    def __init__(self, merge: MergeKey) -> None:
        self.merge = merge


class Journal:
    """An open journal: runs queries, makes every change one transaction, tells what changed, undoes it.

    Queries are peewee queries; results come back as plain tuples. Use it from the thread that opened it,
    or inside `on_this_thread`.
    """

    def __init__(self, path: Path, db: peewee.Database, *, read_only: bool = False) -> None:
        self.path = path
        self.db = db
        self.read_only = read_only
        self._undo = UndoLog(db)
        self._listeners: list[Listener] = []
        self._step: StepInProgress | None = None

    # Reading

    def rows(self, query: Any) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self.told_errors():
            rows: list[tuple[Any, ...]] = self.db.execute(query).fetchall()
        return rows

    def cursor(self, query: Any) -> Any:
        """A cursor over a query's rows, to fetch many of them bit by bit."""
        with self.told_errors():
            return self.db.execute(query)

    def first(self, query: Any) -> tuple[Any, ...] | None:
        """The first row of a query, or nothing."""
        with self.told_errors():
            row: tuple[Any, ...] | None = self.db.execute(query).fetchone()
        return row

    def value(self, query: Any) -> Any:
        """The first column of the first row, or nothing."""
        row = self.first(query)
        return None if row is None else row[0]

    @contextmanager
    def on_this_thread(self) -> Iterator["Journal"]:
        """A connection of its own for a worker thread, for as long as the block runs."""
        with self.told_errors():
            self.db.connect()
        try:
            yield self
        finally:
            self.db.close()

    # Changing

    @contextmanager
    def step(self, name: str, kind: Kind | None = None, merge: MergeKey = None) -> Iterator[StepInProgress]:
        """One transaction that is one step of undo; inside another step it becomes part of that.

        Listeners are told once, after the commit. Steps in a row with the same `merge` count as one.
        Raises JournalError when the file cannot be written; then nothing was changed.
        """
        if self._step is not None:
            yield self._step
            return
        if self.read_only:
            raise ReadOnlyJournalError(self.path)
        with self.told_errors():
            self._undo.prepare()
            mark = self._undo.mark()
            self._step = step = StepInProgress(merge)
            try:
                with self.db.atomic("IMMEDIATE"):
                    yield step
            finally:
                self._step = None
            found = self._undo.changed_since(mark, name)
            if found is None:
                return
            change, last = found
            self._undo.push(Step(name, kind, mark + 1, last, step.merge))
        self._tell(change)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """A transaction outside undo and notice, for drafts."""
        if self.read_only:
            raise ReadOnlyJournalError(self.path)
        with self.told_errors(), self.db.atomic("IMMEDIATE"):
            yield

    @property
    def undo_step(self) -> Step | None:
        """What `undo` would take back."""
        return self._undo.undo_steps[-1] if self._undo.undo_steps else None

    @property
    def redo_step(self) -> Step | None:
        """What `redo` would do again."""
        return self._undo.redo_steps[-1] if self._undo.redo_steps else None

    def undo(self) -> Change | None:
        """Take back the last step. Nothing, if there is none."""
        return self._travel(self._undo.undo_steps, self._undo.redo_steps)

    def redo(self) -> Change | None:
        """Do again what was taken back last. Nothing, if there is none."""
        return self._travel(self._undo.redo_steps, self._undo.undo_steps)

    def _travel(self, source: list[Step], target: list[Step]) -> Change | None:
        if not source:
            return None
        step = source[-1]
        with self.told_errors():
            mark = self._undo.mark()
            try:
                with self.db.atomic("IMMEDIATE"):
                    self._undo.run(step)
            except peewee.IntegrityError:
                source.clear()
                raise InputRefusedError(
                    translate(
                        "errors",
                        "This step can no longer be undone: the file was changed from elsewhere since.",
                    ),
                    kept=translate("errors", "Nothing was changed."),
                ) from None
            source.pop()
            found = self._undo.changed_since(mark, step.name)
            if found is None:
                return None
            change, last = found
            target.append(Step(step.name, step.kind, mark + 1, last))
        self._tell(change)
        return change

    # Change notice

    def listen(self, listener: Listener) -> None:
        """Have a listener told of every change, after it is safely in the file."""
        self._listeners.append(listener)

    def unlisten(self, listener: Listener) -> None:
        """Stop telling a listener."""
        with suppress(ValueError):
            self._listeners.remove(listener)

    def _tell(self, change: Change) -> None:
        for listener in list(self._listeners):
            listener(change)

    # Life

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        if not self.db.is_closed():
            if not self.read_only:
                with suppress(*DATABASE_ERRORS):
                    self.db.execute_sql("PRAGMA optimize")
            self.db.close()

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def told_errors(self) -> Iterator[None]:
        """Turn what the world does to the file into errors with plain sentences."""
        try:
            yield
        except DATABASE_ERRORS as error:
            known = known_error(self.path, error)
            if known is None:
                raise
            raise known from error


def known_error(path: Path, error: Exception) -> JournalError | None:
    """The error of ours that tells what a database error means; nothing if it is a bug."""
    bugs = (peewee.IntegrityError, peewee.ProgrammingError, dbapi2.IntegrityError, dbapi2.ProgrammingError)
    if isinstance(error, bugs):
        return None
    text = str(error).lower()
    for words, known in (
        (("locked", "busy"), JournalLockedError),
        (("full", "disk i/o"), DiskFullError),
        (("readonly", "read-only"), ReadOnlyJournalError),
        (("unable to open",), NoAccessError),
        (("malformed", "not a database", "corrupt"), DamagedJournalError),
    ):
        if any(word in text for word in words):
            return known(path)
    return None
