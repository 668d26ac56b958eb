# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Markdown written piece by piece: words stay words, and signs mean what they are to mean."""

import re
from html import escape

from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.editor.html_to_markdown import markdown_of
from mentordesk.desktop.editor.markdown_writer import Mark, Writer, escaped, fence_for

WORDS = st.text(alphabet=st.sampled_from("ab*_`~[]()#>-+1.|\\&;! "), min_size=1, max_size=30)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_words_of_a_page_stay_the_words_they_were(qapp: QApplication, words: list[str]) -> None:
    assume(not any(re.match(r"\s*\d+[.)](\s|$)", one) for one in words))  # "1. so" may well be a list
    html = "".join(f"<p>{escape(one)}</p>" for one in words)
    shown = QTextDocument()
    features = QTextDocument.MarkdownFeature
    shown.setMarkdown(markdown_of(html), features.MarkdownDialectCommonMark | features.MarkdownNoHTML)
    told = ["".join(one.split()) for one in shown.toPlainText().split("\n")]
    assert "".join(told) == "".join("".join(one.split()) for one in words)


def test_words_that_only_look_like_signs_are_left_alone() -> None:
    assert escaped("2 * 3 = 6, snake_case, a ` and ~~") == "2 * 3 = 6, snake_case, a ` and ~~"
    assert escaped("*x* and _y_") == r"\*x\* and \_y\_"


def test_no_sign_of_emphasis_stands_beside_a_white_space() -> None:
    writer, bold = Writer(), Mark("**", "**")
    writer.text("so ")
    writer.begin(bold)
    writer.text(" calm ")
    writer.end(bold)
    writer.text("a day")
    writer.paragraph()
    assert writer.lines == ["so **calm** a day"]


def test_a_mark_around_nothing_leaves_nothing_and_one_over_two_lines_is_put_on_both() -> None:
    writer, bold = Writer(), Mark("**", "**")
    writer.begin(bold)
    writer.text("  ")
    writer.end(bold)
    writer.begin(bold)
    writer.text("one")
    writer.line_break()
    writer.text("two")
    writer.end(bold)
    writer.paragraph()
    assert writer.lines == ["**one**", "**two**"]


def test_a_fence_is_longer_than_any_in_the_text() -> None:
    assert fence_for("a ``` b", 3) == "````" and fence_for("none", 3) == "```"
