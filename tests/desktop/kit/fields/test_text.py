# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Text is kept as it was typed; what is searched for is marked in it; undo is the window's until something is typed."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.text import LineField, TextField
from mentordesk.practice.search.highlights import Term


def test_typing_is_an_edit_and_return_leaves(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.line, "A")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_the_cursor_stays_when_a_value_comes_again(qtbot: QtBot) -> None:
    field = TextField("Words")
    qtbot.addWidget(field)
    field.show()
    field.set_value("one two three")
    field.focus_in()
    cursor = field.text.textCursor()
    cursor.setPosition(5)
    field.text.setTextCursor(cursor)
    field.set_value("one two three")
    assert field.text.textCursor().position() == 5


def test_a_pasted_nul_is_dropped_and_told(qtbot: QtBot) -> None:
    field = TextField("Words")
    qtbot.addWidget(field)
    data = QMimeData()
    data.setText("a\0b")
    data.setHtml("<b>a</b>")
    field.text.insertFromMimeData(data)
    assert field.value() == "ab"
    assert field.error()


def test_every_word_is_marked_in_a_line_as_in_a_text(qtbot: QtBot) -> None:
    field = LineField("About")
    qtbot.addWidget(field)
    field.set_value("The harbour 😀 and the quiet water")
    field.show()
    assert field.mark_hit((Term(("harbour",), False), Term(("quiet",), False)))
    assert field.line.selectedText() == "" and field.line.marked
    image = field.grab().toImage()
    amber = theme.colours().amber_soft.rgb()
    assert any(image.pixel(x, image.height() // 2 - 7) == amber for x in range(image.width()))
    field.set_value("Another")
    assert not field.line.marked


def test_a_text_grows_and_a_long_one_scrolls_inside(qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(600, 500)
    field = TextField("Words")
    field.setParent(host)
    field.resize(500, 30)
    qtbot.addWidget(host)
    host.show()
    one = field.text.height()
    field.set_value("word " * 200)
    assert field.text.height() > one
    field.set_value("word " * 200_000)
    assert field.text.height() <= 300
    assert len(field.value()) == 1_000_000


@pytest.mark.parametrize("make", [lambda: LineField("Name"), lambda: TextField("Words")])
def test_undo_is_the_windows_until_something_is_typed(qtbot: QtBot, make: Any) -> None:
    window = QMainWindow()
    field = make()
    window.setCentralWidget(field)
    undone: list[int] = []
    action = QAction("Undo", window)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: undone.append(1))
    window.addAction(action)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.set_value("as it was")
    field.focus_in()
    editor = field.focusProxy()
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    undone.clear()
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "as it was"
    assert undone == []
    for _ in range(3):  # whoever holds the keys down means this text, not the rest of the journal
        qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []


def test_a_hit_is_marked_where_it_stands(qtbot: QtBot) -> None:
    field = TextField("Words")
    qtbot.addWidget(field)
    field.set_value("\U0001f642 The café of Lisbon")
    assert field.mark_hit((Term(("cafe",), False),))
    assert field.text.extraSelections()[0].cursor.selectedText() == "café"
    assert not field.mark_hit((Term(("madrid",), False),))
