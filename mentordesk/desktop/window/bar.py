# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The bar at the top: back and forward, search, new, capture, and the menu of all commands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.commands import Commands, Group
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.window.bar_buttons import CaptureButton, SearchButton
from mentordesk.desktop.window.create import OFFERED
from mentordesk.i18n.texts import pgettext

TIGHT_BELOW = 640
"""In a window of fewer pixels than this the bar says less."""


class Bar(QWidget):
    """Buttons for some of the commands, and the menu of all."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._actions = commands.actions
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 20, 0)
        row.setSpacing(6)
        self.back_button = self._tool("back", pgettext("window", "Back"))
        self.back_button.clicked.connect(self._actions["back"].trigger)
        self.forward_button = self._tool("forward", pgettext("window", "Forward"))
        self.forward_button.clicked.connect(self._actions["forward"].trigger)
        self.search_button = SearchButton(pgettext("window", "Search everything"))
        self.search_button.clicked.connect(self._actions["search"].trigger)
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addSpacing(6)
        row.addWidget(self.search_button, 6)
        row.addStretch(1)
        self.capture_button = CaptureButton()
        self.capture_button.clicked.connect(self._actions["capture"].trigger)
        self.new_button = button(pgettext("window", "Ne&w"), icon="add")
        self.new_button.setAccessibleName(pgettext("window", "Write something new"))
        self.new_button.setToolTip(pgettext("window", "Write something new"))
        new = QMenu(self.new_button)
        for name in OFFERED:
            new.addAction(self._actions[name])
        self.new_button.setMenu(new)
        self.menu_button = self._tool("menu", pgettext("window", "All commands"))
        self.menu_button.setMenu(commands.menu(self.menu_button, _menu_titles()))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self.new_button)
        row.addWidget(self.capture_button)
        row.addWidget(self.menu_button)

    def show_history(self, back: bool, forward: bool) -> None:
        """Say whether one can go back, and forward: with the buttons, and with their commands."""
        for name, tool, can in (("back", self.back_button, back), ("forward", self.forward_button, forward)):
            self._actions[name].setEnabled(can)
            tool.setEnabled(can)

    def fit(self, width: int) -> None:
        """Say as much as there is room for in a window so many pixels wide."""
        self.new_button.setText("" if width < TIGHT_BELOW else pgettext("window", "Ne&w"))

    @staticmethod
    def _tool(icon: str, name: str) -> QToolButton:
        tool = QToolButton()
        tool.setObjectName("tool")
        theme.set_icon(tool, icon, "soft")
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        return tool


def _menu_titles() -> dict[Group, str]:
    """The groups of commands that are menus of their own."""
    return {
        Group.GO: pgettext("window", "&Go to"),
        Group.NEW: pgettext("window", "&New"),
        Group.EDIT: pgettext("window", "&Edit"),
        Group.JOURNAL: pgettext("window", "&Journal"),
        Group.VIEW: pgettext("window", "&View and help"),
    }
