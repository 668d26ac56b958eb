# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is asked before a window is closed with something that could not be saved."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from mentordesk.desktop.window.unsaved import leaves_unsaved
from mentordesk.desktop.window.window import MainWindow


def press(key: Qt.Key) -> Callable[[QMessageBox], None]:
    return lambda box: QTest.keyClick(box, key)


def click(text: str) -> Callable[[QMessageBox], None]:
    return lambda box: next(button for button in box.buttons() if button.text() == text).click()


@pytest.mark.parametrize(
    ("answer", "leaves"),
    [
        (click("&Close without it"), True),
        (click("&Go back to it"), False),
        (press(Qt.Key.Key_Return), False),
        (press(Qt.Key.Key_Escape), False),
    ],
)
def test_only_who_says_so_leaves_it(
    window: MainWindow, answer: Callable[[QMessageBox], None], leaves: bool
) -> None:
    asked: list[str] = []

    def reply() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.informativeText())
        answer(box)

    QTimer.singleShot(50, reply)
    assert leaves_unsaved(window) is leaves
    assert asked == ["If you close now, that text is lost."]
