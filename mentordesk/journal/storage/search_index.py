# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Asking the search index: which documents hold these words, newest first."""

from collections.abc import Iterable

from mentordesk.journal.dates import vaguer_forms
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.schema import DATE_SHIFT, date_code

_LOWEST, _HIGHEST = 0, (1 << 63) - 1


def quoted(text: str, *, prefix: bool = False) -> str:
    """A string of the query language that stands for the text itself, whatever is in it."""
    return '"' + text.replace("\0", "").replace('"', '""') + '"' + (" *" if prefix else "")


def all_of(expressions: Iterable[str]) -> str:
    """A query that wants every one of the expressions."""
    return " AND ".join(f"({expression})" for expression in expressions)


def any_of(expressions: Iterable[str]) -> str:
    """A query that wants one of the expressions."""
    return " OR ".join(expressions)


def span(start: str | None, end: str | None) -> tuple[int, int]:
    """The lowest and highest document of a span of dates, both ends included.

    A start also takes in what is known only to its month or year, an end all that lies within it.
    """
    low, high = _LOWEST, _HIGHEST
    if start:
        low = date_code(start[:4]) << DATE_SHIFT
    if end:
        code = date_code(end)
        code += {4: 511, 7: 31}.get(len(end), 0)
        high = ((code + 1) << DATE_SHIFT) - 1
    return low, high


def matching(
    journal: Journal,
    query: str,
    *,
    low: int = _LOWEST,
    high: int = _HIGHEST,
    start: str | None = None,
    limit: int = 50,
) -> list[int]:
    """The newest documents that match, between two documents.

    With `start`, of the documents before that day only those whose vaguer date may mean it.
    """
    wanted, numbers = "", []
    if start:
        wanted = " AND (rowid >= ?"
        numbers = [date_code(start) << DATE_SHIFT]
        for form in vaguer_forms(start):
            code = date_code(form)
            wanted += " OR rowid BETWEEN ? AND ?"
            numbers += [code << DATE_SHIFT, ((code + 1) << DATE_SHIFT) - 1]
        wanted += ")"
    with journal.told_errors():
        cursor = journal.db.execute_sql(
            "SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ?"
            f"{wanted} ORDER BY rowid DESC LIMIT ?",
            (query, low, high, *numbers, limit),
        )
        return [row[0] for row in cursor.fetchall()]
