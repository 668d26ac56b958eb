# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Two records of one person made one, and taken apart again."""

from pathlib import Path

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.merging import (
    earliest,
    joined_text,
    keep_apart,
    kept_apart,
    merge_relationships,
)
from mentordesk.journal.records import TABLES, ContactPoint, Mention, ReflectionLink, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.doubles import doubles_of
from mentordesk.practice.people.matching import who_is_meant
from mentordesk.practice.records.read import read_relationship
from mentordesk.practice.search.search import all_people, ask, find
from tests.journal.everything import write_everything


def content(journal: Journal) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the file."""
    return {
        model._meta.table_name: sorted(journal.rows(model.select().order_by(model.id)), key=repr)
        for model in TABLES
    }


def make(journal: Journal, **values: object) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, values)


def test_everything_of_both_is_one_and_undo_brings_both_back(journal: Journal) -> None:
    ids = write_everything(journal)
    ada, ben = ids["ada"], ids["ben"]
    before = content(journal)
    merge_relationships(journal, ben, ada)
    one = read_relationship(journal, ben)
    assert one is not None and read_relationship(journal, ada) is None
    assert (one.name, one.also_known_as) == ("Ben Löwe", "Ada Kovács\nAda Lovelock\nKovács Ada")
    assert (one.organisation, one.they_are, one.began_on) == ("Hafen AG", "the one I ask", "2006")
    assert not one.archived  # one of them was looked at
    for model in TABLES:
        for field in model._meta.sorted_fields:
            if field.column_name == "relationship_id":
                assert journal.value(model.select(model.id).where(field == ada)) is None
    assert [kind for kind, _ in one.contact_points] == ["email", "phone"]
    merged = content(journal)
    journal.undo()
    assert content(journal) == before
    journal.redo()
    assert content(journal) == merged
    journal.undo()
    assert content(journal) == before


def test_texts_of_both_are_kept_and_the_earliest_dates(journal: Journal) -> None:
    first = make(
        journal,
        name="Sam Lee",
        note="Likes tea",
        organisation="Alpha",
        began_on="2019",
        keep_in_touch_days=90,
    )
    second = make(
        journal,
        name="S. Lee",
        note="Plays chess",
        organisation="Beta",
        began_on="2019-05-03",
        realised_on="2021",
        keep_in_touch_days=30,
        also_known_as="Sammy\nSam Lee",
        contact_points=[("email", "s@example.org")],
    )
    operations.edit(journal, Kind.RELATIONSHIP, first, {"contact_points": [("email", "S@example.org")]})
    merge_relationships(journal, first, second)
    one = read_relationship(journal, first)
    assert one is not None
    assert (one.note, one.organisation) == ("Likes tea\n\nPlays chess", "Alpha; Beta")
    assert (one.began_on, one.realised_on, one.keep_in_touch_days) == ("2019-05-03", "2021", 30)
    assert one.also_known_as == "S. Lee\nSammy"
    assert journal.rows(ContactPoint.select(ContactPoint.value)) == [("S@example.org",)]


def test_the_name_may_be_chosen(journal: Journal) -> None:
    first, second = make(journal, name="jose garcia"), make(journal, name="José García")
    merge_relationships(journal, first, second, "José García")
    one = read_relationship(journal, first)
    assert one is not None and (one.name, one.also_known_as) == ("José García", "jose garcia")
    assert journal.value(Relationship.select(Relationship.name_key)) == "jose garcia"


def test_links_and_texts_of_reflections_lead_to_the_one_that_stays(journal: Journal) -> None:
    first, second = make(journal, name="Anna Berg"), make(journal, name="Anna Weiss")
    values = {
        "date": "2024",
        "body": "[[Anna Weiss]] and [[Anna Berg]]",
        "about": [("relationship", first), ("relationship", second)],
    }
    operations.create(journal, Kind.REFLECTION, values)
    merge_relationships(journal, first, second)
    uuid = journal.value(Relationship.select(Relationship.uuid).where(Relationship.id == first))
    assert journal.rows(Mention.select(Mention.target_uuid)) == [(uuid,), (uuid,)]
    assert journal.rows(ReflectionLink.select(ReflectionLink.relationship)) == [(first,)]


def test_the_other_name_is_found_by_search_and_by_capture(journal: Journal) -> None:
    first, second = make(journal, name="Anna Weiss"), make(journal, name="Anna Berg")
    talk = {"relationship": second, "date": "2024", "notes": "harbour"}
    operations.create(journal, Kind.CONVERSATION, talk)
    merge_relationships(journal, first, second)
    assert [hit.id for hit in find(journal, ask("berg"))] == [first]
    assert who_is_meant("anna berg", all_people(journal)).person == (first, "Anna Weiss")
    assert who_is_meant("Berg", all_people(journal)).person == (first, "Anna Weiss")
    assert [hit.people for hit in find(journal, ask("harbour", people=[first]))] == ["Anna Weiss"]


def test_what_cannot_be_one_is_refused(journal: Journal) -> None:
    first, second = make(journal, name="A"), make(journal, name="B")
    operations.trash(journal, Kind.RELATIONSHIP, second)
    before = content(journal)
    for other in (first, second, 999):
        with pytest.raises(InputRefusedError):
            merge_relationships(journal, first, other)
    assert content(journal) == before


def test_the_trash_of_the_other_one_stays_in_the_trash(tmp_path: Path) -> None:
    with open_journal(tmp_path / "a.mentordesk", create=True) as journal:
        first, second = make(journal, name="A"), make(journal, name="B")
        advice = operations.create(
            journal,
            Kind.ADVICE,
            {"relationship": second, "direction": "given", "date": "2024", "words": "Wait"},
        )
        operations.trash(journal, Kind.ADVICE, advice)
        merge_relationships(journal, first, second)
        operations.restore(journal, Kind.ADVICE, advice)
        assert [hit.people for hit in find(journal, ask("wait"))] == ["A"]


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (("2019", "2020-05"), "2019"),
        (("2019", "2019-05-03"), "2019-05-03"),
        (("2019-05", "2019-05-03"), "2019-05-03"),
        (("2021-02-03", "2020"), "2020"),
        (("2019", "2019"), "2019"),
    ],
)
def test_the_earliest_date(days: tuple[str, str], first: str) -> None:
    assert earliest(days) == first and earliest(days[::-1]) == first


def test_what_both_say_is_said_once() -> None:
    assert joined_text("Head of harbour", "harbour", single_line=True) == "Head of harbour"
    assert joined_text("Ändern", "ändern", single_line=False) == "Ändern"
    assert joined_text("a", "b", single_line=True) == "a; b"
    assert joined_text("Alpha", "Alphabet", single_line=True) == "Alpha; Alphabet"


def test_two_are_two_people_until_it_is_taken_back(tmp_path: Path) -> None:
    with open_journal(tmp_path / "a.mentordesk", create=True) as journal:
        first, second, third = (make(journal, name="Sam Lee") for _ in range(3))
        step = journal.undo_step
        keep_apart(journal, second, first)
        assert journal.undo_step == step, "nothing of a record was changed"
    with open_journal(tmp_path / "a.mentordesk") as journal:
        assert kept_apart(journal, first) == {second} and kept_apart(journal, second) == {first}
        assert kept_apart(journal, third) == set()
        assert [one for one, _ in doubles_of(journal, all_people(journal), first)] == [third]
        keep_apart(journal, first, second, apart=False)
        assert kept_apart(journal, first) == set()
        keep_apart(journal, first, 999)
        keep_apart(journal, first, first)
        assert kept_apart(journal, first) == set()
