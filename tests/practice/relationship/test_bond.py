# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether it has been advice, sponsorship or both, from acts alone; and the acts and turning points in lines."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.bond import Bond, bond_sentence, read_bond
from mentordesk.practice.relationship.sponsorship import SHOWN, UNTHANKED_SHOWN, acts_summary, read_acts
from mentordesk.practice.relationship.turning_points import read_turns


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def grace(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist", "they_are": "my sponsor"})


def act(
    journal: Journal, person: int, direction: str = "for_me", day: str = "2026-03-01", **values: Any
) -> int:
    given = {"relationship": person, "direction": direction, "type": "nominated", "date": day}
    return create(journal, Kind.SPONSORSHIP, {**given, **values})


@pytest.mark.parametrize(
    ("bond", "sentence"),
    [
        (Bond(), ""),
        (Bond(received=3), "From acts alone: advice for you, and no sponsorship."),
        (Bond(given=3), "From acts alone: advice from you, and no sponsorship."),
        (Bond(received=1, given=9), "From acts alone: advice in both directions, and no sponsorship."),
        (Bond(for_me=1), "From acts alone: one act of sponsorship for you, and no advice."),
        (Bond(by_me=2), "From acts alone: two acts of sponsorship by you, and no advice."),
        (
            Bond(received=1, given=1, for_me=2),
            "From acts alone: advice in both directions, and two acts of sponsorship for you.",
        ),
        (
            Bond(received=1, for_me=2, by_me=1),
            "From acts alone: advice for you, and sponsorship in both directions, two for you and one by you.",
        ),
    ],
)
def test_the_bond_in_a_sentence(bond: Bond, sentence: str) -> None:
    assert bond_sentence(bond) == sentence


def test_it_is_read_from_acts_and_not_from_what_it_is_called(journal: Journal, grace: int) -> None:
    assert read_bond(journal, grace) == Bond()
    question = {"relationship": grace, "direction": "received", "date": "2026-01-01", "question": "How?"}
    create(journal, Kind.ADVICE, question)
    assert read_bond(journal, grace) == Bond(), "a question is no advice yet"
    create(journal, Kind.ADVICE, {**question, "words": "So."})
    create(journal, Kind.ADVICE, {**question, "direction": "given"})
    made = act(journal, grace)
    act(journal, grace, "by_me")
    assert read_bond(journal, grace) == Bond(1, 1, 1, 1)
    trash(journal, Kind.SPONSORSHIP, made)
    assert read_bond(journal, grace) == Bond(1, 1, 0, 1)


def test_acts_say_what_was_at_stake_what_came_and_whether_it_was_thanked(
    journal: Journal, grace: int
) -> None:
    first = act(
        journal,
        grace,
        text="Put my name on the list",
        audience="The board",
        stake="high",
        result="It closed in my favour",
    )
    act(journal, grace, day="2024-11", thanked_on="2024-12")
    act(journal, grace, "by_me", "2025-01-01", stake="none")
    found = read_acts(journal, grace, "Grace Lindqvist")
    assert (found.for_me, found.by_me, found.unthanked, found.count) == (2, 1, 1, 3)
    assert [line.id for line in found.waiting] == [first]
    newest, mine, oldest = found.lines
    assert newest.title == "Sponsorship for me: nominated" and newest.unthanked
    assert newest.stake == "Before The board; much reputation at stake."
    assert newest.result == "It closed in my favour" and newest.thanks == "Not thanked yet."
    assert mine.thanks == "" and not mine.unthanked and mine.stake == "No reputation at stake."
    assert oldest.thanks == "You thanked Grace: December 2024." and not oldest.unthanked
    assert acts_summary(found) == "Two for you, one by you; one not thanked for yet"


def test_many_acts_are_cut_and_counted(journal: Journal, grace: int) -> None:
    for number in range(20):
        act(journal, grace, day=f"20{number + 5:02d}")
    found = read_acts(journal, grace, "Grace")
    assert (len(found.lines), len(found.waiting), found.count) == (SHOWN, UNTHANKED_SHOWN, 20)
    assert found.lines[0].date == "2024" and found.waiting[0].date == "2005"


def test_turning_points_in_lines(journal: Journal, grace: int) -> None:
    point = {"relationship": grace, "text": ""}
    create(journal, Kind.TURNING_POINT, {**point, "type": "first_met", "date": "2021-09", "text": "A call"})
    create(
        journal, Kind.TURNING_POINT, {**point, "type": "phase_change", "phase": "cultivation", "date": "2024"}
    )
    create(
        journal,
        Kind.TURNING_POINT,
        {**point, "type": "own_words", "date": "2025-01-02", "text": "It\nturned"},
    )
    assert [line.line for line in read_turns(journal, grace)] == [
        "2 January 2025: turning point. It turned",
        "2024: a new phase: cultivation",
        "September 2021: first met. A call",
    ]
