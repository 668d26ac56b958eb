# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The bar at the bottom goes by itself, but not from under a hand; an empty place says how it is filled."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.widgets.notices import EmptyState, NoticeBar


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[NoticeBar]:
    host = QWidget()
    qtbot.addWidget(host)
    made = NoticeBar()
    column = QVBoxLayout(host)
    column.addWidget(QLineEdit())
    column.addWidget(made)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    yield made


def test_a_notice_goes_after_a_while(qtbot: QtBot, bar: NoticeBar) -> None:
    assert not bar.isVisible()
    bar.show_notice("Moved to trash.", "Undo", seconds=0.05)
    assert bar.isVisible() and bar.action.isVisible() and bar.accessibleName() == "Moved to trash."
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_it_stays_while_the_keyboard_is_on_its_way_back(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice("Moved to trash.", "Undo", seconds=0.05)
    bar.action.setFocus()
    qtbot.wait(200)
    assert bar.isVisible()
    with qtbot.waitSignal(bar.action_requested):
        qtbot.keyClick(bar.action, Qt.Key.Key_Return)
    assert not bar.isVisible()


def test_one_without_an_end_stays_until_it_is_closed(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice("A first one.", seconds=0.05)
    bar.show_notice("The disk is full.", seconds=0)
    assert not bar.action.isVisible()
    qtbot.wait(200)
    assert bar.isVisible(), "the time of the one before has no say"
    bar.close_saying("A first one.")
    assert bar.isVisible()
    bar.close_saying("The disk is full.")
    assert not bar.isVisible()


def test_escape_and_the_cross_close_it(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice("Saved.", "Undo")
    bar.action.setFocus()
    with qtbot.assertNotEmitted(bar.action_requested):
        qtbot.keyClick(bar.action, Qt.Key.Key_Escape)
        assert not bar.isVisible()
        bar.show_notice("Saved.", "Undo")
        qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
        assert not bar.isVisible()


def test_an_empty_place_offers_what_begins_it(qtbot: QtBot) -> None:
    state = EmptyState("People will live here.", "Begin")
    qtbot.addWidget(state)
    state.show()
    with qtbot.waitSignal(state.action_requested):
        qtbot.mouseClick(state.action, Qt.MouseButton.LeftButton)
    state.show_text("Nothing fits.")
    assert state.sentence.text() == state.accessibleName() == "Nothing fits."
    assert not state.action.isVisible()
