# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Markdown in the lines of a text: how it looks, how it goes on, and that no word of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.practice.wording.markdown import (
    CODE,
    LONGEST,
    TEXT,
    Look,
    Span,
    box_at,
    is_item,
    item_above,
    link_at,
    next_line,
    pieces,
    plain_text,
    spans,
    with_addresses,
    word_count,
)


@pytest.mark.parametrize(
    ("line", "looks"),
    [
        ("plain words, 2 * 3 * 4 and snake_case_names", {}),
        ("# A heading", {Look.HEADING_1: "# A heading", Look.SIGN: "# "}),
        ("#hashtag", {}),
        ("**strong**", {Look.STRONG: "strong"}),
        ("a *word* here", {Look.EMPHASIS: "word"}),
        ("an _old_ way", {Look.EMPHASIS: "old"}),
        ("~~no~~", {Look.STRUCK: "no"}),
        ("`x = *1*`", {Look.CODE: "x = *1*"}),
        ("> said she", {Look.QUOTE: "said she"}),
        ("- one", {Look.BULLET: "-"}),
        ("12. twelve", {Look.BULLET: "12."}),
        ("- [ ] call", {Look.BOX: "[ ]"}),
        ("- [x] called", {Look.BOX: "[x]", Look.DONE: " called"}),
        ("see [here](https://example.org/a_b_c)", {Look.LINK: "here"}),
        ("see https://example.org/a_b_c.", {Look.LINK: "https://example.org/a_b_c"}),
        ("with [[Amara Okafor]]", {Look.LINK: "Amara Okafor"}),
        ("mail me@example.org", {}),
        ("----", {Look.SIGN: "----"}),
        (r"\# no heading", {Look.SIGN: "\\"}),
        (r"2\*3\*4", {Look.SIGN: "\\"}),
        ("**never closed", {}),
        ("5 < 6 & <b>not bold</b>", {}),
    ],
)
def test_a_line_looks_as_its_signs_say(line: str, looks: dict[Look, str]) -> None:
    found, left = spans(line)
    assert left == TEXT
    shown = {span.look: line[span.start : span.end] for span in found}
    assert {look: shown.get(look) for look in looks} == looks
    if not looks:
        assert not found


def test_code_goes_on_until_it_is_closed() -> None:
    state, seen = TEXT, []
    for line in ("```python", "# no heading", "- no item", "```", "# heading"):
        found, state = spans(line, state)
        seen.append((found[0].look, state))
    assert [state for _, state in seen] == [CODE, CODE, CODE, TEXT, TEXT]
    assert [look for look, _ in seen[1:3]] == [Look.CODE, Look.CODE]
    assert seen[4][0] is Look.HEADING_1


@given(
    st.text(alphabet=st.sampled_from("*_`~[]()#>-+1. xäא\t!\\&<👩"), max_size=80),
    st.sampled_from((TEXT, CODE)),
)
def test_any_line_is_read_and_every_span_lies_in_it(line: str, above: int) -> None:
    found, left = spans(line, above)
    assert left in (TEXT, CODE)
    assert all(0 <= span.start <= span.end <= len(line) for span in found)
    for at in range(len(line) + 1):
        link_at(line, at)
        box_at(line, at)
    next_line(line)
    plain_text(line)


def test_long_and_hostile_lines_take_no_time() -> None:
    for line in (
        "*" * 5000,
        "[" * 5000,
        "`" * 4001,
        "**a" * 2000,
        "_" + "a" * 100_000,
        "> " * 3000,
        "~~" * 3000,
    ):
        spans(line)  # a pattern that goes back and forth would take minutes


@pytest.mark.parametrize(
    ("line", "begins", "empty"),
    [
        ("words", "", False),
        ("- one", "- ", False),
        ("  * two", "  * ", False),
        ("9. nine", "10. ", False),
        ("- [x] done", "- [ ] ", False),
        ("> said", "> ", False),
        ("> - in it", "> - ", False),
        ("- ", "- ", True),
        ("> ", "> ", True),
        ("> - [ ] ", "> - [ ] ", True),
        ("-   wide", "-   ", False),
        ("-   [ ] wide", "- [ ] ", False),
    ],
)
def test_how_a_list_goes_on(line: str, begins: str, empty: bool) -> None:
    assert next_line(line) == (begins, empty)


