# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A date is typed in words, or chosen from a calendar."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.date import ComingDateField, DateField, PastDateField
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import MONTHS
from mentordesk.practice.capture.dates import shown_date


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


def _typed(field: DateField, text: str) -> str:
    field.line.setText(text)
    return str(field.value())


def test_each_kind_of_field_has_its_side_of_today(qtbot: QtBot) -> None:
    today = date.today()
    past, coming = PastDateField(), ComingDateField()
    qtbot.addWidget(past)
    qtbot.addWidget(coming)
    for day in (today - timedelta(days=40), today + timedelta(days=40), today):
        said = f"{day.day} {MONTHS[day.month - 1].source}"
        assert _typed(past, said) <= today.isoformat() <= _typed(coming, said)
    assert _typed(past, "Friday") <= today.isoformat() < _typed(coming, "Friday")
    assert _typed(past, "29 Feb") <= today.isoformat() <= _typed(coming, "29 Feb")


def test_a_year_is_shown_where_it_is_not_the_obvious_one(qtbot: QtBot) -> None:
    today = date.today()
    past, coming = PastDateField(), ComingDateField()
    qtbot.addWidget(past)
    qtbot.addWidget(coming)
    for day in (today - timedelta(days=40), today + timedelta(days=40)):
        for field in (past, coming):
            field.set_value(day.isoformat())
            assert field.value() == day.isoformat()
            away = (day > today) is isinstance(field, PastDateField)
            assert (str(day.year) in field.shown_text()) is (away or day.year != today.year)
            # What is shown, typed into the same field, is the same day.
            field.set_value("")
            field.line.setText(field.shown_text())
            assert _typed(field, shown_date(day.isoformat(), today, tense=field.tense)) == day.isoformat()
