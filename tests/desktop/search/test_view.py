# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of results, moved through from the box."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.search.results import (
    PAGE,
)
from tests.desktop.search.setting import Setting


def test_keys_move_while_the_box_keeps_the_keyboard(setting: Setting) -> None:
    setting.palette.open_with("harbour")
    view, box = setting.palette.view, setting.palette.box
    assert box.hasFocus() and view.currentIndex().row() == 0
    setting.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1
    setting.key(Qt.Key.Key_PageDown)
    assert view.currentIndex().row() > 3
    setting.key(Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0 and box.hasFocus()


def test_headings_are_passed_over(setting: Setting) -> None:
    setting.palette.open_with("ad")
    view = setting.palette.view
    assert view.currentIndex().row() == 1
    setting.key(Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1
    setting.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 5


def test_more_rows_come_at_the_end_and_are_counted(qtbot: QtBot, setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    assert palette.results.record_count == PAGE
    qtbot.waitUntil(lambda: palette.count.text() == "50 of 121 records", timeout=3000)
    bar = palette.view.verticalScrollBar()
    for _ in range(4):
        bar.setValue(bar.maximum())
        qtbot.wait(30)
    assert palette.results.record_count == 121 and palette.count.text() == "121 records"


def test_the_down_key_at_the_end_fetches_more(setting: Setting) -> None:
    setting.palette.open_with("harbour")
    view = setting.palette.view
    view.setCurrentIndex(view.results.index(PAGE - 1))
    view.go(Qt.Key.Key_Down)
    assert view.currentIndex().row() == PAGE and view.results.record_count > PAGE
