# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sheets and small pages follow each other, and only what is seen is drawn."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.printing import typesetter
from mentordesk.desktop.printing.pages import LARGEST, SMALLEST, Thumbnails, drawn, page_size
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.journal.journal import Journal
from tests.desktop.printing.made import SVG, Made, opened


def test_keys_and_wheel(preview: PreviewWindow) -> None:
    view = preview.view
    fitted = view.zoom
    QTest.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom < fitted
    QTest.keyClick(preview, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(fitted)
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.fits_width
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom < fitted and not view.fits_width


def test_pages_and_thumbnails_follow_each_other(preview: PreviewWindow) -> None:
    view = preview.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 4 and preview.thumbnails.currentIndex().row() == 4
    assert preview.where.text() == "Page 5 of 5"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    preview.thumbnails.setCurrentIndex(preview.thumbnails.pages.index(2))
    assert view.page == 2


def test_thumbnails_are_drawn_when_seen(
    qtbot: QtBot, qtmodeltester: Any, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetter, "typeset", lambda *_: Made((SVG,) * 240))
    window = opened(qtbot, journal)
    thumbnails: Thumbnails = window.thumbnails
    qtbot.waitUntil(lambda: 0 in thumbnails.pages._pictures)
    qtbot.wait(100)
    assert len(thumbnails.pages._pictures) < 30
    assert thumbnails.pages.index(3).data(Qt.ItemDataRole.AccessibleTextRole) == "Page 4 of 240"
    qtmodeltester.check(thumbnails.pages)
    for page in range(0, 240, 9):
        window.view.go_to(page)
        QApplication.processEvents()
    assert len(window.view._pictures) < 20


def test_pages_grow_and_shrink_only_so_far_and_keep_their_place(preview: PreviewWindow) -> None:
    view, bar = preview.view, preview.view.verticalScrollBar()
    view.go_to(3)
    for _ in range(30):
        view.zoom_in()
    assert view.zoom == LARGEST and view.page == 3
    assert bar.value() / (bar.maximum() + bar.pageStep()) == pytest.approx(3 / 5, abs=0.02)
    for _ in range(40):
        view.zoom_out()
    assert view.zoom == SMALLEST
    view.fit_width()
    assert view.fits_width and view.horizontalScrollBar().maximum() == 0


def test_a_page_is_drawn_as_it_will_be() -> None:
    assert page_size(SVG).toTuple() == pytest.approx((595.28, 841.89))
    picture = drawn(SVG, page_size(SVG).toSize(), 1.0).toImage()
    assert picture.pixelColor(50, 50).name() == "#ffffff" and picture.pixelColor(200, 200).name() == "#000000"
