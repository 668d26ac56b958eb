# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How many things wait: counted again after each change, and when the day ends."""

from PySide6.QtCore import QDate, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.window.places import Places

COUNT_AFTER_MS = 60
"""So long after the last of several changes they are counted."""
LOOK_AT_DAY_MS = 60_000


class WaitingCount(QObject):
    """Counts by itself while Today is not seen; else takes the number Today has anyway."""

    counted = Signal(int)

    def __init__(self, desk: Desk, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._places = places
        self._count_timer = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._count_timer.timeout.connect(self._count)
        self._day = QDate.currentDate()
        self._day_timer = QTimer(self, interval=LOOK_AT_DAY_MS)
        self._day_timer.timeout.connect(self._look_at_day)
        self._day_timer.start()
        places.counted.connect(self.counted)
        desk.changed.connect(self._journal_changed)

    def count_soon(self) -> None:
        """Count, once nothing else is to be done."""
        self._count_timer.start()

    def _journal_changed(self, _change: object) -> None:
        self.count_soon()

    def _count(self) -> None:
        from mentordesk.practice.today.lists import count

        self.counted.emit(count(self._desk.journal, self._desk.today))

    def _look_at_day(self) -> None:
        if QDate.currentDate() != self._day:
            self._day = QDate.currentDate()
            self._places.today().refresh_if_needed()
