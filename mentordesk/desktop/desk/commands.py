# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Everything that can be done from anywhere, in one list: for the keyboard, the menu, the palette and F1."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class Group(IntEnum):
    """The parts of the menu, from top to bottom; also the order of commands everywhere else."""

    ANYWHERE = 0
    GO = 1
    NEW = 2
    EDIT = 3
    JOURNAL = 4
    VIEW = 5
    QUIT = 6


class Command(NamedTuple):
    """One thing that can be done; `group` is the part of the menu it stands in."""

    name: str
    text: str
    keys: tuple[str, ...]
    slot: Callable[[], None]
    group: Group
    also: str = ""
    """Other words the box finds it by."""


class Commands(QObject):
    """The commands of a window as actions."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self._groups: dict[str, Group] = {}

    def add(self, command: Command) -> QAction:
        """Add a command; its keys work in the whole window."""
        action = QAction(command.text, self._window)
        action.setData(command.also)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.triggered.connect(command.slot)
        self._window.addAction(action)
        self.actions[command.name] = action
        self._groups[command.name] = command.group
        return action

    def menu(self, parent: QWidget, titles: Mapping[Group, str]) -> QMenu:
        """All commands as a menu, filled when it is first opened.

        A group with a title is a menu of its own; the others stand in the menu itself.
        """
        self._titles = titles
        self._menu = QMenu(parent)
        self._menu.aboutToShow.connect(self._fill_menu)
        return self._menu

    def _fill_menu(self) -> None:
        self._menu.aboutToShow.disconnect(self._fill_menu)
        parts: dict[Group, QMenu] = {}
        for name, action in self.actions.items():
            group = self._groups[name]
            if group not in parts:
                title = self._titles.get(group)
                if title is None and parts:
                    self._menu.addSeparator()
                parts[group] = self._menu if title is None else self._menu.addMenu(title)
            parts[group].addAction(action)

    def listed(self) -> list["Listed"]:
        """The commands that can be used now, for the palette and the list of shortcuts."""
        return [Listed(name, action) for name, action in self.actions.items() if action.isEnabled()]


class Listed:
    """A command as others see it."""

    def __init__(self, name: str, action: QAction) -> None:
        self._action = action
        self.name = name
        self.text = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        native = QKeySequence.SequenceFormat.NativeText
        self.shortcut = action.shortcut().toString(native)
        self.shortcuts = QKeySequence.listToString(action.shortcuts(), native)
        """All of its keys."""
        self.found_by = " ".join((self.text, str(action.data() or "")))
        """The words it is found by."""

    def trigger(self) -> None:
        """Do it."""
        self._action.trigger()
