# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The notice bar at the bottom, and what stands in an empty place."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import ElidedLabel, SoftLabel
from mentordesk.i18n.texts import pgettext


class EmptyState(QWidget):
    """An empty place: what will live here, in one sentence, and the action that starts it."""

    action_requested = Signal()

    def __init__(self, sentence: str, action_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = SoftLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setMaximumWidth(theme.px(300))
        self.action = button(action_text, primary=True, parent=self)
        self.action.setVisible(bool(action_text))
        self.action.clicked.connect(self._action_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(16)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.sentence, 1000)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setAccessibleName(sentence)

    def show_text(self, sentence: str, action_text: str = "") -> None:
        """Say something else."""
        self.sentence.setText(sentence)
        self.action.setText(action_text)
        self.action.setVisible(bool(action_text))
        self.setAccessibleName(sentence)

    def _action_clicked(self) -> None:
        self.action_requested.emit()


class NoticeBar(QFrame):
    """The short bar at the bottom: what was done, and the way back."""

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ElidedLabel()
        self.action = button("", quiet=True)
        self.close_button = button("", quiet=True, icon="close")
        self.close_button.setAccessibleName(pgettext("kit", "Close this notice"))
        self.close_button.setToolTip(pgettext("kit", "Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.close_notice)
        self.action.clicked.connect(self._action_clicked)
        self.close_button.clicked.connect(self.close_notice)
        self.hide()

    def show_notice(self, text: str, action_text: str = "", seconds: float = 10) -> None:
        """Say something for a while; 0 seconds is until it is closed."""
        self.text.setText(text)
        self.action.setText(action_text)
        self.action.setVisible(bool(action_text))
        self.setAccessibleName(text)
        self.show()
        self._timer.stop()
        if seconds:
            self._timer.start(round(seconds * 1000))
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not for a start: 3 ms

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def close_notice(self) -> None:
        """Go away, unless somebody is on the way to the action: then a little later."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        if self.sender() is self._timer and (self.underMouse() or inside):
            self._timer.start(3000)
            return
        self._timer.stop()
        self.hide()

    def close_saying(self, text: str) -> None:
        """Go away if this is what is said."""
        if self.text.whole_text() == text:
            self.close_notice()

    def _action_clicked(self) -> None:
        self.close_notice()
        self.action_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.rail)
        painter.fillRect(0, 0, self.width(), 1, now.hairline)
