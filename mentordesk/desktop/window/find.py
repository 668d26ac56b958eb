# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Finding: the palette for records and commands, and words in the text that is shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.commands import Command, Commands, Group, Listed
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.window.places import Places
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind

if TYPE_CHECKING:
    from mentordesk.desktop.search.palette import SearchPalette


class Finder(QObject):
    """Opens the palette, or the find bar of a text. Ctrl+F does the one or the other."""

    def __init__(self, desk: Desk, places: Places, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._places = places
        self._commands = commands
        self._window = window
        self.palette: SearchPalette | None = None
        """The palette, once it was opened."""
        find_here = QAction(window)  # not among the commands: what it does depends on where the keyboard is
        find_here.setShortcut(QKeySequence("Ctrl+F"))
        find_here.triggered.connect(self.find_here)
        window.addAction(find_here)

    def commands(self) -> list[Command]:
        """The commands that find something."""
        return [
            Command(
                "search",
                pgettext("window", "&Search everything"),
                ("Ctrl+K",),
                self.search,
                Group.ANYWHERE,
            ),
            Command(
                "find",
                pgettext("window", "Find in this te&xt…"),
                ("Ctrl+Shift+F",),
                self.find_in_text,
                Group.EDIT,
            ),
            Command(
                "replace",
                pgettext("window", "Find and repla&ce…"),
                ("Ctrl+H",),
                self.replace_in_text,
                Group.EDIT,
            ),
        ]

    def search(self) -> None:
        """Open the box that finds any record or command."""
        self._places.current().flush()
        if self.palette is None:
            from mentordesk.desktop.search.palette import SearchPalette

            self.palette = SearchPalette(self._desk.journal, self._offered, self._window)
            self.palette.record_chosen.connect(self._record_chosen)
        self.palette.open_with("")

    def find_here(self) -> None:
        """Look for words in the text that has the keyboard; without one, everywhere."""
        page = self._places.current()
        if not (page.has_text_focus() and page.find_in_text()):
            self.search()

    def find_in_text(self) -> None:
        """Look for words in the text that is shown."""
        self._find(replace=False)

    def replace_in_text(self) -> None:
        """Look for words in the text that is shown, and put others in their place."""
        self._find(replace=True)

    def _find(self, *, replace: bool) -> None:
        if not self._places.current().find_in_text(replace=replace):
            self._desk.notice(
                pgettext("window", "Open a reflection to find words in its text. Ctrl+K finds them anywhere.")
            )

    def _offered(self) -> Sequence[Listed]:
        """The commands the box offers: all but opening itself."""
        return [command for command in self._commands.listed() if command.name != "search"]

    def _record_chosen(self, kind: str, record_id: int, terms: Sequence[Any] | None) -> None:
        self._desk.open_record(Kind(kind), record_id, tuple(terms or ()))