def test_words_are_counted_and_signs_are_not() -> None:
    text = "# Two words\n\n- [x] one\n> - quoted *too*\n3. third\n\n---\n* * *\n2026 – 5 % [[Ines Duarte]]"
    assert word_count(text) == 2 + 1 + 2 + 1 + 4


def test_signs_go_and_words_stay() -> None:
    text = "# Title\n**Bold** and [[Ines]], `code`\n- [x] item\n> said [there](https://e.org)"
    assert plain_text(text) == "Title\nBold and Ines, code\n- [x] item\nsaid there"


def test_links_to_records_have_addresses_outside_code() -> None:
    text = "a [[Ines]] `[[no]]`\n```\n[[no]]\n```\n[[ B_c ]]"
    made = with_addresses(text, lambda name: f"to:{len(name)}")
    assert made == "a [Ines](to:4) `[[no]]`\n```\n[[no]]\n```\n[B\\_c](to:3)"


def test_a_long_text_is_parted_between_paragraphs() -> None:
    assert pieces("short", 100) == ["short"]
    text = "\n\n".join("paragraph " * 8 for _ in range(40))
    parts = pieces(text, 200)
    assert len(parts) > 10 and "\n".join(parts) == text
    code = pieces("```py\n" + "line\n" * 60 + "```\nafter", 200)
    assert all(part.count("```") % 2 == 0 for part in code) and "".join(code).count("line") == 60
    assert "".join(pieces("word " * 1000, 100)) == "word " * 1000


def shown(line: str, above: int = TEXT) -> list[tuple[Look, str]]:
    return [(span.look, line[span.start : span.end]) for span in spans(line, above)[0]]


@pytest.mark.parametrize(
    ("signs", "look"),
    [
        ("## ", Look.HEADING_2),
        ("### ", Look.HEADING_3),
        ("###### ", Look.HEADING_3),
        ("   # ", Look.HEADING_1),
    ],
)
def test_there_are_three_sizes_of_headings(signs: str, look: Look) -> None:
    assert shown(f"{signs}a") == [(look, f"{signs}a"), (Look.SIGN, signs)]


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("####### seven", []),
        ("a `b` c", [(Look.CODE, "b"), (Look.SIGN, "`"), (Look.SIGN, "`")]),
        (r"`\*`", [(Look.CODE, r"\*"), (Look.SIGN, "`"), (Look.SIGN, "`")]),
        (r"\`a`", [(Look.SIGN, "\\")]),
        ("[a](u)", [(Look.LINK, "a"), (Look.SIGN, "["), (Look.SIGN, "](u)")]),
        ("`[a](u)`", [(Look.CODE, "[a](u)"), (Look.SIGN, "`"), (Look.SIGN, "`")]),
        ("`[[a]]`", [(Look.CODE, "[[a]]"), (Look.SIGN, "`"), (Look.SIGN, "`")]),
        ("`https://e.org`", [(Look.CODE, "https://e.org"), (Look.SIGN, "`"), (Look.SIGN, "`")]),
        ("1) [x] a", [(Look.BULLET, "1)"), (Look.BOX, "[x]"), (Look.DONE, " a")]),
        ("> [a] b", [(Look.QUOTE, "[a] b"), (Look.SIGN, "> ")]),
        (
            "> - [ ] a",
            [(Look.QUOTE, "- [ ] a"), (Look.SIGN, "> "), (Look.BULLET, "-"), (Look.BOX, "[ ]")],
        ),
    ],
)
def test_looks_lie_one_upon_the_other_and_code_is_left_alone(line: str, seen: list[tuple[Look, str]]) -> None:
    assert shown(line) == seen


def test_the_signs_of_emphasis_belong_to_one_pair_only() -> None:
    assert shown("*a* **b**") == [
        *((Look.STRONG, "b"), (Look.SIGN, "**"), (Look.SIGN, "**")),
        *((Look.EMPHASIS, "a"), (Look.SIGN, "*"), (Look.SIGN, "*")),
    ]


@pytest.mark.parametrize(
    ("line", "above", "look", "left"),
    [
        ("```", TEXT, Look.SIGN, CODE),
        ("~~~ py", TEXT, Look.SIGN, CODE),
        ("```py```", TEXT, Look.CODE, TEXT),
        ("```", CODE, Look.SIGN, TEXT),
        ("``` x", CODE, Look.CODE, CODE),
        ("x ```", CODE, Look.CODE, CODE),
        ("    ", CODE, Look.CODE, CODE),
    ],
)
def test_a_fence_opens_and_closes_code_for_the_whole_line(
    line: str, above: int, look: Look, left: int
) -> None:
    assert spans(line, above) == ([Span(0, len(line), look)], left)


