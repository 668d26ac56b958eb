# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Turning points on a relationship's page: those there were, and a line to note the next one in place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import ComboBox
from mentordesk.desktop.kit.fields.date import PastDateField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.widgets.buttons import Link, button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import MetaLabel, SoftLabel
from mentordesk.desktop.relationships.fold import Fold, Rows
from mentordesk.errors import UserError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.operations.order_of_dates import OrderRefusedError
from mentordesk.journal.operations.turning_points import add_turning_point
from mentordesk.journal.terms import Kind, Phase, TurningPointKind
from mentordesk.practice.relationship.turning_points import TurnLine, turn_title

SHOWN = 8


def _combo(name: str, parent: QWidget) -> ComboBox:
    made = ComboBox(parent)
    made.setAccessibleName(name)
    return made


class TurnEntry(QWidget):
    """What changed, since when, and in the user's words; Enter keeps it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.person: int | None = None
        self.sort = _combo(pgettext("relationships", "What changed"), self)
        for value, text in options(TurningPointKind):
            self.sort.addItem(text, value)
        self.phase = _combo(pgettext("relationships", "New phase"), self)
        self.phase.setPlaceholderText(pgettext("relationships", "Which phase"))
        for value, text in options(Phase):
            self.phase.addItem(text, value)
        self.day = PastDateField(pgettext("relationships", "Today"), self)
        self.day.set_name(pgettext("relationships", "Date"))
        self.day.box.set_outlined(True)
        self.day.setFixedWidth(200)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(pgettext("relationships", "What happened, in your words"))
        self.line.setAccessibleName(pgettext("relationships", "In my words"))
        self.add = button(pgettext("relationships", "Note it"), parent=self)
        self.what = MetaLabel("", self)
        self.what.setWordWrap(True)
        self.what.hide()
        top = QWidget(self)
        flow = FlowLayout(top, gap=8, line_gap=6)
        for part in (self.sort, self.phase, self.day):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        top.setSizePolicy(policy)
        low = QHBoxLayout()
        low.setSpacing(8)
        low.addWidget(self.line, 1)
        low.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(top)
        column.addLayout(low)
        column.addWidget(self.what)
        self.sort.currentIndexChanged.connect(self._sort_changed)
        self.phase.activated.connect(self._settle)
        self.line.returnPressed.connect(self.save)
        self.day.edited.connect(self._settle)
        self.add.clicked.connect(self.save)
        desk.writes(self.sort, self.phase, self.line, self.add)
        self.day.set_read_only(desk.journal.read_only)
        self.clear()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.day.box.setMinimumHeight(self.sort.sizeHint().height())

    def show_person(self, person: int) -> None:
        """Take what changes with a person."""
        if person != self.person:
            self.person = person
            self.clear()

    def clear(self) -> None:
        """Begin anew: a new phase, today."""
        self.sort.setCurrentIndex(self.sort.findData(str(TurningPointKind.PHASE_CHANGE)))
        self.phase.setCurrentIndex(-1)
        self.day.set_value("")
        self.day.set_error("")
        self.line.setText("")
        self._settle()

    def _sort_changed(self, _index: int) -> None:
        self._settle()

    def _settle(self) -> None:
        """Ask for a phase where there is a new one, and say what will follow for the relationship."""
        sort = TurningPointKind(self.sort.currentData())
        self.phase.setVisible(sort is TurningPointKind.PHASE_CHANGE)
        told = {
            TurningPointKind.ENDED: pgettext(
                "relationships", "The relationship then counts as ended: it no longer waits or nags."
            ),
            TurningPointKind.REKINDLED: pgettext(
                "relationships", "The relationship then no longer counts as ended."
            ),
        }.get(sort, "")
        self._say(told)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.what.setObjectName("error" if wrong else "meta")
        self.what.style().unpolish(self.what)
        self.what.style().polish(self.what)
        self.what.setText(text)
        self.what.setVisible(bool(text))

    def save(self) -> None:
        """Note the turning point, and let the relationship say the same."""
        sort, phase = TurningPointKind(self.sort.currentData()), self.phase.currentData()
        text = self.line.text().strip()
        if sort is TurningPointKind.PHASE_CHANGE and phase is None:
            self._say(pgettext("relationships", "Say which phase it is now."), wrong=True)
            self.phase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if sort is TurningPointKind.OWN_WORDS and not text:
            self._say(pgettext("relationships", "Say in your words what changed."), wrong=True)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        said = {"type": sort, "phase": phase if sort is TurningPointKind.PHASE_CHANGE else None, "text": text}
        try:
            day = self.day.value() or self.desk.today.isoformat()
            add_turning_point(self.desk.journal, {"relationship": self.person, "date": day, **said})
        except OrderRefusedError as error:
            self.day.set_error(error.sentence)
            return
        except UserError as error:
            self.desk.failed.emit(error)
            return
        self.clear()
        noted = pgettext("turning points", "Noted.")
        self.desk.notice(" ".join((noted, turn_title(sort, phase))), undo=True)


class TurningPoints(Fold):
    """What changed between two people, newest first; gone while nothing is noted or asked for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "turning_points", pgettext("relationships", "&Turning points"), parent)
        self.entry = TurnEntry(desk, self.body)
        self._person: int | None = None
        self._lines: tuple[TurnLine, ...] | None = None
        self.links: list[Link] = []
        self.column.addWidget(self.entry)
        self._rows = Rows(self.body)
        self.column.addWidget(self._rows)
        self.toggled.connect(self._show_links)
        self.more = SoftLabel("", self.body)
        self.column.addWidget(self.more)

    def show_turns(self, person: int, lines: tuple[TurnLine, ...]) -> None:
        """Show the turning points of a relationship."""
        self.entry.show_person(person)
        if lines == self._lines and person == self._person:
            return
        self._person, self._lines = person, lines
        self.set_summary(lines[0].line if lines else pgettext("relationships", "None noted yet"))
        self._show_links()
        left = len(lines) - SHOWN
        self.more.setText(
            npgettext("relationships", "And {n} more in the timeline.", "And {n} more in the timeline.", left)
        )
        self.more.setVisible(left > 0)

    def _show_links(self, _on: bool = False) -> None:
        host = self._rows.begin()
        self.links = []
        for line in (self._lines or ())[: SHOWN if self.is_open else 0]:
            link = Link(line.line, host)
            link.setObjectName("line-link")
            link.setProperty("turn", line.id)
            link.clicked.connect(self._open)
            self.links.append(link)
        self._rows.show_rows(self.links)

    def begin(self) -> None:
        """Fold out, with the keyboard where the next one is noted."""
        self.set_open(True)
        self.entry.sort.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        self.desk.open_record(Kind.TURNING_POINT, int(self.sender().property("turn")))
