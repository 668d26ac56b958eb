# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is pasted comes in whole, and the window stays alive meanwhile."""

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.editor.field import MarkdownField
from tests.desktop.editor.hands import keys, paste


def test_what_is_pasted_becomes_clean_markdown(field: MarkdownField) -> None:
    html = '<p style="color:red">A <b>bold</b> <i>word</i></p><ul><li>one</li><li>two</li></ul><script>x()</script>'
    paste(field, "A bold word\none\ntwo", html)
    assert field.value() == "A **bold** *word*\n\n- one\n- two"
    field.set_value("")
    paste(field, "A bold word", html, plain=True)
    assert field.value() == "A bold word"


def test_five_hundred_lists_in_each_other(field: MarkdownField) -> None:
    text = "\n".join("  " * n + "- deep" for n in range(500))
    field.set_value(text)
    QApplication.processEvents()
    assert field.value() == text
    html = "<ul><li>" * 500 + "deep" + "</li></ul>" * 500
    paste(field, "deep", html)
    assert "deep" in field.value()


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
