# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""When the journal cannot be opened: what is wrong in a sentence, and what can be done."""

import os
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout

from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SoftLabel, TitleLabel
from mentordesk.errors import (
    DiskFullError,
    FolderMissingError,
    JournalError,
    JournalLockedError,
    JournalMissingError,
    NotAFolderError,
    ReadOnlyJournalError,
)
from mentordesk.i18n.texts import pgettext
from mentordesk.system import paths


class TroubleDialog(QDialog):
    """Says why a journal cannot be opened. `path` is what to open next, nothing to quit."""

    def __init__(self, error: JournalError, path: Path) -> None:
        super().__init__()
        self.path: Path | None = None
        self.read_only = False
        self._failed = path
        self.setWindowTitle("MentorDesk")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        title = TitleLabel(pgettext("window", "The journal cannot be opened"))
        column.addWidget(title)
        self.message = QLabel(" ".join(part for part in (error.what, error.kept) if part))
        self.message.setWordWrap(True)
        column.addWidget(self.message)
        advice = SoftLabel(self._advice(error))
        advice.setWordWrap(True)
        column.addWidget(advice)
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        if isinstance(error, (ReadOnlyJournalError, DiskFullError)) and os.path.exists(path):
            self._add(row, pgettext("window", "Open to &read only"), self._open_read_only)
        if isinstance(error, FolderMissingError):
            self._add(row, pgettext("window", "&Make the folder"), self._make_folder)
        if isinstance(error, JournalMissingError):
            self._add(row, pgettext("window", "&Begin a journal there"), self._again)
        else:
            self._add(
                row,
                pgettext("window", "&Try again"),
                self._again,
                primary=isinstance(error, JournalLockedError),
            )
        self._add(row, pgettext("window", "&Choose another file…"), self._choose)
        self._add(row, pgettext("window", "&Quit"), self.reject)
        column.addLayout(row)
        self.setMinimumWidth(520)

    def _advice(self, error: JournalError) -> str:
        """What to do next; where the terminal would be told something else, by the buttons below."""
        if isinstance(error, JournalMissingError):
            return pgettext("window", "Begin one there, or choose another file.")
        if isinstance(error, NotAFolderError):
            return pgettext("window", "Choose another file.")
        if isinstance(error, DiskFullError):
            return pgettext("window", "Free some space and try again, or open it to read only.")
        return error.advice

    def _add(self, row: QHBoxLayout, text: str, slot: object, *, primary: bool = False) -> None:
        made = button(text, primary=primary)
        made.clicked.connect(slot)
        row.addWidget(made)

    def _again(self) -> None:
        self.path = self._failed
        self.accept()

    def _open_read_only(self) -> None:
        self.read_only = True
        self.path = self._failed
        self.accept()

    def _make_folder(self) -> None:
        try:
            paths.make_private_dir(self._failed.parent)
        except OSError:
            self.message.setText(
                pgettext("window", "The folder could not be made there. Choose another place.")
            )
            return
        self._again()

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            pgettext("window", "Open or begin a journal"),
            str(Path.home() / paths.JOURNAL_NAME),
            pgettext("window", "Journals (*.mentordesk)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.path = Path(name)
            self.accept()
