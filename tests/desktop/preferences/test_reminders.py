# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The choices about reminders are kept and take effect at once."""

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.reminders.tray import ReminderSettings
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.system.autostart import planned
from mentordesk.system.launcher import PlannedFile, running_program


def test_settings_are_kept_and_take_effect(qtbot: Any, window: MainWindow, settings: QSettings) -> None:
    window.navigation.go_place(Place.SETTINGS)
    section = window.places.page(Place.SETTINGS).reminders
    with qtbot.waitSignal(window.reminders_chosen):
        section.notify.click()
    section.at.setCurrentIndex(section.at.findData("18:30"))
    section.at.activated.emit(section.at.currentIndex())
    chosen = ReminderSettings.read(settings)
    assert (chosen.notify, chosen.at, chosen.words, chosen.tray) == (True, "18:30", False, False)
    settings.setValue("reminders/at", "half past nine")
    assert ReminderSettings.read(settings).at == "09:00"


def test_times_are_asked_only_of_whoever_is_told(window: MainWindow) -> None:
    window.navigation.go_place(Place.SETTINGS)
    section = window.places.page(Place.SETTINGS).reminders
    times = (section.at, section.quiet_from, section.quiet_to)
    assert not any(combo.isEnabled() for combo in times)
    section.notify.click()
    assert all(combo.isEnabled() for combo in times)
    section.notify.click()
    assert not any(combo.isEnabled() for combo in times)


def test_starting_at_login_opens_the_journal_in_use(window: MainWindow, journal: Journal) -> None:
    window.navigation.go_place(Place.SETTINGS)
    section = window.places.page(Place.SETTINGS).reminders
    section.login.click()
    entry = planned(sys.platform, Path.home(), os.environ, running_program(), journal.path)
    assert entry.path.exists() and section.login.isChecked()
    if isinstance(entry, PlannedFile):
        assert entry.path.read_bytes() == entry.content and str(journal.path).encode() in entry.content
    section.login.click()
    assert not entry.path.exists()


def test_a_time_between_the_half_hours_is_shown_and_kept(window: MainWindow, settings: QSettings) -> None:
    ReminderSettings(notify=True, at="09:15").write(settings)
    window.navigation.go_place(Place.SETTINGS)
    section = window.places.page(Place.SETTINGS).reminders
    section.show_chosen()
    assert section.at.currentText() == "09:15" and section.at.isEnabled()
    section.words.click()
    chosen = ReminderSettings.read(settings)
    assert (chosen.at, chosen.words, chosen.notify) == ("09:15", True, True)
