# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The panel that moves an advice on, one step after the other, in place.

Received: what happened, then tell them. Given: ask how it went, what they told, then acknowledge it. What was
expected comes out between the two, once the outcome is saved. What is typed is kept as a draft until the step is.
"""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.sheet import FieldSheet
from mentordesk.desktop.kit.pages.reading_column import IntoView
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel
from mentordesk.desktop.loop.fields import (
    compare_specs,
    message_specs,
    outcome_specs,
    report_specs,
    uptake_texts,
    wording,
)
from mentordesk.desktop.loop.notes import NotesToTake
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal import operations
from mentordesk.journal.operations.advice import close_unreported, with_choices
from mentordesk.journal.operations.order_of_dates import OrderRefusedError
from mentordesk.journal.rules import NOTHING_KNOWN
from mentordesk.journal.terms import Direction, Kind, Uptake
from mentordesk.journal.undo import Change
from mentordesk.practice.advice.life import compared, fits
from mentordesk.practice.advice.loop_steps import (
    OUTCOME,
    REPORT,
    outcome_asks,
    report_begun,
    step_after,
    take,
)
from mentordesk.practice.advice.messages import (
    Note,
    acknowledge_message,
    ask_message,
    email_of,
    tell_message,
    tell_notes,
    with_note,
    without_note,
)
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.records.read import read_advice
from mentordesk.practice.records.record import AdviceRecord

_SAYING = (*REPORT, Move.ASK)
_LONGEST_MAIL = 1_800
"""More characters than this in a link, and some mail programs open nothing at all."""


class LoopPanel(QFrame):
    """Asks just what the next step needs, in place, and goes on to the step after it."""

    closed = Signal()
    """The user is done with it, or has cancelled."""
    moved = Signal()
    """The panel is at another step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.desk = desk
        self._shown_advice: AdviceRecord | None = None
        self._move = Move.WHAT_HAPPENED
        self._dropping = False
        self._saving = False
        self._start: dict[str, Any] = {}
        self._edited: dict[str, Any] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        self._title = SectionTitle("", self)
        self._title.setWordWrap(True)
        self._hint = self._soft()
        self.revealed = self._soft()
        self.revealed.setObjectName("revealed")
        self._error = self._soft()
        self._error.setObjectName("error")
        self._outcome = FieldSheet(outcome_specs(), self._keep, self)
        self._compare = FieldSheet(compare_specs(), self._keep, self)
        self._message = FieldSheet(message_specs(), self._keep, self)
        self._report = FieldSheet(report_specs(), self._keep, self)
        self._sheets = (self._outcome, self._compare, self._message, self._report)
        self._sending = QWidget(self)
        sending = FlowLayout(self._sending)
        self._copy = button(pgettext("loop", "Cop&y"), icon="copy", parent=self._sending)
        self._copy.setAccessibleName(pgettext("loop", "Copy the message"))
        self._mail = button(pgettext("loop", "Write a &mail"), icon="mail", parent=self._sending)
        self._copied = SoftLabel("", self._sending)
        self._copied.setContentsMargins(0, 8, 0, 0)
        for widget in (self._copy, self._mail, self._copied):
            sending.addWidget(widget)
        self.notes = NotesToTake(self)
        self.notes.ticked.connect(self._note_ticked)
        shown = (self._title, self._hint, self._outcome, self.revealed, self._compare, self._message)
        for part in (*shown, self.notes, self._sending, self._report, self._error):
            column.addWidget(part)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        self._done = button("", primary=True, parent=buttons)
        self._done.setToolTip("Ctrl+Enter")
        self._other = button("", parent=buttons)
        self._cancel = button(pgettext("loop", "C&lose"), quiet=True, parent=buttons)
        self._cancel.setToolTip(pgettext("loop", "What you wrote is kept for the next time (Esc)"))
        for one in (self._done, self._other, self._cancel):
            row.addWidget(one)
        column.addSpacing(4)
        column.addWidget(buttons)
        self._done.clicked.connect(self.finish)
        self._other.clicked.connect(self._finish_otherwise)
        self._cancel.clicked.connect(self.cancel)
        self._copy.clicked.connect(self.copy_message)
        self._mail.clicked.connect(self.write_mail)
        for name in ("uptake", "effect", "talked"):
            self._outcome.field(name).edited.connect(self._pressed)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot in (("Ctrl+Return", self.finish), ("Ctrl+Enter", self.finish), ("Escape", self.cancel)):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(slot)
        desk.changed.connect(self._journal_changed)
        self._into_view = IntoView(self)
        self.hide()

    def _soft(self) -> SoftLabel:
        label = SoftLabel("", self)
        label.setWordWrap(True)
        label.hide()
        return label

    @property
    def _advice(self) -> AdviceRecord:
        """The advice the panel was last open for."""
        assert self._shown_advice is not None
        return self._shown_advice

    @property
    def open_for(self) -> int | None:
        """The advice the panel is open for."""
        return None if self.isHidden() or self._shown_advice is None else self._shown_advice.id

    @property
    def move_shown(self) -> Move:
        """The step the panel is at."""
        return self._move

    def field(self, name: str) -> Field:
        """A field of the panel by its name. Raises KeyError if there is none."""
        for sheet in self._sheets:
            if name in sheet.names():
                return sheet.field(name)
        raise KeyError(name)

    # Asking

    def ask(self, advice: AdviceRecord, move: Move) -> None:
        """Open the panel for a step of an advice, with what was typed there before."""
        if self.open_for is not None and (self.open_for, self._move) != (advice.id, move):
            self.flush()
        self._shown_advice, self._move, self._dropping = advice, move, False
        self._edited = self._draft()
        self._start = self._first_values()
        self._error.hide()
        self._copied.setText("")
        self._mail.setVisible(bool(email_of(self.desk.journal, advice.relationship)))
        for sheet in self._sheets:
            sheet.show_values(self._shown(), fresh=True)
        self.notes.show_notes(tell_notes(advice) if move is Move.TELL else (), self.message())
        self._arrange()
        self.show()
        self.moved.emit()
        self._begin()

    def _first_values(self) -> dict[str, Any]:
        advice = self._advice
        if self._move in OUTCOME:
            known = {name: advice.value_of(name) for name in self._outcome.names() if name != "talked"}
            return {**known, "talked": ""}
        if self._move is Move.COMPARE:
            return {name: advice.value_of(name) for name in self._compare.names()}
        message = {Move.TELL: tell_message, Move.ASK: ask_message, Move.ACKNOWLEDGE: acknowledge_message}
        return {
            "message": message[self._move](advice),
            **report_begun(advice.report_channel, self.desk.today),
        }

    def _shown(self) -> dict[str, Any]:
        """What stands in the fields."""
        return with_choices(self._start, self._edited)

    def _begin(self) -> None:
        """Bring the keyboard to where the step begins."""
        if self._move in OUTCOME:
            self._outcome.reveal("uptake")
        elif self._move is Move.COMPARE:
            self._compare.reveal("came_true")
        elif self._dropping:
            self._report.reveal("report_note")
        else:
            self._message.reveal("message")
        self._into_view.bring_soon()

    def _arrange(self) -> None:
        """Show what this step needs, and what follows from what was chosen in it."""
        name, move = self._advice.person_called, self._move
        words = wording(move, dropping=self._dropping)
        title = words.title.replace("{name}", name)
        self._title.setText(title)
        self.setAccessibleName(title)
        self._hint.setText(words.hint)
        self._hint.setVisible(bool(words.hint))
        label = name.replace("&", "&&")
        self._done.setText(words.done.replace("{name}", label))
        self._other.setText(words.other.replace("{name}", label))
        self._other.setVisible(bool(words.other))
        self._outcome.setVisible(move in OUTCOME)
        self._compare.setVisible(move is Move.COMPARE)
        saying = move in _SAYING and not self._dropping
        self._message.setVisible(saying)
        self._sending.setVisible(saying)
        self.notes.setVisible(saying and bool(self.notes.boxes))
        self._report.setVisible(move in REPORT)
        if move in REPORT:
            self._report.show_only(("report_note",) if self._dropping else None)
            said = pgettext("loop", "What {name} said", name=name)
            self._report.set_label(
                "report_note",
                pgettext("loop", "Why not")
                if self._dropping
                else said
                if move is Move.TELL
                else pgettext("loop", "What I said"),
            )
        if move in OUTCOME:
            self._arrange_outcome(name)
        self.revealed.setText(compared(self._advice) if move is Move.COMPARE else "")
        self.revealed.setVisible(bool(self.revealed.text()))

    def _arrange_outcome(self, name: str) -> None:
        received = self._advice.direction == Direction.RECEIVED
        uptake, effect = self._chosen("uptake"), self._chosen("effect")
        sheet = self._outcome
        uptake_field: Any = sheet.field("uptake")
        for value, text in uptake_texts(received).items():
            uptake_field.set_text(value, text)
        if received:
            labels = (
                pgettext("loop", "What I did"),
                pgettext("loop", "In my words"),
                pgettext("loop", "In my words"),
            )
        else:
            labels = (
                pgettext("loop", "What {name} did", name=name),
                pgettext("loop", "In {name}’s words", name=name),
                pgettext("loop", "In {name}’s words", name=name),
            )
        declined, overtaken = uptake == Uptake.DECLINED, uptake == Uptake.OVERTAKEN
        note = (
            pgettext("loop", "Why")
            if declined
            else pgettext("loop", "What happened")
            if overtaken
            else labels[1]
        )
        for field, label in (("uptake", labels[0]), ("uptake_note", note), ("effect_note", labels[2])):
            sheet.set_label(field, label)
        asks = outcome_asks(uptake, effect)
        asks["talked"] &= not self._advice.person_died
        for field, asked in asks.items():
            sheet.offer(field, asked)

    def _chosen(self, name: str) -> Any:
        return self._edited.get(
            name, self._start[name] if name in self._start else self._advice.value_of(name)
        )

    def _pressed(self) -> None:
        self._error.hide()
        self._outcome.flush()
        self._outcome.show_values(self._shown())
        self._arrange()

    # What is typed

    def _name(self) -> str:
        return f"advice:{self._advice.id}:{self._move}"

    def _draft(self) -> dict[str, Any]:
        try:
            kept = json.loads(operations.read_draft(self.desk.journal, self._name()) or "{}")
        except ValueError:
            kept = {}
        known = {name for sheet in self._sheets for name in sheet.names()}
        return (
            {name: value for name, value in kept.items() if name in known} if isinstance(kept, dict) else {}
        )

    def _keep(self, name: str, value: object) -> None:
        self._edited[name] = value
        operations.save_draft(self.desk.journal, self._name(), json.dumps(self._edited))

    def flush(self) -> bool:
        """Keep what is being typed, as a draft."""
        return all([sheet.flush() for sheet in self._sheets])

    # The message

    def message(self) -> str:
        """What is to be said, as it stands in the panel."""
        return str(self._message.field("message").value())

    def _note_ticked(self, note: Note, on: bool) -> None:
        """Take a note into the message, or out of it again; what was typed there stays."""
        if not self._message.flush():
            return
        changed = with_note(self.message(), note) if on else without_note(self.message(), note)
        self._keep("message", changed)
        self._message.show_values(self._shown(), fresh=True)

    def copy_message(self) -> None:
        """Put the message on the clipboard."""
        QGuiApplication.clipboard().setText(self.message())
        self._copied.setText(pgettext("loop", "Copied."))
        self._copied.updateGeometry()

    def mail_link(self) -> QUrl:
        """The link that hands the message to the mail program."""
        address = email_of(self.desk.journal, self._advice.relationship)
        text = self.message().replace("\n", "\r\n")[:_LONGEST_MAIL]
        to, body = (
            bytes(QUrl.toPercentEncoding(part, QByteArray(kept)).data()).decode("ascii")
            for part, kept in ((address, b"@"), (text, b""))
        )
        return QUrl(f"mailto:{to}?body={body}", QUrl.ParsingMode.StrictMode)

    def write_mail(self) -> None:
        """Hand the message to the mail program."""
        if not QDesktopServices.openUrl(self.mail_link()):
            self.copy_message()
            self._copied.setText(pgettext("loop", "No mail program answered. The message is copied instead."))

    # Saving

    def finish(self) -> None:
        """Save the step, and go on to the one after it if there is one."""
        if self.isHidden() or not self.flush():
            return
        advice = self._advice.id
        if self._dropping:
            self._write(close_unreported, advice, self._edited.get("report_note", ""))
            return
        said = {name: value for name, value in self._edited.items() if name != "message"}
        if self._move in REPORT:
            said = {name: self._chosen(name) for name in self._report.names()}
        elif not said and self._move is Move.COMPARE:
            self._go_on(saved=False)
            return
        elif not said and self._move in OUTCOME:
            self._finish_unchanged()
            return
        self._write(take, advice, self._move, said, self.desk.today)

    def _finish_unchanged(self) -> None:
        """Nothing new was said: asked for while nothing is known yet, and otherwise well so."""
        if NOTHING_KNOWN.holds(self._chosen("uptake"), self._chosen("effect")):
            self._refuse(pgettext("loop", "Choose what was done with it, or what came of it."))
            return
        self.hide()
        self.desk.notice(pgettext("loop", "Nothing new: it stays as it was."))
        self.closed.emit()

    def _finish_otherwise(self) -> None:
        if not self.flush():
            return
        if self._move is Move.ASK:
            self.ask(self._advice, Move.HEARD)
            return
        self._dropping = True
        self._arrange()
        self._begin()

    def _write(self, operation: Callable[..., None], *given: Any) -> None:
        journal = self.desk.journal
        self._saving = True
        try:
            operation(journal, *given)
        except OrderRefusedError as error:
            sheet = next((one for one in self._sheets if error.field in one.names()), None)
            if sheet is None or sheet.isHidden():
                self._refuse(error.sentence)
                return
            sheet.reveal(error.field)
            sheet.field(error.field).set_error(error.sentence)
            return
        except UserError as error:
            self._refuse(error.sentence)
            return
        finally:
            self._saving = False
        operations.save_draft(journal, self._name(), "")
        self._edited = {}
        self._go_on()

    def _journal_changed(self, change: Change) -> None:
        """A step that no longer fits, as after an undo, is put away; what was typed in it is kept."""
        advice = self.open_for
        if self._saving or advice is None or not change.touches(Kind.ADVICE, advice):
            return
        found = read_advice(self.desk.journal, advice)
        if found is not None and not found.in_trash and fits(self._move, found.direction, found.state):
            self._shown_advice = found
        else:
            self.put_away()
            self.closed.emit()

    def _refuse(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()
        self._into_view.bring_soon()

    def _go_on(self, *, saved: bool = True) -> None:
        """On to the step that follows at once, if one does; otherwise the panel is done."""
        if saved:
            said = wording(self._move, dropping=self._dropping).saved
            self.desk.notice(said.replace("{name}", self._advice.person_called), undo=True)
        advice = read_advice(self.desk.journal, self._advice.id)
        following = step_after(self._move, advice) if advice is not None else None
        if advice is not None and following is not None:
            self.ask(advice, following)
            return
        self.hide()
        self.moved.emit()
        self.closed.emit()

    def cancel(self) -> None:
        """Take back that nobody is to be told; otherwise close the panel, keeping what was typed in it."""
        if self._dropping:
            self._dropping = False
            self._arrange()
            self._begin()
            return
        self.put_away()
        self.closed.emit()

    def put_away(self) -> None:
        """Close the panel, keeping what was typed for the next time."""
        if self.open_for is not None:
            self.flush()
            self.hide()
            self.moved.emit()
