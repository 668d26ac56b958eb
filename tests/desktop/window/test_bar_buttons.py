# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The buttons of the bar that say more than a word."""

import pytest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.window.bar_buttons import CaptureButton
from mentordesk.desktop.window.window import MainWindow


@pytest.mark.parametrize("width", [480, 560, 640, 700, 800, 1280])
def test_the_key_of_the_search_never_covers_its_words(window: MainWindow, width: int) -> None:
    window.resize(width, 600)
    QApplication.processEvents()
    search = window.bar.search_button
    words = search.iconSize().width() + search.fontMetrics().horizontalAdvance(search.text()) + 24
    if search.hint.isVisible():
        assert words < search.hint.geometry().left()
    assert search.hint.isVisible() is (width >= 700) or 640 <= width < 800


def test_the_dot_that_something_waits_is_seen_and_told(qtbot) -> None:
    made = CaptureButton()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    before = made.grab().toImage()
    assert made.accessibleDescription() == ""
    made.show_draft(True)
    assert "waits" in made.accessibleDescription() and "Go on" in made.toolTip()
    assert made.grab().toImage() != before
    made.show_draft(False)
    assert made.grab().toImage() == before and made.accessibleDescription() == ""
