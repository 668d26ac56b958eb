# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A quiet line that says something of a record, and the one thing that can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SoftLabel


class OfferLine(QWidget):
    """A sentence that takes as many lines as it needs, and a short button beside it; hidden until it is shown."""

    def __init__(self, offer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.text = SoftLabel("", self)
        self.text.setWordWrap(True)
        self.link = button(offer, quiet=True, parent=self)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say what the offer is about."""
        self.text.setText(text)
        self.link.setAccessibleDescription(text)
