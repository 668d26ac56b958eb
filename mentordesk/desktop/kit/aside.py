# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Asking the journal something while the window goes on: on a thread of its own, with a connection of its own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from mentordesk.errors import UserError
from mentordesk.journal.journal import Journal


class _Reports(QObject):
    """Carries an answer from the worker's thread to the window's."""

    done = Signal(int, object, object)
    """Number of the question, its answer, and what went wrong instead."""


class _Job(QRunnable):
    def __init__(
        self, number: int, journal: Journal, question: Callable[[Journal], Any], reports: _Reports
    ) -> None:
        super().__init__()
        self._number, self._journal, self._question, self._reports = number, journal, question, reports
        self.wanted = True

    def run(self) -> None:
        answer, error = None, None
        try:
            if self.wanted:
                with self._journal.on_this_thread() as journal:
                    answer = self._question(journal)
        except Exception as caught:
            error = caught
        if self.wanted:
            self._reports.done.emit(self._number, answer, error)


class Aside(QObject):
    """Asks one thing at a time; a new question takes the place of the one before."""

    answered = Signal(object)

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._reports = _Reports()
        self._reports.done.connect(self._done)
        self._job: _Job | None = None
        self._number = 0

    def ask(self, question: Callable[[Journal], Any]) -> None:
        """Have a question answered; what the world does to the file is no answer, and is left to the next one."""
        self.drop()
        self._number += 1
        self._job = _Job(self._number, self._journal, question, self._reports)
        QThreadPool.globalInstance().start(self._job)

    def drop(self) -> None:
        """Want no answer any more."""
        if self._job is not None:
            self._job.wanted = False
            self._job = None

    def _done(self, number: int, answer: Any, error: Exception | None) -> None:
        if self._job is None or number != self._number:
            return
        self._job = None
        if error is None:
            self.answered.emit(answer)
        elif not isinstance(error, UserError):
            raise error
