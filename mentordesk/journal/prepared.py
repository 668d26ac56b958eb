# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Queries that are asked again and again: made into SQL once, since that takes longer than to run many of them."""

from collections.abc import Callable
from typing import Any

from peewee import SQL, RawQuery, SqliteDatabase


class _Slot:
    """Stands for a value that is given when the query is asked."""

    def __init__(self, number: int) -> None:
        self.number = number


class Prepared:
    """A query with places for values: ``Prepared(lambda person: Advice.select().where(Advice.relationship == person))``.

    Called with as many values as `build` takes, it gives the query to hand to the journal. The values go to the
    file as they are: text, numbers or nothing. `build` is called once, when the query is first asked.
    """

    def __init__(self, build: Callable[..., Any]) -> None:
        self._build = build
        self._made: tuple[str, tuple[Any, ...]] | None = None

    def __call__(self, *values: str | int | None) -> RawQuery:
        """The query with these values."""
        if self._made is None:
            query = self._build(*(SQL("?", [_Slot(number)]) for number in range(len(values))))
            sql, parameters = SqliteDatabase(None).get_sql_context().sql(query).query()
            self._made = (sql, tuple(parameters))
        sql, parameters = self._made
        return RawQuery(sql, [values[p.number] if isinstance(p, _Slot) else p for p in parameters])
