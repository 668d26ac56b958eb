# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A set of questions of one's own: made, changed, shared and taken back."""

from pathlib import Path

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
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
