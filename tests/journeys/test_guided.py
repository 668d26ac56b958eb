# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A guided reflection, from the choice of the questions to the page that is read later."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.reflections.guide import Guide
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection, ReflectionAnswer
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

CTRL = Qt.KeyboardModifier.ControlModifier


def answers(journal: Journal) -> list[tuple[str, str]]:
    query = ReflectionAnswer.select(ReflectionAnswer.step, ReflectionAnswer.text)
    return journal.rows(query.order_by(ReflectionAnswer.position))


def test_question_by_question_with_one_skipped_and_read_after_a_restart(
    qtbot, open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "journal.mentordesk"
    journal = open_journal(file, create=True)
    window = open_window(journal)
    QTest.keyClick(window, Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    page = window.places.page(Place.REFLECTIONS)
    chooser = page.chooser
    assert chooser.isVisible()
    first = chooser._cards[0].name
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert chooser._cards[1].name.hasFocus()
    QTest.keyClick(chooser._cards[1].name, Qt.Key.Key_Return)
    guide = page.view.guide
    assert guide.isVisible() and guide.place.text() == "Step 1 of 4"

    def write(text: str) -> None:
        editor = guide.first_field().editor()
        assert editor.hasFocus()
        QTest.keyClicks(editor, text)

    write("To be done by Friday")
    QTest.keyClick(guide.first_field().editor(), Qt.Key.Key_Return, CTRL)
    assert guide.place.text() == "Step 2 of 4"
    qtbot.mouseClick(guide.skip, Qt.MouseButton.LeftButton)
    write("Nobody had asked the crane")
    qtbot.mouseClick(guide.next, Qt.MouseButton.LeftButton)
    assert guide.place.text() == "Step 4 of 4" and guide.next.isHidden()
    qtbot.mouseClick(guide.back, Qt.MouseButton.LeftButton)
    assert guide.place.text() == "Step 3 of 4"
    qtbot.mouseClick(guide.switch, Qt.MouseButton.LeftButton)
    assert sum(question.isVisible() for question in guide._questions) == 4
    assert window.close()
    assert answers(journal) == [
        *(
            ("intended", "To be done by Friday"),
            ("happened", ""),
            ("why", "Nobody had asked the crane"),
            ("next", ""),
        )
    ]
    assert journal.value(Reflection.select(Reflection.framework)) == "after_action"
    journal.close()

    journal = open_journal(file)
    window = open_window(journal)
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)
    assert page.list.records.line(0).title == "To be done by Friday"
    window.desk.open_record(Kind.REFLECTION, page.list.records.record_id(0))
    shown = [question.step.key for question in page.view.guide._questions if question.isVisible()]
    assert shown == ["intended", "why"]
    assert page.view.guide.place.text() == "2 questions were skipped"
    window.close()
    journal.close()


SECRET = "A quiet spring"


def advise(journal: Journal, name: str = "Amara", words: str = "Wait") -> int:
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": name})
    values = {"relationship": person, "direction": "received", "date": "2026-01-05", "words": words}
    known = {"expectation": SECRET, "uptake": "followed", "effect": "helped"}
    return operations.create(journal, Kind.ADVICE, {**values, **known})


def told(widget: QWidget) -> str:
    """All that can be read in a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*labels, *(b.text() for b in widget.findChildren(QPushButton) if b.isVisible())])


def question_of(guide: Guide, key: str) -> Any:
    return next(one for one in guide._questions if one.step.key == key)


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


def test_a_copy_of_the_blind_review_is_as_blind(window: MainWindow, journal: Journal) -> None:
    window.desk.settings.setValue("guide/mode", "all")
    advice = advise(journal)
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page._change_set("blind_review")
    assert page.own_set.name.field("name").text.textCursor().selectedText() == "Blind review"
    page.own_set.write.click()
    assert page.advice_chooser.isVisible()
    page.advice_chooser.links[0].click()
    assert page.view.content.about == ((Kind.RELATIONSHIP, 1), (Kind.ADVICE, advice))
    assert SECRET not in told(page) and question_of(page.view.guide, "reveal").reveal.isVisible()


def test_a_blind_review_begins_among_the_reflections_and_shows_nothing_on_the_way(
    window: MainWindow, journal: Journal
) -> None:
    advise(journal, "Amara", "Wait")
    later = advise(journal, "Ben", "Hurry")
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    assert SECRET not in told(page)
    next(card for card in page.chooser._cards if card._key == "blind_review").name.click()
    chooser = page.advice_chooser
    assert chooser.isVisible() and SECRET not in told(page)
    assert [link.whole_text() for link in chooser.links] == ["“Hurry”", "“Wait”"] and chooser.links[
        0
    ].hasFocus()
    chooser.links[0].click()
    assert (Kind.ADVICE, later) in page.view.content.about and SECRET not in told(page)
    window.commands.actions["blind"].trigger()
    assert chooser.isVisible()
    chooser.without.click()
    assert page.view.content.about == () and page.view.content.framework == "blind_review"


def test_it_is_said_and_can_be_chosen_what_a_guided_reflection_is_about(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    advice = advise(journal, "Amara", "Wait a day")
    ben = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    window.desk.open_requested.emit(
        Target(
            Place.REFLECTIONS,
            Kind.REFLECTION,
            new=(("guided", True), ("relationship", 1), ("advice", advice)),
        )
    )
    page = window.places.page(Place.REFLECTIONS)
    finder = page.chooser.about.field("about")
    assert finder.line.text() == "“Wait a day” · Amara"
    finder.focus_in(select_all=True)
    QTest.keyClicks(finder.line, "Be")
    finder.look()
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert finder.line.text() == "Ben"
    page.chooser._cards[0].name.click()
    assert page.view.content.about == ((Kind.RELATIONSHIP, ben),)
    window.commands.actions["guided"].trigger()
    assert finder.line.text() == ""
    QTest.keyClicks(finder.line, "nobody at all")
    page.chooser._cards[0].name.click()
    assert page.chooser.isVisible() and finder.error() == "Choose something from the list."
    QTest.keyClick(finder.line, Qt.Key.Key_Escape)
    page.chooser._cards[0].name.click()
    assert page.view.isVisible() and page.view.content.about == ()


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


def test_what_is_shown_of_an_unknown_set_is_what_was_written(window: MainWindow, journal: Journal) -> None:
    thought = {"date": "2026", "framework": "lost", "answers": [("first_thing", "One"), ("other", "")]}
    record = operations.create(journal, Kind.REFLECTION, thought)
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    assert [question.step.title for question in view.guide._questions] == ["First thing", "Other"]
    assert [question.isVisible() for question in view.guide._questions] == [True, False]
