# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Focus mode: nothing is shown but what is written on."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.commands import Command, Group
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.desk.page import Page
from mentordesk.desktop.kit.widgets.notices import NoticeBar
from mentordesk.desktop.window.places import Places
from mentordesk.i18n.texts import pgettext


class FocusMode(QObject):
    """Gives a page the window for itself, and takes it back."""

    changed = Signal(bool)
    """Whether all but the page is to be hidden, from here on."""

    def __init__(self, desk: Desk, places: Places, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._places = places
        self._notices = notices
        self._page: Page | None = None
        """The page that has the window for itself."""

    def commands(self) -> list[Command]:
        """The command that turns it on and off."""
        text = pgettext("window", "&Write with nothing around")
        return [Command("alone", text, ("F11",), self.toggle, Group.VIEW)]

    @property
    def on(self) -> bool:
        """Whether a page has the window for itself."""
        return self._page is not None

    def toggle(self) -> None:
        """Hide all but the page that is written on, or show everything again."""
        way_back = pgettext("window", "Escape or F11 brings everything back.")
        if self._page is not None:
            self._end(self._page)
            self._notices.close_saying(way_back)
            return
        page = self._places.current()
        if not page.has_focus_mode():
            self._desk.notice(pgettext("window", "Open what you want to write on first."))
            return
        self._begin(page)
        self._desk.notice(way_back)

    def leave(self) -> None:
        """Show everything again, if anything is hidden."""
        if self.on:
            self.toggle()

    def set_for_page(self, on: bool) -> None:
        """Give the page that is shown the window for itself, or take it back, as the page asked; nothing is said."""
        if on and self._page is None:
            self._begin(self._places.current())
        elif not on and self._page is not None:
            self._end(self._page)

    def _begin(self, page: Page) -> None:
        self._page = page
        self.changed.emit(True)
        page.set_focus_mode(True)

    def _end(self, page: Page) -> None:
        self._page = None
        self.changed.emit(False)
        page.set_focus_mode(False)
