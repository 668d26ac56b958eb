# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Who is meant by a name, by its beginning, or by one that is misspelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.practice.people.matching import MOST, Found, Meant, who_is_called, who_is_meant

PEOPLE = [
    *((1, "Amara Okafor"), (2, "Henrik Dahl"), (3, "Lucía Ferrer"), (4, "Priya Raman")),
    *((5, "Ruby Tuesday"), (6, "Henrik Borg"), (7, "Zoë Ng")),
]


@pytest.mark.parametrize(
    ("name", "found", "ids"),
    [
        ("amara okafor", Found.EXACTLY, [1]),
        ("lucia", Found.BY_BEGINNING, [3]),
        ("oka", Found.BY_BEGINNING, [1]),
        ("dahl henrik", Found.BY_BEGINNING, [2]),
        ("zoe", Found.BY_BEGINNING, [7]),
        ("henrik", Found.BY_BEGINNING, [2, 6]),
        ("Amra", Found.BY_LIKENESS, [1]),
        ("Priay", Found.BY_LIKENESS, [4]),
        ("Lucia Ferer", Found.BY_LIKENESS, [3]),
        ("Henrk", Found.BY_LIKENESS, [2, 6]),
        ("Tom", Found.BY_LIKENESS, []),
        ("Somebody Else", Found.BY_LIKENESS, []),
    ],
)
def test_who_is_meant(name: str, found: Found, ids: list[int]) -> None:
    meant = who_is_meant(name, PEOPLE)
    assert (meant.found, sorted(person for person, _ in meant.people)) == (found, ids)
    assert (meant.person is not None) == (len(ids) == 1)


def test_the_same_name_twice_is_not_chosen() -> None:
    meant = who_is_meant("Ann", [(1, "Ann"), (2, "Ann"), (3, "Anna")])
    assert meant.person is None and len(meant.people) == 2


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=6))
def test_any_name_is_looked_for(name: str, names: list[str]) -> None:
    meant = who_is_meant(name, list(enumerate(names)))
    assert set(meant.people) <= set(enumerate(names))


def test_who_bears_exactly_a_name() -> None:
    assert who_is_called("zoe  NG ", PEOPLE) == Meant("zoe NG", ((7, "Zoë Ng"),))
    assert who_is_called("Zoë", PEOPLE).people == ()
    assert who_is_called(" ", [(1, ""), (2, "A")]).people == ()


def test_every_word_typed_has_to_begin_a_word_of_the_name() -> None:
    assert who_is_meant("hen da", PEOPLE).people == ((2, "Henrik Dahl"),)
    assert who_is_meant("hen xa", PEOPLE).people == ()
    assert who_is_meant("enrik", PEOPLE).found is Found.BY_LIKENESS


def test_a_name_of_three_letters_is_not_taken_for_a_misspelt_one() -> None:
    assert who_is_meant("Amm", [(1, "Ama")]).people == ()
    assert who_is_meant("Amar", [(1, "Amaro")]).found is Found.BY_BEGINNING
    assert who_is_meant("Aamr", [(1, "Amar")]).people == ((1, "Amar"),)


def test_only_those_nearest_to_a_misspelt_name_are_offered() -> None:
    # One letter of eight is wrong for the first, two for the second.
    assert who_is_meant("Henriksx", [(1, "Henriksa"), (2, "Hanriksa")]).people == ((1, "Henriksa"),)
    assert who_is_meant("Henriksx", [(2, "Hanriksa")]).people == ((2, "Hanriksa"),)


def test_a_word_of_a_name_stands_for_it_only_when_one_word_is_typed() -> None:
    assert who_is_meant("Okafro", PEOPLE).people == ((1, "Amara Okafor"),)
    assert who_is_meant("Okafro xx", PEOPLE).people == ()


def test_so_many_are_offered_for_a_misspelt_name_at_most() -> None:
    many = [(n, f"Henrik {letter}") for n, letter in enumerate("abcdefghij")]
    assert len(who_is_meant("Hemrik", many).people) == MOST == 8
    assert len(who_is_meant("Hemrik", many[:8]).people) == 8
