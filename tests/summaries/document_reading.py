# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Records for a page, and the texts of what a page is made of."""

from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind


def add(journal: Journal, kind: Kind, relationship: int, day: str, **values: Any) -> int:
    """Make a dated record of a relationship."""
    return create(journal, kind, {"relationship": relationship, "date": day, **values})


def advise(journal: Journal, relationship: int, day: str, **values: Any) -> int:
    """Make a piece of advice that was received, unless told otherwise."""
    given: dict[str, Any] = {"direction": "received", "words": f"Advice of {day}"}
    return add(journal, Kind.ADVICE, relationship, day, **(given | values))


def texts(value: Any) -> list[str]:
    """All paragraphs and labels of a document, or of a part of it, in their order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, part in value.items() if key not in ("kind", "style") for text in texts(part)]
    return [text for part in value for text in texts(part)] if isinstance(value, (list, tuple)) else []


def shown_rows(blocks: list[Any]) -> list[list[str]]:
    """Each row of labelled rows and tables, as the texts that stand in it."""
    found: list[list[str]] = []
    for block in blocks:
        if block["kind"] == "rows":
            found += [[row["label"], *texts(row["lines"])] for row in block["rows"]]
        elif block["kind"] == "table":
            found += [texts(row["cells"]) for group in block["groups"] for row in group["rows"]]
    return found
