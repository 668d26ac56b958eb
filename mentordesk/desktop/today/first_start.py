# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The first start: begin an own journal, or look around a filled example."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.i18n.texts import pgettext


class FirstStart(QWidget):
    """What an empty journal says."""

    own_requested = Signal()
    demo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        text = QLabel(
            pgettext(
                "today",
                "This is your journal for the people who shape your work. Begin with one of them: a name is"
                " enough. Note what they told you, or you told them; MentorDesk reminds you to close the loop.",
            )
        )
        text.setObjectName("story")
        text.setWordWrap(True)
        column.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.own = own = button(pgettext("today", "&Begin your journal"), primary=True)
        demo = button(pgettext("today", "&Look around a filled example"))
        own.clicked.connect(self.own_requested)
        demo.clicked.connect(self.demo_requested)
        row.addWidget(own)
        row.addWidget(demo)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()
