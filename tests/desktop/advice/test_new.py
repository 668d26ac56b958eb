# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page for new advice."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.advice.new import ASKED, NewAdvice
from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
)
from mentordesk.journal.terms import Kind
from tests.desktop.advice.pieces import advise
from tests.desktop.relationships.entries import TODAY, notice


@pytest.fixture
def begin(window: MainWindow) -> Callable[..., NewAdvice]:
    def begin_it(**given: Any) -> NewAdvice:
        window.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, new=tuple(given.items())))
        return window.places.page(Place.ADVICE).new

    return begin_it


def test_advice_needs_somebody_and_words(
    qtbot: QtBot, window: MainWindow, begin: Callable[..., NewAdvice], journal: Journal, grace: int
) -> None:
    new = begin()
    new.create_record()
    assert new._error.text().startswith("Whose advice is it?")
    new = begin(relationship=grace)
    new.create_record()
    assert new._error.text() == "Write down the words first." and journal.rows(Advice.select()) == []
    qtbot.keyClicks(new.sheet.field("words").text, "Say it first.")
    new.create_record()
    made = Advice.select(Advice.direction, Advice.words, Advice.date, Advice.relationship)
    assert journal.rows(made) == [("received", "Say it first.", TODAY.isoformat(), grace)]
    assert notice(window) == "Advice added."


def test_a_question_asks_for_the_question_and_not_for_words(
    qtbot: QtBot, window: MainWindow, begin: Callable[..., NewAdvice], journal: Journal, grace: int
) -> None:
    new = begin(relationship=grace)
    fields = {name: new.sheet.field(name) for name in ("words", "situation", "tried")}
    assert fields["words"].isVisible() and not fields["tried"].isVisible()
    qtbot.mouseClick(new.sheet.field("direction").buttons[ASKED], Qt.MouseButton.LeftButton)
    assert not fields["words"].isVisible() and fields["tried"].isVisible()
    assert new.add.text() == "&Keep the question"
    new.create_record()
    assert new._error.text() == "Write down what exactly you want to ask."
    qtbot.keyClicks(new.sheet.field("question").text, "Do I stay?")
    new.create_record()
    made = Advice.select(Advice.direction, Advice.words, Advice.question)
    assert journal.rows(made) == [("received", "", "Do I stay?")]
    assert notice(window) == "Question kept."


def test_what_passes_something_on_says_so_and_has_a_draft_of_its_own(
    begin: Callable[..., NewAdvice], journal: Journal, grace: int
) -> None:
    plain = begin(direction="given", relationship=grace).draft_name()
    source = advise(journal, grace, words="Ask for a decision.")
    new = begin(direction="given", relationship=grace, source=source)
    assert new.source.isVisible()
    assert new.source.text() == "Passes on what Grace said: “Ask for a decision.”"
    assert new.draft_name() != plain
