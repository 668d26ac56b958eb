# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Asking the journal something while the window goes on: on a thread of its own, with a connection of its own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from mentordesk.desktop.background.collecting import apart
from mentordesk.errors import UserError
from mentordesk.journal.journal import Journal

_under_way: set["_Answer"] = set()
"""Held until they have come back to the window's thread, where alone they may be freed."""


class _Answer(QObject):
    """Carries an answer from the worker's thread to the window's."""

    came = Signal(object, object, object)
    """Itself, the answer, and what went wrong instead."""

    def __init__(self) -> None:
        super().__init__()
        self.came.connect(self._let_go)
        _under_way.add(self)

    def _let_go(self, *_: object) -> None:
        _under_way.discard(self)


class _Job(QRunnable):
    def __init__(self, journal: Journal, question: Callable[[Journal], Any], answer: _Answer) -> None:
        super().__init__()
        self._journal, self._question, self._answer = journal, question, answer
        self.wanted = True

    def run(self) -> None:
        with apart():
            found, error = None, None
            try:
                if self.wanted:
                    with self._journal.on_this_thread() as journal:
                        found = self._question(journal)
            except Exception as caught:
                error = caught
            self._answer.came.emit(self._answer, found, error)


class Aside(QObject):
    """Asks one thing at a time; a new question takes the place of the one before."""

    answered = Signal(object)
    failed = Signal(object)
    """What came instead: a `UserError`, or a bug, which is raised as well."""

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._job: _Job | None = None
        self._awaited: _Answer | None = None

    def ask(self, question: Callable[[Journal], Any]) -> None:
        """Have a question answered. Nobody has to hear that it failed: then the next one is to tell."""
        self.drop()
        self._awaited = _Answer()
        self._awaited.came.connect(self._came)
        self._job = _Job(self._journal, question, self._awaited)
        QThreadPool.globalInstance().start(self._job)

    def drop(self) -> None:
        """Want no answer any more."""
        if self._job is not None:
            self._job.wanted = False
        self._job = self._awaited = None

    def _came(self, answer: _Answer, found: Any, error: Exception | None) -> None:
        if answer is not self._awaited:
            return
        self._job = self._awaited = None
        if error is None:
            self.answered.emit(found)
            return
        self.failed.emit(error)
        if not isinstance(error, UserError):
            raise error
