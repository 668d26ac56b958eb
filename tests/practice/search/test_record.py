# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reading one record whole, what else concerns it, and what it is called."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.record import read, related, titles


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def field(journal: Journal, kind: Kind, record: int, name: str) -> Any:
    """One field or part of a record."""
    found = read(journal, kind, record)
    assert found is not None
    return found[name]


def advise(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "received", "date": "2021-05-03", "words": "Wait"}
    return create(journal, Kind.ADVICE, given | values)


def test_no_record_is_nothing_and_one_in_the_trash_is_read(journal: Journal, amara: int) -> None:
    assert all(read(journal, kind, 99) is None for kind in Kind)
    advice = advise(journal, amara)
    trash(journal, Kind.ADVICE, advice)
    assert field(journal, Kind.ADVICE, advice, "words") == "Wait"


def test_a_record_comes_with_the_name_of_whom_it_is_with(journal: Journal, amara: int) -> None:
    assert field(journal, Kind.ADVICE, advise(journal, amara), "with") == "Amara Okafor"
    assert field(journal, Kind.RELATIONSHIP, amara, "with") == "Amara Okafor"


def test_its_parts_are_its_own_and_in_their_order(journal: Journal, amara: int) -> None:
    points = [("phone", "+36 1"), ("email", "a@example.org")]
    ben = create(journal, Kind.RELATIONSHIP, {"name": "Ben", "contact_points": points})
    assert field(journal, Kind.RELATIONSHIP, ben, "contact_points") == points
    assert field(journal, Kind.RELATIONSHIP, amara, "contact_points") == []
    talk = {"relationship": amara, "date": "2021", "talking_points": [("b", "open"), ("a", "covered")]}
    record = create(journal, Kind.CONVERSATION, {**talk, "topics": ["money", "harbours"]})
    create(journal, Kind.CONVERSATION, {**talk, "topics": ["people"]})
    assert field(journal, Kind.CONVERSATION, record, "talking_points") == [("b", "open"), ("a", "covered")]
    assert field(journal, Kind.CONVERSATION, record, "topics") == ["money", "harbours"]
    stated = {
        "relationship": amara,
        "date": "2021",
        "receive": ["exposure", "coaching"],
        "give": ["friendship"],
    }
    record = create(journal, Kind.VALUE_STATEMENT, stated)
    assert field(journal, Kind.VALUE_STATEMENT, record, "receive") == ["exposure", "coaching"]
    assert field(journal, Kind.VALUE_STATEMENT, record, "give") == ["friendship"]


def test_a_reflection_says_what_it_is_about(journal: Journal, amara: int) -> None:
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021"})
    about = [(Kind.CONVERSATION, talk), (Kind.RELATIONSHIP, amara), (Kind.ADVICE, advise(journal, amara))]
    given = {"date": "2021", "framework": "gibbs", "answers": [("what", "It fell"), ("feelings", "")]}
    record = create(journal, Kind.REFLECTION, {**given, "about": about})
    assert field(journal, Kind.REFLECTION, record, "about") == about
    assert field(journal, Kind.REFLECTION, record, "answers") == given["answers"]


def test_an_advice_knows_what_it_passes_on_and_whether_it_was(journal: Journal, amara: int) -> None:
    first = advise(journal, amara)
    assert not field(journal, Kind.ADVICE, first, "passed_on")
    ben = create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    second = advise(journal, ben, direction="given", source=first)
    assert field(journal, Kind.ADVICE, first, "passed_on")
    assert field(journal, Kind.ADVICE, second, "source_advice") == (
        *("Wait", "Amara Okafor"),
        *("2021-05-03", "received"),
    )
    trash(journal, Kind.ADVICE, second)
    assert not field(journal, Kind.ADVICE, first, "passed_on")


def test_what_concerns_an_advice_or_a_conversation_the_newest_first(journal: Journal, amara: int) -> None:
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021-05-01", "notes": "Long"})
    advice = advise(journal, amara, conversation=talk)
    question = advise(journal, amara, conversation=talk, words="", question="Go?", date="2021-05-02")
    gift = {"relationship": amara, "direction": "given", "type": "time", "date": "2021-05-04"}
    exchange = create(journal, Kind.EXCHANGE, {**gift, "text": "An hour", "conversation": talk})
    about = [("advice", advice), ("conversation", talk)]
    thought = create(journal, Kind.REFLECTION, {"date": "2022", "body": "A **loud** day", "about": about})
    gone = create(journal, Kind.REFLECTION, {"date": "2022", "title": "Gone", "about": about})
    trash(journal, Kind.REFLECTION, gone)
    reflection = (Kind.REFLECTION, thought, "2022", "A loud day")
    assert related(journal, Kind.ADVICE, advice) == [
        reflection,
        (Kind.CONVERSATION, talk, "2021-05-01", "Long"),
    ]
    assert related(journal, Kind.CONVERSATION, talk) == [
        reflection,
        (Kind.EXCHANGE, exchange, "2021-05-04", "An hour"),
        (Kind.ADVICE, advice, "2021-05-03", "Wait"),
        (Kind.ADVICE, question, "2021-05-02", "Go?"),
    ]
    assert related(journal, Kind.EXCHANGE, exchange) == []


def test_what_mentions_it_concerns_it_too_and_once(journal: Journal, amara: int) -> None:
    talk = create(
        journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021", "subject": "The big crane"}
    )
    other = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021", "subject": "Boats"})
    link = {"The big crane": (Kind.CONVERSATION, talk)}
    text = {"date": "2022", "title": "x", "body": "We met for [[The big crane]]"}
    both = create(journal, Kind.REFLECTION, {**text, "about": [("conversation", talk)]}, links=link)
    mere = create(journal, Kind.REFLECTION, {**text, "date": "2023"}, links=link)
    assert [row[1] for row in related(journal, Kind.CONVERSATION, talk)] == [mere, both]
    assert related(journal, Kind.CONVERSATION, other) == []


def test_what_records_are_called(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara, words="Wait\nfor it")
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021", "subject": "Boats"})
    thought = create(journal, Kind.REFLECTION, {"date": "2021", "title": "A crane"})
    links = [("relationship", amara), ("advice", advice), ("conversation", talk), ("reflection", thought)]
    assert titles(journal, [*links, ("advice", 99)]) == [
        (Kind.RELATIONSHIP, amara, "Amara Okafor"),
        (Kind.ADVICE, advice, "Wait for it"),
        (Kind.CONVERSATION, talk, "Boats"),
        (Kind.REFLECTION, thought, "A crane"),
    ]
