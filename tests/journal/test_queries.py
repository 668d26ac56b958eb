# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Queries that are made into SQL once and asked with other values."""

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Asked, Made, Prepared, make
from mentordesk.journal.records import Advice, Relationship
from mentordesk.journal.terms import Direction, Kind


def test_values_go_to_their_places_in_any_order_and_as_often_as_they_are_used() -> None:
    made = Made("a ? b ? c ? d ?", (("given", 1), ("is", "own"), ("given", 0), ("given", 1)))
    assert made.asked(("first", 2)) == Asked("a ? b ? c ? d ?", [2, "own", "first", 2])


def test_a_prepared_query_finds_what_the_query_finds(journal: Journal) -> None:
    people = [operations.create(journal, Kind.RELATIONSHIP, {"name": name}) for name in ("Ada", "Ben", "Cem")]
    for person in people:
        for direction in Direction:
            values = {"relationship": person, "date": "2021", "direction": direction, "words": str(person)}
            operations.create(journal, Kind.ADVICE, values)
    built = []

    def build(words: object, person: object) -> object:
        built.append(1)
        return (
            Advice.select(Advice.id)
            .where(
                (Advice.relationship == person)
                & (Advice.direction == Direction.GIVEN)
                & (Advice.words == words)
            )
            .limit(5)
        )

    of_person = Prepared(build)
    assert built == []
    for person in people:
        assert len(journal.rows(of_person(str(person), person))) == 1
        assert journal.rows(of_person(person + 1, person)) == []
        assert journal.rows(of_person(None, person)) == []
    assert built == [1], "it is made when it is first asked, and once"


def test_what_a_query_holds_of_its_own_are_plain_values() -> None:
    made = make(lambda: Advice.select(Advice.id).where(Advice.direction == Direction.GIVEN).limit(5), 0)
    assert made.places == (("is", "given"), ("is", 5))
    assert [type(value) for _, value in made.places] == [str, int]


def test_a_query_made_beforehand_is_taken_as_it_is(journal: Journal) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    made = make(lambda name: Relationship.select(Relationship.id).where(Relationship.name == name), 1)
    assert journal.rows(Prepared(made)("Ada")) == [(1,)] and journal.rows(Prepared(made)("Ben")) == []
    assert Prepared(Made("SELECT ?", (("given", 0),)))(7) == Asked("SELECT ?", [7])
