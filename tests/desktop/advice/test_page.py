# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of advice: the list, what it is filtered by, and new advice."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.desktop.advice.page import QUESTIONS, AdvicePage
from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.advice.pieces import advise


@pytest.fixture
def page(window: MainWindow) -> AdvicePage:
    window.navigation.go_place(Place.ADVICE)
    return window.places.page(Place.ADVICE)


def listed(page: AdvicePage) -> set[int]:
    page.refresh_if_needed()
    records = page.list.records
    records.read_all()
    return {records.record_id(row) for row in range(records.rowCount())}


def test_the_filter_shows_one_direction_the_questions_or_all(
    page: AdvicePage, journal: Journal, grace: int
) -> None:
    received = advise(journal, grace)
    given = advise(journal, grace, direction="given")
    question = advise(journal, grace, words="", question="Do I stay?")
    assert listed(page) == {received, given, question}
    page.filter.choose("direction", "given")
    assert listed(page) == {given} and page.filtered()
    page.show_all()
    page.filter.choose("state", QUESTIONS)
    assert listed(page) == {question}
    page.show_all()
    assert listed(page) == {received, given, question} and not page.filtered()


def test_a_topic_opens_the_list_of_its_advice(
    window: MainWindow, page: AdvicePage, journal: Journal, grace: int
) -> None:
    advise(journal, grace)
    about = advise(journal, grace, topics=["Kites"])
    page.refresh_if_needed()
    topic = next(key for key, name in page._topic_options() if name == "Kites")
    window.desk.open_requested.emit(Target(Place.ADVICE, Kind.TOPIC, int(topic)))
    assert listed(page) == {about} and page.filter.value("topic") == topic


def test_a_line_of_the_list_is_read_out_as_a_whole(page: AdvicePage, journal: Journal, grace: int) -> None:
    advise(journal, grace, words="Say it first", date="2021-03-01", uptake="followed", effect="helped")
    page.refresh_if_needed()
    said = page.list.records.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Say it first. received, Grace Lindqvist, 1 March 2021. Tell Grace."
