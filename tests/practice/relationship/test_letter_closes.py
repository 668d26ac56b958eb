# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a letter of thanks names of what is still open with its reader."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.letter_closes import open_thanks
from mentordesk.practice.relationship.looking_back import letter_draft

TODAY = date(2026, 11, 29)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def grace(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist"})


def advice(journal: Journal, person: int, words: str, **values: object) -> int:
    known = {"date": "2006", "direction": "received", "uptake": "followed", "effect": "helped"}
    return create(journal, Kind.ADVICE, {"relationship": person, "words": words, **known, **values})


def act(journal: Journal, person: int, kind: str, text: str = "", **values: object) -> int:
    given = {"relationship": person, "date": "2007", "direction": "for_me", "type": kind, "text": text}
    return create(journal, Kind.SPONSORSHIP, {**given, **values})


def test_a_draft_names_what_it_was_drafted_from_and_nothing_else(journal: Journal, grace: int) -> None:
    stayed = advice(journal, grace, "Hire the one\nwho asks about the work.", recalled=True)
    plain = act(journal, grace, "recommended")
    deed = act(journal, grace, "nominated", "Put my name forward for the Leeds post", date="2008")
    advice(journal, grace, "Sell in June.", date="2026-01-05")
    act(journal, grace, "credited", "Named me before the board", date="2026-02")
    letter = letter_draft(journal, grace, TODAY)
    named = {(one.kind, one.id) for one in open_thanks(journal, grace) if one.is_named_in(letter)}
    assert named == {(Kind.ADVICE, stayed), (Kind.SPONSORSHIP, plain), (Kind.SPONSORSHIP, deed)}
    assert len(open_thanks(journal, grace)) == 5


def test_only_what_is_open_with_that_person_can_be_closed(journal: Journal, grace: int) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Tomasz"})
    for values in ({"report": "told"}, {"direction": "given"}, {"uptake": "undecided", "effect": "unknown"}):
        advice(journal, grace, "Ask first.", **values)
    advice(journal, other, "Ask first.")
    act(journal, grace, "nominated", thanked_on="2008")
    act(journal, grace, "nominated", direction="by_me")
    assert open_thanks(journal, grace) == ()


@pytest.mark.parametrize(
    ("letter", "named"),
    [
        ("You once said to me: ask the board for a decision", True),
        ("Ask the board\nfor a decision! I did.", True),
        ("You told me something about boards.", False),
        ("", False),
    ],
)
def test_words_are_known_again_when_the_letter_was_rewritten(
    journal: Journal, grace: int, letter: str, named: bool
) -> None:
    advice(journal, grace, "Ask the board for a decision.")
    (one,) = open_thanks(journal, grace)
    assert one.is_named_in(letter) is named


def test_a_short_word_does_not_name_an_advice_by_chance(journal: Journal, grace: int) -> None:
    advice(journal, grace, "Ask.")
    (one,) = open_thanks(journal, grace)
    assert not one.is_named_in("I would like to ask you something.")
    assert one.is_named_in("You said: “Ask.” And I did.")
