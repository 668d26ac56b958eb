# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets pages for a window on a worker thread: to look at, or as a PDF file."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentordesk.desktop.background.runner import Runner
from mentordesk.desktop.printing.printout import Printout
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
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
    """The pages. Raises UserError, also for a date that no calendar has."""
    try:
        return wanted.printout.make(journal, wanted.start, wanted.end, wanted.paper, form)
    except ValueError as error:
        raise InputRefusedError(
            pgettext("printing", "These dates cannot be read. Change them and try again.")
        ) from error


def _pages_to_look_at(journal: Journal, wanted: Wanted) -> Any:
    return typeset(journal, wanted, "svg")


def _write_file(journal: Journal, wanted: Wanted, path: Path) -> str:
    write_whole_file(path, typeset(journal, wanted, "pdf").pdf, reading=journal.path)
    return str(path)


class Typesetter(QObject):
    """Sets pages for a window. Only the pages wanted last are told; every file is."""

    pages_made = Signal(object)
    file_written = Signal(object)
    """Its path, as text."""
    failed = Signal(object)
    """A `UserError`, or a bug."""

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = Runner(self, journal=journal)
        self._pages.finished.connect(self.pages_made)
        self._pages.failed.connect(self.failed)
        self._files = Runner(self, journal=journal, replaces=False)
        self._files.finished.connect(self.file_written)
        self._files.failed.connect(self.failed)

    def set_pages(self, wanted: Wanted) -> None:
        """Make pages to look at."""
        self._pages.ask(partial(_pages_to_look_at, wanted=wanted))

    def write_file(self, wanted: Wanted, path: Path) -> None:
        """Make a PDF file."""
        self._files.ask(partial(_write_file, wanted=wanted, path=path))

    def drop_pages(self) -> None:
        """Want no pages to look at any more."""
        self._pages.cancel()

    def drop(self) -> None:
        """Forget all that is still under way."""
        self._pages.cancel()
        self._files.cancel()

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return self._pages.busy or self._files.busy
