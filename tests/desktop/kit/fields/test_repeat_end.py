# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What comes again ends never, after so many times, or on a day; only what that needs is shown."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.repeat_end import AFTER, ON, TIMES, RepeatEnd
from mentordesk.errors import InputRefusedError
from mentordesk.practice.follow_ups.recurrence import Frequency, Repeat

WEEKLY = Repeat(Frequency.WEEKLY)
MONDAY = date(2099, 3, 2)


@pytest.fixture
def end(qtbot: QtBot) -> Iterator[RepeatEnd]:
    host = QWidget()
    qtbot.addWidget(host)
    made = RepeatEnd(host)
    host.show()
    yield made


def choose(end: RepeatEnd, value: str | None) -> None:
    end.combo.setCurrentIndex(end.combo.findData(value))
    end.combo.activated.emit(end.combo.currentIndex())
    end.suggest(WEEKLY, MONDAY)
    end.arrange()


def test_only_what_an_end_needs_is_shown(end: RepeatEnd) -> None:
    assert not end.line.isVisible() and not end.last.isVisible()
    choose(end, AFTER)
    assert end.line.isVisible() and not end.last.isVisible()
    choose(end, ON)
    assert end.last.isVisible() and not end.line.isVisible()
    choose(end, None)
    assert end.ended(Repeat(Frequency.WEEKLY, count=3)) == WEEKLY


def test_an_end_begins_with_something_sensible_and_leaves_what_was_written(
    qtbot: QtBot, end: RepeatEnd
) -> None:
    choose(end, AFTER)
    assert end.ended(WEEKLY).count == TIMES
    choose(end, ON)
    assert end.ended(WEEKLY).until == date(2099, 4, 6), "five weeks on"
    choose(end, AFTER)
    end.line.selectAll()
    qtbot.keyClicks(end.line, "1")
    end.arrange()
    assert end.times.text() == "time"
    choose(end, AFTER)
    assert end.ended(WEEKLY) == Repeat(Frequency.WEEKLY, count=1)


@pytest.mark.parametrize("wrong", ["", "0", "x"])
def test_it_ends_after_one_or_more_times(qtbot: QtBot, end: RepeatEnd, wrong: str) -> None:
    choose(end, AFTER)
    end.line.clear()
    qtbot.keyClicks(end.line, wrong)
    with pytest.raises(InputRefusedError):
        end.ended(WEEKLY)


def test_the_last_day_of_a_month_is_its_last_and_none_is_refused(end: RepeatEnd) -> None:
    end.show_end(Repeat(Frequency.WEEKLY, until=date(2099, 4, 6)))
    assert end.combo.currentData() == ON and end.last.value() == "2099-04-06"
    end.last.line.setText("February 2096")
    assert end.ended(WEEKLY).until == date(2096, 2, 29)
    end.last.set_value("")
    with pytest.raises(InputRefusedError):
        end.ended(WEEKLY)
