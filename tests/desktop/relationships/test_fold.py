# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A title that folds out what is below it."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.relationships.fold import Fold, Rows
from mentordesk.desktop.relationships.sections import Sections
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind


def test_a_section_stays_as_it_was_left(
    view: RelationshipView, settings: QSettings, window: MainWindow, journal: Journal
) -> None:
    view.sections.give_and_take.button.click()
    other = create(journal, Kind.RELATIONSHIP, {"name": "Daniel"})
    window.desk.open_record(Kind.RELATIONSHIP, other)
    assert view.sections.give_and_take.is_open and not view.sections.turning_points.is_open
    again = Sections(window.desk, view)
    assert again.give_and_take.is_open and not again.sponsorship.is_open
    again.deleteLater()


@pytest.fixture
def fold(desk: Desk, qtbot: QtBot) -> Fold:
    made = Fold(desk, "tried_out", "What there is")
    qtbot.addWidget(made)
    made.show()
    return made


def test_folded_away_a_line_says_what_there_is(qtbot: QtBot, fold: Fold) -> None:
    fold.set_summary("Two things")
    assert fold.summary.isVisible() and fold.summary.whole_text() == "Two things"
    assert fold.button.accessibleDescription() == "Two things" and not fold.body.isVisible()
    with qtbot.waitSignal(fold.toggled) as told:
        qtbot.mouseClick(fold.button, Qt.MouseButton.LeftButton)
    assert told.args == [True] and fold.is_open
    assert fold.body.isVisible() and not fold.summary.isVisible()


def test_rows_take_the_place_of_those_before_and_none_take_no_room(qtbot: QtBot) -> None:
    rows = Rows(None)
    qtbot.addWidget(rows)
    before = QWidget(rows.begin())
    rows.show_rows([before])
    assert rows.isVisible() and before.isVisible()
    after = QWidget(rows.begin())
    rows.show_rows([after])
    assert after.isVisible() and not before.isVisible()
    rows.begin()
    rows.show_rows([])
    assert not rows.isVisible()
