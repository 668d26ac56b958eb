# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The panel that moves an advice on: what happened, told, acknowledged. What is typed is kept as a draft."""

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mentordesk.desktop.desk import Desk
from mentordesk.desktop.kit.fields import ChoiceField, DateField, TextField
from mentordesk.desktop.kit.options import options
from mentordesk.desktop.kit.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.widgets import FlowLayout, SectionTitle, SoftLabel, button
from mentordesk.errors import UserError
from mentordesk.journal import operations
from mentordesk.journal.terms import Channel, Effect, Kind, Report, Uptake
from mentordesk.practice.loops import Move
from mentordesk.practice.naming import first_name


def tr(text: str) -> str:
    """A text of the panel in the user's language."""
    return QCoreApplication.translate("LoopPanel", text)


def _text(placeholder: str) -> Callable[[], TextField]:
    return lambda: TextField(placeholder)


class LoopPanel(QFrame):
    """Asks just what the next step needs, in place."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.desk = desk
        self._advice: Mapping[str, Any] = {}
        self._move = Move.WHAT_HAPPENED
        self._typed: dict[str, Any] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        self._title = SectionTitle("")
        self._hint = SoftLabel("")
        self._hint.setWordWrap(True)
        self._error = SoftLabel("")
        self._error.setObjectName("error")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._title)
        column.addWidget(self._hint)
        self._outcome = FieldSheet(
            [
                FieldSpec("uptake", tr("What was done"), lambda: ChoiceField(options(Uptake)), always=True),
                FieldSpec("effect", tr("What came of it"), lambda: ChoiceField(options(Effect)), always=True),
                FieldSpec("effect_note", tr("In my words"), _text(tr("What came of it")), always=True),
                FieldSpec("lesson", tr("What I learned"), _text(tr("The lesson to keep")), always=True),
            ],
            self._keep,
        )
        self._report = FieldSheet(
            [
                FieldSpec("report_on", tr("When"), DateField, always=True),
                FieldSpec("report_channel", tr("How"), lambda: ChoiceField(options(Channel)), always=True),
                FieldSpec(
                    "report_note", tr("What was said"), _text(tr("What they said, or why not")), always=True
                ),
            ],
            self._keep,
        )
        column.addWidget(self._outcome)
        column.addWidget(self._report)
        column.addWidget(self._error)
        buttons = QWidget()
        row = FlowLayout(buttons)
        self._done = button(tr("&Save"), primary=True)
        self._other = button("", quiet=True)
        self._cancel = button(tr("&Cancel"))
        for widget in (self._done, self._cancel, self._other):
            row.addWidget(widget)
        column.addWidget(buttons)
        self._done.clicked.connect(self.finish)
        self._other.clicked.connect(self._finish_otherwise)
        self._cancel.clicked.connect(self.cancel)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot in (("Ctrl+Return", self.finish), ("Ctrl+Enter", self.finish), ("Escape", self.cancel)):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(slot)
        self.hide()

    @property
    def open_for(self) -> int | None:
        """The advice the panel is open for."""
        return self._advice.get("id") if self.isVisibleTo(self.parentWidget()) else None

    def ask(self, values: Mapping[str, Any], move: Move) -> None:
        """Open the panel for an advice's next step, with what was typed there before."""
        self._advice, self._move = values, move
        name = first_name(values["with"])
        outcome = move in (Move.WHAT_HAPPENED, Move.ASK)
        self._outcome.setVisible(outcome)
        self._report.setVisible(not outcome)
        self._error.hide()
        hints = {
            Move.WHAT_HAPPENED: self.tr("Going another way closes a loop as well as success does."),
            Move.ASK: self.tr("Ask with your own words in it. Then note here what you heard."),
            Move.TELL: self.tr("A line is enough: what you did with it, and what came of it."),
            Move.ACKNOWLEDGE: self.tr("A short word that you heard it closes the loop."),
        }
        titles = {
            Move.WHAT_HAPPENED: self.tr("What happened?"),
            Move.ASK: self.tr("What did {name} tell you?"),
            Move.TELL: self.tr("{name} knows now"),
            Move.ACKNOWLEDGE: self.tr("You answered {name}"),
        }
        done = {
            Move.TELL: self.tr("&Told {name}"),
            Move.ACKNOWLEDGE: self.tr("&Acknowledged"),
        }
        other = {
            Move.TELL: self.tr("&No need to tell"),
            Move.ACKNOWLEDGE: self.tr("&No need to answer"),
            Move.ASK: self.tr("I &asked; wait another week"),
        }
        self._title.setText(titles[move].replace("{name}", name))
        self._hint.setText(hints[move])
        self._done.setText(done.get(move, self.tr("&Save")).replace("{name}", name.replace("&", "&&")))
        self._other.setText(other.get(move, ""))
        self._other.setVisible(move in other)
        start = (
            {
                "uptake": values["uptake"],
                "effect": values["effect"],
                "effect_note": values["effect_note"],
                "lesson": values["lesson"],
            }
            if outcome
            else {
                "report_on": self.desk.today.isoformat(),
                "report_channel": values["report_channel"] or "in_person",
                "report_note": values["report_note"],
            }
        )
        self._typed = start | self._draft()
        (self._outcome if outcome else self._report).show_values(self._typed, fresh=True)
        self.setAccessibleName(self._title.text())
        self.show()
        (self._outcome if outcome else self._report).reveal("uptake" if outcome else "report_on")

    def _name(self) -> str:
        return f"advice:{self._advice['id']}:{self._move}"

    def _draft(self) -> dict[str, Any]:
        try:
            kept = json.loads(operations.read_draft(self.desk.journal, self._name()) or "{}")
        except ValueError:
            kept = {}
        return kept if isinstance(kept, dict) else {}

    def _keep(self, name: str, value: object) -> None:
        self._typed[name] = value
        operations.save_draft(self.desk.journal, self._name(), json.dumps(self._typed))

    def flush(self) -> bool:
        """Keep what is being typed, as a draft."""
        return self._outcome.flush() and self._report.flush()

    def finish(self) -> None:
        """Save the step."""
        if not self.flush():
            return
        changes = dict(self._typed)
        if self._move is Move.TELL:
            changes["report"] = Report.TOLD
        elif self._move is Move.ACKNOWLEDGE:
            changes["report"] = Report.ACKNOWLEDGED
        self._write(changes)

    def _finish_otherwise(self) -> None:
        if not self.flush():
            return
        if self._move is Move.ASK:
            later = (self.desk.today + timedelta(days=7)).isoformat()
            self._write({"snoozed_until": later})
        else:
            self._write({**self._typed, "report": Report.NOT_NEEDED, "report_channel": None})

    def _write(self, changes: dict[str, Any]) -> None:
        journal = self.desk.journal
        try:
            operations.edit(journal, Kind.ADVICE, self._advice["id"], changes)
            operations.save_draft(journal, self._name(), "")
        except UserError as error:
            self._error.setText(error.sentence)
            self._error.show()
            return
        self.hide()
        self.closed.emit()
        self.desk.notice(self.tr("Saved."), undo=True)

    def cancel(self) -> None:
        """Close the panel and drop what was typed in it."""
        self._outcome.discard()
        self._report.discard()
        operations.save_draft(self.desk.journal, self._name(), "")
        self.hide()
        self.closed.emit()

    def put_away(self) -> None:
        """Close the panel, keeping what was typed for the next time."""
        if self.isVisibleTo(self.parentWidget()):
            self.flush()
            self.hide()
