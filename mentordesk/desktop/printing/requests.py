# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Printing what is shown: asks the page what that is, and opens the preview of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.commands import Command, Group
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.desk.page import Page
from mentordesk.i18n.texts import pgettext

if TYPE_CHECKING:
    from mentordesk.desktop.desk.printable import Printable
    from mentordesk.desktop.printing.printout import Printout


class PrintRequests(QObject):
    """Opens a preview for what pages want printed. Everything of it is loaded with the first preview."""

    def __init__(self, desk: Desk, current_page: Callable[[], Page], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._current_page = current_page
        self._window = window

    def commands(self) -> list[Command]:
        """The command that prints what is shown."""
        text = pgettext("window", "&Print what is shown…")
        return [Command("print", text, ("Ctrl+P",), self.print_shown, Group.JOURNAL)]

    def print_shown(self) -> None:
        """Preview what the page that is shown would print; without such a thing, say what there is to print."""
        page = self._current_page()
        if not page.flush():  # what was just begun becomes a record, which can be printed
            return
        printable = page.printable()
        if printable is not None:
            self.preview(printable)
        elif hint := page.print_hint():
            self._desk.notice(hint)

    def preview(self, printable: "Printable") -> None:
        """Open a window that shows something as it will be on paper."""
        from mentordesk.desktop.printing.preview import PreviewWindow

        paper = str(self._desk.settings.value("paper", "a4"))
        preview = PreviewWindow(self._desk.journal, self._printout(printable), self._window, paper=paper)
        preview.paper_changed.connect(self._paper_changed)
        preview.show()

    def _printout(self, printable: "Printable") -> "Printout":
        from mentordesk.desktop.desk.printable import Letter, PrivateSummary, RecordPage
        from mentordesk.desktop.printing import printout

        if isinstance(printable, PrivateSummary):
            return printout.private_printout(printable.relationship, printable.name)
        if isinstance(printable, RecordPage):
            return printout.record_printout(printable.kind, printable.record)
        if isinstance(printable, Letter):
            return printout.letter_printout(printable.text, self._desk.today)
        return printout.tailoring_printout(printable.relationship, printable.name)

    def _paper_changed(self, paper: str) -> None:
        self._desk.settings.setValue("paper", paper)
