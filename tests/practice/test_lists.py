# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The long lists: which records stand in them, in which order, and what their lines say."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceState, Direction, Kind
from mentordesk.practice.lists import (
    AdviceFilter,
    AdviceOrder,
    ReflectionFilter,
    ReflectionOrder,
    RelationshipFilter,
    RelationshipOrder,
    Shelf,
    advice_ids,
    advice_lines,
    reflection_ids,
    reflection_lines,
    relationship_ids,
    relationship_lines,
    trash_lines,
    went_along,
)
from mentordesk.practice.search.search import topics

TODAY = date(2026, 11, 23)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def person(journal: Journal, name: str, **values: Any) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name, **values})


def advise(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "received", "date": "2026-01-05", "words": "Wait"}
    return create(journal, Kind.ADVICE, given | values)


def reflect(journal: Journal, day: str, **values: Any) -> int:
    return create(journal, Kind.REFLECTION, {"date": day, **values})


def ids(journal: Journal, queries: list[Any]) -> list[int]:
    return [row[0] for query in queries for row in journal.rows(query)]


# Relationships


def test_relationships_stand_on_their_shelf_in_their_order(journal: Journal) -> None:
    zoe, ada = person(journal, "Zoë"), person(journal, "ada")
    ben = person(journal, "Ben", archived=True)
    trash(journal, Kind.RELATIONSHIP, person(journal, "Gone"))
    create(journal, Kind.CONVERSATION, {"relationship": zoe, "date": "2026-11-23"})
    create(journal, Kind.CONVERSATION, {"relationship": ada, "date": "2026-11-22"})
    create(journal, Kind.CONVERSATION, {"relationship": ada, "date": "2026-11-24"})

    def listed(*shown: Any) -> list[int]:
        return ids(journal, relationship_ids(RelationshipFilter(*shown), TODAY))

    assert listed() == [zoe, ada]
    assert listed(Shelf.ARCHIVED) == [ben]
    assert listed(Shelf.ALL, RelationshipOrder.NAME) == [ada, ben, zoe]
    assert listed(Shelf.ALL, RelationshipOrder.NEWEST) == [ben, ada, zoe]
    assert listed(Shelf.ALL, RelationshipOrder.CONTACT) == [zoe, ada, ben]


def test_a_line_of_a_relationship_counts_what_is_open(journal: Journal) -> None:
    ada = person(
        journal, "Ada", they_are="the one\nI ask", title="Head", organisation="Hafen", ended_on="2026"
    )
    ben = person(journal, "Ben", archived=True)
    helped = {"uptake": "followed", "effect": "helped"}
    advise(journal, ada, **helped)
    advise(journal, ada, **helped)
    advise(journal, ada, **helped, report="told")
    advise(journal, ada, uptake="planned")
    advise(journal, ada)
    trash(journal, Kind.ADVICE, advise(journal, ada, **helped))
    act = {"relationship": ada, "direction": "for_me", "type": "nominated", "date": "2026"}
    create(journal, Kind.SPONSORSHIP, act)
    create(journal, Kind.SPONSORSHIP, act | {"thanked_on": "2026-05"})
    create(journal, Kind.SPONSORSHIP, act | {"direction": "by_me"})
    trash(journal, Kind.SPONSORSHIP, create(journal, Kind.SPONSORSHIP, act))
    second, first = relationship_lines(journal, [ben, ada, 99])
    assert (first.name, first.they_are, first.title, first.organisation) == (
        "Ada",
        "the one I ask",
        "Head",
        "Hafen",
    )
    assert (first.owed, first.waiting, first.unthanked) == (2, 1, 1)
    assert (first.archived, first.ended, second.archived, second.ended) == (False, True, True, False)
    assert (second.id, second.owed, second.waiting, second.unthanked) == (ben, 0, 0, 0)


# Advice


def test_advice_stands_with_the_open_first(journal: Journal) -> None:
    ada = person(journal, "Ada")
    closed = advise(journal, ada, date="2026-05", effect="helped", report="told")
    noted = advise(journal, ada, date="2026-04")
    trying = advise(journal, ada, date="2026-03", uptake="planned", direction="given")
    owed = advise(journal, ada, date="2026-02", effect="helped", topics=["money"])
    older = advise(journal, ada, date="2026-01", effect="helped")
    question = advise(journal, ada, date="2025", words="", question="Go?")
    trash(journal, Kind.ADVICE, advise(journal, ada))
    money = {name: topic for topic, name in topics(journal)}["money"]

    def listed(**shown: Any) -> list[int]:
        return ids(journal, advice_ids(AdviceFilter(**shown)))

    assert listed() == [owed, older, trying, noted, question, closed]
    assert listed(order=AdviceOrder.NEWEST) == [closed, noted, trying, owed, older, question]
    assert listed(order=AdviceOrder.OLDEST) == [question, older, owed, trying, noted, closed]
    assert listed(state=AdviceState.OWED) == [owed, older]
    assert listed(state=AdviceState.OWED, order=AdviceOrder.OLDEST) == [older, owed]
    assert listed(direction=Direction.GIVEN) == [trying]
    assert listed(topic=money) == [owed]
    assert listed(questions=True) == [question]


