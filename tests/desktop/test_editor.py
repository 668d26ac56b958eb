# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The editor: Markdown shown where it stands, and nothing of what was typed is ever changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk import Place
from mentordesk.desktop.kit.editor.field import MarkdownField
from mentordesk.desktop.kit.editor.paste import markdown_of
from mentordesk.desktop.kit.widgets import Link
from mentordesk.desktop.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection
from mentordesk.journal.terms import Kind
from mentordesk.practice.markdown import (
    CODE,
    TEXT,
    Look,
    box_at,
    link_at,
    next_line,
    plain_text,
    spans,
)

# What a line means


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
    ],
)
def test_how_a_list_goes_on(line: str, begins: str, empty: bool) -> None:
    assert next_line(line) == (begins, empty)


def test_signs_go_and_words_stay() -> None:
    text = "# Title\n**Bold** and [[Ines]], `code`\n- [x] item\n> said [there](https://e.org)"
    assert plain_text(text) == "Title\nBold and Ines, code\n- [x] item\nsaid there"


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
        else:
            QTest.keyClicks(field.text, letter)


def test_what_is_typed_is_shown_and_kept_to_the_letter(field: MarkdownField) -> None:
    keys(field, "# Harbour\nIt was **loud**.")
    assert field.value() == "# Harbour\nIt was **loud**."
    assert looks(field, 0) and looks(field, 1)
    QTest.keyClick(field.text, Qt.Key.Key_Home)
    keys(field, "x")
    assert field.value() == "# Harbour\nxIt was **loud**."


@given(st.text(max_size=300))
def test_any_text_comes_back_as_it_was(qapp: QApplication, text: str) -> None:
    text = text.replace("\0", "").replace("\r", "").replace("\u2029", "").replace("\u2028", "")
    text = "".join(
        letter for letter in text if letter not in "\ufdd0\ufdd1" and ord(letter) not in range(0xD800, 0xE000)
    )
    made = MarkdownField()
    made.set_value(text)
    assert made.value() == text
    made.deleteLater()


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


# Links, in the real window


def test_a_link_is_completed_followed_and_seen_from_the_other_side(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    window.commands.actions["new_reflection"].trigger()
    view = window.page(Place.REFLECTIONS).view
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
    person = window.page(Place.RELATIONSHIPS).view
    assert person.record_id == amara and not person.mentioned.isHidden()
    person.mentioned.findChild(Link).click()
    assert window._place is Place.REFLECTIONS
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara Balogun"})
    qtbot.waitUntil(lambda: editor.text() == "Talked with [[Amara Balogun]]")


def test_words_are_found_and_replaced(window: MainWindow, journal: Journal) -> None:
    record = operations.create(
        journal, Kind.REFLECTION, {"date": "2026", "body": "the one and The other, the end"}
    )
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.page(Place.REFLECTIONS).view
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
    window.write_alone()
    assert window.rail.isVisible()  # there is nothing to write on yet
    window.desk.open_record(Kind.REFLECTION, record)
    window.commands.actions["alone"].trigger()
    page = window.page(Place.REFLECTIONS)
    assert not window.rail.isVisible() and not window.bar.isVisible() and not page.list.isVisible()
    assert page.view.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.rail.isVisible() and window.bar.isVisible() and page.list.isVisible()
    window.write_alone()
    window.go_place(Place.TODAY)
    assert window.rail.isVisible() and window.bar.isVisible()
