# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Turning points say something of the relationship itself, in one step of undo."""

from datetime import date, timedelta
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.order_of_dates import OrderRefusedError
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.operations.turning_points import add_turning_point, edit_turning_point
from mentordesk.journal.records import (
    CHILDREN,
    RECORDS,
    Relationship,
    TurningPoint,
)
from mentordesk.journal.terms import Kind


@pytest.fixture
def henrik(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Henrik Dahl"})


def turn(journal: Journal, person: int, sort: str, day: str, phase: str | None = None) -> int:
    values = {"relationship": person, "type": sort, "date": day, "phase": phase, "text": "x"}
    return add_turning_point(journal, values)


def said(journal: Journal) -> tuple[Any, ...]:
    """Phase, the day it ended, the day it was realised."""
    row = journal.first(
        Relationship.select(Relationship.phase, Relationship.ended_on, Relationship.realised_on)
    )
    assert row is not None
    return row


def content(journal: Journal) -> list[list[tuple[Any, ...]]]:
    return [journal.rows(model.select().order_by(model.id).tuples()) for model in (*RECORDS, *CHILDREN)]


def test_a_new_phase_is_the_phase_it_is_in(journal: Journal, henrik: int) -> None:
    turn(journal, henrik, "phase_change", "2020-05", "separation")
    assert said(journal)[0] == "separation"
    turn(journal, henrik, "phase_change", "2026-06-07", "redefinition")
    assert said(journal)[0] == "redefinition"
    turn(journal, henrik, "phase_change", "2016", "cultivation")
    assert said(journal)[0] == "redefinition", "what is remembered later is not what came last"
    turn(journal, henrik, "phase_change", "2026-07-01", None)
    assert said(journal)[0] == "redefinition", "a new phase without its name says nothing"


def test_ended_until_it_is_rekindled(journal: Journal, henrik: int) -> None:
    turn(journal, henrik, "ended", "2020-05")
    assert said(journal)[1] == "2020-05"
    turn(journal, henrik, "rekindled", "2022")
    assert said(journal)[1] is None
    turn(journal, henrik, "ended", "2019")
    assert said(journal)[1] is None, "it was rekindled after that"
    turn(journal, henrik, "ended", "2025-01-02")
    turn(journal, henrik, "rekindled", "2024-03")
    assert said(journal)[1] == "2025-01-02", "it ended again after that"


def test_recognised_fills_in_only_what_is_missing(journal: Journal, henrik: int) -> None:
    turn(journal, henrik, "recognised", "2022")
    assert said(journal)[2] == "2022"
    turn(journal, henrik, "recognised", "2021")
    assert said(journal)[2] == "2022"


@pytest.mark.parametrize("sort", ["first_met", "chemistry", "mutual", "own_words"])
def test_the_others_say_nothing_of_it(journal: Journal, henrik: int, sort: str) -> None:
    turn(journal, henrik, sort, "2022")
    assert said(journal) == (None, None, None)


def test_what_was_noted_wrongly_is_said_anew(journal: Journal, henrik: int) -> None:
    first = turn(journal, henrik, "phase_change", "2020", "cultivation")
    made = turn(journal, henrik, "phase_change", "2024", "separation")
    edit_turning_point(journal, made, {"phase": "redefinition"})
    assert said(journal)[0] == "redefinition"
    edit_turning_point(journal, made, {"type": "ended"})
    assert said(journal) == ("cultivation", "2024", None)
    edit_turning_point(journal, made, {"date": "2025-02"})
    assert said(journal)[1] == "2025-02"
    edit_turning_point(journal, made, {"type": "recognised"})
    assert said(journal) == ("cultivation", None, "2025-02")
    edit_turning_point(journal, made, {"type": "mutual"})
    assert said(journal) == ("cultivation", None, None)
    edit_turning_point(journal, first, {"text": "other words"})
    assert said(journal)[0] == "cultivation"
    assert (
        journal.value(TurningPoint.select(TurningPoint.text).where(TurningPoint.id == first)) == "other words"
    )


def test_what_the_user_said_by_hand_is_not_taken_back(journal: Journal, henrik: int) -> None:
    made = turn(journal, henrik, "ended", "2020")
    edit(journal, Kind.RELATIONSHIP, henrik, {"ended_on": "2021-03"})
    edit_turning_point(journal, made, {"type": "mutual"})
    assert said(journal)[1] == "2021-03"


def test_rekindled_on_the_very_day_it_ended_it_goes_on(journal: Journal, henrik: int) -> None:
    for day in ("2020-05-03", "2021-05", "2022"):
        turn(journal, henrik, "ended", day)
        assert said(journal)[1] == day
        turn(journal, henrik, "rekindled", day)
        assert said(journal)[1] is None
    turn(journal, henrik, "ended", "2023-05-04")
    turn(journal, henrik, "rekindled", "2023-05-03")
    assert said(journal)[1] == "2023-05-04"


def test_only_what_it_said_itself_is_taken_back(journal: Journal, henrik: int) -> None:
    edit(journal, Kind.RELATIONSHIP, henrik, {"realised_on": "2021", "ended_on": "2025"})
    made = turn(journal, henrik, "recognised", "2022")
    edit_turning_point(journal, made, {"type": "mutual"})
    assert said(journal) == (None, "2025", "2021")
    for day in ("2021", "2025"):
        other = turn(journal, henrik, "chemistry", day)
        edit_turning_point(journal, other, {"type": "first_met"})
    assert said(journal) == (None, "2025", "2021")


def test_moved_to_somebody_else(journal: Journal, henrik: int) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    made = turn(journal, henrik, "ended", "2020")
    edit_turning_point(journal, made, {"relationship": other})
    ends = Relationship.select(Relationship.ended_on).order_by(Relationship.id)
    assert journal.rows(ends) == [(None,), ("2020",)]


@pytest.mark.parametrize(
    ("sort", "phase"), [("phase_change", "separation"), ("ended", None), ("recognised", None)]
)
def test_one_step_forth_and_back(journal: Journal, henrik: int, sort: str, phase: str | None) -> None:
    before = content(journal)
    changes: list[Any] = []
    journal.listen(changes.append)
    made = turn(journal, henrik, sort, "2020", phase)
    assert len(changes) == 1 and changes[0].touches(Kind.RELATIONSHIP, henrik)
    assert changes[0].touches(Kind.TURNING_POINT, made)
    after = content(journal)
    journal.undo()
    assert content(journal) == before
    journal.redo()
    assert content(journal) == after
    edit_turning_point(journal, made, {"type": "mutual"})
    journal.undo()
    assert content(journal) == after


def test_a_day_that_is_still_to_come_is_refused_and_nothing_is_left(journal: Journal, henrik: int) -> None:
    tomorrow = (date.today() + timedelta(days=1)).isoformat()
    before = content(journal)
    with pytest.raises(OrderRefusedError) as refused:
        turn(journal, henrik, "ended", tomorrow)
    assert refused.value.field == "date"
    assert content(journal) == before
