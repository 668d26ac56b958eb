# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looks whether another program wrote to the journal, such as ``mentordesk capture -``: then the window reads it again.

It costs a look at one number, whenever the program comes to the front and every few seconds.
"""

from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from mentordesk.desktop.desk.desk import Desk
from mentordesk.errors import JournalError

LOOK_MS = 2_000


class Watch(QObject):
    """Looks for a window, until its timers are stopped."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)

    def look(self) -> None:
        """Look now."""
        if self._timer.isActive():
            with suppress(JournalError):  # whoever reads or writes next tells what is wrong with the file
                self.desk.journal.notice_other_programs()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()
