# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The line above a list that stands for one counted number: what it is narrowed to, and the way back to all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import MetaLabel, SoftLabel
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.practice.advice.counted_filter import KEYS, NO_TOPIC, Narrowing, narrowing_text


class NarrowedBar(QWidget):
    """Keeps what the list is narrowed to, and says it."""

    cleared = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.narrowing: Narrowing | None = None
        self.text = SoftLabel("", self)
        self.text.setObjectName("meta")
        self.text.setWordWrap(True)
        self.all = button(pgettext("advice", "Show all"), quiet=True, parent=self)
        self.all.setAccessibleName(pgettext("advice", "Show all advice again"))
        self.all.clicked.connect(self.cleared)
        self.count = MetaLabel("", self)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.text)
        texts.addWidget(self.count)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 6)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(self.all)
        self.hide()

    @staticmethod
    def concerns(key: str, value: str) -> bool:
        """Whether a pair narrows the list rather than choosing in its filter, which knows the real topics."""
        return key in KEYS and (key != "topic" or value == NO_TOPIC)

    def narrow(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Narrow to pairs of key and value; to nothing without any."""
        kept = tuple(pair for pair in pairs if self.concerns(*pair))
        self.narrowing = Narrowing.read(kept, self.desk.today) if kept else None
        text = narrowing_text(self.desk.journal, self.narrowing) if self.narrowing is not None else ""
        self.text.setText(text)
        self.setVisible(bool(text))

    def show_count(self, number: int | None) -> None:
        """Say how many there are, as soon as that is known."""
        text = ""
        if number is not None:
            text = npgettext("advice list", "{n} piece of advice", "{n} pieces of advice", number)
        self.count.setText(text)
        self.count.setVisible(number is not None)
