# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The commands of a window: in the menu, by their keys, and in lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.desktop.desk.commands import Command, Commands, Group
from mentordesk.desktop.window.window import MainWindow


def test_the_menu_has_few_entries_and_all_commands(window: MainWindow) -> None:
    menu = window.bar.menu_button.menu()
    menu.aboutToShow.emit()
    assert len([action for action in menu.actions() if not action.isSeparator()]) <= 9
    listed = set(menu.actions()).union(*(part.actions() for part in menu.findChildren(QMenu)))
    assert listed >= set(window.commands.actions.values())


def test_a_command_is_done_by_each_of_its_keys_while_it_is_on(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    commands = Commands(window)
    command = Command("go", "&Go", ("Ctrl+G", "F7"), lambda: done.append("go"), Group.GO)
    action = commands.add(command)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert done == ["go", "go"]
    action.setEnabled(False)
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert done == ["go", "go"] and commands.listed() == []


@pytest.mark.parametrize(
    ("text", "listed"), [("&Back", "Back"), ("Tea && &biscuits", "Tea & biscuits"), ("Tras&h", "Trash")]
)
def test_a_listed_command_reads_as_it_is_seen(qtbot, text: str, listed: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = Commands(window)
    commands.add(Command("one", text, ("Ctrl+1", "F7"), window.hide, Group.GO, "other words"))
    (command,) = commands.listed()
    assert (command.text, command.shortcut, command.shortcuts) == (listed, "Ctrl+1", "Ctrl+1; F7")
    assert command.found_by == f"{listed} other words"


def test_a_group_with_a_title_is_a_menu_of_its_own(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    commands = Commands(window)
    for name, group in (("a", Group.ANYWHERE), ("b", Group.GO), ("c", Group.GO), ("d", Group.QUIT)):
        commands.add(Command(name, name, (), window.hide, group))
    menu = commands.menu(window, {Group.GO: "Go"})
    for _ in range(2):
        menu.aboutToShow.emit()
        assert [action.text() for action in menu.actions()] == ["a", "Go", "", "d"]
    (inner,) = menu.findChildren(QMenu)
    assert [action.text() for action in inner.actions()] == ["b", "c"]
