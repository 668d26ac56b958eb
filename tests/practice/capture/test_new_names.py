# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Names of somebody new: what people are called, and what is a sentence or a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.practice.capture.new_names import check_new_name


@pytest.mark.parametrize(
    "name",
    [
        "Amara Okafor",
        "amara okafor",
        "Ludwig van Beethoven",
        "Juan Carlos de Borbón y Borbón",
        "maria carmen garcia lopez",
        "Nguyễn Thị An",
        "Doris Day",
        "James Last",
        "Theresa May",
        "Okafor, Jan",
        "Sammy Davis Jr.",
        "Somebody else",
        "李雷",
        "المعلم",
    ],
)
def test_what_people_are_called(name: str) -> None:
    check_new_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Amara Okafor, next week",
        "Amara Okafor 31 February",
        "Amara, February",
        "amara two weeks ago",
        "Amara the day before yesterday",
        "Had a nice long meeting about the boat…",
        "Lunch with Amara",
        "We talked about boats",
        "Was that all?",
        "Amara Okafor. She was tired.",
        "A" * 61,
    ],
)
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(InputRefusedError, match="Say so"):
        check_new_name(name, advice="Say so.")


@given(st.text(max_size=80))
def test_any_name_is_taken_or_refused(name: str) -> None:
    try:
        check_new_name(name)
    except InputRefusedError as error:
        assert name not in error.sentence or len(name.strip()) < 3
