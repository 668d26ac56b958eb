# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The journal: one open file, handed to whoever needs it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk.errors import (
    DamagedJournalError,
    DiskFullError,
    InputRefusedError,
    JournalError,
    JournalLockedError,
    NoAccessError,
    ReadOnlyJournalError,
)
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.queries import Asked
from mentordesk.journal.storage.connection import errors_named
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import Change, MergeKey, Step, UndoLog

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2

    from mentordesk.journal.storage.database import Database

Listener = Callable[[Change], None]


def now_text() -> str:
    """This moment as records keep it: UTC, ISO 8601, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class StepInProgress:
    """What an operation may still say about itself while it runs."""

    def __init__(self, merge: MergeKey) -> None:
        self.merge = merge


class Journal:
    """An open journal: runs queries, makes every change one transaction, tells what changed, undoes it.

    Queries are peewee queries, or prepared ones; results come back as plain tuples. Use it from the thread
    that opened it, or inside `on_this_thread`.
    """

    def __init__(
        self,
        path: Path,
        connection: "dbapi2.Connection",
        connect: "Callable[[], dbapi2.Connection]",
        *,
        read_only: bool = False,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._connect = connect
        self._here = threading.local()
        """The connection of each thread, until peewee has it."""
        self._here.connection = connection
        self._db: Database | None = None
        self._db_lock = threading.Lock()
        self._undo = UndoLog(self)
        self._listeners: list[Listener] = []
        self._step: StepInProgress | None = None
        self._version = self._data_version()

    @property
    def db(self) -> "Database":
        """The file for peewee, which is loaded when something first needs it: a start does not."""
        with self._db_lock:
            if self._db is None:
                from mentordesk.journal.storage.database import Database

                self._db = Database(self.path, self._hand_over)
        if self._own is not None:
            self._db.connect()
        return self._db

    @property
    def _own(self) -> "dbapi2.Connection | None":
        """This thread's connection, if peewee has not taken it."""
        found: dbapi2.Connection | None = getattr(self._here, "connection", None)
        return found

    def _hand_over(self) -> "dbapi2.Connection":
        """This thread's connection, for peewee."""
        connection, self._here.connection = self._own, None
        return self._connect() if connection is None else connection

    def _run(self, query: Any) -> Any:
        """A cursor over what a query finds."""
        if not isinstance(query, Asked):
            return self.db.execute(query)
        connection: Any = self._own or self.db.connection()
        return connection.execute(query.sql, query.values)

    # Reading

    def rows(self, query: Any) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self.told_errors():
            rows: list[tuple[Any, ...]] = self._run(query).fetchall()
        return rows

    def cursor(self, query: Any) -> Any:
        """A cursor over a query's rows, to fetch many of them bit by bit."""
        with self.told_errors():
            return self._run(query)

    def first(self, query: Any) -> tuple[Any, ...] | None:
        """The first row of a query, or nothing."""
        with self.told_errors():
            row: tuple[Any, ...] | None = self._run(query).fetchone()
        return row

    def value(self, query: Any) -> Any:
        """The first column of the first row, or nothing."""
        row = self.first(query)
        return None if row is None else row[0]

    @contextmanager
    def on_this_thread(self) -> Iterator["Journal"]:
        """A connection of its own for a worker thread, for as long as the block runs."""
        with self.told_errors():
            self._here.connection = self._connect()
        try:
            yield self
        finally:
            self._close()

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

    def unmake(self) -> Change | None:
        """Take back the last step as if it had never been: it cannot be done again. Nothing, if there is none.

        For what is no act of the user's, as an entry that was begun and left empty.
        """
        return self._travel(self._undo.undo_steps, None)

    def redo(self) -> Change | None:
        """Do again what was taken back last. Nothing, if there is none."""
        return self._travel(self._undo.redo_steps, self._undo.undo_steps)

    def _travel(self, source: list[Step], target: list[Step] | None) -> Change | None:
        if not source:
            return None
        step = source[-1]
        with self.told_errors():
            mark = self._undo.mark()
            try:
                with self.db.atomic("IMMEDIATE"):
                    self._undo.run(step)
            except errors_named("IntegrityError"):
                source.clear()
                raise InputRefusedError(
                    pgettext(
                        "errors",
                        "This step can no longer be undone: the file was changed from elsewhere since.",
                    ),
                    kept=pgettext("errors", "Nothing was changed."),
                ) from None
            source.pop()
            found = self._undo.changed_since(mark, step.name)
            if found is None:
                return None
            change, last = found
            back = Step(step.name, step.kind, mark + 1, last)
            if target is None:
                self._undo.forget([back])
            else:
                target.append(back)
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

    def notice_other_programs(self) -> bool:
        """Tell the listeners if another program wrote to the file since this was last asked. Returns whether one did.

        To be called on the journal's own thread, outside a step. Raises JournalError.
        """
        with self.told_errors():
            version = self._data_version()
        if version == self._version:
            return False
        self._version = version
        self._tell(Change("elsewhere", {kind: frozenset() for kind in Kind}, anything=True))
        return True

    def _data_version(self) -> int:
        """A number that is another one when somebody else has written; one's own writing leaves it as it is."""
        number: int = self._run(Asked("PRAGMA data_version", [])).fetchone()[0]
        return number

    def _tell(self, change: Change) -> None:
        for listener in list(self._listeners):
            listener(change)

    # Life

    def close(self, *, tidy: bool = True) -> None:
        """Close the file; the write-ahead log is folded into it. Without `tidy`, what was only read stays as it is."""
        if tidy and not self.read_only and self._is_open:
            connection: Any = self._own or self.db.connection()
            with suppress(*errors_named("DatabaseError")):
                connection.execute("PRAGMA optimize")
        self._close()

    @property
    def _is_open(self) -> bool:
        return self._own is not None or (self._db is not None and not self._db.is_closed())

    def _close(self) -> None:
        """Close this thread's connection."""
        connection, self._here.connection = self._own, None
        if connection is not None:
            connection.close()
        elif self._db is not None and not self._db.is_closed():
            self._db.close()

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def told_errors(self) -> Iterator[None]:
        """Turn what the world does to the file into errors with plain sentences."""
        try:
            yield
        except errors_named("DatabaseError") as error:
            known = known_error(self.path, error)
            if known is None:
                raise
            raise known from error


def known_error(path: Path, error: Exception) -> JournalError | None:
    """The error of ours that tells what a database error means; nothing if it is a bug."""
    if isinstance(error, (*errors_named("IntegrityError"), *errors_named("ProgrammingError"))):
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
