# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Running text on a page of this place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def paragraph(text: str = "", parent: QWidget | None = None) -> QLabel:
    """Sentences that wrap and can be marked with the mouse; taken as they are, without markup."""
    label = QLabel(text, parent)
    label.setObjectName("story")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
