# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.2 to 1.3: whether it came as expected, when somebody was asked, and indexes that answer a start."""

from typing import Any

from mentordesk.journal.storage.migrations.rebuild_table import rebuild

_SHAPES = ("[0-9][0-9][0-9][0-9]", "-[0-1][0-9]", "-[0-3][0-9]")


def _date(column: str) -> str:
    shapes = ("".join(_SHAPES[: n + 1]) for n in range(3))
    return f'"{column}" TEXT CHECK (' + " OR ".join(f"{column} GLOB '{shape}'" for shape in shapes) + ")"


_OF_RELATIONSHIP = {
    "turning_point": "date",
    "value_statement": "date",
    "conversation": "date",
    "exchange": "date",
    "sponsorship": "date",
    "follow_up": "due_on",
}
_INDEXES = (
    'DROP INDEX "advice_of_relationship"',
    'CREATE INDEX "advice_of_relationship" ON "advice" ("relationship_id", "date", "trashed_at", LENGTH(TRIM("words")))',
    'CREATE INDEX "advice_told" ON "advice" ("relationship_id", "report_on", "report", "trashed_at")'
    ' WHERE ("report_on" IS NOT NULL)',
    'CREATE INDEX "advice_asked" ON "advice" ("relationship_id", "asked_on", "trashed_at")'
    ' WHERE ("asked_on" IS NOT NULL)',
    'DROP INDEX "sponsorship_unthanked"',
    'CREATE INDEX "sponsorship_unthanked" ON "sponsorship" ("direction", "date", "snoozed_until", "relationship_id",'
    ' "trashed_at", "thanked_on") WHERE (("trashed_at" IS NULL) AND ("thanked_on" IS NULL))',
    'CREATE INDEX "sponsorship_thanked" ON "sponsorship" ("relationship_id", "thanked_on", "trashed_at")'
    ' WHERE ("thanked_on" IS NOT NULL)',
    'CREATE INDEX "relationship_asking" ON "relationship" ("archived", "ended_on", "paused", "keep_in_touch_days",'
    ' "snoozed_until", "trashed_at")',
)


def from_1_2(db: Any) -> None:
    """Take a file from 1.2 to 1.3."""
    came = "\"came_true\" TEXT CHECK (came_true IN ('yes', 'partly', 'no'))"
    answered = _date("answer_by")
    rebuild(db, "advice", {answered: f"{answered}, {_date('asked_on')}, {came}"})
    for table, day in _OF_RELATIONSHIP.items():
        name = f"{table}_of_relationship"
        db.execute_sql(f'DROP INDEX "{name}"')
        db.execute_sql(f'CREATE INDEX "{name}" ON "{table}" ("relationship_id", "{day}", "trashed_at")')
    for sql in _INDEXES:
        db.execute_sql(sql)
