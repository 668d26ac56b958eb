# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The question before a window is closed with something that could not be saved."""

from PySide6.QtWidgets import QMessageBox, QWidget

from mentordesk.i18n.texts import pgettext


def leaves_unsaved(window: QWidget) -> bool:
    """Ask whether to close without what could not be saved. Returns whether that is wanted."""
    box = QMessageBox(window)
    box.setWindowTitle(pgettext("window", "Not saved"))
    box.setText(pgettext("window", "Something you typed could not be saved. It is marked where it stands."))
    box.setInformativeText(pgettext("window", "If you close now, that text is lost."))
    stay = box.addButton(pgettext("window", "&Go back to it"), QMessageBox.ButtonRole.RejectRole)
    box.addButton(pgettext("window", "&Close without it"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is not stay
