# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a user does with the capture box, and what is seen of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.capture.box import CaptureBox
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def readings(box: CaptureBox) -> list[str]:
    return [box.lines.reading(number) for number in range(len(box.lines.lines))]


def choose(box: CaptureBox, *texts: str) -> None:
    """Choose from the open menu, and the menus within."""
    menu = box.lines.menu
    assert menu is not None and menu.isVisible()
    action: QAction | None = None
    for text in texts:
        action = next(a for a in menu.actions() if a.text().split("\t")[0] == text)
        menu = action.menu() or menu
    assert action is not None
    action.trigger()
    box.lines.menu.close()


def choose_offer(box: CaptureBox, text: str) -> None:
    """Click on a row of the list below the name."""
    rows = box.who._offers.popup()
    assert rows.isVisible()
    row = next(n for n in range(rows.model().rowCount()) if rows.model().index(n, 0).data() == text)
    at = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)


def offers(box: CaptureBox) -> list[str]:
    rows = box.who._offers.popup()
    return [rows.model().index(n, 0).data() for n in range(rows.model().rowCount())] * rows.isVisible()


def press(box: CaptureBox, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is: in the list below the name, if it is open."""
    for key in keys:
        QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget() or box, key)


def save(box: CaptureBox) -> None:
    QTest.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_Return, CTRL)


def names(journal: Journal) -> list[str]:
    return [
        name for (name,) in journal.rows(Relationship.select(Relationship.name).order_by(Relationship.id))
    ]
