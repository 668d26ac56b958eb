# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The questions the user wants to ask a person, each with the button that says it is answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import MetaLabel, SectionTitle
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.operations.advice import note_question_asked
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.questions import Question


class _Row(QWidget):
    """One question."""

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(16)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        words = QLabel(self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setText(question.text)
        detail = MetaLabel(question.detail, self)
        detail.setWordWrap(True)
        texts.addWidget(words)
        texts.addWidget(detail)
        row.addLayout(texts, 1)
        self.asked = button(pgettext("relationships", "I asked"), parent=self)
        self.asked.setProperty("question", question.id)
        self.asked.setAccessibleDescription(question.text)
        self.asked.setVisible(not question.sent)
        row.addWidget(self.asked, 0, Qt.AlignmentFlag.AlignTop)
        self.answered = button(pgettext("relationships", "They answered"), parent=self)
        self.answered.setProperty("question", question.id)
        self.answered.setAccessibleDescription(question.text)
        self.open_button = button(pgettext("relationships", "Open"), quiet=True, parent=self)
        self.open_button.setProperty("question", question.id)
        self.open_button.setAccessibleDescription(question.text)
        row.addWidget(self.answered, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)


class QuestionList(QWidget):
    """Questions that wait; gone when there are none."""

    answered = Signal(int)
    """A question was answered; the words are still to be written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._questions: tuple[Question, ...] = ()
        self.rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 8)
        column.setSpacing(0)
        column.addWidget(SectionTitle(pgettext("relationships", "Questions you want to ask"), self))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        self.hide()

    def show_questions(self, questions: tuple[Question, ...]) -> None:
        """Show questions, the one needed soonest first."""
        if questions == self._questions:
            return
        self._questions = questions
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for question in questions:
            row = _Row(question, self)
            row.open_button.clicked.connect(self._open)
            row.answered.clicked.connect(self._answered)
            row.asked.clicked.connect(self._asked)
            self.desk.writes(row.answered, row.asked)
            self._column.addWidget(row)
            row.show()
            self.rows.append(row)
        self.setVisible(bool(questions))

    def _open(self) -> None:
        self.desk.open_record(Kind.ADVICE, int(self.sender().property("question")))

    def _asked(self) -> None:
        question = int(self.sender().property("question"))
        self.desk.attempt(note_question_asked, question, self.desk.today.isoformat())
        self.desk.notice(
            pgettext("relationships", "Noted that you asked. It waits for the answer."), undo=True
        )

    def _answered(self) -> None:
        self.answered.emit(int(self.sender().property("question")))
