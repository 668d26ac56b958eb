# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The questions of a guided reflection: one at a time or all at once, any of them skipped."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.pages.tab_order import follow_the_eye
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel
from mentordesk.i18n.texts import Message, npgettext, number_text, pgettext
from mentordesk.practice.reflection import blind_review
from mentordesk.practice.reflection.blind_review import waits_for_prediction
from mentordesk.practice.reflection.frameworks import GuidedSet, Step

ONE, ALL, READ = "one", "all", "read"
"""One question at a time, all of them, or only those that were answered."""
_SETTING = "guide/mode"


class _Question(QWidget):
    """One step: what is asked, a hint, what was known before, and room to answer."""

    def __init__(
        self, step: Step, save: Callable[[str, object], None], make: Callable[[], Field], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.step = step
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 4)
        column.setSpacing(4)
        title = SectionTitle(step.title, self)
        title.setWordWrap(True)
        column.addWidget(title)
        self.hint = SoftLabel(step.hint, self)
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        self.known = QLabel(self)
        self.known.setObjectName("quotation")
        self.known.setTextFormat(Qt.TextFormat.PlainText)
        self.known.setWordWrap(True)
        self.known.hide()
        column.addWidget(self.known)
        self.waits = SoftLabel(
            pgettext(
                "reflections",
                "What you thought then stays hidden until you have said what you would expect today.",
            ),
            self,
        )
        self.waits.setWordWrap(True)
        self.waits.hide()
        column.addWidget(self.waits)
        self.reveal = button(pgettext("reflections", "Reveal without answering"), quiet=True, parent=self)
        self.reveal.setProperty("flush", True)
        self.reveal.setAccessibleDescription(step.title)
        self.reveal.hide()
        column.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignLeft)
        self.sheet = FieldSheet([FieldSpec(f"step:{step.key}", "", make, always=True)], save)
        column.addWidget(self.sheet)

    def field(self) -> Field:
        """Where the answer stands."""
        return self.sheet.field(f"step:{self.step.key}")

    def answered(self) -> bool:
        """Whether anything was written."""
        return bool(str(self.field().value()).strip())


