# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Acts of sponsorship with one person: their lines, their thanks, and all of them on one line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.operations.rest import let_rest
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.sponsorship import SHOWN, UNTHANKED_SHOWN, Acts, acts_summary, read_acts


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def act(journal: Journal, who: int, **values: Any) -> int:
    made = {"relationship": who, "direction": "for_me", "type": "nominated", "date": "2021-03-03"}
    return create(journal, Kind.SPONSORSHIP, made | values)


def acts(journal: Journal, who: int, **how: Any) -> Acts:
    return read_acts(journal, who, "Amara", **how)


def test_nobody_did_anything_yet(journal: Journal, amara: int) -> None:
    act(journal, create(journal, Kind.RELATIONSHIP, {"name": "Ben"}))
    trash(journal, Kind.SPONSORSHIP, act(journal, amara))
    assert acts(journal, amara) == Acts() and acts(journal, amara).count == 0


def test_both_sides_are_counted_and_what_waits_for_thanks(journal: Journal, amara: int) -> None:
    act(journal, amara)
    act(journal, amara, thanked_on="2021-04")
    act(journal, amara, direction="by_me")
    act(journal, amara, direction="by_me", thanked_on="2021-04")
    act(journal, amara, direction="by_me")
    found = acts(journal, amara)
    assert (found.for_me, found.by_me, found.unthanked, found.count) == (2, 3, 1, 5)
    assert [line.unthanked for line in found.lines] == [False, False, False, False, True]
    assert [line.thanks for line in found.lines] == [
        *("", "Amara thanked you: April 2021.", ""),
        *("You thanked Amara: April 2021.", "Not thanked yet."),
    ]


@pytest.mark.parametrize(
    ("values", "stake"),
    [
        ({"stake": "none"}, "No reputation at stake."),
        ({"stake": "high", "audience": " "}, "Much reputation at stake."),
        ({"stake": "some", "audience": "the board"}, "Before the board; some reputation at stake."),
    ],
)
def test_a_line_tells_what_was_at_stake(
    journal: Journal, amara: int, values: dict[str, Any], stake: str
) -> None:
    act(journal, amara, text="For the board", result="I got it", **values)
    (line,) = acts(journal, amara).lines
    assert (line.title, line.date) == ("Sponsorship for me: nominated", "3 March 2021")
    assert (line.text, line.stake, line.result) == ("For the board", stake, "I got it")


def test_the_newest_are_shown_and_of_those_without_thanks_the_oldest(journal: Journal, amara: int) -> None:
    made = [act(journal, amara, date=f"2021-03-{day:02}") for day in range(1, SHOWN + 2)]
    found = acts(journal, amara)
    assert (SHOWN, UNTHANKED_SHOWN) == (6, 3)
    assert [line.id for line in found.lines] == [*reversed(made[1:])]
    assert [line.id for line in found.waiting] == made[:3]
    brief = acts(journal, amara, lines=False)
    assert (brief.lines, brief.waiting, brief.count) == ((), found.waiting, 7)


def test_what_was_thanked_for_waits_for_nothing(journal: Journal, amara: int) -> None:
    act(journal, amara, thanked_on="2021-04")
    act(journal, amara, direction="by_me")
    assert acts(journal, amara).waiting == ()


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Acts(for_me=2, by_me=1, unthanked=1), "Two for you, one by you; one not thanked for yet"),
        (Acts(for_me=1), "One for you"),
        (Acts(by_me=3), "Three by you"),
        (Acts(), ""),
    ],
)
def test_all_on_one_line(found: Acts, said: str) -> None:
    assert acts_summary(found) == said


def test_acts_say_what_was_at_stake_what_came_and_whether_it_was_thanked(
    journal: Journal, amara: int
) -> None:
    first = act(
        journal,
        amara,
        date="2026-03-01",
        text="Put my name on the list",
        audience="The board",
        stake="high",
        result="It closed in my favour",
    )
    act(journal, amara, date="2024-11", thanked_on="2024-12")
    act(journal, amara, direction="by_me", date="2025-01-01", stake="none")
    found = read_acts(journal, amara, "Amara")
    assert (found.for_me, found.by_me, found.unthanked, found.count) == (2, 1, 1, 3)
    assert [line.id for line in found.waiting] == [first]
    newest, mine, oldest = found.lines
    assert newest.title == "Sponsorship for me: nominated" and newest.unthanked
    assert newest.stake == "Before The board; much reputation at stake."
    assert newest.result == "It closed in my favour" and newest.thanks == "Not thanked yet."
    assert mine.thanks == "" and not mine.unthanked and mine.stake == "No reputation at stake."
    assert oldest.thanks == "You thanked Amara: December 2024." and not oldest.unthanked
    assert acts_summary(found) == "Two for you, one by you; one not thanked for yet"


@pytest.mark.parametrize(
    ("rest", "thanks"),
    [
        ({"died_on": "2026"}, ""),
        ({"paused": True}, ""),
        ({"archived": True}, ""),
        ({"ended_on": "2026"}, "You may still thank Amara, if you like."),
    ],
)
def test_thanks_are_not_owed_to_whoever_is_left_alone(
    journal: Journal, amara: int, rest: dict[str, Any], thanks: str
) -> None:
    act(journal, amara)
    assert acts_summary(acts(journal, amara)) == "One for you; one not thanked for yet"
    edit(journal, Kind.RELATIONSHIP, amara, rest)
    found = acts(journal, amara)
    assert acts_summary(found) == "One for you" and found.waiting == ()
    assert [(line.thanks, line.unthanked) for line in found.lines] == [(thanks, bool(thanks))]


def test_an_act_that_was_let_rest_waits_for_no_thanks(journal: Journal, amara: int) -> None:
    let_rest(journal, Kind.SPONSORSHIP, act(journal, amara))
    found = acts(journal, amara)
    assert acts_summary(found) == "One for you" and found.lines[0].thanks == ""
