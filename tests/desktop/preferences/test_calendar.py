# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The calendar file is written where it was asked for, and anew with one click."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.preferences.calendar import CalendarSection
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Relationship
from mentordesk.journal.terms import Kind


def ago(days: int) -> str:
    return (date.today() - timedelta(days=days)).isoformat()


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def test_the_calendar_is_written_from_the_settings_and_anew_by_a_command(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int, tmp_path: Path
) -> None:
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "Secret", "due_on": ago(-1)})
    section = window.places.page(Place.SETTINGS).calendar
    path = tmp_path / "mine.ics"
    window.navigation.go_place(Place.SETTINGS)
    assert not section.update_button.isVisible()
    section.write_to(path)
    qtbot.waitUntil(lambda: not section.busy)
    assert section.update_button.isVisible() and str(path) in section.where.text()
    assert b"Secret" not in path.read_bytes()
    section.words.click()
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "Another", "due_on": ago(-2)})
    window.commands.actions["calendar"].trigger()
    qtbot.waitUntil(lambda: not section.busy)
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) == 2
    assert b"Secret" in path.read_bytes()
    section.write_to(tmp_path / "none" / "x.ics")
    qtbot.waitUntil(lambda: not section.busy)
    assert "does not exist" in window.notices.text.whole_text() and section.path == path
    assert journal.value(Relationship.select(Relationship.id)) == amara


def test_whether_it_holds_words_and_where_it_is_are_known_the_next_time(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    made = CalendarSection(window.desk, window)
    made.words.click()
    made.write_to(tmp_path / "mine.ics")
    assert not made.words.isEnabled() and not made.choose_button.isEnabled()  # one file at a time
    qtbot.waitUntil(lambda: not made.busy)
    assert made.words.isEnabled() and made.choose_button.isEnabled()
    again = CalendarSection(window.desk, window)
    assert again.words.isChecked() and again.path == tmp_path / "mine.ics"
    assert again.where.text() == str(tmp_path / "mine.ics")
