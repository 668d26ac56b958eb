# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Under the lists of a day: the follow-ups that are not due yet, for whoever wants to see them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.loop.follow_up_list import FollowUpList
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.follow_ups.shown import may_come, to_come

SHOWN = 50


class Coming(QWidget):
    """One quiet line that opens a list; gone when nothing is to come."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._open = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(0)
        self.opener = button("", quiet=True, parent=self)
        self.opener.setProperty("flush", True)
        self.opener.clicked.connect(self._turn)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.list = FollowUpList(desk, self, title=pgettext("today", "To come"), shown=SHOWN)
        column.addWidget(self.list)
        self.hide()

    def refresh(self) -> None:
        """Look again at what is to come."""
        journal, today = self.desk.journal, self.desk.today
        lines = to_come(journal, today) if self._open else ()
        self.opener.setText(
            pgettext("today", "Hide what is to come")
            if self._open
            else pgettext("today", "See what is to come")
        )
        self.list.show_lines(lines)
        self.setVisible(bool(lines) if self._open else may_come(journal, today))

    def _turn(self) -> None:
        self._open = not self._open
        self.refresh()