def test_only_the_beginning_of_a_very_long_line_is_read() -> None:
    fits = "x" * (LONGEST - 6) + " **b**"
    assert len(fits) == LONGEST and (Look.STRONG, "b") in shown(fits)
    assert shown("x" + fits) == []
    assert spans("# " + fits)[0][0] == Span(0, len(fits) + 2, Look.HEADING_1)


def test_a_link_is_found_from_its_first_sign_to_behind_its_last() -> None:
    for line, place, target in (
        ("a [[Ines]] b", (2, 10), ("Ines", True)),
        ("a [t](u) b", (2, 8), ("u", False)),
        ("a https://e.org b", (2, 15), ("https://e.org", False)),
    ):
        found = [at for at in range(len(line) + 1) if link_at(line, at) is not None]
        assert (found[0], found[-1]) == place and len(found) == place[1] - place[0] + 1
        assert link_at(line, place[0]) == link_at(line, place[1]) == target


@pytest.mark.parametrize(
    ("line", "first", "last", "sign", "ticked"),
    [("- [ ] a", 2, 5, 3, False), ("- [x] a", 2, 5, 3, True), ("> - [X] a", 4, 7, 5, True)],
)
def test_a_box_is_found_where_it_stands(line: str, first: int, last: int, sign: int, ticked: bool) -> None:
    found = {at for at in range(len(line) + 1) if box_at(line, at) is not None}
    assert found == set(range(first, last + 1))
    assert box_at(line, first) == (sign, ticked)
    assert box_at("- no box", 2) is None and box_at("[x] no item", 1) is None


def test_what_an_item_is() -> None:
    assert [is_item(line) for line in ("- a", "  2) b", "-a", "a - b")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("above", "line", "begins"),
    [
        (["- a"], "  - b", "- "),
        (["  - c", "9. a"], "  - b", "10. "),
        (["", "  on", "\ton", "- [x] a"], "  - b", "- [ ] "),
        (["    - a"], "\t- b", ""),
        (["   - a"], "\t- b", "   - "),
        (["- a"], "- b", ""),
        (["a paragraph", "- a"], "  - b", ""),
        (["- a"], "no item", ""),
        ([], "  - b", ""),
    ],
)
def test_an_item_moves_out_into_the_list_around_it(above: list[str], line: str, begins: str) -> None:
    assert item_above(above, line) == begins


def test_a_paragraph_ends_a_piece_once_it_is_long_enough() -> None:
    # A short line takes the room of forty characters and its end.
    assert pieces("a\nb\n\nc", 82) == ["a\nb", "\nc"]
    assert pieces("a\nb\n\nc", 83) == ["a\nb\n\nc"]
    long = "x" * 41
    assert pieces(f"{long}\n\nc", 42) == [long, "\nc"]
    assert pieces(f"{long}\n\nc", 43) == [f"{long}\n\nc"]


def test_a_long_paragraph_is_parted_between_its_lines() -> None:
    assert pieces("a\nb\nc", 41) == ["a\nb", "c"]
    assert pieces("a\nb\nc", 42) == ["a\nb\nc"]


def test_a_long_line_is_parted_between_words_in_its_second_half() -> None:
    assert pieces("x" * 100, 50) == ["x" * 100]
    assert pieces("x" * 101, 50) == ["x" * 100, "x"]
    line = "x" * 50 + " " + "y" * 50
    assert pieces(line, 50) == ["x" * 50 + " \n" + "y" * 50]
    early = "x" * 49 + " " + "y" * 51
    assert pieces(early, 50) == [early[:100], "y"]


def test_code_that_is_parted_goes_on_between_signs_of_its_own() -> None:
    assert pieces("~~~\nb\nc\nd\n~~~\ne", 41) == ["~~~\nb\n~~~", "~~~\nc\nd\n~~~", "~~~\n~~~\ne"]


def test_a_long_heading_keeps_its_words() -> None:
    text = "# " + "word " * 1000
    assert plain_text(text) == text[2:]
