# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Typesetting on a thread of its own; only what was asked for last is told."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from mentordesk.desktop.background.collecting import apart
from mentordesk.desktop.printing.printout import Printout
from mentordesk.errors import UserError
from mentordesk.journal.journal import Journal
from mentordesk.system.whole_file import write_whole_file

if TYPE_CHECKING:
    from mentordesk.summaries.renderers.typst import Format, Paper


@dataclass(frozen=True)
class Wanted:
    """What is to be set: a printout, a span of dates, a paper."""

    printout: Printout
    start: str | None
    end: str | None
    paper: "Paper"


def typeset(journal: Journal, wanted: Wanted, form: "Format") -> Any:
    """The pages. Raises UserError, and ValueError for a date that no calendar has."""
    return wanted.printout.make(journal, wanted.start, wanted.end, wanted.paper, form)


class _Reports(QObject):
    """Carries results from the worker's thread to the window's."""

    done = Signal(int, object, object)
    """Number of the job, what it made, and what went wrong instead."""


class _Job(QRunnable):
    def __init__(self, number: int, run: Callable[[], Any], reports: _Reports) -> None:
        super().__init__()
        self._number, self._run, self._reports = number, run, reports
        self.wanted = True

    def run(self) -> None:
        with apart():
            made, error = None, None
            if self.wanted:
                try:
                    made = self._run()
                except Exception as caught:
                    error = caught
            if self.wanted:
                self._reports.done.emit(self._number, made, error)


class Typesetter(QObject):
    """Sets pages for a window. A new wish takes the place of the one before."""

    pages_made = Signal(object)
    file_written = Signal(str)
    failed = Signal(object)
    """A `UserError`, or a sentence's worth of ValueError: a date no calendar has."""

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.journal = journal
        self._reports = _Reports()
        self._reports.done.connect(self._done)
        self._pool = QThreadPool.globalInstance()
        self._jobs: dict[int, tuple[_Job, str]] = {}
        self._last = 0

    def set_pages(self, wanted: Wanted) -> None:
        """Make pages to look at."""
        self.drop("pages")
        self._start(_Setting(self.journal, wanted, None), "pages")

    def write_file(self, wanted: Wanted, path: Path) -> None:
        """Make a PDF file."""
        self._start(_Setting(self.journal, wanted, path), "file")

    def drop(self, what: str = "") -> None:
        """Forget what is still under way: of one sort, or all of it."""
        for number, (job, sort) in list(self._jobs.items()):
            if not what or sort == what:
                job.wanted = False
                del self._jobs[number]

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._jobs)

    def _start(self, run: Callable[[], Any], sort: str) -> None:
        self._last += 1
        job = _Job(self._last, run, self._reports)
        self._jobs[self._last] = (job, sort)
        self._pool.start(job)

    def _done(self, number: int, made: Any, error: Exception | None) -> None:
        if self._jobs.pop(number, None) is None:
            return
        if isinstance(error, (UserError, ValueError)):
            self.failed.emit(error)
        elif error is not None:
            self.failed.emit(error)
            raise error
        elif isinstance(made, Path):
            self.file_written.emit(str(made))
        else:
            self.pages_made.emit(made)


class _Setting:
    """One piece of work, with a connection of its own to the journal."""

    def __init__(self, journal: Journal, wanted: Wanted, path: Path | None) -> None:
        self._journal, self._wanted, self._path = journal, wanted, path

    def __call__(self) -> Any:
        with self._journal.on_this_thread() as journal:
            pages = typeset(journal, self._wanted, "svg" if self._path is None else "pdf")
        if self._path is None:
            return pages
        write_whole_file(self._path, pages.pdf, reading=self._journal.path)
        return self._path
