# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Turning points, and what they say of the relationship itself: each written in one step of undo.

A new phase is the phase the relationship is in; ended is the day it ended, until it is rekindled; recognised is
the day it was realised, if no other is noted. One that lies before another of its sort changes nothing: what
came last holds.
"""

from collections.abc import Mapping
from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.order_of_dates import OrderRefusedError
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.records import Relationship, TurningPoint
from mentordesk.journal.rules import NOT_TRASHED, PAST
from mentordesk.journal.terms import Kind, TurningPointKind

_SAYING = ("type", "phase", "date", "relationship")
"""What of a turning point says something of its relationship."""


def add_turning_point(journal: Journal, values: Mapping[str, Any]) -> int:
    """Note a turning point, and let the relationship say the same. Returns its id.

    Raises InputRefusedError, JournalError.
    """
    with journal.step("create", Kind.TURNING_POINT):
        made = create(journal, Kind.TURNING_POINT, values)
        _hold(journal, made)
    return made


def edit_turning_point(journal: Journal, record_id: int, values: Mapping[str, Any]) -> None:
    """Change a turning point. What it said of the relationship is taken back, and said anew.

    Raises InputRefusedError, JournalError.
    """
    if not set(_SAYING) & values.keys():
        edit(journal, Kind.TURNING_POINT, record_id, values)
        return
    with journal.step("edit", Kind.TURNING_POINT):
        before = _read(journal, record_id)
        edit(journal, Kind.TURNING_POINT, record_id, values)
        if before is not None:
            _take_back(journal, *before)
        _hold(journal, record_id)


def _read(journal: Journal, record_id: int) -> tuple[int, str, str, str | None] | None:
    point = TurningPoint
    row = journal.first(
        point.select(point.relationship, point.type, point.date, point.phase).where(point.id == record_id)
    )
    return (row[0], row[1], row[2], row[3]) if row else None


def _hold(journal: Journal, record_id: int) -> None:
    """Let the relationship say what a turning point says, unless a later one says otherwise."""
    found = _read(journal, record_id)
    if found is None:
        return
    owner, sort, day, phase = found
    changes: dict[str, Any] = {}
    if sort == TurningPointKind.PHASE_CHANGE and phase:
        if _last(journal, owner, TurningPointKind.PHASE_CHANGE) == record_id:
            changes["phase"] = phase
    elif sort == TurningPointKind.ENDED:
        if _last(journal, owner, TurningPointKind.ENDED, TurningPointKind.REKINDLED) == record_id:
            changes["ended_on"] = day
    elif sort == TurningPointKind.REKINDLED:
        ended = journal.value(Relationship.select(Relationship.ended_on).where(Relationship.id == owner))
        later = ended and PAST.holds(day, ended)
        if ended and not later:
            changes["ended_on"] = None
    elif sort == TurningPointKind.RECOGNISED:
        known = journal.value(Relationship.select(Relationship.realised_on).where(Relationship.id == owner))
        if not known:
            changes["realised_on"] = day
    if not changes:
        return
    try:
        edit(journal, Kind.RELATIONSHIP, owner, changes)
    except OrderRefusedError as error:
        error.field = "date"  # of the turning point, which is what is being written
        raise


def _take_back(journal: Journal, owner: int, sort: str, day: str, phase: str | None) -> None:
    """Undo what a turning point had said, where it still stands."""
    person = Relationship
    row = journal.first(
        person.select(person.phase, person.ended_on, person.realised_on).where(person.id == owner)
    )
    if row is None:
        return
    changes: dict[str, Any] = {}
    if sort == TurningPointKind.PHASE_CHANGE and phase and row[0] == phase:
        last = _last(journal, owner, TurningPointKind.PHASE_CHANGE)
        left = _read(journal, last) if last is not None else None
        changes["phase"] = left[3] if left is not None else None
    elif sort == TurningPointKind.ENDED and row[1] == day:
        changes["ended_on"] = None
    elif sort == TurningPointKind.RECOGNISED and row[2] == day:
        changes["realised_on"] = None
    if changes:
        edit(journal, Kind.RELATIONSHIP, owner, changes)


def _last(journal: Journal, owner: int, *sorts: TurningPointKind) -> int | None:
    """The latest turning point of some sorts; a new phase counts only with its name."""
    point = TurningPoint
    where = (point.relationship == owner) & point.type.in_(sorts) & NOT_TRASHED.where(point)
    if TurningPointKind.PHASE_CHANGE in sorts:
        where &= point.phase.is_null(False)
    found: int | None = journal.value(
        point.select(point.id).where(where).order_by(point.date.desc(), point.id.desc()).limit(1)
    )
    return found
