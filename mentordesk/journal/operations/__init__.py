# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every change to a journal, one module a subject; those to any record at once are at hand here."""

from mentordesk.journal.operations.records import (
    create,
    edit,
    ensure_topic,
    hand_on,
    move_to_new_person,
    read_draft,
    restore,
    save_draft,
    trash,
)

__all__ = [
    "create",
    "edit",
    "ensure_topic",
    "hand_on",
    "move_to_new_person",
    "read_draft",
    "restore",
    "save_draft",
    "trash",
]
