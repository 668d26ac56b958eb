# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether it has been advice, sponsorship or both, from acts alone; and the acts and turning points in lines."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.bond import Bond, bond_sentence, read_bond

TODAY = date(2026, 11, 29)


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
        (Bond(received=3), "On record: advice for you, and no sponsorship."),
        (Bond(given=3), "On record: advice from you, and no sponsorship."),
        (Bond(received=1, given=9), "On record: advice in both directions, and no sponsorship."),
        (Bond(for_me=1), "On record: one act of sponsorship for you, and no advice."),
        (Bond(by_me=2), "On record: two acts of sponsorship by you, and no advice."),
        (
            Bond(received=1, given=1, for_me=2),
            "On record: advice in both directions, and two acts of sponsorship for you.",
        ),
        (
            Bond(received=1, for_me=2, by_me=1),
            "On record: advice for you, and sponsorship in both directions, two for you and one by you.",
        ),
    ],
)
def test_the_bond_in_a_sentence(bond: Bond, sentence: str) -> None:
    assert bond_sentence(bond) == sentence


def test_it_is_read_from_acts_and_not_from_what_it_is_called(journal: Journal, grace: int) -> None:
    assert read_bond(journal, grace, TODAY) == Bond()
    question = {"relationship": grace, "direction": "received", "date": "2026-01-01", "question": "How?"}
    create(journal, Kind.ADVICE, question)
    assert read_bond(journal, grace, TODAY) == Bond(), "a question is no advice yet"
    create(journal, Kind.ADVICE, {**question, "words": "So."})
    create(journal, Kind.ADVICE, {**question, "direction": "given"})
    made = act(journal, grace)
    act(journal, grace, "by_me")
    assert read_bond(journal, grace, TODAY) == Bond(1, 0, 1, 1)
    act(journal, grace, day="2026-11-29")
    assert read_bond(journal, grace, date(2026, 11, 28)).for_me == 1, "what is to come is not done"
    create(journal, Kind.ADVICE, {**question, "report": "not_needed"})
    assert read_bond(journal, grace, TODAY).received == 1, "nor is a question that ended without an answer"
    trash(journal, Kind.SPONSORSHIP, made)
    assert read_bond(journal, grace, TODAY) == Bond(1, 0, 1, 1)
