# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""SQLite's way to change a table: a new one is made beside it, filled, and takes its name."""

from collections.abc import Mapping
from typing import Any


def rebuild(db: Any, table: str, changes: Mapping[str, str], fill: Mapping[str, str] | None = None) -> None:
    """Change the text that made a table, and carry its rows over.

    `changes` are pieces of that text and what stands there from now on; `fill` gives expressions for new
    columns whose default is not right for old rows. To be called within a transaction, with foreign keys
    off; the table's triggers are lost. Raises ValueError if a piece is not there exactly once.
    """
    (made,) = db.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
    ).fetchone()
    indexes = db.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,)
    ).fetchall()
    for old, new in changes.items():
        if made.count(old) != 1:
            raise ValueError(old)
        made = made.replace(old, new)
    kept = _columns(db, table)
    beside = f"{table}_new"
    db.execute_sql(made.replace(f'CREATE TABLE "{table}"', f'CREATE TABLE "{beside}"', 1))
    values = {column: f'"{column}"' for column in _columns(db, beside) if column in kept} | dict(fill or {})
    names = ", ".join(f'"{column}"' for column in values)
    db.execute_sql(f'INSERT INTO "{beside}"({names}) SELECT {", ".join(values.values())} FROM "{table}"')
    db.execute_sql(f'DROP TABLE "{table}"')
    db.execute_sql(f'ALTER TABLE "{beside}" RENAME TO "{table}"')
    for (index,) in indexes:
        db.execute_sql(index)


def _columns(db: Any, table: str) -> list[str]:
    """The columns of a table, without those that are computed."""
    return [row[1] for row in db.execute_sql(f'PRAGMA table_info("{table}")')]
