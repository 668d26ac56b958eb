# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The panel under a row of Today that is no advice: thanks, a call, a talk to prepare, a statement to look at again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import ChoiceField
from mentordesk.desktop.kit.fields.date import ComingDateField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.rows import TalkingPointsField
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.desktop.kit.pages.reading_column import IntoView
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel
from mentordesk.desktop.loop.notes import NotesToTake
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal import operations
from mentordesk.journal.operations.relationships import note_thanks
from mentordesk.journal.operations.value_statements import renew_statement
from mentordesk.journal.terms import Channel, Kind
from mentordesk.practice.advice.messages import Note, thanks_message, thanks_notes, with_note, without_note
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.follow_ups import completion
from mentordesk.practice.records.read import read_conversation, read_sponsorship
from mentordesk.practice.today.item import Waiting


class ActPanel(QFrame):
    """Asks just what is needed, in place; every step can be undone."""

    closed = Signal()
    open_requested = Signal(object)
    """The record of a `Waiting` is to be opened."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.desk = desk
        self.waiting: Waiting | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        self.title = SectionTitle("", self)
        self.title.setWordWrap(True)
        self.hint = SoftLabel("", self)
        self.hint.setWordWrap(True)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        self.message = FieldSheet(
            [FieldSpec("message", pgettext("today", "To say"), lambda: TextField(reading=True), always=True)],
            self._keep,
            self,
        )
        self.when = FieldSheet(
            [
                FieldSpec("due_on", pgettext("today", "Plan it for"), ComingDateField, always=True),
                FieldSpec(
                    "channel",
                    pgettext("today", "Or we talked"),
                    lambda: ChoiceField(options(Channel), allow_none_text=pgettext("today", "Not noted")),
                    always=True,
                ),
            ],
            self._keep,
            self,
        )
        self.points = FieldSheet(
            [FieldSpec("talking_points", pgettext("today", "To bring up"), TalkingPointsField, always=True)],
            self._save_points,
            self,
        )
        self.notes = NotesToTake(self)
        self.notes.ticked.connect(self._note_ticked)
        column.addWidget(self.message)
        column.addWidget(self.notes)
        column.addWidget(self.when)
        column.addWidget(self.points)
        self.error = SoftLabel("", self)
        self.error.setObjectName("error")
        self.error.setWordWrap(True)
        self.error.hide()
        column.addWidget(self.error)
        row = QWidget(self)
        flow = FlowLayout(row)
        self.done = button("", primary=True, parent=row)
        self.other = button("", parent=row)
        self.close_button = button(pgettext("today", "C&lose"), quiet=True, parent=row)
        for made, slot in (
            (self.done, self.finish),
            (self.other, self.finish_otherwise),
            (self.close_button, self.put_away),
        ):
            made.clicked.connect(slot)
            flow.addWidget(made)
        column.addWidget(row)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot in (
            ("Ctrl+Return", self.finish),
            ("Ctrl+Enter", self.finish),
            ("Escape", self.put_away),
        ):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(slot)
        self._into_view = IntoView(self)
        self.hide()

    def ask(self, waiting: Waiting) -> None:
        """Open for something that waits."""
        self.waiting = waiting
        name, move = waiting.called, waiting.move
        self.error.hide()
        self.message.setVisible(move is Move.THANK)
        self.when.setVisible(move is Move.IN_TOUCH)
        self.points.setVisible(move is Move.PREPARE)
        titles = {
            Move.THANK: pgettext("today", "Thank {name}", name=name),
            Move.IN_TOUCH: pgettext("today", "In touch with {name} again", name=name),
            Move.LOOK_AGAIN: pgettext("today", "What you expect of {name}", name=name),
            Move.PREPARE: pgettext("today", "Before you talk with {name}", name=name),
        }
        hints = {
            Move.THANK: pgettext("today", "A line is enough. Say it, and note that you did."),
            Move.IN_TOUCH: pgettext("today", "Plan a day for it, or note that you have talked."),
            Move.LOOK_AGAIN: waiting.words,
            Move.PREPARE: pgettext("today", "What you write here is saved in the conversation."),
        }
        done = {
            Move.THANK: pgettext("today", "&Thanked today"),
            Move.IN_TOUCH: pgettext("today", "&Plan it"),
            Move.LOOK_AGAIN: pgettext("today", "&Still true"),
            Move.PREPARE: pgettext("today", "&Prepared"),
        }
        other = {
            Move.THANK: pgettext("today", "Cop&y"),
            Move.IN_TOUCH: pgettext("today", "We talked to&day"),
            Move.LOOK_AGAIN: pgettext("today", "Chan&ge it"),
            Move.PREPARE: pgettext("today", "&Open it"),
        }
        self.title.setText(titles[move])
        self.setAccessibleName(self.title.text())
        self.hint.setText(hints[move])
        self.done.setText(done[move])
        self.other.setText(other[move])
        if move is Move.THANK:
            act = read_sponsorship(self.desk.journal, waiting.record)
            text = thanks_message(act) if act is not None else ""
            self.message.show_values({"id": waiting.record, "message": text}, fresh=True)
            self.notes.show_notes(thanks_notes(act) if act is not None else (), text)
        else:
            self.notes.hide()
        if move is Move.PREPARE:
            talk = read_conversation(self.desk.journal, waiting.record)
            points = list(talk.talking_points) if talk is not None else []
            self.points.show_values({"id": waiting.record, "talking_points": points}, fresh=True)
        day = completion.contact_day(self.desk.today).isoformat()
        self.when.show_values({"id": waiting.record, "due_on": day, "channel": None}, fresh=True)
        self.show()
        if move is Move.IN_TOUCH:
            self.when.reveal("due_on")
        else:
            self.done.setFocus()
        self._into_view.bring_soon()

    def _note_ticked(self, note: Note, on: bool) -> None:
        """Take a note into the thanks, or out of them again."""
        if self.waiting is None or not self.message.flush():
            return
        text = str(self.message.field("message").value())
        changed = with_note(text, note) if on else without_note(text, note)
        self.message.show_values({"id": self.waiting.record, "message": changed}, fresh=True)

    def _keep(self, _name: str, _value: object) -> None:
        """Nothing here is a record before a button is pressed."""

    def _save_points(self, _name: str, value: object) -> None:
        if self.waiting is not None and self.waiting.move is Move.PREPARE:
            points = {"talking_points": value}
            operations.edit(self.desk.journal, Kind.CONVERSATION, self.waiting.record, points)

    def finish(self) -> None:
        """Do the first of the two things."""
        waiting = self.waiting
        if waiting is None:
            return
        journal, today = self.desk.journal, self.desk.today
        try:
            if waiting.move is Move.THANK:
                note_thanks(journal, waiting.record, today.isoformat())
            elif waiting.move is Move.PREPARE:
                if not self.points.flush():
                    return
                completion.note_prepared(journal, waiting.record, today)
            elif waiting.move is Move.IN_TOUCH:
                due = self.when.field("due_on").value()
                completion.plan_for(journal, waiting.kind, waiting.record, due, today)
            else:
                renew_statement(journal, waiting.record, today.isoformat())
        except UserError as error:
            self._refuse(error.sentence)
            return
        self._end(pgettext("today", "Noted."))

    def finish_otherwise(self) -> None:
        """Do the second of the two things."""
        waiting = self.waiting
        if waiting is None:
            return
        if waiting.move is Move.THANK:
            QGuiApplication.clipboard().setText(str(self.message.field("message").value()))
            self.desk.notice(pgettext("today", "Copied."))
            return
        if waiting.move in (Move.LOOK_AGAIN, Move.PREPARE):
            self.put_away()
            self.open_requested.emit(waiting)
            return
        channel = self.when.field("channel").value()
        follow_up = waiting.record if waiting.kind is Kind.FOLLOW_UP else None
        try:
            completion.note_talk(self.desk.journal, waiting.relationship, channel, self.desk.today, follow_up)
        except UserError as error:
            self._refuse(error.sentence)
            return
        self._end(pgettext("today", "Noted that you talked."))

    def _refuse(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.show()
        self._into_view.bring_soon()

    def _end(self, text: str) -> None:
        self.put_away()
        self.desk.notice(text, undo=True)

    def put_away(self) -> None:
        """Close."""
        if self.waiting is not None:
            self.points.flush()
            self.waiting = None
            self.hide()
            self.closed.emit()
