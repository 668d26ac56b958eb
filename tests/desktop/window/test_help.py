# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""F1: every key and name is told. What the program is, and which."""

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from mentordesk import __version__
from mentordesk.desktop.window.help import AboutDialog, ShortcutsDialog
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


def test_all_keys_of_a_command_are_listed(window: MainWindow, journal: Journal) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    window.undo_notices.undo()  # only then there is something to do again
    dialog = ShortcutsDialog(window.commands.listed(), window)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Ctrl+Shift+Z; Ctrl+Y" in texts
    dialog.deleteLater()


def test_the_keys_stand_beside_the_scroll_bar_and_not_under_it(qtbot: Any, window: MainWindow) -> None:
    dialog = ShortcutsDialog(window.commands.listed(), window)
    dialog.resize(300, 400)
    dialog.show()
    qtbot.waitExposed(dialog)
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea) and area.verticalScrollBar().isVisible()
    for label in area.widget().findChildren(QLabel):
        right = label.mapTo(area.viewport(), label.rect().topRight()).x()
        assert right < area.viewport().width() and label.width() >= label.minimumSizeHint().width(), (
            label.text()
        )
    dialog.deleteLater()


def test_what_has_no_key_is_not_among_the_keys(window: MainWindow) -> None:
    dialog = ShortcutsDialog(window.commands.listed(), window)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Search everything" in texts and "Go to the Trash" not in texts
    dialog.deleteLater()


def test_about_tells_the_version_and_closes(window: MainWindow) -> None:
    dialog = AboutDialog(window)
    dialog.show()
    assert any(__version__ in label.text() for label in dialog.findChildren(QLabel))
    dialog.findChild(QPushButton).click()
    assert not dialog.isVisible()
    dialog.deleteLater()
