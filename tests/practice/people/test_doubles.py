# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Who may be in the journal twice, and who is not."""

import pytest

from mentordesk.practice.people.doubles import likely_doubles
from mentordesk.practice.people.known import Details, People


@pytest.mark.parametrize(
    ("one", "other", "likely"),
    [
        (Details(1, "Sam Lee"), Details(2, "sam lee"), True),
        (Details(1, "José García"), Details(2, "Jose Garcia"), True),
        (Details(1, "Doe, John"), Details(2, "John Doe"), True),
        (Details(1, "Jon Smith"), Details(2, "John Smith"), True),
        (Details(1, "Sam Lee", "Alpha"), Details(2, "Sam Lee"), True),
        (Details(1, "Sam Lee", "Alpha"), Details(2, "Sam Lee", "Alpha GmbH"), True),
        (Details(1, "Tom Ray", other_names=("Thomas Raymond",)), Details(2, "Thomas Raymond"), True),
        (Details(1, "Sam Lee", "Alpha"), Details(2, "Sam Lee", "Beta"), False),
        (Details(1, "Anna Berg"), Details(2, "Anna Borg"), False),
        (Details(1, "Ann"), Details(2, "Anna"), False),
        (Details(1, "Sam"), Details(2, "Sam Lee"), False),
    ],
)
def test_who_may_be_the_same(one: Details, other: Details, likely: bool) -> None:
    people = People([one, other])
    assert [person for person, _ in likely_doubles(people, 1)] == ([2] if likely else [])
    assert [person for person, _ in likely_doubles(people, 2)] == ([1] if likely else [])


def test_nobody_is_the_double_of_somebody_who_is_not_there() -> None:
    assert likely_doubles(People([Details(1, "Sam")]), 7) == []
