# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Two records of one person made one: everything of both is kept under one of them, and the other is gone.

It is one step of undo, which brings both back exactly as they were.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from peewee import ForeignKeyField

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal, now_text
from mentordesk.journal.operations.records import save_draft
from mentordesk.journal.operations.validation import SINGLE_LINE, is_free_text
from mentordesk.journal.records import (
    BY_KIND,
    TABLES,
    ContactPoint,
    Draft,
    Mention,
    ReflectionLink,
    Relationship,
)
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.storage.folding import fold
from mentordesk.journal.terms import Kind

LATEST = ("snoozed_until", "rests_until")
"""Dates of which the later one is kept: until then nobody is asked for anything. Of all others it is the earlier one."""


def merge_relationships(journal: Journal, kept: int, other: int, name: str = "") -> None:
    """Make two records of one person one: `kept` takes over all that is the `other`'s, which is gone thereafter.

    `name` is what the person is called then, the name of `kept` if empty; names that are no longer used are kept as
    *also known as*. Raises InputRefusedError, JournalError; then nothing was changed.
    """
    with journal.step("merge", Kind.RELATIONSHIP):
        values = merged_values(journal, kept, other, name)
        uuids = dict(
            journal.rows(Relationship.select(Relationship.id, Relationship.uuid).where(_either(kept, other)))
        )
        _move_contact_points(journal, kept, other)
        _drop_double_links(journal, kept, other)
        for model in TABLES:
            for field in model._meta.sorted_fields:
                if isinstance(field, ForeignKeyField) and field.rel_model is Relationship:
                    model.update({field: kept}).where(field == other).execute(journal.db)
        Mention.update(target_uuid=uuids[kept]).where(Mention.target_uuid == uuids[other]).execute(journal.db)
        for record in BY_KIND.values():
            record.update(trashed_with=uuids[kept]).where(record.trashed_with == uuids[other]).execute(
                journal.db
            )
        Relationship.update(values | {"updated_at": now_text()}).where(Relationship.id == kept).execute(
            journal.db
        )
        Relationship.delete().where(Relationship.id == other).execute(journal.db)


_APART = "two_people"
"""What is said of two people is kept beside the drafts, which undo and search leave alone, by their uuids."""


def keep_apart(journal: Journal, one: int, other: int, *, apart: bool = True) -> None:
    """Remember that two records are two people, whatever they are called; or forget it again.

    Raises JournalError; then nothing was changed.
    """
    uuids = [
        row[0]
        for row in journal.rows(
            Relationship.select(Relationship.uuid).where(_either(one, other)).order_by(Relationship.uuid)
        )
    ]
    if len(uuids) == 2:
        save_draft(journal, ":".join((_APART, *uuids)), "1" if apart else "")


def kept_apart(journal: Journal, person: int) -> set[int]:
    """Who was said to be somebody else than a person."""
    uuid = journal.value(Relationship.select(Relationship.uuid).where(Relationship.id == person))
    said = [
        row[0].split(":")[1:]
        for row in journal.rows(Draft.select(Draft.name).where(Draft.name % f"{_APART}:*"))
    ]
    uuids = [other for pair in said if uuid in pair for other in pair if other != uuid]
    if not uuids:
        return set()
    return {
        row[0]
        for row in journal.rows(Relationship.select(Relationship.id).where(Relationship.uuid.in_(uuids)))
    }


