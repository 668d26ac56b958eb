# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The settings: each choice is kept, and a copy of the journal is a whole journal."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.preferences.page import PreferencesPage
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind


@pytest.fixture
def page(window: MainWindow) -> PreferencesPage:
    window.navigation.go_place(Place.SETTINGS)
    return window.places.page(Place.SETTINGS)


def test_colours_change_at_once_and_are_kept(window: MainWindow, page: PreferencesPage) -> None:
    before = window.palette().window().color()
    page.scheme.setCurrentIndex(page.scheme.findData("dark"))
    assert window.palette().window().color().lightness() < before.lightness()
    assert window.desk.settings.value("scheme") == "dark"
    assert PreferencesPage(window.desk).scheme.currentData() == "dark"


def test_paper_and_spelling_are_kept(qtbot, page: PreferencesPage, settings: QSettings) -> None:
    page.paper.setCurrentIndex(page.paper.findData("letter"))
    with qtbot.waitSignal(page.desk.spelling_changed):
        page.spelling.setCurrentIndex(page.spelling.findData("off"))
    again = PreferencesPage(page.desk)
    assert settings.value("paper") == "letter"
    assert (again.paper.currentData(), again.spelling.currentData()) == ("letter", "off")


def test_a_copy_is_a_whole_journal(
    window: MainWindow, page: PreferencesPage, journal: Journal, tmp_path: Path
) -> None:
    assert page.where.text() == str(journal.path)
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    page.copy_to(tmp_path / "copy.mentordesk")
    assert window.notices.text.whole_text() == "A copy was saved."
    with open_journal(tmp_path / "copy.mentordesk") as copy:
        assert copy.value(Relationship.select(Relationship.name)) == "Amara Okafor"


def test_a_copy_that_cannot_be_written_is_told_of(
    window: MainWindow, page: PreferencesPage, tmp_path: Path
) -> None:
    page.copy_to(tmp_path / "none" / "copy.mentordesk")
    assert window.notices.isVisible() and window.notices.text.whole_text() != "A copy was saved."
    assert not (tmp_path / "none").exists()
