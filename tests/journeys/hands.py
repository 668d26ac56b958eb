# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A pair of hands at the real window: keys go where the keyboard is, the mouse to what is in sight. Nothing else is done."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)

from mentordesk.desktop.window.window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


class Hands:
    """What somebody does at the window, and sees of it."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    # Keys

    def keyboard(self) -> QWidget:
        """What has the keyboard: a list or menu that is open, or else the widget with the focus."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        if not self.window.isActiveWindow():
            # The offscreen platform leaves a closed list active, as no real one does.
            self.window.activateWindow()
            QApplication.processEvents()
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press keys, one after the other."""
        for key in keys:
            QTest.keyClick(self.keyboard(), key, held)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text."""
        QTest.keyClicks(self.keyboard(), text)
        QApplication.processEvents()

    # The mouse

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on something, scrolling the page to it first, as the wheel would."""
        self._scroll_to(widget, at or widget.rect().center())
        QTest.mouseClick(widget, LEFT, pos=at or widget.rect().center())
        QApplication.processEvents()

    def click_on(self, text: str) -> None:
        """Click on the button that says so."""
        self.click(self.button(text))

    def click_row(self, view: QAbstractItemView, row: int = 0) -> None:
        """Click on a row of a list."""
        at = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), LEFT, pos=at)
        QApplication.processEvents()

    @staticmethod
    def _scroll_to(widget: QWidget, at: QPoint) -> None:
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            QApplication.processEvents()
            place = widget.mapTo(area.widget(), at)
            area.ensureVisible(place.x(), place.y(), 40, 40)
            QApplication.processEvents()

    # What is seen

    def button(self, text: str) -> QAbstractButton:
        """The button in sight that says so, whichever letter of it is underlined."""
        found = [
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and one.text().replace("&", "") == text
        ]
        assert found, (
            text,
            sorted({b.text() for b in self.window.findChildren(QAbstractButton) if b.isVisible()}),
        )
        return found[0]

    def sees(self, text: str) -> bool:
        """Whether a text stands somewhere in sight."""
        return any(text in label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    @property
    def told(self) -> str:
        """What the bar at the bottom says."""
        bar = self.window.notices
        return bar.text.whole_text() if bar.isVisible() else ""

    @staticmethod
    def wait(condition: Callable[[], bool]) -> None:
        """Wait a moment for something to be so."""
        end = time.monotonic() + 5
        while not condition():
            assert time.monotonic() < end
            QTest.qWait(10)
