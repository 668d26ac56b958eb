# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""On which line of a JSON text something stands."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.practice.reflection.json_lines import Path, line_of_depth, lines_of

TEXT = """{
 "a": 1, "b": [
  "x",
  [], {"c": null,
   "d:,]}": "say \\"{[\\" \\\\"
  }
 ],
 "e": {}
}"""


def test_every_member_and_element_has_its_line() -> None:
    assert lines_of(TEXT) == {
        (): 1,
        ("a",): 2,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 2): 4,
        ("b", 2, "c"): 4,
        ("b", 2, "d:,]}"): 5,
        ("e",): 8,
    }


def test_a_name_is_read_as_json_reads_it() -> None:
    assert ("é",) in lines_of('{"\\u00e9": 1}')


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def ways(value: object, way: Path = ()) -> list[Path]:
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [way, *(found for step, one in inner for found in ways(one, (*way, step)))]


@given(VALUES)
def test_each_place_of_any_text_has_one_line_in_order(value: object) -> None:
    for indent in (None, 1):
        text = json.dumps(value, indent=indent)
        found = lines_of(text)
        assert list(found) == ways(value)
        assert list(found.values()) == sorted(found.values())
        assert max(found.values()) <= text.count("\n") + 1


@pytest.mark.parametrize(
    ("text", "most", "line"),
    [
        ("[\n[\n[\n]]]", 2, 3),
        ("[\n[\n[\n]]]", 3, 1),
        ("\n\n[", 0, 3),
        ('["[",\n{"a":\n[', 2, 3),
        ("[]\n[]\n[]", 1, 1),
        ("", 0, 1),
    ],
)
def test_the_line_on_which_too_many_brackets_are_open(text: str, most: int, line: int) -> None:
    assert line_of_depth(text, most) == line
