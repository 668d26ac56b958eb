# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of relationships: its order, and what its lines say."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.relationship_list import (
    RelationshipFilter,
    RelationshipOrder,
    Shelf,
    relationship_ids,
    relationship_lines,
)
from mentordesk.practice.today.lists import waiting_with

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


def ids(journal: Journal, queries: list[Any]) -> list[int]:
    return [row[0] for query in queries for row in journal.rows(query)]


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
    second, first = relationship_lines(journal, [ben, ada, 99], TODAY)
    assert (first.name, first.they_are, first.title, first.organisation) == (
        "Ada",
        "the one I ask",
        "Head",
        "Hafen",
    )
    assert (first.owed, first.waiting, first.unthanked) == (0, 0, 0)  # it has ended
    edit(journal, Kind.RELATIONSHIP, ada, {"ended_on": None})
    (open_again,) = relationship_lines(journal, [ada], TODAY)
    assert (open_again.owed, open_again.waiting, open_again.unthanked) == (2, 0, 1)
    assert (first.archived, first.ended, second.archived, second.ended) == (False, True, True, False)
    assert (second.id, second.owed, second.waiting, second.unthanked) == (ben, 0, 0, 0)


def test_a_line_counts_what_the_page_says_and_nothing_else(journal: Journal) -> None:
    ada = person(journal, "Ada")
    given = advise(journal, ada, direction="given", date=(TODAY - timedelta(days=13)).isoformat())
    advise(journal, ada, uptake="planned")
    (line,) = relationship_lines(journal, [ada], TODAY)
    assert (line.waiting, waiting_with(journal, ada, TODAY)) == (0, ()), "nothing to say for what"
    tomorrow = TODAY + timedelta(days=1)
    (line,) = relationship_lines(journal, [ada], tomorrow)
    assert line.waiting == 1 and [item.record for item in waiting_with(journal, ada, tomorrow)] == [given]
