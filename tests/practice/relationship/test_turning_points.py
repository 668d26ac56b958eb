# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The turning points of a relationship, in lines."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.turning_points import SHOWN, TurnLine, read_turns, turn_title


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


@pytest.mark.parametrize(
    ("type_", "phase", "title"),
    [
        ("phase_change", "cultivation", "A new phase: cultivation"),
        ("phase_change", None, "A new phase"),
        ("own_words", None, "Turning point"),
        ("mutual", "cultivation", "Became mutual"),
    ],
)
def test_what_a_turning_point_is_called(type_: str, phase: str | None, title: str) -> None:
    assert turn_title(type_, phase) == title


def test_the_newest_come_first_and_so_many_are_shown(journal: Journal, amara: int) -> None:
    def turn(day: str, text: str = "", who: int = amara) -> int:
        values = {"relationship": who, "date": day, "type": "chemistry", "text": text}
        return create(journal, Kind.TURNING_POINT, values)

    early, late = turn("2020-05"), turn("2021-01-02", "On a ferry")
    turn("2022", who=create(journal, Kind.RELATIONSHIP, {"name": "Ben"}))
    trash(journal, Kind.TURNING_POINT, turn("2023"))
    assert read_turns(journal, amara) == (
        TurnLine(
            late,
            "Chemistry felt",
            "2 January 2021",
            "On a ferry",
            "2 January 2021: chemistry felt. On a ferry",
        ),
        TurnLine(early, "Chemistry felt", "May 2020", "", "May 2020: chemistry felt"),
    )
    more = [turn("2019") for _ in range(SHOWN - 1)]
    assert SHOWN == 30 and [line.id for line in read_turns(journal, amara)] == [late, early, *more[:0:-1]]
