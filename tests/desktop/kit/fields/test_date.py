# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A date is typed in words, or chosen from a calendar."""

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.date import DateField
from mentordesk.errors import InputRefusedError


def test_a_date_is_understood_when_it_is_left(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.focus_in()
    qtbot.keyClicks(field.line, "May 2021")
    assert not field.ready()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "2021-05"
    assert field.line.text() == "May 2021"
    field.line.setText("some day")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.error()
    with pytest.raises(InputRefusedError):
        field.value()


def test_the_calendar_gives_a_day(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.set_value("2021-05-03")
    field.pick.click()
    with qtbot.waitSignal(field.edited):
        field._day_chosen(QDate(2021, 5, 9))
    assert field.value() == "2021-05-09"
