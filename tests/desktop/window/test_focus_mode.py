# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Writing with nothing around."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


@pytest.fixture
def writing(window: MainWindow, journal: Journal) -> MainWindow:
    record = operations.create(journal, Kind.REFLECTION, {"date": "2026", "body": "calm"})
    window.desk.open_record(Kind.REFLECTION, record)
    return window


def test_without_anything_to_write_on_all_stays_and_that_is_said(window: MainWindow) -> None:
    window.commands.actions["alone"].trigger()
    assert not window.focus_mode.on and window.rail.isVisible()
    assert "Open what you want to write on" in window.notices.text.whole_text()


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_the_way_back_is_told_until_it_was_taken(writing: MainWindow, key: Qt.Key) -> None:
    writing.commands.actions["alone"].trigger()
    assert writing.focus_mode.on and not writing.rail.isVisible() and not writing.bar.isVisible()
    assert writing.notices.isVisible() and "F11" in writing.notices.text.whole_text()
    QTest.keyClick(writing, key)
    assert not writing.focus_mode.on and writing.rail.isVisible() and writing.bar.isVisible()
    assert not writing.notices.isVisible()


def test_whoever_goes_elsewhere_has_everything_back(writing: MainWindow) -> None:
    writing.focus_mode.toggle()
    writing.navigation.go_place(Place.TODAY)
    assert not writing.focus_mode.on and writing.rail.isVisible()


def test_a_page_may_ask_for_the_window_and_nothing_is_said(writing: MainWindow) -> None:
    page = writing.places.current()
    page.focus_mode_requested.emit(True)
    assert writing.focus_mode.on and not writing.rail.isVisible() and not writing.notices.isVisible()
    page.focus_mode_requested.emit(False)
    assert not writing.focus_mode.on and writing.rail.isVisible()
