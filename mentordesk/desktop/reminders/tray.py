# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reminding without nagging: at most one message a day at a chosen time, and an icon in the tray if it is wished.

Nothing here runs unless it was chosen in the settings.
"""

from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from mentordesk.desktop.background.runner import Runner, Task
from mentordesk.desktop.desk.desk import Desk
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.today.reminders import Hours, how_much, is_time, reminder

LOOK_MS = 60_000
"""How often the clock is looked at."""
_LAST = "reminders/last"


@dataclass(frozen=True)
class ReminderSettings:
    """What was chosen, each as it is kept in the settings below ``reminders/``."""

    notify: bool = False
    at: str = "09:00"
    quiet_from: str = "22:00"
    quiet_to: str = "07:00"
    words: bool = False
    """Whether a message may say what waits, and with whom."""
    tray: bool = False
    """Whether there is an icon in the tray, and MentorDesk stays there when its window is closed."""

    @classmethod
    def read(cls, settings: QSettings) -> "ReminderSettings":
        """What is in the settings; what cannot be read there is as if it had never been chosen."""
        found: dict[str, Any] = {}
        for field in fields(cls):
            value = settings.value(f"reminders/{field.name}")
            if value is None:
                continue
            if field.type in (bool, "bool"):
                found[field.name] = str(value).lower() in ("true", "1")
            else:
                with suppress(ValueError):
                    found[field.name] = time.fromisoformat(str(value)).strftime("%H:%M")
        return cls(**found)

    def write(self, settings: QSettings) -> None:
        """Keep it."""
        for field in fields(self):
            settings.setValue(f"reminders/{field.name}", getattr(self, field.name))

    @property
    def hours(self) -> Hours:
        """The times of the day."""
        return Hours(*(time.fromisoformat(text) for text in (self.at, self.quiet_from, self.quiet_to)))


def _notify(text: str, _task: Task) -> None:
    from mentordesk.system.notifications import notify

    notify(text)


class Reminders(QObject):
    """Looks at the clock for a window, and keeps its icon in the tray."""

    capture_requested = Signal()
    show_requested = Signal()
    quit_requested = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        # A message that did not come is no reason to interrupt: nobody hears of it.
        self._sender = Runner(self, replaces=False)
        self.chosen = ReminderSettings()
        self.tray: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._watched = False

    def apply(self) -> None:
        """Do as is chosen in the settings, from here on."""
        self.chosen = ReminderSettings.read(self.desk.settings)
        if self.chosen.notify:
            self._timer.start()
        else:
            self._timer.stop()
        if self.chosen.tray and QSystemTrayIcon.isSystemTrayAvailable():
            self._show_tray()
        elif self.tray is not None:
            self.tray.hide()
            self.tray.deleteLater()
            self.tray = None

    @property
    def in_tray(self) -> bool:
        """Whether there is an icon in the tray to come back from."""
        return self.tray is not None and self.tray.isVisible()

    def _show_tray(self) -> None:
        if self.tray is not None:
            return
        from importlib.resources import files

        icon = QIcon(str(files("mentordesk.resources") / "icons" / "png" / "mentordesk-64.png"))
        self.tray = QSystemTrayIcon(icon, self)
        if self._menu is None:
            self._menu = QMenu()
            self._menu.addAction(pgettext("reminders", "&Open MentorDesk")).triggered.connect(
                self.show_requested
            )
            capture = self._menu.addAction(pgettext("reminders", "&Capture…"))
            capture.triggered.connect(self.capture_requested)
            self.desk.writes(capture)
            self._menu.addSeparator()
            self._menu.addAction(pgettext("reminders", "&Quit")).triggered.connect(self.quit_requested)
            self.destroyed.connect(self._menu.deleteLater)
        self.tray.setContextMenu(self._menu)
        self.tray.activated.connect(self._activated)
        self.tray.messageClicked.connect(self.show_requested)
        self.show_count(0)
        self.tray.show()

    def show_count(self, number: int) -> None:
        """Say how much waits where the mouse rests on the icon."""
        if self.tray is not None:
            self.tray.setToolTip(how_much(number) or "MentorDesk")

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.show_requested.emit()

    def look(self, now: datetime | None = None) -> bool:
        """Remind if it is time to. Returns whether a message was sent."""
        now = now or datetime.now()
        settings = self.desk.settings
        last = None
        with suppress(ValueError):
            last = date.fromisoformat(str(settings.value(_LAST, "")))
        if not self.chosen.notify or not is_time(now, self.chosen.hours, last):
            return False
        settings.setValue(_LAST, now.date().isoformat())
        window = self.parent()
        if isinstance(window, QWidget) and window.isActiveWindow():
            return False  # whoever sees it need not be told
        try:
            text = reminder(self.desk.journal, now.date(), words=self.chosen.words)
        except UserError:
            return False
        if text:
            self.send(text)
        return bool(text)

    def send(self, text: str) -> None:
        """Show a message, if anything here can."""
        if self.tray is not None and self.tray.isVisible() and QSystemTrayIcon.supportsMessages():
            self.tray.showMessage("MentorDesk", text, self.tray.icon())
            return
        self._sender.run(partial(_notify, text))  # other programs may take their time

    def leave(self) -> None:
        """Take the icon away: the journal is about to be closed."""
        self._timer.stop()
        if self.tray is not None:
            self.tray.hide()
