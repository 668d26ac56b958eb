# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A small calendar gives a day once, none before the first that is offered, and stays on the screen."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.calendar_popup import CalendarPopup

DAY = date(2026, 5, 12)


@pytest.fixture
def anchor(qtbot: QtBot) -> QPushButton:
    made = QPushButton("Another day")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(anchor: QPushButton) -> Callable[..., CalendarPopup]:
    def open_it(first: date | None = None) -> CalendarPopup:
        popup = CalendarPopup("Put off", DAY, anchor, first=first)
        popup.open_at(anchor)
        return popup

    return open_it


def place(popup: CalendarPopup) -> QRect:
    """Where it lies, without the frame that only the screen of the tests draws around it."""
    return QRect(popup.windowHandle().framePosition(), popup.size())


def test_a_day_is_given_once_and_the_calendar_goes(
    qtbot: QtBot, opened: Callable[..., CalendarPopup]
) -> None:
    popup = opened()
    days: list[QDate] = []
    popup.day_chosen.connect(days.append)
    keys = popup.calendar.focusProxy()
    qtbot.keyClick(keys, Qt.Key.Key_Right)
    qtbot.keyClick(keys, Qt.Key.Key_Return)
    assert days == [QDate(2026, 5, 13)]
    assert not popup.isVisible()


def test_a_click_gives_it_once_too(qtbot: QtBot, opened: Callable[..., CalendarPopup]) -> None:
    popup = opened()
    days: list[QDate] = []
    popup.day_chosen.connect(days.append)
    table = popup.calendar.findChild(QTableView)
    cell = table.visualRect(table.currentIndex()).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert days == [QDate(2026, 5, 12)] and not popup.isVisible()


def test_no_day_before_the_first_can_be_chosen(qtbot: QtBot, opened: Callable[..., CalendarPopup]) -> None:
    popup = opened(DAY)
    keys = popup.calendar.focusProxy()
    qtbot.keyClick(keys, Qt.Key.Key_Left)
    assert popup.calendar.selectedDate() == QDate(2026, 5, 12)
    past = popup.calendar.dateTextFormat(QDate(2026, 5, 11)).foreground().color()
    assert past != popup.calendar.dateTextFormat(QDate(2026, 5, 12)).foreground().color()
    popup.close()


def test_escape_gives_no_day(qtbot: QtBot, opened: Callable[..., CalendarPopup]) -> None:
    popup = opened()
    days: list[QDate] = []
    popup.day_chosen.connect(days.append)
    qtbot.keyClick(popup.calendar, Qt.Key.Key_Escape)
    assert days == [] and not popup.isVisible()


def test_it_stays_on_the_screen(anchor: QPushButton, opened: Callable[..., CalendarPopup]) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    anchor.move(room.right() - anchor.width(), room.bottom() - anchor.height())
    low = opened()
    assert room.contains(place(low))
    low.close()
    anchor.move(room.topLeft())
    high = opened()
    assert room.contains(place(high)) and high.y() >= anchor.geometry().bottom()
    high.close()
