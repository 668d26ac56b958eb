# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""People of one name are told apart, by one rule, wherever they stand in one list."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.advice_list import AdviceFilter, advice_ids, advice_lines
from mentordesk.practice.people.known import all_people, shortest_code
from mentordesk.practice.people.matching import who_is_meant
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.relationship.relationship_list import relationship_lines
from mentordesk.practice.search.search import ask, find
from mentordesk.practice.today.lists import read_today


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def make(journal: Journal, name: str, **values: str) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name, **values})


def talk(journal: Journal, person: int, day: str) -> None:
    create(journal, Kind.CONVERSATION, {"relationship": person, "date": day, "notes": "x"})


def test_by_organisation_title_or_last_contact(journal: Journal) -> None:
    people = [
        make(journal, "Sam Lee", organisation="Alpha"),
        make(journal, "Sam Lee", organisation="Beta", title="Engineer"),
        make(journal, "sam lee", organisation="Beta", title="Director"),
        make(journal, "Sam Lee"),
        make(journal, "SAM LEE"),
    ]
    make(journal, "Sam Leeds")
    talk(journal, people[3], "2024-05-03")
    assert labels(journal, people) == {
        people[0]: "Sam Lee (Alpha)",
        people[1]: "Sam Lee (Engineer)",
        people[2]: "sam lee (Director)",
        people[3]: "Sam Lee (last in touch: 3 May 2024)",
        people[4]: "SAM LEE (no contact on record)",
    }
    known = all_people(journal)
    assert len({known.label(person) for person in people}) == len(people)


def test_accents_and_case_make_no_other_name(journal: Journal) -> None:
    plain = make(journal, "Jose Garcia", organisation="Alpha")
    accented = make(journal, "José García", organisation="Beta")
    assert labels(journal, [plain, accented]) == {
        plain: "Jose Garcia (Alpha)",
        accented: "José García (Beta)",
    }
    people = all_people(journal)
    assert len(who_is_meant("jose garcia", people).people) == 2
    assert who_is_meant("jose garcia (beta)", people).person == (accented, "José García")


def test_where_nothing_tells_them_apart_a_short_id_does(journal: Journal) -> None:
    first, second = make(journal, "Sam Lee"), make(journal, "Sam Lee")
    people = all_people(journal)
    assert people.label(first) == f"Sam Lee ({people.code(first)})" != people.label(second)
    assert who_is_meant(people.label(second), people).person == (second, "Sam Lee")
    assert who_is_meant(people.code(second), people).person == (second, "Sam Lee")


def test_who_is_alone_with_a_name_needs_no_more(journal: Journal) -> None:
    ada = make(journal, "Ada", organisation="Alpha")
    assert labels(journal, [ada]) == {} and all_people(journal).label(ada) == "Ada"
    assert who_is_meant("Ada (Alpha)", all_people(journal)).person == (ada, "Ada")


def test_a_label_is_unique_and_means_its_person_whatever_the_group(journal: Journal) -> None:
    for number in range(30):
        values = {"organisation": ["", "Alpha", "Beta"][number % 3], "title": ["", "Boss"][number % 2]}
        person = make(journal, "Sam Lee", **values)
        if number % 5 == 0:
            talk(journal, person, f"2024-05-{number + 1:02}")
    people = all_people(journal)
    shown = [people.label(person) for person, _ in people]
    assert len(set(shown)) == 30
    assert all(
        who_is_meant(people.label(person), people).people == ((person, name),) for person, name in people
    )


def test_lists_search_and_today_tell_them_apart(journal: Journal) -> None:
    ids = [make(journal, "Sam Lee", organisation=one) for one in ("Alpha", "Beta")]
    for person in ids:
        values = {
            "relationship": person,
            "direction": "received",
            "date": "2024-05-03",
            "words": "Ask first",
            "uptake": "followed",
            "uptake_on": "2024-06-01",
            "effect": "helped",
            "effect_on": "2024-06-01",
        }
        create(journal, Kind.ADVICE, values)
    both = {"Sam Lee (Alpha)", "Sam Lee (Beta)"}
    assert {line.name for line in relationship_lines(journal, ids, date(2026, 11, 29))} == both
    advice = [row[0] for query in advice_ids(AdviceFilter()) for row in journal.rows(query)]
    assert {line.name for line in advice_lines(journal, advice)} == both
    assert {hit.people for hit in find(journal, ask("first"))} == both
    assert {hit.title for hit in find(journal, ask("sam", kinds=[Kind.RELATIONSHIP]))} == both
    assert {item.name for item in read_today(journal, date(2026, 11, 29)).tell} == both


def test_a_short_id_is_longer_where_it_must_be() -> None:
    assert shortest_code("abcdef12", ["abcdef12", "abcdef99", "123456ff"]) == "abcdef1"
    assert shortest_code("abcdef12", ["abcdef12"]) == "abcdef"


def owed(journal: Journal, person: int) -> None:
    outcome = {"uptake": "followed", "uptake_on": "2024-06-01", "effect": "helped", "effect_on": "2024-06-01"}
    said = {"relationship": person, "direction": "received", "date": "2024-05-03", "words": "Ask first"}
    create(journal, Kind.ADVICE, {**said, **outcome})


def told(journal: Journal) -> set[str]:
    """The buttons of those to tell, each of whom is called in the sentence as on the button."""
    items = read_today(journal, date(2026, 11, 29)).tell
    assert all(f"{item.called} was not told yet" in item.reason for item in items)
    return {item.button for item in items}


def test_two_who_are_called_the_same_on_today_are_told_apart_there(journal: Journal) -> None:
    one = make(journal, "Sam Lee", organisation="Alpha")
    owed(journal, one)
    assert told(journal) == {"Tell Sam"}
    owed(journal, make(journal, "Sam Wood"))
    owed(journal, make(journal, "Grace Hopper"))
    assert told(journal) == {"Tell Sam Lee", "Tell Sam Wood", "Tell Grace"}
    owed(journal, make(journal, "Sam Lee", organisation="Beta"))
    assert told(journal) == {"Tell Sam Lee (Alpha)", "Tell Sam Lee (Beta)", "Tell Sam Wood", "Tell Grace"}


def test_the_name_the_user_uses_counts_and_not_the_name_on_paper(journal: Journal) -> None:
    owed(journal, make(journal, "Samantha Lee", i_call_them="Sam"))
    owed(journal, make(journal, "Sam Wood", i_call_them="Woody"))
    assert told(journal) == {"Tell Sam", "Tell Woody"}
    owed(journal, make(journal, "Elizabeth Harmon", i_call_them="sam"))
    assert told(journal) == {"Tell Samantha Lee", "Tell Elizabeth Harmon", "Tell Woody"}
