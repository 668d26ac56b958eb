# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of a set of questions of one's own: its name, what it is for, and its questions in their order."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.sheet import LATEST, PAUSE, FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import LineField, TextField, TitleField
from mentordesk.desktop.kit.pages.tab_order import follow_the_eye
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import Hairline, SectionTitle, SoftLabel
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal import operations
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection import own_frameworks
from mentordesk.practice.reflection.frameworks import GuidedSet, Step


class _StepRow(QWidget):
    """One question: what is asked, a hint, and its place among the others."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(4)
        self.title = LineField(pgettext("reflections", "The question"), bold=True)
        self.title.set_value(step.title)
        self.hint = TextField(pgettext("reflections", "A hint, if it needs one"))
        self.hint.set_value(step.hint)
        row.addWidget(self.title, 1)
        for icon, name, slot in (
            ("chevron-up", pgettext("reflections", "Move this question up"), self._up),
            ("chevron-down", pgettext("reflections", "Move this question down"), self._down),
            ("trash", pgettext("reflections", "Take this question out"), self.removed),
        ):
            row.addWidget(self._tool(icon, name, slot))
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addWidget(Hairline(self))
        self.title.edited.connect(self.edited)
        self.hint.edited.connect(self.edited)

    def _tool(self, icon: str, name: str, slot: Callable[[], object] | SignalInstance) -> QToolButton:
        tool = QToolButton(self)
        tool.setObjectName("tool")
        theme.set_icon(tool, icon, "soft")
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        tool.clicked.connect(slot)
        return tool

    def _up(self) -> None:
        self.moved.emit(-1)

    def _down(self) -> None:
        self.moved.emit(1)

    def now(self) -> Step:
        """The step as it stands."""
        return replace(self.step, title=self.title.value().strip(), hint=self.hint.value().strip())


class OwnSetView(QWidget):
    """One set; what is typed saves itself."""

    gone = Signal()
    write_requested = Signal(str)
    """A reflection with this set is wanted: its key."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.record_id: int | None = None
        self._made: GuidedSet | None = None
        self._rows: list[_StepRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.name = FieldSheet(
            [
                FieldSpec(
                    "name",
                    "",
                    lambda: TitleField(pgettext("reflections", "What these questions are called")),
                    always=True,
                )
            ],
            self._save,
        )
        self.about = FieldSheet(
            [
                FieldSpec(
                    "intro",
                    pgettext("reflections", "What it is for"),
                    lambda: LineField(pgettext("reflections", "In one line")),
                    always=True,
                ),
                FieldSpec(
                    "source",
                    pgettext("reflections", "Where it comes from"),
                    lambda: LineField(pgettext("reflections", "A book, a person, or your own head")),
                    always=True,
                ),
            ],
            self._save,
        )
        column.addWidget(self.name)
        column.addWidget(self.about)
        column.addSpacing(16)
        column.addWidget(SectionTitle(pgettext("reflections", "Questions"), self))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        column.addLayout(self._steps)
        self.note = SoftLabel("", self)
        self.note.setObjectName("error")
        self.note.setWordWrap(True)
        self.note.hide()
        column.addWidget(self.note)
        self._actions = row = FlowLayout()
        self.add = button(pgettext("reflections", "&Add a question"), icon="add")
        self.write = button(pgettext("reflections", "Write w&ith it"), primary=True)
        self.share = button(pgettext("reflections", "&Share as a file…"), quiet=True)
        self.drop = button(pgettext("reflections", "Move to &trash"), quiet=True)
        for one, slot in (
            (self.add, self._add),
            (self.write, self._write),
            (self.share, self._share),
            (self.drop, self._trash),
        ):
            row.addWidget(one)
            one.clicked.connect(slot)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(1)
        desk.writes(self.add, self.drop, self.write)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self.flush)
        desk.changed.connect(self._journal_changed)

    def open(self, record: int) -> bool:
        """Show a set. Returns whether there is one."""
        self.flush()
        made = own_frameworks.set_of(self.desk.journal, record)
        if made is None:
            return False
        self.record_id = record
        self._show(made)
        return True

    def name_it(self) -> None:
        """Bring the keyboard to the name, to be typed over."""
        self.name.reveal("name")
        self.name.field("name").focus_in(select_all=True)

    def _show(self, made: GuidedSet) -> None:
        values = {"id": self.record_id, "name": made.name, "intro": made.line, "source": made.source}
        self.name.show_values(values)
        self.about.show_values(values)
        if self._made is None or [row.now() for row in self._rows] != list(made.steps):
            self._fill(list(made.steps))
        self._made = made

    def _fill(self, steps: list[Step]) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for step in steps:
            row = _StepRow(step, self)
            row.edited.connect(self._edited)
            row.moved.connect(self._moved)
            row.removed.connect(self._removed)
            self._steps.addWidget(row)
            self._rows.append(row)
        follow_the_eye(self.about.field_as("source", LineField).line, [self._steps, self._actions])

    def _journal_changed(self, _change: object) -> None:
        if self.record_id is None or not self.isVisible() or self._pause.isActive():
            return
        made = own_frameworks.set_of(self.desk.journal, self.record_id)
        if made is None:
            self.record_id = None
            self.gone.emit()
        elif made != self._made:
            self._show(made)

    # Changing

    def _save(self, name: str, value: object) -> None:
        if self.record_id is not None:
            operations.edit(self.desk.journal, Kind.FRAMEWORK, self.record_id, {name: value})

    def _edited(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def flush(self) -> bool:
        """Save what is being typed. Returns whether all of it is saved."""
        done = self.name.flush() and self.about.flush()
        waits = self._pause.isActive() or self._latest.isActive()
        self._pause.stop()
        self._latest.stop()
        if self.record_id is None or not waits:
            return done
        return self._write_steps([row.now() for row in self._rows]) and done

    def _write_steps(self, steps: list[Step]) -> bool:
        if self.record_id is None or (self._made is not None and tuple(steps) == self._made.steps):
            return True
        try:
            own_frameworks.write_steps(self.desk.journal, self.record_id, steps)
        except UserError as error:
            self._say(error.sentence)
            return False
        self._made = own_frameworks.set_of(self.desk.journal, self.record_id)
        return True

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _add(self) -> None:
        self.flush()
        steps = [*(row.now() for row in self._rows), own_frameworks.new_step()]
        if self._write_steps(steps):
            self._fill(steps)
            self._rows[-1].title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved(self, by: int) -> None:
        row = self.sender()
        at = self._rows.index(row) if isinstance(row, _StepRow) else -1
        to = at + by
        if at < 0 or not 0 <= to < len(self._rows):
            return
        self.flush()
        steps = [one.now() for one in self._rows]
        steps.insert(to, steps.pop(at))
        if self._write_steps(steps):
            self._fill(steps)
            self._rows[to].title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _removed(self) -> None:
        row = self.sender()
        self.flush()
        steps = [one.now() for one in self._rows if one is not row]
        if not steps:
            self._say(pgettext("reflections", "A set has at least one question."))
            return
        if self._write_steps(steps):
            self._fill(steps)
            self.desk.notice(
                pgettext("reflections", "Question taken out. What was answered under it stays."), undo=True
            )

    def _write(self) -> None:
        if self.flush() and self._made is not None:
            self.write_requested.emit(self._made.key)

    def _trash(self) -> None:
        if self.record_id is None or not self.flush():
            return
        record, self.record_id = self.record_id, None
        self.desk.attempt(operations.trash, Kind.FRAMEWORK, record)
        self.desk.notice(pgettext("reflections", "Set of questions moved to trash."), undo=True)
        self.gone.emit()

    def _share(self) -> None:
        if not self.flush() or self._made is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self,
            pgettext("reflections", "Share these questions"),
            f"{self._made.name}.json",
            pgettext("reflections", "Sets of questions (*.json)"),
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the set to a file, to be shared; answers are not in it."""
        if self._made is None:
            return
        try:
            own_frameworks.save_file(self._made, path)
        except UserError as error:
            self._say(error.sentence)
            return
        self._say("")
        self.desk.notice(pgettext("reflections", "Written. Your answers are not in the file."))
