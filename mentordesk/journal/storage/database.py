# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""peewee's side of a journal's file: it runs what is built from the records, on connections of ours."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peewee import SqliteDatabase
from sqlcipher3 import dbapi2


class Database(SqliteDatabase):
    """A database whose connections are made by `connect`, one for each thread that asks for one.

    SQLite may have rolled back by itself, as it does when the disk is full.
    """

    if TYPE_CHECKING:
        # What peewee's stubs leave without types.
        def connection(self) -> dbapi2.Connection:
            """This thread's connection."""

        def execute(self, query: Any, **context_options: Any) -> dbapi2.Cursor:
            """Run a query."""

        def execute_sql(self, sql: str, params: Sequence[Any] | None = None) -> dbapi2.Cursor:
            """Run a statement."""

    def __init__(self, path: Path, connect: Callable[[], dbapi2.Connection]) -> None:
        super().__init__(str(path), autoconnect=False)
        self._make = connect

    def _connect(self) -> dbapi2.Connection:
        return self._make()

    def rollback(self) -> None:
        """Roll back, if there is still something to roll back; otherwise the first error is the one to tell."""
        if self.connection().in_transaction:
            super().rollback()
