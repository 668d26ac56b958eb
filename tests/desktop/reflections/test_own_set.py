# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A set of questions of one's own: made, changed, shared and taken back."""

from pathlib import Path

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.frameworks import own_sets


def test_a_set_of_the_program_is_copied_to_be_changed(window: MainWindow, journal: Journal) -> None:
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page._change_set("grow")
    (made,) = own_sets(journal)
    assert made.name == "GROW" and [step.key for step in made.steps] == ["goal", "reality", "options", "will"]
    assert page.own_set.isVisible()


def test_a_question_without_words_is_not_shared(window: MainWindow, journal: Journal, tmp_path: Path) -> None:
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page.chooser.make.click()
    assert page.own_set.name.field("name").text.textCursor().selectedText() == "My questions"
    page.own_set.save_to(tmp_path / "mine.json")
    assert "Question 1 has no words yet." in page.own_set.note.text() and not list(tmp_path.glob("mine*"))


def test_the_last_question_of_a_set_stays(window: MainWindow, journal: Journal) -> None:
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page.chooser.make.click()
    view = page.own_set
    view._rows[0].removed.emit()
    assert view.note.text() == "A set has at least one question." and view.note.isVisible()
    assert len(view._rows) == 1 and len(own_sets(journal)[0].steps) == 1


def test_questions_move_up_and_down_and_stay_at_the_ends(window: MainWindow, journal: Journal) -> None:
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page._change_set("grow")
    view = page.own_set
    view._rows[0]._up()
    assert [row.step.key for row in view._rows] == ["goal", "reality", "options", "will"]
    view._rows[0]._down()
    assert [row.step.key for row in view._rows] == ["reality", "goal", "options", "will"]
    assert [step.key for step in own_sets(journal)[0].steps] == ["reality", "goal", "options", "will"]
    journal.undo()
    assert [row.step.key for row in view._rows] == ["goal", "reality", "options", "will"]


def test_a_set_that_is_gone_leads_back_to_the_others(window: MainWindow, journal: Journal) -> None:
    window.commands.actions["guided"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    page._change_set("grow")
    operations.trash(journal, Kind.FRAMEWORK, page.own_set.record_id)
    assert page.chooser.isVisible() and not page.own_set.isVisible()