def merged_values(journal: Journal, kept: int, other: int, name: str = "") -> dict[str, Any]:
    """What the fields of `kept` say once two records are one. Raises InputRefusedError."""
    if kept == other:
        raise InputRefusedError(
            pgettext("errors", "That is the same person already."),
            kept=pgettext("errors", "Nothing was changed."),
        )
    fields = [
        field
        for field in Relationship._meta.sorted_fields
        if field.name not in ("uuid", "updated_at", "trashed_at", "trashed_with", "name_key")
    ]
    rows = {
        row[0]: {field.name: value for field, value in zip(fields, row, strict=True)}
        for row in journal.rows(
            Relationship.select(*fields).where(_either(kept, other) & NOT_TRASHED.where(Relationship))
        )
    }
    if len(rows) != 2:
        raise InputRefusedError(
            pgettext("errors", "This entry no longer exists."),
            kept=pgettext("errors", "Nothing was changed."),
        )
    mine, theirs = rows[kept], rows[other]
    values = {
        field.name: _one_of(field, mine[field.name], theirs[field.name])
        for field in fields
        if field.name not in ("id", "name")
    }
    chosen = " ".join(name.split()) or mine["name"]
    values |= {"name": chosen, "name_key": fold(chosen)}
    names = [mine["name"], theirs["name"], *_lines(mine["also_known_as"]), *_lines(theirs["also_known_as"])]
    if theirs["i_call_them"] and mine["i_call_them"]:
        names.append(theirs["i_call_them"])
    used = {chosen, values["i_call_them"]}
    values["also_known_as"] = "\n".join(one for one in dict.fromkeys(names) if one not in used)
    if values["ended_on"] and values["began_on"] and values["ended_on"] < values["began_on"]:
        values["ended_on"] = max(filter(None, (mine["ended_on"], theirs["ended_on"])))
    return values


def _either(kept: int, other: int) -> Any:
    return Relationship.id.in_([kept, other])


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _one_of(field: Any, mine: Any, theirs: Any) -> Any:
    """What one field says once two records are one."""
    if field.name == "created_at":
        return min(mine, theirs)
    if field.name == "archived":
        return bool(mine and theirs)  # who is looked at through one of them is not put away
    if field.name == "paused":
        return bool(mine or theirs)
    if mine in (None, "") or theirs in (None, ""):
        return theirs if mine in (None, "") else mine
    if getattr(field, "approximate_date", False):
        return max(mine, theirs) if field.name in LATEST else earliest((mine, theirs))
    if field.name == "keep_in_touch_days":
        return min(mine, theirs)
    if field.name in ("i_call_them", "also_known_as") or not is_free_text(Relationship, field.name):
        return mine
    return joined_text(mine, theirs, single_line=field.name in SINGLE_LINE)


def earliest(days: Sequence[str]) -> str:
    """The earliest of approximate dates; of two that may be the same day, the one that says more."""
    first = min(days, key=lambda day: (ApproxDate.parse(day).first_day(), -len(day)))
    return max((day for day in days if day.startswith(first)), key=len)


def joined_text(mine: str, theirs: str, *, single_line: bool) -> str:
    """Two texts as one; what both say is said once."""
    if _says(mine, theirs):
        return mine
    if _says(theirs, mine):
        return theirs
    return f"{mine}; {theirs}" if single_line else f"{mine.rstrip()}\n\n{theirs.lstrip()}"


def _says(text: str, part: str) -> bool:
    """Whether a text says all that another one does, word for word."""
    return re.search(rf"(?<!\w){re.escape(fold(part))}(?!\w)", fold(text)) is not None


def _move_contact_points(journal: Journal, kept: int, other: int) -> None:
    """Put the ways to reach the other one below those of the kept one; what is doubled goes."""
    point = ContactPoint

    def points(person: int) -> Iterable[tuple[int, int, str, str]]:
        query = point.select(point.id, point.position, point.type, point.value)
        return journal.rows(query.where(point.relationship == person).order_by(point.position, point.id))

    mine = list(points(kept))
    known = {(type_, fold(value)) for _, _, type_, value in mine}
    last = max((position for _, position, _, _ in mine), default=-1)
    for record, _, type_, value in points(other):
        if (type_, fold(value)) in known:
            point.delete().where(point.id == record).execute(journal.db)
            continue
        known.add((type_, fold(value)))
        last += 1
        point.update(relationship=kept, position=last).where(point.id == record).execute(journal.db)


def _drop_double_links(journal: Journal, kept: int, other: int) -> None:
    """A reflection about both is about the one that stays, once."""
    link = ReflectionLink
    about_kept = [
        row[0] for row in journal.rows(link.select(link.reflection).where(link.relationship == kept))
    ]
    link.delete().where((link.relationship == other) & link.reflection.in_(about_kept)).execute(journal.db)
