# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A box over the window: it keeps the keyboard while it is open, and gives it back to where it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.overlays.overlay import MARGIN, Overlay


class Box(Overlay):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 500, 300)
        self.line, self.tool = QLineEdit(), QToolButton()
        self.tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.tool)

    def stops(self) -> list[QWidget]:
        return [self.line, self.tool]


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)
        self.box = Box(self)
        self.resize(800, 600)


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.second.setFocus()
    made.box.open_overlay()
    made.box.line.setFocus()
    yield made


def test_escape_gives_the_keyboard_back_to_where_it_was(qtbot: QtBot, host: Window) -> None:
    assert host.box.isVisible() and host.box.scrim.isVisible()
    with qtbot.waitSignal(host.box.closed):
        qtbot.keyClick(host.box.line, Qt.Key.Key_Escape)
    assert not host.box.isVisible() and not host.box.scrim.isVisible()
    assert QApplication.focusWidget() is host.second


def test_tab_stays_inside(qtbot: QtBot, host: Window) -> None:
    box = host.box
    for key, stop in ((Qt.Key.Key_Tab, box.tool), (Qt.Key.Key_Tab, box.line), (Qt.Key.Key_Backtab, box.tool)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is stop


def test_enter_presses_a_button_with_a_sign_alone(qtbot: QtBot, host: Window) -> None:
    host.box.tool.setFocus()
    with qtbot.waitSignal(host.box.tool.clicked):
        qtbot.keyClick(host.box.tool, Qt.Key.Key_Return)


def test_a_click_beside_it_closes_it_and_one_on_it_does_not(qtbot: QtBot, host: Window) -> None:
    qtbot.mouseClick(host.box, Qt.MouseButton.LeftButton)
    assert host.box.isVisible()
    qtbot.mouseClick(host.childAt(5, 5), Qt.MouseButton.LeftButton)
    assert not host.box.isVisible() and QApplication.focusWidget() is host.second


def test_the_keyboard_going_elsewhere_closes_it_and_stays_there(host: Window) -> None:
    host.first.setFocus()
    assert not host.box.isVisible() and QApplication.focusWidget() is host.first


def test_it_stays_within_a_window_that_shrinks(host: Window) -> None:
    assert host.box.width() == 500
    host.resize(400, 250)
    QApplication.processEvents()
    assert host.box.width() == 400 - 2 * MARGIN and host.rect().contains(host.box.geometry())
    assert host.box.scrim.geometry() == host.rect()
