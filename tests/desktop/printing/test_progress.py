# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A long print says how far it is, and can be stopped."""

from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget

from mentordesk.desktop.printing.progress import PrintProgress


def test_it_says_how_far_it_is_and_stops_when_it_is_cancelled(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    progress = PrintProgress(parent)
    assert progress.advance(0, 40) and progress.advance(7, 40)
    dialog = parent.findChild(QProgressDialog)
    assert dialog.labelText() == "Page 8 of 40" and (dialog.value(), dialog.maximum()) == (7, 40)
    dialog.findChild(QPushButton).click()
    assert not progress.advance(8, 40) and progress.cancelled
    progress.finish()
    assert not dialog.isVisible()
