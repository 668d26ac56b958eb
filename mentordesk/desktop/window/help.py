# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""F1: the keys, and what this program is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mentordesk import __version__
from mentordesk.desktop.desk.commands import Listed
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SoftLabel, TitleLabel
from mentordesk.i18n.texts import pgettext


class ShortcutsDialog(QDialog):
    """All shortcuts in one list."""

    def __init__(self, commands: Sequence[Listed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("window", "Keyboard shortcuts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(TitleLabel(pgettext("window", "Keyboard shortcuts")))
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(32)
        rows = [(command.text, command.shortcuts) for command in commands if command.shortcut]
        rows += [
            (
                pgettext("window", "Find in the text you are writing; elsewhere, everywhere"),
                pgettext("window", "Ctrl+F"),
            ),
            (pgettext("window", "Finish what is being added or told"), pgettext("window", "Ctrl+Enter")),
            (
                pgettext("window", "Move through a list; open what is chosen"),
                pgettext("window", "Arrow keys; Enter"),
            ),
            (pgettext("window", "Next or previous field"), pgettext("window", "Tab; Shift+Tab")),
            (
                pgettext("window", "Close a panel, a box or the bar at the bottom"),
                pgettext("window", "Escape"),
            ),
        ]
        grid.setColumnStretch(0, 1)
        for number, (text, keys) in enumerate(rows):
            what = QLabel(text)
            what.setWordWrap(True)
            grid.addWidget(what, number, 0)
            grid.addWidget(SoftLabel(keys), number, 1, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(host)
        # Beside the keys there is always room for the scroll bar; the words before them are wrapped.
        beside = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(host.minimumSizeHint().width() + beside)
        column.addWidget(area, 1)
        column.addWidget(_close_button(self))
        self.resize(520, 560)


class AboutDialog(QDialog):
    """Name, version, and where nothing goes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("window", "About MentorDesk"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(TitleLabel("MentorDesk"))
        column.addWidget(SoftLabel(pgettext("window", "Version {version}", version=__version__)))
        text = QLabel(
            pgettext(
                "window",
                "An offline journal for the working relationships that shape a career. Everything stays in one"
                " file on this computer; nothing is ever sent anywhere. MIT licence.",
            )
        )
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addWidget(text)
        column.addWidget(_close_button(self))
        self.setFixedWidth(420)


def _close_button(dialog: QDialog) -> QWidget:
    row = QWidget(dialog)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 12, 0, 0)
    layout.addStretch(1)
    close = button(pgettext("window", "&Close"), primary=True, parent=row)
    close.clicked.connect(dialog.reject)
    layout.addWidget(close)
    return row
