# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One thing that waits, and the one button that moves it on: as a banner, and as a row of Today."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import Hairline
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.today.item import Waiting


def _plain(text: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    return label


class Banner(QFrame):
    """What is open, on the page of its relationship."""

    move_requested = Signal(int, str)

    def __init__(self, waiting: Waiting) -> None:
        super().__init__()
        self._waiting = waiting
        self.setObjectName("banner")
        quiet = waiting.move is Move.ASK or waiting.offered
        self.setProperty("role", "waiting" if quiet else "owed")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(16)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(_plain(waiting.words, "banner-words"))
        texts.addWidget(_plain(waiting.reason, "banner-reason"))
        row.addLayout(texts, 1)
        self.act = button(waiting.button.replace("&", "&&"), primary=not quiet)
        self.act.setAccessibleDescription(waiting.reason)
        self.act.clicked.connect(self._clicked)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)

    def _clicked(self) -> None:
        self.move_requested.emit(self._waiting.advice, str(self._waiting.move))


class WaitingRow(QWidget):
    """One thing that waits, in the list of a day."""

    open_requested = Signal(object)
    move_requested = Signal(object)
    later_requested = Signal(object, int)
    """What waits, and for how many days it is put off."""
    another_day_requested = Signal(object)
    """What waits is to be put off until a day that is still to be chosen."""
    rest_requested = Signal(object)
    """The button beside was pressed: it is let go, let rest, or ends without an answer."""
    let_rest_requested = Signal(object)
    """What waits is to be left alone until it is taken up again."""
    asked_requested = Signal(object)
    """The question was asked once more."""
    unanswered_requested = Signal(object)
    """The question ends without an answer."""
    skip_requested = Signal(object)
    """What waits is not to be done, or not this time."""

    def __init__(self, waiting: Waiting) -> None:
        super().__init__()
        self.waiting = waiting
        self._room: QSpacerItem | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        name = button(waiting.name.replace("&", "&&"), quiet=True)
        name.setObjectName("waiting-name")
        name.setAccessibleName(waiting.name)
        name.setAccessibleDescription(pgettext("loop", "Open it"))
        name.clicked.connect(self._open_clicked)
        texts.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addWidget(_plain(waiting.words, "waiting-words"))
        texts.addWidget(_plain(waiting.reason, "waiting-reason"))
        row.addLayout(texts, 1)
        self.act = button(waiting.button.replace("&", "&&"))
        self.act.setAccessibleDescription(waiting.reason)
        self.act.clicked.connect(self._act_clicked)
        self.later = button(pgettext("loop", "Later"), quiet=True)
        self.later.setProperty("menu", True)  # Qt takes the padding of one that stands at the left
        self.later.setAccessibleDescription(waiting.words)
        menu = QMenu(self.later)
        for text, days in (
            (pgettext("loop", "&Tomorrow"), 1),
            (pgettext("loop", "In a &week"), 7),
            (pgettext("loop", "In a &month"), 30),
        ):
            action = menu.addAction(text)
            action.setData(days)
        self._another = menu.addAction(pgettext("loop", "&Another day…"))
        self._rest: QAction | None = None
        if waiting.kind is not Kind.CONVERSATION:
            menu.addSeparator()
            self._rest = menu.addAction(self._rest_text())
        self._heard: QAction | None = None
        if waiting.kind is Kind.ADVICE and waiting.move is Move.ASK:
            first = waiting.called.replace("&", "&&")
            self._heard = menu.addAction(pgettext("loop", "{name} told me a&lready…", name=first))
        self._no_answer: QAction | None = None
        self._once_more: QAction | None = None
        if waiting.move is Move.ANSWER:
            self._once_more = menu.addAction(pgettext("loop", "I asked &once more"))
            self._no_answer = menu.addAction(pgettext("loop", "&No answer will come"))
        if skip := self._skip_text():
            menu.addSeparator()
            menu.addAction(skip)
        menu.triggered.connect(self._later_chosen)
        self.later.setMenu(menu)
        self.rest: QPushButton | None = None
        if waiting.rest:
            self.rest = button(waiting.rest.replace("&", "&&"))
            self.rest.setAccessibleDescription(waiting.words)
            self.rest.clicked.connect(self._rest_clicked)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)
        if self.rest is not None:
            row.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.later, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addSpacing(14)
        column.addWidget(Hairline())

    def _open_clicked(self) -> None:
        self.open_requested.emit(self.waiting)

    def _act_clicked(self) -> None:
        self.move_requested.emit(self.waiting)

    def _rest_clicked(self) -> None:
        self.rest_requested.emit(self.waiting)

    def _rest_text(self) -> str:
        """What it is called to leave it alone until it is taken up again."""
        if self.waiting.kind is Kind.RELATIONSHIP:
            name = self.waiting.called.replace("&", "&&")
            return pgettext("loop", "Let it &rest with {name}", name=name)
        return pgettext("loop", "Let it &rest")

    def _skip_text(self) -> str:
        """What it is called not to do it; empty where that is said of the record itself."""
        if self.waiting.move is Move.PREPARE:
            return pgettext("loop", "It &needs no preparing")
        if self.waiting.kind is not Kind.FOLLOW_UP:
            return ""
        return (
            pgettext("loop", "&Skip it this time")
            if self.waiting.repeats
            else pgettext("loop", "It is &not needed any more")
        )

    def _later_chosen(self, action: QAction) -> None:
        days = action.data()
        if action is self._another:
            self.another_day_requested.emit(self.waiting)
        elif action in (self._rest, self._heard, self._no_answer, self._once_more):
            if action is self._rest:
                self.let_rest_requested.emit(self.waiting)
            elif action is self._heard:
                self.move_requested.emit(self.waiting._replace(move=Move.HEARD))
            elif action is self._once_more:
                self.asked_requested.emit(self.waiting)
            else:
                self.unanswered_requested.emit(self.waiting)
        elif days is None:
            self.skip_requested.emit(self.waiting)
        else:
            self.later_requested.emit(self.waiting, days)

    def put_off_until(self, day: QDate) -> None:
        """Ask for it to be put off until a day to come."""
        self.later_requested.emit(self.waiting, QDate.currentDate().daysTo(day))

    def is_about(self, kind: Kind, record: int) -> bool:
        """Whether it is the row of a record."""
        return (self.waiting.kind, self.waiting.record) == (kind, record)

    def hold(self, panel: QWidget) -> None:
        """Let a panel stand under the row."""
        self.release()
        self._room = QSpacerItem(0, 10)
        self._column.insertItem(1, self._room)
        self._column.insertWidget(2, panel)

    def release(self) -> None:
        """Close up again when the panel is taken away."""
        if self._room is not None:
            self._column.removeItem(self._room)
            self._room = None
