# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The two buttons of the bar at the top that say more than their name: search, with its key, and capture."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.widgets.buttons import Button
from mentordesk.i18n.texts import pgettext

_AROUND = 44
"""What the sign, the edges and the gap before the key take of the search button's width, in pixels."""


class SearchButton(QPushButton):
    """Looks like the line it opens; the key that opens it, too, stands in it where there is room."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("search")
        theme.set_icon(self, "search", "soft")
        self.setAccessibleName(text)
        self.setToolTip(pgettext("window", "Search everything (Ctrl+K)"))
        self.setMaximumWidth(478)
        self.hint = QLabel(QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText), self)
        self.hint.setObjectName("key-hint")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = self.fontMetrics().horizontalAdvance(self.text()) + self.iconSize().width()
        self.hint.setVisible(words + self.hint.sizeHint().width() + theme.px(_AROUND) <= event.size().width())


class CaptureButton(Button):
    """Opens the capture box; a dot on it says that something begun there waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("window", "&Capture"), parent)
        self.setProperty("primary", True)
        self.setAutoDefault(False)
        self.waits = False
        self.show_draft(False)

    def show_draft(self, waits: bool) -> None:
        """Say whether something begun waits."""
        self.waits = waits
        self.setToolTip(
            pgettext("window", "Go on with what you began to write down (Ctrl+Shift+N)")
            if waits
            else pgettext("window", "Write down what a meeting left behind (Ctrl+Shift+N)")
        )
        self.setAccessibleDescription(
            pgettext("window", "Something you began to write down waits") if waits else ""
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.waits:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colours().on_accent)
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.drawEllipse(QPointF(9 if rtl else self.width() - 9, 9), 3, 3)
