# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What else concerns a record, and what it is called."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.related import related, titles


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def advise(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "received", "date": "2021-05-03", "words": "Wait"}
    return create(journal, Kind.ADVICE, given | values)


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


def test_a_reflection_concerns_only_what_it_is_about(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara)
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021", "subject": "Boats"})
    assert advice == talk, "the two have one number"
    made = {"date": "2022", "title": "A crane"}
    of_advice = create(journal, Kind.REFLECTION, {**made, "about": [("advice", advice)]})
    of_talk = create(journal, Kind.REFLECTION, {**made, "about": [("conversation", talk)]})
    assert [row[1] for row in related(journal, Kind.ADVICE, advice)] == [of_advice]
    assert [row[1] for row in related(journal, Kind.CONVERSATION, talk)] == [of_talk]
