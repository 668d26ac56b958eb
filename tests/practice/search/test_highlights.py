# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Marking what was searched for."""

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
