# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A new window is as large as wished, where the screen has room for it."""

from PySide6.QtWidgets import QApplication

from mentordesk.desktop.kit.widgets.fitting import fitting


def test_a_new_window_is_no_larger_than_the_screen(qapp: QApplication) -> None:
    room = qapp.primaryScreen().availableGeometry()
    size = fitting(100_000, 100_000)
    assert size.width() == room.width() and size.height() < room.height()
    assert fitting(300, 200).toTuple() == (300, 200)
