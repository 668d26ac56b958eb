# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How far a long print is, and a way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from mentordesk.i18n.texts import pgettext


class PrintProgress:
    """A small window that appears when printing takes longer than a moment."""

    def __init__(self, parent: QWidget) -> None:
        self._dialog = QProgressDialog(parent)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setWindowTitle(pgettext("printing", "Print"))
        self._dialog.setCancelButtonText(pgettext("printing", "Cancel"))
        self._dialog.setMinimumDuration(600)
        self.cancelled = False

    def advance(self, done: int, total: int) -> bool:
        """Show how many pages are done. Returns whether to go on."""
        self._dialog.setMaximum(total)
        self._dialog.setLabelText(pgettext("printing", "Page {page} of {pages}", page=done + 1, pages=total))
        self._dialog.setValue(done)
        self.cancelled = self._dialog.wasCanceled()
        return not self.cancelled

    def finish(self) -> None:
        """Go away."""
        self._dialog.reset()
        self._dialog.deleteLater()
