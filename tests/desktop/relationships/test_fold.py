# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A title that folds out what is below it."""

from PySide6.QtCore import QSettings

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
