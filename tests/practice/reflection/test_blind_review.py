# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A blind review: what is offered for one, and what may be seen at which step."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection import blind_review
from mentordesk.practice.reflection.frameworks import the_set


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def test_advice_that_can_be_judged_anew_is_offered_without_what_was_expected(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    ben = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ben"})

    def advise(person: int, words: str, day: str, **values: object) -> int:
        given = {"relationship": person, "direction": "received", "date": day, "words": words}
        return operations.create(journal, Kind.ADVICE, given | values)

    advise(amara, "Nothing known", "2026-03-01")
    sealed = advise(amara, "Sealed", "2026-02-01", expectation="Zyxwv")
    told = advise(ben, "Known", "2026-01-01", expectation="Zyxwv", effect="helped")
    reasoned = advise(ben, "Reasoned", "2026-01-05", situation="A loud room")
    gone = advise(ben, "Gone", "2026-01-06", situation="A loud room")
    operations.trash(journal, Kind.ADVICE, gone)
    found = blind_review.reviewable(journal)
    assert [one.advice for one in found] == [told, sealed, reasoned]
    assert [one.advice for one in blind_review.reviewable(journal, ben)] == [told, reasoned]
    assert found[0].text == "“Known”" and found[0].detail.startswith("Ben · ")
    assert "Zyxwv" not in repr(found)


def test_a_blind_review_shows_the_question_too(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    given = {
        "relationship": amara,
        "direction": "received",
        "date": "2026-01-05",
        "question": "Now or later?",
    }
    advice = operations.create(journal, Kind.ADVICE, given)
    assert blind_review.what_is_seen(journal, advice, "reasoning") == "Now or later?"
    operations.edit(journal, Kind.ADVICE, advice, {"words": "Wait", "situation": "A loud room"})
    seen = blind_review.what_is_seen(journal, advice, "prediction")
    assert seen == "The question was: Now or later?\n\n“Wait”\n\nA loud room"


def test_a_blind_review_shows_what_was_thought_only_when_it_is_asked_for(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    advice = operations.create(
        journal,
        Kind.ADVICE,
        {
            **{"relationship": amara, "direction": "received", "date": "2026-01-05", "words": "Wait"},
            **{"situation": "A loud room", "expectation": "It will help", "confidence": 70},
        },
    )
    for step in ("reasoning", "prediction"):
        assert blind_review.what_is_seen(journal, advice, step) == "“Wait”\n\nA loud room"
    for step in ("reveal", "compare"):
        assert "help" not in blind_review.what_is_seen(journal, advice, step)
    operations.edit(journal, Kind.ADVICE, advice, {"uptake": "followed", "effect": "mixed"})
    for step in ("reasoning", "prediction"):
        assert "help" not in blind_review.what_is_seen(journal, advice, step)
    assert (
        blind_review.what_is_seen(journal, advice, "reveal") == "You expected, 70 percent sure: It will help"
    )
    assert blind_review.what_is_seen(journal, 999, "reveal") == ""


def advise(journal: Journal, person: int, **values: object) -> int:
    given = {"relationship": person, "direction": "received", "date": "2026-01-05", "words": "Wait"}
    return operations.create(journal, Kind.ADVICE, given | values)


@pytest.fixture
def amara(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})


def test_an_expectation_may_be_missing_or_without_a_confidence(journal: Journal, amara: int) -> None:
    none = advise(journal, amara, effect="helped")
    assert blind_review.what_is_seen(journal, none, "reveal") == "You had written down no expectation."
    plain = advise(journal, amara, effect="helped", expectation=" It will help ")
    assert blind_review.what_is_seen(journal, plain, "compare") == "You expected: It will help"
    certain = advise(journal, amara, uptake="declined", expectation="Nothing", confidence=0)
    assert blind_review.what_is_seen(journal, certain, "reveal") == "You expected, 0 percent sure: Nothing"
    open_ = advise(journal, amara, uptake="followed", effect="too_early", expectation="Nothing")
    assert blind_review.what_is_seen(journal, open_, "reveal") == (
        "What you expected stays sealed until you know what came of it."
    )


def test_other_steps_have_nothing_above_them(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara, effect="helped", expectation="It will help", situation="A loud room")
    assert blind_review.what_is_seen(journal, advice, "lesson") == ""


def test_only_a_blind_set_waits_for_a_new_judgement(journal: Journal) -> None:
    made = the_set(journal, blind_review.KEY)
    assert made is not None
    waits = {step.key for step in made.steps if blind_review.waits_for_prediction(made, step.key)}
    assert waits == {"reveal", "compare"}
    assert not blind_review.waits_for_prediction(replace(made, blind=False), "reveal")
    assert not blind_review.waits_for_prediction(None, "reveal")


def test_so_many_are_offered_and_those_that_may_be_revealed_first(journal: Journal, amara: int) -> None:
    known = [
        advise(journal, amara, effect="helped", expectation="x") for _ in range(blind_review.OFFERED - 1)
    ]
    reasoned = [advise(journal, amara, situation="x", date="2026-02-01") for _ in range(2)]
    assert [one.advice for one in blind_review.reviewable(journal)] == [*reversed(known), reasoned[1]]
    more = [advise(journal, amara, uptake="overtaken", expectation="x", date="2025-01-01") for _ in range(2)]
    assert [one.advice for one in blind_review.reviewable(journal)] == [*reversed(known), more[1]]
    assert len(blind_review.reviewable(journal)) == blind_review.OFFERED == 30


def test_an_expectation_of_mere_spaces_is_none(journal: Journal, amara: int) -> None:
    advise(journal, amara, effect="helped", expectation=" ", situation=" ")
    assert blind_review.reviewable(journal) == ()
    question = advise(journal, amara, words=" ", question="Now or later?", situation="A loud room")
    (only,) = blind_review.reviewable(journal)
    assert (only.advice, only.relationship, only.text) == (question, amara, "“Now or later?”")
    assert only.detail.startswith("Amara · 5 January")
