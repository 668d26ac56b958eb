# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From 1.1 to 1.2: attachments, links between records, sets of questions of one's own, repeats, indexes that answer."""

from typing import Any

from mentordesk.journal.storage.migrations.rebuild_table import rebuild

_KINDS = (
    *("relationship", "advice", "reflection", "conversation", "exchange", "sponsorship"),
    *("turning_point", "value_statement", "follow_up", "topic", "framework"),
)
_RECORD = (
    '"id" INTEGER NOT NULL PRIMARY KEY, "uuid" TEXT NOT NULL, "created_at" TEXT NOT NULL, "updated_at" TEXT NOT NULL,'
    ' "trashed_at" TEXT, "trashed_with" TEXT'
)
_NEW = (
    'CREATE TABLE "framework" ('
    + _RECORD
    + ', "name" TEXT NOT NULL, "name_key" TEXT NOT NULL, "intro" TEXT NOT NULL, "source" TEXT NOT NULL)',
    'CREATE UNIQUE INDEX "framework_uuid" ON "framework" ("uuid")',
    'CREATE INDEX "framework_trash" ON "framework" ("trashed_at") WHERE ("trashed_at" IS NOT NULL)',
    'CREATE TABLE "attachment" ("id" INTEGER NOT NULL PRIMARY KEY, "reflection_id" INTEGER NOT NULL, "uuid" TEXT NOT NULL,'
    ' "name" TEXT NOT NULL, "media_type" TEXT NOT NULL, "size" INTEGER NOT NULL, "content" BLOB NOT NULL,'
    ' FOREIGN KEY ("reflection_id") REFERENCES "reflection" ("id") ON DELETE CASCADE)',
    'CREATE INDEX "attachment_reflection_id" ON "attachment" ("reflection_id")',
    'CREATE UNIQUE INDEX "attachment_uuid" ON "attachment" ("uuid")',
    'CREATE TABLE "mention" ("id" INTEGER NOT NULL PRIMARY KEY, "reflection_id" INTEGER NOT NULL, "label" TEXT NOT NULL, "target_kind" TEXT NOT NULL'
    " CHECK (target_kind IN (" + ", ".join(f"'{kind}'" for kind in _KINDS) + ")), "
    '"target_uuid" TEXT NOT NULL,'
    ' FOREIGN KEY ("reflection_id") REFERENCES "reflection" ("id") ON DELETE CASCADE)',
    'CREATE INDEX "mention_target_uuid" ON "mention" ("target_uuid")',
    'CREATE UNIQUE INDEX "mention_reflection_id_label" ON "mention" ("reflection_id", "label")',
    'CREATE TABLE "framework_step" ("id" INTEGER NOT NULL PRIMARY KEY, "framework_id" INTEGER NOT NULL,'
    ' "position" INTEGER NOT NULL, "step" TEXT NOT NULL, "title" TEXT NOT NULL, "hint" TEXT NOT NULL,'
    ' FOREIGN KEY ("framework_id") REFERENCES "framework" ("id") ON DELETE CASCADE)',
    'CREATE UNIQUE INDEX "framework_step_framework_id_step" ON "framework_step" ("framework_id", "step")',
)
_INDEXES = (
    'DROP INDEX "advice_waiting"',
    'CREATE INDEX "advice_waiting" ON "advice" ("state", "direction", "since", "review_on", "snoozed_until", "recalled",'
    ' "relationship_id", LENGTH(TRIM("words")), "trashed_at") WHERE ("trashed_at" IS NULL)',
    'CREATE INDEX "advice_counted" ON "advice" ("direction", "date", "relationship_id", "uptake", "effect", "unasked",'
    ' "recalled", LENGTH(TRIM("words")), LENGTH(TRIM("question")), "trashed_at") WHERE ("trashed_at" IS NULL)',
    'CREATE INDEX "follow_up_due" ON "follow_up" ("state", "due_on") WHERE ("trashed_at" IS NULL)',
)


def from_1_1(db: Any) -> None:
    """Take a file from 1.1 to 1.2."""
    for sql in _NEW:
        db.execute_sql(sql)
    rebuild(
        db,
        "follow_up",
        {
            ', FOREIGN KEY ("relationship_id")': ", \"anchor\" TEXT NOT NULL DEFAULT 'date'"
            " CHECK (anchor IN ('date', 'last_contact')), \"automatic\" INTEGER NOT NULL DEFAULT 0,"
            ' FOREIGN KEY ("relationship_id")'
        },
    )
    for sql in _INDEXES:
        db.execute_sql(sql)
