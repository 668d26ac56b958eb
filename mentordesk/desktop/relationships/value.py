# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is expected of a relationship, beside what came of it; and the check once a year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SoftLabel
from mentordesk.desktop.relationships.fold import Fold
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.relationship.value import Value

NARROW = 420
"""Below this width, in pixels, what came stands under what was expected."""


class _Cell(QWidget):
    """A soft label with words under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.label = SoftLabel("", self)
        self.label.setWordWrap(True)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(self.label)
        self._column.addWidget(self.words)
        self._column.addStretch(1)

    def add(self, *parts: QWidget) -> None:
        """Let something stand under the words."""
        for part in parts:
            self._column.insertWidget(self._column.count() - 1, part)

    def show_words(self, label: str, words: str) -> None:
        """Say something under a label."""
        self.label.setText(label)
        self.words.setText(words)
        self.words.setVisible(bool(words))


class _Pair(QWidget):
    """What was expected on one side, beside what was recorded since."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.expected, self.came = _Cell(self), _Cell(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 12)
        self._row.setSpacing(24)
        self._row.addWidget(self.expected, 1)
        self._row.addWidget(self.came, 1)

    def set_narrow(self, narrow: bool) -> None:
        """Whether one stands under the other."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._row.setSpacing(8 if narrow else 24)


class ValueSection(QWidget):
    """What is most likely received, beside what has come since; and the check of it."""

    check_requested = Signal()
    """The user wants to say anew what they expect, or for the first time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        self.receive = _Pair(self)
        column.addWidget(self.receive)
        self.check = button("", quiet=True, parent=self)
        self.check.setProperty("flush", True)
        self.check.clicked.connect(self.check_requested)
        desk.writes(self.check)
        self.hint = SoftLabel("", self)
        self.hint.setWordWrap(True)
        self.receive.expected.add(self.hint, self.check)
        self.check_is_first = True
        """Whether nothing was ever said of the value."""

    def show_value(self, value: Value, *, died: bool = False) -> None:
        """Show what is expected and what came. Of somebody who has died, nothing is asked."""
        stated = value.statement is not None
        self.check_is_first = not stated
        told = value.receive.told
        self.receive.expected.show_words(
            value.label or pgettext("relationships", "Most likely value"),
            value.receive.expected if stated else "",
        )
        self.receive.came.show_words(
            pgettext("relationships", "What has come since")
            if stated
            else pgettext("relationships", "What has come so far"),
            told.headline if told else value.come,
        )
        self.check.setText(
            pgettext("relationships", "&Value check")
            if stated
            else pgettext("relationships", "Say what you expect")
        )
        tip = (
            pgettext("relationships", "Say anew what you expect, beginning with what you said last")
            if stated
            else ""
        )
        self.check.setVisible(not died)
        self.receive.expected.setVisible(stated or not died)
        self.check.setToolTip(tip)
        self.check.setAccessibleDescription(" ".join(part for part in (value.hint, tip) if part))
        self.hint.setText(value.hint)
        self.hint.setVisible(bool(value.hint))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.receive.set_narrow(event.size().width() < theme.px(NARROW))
        super().resizeEvent(event)


class BothWays(Fold):
    """What is most likely given, and how both sides drifted; gone while nothing is stated."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "value", pgettext("relationships", "Value, both wa&ys"), parent)
        self.receive = _Cell(self.body)
        self.give = _Pair(self.body)
        self.reading = _Cell(self.body)
        for part in (self.receive, self.give, self.reading):
            self.column.addWidget(part)
        self.hide()

    def show_value(self, value: Value) -> None:
        """Show what the records say of what was expected."""
        received, given = value.receive.told, value.give.told
        reading = received.reading if received else ""
        self.receive.show_words(pgettext("relationships", "Received, held against what I expected"), reading)
        self.receive.setVisible(bool(reading))
        self.give.expected.show_words(
            pgettext("relationships", "What I most likely give"),
            value.give.expected or pgettext("relationships", "Nothing said of it yet"),
        )
        self.give.came.show_words(
            pgettext("relationships", "What I have given since"), given.headline if given else ""
        )
        self.give.setVisible(bool(value.give.expected or given))
        reading = given.reading if given else ""
        self.reading.show_words(pgettext("relationships", "Given, held against what I expected"), reading)
        self.reading.setVisible(bool(reading))
        self.set_summary(_summary(value))
        self.setVisible(value.statement is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.give.set_narrow(event.size().width() < theme.px(NARROW))
        super().resizeEvent(event)


def _summary(value: Value) -> str:
    if value.give.expected:
        return pgettext("relationships", "To give: {words}", words=value.give.expected)
    told = value.give.told or value.receive.told
    return (told.reading or told.headline) if told else ""