class Guide(QWidget):
    """The questions of one set, with the answers of one reflection."""

    saved = Signal(str)
    action_requested = Signal()
    """The action a set ends with."""

    def __init__(self, desk: Desk, save: Callable[[str, object], None], make: Callable[[str], Field]) -> None:
        super().__init__()
        self.desk = desk
        self._save, self._make = save, make
        self._set: GuidedSet | None = None
        self._questions: list[_Question] = []
        self._at = 0
        self._mode = READ
        self._record: int | None = None
        self._revealed = False
        """Whether what a blind review hides may be seen: it was judged anew, or asked for without."""
        self.seen_at: Callable[[str], str] = _nothing
        """What is to stand above a step."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        self.place = SoftLabel("", self)
        head.addWidget(self.place, 1)
        self.switch = button("", quiet=True, parent=self)
        head.addWidget(self.switch)
        column.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        self._row = row = FlowLayout()
        self.back = button(pgettext("reflections", "&Back"), parent=self)
        self.next = button(pgettext("reflections", "Ne&xt"), primary=True, parent=self)
        self.next.setToolTip("Ctrl+Enter")
        self.skip = button(pgettext("reflections", "S&kip"), quiet=True, parent=self)
        self.act = button("", parent=self)
        for one in (self.back, self.next, self.skip, self.act):
            row.addWidget(one)
        column.addSpacing(12)
        column.addLayout(row)
        self.source = SoftLabel("", self)
        self.source.setWordWrap(True)
        self.source.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self.source)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.skip.clicked.connect(self.go_on)
        self.switch.clicked.connect(self._switch)
        self.act.clicked.connect(self.action_requested)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(self.go_on)
        self.hide()

    # What is shown

    def show_set(
        self, made: GuidedSet | None, answers: Sequence[tuple[str, str]], record: int | None
    ) -> None:
        """Show the answers of a reflection under the questions of its set; nothing for a free one."""
        if made is None and answers:
            made = GuidedSet("", "", "", "", tuple(Step(key, key, "") for key, _ in answers))
        written = dict(answers)
        if made != self._set or (record != self._record and None not in (record, self._record)):
            self._set = made
            self._at = 0
            self._mode = READ
            self._revealed = bool(written.get(blind_review.PREDICTION, "").strip())
            self._build()
        self._record = record
        for question in self._questions:
            name = f"step:{question.step.key}"
            question.sheet.show_values({"id": record, name: written.get(question.step.key, "")})
        self.setVisible(made is not None)
        if made is not None:
            self._arrange()

    def begin(self) -> None:
        """Start with the first question, in the way that was chosen last."""
        self._at = 0
        self._revealed = False
        self._mode = self._preferred()
        self._arrange()
        self._focus()

    def _preferred(self) -> str:
        """One at a time or all at once, as it was chosen last."""
        return ALL if str(self.desk.settings.value(_SETTING, ONE)) == ALL else ONE

    def sheets(self) -> list[FieldSheet]:
        """The sheets of the answers."""
        return [question.sheet for question in self._questions]

    def first_field(self) -> Field | None:
        """Where typing starts."""
        return self._questions[self._at].field() if self._questions else None

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._questions = []
        steps = self._set.steps if self._set is not None else ()
        for step in steps:
            question = _Question(step, self._save, partial(self._make, step.key), self)
            question.sheet.saved.connect(self.saved)
            question.reveal.clicked.connect(self._reveal)
            if step.key == blind_review.PREDICTION:
                question.field().left.connect(self._prediction_left)
            if self.desk.journal.read_only:
                question.sheet.set_read_only(True)
            self._column.addWidget(question)
            self._questions.append(question)
        follow_the_eye(self.switch, [self._column, self._row])

    def _arrange(self) -> None:
        """Show what the way of going on asks for."""
        made, many = self._set, len(self._questions)
        if made is None or not many:
            return
        one, reading = self._mode == ONE, self._mode == READ
        if reading and not any(question.answered() for question in self._questions):
            self._mode, one, reading = ONE, True, False
        for number, question in enumerate(self._questions):
            shown = number == self._at if one else question.answered() or not reading
            question.hint.setVisible(not reading and bool(question.step.hint))
            self._show_known(question, shown and not reading)
            question.setVisible(shown)
        said = pgettext("guide", "Step {at} of {many}", at=number_text(self._at + 1), many=number_text(many))
        if reading:
            said = self._progress_text()
        elif not one:
            said = npgettext("guide", "{n} question", "{n} questions", many)
        self.place.setText(said)
        self.switch.setText(
            pgettext("reflections", "Go through the questions")
            if reading
            else pgettext("reflections", "All at once")
            if one
            else pgettext("reflections", "One at a time")
        )
        self.switch.setVisible(not self.desk.journal.read_only)
        last = self._at == many - 1
        self.back.setVisible(one and self._at > 0)
        self.next.setVisible(one and not last)
        self.skip.setVisible(one and not last)
        action = _ACTIONS.get(made.ends_with)
        self.act.setText("" if action is None else action.text())
        self.act.setVisible(bool(made.ends_with) and not reading and (last or not one))
        self.source.setText(made.source)
        self.source.setVisible(bool(made.source) and not reading)

    def _progress_text(self) -> str:
        """How many questions were passed over; of a set that was only begun, how far one came."""
        answers = [question.answered() for question in self._questions]
        answered = sum(answers)
        if answered == len(answers):
            return ""
        if not answered:
            return npgettext(
                "guide", "The question is not answered", "None of {n} questions answered", len(answers)
            )
        if all(answers[:answered]):
            return npgettext(
                "guide",
                "{answered} of {n} question answered",
                "{answered} of {n} questions answered",
                len(answers),
                answered=number_text(answered),
            )
        return npgettext(
            "guide", "{n} question was skipped", "{n} questions were skipped", len(answers) - answered
        )

    # What a blind review hides

    def _show_known(self, question: _Question, shown: bool) -> None:
        """What stands above a question, or that it waits for another judgement."""
        known = self.seen_at(question.step.key) if shown else ""
        hidden = bool(known) and not self._revealed and waits_for_prediction(self._set, question.step.key)
        question.known.setText("" if hidden else known)
        question.known.setVisible(bool(known) and not hidden)
        question.waits.setVisible(hidden)
        question.reveal.setVisible(hidden)

    def _reveal(self) -> None:
        question = self.sender().parent()
        self._revealed = True
        self._arrange()
        if isinstance(question, _Question):
            question.field().focus_in()

    def _prediction_left(self) -> None:
        """Reveal when the keyboard goes on to something else, and not while a sentence is being written."""
        focus = QApplication.focusWidget()
        question = next(one for one in self._questions if one.step.key == blind_review.PREDICTION)
        if (
            focus is not None
            and not question.isAncestorOf(focus)
            and question.answered()
            and not self._revealed
        ):
            self._revealed = True
            self._arrange()

    # Going on

    def _switch(self) -> None:
        if self._mode == READ:
            self._mode = self._preferred()
        else:
            self._mode = ALL if self._mode == ONE else ONE
            self.desk.settings.setValue(_SETTING, self._mode)
        self._arrange()
        self._focus()

    def go_on(self) -> None:
        """The next question."""
        self._step(1)

    def go_back(self) -> None:
        """The question before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._mode != ONE or not all([sheet.flush() for sheet in self.sheets()]):
            return
        left = self._questions[self._at]
        self._revealed = self._revealed or (left.step.key == blind_review.PREDICTION and left.answered())
        self._at = min(max(0, self._at + by), len(self._questions) - 1)
        self._arrange()
        self._focus()

    def _focus(self) -> None:
        if self._questions:
            question = self._questions[self._at]
            question.sheet.reveal(f"step:{question.step.key}")


def _nothing(_step: str) -> str:
    return ""


_ACTIONS = {
    "question": Message("reflections", "Write the question down"),
    "tell": Message("reflections", "Go and tell them"),
    "value": Message("reflections", "Go to the statement of value"),
    "exchange": Message("reflections", "Go to give and take"),
    "letter": Message("reflections", "Write the letter"),
    "pass_on": Message("reflections", "Pass it on"),
}
