# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The question for today: one sentence, a way to write about it, and a way to let it be."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.background.runner import Runner
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import MetaLabel
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind

if TYPE_CHECKING:
    from mentordesk.journal.journal import Journal
    from mentordesk.practice.today.question_of_the_day import Prompt

_LET_GO = "prompt/let_go"


def _question(journal: "Journal", today: date) -> "Prompt | None":
    """The question of the day; what looks for it is loaded where it is asked, beside the window."""
    from mentordesk.practice.today.question_of_the_day import prompt_of_the_day

    return prompt_of_the_day(journal, today)


class QuestionCard(QFrame):
    """Shows itself when something in the journal asks a question."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._prompt: Prompt | None = None
        # All of the journal may have to be looked through.
        self._runner = Runner(self, journal=desk.journal)
        self._runner.finished.connect(self._show)
        self._asked: date | None = None
        self.setObjectName("question-card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addWidget(MetaLabel(pgettext("today", "A question for today"), self))
        self.text = QLabel(self)
        self.text.setObjectName("story")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.write = button(pgettext("today", "Write about &it"), parent=self)
        self.let_go = button(pgettext("today", "&Not today"), quiet=True, parent=self)
        desk.writes(self.write)
        row.addWidget(self.write)
        row.addWidget(self.let_go)
        row.addStretch(1)
        column.addLayout(row)
        self.write.clicked.connect(self._write)
        self.let_go.clicked.connect(self._let_it_go)
        self.hide()

    def ask(self) -> None:
        """Look for the question of the day, once a day."""
        today = self.desk.today
        if self._asked == today:
            return
        self._asked = today
        if str(self.desk.settings.value(_LET_GO, "")) == today.isoformat():
            self.hide()
            return
        self._runner.ask(partial(_question, today=today))

    def _show(self, prompt: "Prompt | None") -> None:
        self._prompt = prompt
        if self._prompt is not None:
            self.text.setText(self._prompt.text)
            self.setAccessibleName(self._prompt.text)
        self.setVisible(self._prompt is not None)

    def _write(self) -> None:
        asked = self._prompt
        if asked is None:
            return
        given = {
            "framework": asked.framework,
            "relationship": asked.relationship,
            "advice": asked.advice,
            "title": asked.title,
        }
        new = tuple((name, value) for name, value in given.items() if value)
        self.hide()
        self.desk.open_requested.emit(Target(Place.REFLECTIONS, Kind.REFLECTION, new=new))

    def _let_it_go(self) -> None:
        self.desk.settings.setValue(_LET_GO, self.desk.today.isoformat())
        self.hide()
        self.desk.notice(pgettext("today", "Let go for today."), back=self._back)

    def _back(self) -> None:
        self.desk.settings.remove(_LET_GO)
        self.setVisible(self._prompt is not None)
