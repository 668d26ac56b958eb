# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Tab goes as the eye does, also to what was put into a page later."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.text import LineField
from mentordesk.desktop.kit.pages.tab_order import follow_the_eye


class Form(QWidget):
    """Two lines, and room between them for more."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.last = QLineEdit("first"), QLineEdit("last")
        self.room = QVBoxLayout()
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addLayout(self.room)
        column.addWidget(self.last)


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.first.setFocus()
    yield made


def way(qtbot: QtBot, steps: int) -> list[str]:
    """The lines Tab leads through from here."""
    QApplication.processEvents()  # what was just put in is shown
    passed = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        passed.append(focus.text())
    return passed


def test_what_came_later_has_its_turn_where_it_stands(qtbot: QtBot, form: Form) -> None:
    row = QHBoxLayout()
    form.room.addWidget(QLineEdit("one"))
    form.room.addLayout(row)
    row.addWidget(QLineEdit("two"))
    row.addWidget(QLineEdit("three"))
    follow_the_eye(form.first, [form.room])
    assert way(qtbot, 5) == ["one", "two", "three", "last", "first"]


def test_what_hands_the_keyboard_on_still_does(qtbot: QtBot, form: Form) -> None:
    field, words = LineField("Name"), QLabel("Words that take no keyboard")
    field.set_value("field")
    form.room.addWidget(words)
    form.room.addWidget(field)
    follow_the_eye(form.first, [form.room])
    assert way(qtbot, 2) == ["field", "last"]
    assert words.focusPolicy() == Qt.FocusPolicy.NoFocus and field.focusProxy() is field.line
