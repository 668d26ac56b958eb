# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was expected of a relationship, and what came: in sentences, and fast."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.records import ValueStatement
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind, ValueSide
from mentordesk.practice.relationship.drift import Told, drift_sentences, last_statement, read_drift

TODAY = date(2026, 11, 23)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def grace(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist"})


def expect(journal: Journal, person: int, day: str, **values: Any) -> int:
    return create(journal, Kind.VALUE_STATEMENT, {"relationship": person, "date": day, **values})


def advise(journal: Journal, person: int, day: str, direction: str = "received", **values: Any) -> int:
    given = {"relationship": person, "direction": direction, "date": day, "words": "x"}
    return create(journal, Kind.ADVICE, {**given, **values})


def act(journal: Journal, person: int, kind: str, day: str, direction: str = "for_me") -> int:
    values = {"relationship": person, "direction": direction, "type": kind, "date": day}
    return create(journal, Kind.SPONSORSHIP, values)


def gift(journal: Journal, person: int, kind: str, day: str, direction: str = "gained") -> int:
    values = {"relationship": person, "direction": direction, "type": kind, "date": day, "text": "x"}
    return create(journal, Kind.EXCHANGE, values)


def told(journal: Journal, person: int, last: date | None = None) -> dict[ValueSide, Told]:
    found = last_statement(journal, person)
    assert found is not None
    drift = read_drift(journal, person, found[1], last)
    return {one.side: one for one in drift_sentences(drift, TODAY)}


def test_the_sentences_of_the_specification(journal: Journal, grace: int) -> None:
    expect(journal, grace, "2025-09-20", receive=["coaching"])
    gift(journal, grace, "introduction", "2025-10-01")
    gift(journal, grace, "introduction", "2026-02")
    act(journal, grace, "nominated", "2026-03-01")
    found = told(journal, grace)
    assert set(found) == {ValueSide.RECEIVE}
    assert found[ValueSide.RECEIVE].headline == (
        "You expected coaching. What came in 14 months: two introductions, one nomination."
    )
    assert found[ValueSide.RECEIVE].reading == (
        "Of what you expected to receive, the records since 20 September 2025 show nothing of coaching."
        " Not expected, yet received: sponsorship (once) and exposure and visibility (twice)."
    )


def test_both_sides_and_only_what_came_since(journal: Journal, grace: int) -> None:
    advise(journal, grace, "2026-01-04")
    expect(journal, grace, "2026-01-05", receive=["sponsorship", "friendship"], give=["challenge"])
    advise(journal, grace, "2026-01-05")
    advise(journal, grace, "2026-04-01", words="", question="Why?")
    gone = advise(journal, grace, "2026-04-01")
    trash(journal, Kind.ADVICE, gone)
    advise(journal, grace, "2026-05-01", "given")
    gift(journal, grace, "challenge", "2026-05-01", "given")
    found = told(journal, grace)
    assert found[ValueSide.RECEIVE].text == (
        "You expected sponsorship and friendship. What came in 10 months: one piece of advice."
        " Of what you expected to receive, the records since 5 January 2026 show nothing of sponsorship."
        " Not expected, yet received: coaching (once)."
        " Whether friendship came to you, no record can tell."
    )
    assert found[ValueSide.GIVE].headline == (
        "You expected to give challenging assignments."
        " What you gave in 10 months: one piece of advice, one challenge."
    )


def test_advice_skills_and_feedback_speak_of_coaching(journal: Journal, grace: int) -> None:
    expect(journal, grace, "2026-01-05", receive=["coaching"], give=["coaching"])
    advise(journal, grace, "2026-02-01")
    gift(journal, grace, "skill", "2026-02-01")
    gift(journal, grace, "feedback", "2026-02-01")
    advise(journal, grace, "2026-02-01", "given")
    found = told(journal, grace)
    assert "show coaching (three times)." in found[ValueSide.RECEIVE].reading
    assert "show coaching (once)." in found[ValueSide.GIVE].reading


def test_nothing_came(journal: Journal, grace: int) -> None:
    expect(journal, grace, "2024-11-23", receive=["sponsorship"])
    assert told(journal, grace)[ValueSide.RECEIVE].headline == (
        "You expected sponsorship. In 2 years no advice, no gain and no act of sponsorship for you was recorded."
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-20", "No advice, no gain and no act of sponsorship for you is on record since then."),
        ("2027", "No advice, no gain and no act of sponsorship for you is on record since then."),
        ("2026-10-23", "In 1 month no advice, no gain and no act of sponsorship for you was recorded."),
        ("2026-10-24", "No advice, no gain and no act of sponsorship for you is on record since then."),
        ("2024-12", "No advice, no gain and no act of sponsorship for you is on record since December 2024."),
        (
            "2023-12-24",
            "In more than 2 years no advice, no gain and no act of sponsorship for you was recorded.",
        ),
        ("2006", "No advice, no gain and no act of sponsorship for you is on record since 2006."),
    ],
)
def test_how_long_it_is(journal: Journal, grace: int, day: str, said: str) -> None:
    made = expect(journal, grace, "2020", receive=["sponsorship"])
    # Days to come are refused today; a file written before they were may hold one.
    ValueStatement.update(date=day).where(ValueStatement.id == made).execute(journal.db)
    assert told(journal, grace)[ValueSide.RECEIVE].headline == f"You expected sponsorship. {said}"


def test_a_span_that_ended_says_what_came_until_then(journal: Journal, grace: int) -> None:
    expect(journal, grace, "2024-01-01", receive=["coaching"])
    advise(journal, grace, "2024-06-01")
    advise(journal, grace, "2025-06-01")
    assert told(journal, grace, date(2024, 12, 31))[ValueSide.RECEIVE].headline == (
        "You expected coaching. What came in 11 months: one piece of advice."
    )


def test_only_the_users_own_words_are_not_read_as_functions(journal: Journal, grace: int) -> None:
    expect(journal, grace, "2026-01", receive_text="Straight answers")
    gift(journal, grace, "thanks", "2026-05")
    found = told(journal, grace)[ValueSide.RECEIVE]
    assert (found.headline, found.reading) == ("What has come since January 2026: one word of thanks.", "")
