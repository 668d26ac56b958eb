# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a web page or a word processor gives becomes clean Markdown, and loses no word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.editor.html_to_markdown import markdown_of


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2>Title</h2><p>Text</p>", "## Title\n\nText"),
        ('<a href="https://example.org/x">there</a>', "[there](https://example.org/x)"),
        ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
        ("<blockquote><p>said</p></blockquote>", "> said"),
        ("<p>1 * 2 and snake_case [x]</p>", "1 * 2 and snake_case [x]"),
        ('<img src="file:///etc/passwd" alt="x"><p>after</p>', "after"),
        ("<p class=MsoNormal><span lang=EN>Word<o:p></o:p></span></p>", "Word"),
        ("", ""),
    ],
)
def test_html_as_markdown(qapp: QApplication, html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


WORD_ITEM = (
    "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level{level} lfo1'>{begin}{text}</p>"
)


WORD_SIGN = "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>{sign}<span>&nbsp;&nbsp; </span></span></span><![endif]>"


def word(*items: tuple[int, str, str]) -> str:
    return "<p class=MsoNormal>Before</p>" + "".join(
        WORD_ITEM.format(level=level, begin=WORD_SIGN.format(sign=sign), text=text)
        for level, sign, text in items
    )


def test_lists_of_a_word_processor_are_lists(qapp: QApplication) -> None:
    html = word(
        (1, "·", "One"), (2, "a)", "deep <b>b</b>"), (2, "b)", "deep"), (3, "o", "x"), (1, "·", "Two")
    )
    made = markdown_of(html + "<p class=MsoNormal>After<o:p></o:p></p>")
    assert made == "Before\n\n- One\n  1. deep **b**\n  2. deep\n     - x\n- Two\n\nAfter"
    assert markdown_of(word((1, "3.", "c"), (1, "4.", "d"))) == "Before\n\n3. c\n4. d"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            '<pre><code class="language-python">def f():\n\n    return 1\n</code></pre><hr><p>on</p>',
            "```python\ndef f():\n\n    return 1\n```\n\n---\n\non",
        ),
        ('<div class="highlight-source-sh"><pre>a ``` b</pre></div>', "````sh\na ``` b\n````"),
        ("<blockquote><p>one</p><p>two</p></blockquote><p>on</p>", "> one\n>\n> two\n\non"),
        ("<blockquote>" + "quote " * 50 + "</blockquote>", "> " + ("quote " * 50).strip()),
        ("<p>a<br>b</p>", "a\nb"),
        ("<p>a<br><br>b</p>", "a\n\nb"),
        (
            "<ul><li><input type=checkbox checked> done<li><input type=checkbox> open</ul>",
            "- [x] done\n- [ ] open",
        ),
        ("<p><b>bold </b>after w<b>or</b>d<i> it</i></p>", "**bold** after w**or**d *it*"),
        ("<p><b>one<br>two</b></p>", "**one**\n**two**"),
        (
            "<p>*x* and `y` and _z_</p><p># x</p><p>&gt; y</p>",
            r"\*x\* and \`y\` and \_z\_" + "\n\n\\# x\n\n\\> y",
        ),
        ("<p>a \\* b &amp;lt; c</p>", r"a \\* b \&lt; c"),
        (
            "<b style='font-weight:normal'><p>plain <span style='font-weight:700'>b</span></p></b>",
            "plain **b**",
        ),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
        ("<ol start=9><li><p>i</p><p>more</p><li>j</ol>", "9. i\n\n   more\n10. j"),
        (
            "<table><tr><th>A<th>B<tr><td>1|2<td><b>x</b></table>",
            "| A | B |\n| --- | --- |\n| 1\\|2 | **x** |",
        ),
        ("<table><tr><td><ul><li>a</ul></table>", "- a"),
        (
            "<a href='https://e.org/a(b) c'>x</a> <a href='javascript:x'>y</a>",
            "[x](https://e.org/a%28b%29%20c) y",
        ),
        ("<a href='https://e.org/a_b'>https://e.org/a_b</a>", "https://e.org/a_b"),
        ("<h1><b>Bold</b> head</h1>", "# Bold head"),
        ("E=mc<sup>2</sup>, 5<sup>th</sup>", "E=mc², 5th"),
        ("<p hidden>no</p><p style='display: none'>no</p>yes", "yes"),
        ("<p>a&nbsp;b</p><p>&nbsp;</p><p>c</p>", "a b\n\nc"),
        ("<p dir=rtl>שלום <b>עולם</b></p>", "שלום **עולם**"),
    ],
)
def test_nothing_of_a_page_is_damaged(qapp: QApplication, html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


@given(
    st.lists(
        st.sampled_from(
            (
                "<ul>",
                "<li>",
                "</li>",
                "</ul>",
                "<b>",
                "</b>",
                "<p>",
                "<blockquote>",
                "</blockquote>",
                "<pre>",
                "</pre>",
                "<a href='https://e.org'>",
                "</a>",
                "<table>",
                "<td>",
                "<tr>",
                "</table>",
                "<h2>",
                "</h2>",
                "<br>",
                "<code>",
                "</code>",
            )
        )
        | st.just("word "),
        max_size=40,
    )
)
def test_a_broken_page_loses_no_word(qapp: QApplication, parts: list[str]) -> None:
    html = "".join(parts)
    assert markdown_of(html).count("word") == html.count("word")
