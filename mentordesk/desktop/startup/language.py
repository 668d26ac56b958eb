# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Lets the windows speak the language of the user, and lie in its direction."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from mentordesk.i18n import catalogues


def use_language(app: QGuiApplication) -> None:
    """Use the language of the user from here on, from right to left if that is how it is read."""
    tag = catalogues.install(QLocale.system().uiLanguages())
    app.setLayoutDirection(QLocale(tag).textDirection())
