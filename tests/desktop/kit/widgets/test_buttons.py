# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Enter presses what Space presses, and a link says all of its text however little room there is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance.theme import LIGHT, Scheme, Theme
from mentordesk.desktop.kit.widgets.buttons import Link, button, press_tool, set_primary


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_with_enter_as_with_space(qtbot: QtBot, key: Qt.Key) -> None:
    made = button("Save")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, key)


def test_the_enter_of_the_keypad_counts_and_one_with_ctrl_is_for_the_page(qtbot: QtBot) -> None:
    made = button("Save")
    qtbot.addWidget(made)
    pressed: list[int] = []
    made.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    qtbot.keyClick(made, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert pressed == [1]


def test_a_button_with_signs_alone_is_pressed_too_and_nothing_else_is(qtbot: QtBot) -> None:
    tool, other = QToolButton(), QWidget()
    qtbot.addWidget(tool)
    qtbot.addWidget(other)
    with qtbot.waitSignal(tool.clicked):
        assert press_tool(tool)
    assert not press_tool(other) and not press_tool(None)


def test_one_with_a_menu_opens_it(qtbot: QtBot) -> None:
    tool = QToolButton()
    qtbot.addWidget(tool)
    menu = QMenu(tool)
    menu.addAction("Later")
    tool.setMenu(menu)
    tool.show()
    opened: list[bool] = []

    def seen() -> None:
        opened.append(True)
        menu.close()

    menu.aboutToShow.connect(seen, Qt.ConnectionType.QueuedConnection)
    assert press_tool(tool)
    qtbot.waitUntil(lambda: opened == [True])


def test_the_one_next_step_is_filled_as_soon_as_it_is_that(qtbot: QtBot, qapp: QApplication) -> None:
    dress = Theme(qapp)
    dress.apply(qapp, Scheme.LIGHT)
    made = button("Add it")
    qtbot.addWidget(made)
    made.resize(120, 40)
    made.show()

    def ground() -> QColor:
        return made.grab().toImage().pixelColor(8, 20)

    assert ground() != LIGHT.accent
    set_primary(made, True)
    assert ground() == LIGHT.accent
    set_primary(made, False)
    assert ground() != LIGHT.accent


def test_a_link_is_cut_where_there_is_no_room_and_whole_where_there_is(qtbot: QtBot) -> None:
    link = Link("Advice of\n Amara & Co, and what became of it")
    qtbot.addWidget(link)
    link.resize(900, 30)
    link.show()
    whole = "Advice of Amara & Co, and what became of it"
    assert link.text() == whole.replace("&", "&&") and link.toolTip() == ""
    link.resize(90, 30)
    assert link.text().endswith("…") and link.width() >= link.fontMetrics().horizontalAdvance(link.text())
    assert link.whole_text() == link.accessibleName() == link.toolTip() == whole
