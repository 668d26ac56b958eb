# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Chooses what guides a reflection: a page of all sets, each with what it is for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.about_finder import AboutFinder
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.pages.tab_order import follow_the_eye
from mentordesk.desktop.kit.widgets.buttons import Link, button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import Hairline, MetaLabel, SoftLabel, TitleLabel
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.practice.reflection.frameworks import OWN, GuidedSet


class _Card(QFrame):
    """One set: its name, what it is for, how long it is and where it comes from."""

    chosen = Signal(str)
    moved = Signal(int)
    change_requested = Signal(str)

    def __init__(self, made: GuidedSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = made.key
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(2)
        self.name = Link(made.name, self)
        self.name.setObjectName("waiting-name")
        steps = npgettext("chooser", "{n} question", "{n} questions", len(made.steps))
        self.name.setAccessibleName(made.name)
        self.name.setAccessibleDescription(" · ".join((made.line or made.name, steps)))
        self.name.clicked.connect(self._clicked)
        own = made.key.startswith(OWN)
        self.change = change = button(
            pgettext("reflections", "Change") if own else pgettext("reflections", "Copy and change"),
            quiet=True,
            parent=self,
        )
        change.setAccessibleDescription(made.name)
        change.clicked.connect(self._change_clicked)
        for one in (self.name, change):
            one.installEventFilter(self)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(change)
        column.addLayout(head)
        line = QLabel(made.line, self)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        line.setVisible(bool(made.line))
        column.addWidget(line)
        about = MetaLabel(" · ".join(part for part in (steps, made.source) if part), self)
        about.setWordWrap(True)
        column.addWidget(about)

    def _change_clicked(self) -> None:
        self.change_requested.emit(self._key)

    def _clicked(self) -> None:
        self.chosen.emit(self._key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button would hand the keyboard to the one beside it.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)


class SetChooser(QWidget):
    """All sets, one under the other; arrows go from one to the next."""

    chosen = Signal(str)
    """The key of a set."""
    change_requested = Signal(str)
    """A set is to be changed; one of the program's is copied for that."""
    new_requested = Signal()
    file_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(TitleLabel(pgettext("reflections", "Write, guided by questions")))
        about = SoftLabel(
            pgettext("reflections", "Any question can be skipped, and everything is kept as you write.")
        )
        about.setWordWrap(True)
        column.addWidget(about)
        self.about = FieldSheet(
            [
                FieldSpec(
                    "about",
                    pgettext("reflections", "About"),
                    partial(AboutFinder, desk, pgettext("reflections", "Nobody and nothing in particular")),
                    always=True,
                )
            ],
            self._keep_about,
        )
        self._about = ""
        column.addSpacing(8)
        column.addWidget(self.about)
        self.unread = SoftLabel("", self)
        self.unread.setObjectName("error")
        self.unread.setWordWrap(True)
        self.unread.hide()
        column.addWidget(self.unread)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        self._own = own = FlowLayout()
        self.make = button(pgettext("reflections", "&Make a set of your own"), icon="add", parent=self)
        self.bring = button(pgettext("reflections", "&Bring one in from a file…"), quiet=True, parent=self)
        self.make.clicked.connect(self.new_requested)
        self.bring.clicked.connect(self.file_requested)
        own.addWidget(self.make)
        own.addWidget(self.bring)
        column.addSpacing(12)
        column.addLayout(own)
        column.addStretch(1)
        self._cards: list[_Card] = []
        self._shown: list[GuidedSet] = []

    def show_about(self, value: str) -> None:
        """Show what the reflection will be about: ``advice:3``, or nothing."""
        self._about = value
        self.about.show_values({"id": object(), "about": value})

    def about_value(self) -> str | None:
        """What it will be about; nothing at all while that cannot be read."""
        return self._about if self.about.flush() else None

    def _keep_about(self, _name: str, value: object) -> None:
        self._about = str(value)

    def show_unread(self, wrong: Sequence[str]) -> None:
        """Say which sets could not be read, and why."""
        said = npgettext(
            "chooser",
            "{n} set could not be read; the others are here.",
            "{n} sets could not be read; the others are here.",
            len(wrong),
        )
        self.unread.setText(" ".join((said, *wrong)) if wrong else "")
        self.unread.setVisible(bool(wrong))

    def show_sets(self, sets: Sequence[GuidedSet]) -> None:
        """Offer sets."""
        if list(sets) == self._shown:
            return
        self._shown = list(sets)
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._cards = []
        for made in sets:
            if self._cards:
                self._list.addWidget(Hairline(self))
            card = _Card(made, self)
            card.chosen.connect(self.chosen)
            card.moved.connect(self._moved)
            card.change_requested.connect(self.change_requested)
            self._list.addWidget(card)
            self._cards.append(card)
        follow_the_eye(self.about.field_as("about", AboutFinder).line, [self._list])
        if self._cards:
            follow_the_eye(self._cards[-1].change, [self._own])

    def focus_first(self) -> None:
        """Bring the keyboard to the first set."""
        if self._cards:
            self._cards[0].name.setFocus(Qt.FocusReason.TabFocusReason)

    def _moved(self, by: int) -> None:
        card = self.sender()
        at = self._cards.index(card) if isinstance(card, _Card) else 0
        following = self._cards[min(max(0, at + by), len(self._cards) - 1)]
        following.name.setFocus(Qt.FocusReason.TabFocusReason)
