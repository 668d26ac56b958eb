# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Opens the capture box, and looks whether something begun in it waits."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.background.runner import Runner
from mentordesk.desktop.desk.commands import Command, Group
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.window.places import Places
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.reflection.drafts import capture_waits

if TYPE_CHECKING:
    from mentordesk.desktop.capture.box import CaptureBox

DRAFT_AFTER = 200
"""Milliseconds from when the window is shown until it looks for something begun: first comes what is shown."""


class CaptureOpener(QObject):
    """The capture box over a window, made when it is first needed."""

    draft_looked_for = Signal(object)
    """A bool: whether something begun in the box waits."""

    def __init__(self, desk: Desk, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._places = places
        self._window = window
        self.box: CaptureBox | None = None
        """The box, once it was opened."""
        self._draft = Runner(self, journal=desk.journal)
        self._draft.finished.connect(self.draft_looked_for)
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._draft_timer.timeout.connect(self._look_for_draft)

    def commands(self) -> list[Command]:
        """The command that opens the box."""
        return [
            Command("capture", pgettext("window", "&Capture…"), ("Ctrl+Shift+N",), self.open, Group.ANYWHERE)
        ]

    def open(self) -> None:
        """Open the box that takes all a meeting left behind; with the person who is shown."""
        if self._desk.journal.read_only:
            return
        page = self._places.current()
        page.flush()
        person = page.person_shown()
        if self.box is None:
            from mentordesk.desktop.capture.box import CaptureBox

            self.box = CaptureBox(self._desk, self._window)
            self.box.closed.connect(self._look_for_draft)
        self.box.open_box(person)

    def keep(self) -> None:
        """Keep what is typed in the box as a draft."""
        if self.box is not None:
            self.box.keep()

    def look_for_draft_soon(self) -> None:
        """Look for something begun, once what is shown is shown."""
        self._draft_timer.start()

    def _look_for_draft(self) -> None:
        """Look beside the window whether something begun waits."""
        if not self._desk.journal.read_only:
            self._draft.ask(capture_waits)
