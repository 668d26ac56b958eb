# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Marking what was searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.practice.search.highlights import marks, plain, snippet
from mentordesk.practice.search.search import read_terms


def marked(text: str, typed: str) -> str:
    return snippet(text, read_terms(typed)).marked("[", "]")


def test_case_and_accents_do_not_count() -> None:
    assert marked("Über naïve Kovács, cafe\u0301", "uber NAIVE kovacs café") == (
        "[Über] [naïve] [Kovács], [cafe\u0301]"
    )
    assert marked("λόγος", "ΛΌΓΟΣ") == "[λόγος]"


def test_syllables_of_hangul_are_letters_of_their_own() -> None:
    assert marked("한국 하늘", "한") == "[한국] 하늘"


def test_words_go_on_and_phrases_do_not() -> None:
    assert marked("leading the lead", "lead") == "[leading] the [lead]"
    assert marked("leading the lead", '"lead"') == "leading the [lead]"
    assert marked("mislead", "lead") == "mislead"
    assert marked("a quiet, old harbour", '"quiet old"') == "a [quiet, old] harbour"


def test_a_piece_around_the_first_hit() -> None:
    text = "word " * 500 + "needle " + "word " * 500
    piece = snippet(text, read_terms("needle"))
    assert piece.text.startswith("… ") and piece.text.endswith("…")
    assert 100 < len(piece.text) < 160
    ((start, end),) = piece.marks
    assert piece.text[start:end] == "needle"


def test_every_word_is_seen_where_they_stand_far_apart() -> None:
    text = "word " * 40 + "needle " + "straw " * 60 + "thread " + "word " * 40
    piece = marked(text, "thread needle")
    assert piece.startswith("… ") and piece.endswith("…")
    assert "[needle]" in piece and "[thread]" in piece and len(piece) < 120
    assert marked("a needle and a thread", "thread needle") == "a [needle] and a [thread]"


def test_a_hit_deep_in_a_long_text_is_found() -> None:
    assert snippet("x " * 100_000 + "needle", read_terms("needle")).marks


@pytest.mark.parametrize(
    ("text", "width", "piece"),
    [
        ("one two three four five six seven needle eight nine ten", 30, "… seven [needle] eight nine ten"),
        ("one two three four five six needle eight nine ten eleven", 30, "… five six [needle] eight nine…"),
        ("onetwothreefourfive needle eleventwelvethirteen", 18, "… [needle] eleventwelv…"),
        ("x" * 30 + "-needle-" + "y" * 30, 30, "… xxxxxxxxx-[needle]-yyyyyyyyyyyyy…"),
        ("needle one two three", 20, "[needle] one two three"),
        ("needle one two three", 19, "[needle] one two…"),
        ("needle one two three", 14, "[needle] one…"),
    ],
)
def test_a_piece_is_cut_at_words_where_there_are_any(text: str, width: int, piece: str) -> None:
    assert snippet(text, read_terms("needle"), width).marked("[", "]") == piece


def test_a_piece_of_each_word_is_cut_at_words_as_well() -> None:
    straw = "straw " * 30
    assert marked(f"one two three four needle {straw}thread five six seven", "thread needle") == (
        "… two three four [needle] straw straw straw straw… straw straw [thread] five six seven"
    )
    assert marked(f"needle {straw}thread", "thread needle") == (
        "[needle] straw straw straw straw straw straw straw… straw straw [thread]"
    )
    long = "needle" + "y" * 30
    assert marked(f"{long} a {straw}thread", "thread needle") == f"[{long}] a straw… straw straw [thread]"


def test_three_words_far_apart_are_seen_at_most() -> None:
    gap = "x " * 40
    piece = marked(f"ab {gap}cd {gap}ef {gap}gh {gap}", "ab cd ef gh")
    assert "[ab]" in piece and "[cd]" in piece and "[ef]" in piece and "gh" not in piece


def test_words_up_to_fifty_six_letters_apart_share_a_piece() -> None:
    rest = " word" * 40
    assert len(marked("aa " + "x" * 50 + " bb" + rest, "aa bb")) > 130
    assert marked("aa " + "x" * 51 + " bb" + rest, "aa bb").startswith("[aa]… [bb] word")


def test_all_words_are_looked_for_in_the_first_twenty_thousand_letters() -> None:
    assert marked("aa " + "x" * 19_994 + " bb", "aa bb").endswith("… [bb]")
    assert "bb" not in marked("aa " + "x" * 19_995 + " bb", "aa bb")


def test_nothing_searched_for_shows_the_beginning() -> None:
    assert snippet("one two", ()).marks == () and marks("one two", ()) == []
    assert snippet("word " * 100, ()).text == ("word " * 28).strip() + "…"


@given(st.text(st.characters(exclude_categories=())))
def test_positions_stay(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


@given(st.text(), st.text())
def test_marks_are_in_order_and_inside(text: str, typed: str) -> None:
    at = 0
    for start, end in marks(text, read_terms(typed)):
        assert at <= start < end <= len(text)
        at = end
    piece = snippet(text, read_terms(typed))
    assert all(0 <= start < end <= len(piece.text) for start, end in piece.marks)
