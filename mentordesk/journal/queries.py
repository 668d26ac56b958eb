# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Queries that are asked again and again: made into SQL once, since that takes longer than to run many of them.

Whoever owns queries that a start asks may hand down their SQL, made beforehand: then it need not even load what makes
them. See ``docs/decisions/0013-start-up.md``.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

Value = str | int | float | None


class Asked(NamedTuple):
    """A query as SQL with its values: what the journal runs without peewee."""

    sql: str
    values: list[Value]


class Made(NamedTuple):
    """A query made into SQL: one value for each of its places, or the number of the value given when it is asked."""

    sql: str
    places: tuple[tuple[str, Value], ...]
    """``("is", value)`` for a value of the query's own, ``("given", number)`` for one given when it is asked."""

    def asked(self, values: tuple[Value, ...]) -> Asked:
        """The query with the values that are given."""
        return Asked(
            self.sql,
            [values[of] if what == "given" and isinstance(of, int) else of for what, of in self.places],
        )


class _Slot:
    """Stands for a value that is given when the query is asked."""

    def __init__(self, number: int) -> None:
        self.number = number


def make(build: Callable[..., Any], count: int) -> Made:
    """The SQL of a query that takes so many values, as `Prepared` describes it."""
    from peewee import SQL, SqliteDatabase

    query = build(*(SQL("?", [_Slot(number)]) for number in range(count)))
    context: Any = SqliteDatabase(None).get_sql_context()
    sql, parameters = context.sql(query).query()
    places = (("given", p.number) if isinstance(p, _Slot) else ("is", _plain(p)) for p in parameters)
    return Made(sql, tuple(places))


def _plain(value: Any) -> Value:
    """A value of a query's own without the class of its term."""
    return str(value) if isinstance(value, str) else value


class Prepared:
    """A query with places for values: ``Prepared(lambda person: Advice.select().where(Advice.relationship == person))``.

    Called with as many values as `build` takes, it gives the query to hand to the journal. The values go to the
    file as they are: text, numbers or nothing. A callable is called once, when the query is first asked; a query made
    beforehand is taken as it is.
    """

    def __init__(self, build: Callable[..., Any] | Made) -> None:
        self._build = build
        self._made = build if isinstance(build, Made) else None

    def __call__(self, *values: Value) -> Asked:
        """The query with these values."""
        if self._made is None:
            assert not isinstance(self._build, Made)
            self._made = make(self._build, len(values))
        return self._made.asked(values)
