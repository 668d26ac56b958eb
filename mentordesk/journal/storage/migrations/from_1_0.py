# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.0 to 1.1: questions before advice, relationships at rest, putting off, points that were dropped."""

from typing import Any

from mentordesk.journal.storage.migrations.rebuild_table import rebuild

_SHAPES = ("[0-9][0-9][0-9][0-9]", "-[0-1][0-9]", "-[0-3][0-9]")


def _date(column: str) -> str:
    shapes = ("".join(_SHAPES[: n + 1]) for n in range(3))
    return f'"{column}" TEXT CHECK (' + " OR ".join(f"{column} GLOB '{shape}'" for shape in shapes) + ")"


def from_1_0(db: Any) -> None:
    """Take a file from 1.0 to 1.1."""
    snoozed = _date("snoozed_until")
    rebuild(
        db,
        "relationship",
        {
            '"archived" INTEGER NOT NULL': f'"archived" INTEGER NOT NULL, "paused" INTEGER NOT NULL DEFAULT 0, {snoozed}'
        },
    )
    rebuild(db, "value_statement", {'"give_text" TEXT NOT NULL': f'"give_text" TEXT NOT NULL, {snoozed}'})
    rebuild(db, "sponsorship", {_date("thanked_on"): f"{_date('thanked_on')}, {snoozed}"})
    db.execute_sql(
        'CREATE INDEX "sponsorship_unthanked" ON "sponsorship" ("direction", "date")'
        ' WHERE (("trashed_at" IS NULL) AND ("thanked_on" IS NULL))'
    )
    asking = f"{snoozed}, \"tried\" TEXT NOT NULL DEFAULT '', {_date('answer_by')}"
    rebuild(db, "advice", {snoozed: asking})
    for link in ("relationship_id", "advice_id", "conversation_id"):
        name = f"reflection_link_{link}"
        db.execute_sql(f'DROP INDEX "{name}"')
        db.execute_sql(f'CREATE INDEX "{name}" ON "reflection_link" ("{link}") WHERE ("{link}" IS NOT NULL)')
    rebuild(db, "talking_point", {"'carried')": "'carried', 'dropped')"})
