# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The editor: Markdown shown where it stands, and nothing of what was typed is ever changed."""

import re
from html import escape

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.editor.field import MarkdownField
from mentordesk.desktop.editor.html_to_markdown import markdown_of
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

# The field


@pytest.fixture
def field(qtbot) -> MarkdownField:
    made = MarkdownField("Write", reading=True, min_lines=4)
    qtbot.addWidget(made)
    made.resize(600, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.text.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    return made


def looks(field: MarkdownField, number: int) -> list[tuple[int, int]]:
    block = field.text.document().findBlockByNumber(number)
    return [(found.start, found.length) for found in block.layout().formats()]


def keys(field: MarkdownField, text: str) -> None:
    for letter in text:
        if letter == "\n":
            QTest.keyClick(field.text, Qt.Key.Key_Return)
        elif letter.isascii():
            QTest.keyClicks(field.text, letter)
        else:  # QTest knows no other keyboard than a Latin one
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(field.text, key)


def test_what_is_typed_is_shown_and_kept_to_the_letter(field: MarkdownField) -> None:
    keys(field, "# Harbour\nIt was **loud**.")
    assert field.value() == "# Harbour\nIt was **loud**."
    assert looks(field, 0) and looks(field, 1)
    QTest.keyClick(field.text, Qt.Key.Key_Home)
    keys(field, "x")
    assert field.value() == "# Harbour\nxIt was **loud**."


# No file gives back a NUL or half a character, and the journal refuses them in words (journal/checking.py).
KEPT = st.characters(exclude_characters="\0", exclude_categories=("Cs",))
ENDS = st.sampled_from(("\n", "\r", "\r\n", "\u2028", "\u2029", "\ufdd0", "\ufdd1", "\x0b", "\x0c", "\x85"))
TEXTS = st.lists(st.one_of(st.text(KEPT, max_size=40), ENDS), max_size=12).map("".join)


@given(TEXTS)
@example("\ufeff")
@example("\ufeffone\rtwo")
def test_any_text_comes_back_as_it_was(qapp: QApplication, text: str) -> None:
    made = MarkdownField()
    made.set_value(text)
    assert made.value() == text
    made.deleteLater()


@settings(max_examples=25)
@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_any_text_survives_editor_and_file(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    file = tmp_path_factory.mktemp("kept") / "journal.mentordesk"
    with open_journal(file, create=True) as journal:
        values = {"date": "2026", "title": "t"}
        records = [operations.create(journal, Kind.REFLECTION, {**values, "body": text}) for text in texts]
    with open_journal(file) as journal:
        for record in records:
            made = MarkdownField()
            made.set_value(journal.value(Reflection.select(Reflection.body).where(Reflection.id == record)))
            QTest.keyClicks(made.text, "x")  # at the very beginning; nothing else may move
            operations.edit(journal, Kind.REFLECTION, record, {"body": made.value()})
            made.deleteLater()
    with open_journal(file) as journal:
        bodies = [row[0] for row in journal.rows(Reflection.select(Reflection.body).order_by(Reflection.id))]
    assert bodies == ["x" + text for text in texts]


def test_lines_keep_their_ends_where_something_else_is_typed(field: MarkdownField) -> None:
    field.set_value("old\rfile\r\nfrom\u2028elsewhere\nhere")
    QTest.keyClick(field.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keys(field, ", and\non")
    assert field.value() == "old\rfile\r\nfrom\u2028elsewhere\nhere, and\non"
    QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value().startswith("old\rfile\r\nfrom\u2028elsewhere\nhere")


def test_to_look_at_a_text_is_no_edit(field: MarkdownField, qtbot) -> None:
    told: list[None] = []
    field.edited.connect(lambda: told.append(None))
    field.set_value(
        "\n".join(f"# Heading {n}\nwith **words** and more of them, line after line" for n in range(900))
    )
    field.text.verticalScrollBar().setValue(field.text.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert looks(field, 1798) and told == []
    assert not field.text.document().isUndoAvailable()


def test_a_list_goes_on_and_ends(field: MarkdownField) -> None:
    keys(field, "- one\ntwo\n\nafter")
    assert field.value() == "- one\n- two\nafter"
    field.set_value("")
    keys(field, "1. a\nb")
    assert field.value() == "1. a\n2. b"


def test_an_empty_item_leaves_one_list_at_a_time(field: MarkdownField) -> None:
    keys(field, "1. a\n")
    QTest.keyClick(field.text, Qt.Key.Key_Tab)
    keys(field, "deep\n")
    assert field.value() == "1. a\n  2. deep\n  3. "
    keys(field, "\n")
    assert field.value() == "1. a\n  2. deep\n2. "
    keys(field, "b\n\nwords")
    assert field.value() == "1. a\n  2. deep\n2. b\nwords"


def test_tab_indents_an_item_and_moves_on_elsewhere(field: MarkdownField) -> None:
    keys(field, "- one\n")
    QTest.keyClick(field.text, Qt.Key.Key_Tab)
    assert field.value() == "- one\n  - "
    QTest.keyClick(field.text, Qt.Key.Key_Backtab)
    assert field.value() == "- one\n- "
    assert field.text.hasFocus()


def test_emphasis_is_put_on_and_taken_off(field: MarkdownField) -> None:
    keys(field, "so calm a day")
    cursor = field.text.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    field.text.setTextCursor(cursor)
    QTest.keyClick(field.text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "so **calm** a day"
    QTest.keyClick(field.text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "so calm a day"
    QTest.keyClick(field.text, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "so *calm* a day"


def test_a_task_is_ticked_by_mouse_and_by_key(field: MarkdownField) -> None:
    keys(field, "- [ ] call Ines")
    QTest.keyClick(field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "- [x] call Ines"
    cursor = QTextCursor(field.text.document())
    cursor.setPosition(3)
    place = field.text.cursorRect(cursor).center() + QPoint(2, 0)
    QTest.mouseClick(field.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.value() == "- [ ] call Ines"


def test_a_link_to_a_record_is_followed(field: MarkdownField) -> None:
    asked: list[str] = []
    field.record_requested.connect(asked.append)
    keys(field, "with [[Ines Duarte]] today")
    cursor = field.text.textCursor()
    cursor.setPosition(9)
    field.text.setTextCursor(cursor)
    QTest.keyClick(field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["Ines Duarte"]


def test_names_are_told_as_they_are_typed(field: MarkdownField) -> None:
    told: list[tuple[str, str]] = []
    field.text.name_typed.connect(lambda name, sign: told.append((name, sign)))
    keys(field, "with @Am")
    assert told[-1] == ("Am", "@")
    field.text.put_link("@", "Amara Okafor")
    assert field.value() == "with [[Amara Okafor]]" and told[-1] == ("", "")
    keys(field, " and [[Bud")
    assert told[-1] == ("Bud", "[[")
    keys(field, " me@ho")
    assert told[-1][1] != "@"


def paste(field: MarkdownField, text: str, html: str = "", *, plain: bool = False) -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)
    modifiers = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(
        field.text, Qt.Key.Key_V, modifiers | Qt.KeyboardModifier.ShiftModifier if plain else modifiers
    )


def test_what_is_pasted_becomes_clean_markdown(field: MarkdownField) -> None:
    html = '<p style="color:red">A <b>bold</b> <i>word</i></p><ul><li>one</li><li>two</li></ul><script>x()</script>'
    paste(field, "A bold word\none\ntwo", html)
    assert field.value() == "A **bold** *word*\n\n- one\n- two"
    field.set_value("")
    paste(field, "A bold word", html, plain=True)
    assert field.value() == "A bold word"


def test_a_paste_that_is_too_much_is_refused_in_words(field: MarkdownField) -> None:
    keys(field, "before ")
    paste(field, "x" * 10_000_000)
    assert field.value() == "before " and "two million" in field.error()


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


def test_five_hundred_lists_in_each_other(field: MarkdownField) -> None:
    text = "\n".join("  " * n + "- deep" for n in range(500))
    field.set_value(text)
    QApplication.processEvents()
    assert field.value() == text
    html = "<ul><li>" * 500 + "deep" + "</li></ul>" * 500
    paste(field, "deep", html)
    assert "deep" in field.value()


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


def test_a_long_paste_comes_bit_by_bit_and_whole(field: MarkdownField, qtbot) -> None:
    text = "".join(f"line {n} of a long text that somebody has copied\n" for n in range(30_000))
    keys(field, "before after")
    for _ in range(5):
        QTest.keyClick(field.text, Qt.Key.Key_Left)
    paste(field, text)
    assert field.editor().pasting.busy and not field.ready()
    QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field.text, "not now")
    qtbot.waitUntil(lambda: not field.editor().pasting.busy, timeout=30_000)
    assert field.ready() and field.value() == f"before {text}after"
    QTest.keyClicks(field.text, "!")
    assert field.value() == f"before {text}!after"
    for _ in range(2):
        QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "before after"


def test_what_is_left_in_the_middle_of_a_long_paste_is_kept_whole(field: MarkdownField) -> None:
    html = "<p>Some <b>bold</b> words and <a href='https://e.org'>a link</a>.</p>" * 20_000
    paste(field, "words", html)
    assert field.editor().pasting.busy
    assert field.value() == "\n\n".join(["Some **bold** words and [a link](https://e.org)."] * 20_000)
    assert not field.editor().pasting.busy and not field.text.isReadOnly()


def test_the_window_lives_while_a_long_page_is_pasted(field: MarkdownField, qtbot) -> None:
    html = "<p>Some <b>bold</b> words and <a href='https://e.org'>a link</a>.</p>" * 20_000
    paste(field, "words", html)
    turns = 0
    while field.editor().pasting.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        turns += 1
    assert turns > 10, "the page was read in one piece, and the window stood still meanwhile"
    assert field.value().count("bold") == 20_000


# Input methods and other scripts


def compose(field: MarkdownField, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(field.text, event)


def test_what_is_being_composed_is_no_text_until_it_is_chosen(field: MarkdownField) -> None:
    told: list[None] = []
    keys(field, "x")
    field.edited.connect(lambda: told.append(None))
    for preedit in ("n", "に", "にほ", "にほん"):
        compose(field, preedit)
        assert field.value() == "x" and field.text.textCursor().block().layout().preeditAreaText() == preedit
    compose(field, "", "日本")
    assert field.value() == "x日本" and told
    compose(field, "ご")
    compose(field, "")  # given up
    assert field.value() == "x日本"
    QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "x"


def test_composing_in_a_list_and_in_emphasis_leaves_the_signs_alone(field: MarkdownField) -> None:
    keys(field, "- **")
    compose(field, "え")
    compose(field, "", "漢字")
    keys(field, "**\n")
    compose(field, "", "かな")
    assert field.value() == "- **漢字**\n- かな"
    assert looks(field, 0)


def test_scripts_from_right_to_left_and_mixed(field: MarkdownField) -> None:
    text = "# שלום עולם\n- سلام **جدا** and English\nA word, עברית, 12 עוד and 👩🏽‍🚀 after"
    keys(field, text.replace("\nA", "\n\nA"))  # an empty item ends its list
    assert field.value() == text
    document = field.text.document()
    assert [document.findBlockByNumber(n).textDirection() for n in (0, 1, 2)] == [
        Qt.LayoutDirection.RightToLeft,
        Qt.LayoutDirection.RightToLeft,
        Qt.LayoutDirection.LeftToRight,
    ]
    cursor = QTextCursor(document.findBlockByNumber(1))
    cursor.setPosition(cursor.position() + text.split("\n")[1].index("جدا"))
    cursor.setPosition(cursor.position() + 3, QTextCursor.MoveMode.KeepAnchor)
    field.text.setTextCursor(cursor)
    QTest.keyClick(field.text, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "***جدا***" in field.value()
    QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == text


# Links, in the real window


def test_a_link_is_completed_followed_and_seen_from_the_other_side(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    window.commands.actions["new_reflection"].trigger()
    view = window.places.page(Place.REFLECTIONS).view
    editor = view.body.field("body").editor()
    editor.setFocus()
    QTest.keyClicks(editor, "Talked with @am")
    popup = editor.offers
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert editor.text() == "Talked with [[Amara Okafor]]"
    assert view.flush() and view.record_id is not None
    window.activateWindow()
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person = window.places.page(Place.RELATIONSHIPS).view
    assert person.record_id == amara and not person.mentioned.isHidden()
    person.mentioned.findChild(Link).click()
    assert window.places.place is Place.REFLECTIONS
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara Balogun"})
    qtbot.waitUntil(lambda: editor.text() == "Talked with [[Amara Balogun]]")


def test_words_are_found_and_replaced(window: MainWindow, journal: Journal) -> None:
    record = operations.create(
        journal, Kind.REFLECTION, {"date": "2026", "body": "the one and The other, the end"}
    )
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    window.commands.actions["replace"].trigger()
    bar = view.find_bar
    assert bar.isVisible() and bar.box.hasFocus()
    QTest.keyClicks(bar.box, "the")
    assert bar.count.text() == "1 of 4"
    QTest.keyClick(bar.box, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 4"
    bar.other.setFocus()
    QTest.keyClicks(bar.other, "a")
    bar.replace.click()
    assert view.body.field("body").value() == "the one and a other, the end"
    bar.replace_all.click()
    assert view.body.field("body").value() == "a one and a oar, a end"
    QTest.keyClick(bar.box, Qt.Key.Key_Escape)
    assert not bar.isVisible() and view.body.field("body").editor().hasFocus()
    assert view.flush()
    assert journal.value(Reflection.select(Reflection.body).where(Reflection.id == record)).startswith(
        "a one"
    )


def test_one_can_write_with_nothing_around(window: MainWindow, journal: Journal) -> None:
    record = operations.create(journal, Kind.REFLECTION, {"date": "2026", "body": "calm"})
    window.focus_mode.toggle()
    assert window.rail.isVisible()  # there is nothing to write on yet
    window.desk.open_record(Kind.REFLECTION, record)
    window.commands.actions["alone"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    assert not window.rail.isVisible() and not window.bar.isVisible() and not page.list.isVisible()
    assert page.view.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.rail.isVisible() and window.bar.isVisible() and page.list.isVisible()
    window.focus_mode.toggle()
    window.navigation.go_place(Place.TODAY)
    assert window.rail.isVisible() and window.bar.isVisible()
