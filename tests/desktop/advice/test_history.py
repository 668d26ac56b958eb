# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What happened with an advice, each with its day, to be corrected where it stands."""

import pytest

from mentordesk.desktop.advice.history import HistoryList
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.records import Advice
from mentordesk.journal.terms import Kind
from tests.desktop.advice.pieces import advise


@pytest.fixture
def tried(journal: Journal, grace: int) -> int:
    made = advise(journal, grace, date="2021-03-01")
    edit(journal, Kind.ADVICE, made, {"uptake": "followed", "uptake_on": "2021-04-01"})
    return made


@pytest.fixture
def history(window: MainWindow, tried: int) -> HistoryList:
    window.desk.open_record(Kind.ADVICE, tried)
    return window.places.page(Place.ADVICE).view.history


def test_what_happened_stands_in_order_with_its_day(history: HistoryList) -> None:
    assert [event.day.text() for event in history.events.values()] == ["1 March 2021", "1 April 2021"]
    assert next(event.words.text() for event in history.events.values()) == "Grace said it."


def test_an_event_is_corrected_where_it_stands(history: HistoryList, journal: Journal) -> None:
    event = list(history.events.values())[1]
    event.open_button.click()
    event.sheet.field("date").line.setText("2021-05")
    event.sheet.field("date").line.textEdited.emit("2021-05")
    event.open_button.click()
    assert event.sheet is None and event.day.text() == "May 2021"
    assert journal.value(Advice.select(Advice.uptake_on)) == "2021-05"


def test_an_event_taken_out_comes_back_by_undo(
    history: HistoryList, window: MainWindow, journal: Journal
) -> None:
    noted, event = history.events.values()
    noted.open_button.click()
    assert not noted.moment.removable and not hasattr(noted, "remove_button"), "that it was said stays"
    event.open_button.click()
    event.remove_button.click()
    assert len(history.events) == 1 and journal.value(Advice.select(Advice.uptake)) == "undecided"
    window.notices.action.click()
    assert len(history.events) == 2 and journal.value(Advice.select(Advice.uptake)) == "followed"
