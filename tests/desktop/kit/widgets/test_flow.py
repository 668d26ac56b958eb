# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Side by side while there is room, and in the next line where there is none."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.widgets.flow import FlowLayout


class Tile(QWidget):
    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setFixedSize(width, height)


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, gap=10, line_gap=5)
    for width, height in ((100, 20), (100, 30), (100, 20)):
        flow.addWidget(Tile(width, height))
    yield made


def places(host: QWidget, width: int) -> list[tuple[int, int]]:
    host.resize(width, 200)
    host.show()
    flow = host.layout()
    assert isinstance(flow, FlowLayout)
    flow.setGeometry(QRect(0, 0, width, 200))
    items = [flow.itemAt(number) for number in range(flow.count())]
    return [item.geometry().topLeft().toTuple() for item in items if item and not item.isEmpty()]


def test_they_go_on_in_the_next_line_where_there_is_no_more_room(host: QWidget) -> None:
    assert places(host, 320) == [(0, 0), (110, 0), (220, 0)]
    assert places(host, 319) == [(0, 0), (110, 0), (0, 35)]
    assert places(host, 100) == [(0, 0), (0, 25), (0, 60)]


def test_as_high_as_its_lines(host: QWidget) -> None:
    flow = host.layout()
    assert [flow.heightForWidth(width) for width in (320, 319, 100)] == [30, 55, 80]


def test_what_is_hidden_takes_no_room(host: QWidget) -> None:
    host.show()
    host.findChildren(Tile)[0].hide()
    assert places(host, 320) == [(0, 0), (110, 0)]


def test_from_right_to_left_it_begins_at_the_right(host: QWidget) -> None:
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(host, 319) == [(219, 0), (109, 0), (219, 35)]
