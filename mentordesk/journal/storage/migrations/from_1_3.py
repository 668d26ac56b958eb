# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.3 to 1.4: other names, how somebody is called, who died or rests for a while, each asking, unknown channels."""

from typing import Any

from mentordesk.journal.storage.migrations.rebuild_table import rebuild

_SHAPES = ("[0-9][0-9][0-9][0-9]", "-[0-1][0-9]", "-[0-3][0-9]")
_CHANNELS = "TEXT{} CHECK (channel IN ('in_person', 'video', 'phone', 'message'))"


def _date(column: str) -> str:
    shapes = ("".join(_SHAPES[: n + 1]) for n in range(3))
    return f'"{column}" TEXT CHECK (' + " OR ".join(f"{column} GLOB '{shape}'" for shape in shapes) + ")"


def from_1_3(db: Any) -> None:
    """Take a file from 1.3 to 1.4."""
    snoozed = _date("snoozed_until")
    texts = "\"also_known_as\" TEXT NOT NULL DEFAULT '', \"i_call_them\" TEXT NOT NULL DEFAULT ''"
    rebuild(
        db,
        "relationship",
        {snoozed: f"{snoozed}, {texts}, {_date('died_on')}, {_date('rests_until')}"},
    )
    rebuild(db, "conversation", {_CHANNELS.format(" NOT NULL"): _CHANNELS.format("")})
    automatic = '"automatic" INTEGER NOT NULL DEFAULT 0'
    rebuild(
        db,
        "follow_up",
        {automatic: f"{automatic}, {_date('made_on')}"},
        {"made_on": '(SELECT date FROM conversation WHERE conversation.id = "follow_up".conversation_id)'},
    )
    rebuild(db, "advice_event", {"'effect', 'report')": "'effect', 'report', 'asked')"})
    db.execute_sql(
        "INSERT INTO advice_event(advice_id, date, recorded_at, fact, value, note)"
        " SELECT id, asked_on, updated_at, 'asked', '', '' FROM advice WHERE asked_on IS NOT NULL ORDER BY id"
    )
    db.execute_sql('DROP INDEX "relationship_asking"')
    db.execute_sql(
        'CREATE INDEX "relationship_asking" ON "relationship" ("archived", "ended_on", "paused", "died_on",'
        ' "rests_until", "keep_in_touch_days", "snoozed_until", "trashed_at")'
    )
