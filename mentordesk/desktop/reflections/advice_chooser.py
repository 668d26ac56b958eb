# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Chooses the advice a blind review is about, without a word of what was expected of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.desktop.kit.pages.tab_order import follow_the_eye
from mentordesk.desktop.kit.widgets.buttons import Link, button
from mentordesk.desktop.kit.widgets.labels import Hairline, MetaLabel, SoftLabel, TitleLabel
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.reflection.blind_review import Reviewable


class AdviceChooser(QWidget):
    """What can be judged anew, one under the other."""

    chosen = Signal(int, int)
    """An advice, and the relationship it belongs to."""
    none_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.title = TitleLabel(pgettext("reflections", "Which advice do you want to judge again?"))
        column.addWidget(self.title)
        self.line = SoftLabel("", self)
        self.line.setWordWrap(True)
        column.addWidget(self.line)
        column.addSpacing(8)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        column.addSpacing(12)
        self.without = button(pgettext("reflections", "Write without an &advice"), parent=self)
        self.without.clicked.connect(self.none_requested)
        column.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.links: list[Link] = []
        self._shown: tuple[Reviewable, ...] = ()

    def show_advice(self, found: Sequence[Reviewable]) -> None:
        """Offer advice."""
        self._shown = tuple(found)
        self.line.setText(
            pgettext(
                "reflections",
                "What you expected of it stays hidden until you have said what you would expect today.",
            )
            if found
            else pgettext("reflections", "No advice has an expectation or a situation written down yet.")
        )
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.links = []
        for one in self._shown:
            self._list.addWidget(Hairline(self))
            row = QWidget(self)
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 8, 0, 8)
            column.setSpacing(0)
            link = Link(one.text, row)
            link.setAccessibleDescription(one.detail)
            link.clicked.connect(self._link_clicked)
            column.addWidget(link)
            column.addWidget(MetaLabel(one.detail, row))
            self._list.addWidget(row)
            self.links.append(link)
        follow_the_eye(self.without, [self._list])
        if self.links:
            QWidget.setTabOrder(self.links[-1], self.without)

    def focus_first(self) -> None:
        """Bring the keyboard to the first advice, or to the way on without one."""
        (self.links[0] if self.links else self.without).setFocus(Qt.FocusReason.TabFocusReason)

    def _link_clicked(self) -> None:
        one = self._shown[[link is self.sender() for link in self.links].index(True)]
        self.chosen.emit(one.advice, one.relationship)
