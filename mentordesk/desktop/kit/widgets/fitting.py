# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How large a new window may be."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

TITLE_BAR = 40
"""So many pixels of a screen's height are left for what the system draws around a window."""


def fitting(width: int, height: int) -> QSize:
    """The size of a new window, in pixels: as wished, and no larger than the screen has room for."""
    # Not a window's own screen(): what that gives is taken along when Python frees the window.
    room = QGuiApplication.primaryScreen().availableGeometry()
    return QSize(min(width, room.width()), min(height, room.height() - TITLE_BAR))
