# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works, in sentences that say no more than the counts bear."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, Kind
from mentordesk.practice.advice.outcomes import Tally
from mentordesk.practice.insights.efficacy import Counted, works
from mentordesk.practice.insights.efficacy_sentences import (
    asked_sentence,
    best_text,
    recalled_text,
    whole_text,
)
from mentordesk.practice.wording.spans import Lately

TODAY = date(2026, 11, 23)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def person(journal: Journal, name: str = "Amara Okafor") -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name})


def advise(journal: Journal, relationship: int, **values: Any) -> int:
    given = {"direction": Direction.RECEIVED, "date": "2026-03-01", "words": "Say it first.", **values}
    return create(journal, Kind.ADVICE, {"relationship": relationship, **given})


def test_what_the_whole_says(journal: Journal) -> None:
    amara, henrik = person(journal), person(journal, "Henrik Dahl")
    for _ in range(4):
        advise(journal, amara, uptake="followed", effect="helped")
    advise(journal, henrik, uptake="adapted", effect="unknown")
    advise(journal, henrik, uptake="declined")
    advise(journal, henrik)
    text = whole_text(works(journal, Direction.RECEIVED, Lately.EVER, TODAY))
    assert text == (
        "Seven pieces of advice came from two people. You used five; four of those helped, and of one it is"
        " not known yet. In one case you went another way. One is still open."
    )
    assert "percent" not in text
    advise(journal, amara, uptake="followed", effect="mixed")
    text = whole_text(works(journal, Direction.RECEIVED, Lately.EVER, TODAY))
    assert "That is 80 percent of the five whose effect is known." in text


def test_what_is_given_is_told_of_them(journal: Journal) -> None:
    amara = person(journal)
    advise(journal, amara, direction="given")
    text = whole_text(works(journal, Direction.GIVEN, Lately.EVER, TODAY))
    assert text == (
        "You gave one piece of advice to one person. None is known to have been used yet. One is still open."
    )


def test_nothing_is_compared_below_five(journal: Journal) -> None:
    amara = person(journal)
    for number in range(5):
        advise(journal, amara, topics=["money"], uptake="followed", effect="helped")
        advise(
            journal,
            amara,
            topics=["people"],
            uptake="followed",
            effect="helped" if number else "mixed",
        )
        found = works(journal, Direction.RECEIVED, Lately.EVER, TODAY)
        said = best_text(found.topics, Direction.RECEIVED)
        assert bool(said) is (number == 4)
    assert said == (
        "Helped most often, of those whose effect is known: money (five of five). Least often: people (four of five)."
    )


def test_a_name_is_never_read_as_a_place_or_plural(journal: Journal) -> None:
    odd = person(journal, "{part} (one|many) %n")
    for _ in range(5):
        advise(journal, odd, uptake="followed", effect="helped")
        advise(journal, person(journal), uptake="followed", effect="mixed")
    other = person(journal, "Other")
    for _ in range(5):
        advise(journal, other, uptake="followed", effect="mixed")
    found = works(journal, Direction.RECEIVED, Lately.EVER, TODAY)
    assert "{part} (one|many) %n (five of five)" in best_text(found.people, Direction.RECEIVED)


def row(name: str, used: int, helped: int, *, total: int | None = None, known: bool = True) -> Counted:
    whole = used if total is None else total
    counts = Tally(whole, used, helped, 0, whole - used, 0)
    return Counted(name, counts, (("topic", name),), known)


def test_the_best_and_the_least_are_named_only_where_they_differ() -> None:
    def said(*rows: Counted, direction: Direction = Direction.RECEIVED) -> str:
        return best_text(rows, direction)

    assert said(row("a", 5, 5)) == ""
    assert said(row("a", 5, 5), row("b", 5, 5)) == ""
    assert said(row("a", 5, 5), row("b", 5, 0, known=False)) == ""
    assert said(row("a", 5, 5), row("b", 4, 0)) == ""
    assert said(row("a", 5, 2), row("b", 5, 5), row("c", 5, 3)) == (
        "Helped most often, of those whose effect is known: b (five of five). Least often: a (two of five)."
    )
    # All that are as good as each other are named, the one with more to it first; not where they are many.
    assert said(row("a", 5, 5), row("b", 6, 6), row("c", 5, 0)) == (
        "Helped most often, of those whose effect is known: b (six of six) and a (five of five)."
        " Least often: c (none of five)."
    )
    assert said(*(row(name, 5, 5) for name in "abcd"), row("e", 5, 0)) == "Least often: e (none of five)."
    # The whole share counts, not the percentage shown.
    assert "known: a (1,000 of 1,000). Least" in said(row("a", 1000, 1000), row("b", 1000, 999))
    assert (
        said(row("a", 4, 0, total=8), row("b", 1, 1, total=8), direction=Direction.GIVEN)
        == "Used most often, of those you know of: a (four of eight). Least often: b (one of eight)."
    )


def test_asked_and_unasked_are_told_side_by_side() -> None:
    asked, unasked = row("asked", 3, 0, total=4), row("unasked", 1, 0, total=2)
    assert asked_sentence((asked, unasked, row("unsaid", 9, 9, known=False))) == (
        "Asked for: three of four were used. Nobody had asked: one of two was used."
    )
    assert asked_sentence((asked, row("unsaid", 9, 9, known=False))) == ""


def test_used_by_them_has_words_of_its_own(journal: Journal) -> None:
    amara = person(journal)
    advise(journal, amara, direction="given", uptake="followed", effect="helped")
    advise(journal, amara, direction="given", uptake="declined")
    text = whole_text(works(journal, Direction.GIVEN, Lately.EVER, TODAY))
    assert text == (
        "You gave two pieces of advice to one person. One was used, and it helped."
        " In one case they went another way."
    )


def test_what_is_recalled_is_told_as_left_out(journal: Journal) -> None:
    amara = person(journal)
    for number in range(3):
        found = works(journal, Direction.RECEIVED, Lately.EVER, TODAY)
        assert (
            recalled_text(found)
            == (
                "",
                "One piece written down from memory is not counted.",
                "Two pieces written down from memory are not counted.",
            )[number]
        )
        advise(journal, amara, recalled=True)
