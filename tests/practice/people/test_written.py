# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Several names in a line: a comma may be part of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.practice.people.written import names_written

KNOWN = {"doe, john", "amara okafor", "ann poe", "king, jr., martin"}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Doe, John", ["Doe, John"]),
        ("Doe, John; Ann Poe", ["Doe, John", "Ann Poe"]),
        ("Ann Poe, Doe, John, Amara Okafor", ["Ann Poe", "Doe, John", "Amara Okafor"]),
        ("King, Jr., Martin, Ann Poe", ["King, Jr., Martin", "Ann Poe"]),
        ("Roe, Jane", ["Roe, Jane"]),
        ("Roe, Jane; Poe, Ann;", ["Roe, Jane", "Poe, Ann"]),
        ("Ann Poe, somebody new", ["Ann Poe", "somebody new"]),
        (" ;, ; ", []),
    ],
)
def test_names_in_a_line(line: str, names: list[str]) -> None:
    assert [one.name for one in names_written(line, lambda name: name.casefold() in KNOWN)] == names


@given(st.lists(st.sampled_from([*sorted(KNOWN), "roe, jane", "x"]), max_size=6))
def test_names_shown_are_read_again(names: list[str]) -> None:
    assert [one.name for one in names_written("; ".join(names), lambda name: name in names)] == names


@given(st.text(alphabet="ab ,;，、\n", max_size=30))
def test_any_line_can_be_read(line: str) -> None:
    for one in names_written(line, lambda name: name == "a, b"):
        assert " ".join(line[one.start : one.end].split()) == one.name != ""
