# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a printed document is made of: what is empty leaves nothing, and what is short stays on one page."""

from typing import Any

import pytest

from mentordesk.summaries.document.nodes import (
    bars,
    bullets,
    entry,
    heading,
    line,
    prose,
    rows,
    section,
    table,
)


def test_what_is_empty_leaves_nothing() -> None:
    assert line("") == line(" \n ") == []
    assert prose("") == []
    assert rows([]) == rows([("label", [])]) == []
    assert section("title", []) == []
    assert table(["a"], [0], []) == table(["a"], [0], [("group", [])]) == []


def test_texts_are_paragraphs_with_a_style() -> None:
    assert line("a\n\nb") == [{"style": "plain", "text": ["a", "b"]}]
    assert line("a", "quiet") == [{"style": "quiet", "text": ["a"]}]
    assert prose("a", "strong") == [{"kind": "prose", "style": "strong", "text": ["a"]}]


def test_a_list_a_chart_and_a_heading() -> None:
    assert bullets(["a\n\nb", "c"]) == {"kind": "bullets", "items": [["a", "b"], ["c"]]}
    assert bars([("a", 3, "3")]) == {"kind": "bars", "rows": [["a", 3, "3"]]}
    assert heading("2025") == {"kind": "heading", "level": 3, "text": "2025"}
    assert section("title", [heading("a")]) == [{"title": "title", "blocks": [heading("a")]}]


def test_rows_and_groups_with_nothing_in_them_are_left_out() -> None:
    (block,) = rows([("a", line("x")), ("b", []), ("c", line("y"))])
    assert [row["label"] for row in block["rows"]] == ["a", "c"]
    (block,) = table(["x"], [0], [("empty", []), ("full", [[line("y")]])])
    assert [group["name"] for group in block["groups"]] == ["full"]


def whole_row(text: str) -> bool:
    (block,) = rows([("label", line(text))])
    return bool(block["rows"][0]["whole"])


def whole_cells(*cells: str) -> bool:
    (block,) = table(["x"] * len(cells), [0] * len(cells), [("", [[line(cell) for cell in cells]])])
    return bool(block["groups"][0]["rows"][0]["whole"])


@pytest.mark.parametrize("whole", [whole_row, whole_cells])
def test_a_row_of_up_to_a_thousand_characters_stays_on_one_page(whole: Any) -> None:
    """A paragraph counts as sixty characters, and so does each of its line breaks."""
    assert whole("x" * 940) and not whole("x" * 941)
    assert whole("x\n" + "x" * 878) and not whole("x\n" + "x" * 879)
    assert whole("x\n\n" + "x" * 879) and not whole("x\n\n" + "x" * 880)


def test_a_row_of_a_table_stays_whole_only_if_every_cell_may() -> None:
    assert whole_cells("x" * 900, "x" * 900) and not whole_cells("x" * 10, "x" * 1000)


def test_an_entry_leaves_out_what_was_not_answered() -> None:
    made = entry("mark", "title", "about", "a\n\nb", [("one", "yes"), ("two", " ")])
    assert made == {
        **{"kind": "entry", "level": 3, "mark": "mark", "title": "title", "about": "about"},
        **{"text": ["a", "b"], "steps": [["one", ["yes"]]]},
    }
    assert entry("m", "t", "", "", [], 4)["level"] == 4
