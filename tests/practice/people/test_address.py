# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What somebody is called: as the user wrote it down, or as the name lets one guess; never half a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.practice.people.address import called, guess, salutation

NAMES = {
    "a first name, whatever academic title stands before it": {
        "Amara Okafor": "Amara",
        "Dr. Amara Okafor": "Amara",
        "Prof. Helena Weir": "Helena",
        "Dr. rer. nat. Anna Weiß": "Anna",
        "Mary-Jane Watson": "Mary-Jane",
        "Harry S. Truman": "Harry",
        "Max Weber": "Max",
        "Grace": "Grace",
    },
    "a title with the family name that stands alone": {
        "Dr. Weiß": "Dr. Weiß",
        "Dr Weiß": "Dr Weiß",
        "Prof Weir": "Professor Weir",
        "Prof. Dr. Weiß": "Professor Weiß",
        "Dr. van den Berg": "Dr. van den Berg",
        "Frau Müller": "Frau Müller",
        "Frau Dr. Anna Weiß": "Frau Dr. Weiß",
        "Mr. John Smith": "Mr. Smith",
        "Mr. Jan van den Berg": "Mr. van den Berg",
    },
    "a title with a family name among other words": {
        "Dr. J. P. Lund": "Dr. Lund",
        "Prof. J. van den Berg": "Professor van den Berg",
        "PD Dr. Weiß": "PD Dr. Weiß",
        "Univ.-Prof. Weiß": "Professor Weiß",
        "Dipl.-Ing. Karl Weiß": "Karl",
        "Ms. Li Wei": "Ms. Li Wei",
        "Señora García López": "Señora García López",
        "Rev. Dr. Martin Luther King Jr.": "Rev. Dr. King",
        "Dr. h. c. Otto Braun": "Otto",
    },
    "a title with the first name": {
        "Sir Tom": "Sir Tom",
        "Sir Tom Stoppard": "Sir Tom",
        "Dame Judi Dench": "Dame Judi",
        "Sister Agnes": "Sister Agnes",
        "Father Brown": "Father Brown",
    },
    "particles belong to their name": {
        "van den Berg": "van den Berg",
        "Jan van den Berg": "Jan",
        "van den Berg, Jan": "Jan",
        "De Vries": "De Vries",
        "de la Cruz": "de la Cruz",
        "Mohammed bin Salman": "Mohammed",
        "Abdul Rahman Ali": "Abdul Rahman",
    },
    "a comma turns a name round, or begins what follows it": {
        "Weiß, Anna": "Anna",
        "Weiß,": "Weiß",
        "Doe, John": "John",
        "Weiß, Dr. Anna": "Anna",
        "John Smith, PhD": "John",
        "King, Martin Luther, Jr.": "Martin",
    },
    "initials are not a name": {
        "J. P. Lund": "J. P. Lund",
        "J Lund": "J Lund",
        "Okafor, A.": "A. Okafor",
        "J. Robert Oppenheimer": "Robert",
        "Dr. J.": "Dr. J.",
    },
    "the family name comes first": {
        "Nagy Eszter": "Eszter",
        "Kovács János": "János",
        "Eszter Nagy": "Eszter",
        "Dr. Nagy Eszter": "Eszter",
        "Satō Hiroshi": "Hiroshi",
        "Kim Min-jun": "Min-jun",
        "Wang Xiaoming": "Xiaoming",
        "Xiaoming Wang": "Xiaoming",
        "Tanaka Hiroshi": "Hiroshi",
        "Hiroshi Tanaka": "Hiroshi",
        "Prof. 村上 惠子": "Professor 村上",
        "Иванова Анна Петровна": "Анна Петровна",
    },
    "the whole name where the order is not sure": {
        "王小明": "王小明",
        "村上 惠子": "村上 惠子",
        "김민준": "김민준",
        "Li Wei": "Li Wei",
        "Kim Jong Un": "Kim Jong Un",
        "Nguyen Van An": "Nguyen Van An",
        "Kovács Alfons": "Kovács Alfons",
        "Dean Martin": "Dean Martin",
        "Lord Sugar": "Lord Sugar",
    },
    "a first name elsewhere": {"Kim Clark": "Kim", "Lee Harper": "Lee", "Han Solo": "Han"},
    "nicknames and what stands in brackets": {
        'Robert "Bob" Smith': "Bob",
        "Robert (Bob) Smith": "Bob",
        "Sam Lee (Alpha)": "Sam",
    },
    "no name at all": {"": "", "Anna & Ben Lund": "Anna & Ben Lund", "Coach": "Coach", "Grandma": "Grandma"},
}


@pytest.mark.parametrize(
    ("name", "expected"), [(name, word) for group in NAMES.values() for name, word in group.items()]
)
def test_what_a_name_lets_one_guess(name: str, expected: str) -> None:
    assert guess(name) == expected


def test_what_the_user_wrote_down_goes_before_every_guess() -> None:
    assert called("Elizabeth Harmon", " Liz ") == "Liz"
    assert called("Elizabeth Harmon", " ") == "Elizabeth"
    assert salutation(called("Prof Weir")) == "Dear Professor Weir,"


@given(st.text())
def test_nobody_is_called_by_a_comma_or_by_nothing(name: str) -> None:
    word = guess(name)
    assert bool(word) == bool(name.split())
    assert word == " ".join(word.split())


@given(
    st.lists(
        st.sampled_from(
            [
                "Anna",
                "Weiß",
                "van",
                "den",
                "Berg",
                "Dr.",
                "Prof",
                "Sir",
                "Li",
                "Nagy",
                "J.",
                ",",
                "(",
                ")",
                '"',
                "Jr",
            ]
        ),
        max_size=6,
    )
)
def test_a_name_of_any_pieces_has_a_word_to_be_called_by(pieces: list[str]) -> None:
    word = guess(" ".join(pieces))
    assert bool(word) == bool(pieces) and not word.endswith(",,")
