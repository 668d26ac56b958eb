# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A list beside a page: the page is whole in every window, and what is opened on it comes into view."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.search.search import people_named

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Journal]:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, date.today())
    with open_journal(file) as opened:
        yield opened


@pytest.fixture
def shown(open_window: Callable[[Journal], MainWindow], demo: Journal) -> Iterator[MainWindow]:
    window = open_window(demo)
    window.resize(1280, 800)
    window.desk.open_record(Kind.RELATIONSHIP, people_named(demo, "Priya Raman")[0][0])
    QApplication.processEvents()
    yield window
    window.close()


def cut_off(window: MainWindow) -> list[QWidget]:
    """The buttons of the page that reach beyond what is seen of it."""
    area = window.places.page(Place.RELATIONSHIPS).details.currentWidget()
    parts = area.widget().findChildren(QPushButton) + area.widget().findChildren(QToolButton)
    return [
        part
        for part in parts
        if part.isVisible()
        and part.mapTo(area.viewport(), QPoint(part.width(), 0)).x() > area.viewport().width()
    ]


def test_the_list_gives_way_when_the_window_shrinks_and_takes_its_place_again(shown: MainWindow) -> None:
    page = shown.places.page(Place.RELATIONSHIPS)
    wide = page.splitter.sizes()[0]
    shown.resize(800, 600)
    QApplication.processEvents()
    area = page.details.currentWidget()
    assert page.splitter.sizes()[0] < wide
    assert area.widget().width() <= area.viewport().width() and cut_off(shown) == []
    shown.resize(1280, 800)
    QApplication.processEvents()
    assert page.splitter.sizes()[0] == wide


def test_the_width_somebody_chose_is_kept(
    shown: MainWindow, demo: Journal, settings: QSettings, open_window: Callable[[Journal], MainWindow]
) -> None:
    page = shown.places.page(Place.RELATIONSHIPS)
    handle = page.splitter.handle(1)
    at = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(handle, at - QPoint(90, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at - QPoint(90, 0))
    chosen = page.splitter.sizes()[0]
    assert chosen < 300
    shown.close()
    again = open_window(demo)
    again.resize(1280, 800)
    again.navigation.go_place(Place.RELATIONSHIPS)
    QApplication.processEvents()
    assert abs(again.places.page(Place.RELATIONSHIPS).splitter.sizes()[0] - chosen) <= 1
    again.close()


@pytest.mark.parametrize("name", ["value", "give_and_take", "sponsorship", "turning_points"])
def test_a_section_opened_from_the_list_comes_into_view_with_the_keyboard(
    qtbot: Any, shown: MainWindow, demo: Journal, name: str
) -> None:
    shown.desk.open_record(Kind.RELATIONSHIP, people_named(demo, "Grace Lindqvist")[0][0])
    page = shown.places.page(Place.RELATIONSHIPS)
    page.focus_list()
    fold = getattr(page.view.sections, name)
    text = fold.button.text()
    QTest.keyClick(page.list, text[text.index("&") + 1].lower(), ALT)
    qtbot.waitUntil(lambda: fold.is_open)
    assert QApplication.focusWidget() is fold.button
    area = page.details.currentWidget()

    def in_view() -> bool:
        top = fold.mapTo(area.viewport(), QPoint(0, 0)).y()
        return top >= 0 and (top < 40 or top + fold.height() <= area.viewport().height())

    qtbot.waitUntil(in_view)


def test_an_empty_page_says_what_will_stand_there(shown: MainWindow) -> None:
    page = shown.places.page(Place.RELATIONSHIPS)
    page.details.setCurrentWidget(page.blank)
    assert page.blank.text.isVisible()
    assert page.blank.text.text() == "What you choose in the list will be shown here."


def test_beside_an_empty_list_nothing_is_said(window: MainWindow) -> None:
    window.navigation.go_place(Place.RELATIONSHIPS)
    assert not window.places.page(Place.RELATIONSHIPS).blank.text.isVisible()
