# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The questions of a guided reflection: gone through one by one or all at once, and nothing hidden is shown too early."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import ReflectionAnswer
from mentordesk.journal.terms import Kind
from tests.desktop.reflections.blind import SECRET, advise, question_of, told


@pytest.mark.parametrize("mode", ["one", "all"])
def test_a_blind_review_reveals_nothing_before_it_was_thought_again(
    qtbot, window: MainWindow, journal: Journal, mode: str
) -> None:
    window.desk.settings.setValue("guide/mode", mode)
    advice = advise(journal)
    window.navigation.go(
        Target(Place.REFLECTIONS, Kind.REFLECTION, new=(("framework", "blind_review"), ("advice", advice)))
    )
    view = window.places.page(Place.REFLECTIONS).view
    guide = view.guide
    assert "Wait" in question_of(guide, "reasoning").known.text()
    for _ in range(4):  # skipping is not asking for it
        assert SECRET not in told(view)
        guide.go_on()
    guide.switch.click()
    assert SECRET not in told(view)
    guide.switch.click()
    while guide.back.isVisible():
        guide.back.click()
        assert SECRET not in told(view)
    prediction, reveal = question_of(guide, "prediction"), question_of(guide, "reveal")
    if mode == "one":
        guide.go_on()
    prediction.field().focus_in()
    QTest.keyClicks(prediction.field().editor(), "It will rain")
    assert view.flush()
    assert view.record_id is not None and SECRET not in told(view)  # somebody is in the middle of a sentence
    if mode == "one":
        guide.next.click()
    else:
        reveal.field().focus_in()
    assert reveal.known.text() == f"You expected: {SECRET}" and reveal.known.isVisible()
    assert not reveal.reveal.isVisible()
    record = view.record_id
    window.navigation.go_place(Place.TODAY)
    window.desk.open_record(Kind.REFLECTION, record)
    guide.switch.click()
    for _ in range(4):
        guide.go_on()
    assert SECRET in told(view)


def test_what_is_hidden_is_revealed_without_an_answer_when_that_is_asked_for(
    window: MainWindow, journal: Journal
) -> None:
    window.desk.settings.setValue("guide/mode", "all")
    advice = advise(journal)
    window.navigation.go(
        Target(Place.REFLECTIONS, Kind.REFLECTION, new=(("framework", "blind_review"), ("advice", advice)))
    )
    view = window.places.page(Place.REFLECTIONS).view
    guide = view.guide
    QTest.keyClicks(question_of(guide, "reasoning").field().editor(), "I was in a hurry")
    assert view.flush()
    record = view.record_id
    reveal = question_of(guide, "reveal")
    assert reveal.reveal.text() == "Reveal without answering" and reveal.reveal.isVisible()
    reveal.reveal.click()
    assert SECRET in told(view) and reveal.field().has_focus()
    other = operations.create(journal, Kind.REFLECTION, {"date": "2026-01-01", "body": "Else"})
    window.desk.open_record(Kind.REFLECTION, other)
    window.desk.open_record(
        Kind.REFLECTION, record
    )  # as long as nothing was thought again, it hides once more
    assert SECRET not in told(view)
    guide.switch.click()
    assert len([one for one in guide._questions if one.isVisible()]) == 4 and SECRET not in told(view)


def test_going_through_the_questions_keeps_the_way_that_was_chosen(
    window: MainWindow, journal: Journal
) -> None:
    window.desk.settings.setValue("guide/mode", "all")
    thought = {"date": "2026", "framework": "grow", "answers": [("goal", "One"), ("reality", "")]}
    window.desk.open_record(Kind.REFLECTION, operations.create(journal, Kind.REFLECTION, thought))
    guide = window.places.page(Place.REFLECTIONS).view.guide
    assert guide.place.text() == "1 of 4 questions answered"
    guide.switch.click()
    assert sum(question.isVisible() for question in guide._questions) == 4
    assert window.desk.settings.value("guide/mode") == "all"


def test_tab_goes_from_answer_to_answer_and_on_to_what_stands_below(
    window: MainWindow, journal: Journal
) -> None:
    window.desk.settings.setValue("guide/mode", "all")
    window.navigation.go(Target(Place.REFLECTIONS, Kind.REFLECTION, new=(("framework", "ask_well"),)))
    view = window.places.page(Place.REFLECTIONS).view
    fields = [question.field().editor() for question in view.guide._questions]
    assert fields[0].hasFocus()
    for field in [*fields[1:], view.guide.act]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert field.hasFocus()
    QTest.keyClick(view.guide.act, Qt.Key.Key_Tab)
    assert view.details.field("date").has_focus()


def test_one_question_is_shown_at_a_time_and_answers_stay_where_they_were_given(
    window: MainWindow, journal: Journal
) -> None:
    window.navigation.go(Target(Place.REFLECTIONS, Kind.REFLECTION, new=(("framework", "grow"),)))
    view = window.places.page(Place.REFLECTIONS).view
    guide = view.guide
    assert [one.isVisible() for one in guide._questions] == [True, False, False, False]
    assert not guide.back.isVisible() and guide.skip.isVisible()
    QTest.keyClicks(guide.first_field().editor(), "A crane")
    QTest.keyClick(guide.first_field().editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(guide.first_field().editor(), "No crane")
    guide.back.click()
    assert guide.place.text() == "Step 1 of 4" and guide.first_field().value() == "A crane"
    assert view.flush()
    rows = journal.rows(ReflectionAnswer.select(ReflectionAnswer.step, ReflectionAnswer.text))
    assert dict(rows) == {"goal": "A crane", "reality": "No crane", "options": "", "will": ""}


def test_the_way_that_was_chosen_is_chosen_again(window: MainWindow, journal: Journal) -> None:
    new = Target(Place.REFLECTIONS, Kind.REFLECTION, new=(("framework", "grow"),))
    window.navigation.go(new)
    guide = window.places.page(Place.REFLECTIONS).view.guide
    guide.switch.click()
    assert guide.place.text() == "4 questions" and not guide.next.isVisible()
    window.navigation.go_place(Place.TODAY)
    window.navigation.go(new)
    assert sum(one.isVisible() for one in guide._questions) == 4