def test_a_line_of_advice_is_its_words_or_its_question(journal: Journal) -> None:
    ada = person(journal, "Ada\nLovelace")
    said = advise(journal, ada, words="Wait " * 100, question="Go?")
    asked = advise(journal, ada, words="", question="Go?", date="2026-05")
    first, second = advice_lines(journal, [asked, said, 99])
    assert (first.id, first.text, first.name, first.date, first.asked) == (
        *(asked, "Go?"),
        *("Ada Lovelace", "2026-05", True),
    )
    assert second.text == "Wait " * 39 + "Wait…" and not second.asked
    assert (second.direction, second.state) == (Direction.RECEIVED, AdviceState.NOTED)


# Reflections


def test_reflections_are_narrowed(journal: Journal) -> None:
    ada = person(journal, "Ada")
    advice = advise(journal, ada)
    free = reflect(journal, "2026-05-03", title="free", topics=["money"])
    guided = reflect(journal, "2026-05", framework="gibbs", about=[("relationship", ada)])
    grown = reflect(journal, "2026", framework="grow", about=[("advice", advice)])
    trash(journal, Kind.REFLECTION, reflect(journal, "2026-06-01", title="gone"))
    money = {name: topic for topic, name in topics(journal)}["money"]

    def listed(**shown: Any) -> list[int]:
        return ids(journal, reflection_ids(ReflectionFilter(**shown)))

    assert listed() == [free, guided, grown]
    assert listed(order=ReflectionOrder.OLDEST) == [grown, guided, free]
    assert (listed(guided=True), listed(guided=False)) == ([guided, grown], [free])
    assert listed(framework="grow") == listed(advice=advice) == [grown]
    assert listed(person=ada) == [guided, grown]
    assert listed(topic=money) == [free]
    assert listed(start="2026-05-03") == [free] and listed(start="2026-05-04") == []
    assert listed(end="2026-05") == [free, guided, grown] and listed(end="2026-05-02") == [guided, grown]


def test_a_line_of_a_reflection_is_its_title_its_text_or_its_first_answer(journal: Journal) -> None:
    ada, ben = person(journal, "Ada"), person(journal, "Ben")
    about = [("relationship", ben), ("relationship", ada)]
    made = [
        reflect(journal, "2026", title="A **crane**", body="Body", about=about),
        reflect(journal, "2026", body="# Body\nof it"),
        reflect(journal, "2026", framework="gibbs", answers=[("what", ""), ("feelings", "It fell")]),
        reflect(journal, "2026"),
    ]
    lines = reflection_lines(journal, [*made, 99])
    assert [line.text for line in lines] == ["A crane", "Body of it", "It fell", ""]
    assert [line.people for line in lines] == ["Ben, Ada", "", "", ""]
    assert [line.framework for line in lines] == [None, None, "gibbs", None]


# The trash


def test_the_trash_holds_what_was_put_there_by_itself(journal: Journal) -> None:
    ada, ben = person(journal, "Ada"), person(journal, "Ben")
    advise(journal, ada)
    talk = create(journal, Kind.CONVERSATION, {"relationship": ada, "date": "2026", "notes": "Long"})
    alone = advise(journal, ben, words="", question="Go?")
    assert trash_lines(journal) == []
    trash(journal, Kind.ADVICE, alone)
    trash(journal, Kind.RELATIONSHIP, ada)
    first, second = trash_lines(journal)
    assert (first.kind, first.id, first.text) == (Kind.RELATIONSHIP, ada, "Ada")
    assert (second.kind, second.id, second.text) == (Kind.ADVICE, alone, "Go?")
    assert (went_along(journal, first), went_along(journal, second)) == (2, 0)
    assert trash_lines(journal, 1) == [first]
    assert talk


@pytest.mark.parametrize(
    ("kind", "values", "text"),
    [
        (Kind.EXCHANGE, {"direction": "given", "type": "time", "text": "An hour"}, "An hour"),
        (Kind.SPONSORSHIP, {"direction": "for_me", "type": "nominated", "text": "The board"}, "The board"),
        (Kind.TURNING_POINT, {"type": "mutual", "text": "On a ferry"}, "On a ferry"),
        (Kind.VALUE_STATEMENT, {"receive_text": "Doors", "give_text": "Sight"}, "Doors"),
        (Kind.VALUE_STATEMENT, {"give_text": "Sight"}, "Sight"),
        (Kind.CONVERSATION, {"subject": "Boats", "notes": "Long"}, "Boats"),
        (Kind.CONVERSATION, {"notes": "Long"}, "Long"),
    ],
)
def test_what_lies_in_the_trash_is_called_by_its_words(
    journal: Journal, kind: Kind, values: dict[str, Any], text: str
) -> None:
    record = create(journal, kind, {"relationship": person(journal, "Ada"), "date": "2026", **values})
    trash(journal, kind, record)
    (line,) = trash_lines(journal)
    assert (line.kind, line.text) == (kind, text)


def test_what_went_along_comes_up_by_itself_once_its_owner_is_back(journal: Journal) -> None:
    topic = create(journal, Kind.TOPIC, {"name": "Cranes"})
    edit(journal, Kind.TOPIC, topic, {"name": "Boats"})
    trash(journal, Kind.TOPIC, topic)
    assert [line.text for line in trash_lines(journal)] == ["Boats"]
