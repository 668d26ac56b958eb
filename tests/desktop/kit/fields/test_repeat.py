# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A rhythm is chosen by parts, and said in words; what another program wrote is left alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.repeat import RepeatField
from mentordesk.errors import InputRefusedError

MONDAY = date(2099, 3, 2)


@pytest.fixture
def field(qtbot: QtBot) -> RepeatField:
    made = RepeatField()
    qtbot.addWidget(made)
    made.set_start(MONDAY, after_contact=False)
    made.show()
    return made


def choose(field: RepeatField, frequency: str) -> None:
    field.combo.setCurrentIndex(field.combo.findData(frequency))
    field.combo.activated.emit(field.combo.currentIndex())


def test_a_rhythm_is_chosen_by_parts_and_said_in_words(qtbot: QtBot, field: RepeatField) -> None:
    assert field.is_empty() and field.value() == "" and not field.line.isVisible()
    with qtbot.waitSignal(field.edited):
        choose(field, "WEEKLY")
    assert field.value() == "FREQ=WEEKLY" and field.words.text() == "Every week on Monday."
    field.line.selectAll()
    qtbot.keyClicks(field.line, "2")
    field.days[0].click()
    field.days[3].click()
    assert field.value() == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"
    assert field.unit.text() == "weeks"
    assert "Monday" in field.words.text() and "Thursday" in field.words.text()


def test_days_of_the_week_are_asked_for_only_by_weeks(field: RepeatField) -> None:
    choose(field, "WEEKLY")
    assert all(day.isVisible() for day in field.days)
    field.days[1].click()
    choose(field, "MONTHLY")
    assert not any(day.isVisible() for day in field.days) and field.value() == "FREQ=MONTHLY"
    choose(field, "WEEKLY")
    field.set_start(MONDAY, after_contact=True)
    assert not any(day.isVisible() for day in field.days), "it counts from the last contact"


@pytest.mark.parametrize("wrong", ["0", "-1", "x"])
def test_it_comes_again_every_one_or_more(qtbot: QtBot, field: RepeatField, wrong: str) -> None:
    choose(field, "DAILY")
    field.line.selectAll()
    qtbot.keyClicks(field.line, wrong)
    assert not field.ready()
    with pytest.raises(InputRefusedError):
        field.value()
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.value() == "FREQ=DAILY" and not field.ready(), "a number may still come"


def test_a_rule_of_another_program_stays_until_another_is_chosen(field: RepeatField) -> None:
    rule = "FREQ=HOURLY;BYSETPOS=3"
    field.set_value(rule)
    assert field.is_empty() and field.value() == rule
    choose(field, "YEARLY")
    assert field.value() == "FREQ=YEARLY"


def test_a_day_of_the_month_that_was_wished_for_is_kept(qtbot: QtBot, field: RepeatField) -> None:
    rule = "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"
    field.set_value(rule)
    field.line.selectAll()
    qtbot.keyClicks(field.line, "3")
    assert field.value() == rule.replace("MONTHLY", "MONTHLY;INTERVAL=3")
