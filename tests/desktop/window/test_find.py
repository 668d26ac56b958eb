# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Finding records and commands from anywhere, and words where one writes."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_hit_leaves_the_keyboard_in_the_list(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    """Not on the three dots, where Qt brings it when what had it goes."""
    talk = {"relationship": people[0], "date": "2024", "subject": "The harbour"}
    operations.create(journal, Kind.CONVERSATION, talk)
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    page = window.places.page(Place.RELATIONSHIPS)
    page.view.details_button.setFocus()
    window.finder.search()
    window.finder.palette.box.setText("harbour")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.entry(Kind.CONVERSATION)[0].isVisible()
    assert QApplication.focusWidget() is page.list


def test_looking_back_is_found_by_its_own_title_and_begins_with_enter(qtbot: Any, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    palette = window.finder.palette
    assert palette is not None
    QTest.keyClicks(palette.box, "looking back")
    qtbot.waitUntil(lambda: palette.results.rowCount() > 0)
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    page = window.places.page(Place.LOOKING_BACK)
    qtbot.waitUntil(lambda: window.places.stack.currentWidget() is page and not palette.isVisible())
    assert QApplication.focusWidget() is page.next
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.forms[0].isVisible()


def test_where_no_text_is_shown_it_is_said_how_words_are_found(window: MainWindow) -> None:
    window.commands.actions["find"].trigger()
    assert "Open a reflection" in window.notices.text.whole_text() and window.finder.palette is None
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    palette = window.finder.palette
    assert palette is not None and palette.isVisible(), "Ctrl+F finds everywhere then"


def test_the_box_offers_every_command_but_itself(window: MainWindow) -> None:
    window.finder.search()
    palette = window.finder.palette
    assert palette is not None
    palette.box.setText("search everything")
    assert palette.results.rowCount() == 0
    palette.box.setText("keyboard")
    assert palette.results.rowCount() > 0
