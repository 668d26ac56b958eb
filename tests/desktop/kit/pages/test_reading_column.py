# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A line is never too long to read, and what is opened comes into view."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.pages.reading_column import IntoView, ReadingColumn, bring_into_view


class Page(QWidget):
    """Ten blocks of 100 pixels."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.blocks = [QWidget(self) for _ in range(10)]
        for block in self.blocks:
            block.setFixedHeight(100)
            column.addWidget(block)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    yield Page()


@pytest.fixture
def area(qtbot: QtBot, page: Page) -> ReadingColumn:
    made = ReadingColumn(page)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    QApplication.processEvents()
    return made


def sides(area: ReadingColumn, page: Page, width: int) -> tuple[int, int]:
    area.resize(width, 300)
    QApplication.processEvents()
    left = page.mapTo(area.viewport(), QPoint(0, 0)).x()
    return left, area.viewport().width() - left - page.width()


def seen(area: ReadingColumn, block: QWidget) -> tuple[int, int]:
    """Where a block begins and ends in what is seen of the page."""
    top = block.mapTo(area.viewport(), QPoint(0, 0)).y()
    return top, top + block.height()


def test_margins_are_as_there_is_room(area: ReadingColumn, page: Page) -> None:
    assert sides(area, page, 400) == (20, 20)
    assert sides(area, page, 600) == (40, 40)
    left, right = sides(area, page, 1500)
    assert left == 40 and right > 600 and page.width() == 720, "a line is no longer than can be read"
    area.set_centred(True)
    left, right = sides(area, page, 1500)
    assert abs(left - right) <= 1 and page.width() == 720


def test_what_is_below_comes_into_view_as_a_whole(area: ReadingColumn, page: Page) -> None:
    bring_into_view(page.blocks[5])
    top, bottom = seen(area, page.blocks[5])
    assert top >= 0 and bottom <= area.viewport().height()
    at = area.verticalScrollBar().value()
    bring_into_view(page.blocks[5])
    assert area.verticalScrollBar().value() == at, "what is seen already stays"
    bring_into_view(page.blocks[1])
    assert seen(area, page.blocks[1])[0] >= 0


def test_what_is_higher_than_the_room_is_seen_from_its_top(area: ReadingColumn, page: Page) -> None:
    page.blocks[3].setFixedHeight(900)
    QApplication.processEvents()
    bring_into_view(page.blocks[3])
    assert 0 <= seen(area, page.blocks[3])[0] < 50


def test_what_was_just_opened_comes_with_its_new_size(qtbot: QtBot, area: ReadingColumn, page: Page) -> None:
    block = page.blocks[9]
    block.hide()
    QApplication.processEvents()
    into_view = IntoView(block)
    block.show()
    block.setFixedHeight(200)
    into_view.bring_soon()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    assert seen(area, block)[1] <= area.viewport().height()


def test_what_is_on_no_page_is_left_alone(qtbot: QtBot) -> None:
    lone = QWidget()
    qtbot.addWidget(lone)
    bring_into_view(lone)
