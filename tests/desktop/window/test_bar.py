# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The bar at the top, F1 and the palette: nothing overlaps, and every key and name is told."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.help import ShortcutsDialog
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("width", [480, 560, 640, 700, 800, 1280])
def test_the_key_of_the_search_never_covers_its_words(window: MainWindow, width: int) -> None:
    window.resize(width, 600)
    QApplication.processEvents()
    search = window.bar.search_button
    words = search.iconSize().width() + search.fontMetrics().horizontalAdvance(search.text()) + 24
    if search.hint.isVisible():
        assert words < search.hint.geometry().left()
    assert search.hint.isVisible() is (width >= 700) or 640 <= width < 800


def test_all_keys_of_a_command_are_listed(window: MainWindow, journal: Journal) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    window.undo_notices.undo()  # only then there is something to do again
    dialog = ShortcutsDialog(window.commands.listed(), window)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Ctrl+Shift+Z; Ctrl+Y" in texts
    dialog.deleteLater()


def test_the_keys_stand_beside_the_scroll_bar_and_not_under_it(qtbot: Any, window: MainWindow) -> None:
    dialog = ShortcutsDialog(window.commands.listed(), window)
    dialog.resize(300, 400)
    dialog.show()
    qtbot.waitExposed(dialog)
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea) and area.verticalScrollBar().isVisible()
    for label in area.widget().findChildren(QLabel):
        right = label.mapTo(area.viewport(), label.rect().topRight()).x()
        assert right < area.viewport().width() and label.width() >= label.minimumSizeHint().width(), (
            label.text()
        )
    dialog.deleteLater()


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


def test_back_and_begin_have_letters_of_their_own(qtbot: Any, window: MainWindow) -> None:
    window.navigation.go_place(Place.LOOKING_BACK)
    page = window.places.page(Place.LOOKING_BACK)
    letters = [button.text()[button.text().index("&") + 1].lower() for button in (page.back, page.next)]
    assert len(set(letters)) == 2
