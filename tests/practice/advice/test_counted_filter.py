# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which pieces of advice a counted number stands for, as a list and in words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.records import Advice
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Came, Direction, Kind
from mentordesk.practice.advice.counted_filter import (
    MIDDLE_UP_TO,
    SHORT_UP_TO,
    Asked,
    Length,
    Narrowing,
    Sureness,
    asked_of,
    asked_text,
    came_text,
    length_text,
    narrowed,
    narrowing_text,
    part_text,
    sureness_text,
)
from mentordesk.practice.advice.outcomes import Part
from mentordesk.practice.search.search import topics

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


def test_a_list_says_what_it_is_narrowed_to(journal: Journal) -> None:
    amara = person(journal)

    def said(*pairs: tuple[str, str]) -> str:
        return narrowing_text(journal, Narrowing.read(pairs, TODAY))

    assert said(("outcome", "all")) == "All that is counted: not what is recalled, and no open questions"
    assert said(("person", str(amara)), ("outcome", "helped")) == "Only: Amara Okafor · helped"
    assert said(("asked", str(Asked.UNASKED)), ("span", "this_year")) == "Only: nobody had asked · this year"
    assert said(("sure", "70-89"), ("topic", "none")) == "Only: without a topic · 70 to 89 percent sure"
    with pytest.raises(ValueError, match="nonsense"):
        Narrowing.read((("outcome", "nonsense"),), TODAY)

    assert said(("recalled", "yes"), ("length", "long")) == (
        "Only: written down from memory · more than 240 characters"
    )
    assert said(("came", "yes"), ("span", "twelve_months")) == "Only: came as you expected · last 12 months"


def found(journal: Journal, *pairs: tuple[str, str]) -> list[int]:
    query = narrowed(Advice.select(Advice.id).order_by(Advice.id), Narrowing.read(pairs, TODAY))
    return [row[0] for row in journal.rows(query)]


def test_what_is_said_and_not_recalled_counts(journal: Journal) -> None:
    amara = person(journal)
    said, recalled = advise(journal, amara), advise(journal, amara, recalled=True)
    advise(journal, amara, words="", question="Go?")
    trash(journal, Kind.ADVICE, advise(journal, amara))
    assert found(journal) == [said]
    assert found(journal, ("recalled", "yes")) == [recalled]


def test_lengths_end_where_they_say(journal: Journal) -> None:
    amara = person(journal)
    sizes = (1, SHORT_UP_TO, SHORT_UP_TO + 1, MIDDLE_UP_TO, MIDDLE_UP_TO + 1)
    made = [advise(journal, amara, words="x" * size) for size in sizes]
    assert sizes[1:] == (80, 81, 240, 241)
    assert found(journal, ("length", "short")) == made[:2]
    assert found(journal, ("length", "middle")) == made[2:4]
    assert found(journal, ("length", "long")) == made[4:]
    assert [length_text(one) for one in Length] == [
        "up to 80 characters",
        "81 to 240 characters",
        "more than 240 characters",
    ]


def test_whether_somebody_had_asked(journal: Journal) -> None:
    amara = person(journal)
    asked = advise(journal, amara, question="Go?")
    unasked = advise(journal, amara, question="Go?", unasked=True)
    unsaid = advise(journal, amara)
    for one, record in ((Asked.ASKED, asked), (Asked.UNASKED, unasked), (Asked.UNSAID, unsaid)):
        assert found(journal, ("asked", str(one))) == [record]
        assert asked_text(one)
    assert [asked_of(*one) for one in ((False, "x"), (True, "x"), (False, ""))] == list(Asked)


def test_how_sure_one_was_counts_once_it_is_known_whether_it_came(journal: Journal) -> None:
    amara = person(journal)
    told: dict[str, Any] = {"uptake": "followed", "effect": "helped", "came_true": "yes"}
    made = {
        sure: advise(journal, amara, **told, confidence=sure) for sure in (0, 49, 50, 69, 70, 89, 90, 100)
    }
    advise(journal, amara, **{**told, "effect": "unknown"}, confidence=50)
    advise(journal, amara, **{**told, "came_true": None}, confidence=50)
    advise(journal, amara, **told)
    declined = advise(journal, amara, uptake="declined", came_true="no", confidence=60)
    bands = {one: found(journal, ("sure", str(one))) for one in Sureness}
    assert bands == {
        Sureness.ANY: [*made.values(), declined],
        Sureness.UNDER_50: [made[0], made[49]],
        Sureness.FROM_50: [made[50], made[69], declined],
        Sureness.FROM_70: [made[70], made[89]],
        Sureness.FROM_90: [made[90], made[100]],
    }
    assert found(journal, ("came", str(Came.NO))) == [declined]
    assert [sureness_text(one) for one in (Sureness.ANY, Sureness.FROM_90)] == [
        "you said how sure you were",
        "90 to 100 percent sure",
    ]


def test_a_person_a_span_and_a_missing_topic_narrow(journal: Journal) -> None:
    amara, ben = person(journal), person(journal, "Ben")
    money = advise(journal, amara, topics=["money"])
    gone = advise(journal, amara, topics=["gone"])
    trash(journal, Kind.TOPIC, dict((name, topic) for topic, name in topics(journal))["gone"])
    old = advise(journal, ben, date="2025-11-23")
    assert found(journal, ("person", str(ben))) == [old]
    assert found(journal, ("topic", "none")) == [gone, old]
    assert found(journal, ("span", "twelve_months")) == [money, gone]
    assert found(journal, ("span", "this_year")) == [money, gone]


def test_every_part_has_words() -> None:
    assert len({part_text(part) for part in Part}) == len(Part)
    assert [came_text(one) for one in Came] == [
        "came as you expected",
        "came in part as you expected",
        "came otherwise",
    ]
