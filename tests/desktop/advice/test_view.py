# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of an advice."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.advice.view import AdviceView
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import edit
from mentordesk.journal.records import Advice
from mentordesk.journal.terms import Kind
from tests.desktop.advice.pieces import advise
from tests.desktop.relationships.entries import TODAY, notice


@pytest.fixture
def view(window: MainWindow) -> AdviceView:
    return window.places.page(Place.ADVICE).view


def test_the_page_says_who_said_it_and_leads_there(
    qtbot: QtBot, window: MainWindow, view: AdviceView, journal: Journal, grace: int
) -> None:
    window.desk.open_record(Kind.ADVICE, advise(journal, grace, date="2021-03-01"))
    assert view.meta.text() == "Received from Grace Lindqvist · 1 March 2021"
    assert not view.chain.isVisible() and not view.asked.isVisible()
    qtbot.mouseClick(view.meta, Qt.MouseButton.LeftButton)
    assert window.places.page(Place.RELATIONSHIPS).view.record_id == grace


def test_what_is_still_to_be_told_can_be_marked_as_told(
    window: MainWindow, view: AdviceView, journal: Journal, grace: int
) -> None:
    window.desk.open_record(Kind.ADVICE, advise(journal, grace, uptake="followed", effect="helped"))
    assert view.told_button.isVisible()
    view.told_button.click()
    report = Advice.select(Advice.report)
    assert journal.value(report) == "told" and not view.told_button.isVisible()
    assert notice(window) == "Marked as told today."
    window.notices.action.click()
    assert journal.value(report) == "not_yet" and view.told_button.isVisible()


def test_the_first_words_make_an_advice_of_a_question(
    qtbot: QtBot, window: MainWindow, view: AdviceView, journal: Journal, grace: int
) -> None:
    window.desk.open_record(Kind.ADVICE, advise(journal, grace, words="", question="Do I stay?"))
    assert view.asked.isVisible() and view.asked.text() == "Do I stay?"
    assert view.meta.text().startswith("A question for Grace Lindqvist")
    view.move_button.click()
    assert view.words.field("words").has_focus(), "the next step of a question is its answer"
    view.save("words", "Stay a year.")
    assert not view.asked.isVisible()
    assert journal.rows(Advice.select(Advice.words, Advice.date)) == [("Stay a year.", TODAY.isoformat())]


def test_what_is_expected_is_sealed_until_the_outcome_is_in(
    window: MainWindow, view: AdviceView, journal: Journal, grace: int
) -> None:
    advice = advise(journal, grace, expectation="It will fail")
    window.desk.open_record(Kind.ADVICE, advice)
    assert view.seal.isVisible() and not view.sealed.isVisible() and not view.revealed.isVisible()
    view.seal.click()
    assert view.sealed.isVisible() and view.sealed.field("expectation").value() == "It will fail"
    edit(journal, Kind.ADVICE, advice, {"uptake": "followed", "effect": "helped"})
    assert view.revealed.isVisible() and "It will fail" in view.revealed.text()


def test_a_question_is_sent_waits_and_can_end_without_an_answer(
    window: MainWindow, view: AdviceView, journal: Journal, grace: int
) -> None:
    window.desk.open_record(Kind.ADVICE, advise(journal, grace, words="", question="Do I stay?"))
    assert view.asked_button.isVisible() and not view.unanswered_button.isVisible()
    assert view.life_line.toolTip().startswith("A question to ask, noted ")
    view.asked_button.click()
    assert journal.value(Advice.select(Advice.asked_on)) == TODAY.isoformat()
    assert view.life_line.toolTip().startswith("Asked, ") and view.unanswered_button.isVisible()
    assert view.asked_button.text() == "I asked once &more"
    view.unanswered_button.click()
    assert journal.rows(Advice.select(Advice.state, Advice.report)) == [("closed", "not_needed")]
    assert view.life_line.toolTip().startswith("Closed without an answer, ")
    assert view.asked.isVisible() and not view.asked_button.isVisible()
    window.notices.action.click()
    assert journal.value(Advice.select(Advice.state)) == "noted"


def test_one_loop_is_let_rest_and_taken_up_again(
    window: MainWindow, view: AdviceView, journal: Journal, grace: int
) -> None:
    window.desk.open_record(Kind.ADVICE, advise(journal, grace, uptake="followed", effect="helped"))
    assert not view.wake_button.isVisible()
    view._rest_action.trigger()
    assert journal.value(Advice.select(Advice.snoozed_until)) == "9999-12-31"
    assert view.wake_button.isVisible() and view.life_line.toolTip().startswith("At rest")
    view.wake_button.click()
    assert journal.value(Advice.select(Advice.snoozed_until)) is None and not view.wake_button.isVisible()


@pytest.mark.parametrize(
    "values",
    [
        {"uptake": "followed", "effect": "helped"},
        {"direction": "given"},
        {"direction": "given", "uptake": "followed", "effect": "helped"},
        {"words": "", "question": "Do I stay?"},
    ],
)
def test_of_the_dead_nothing_is_asked_and_nothing_is_to_be_told(
    window: MainWindow, view: AdviceView, journal: Journal, grace: int, values: dict[str, str]
) -> None:
    edit(journal, Kind.RELATIONSHIP, grace, {"died_on": "2026-05"})
    window.desk.open_record(Kind.ADVICE, advise(journal, grace, **values))
    buttons = (view.move_button, view.told_button, view.heard_button, view.asked_button)
    assert not any(button.isVisible() for button in buttons)
    assert view.life_line.toolTip().endswith("There is nothing left to tell or to ask.")
