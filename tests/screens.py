# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What tests of the screens share: a journal in a real file, and the window on it. Not part of Qt-free tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.appearance.theme import Scheme, Theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.window.window import MainWindow
from mentordesk.i18n import texts
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def desk(qapp: QApplication, journal: Journal, settings: QSettings) -> Iterator[Desk]:
    made = Desk(journal, settings)
    yield made
    made.leave()


@pytest.fixture
def open_window(qtbot, qapp: QApplication, settings: QSettings) -> Iterator[Callable[[Journal], MainWindow]]:
    """Opens the real window on a journal, as the program does."""
    texts.install()
    theme = Theme(qapp)
    theme.apply(qapp, Scheme.LIGHT)

    def open_it(journal: Journal) -> MainWindow:
        window = MainWindow(journal, settings, theme)
        qtbot.addWidget(window)
        window.restore()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield open_it
    texts.install()


@pytest.fixture
def window(open_window: Callable[[Journal], MainWindow], journal: Journal) -> MainWindow:
    return open_window(journal)
