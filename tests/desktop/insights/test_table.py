# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Tables of counts: each number is a link to its records, by mouse and by keyboard."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.insights.rows import COLUMNS
from mentordesk.desktop.insights.table import FIRST, Cell, CountRow, CountsModel
from mentordesk.practice.advice.outcomes import Part


def test_the_model_of_counts(qtmodeltester: Any) -> None:
    model = CountsModel()
    qtmodeltester.check(model)
    row = CountRow("Money", 3, 1, (Cell("3", "Money, all: 3", (("a", "b"),)), Cell("0", "Money, used: 0")))
    model.show_rows(("All", "Used"), [row, row])
    qtmodeltester.check(model)
    assert QAbstractItemModelTester(model) is not None
    assert model.data(model.index(0, FIRST), Qt.ItemDataRole.AccessibleTextRole) == "Money, all: 3"
    assert model.headerData(FIRST + 1, Qt.Orientation.Horizontal) == "Used"


def test_a_number_by_mouse_and_by_keyboard(qtbot: Any, insights: Any) -> None:
    window = insights.window()
    table = insights.works.whole.table
    helped = COLUMNS.index(Part.HELPED)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.cell_center(0, helped))
    assert window.places.stack.currentWidget() is window.places.page(Place.ADVICE)
    assert "helped" in window.places.page(Place.ADVICE).narrowed.text.text()
    window.navigation.go_back()
    assert window.places.stack.currentWidget() is insights
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home)
    table.setCurrentIndex(table.counts.index(0, FIRST))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.places.stack.currentWidget() is window.places.page(Place.ADVICE)
    assert "used" in window.places.page(Place.ADVICE).narrowed.text.text()


def test_tab_leaves_a_table_and_zeros_lead_nowhere(qtbot: Any, insights: Any) -> None:
    table = insights.works.topics.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()
    zero = next(
        (row, column)
        for row, counted in enumerate(table.counts.rows)
        for column, cell in enumerate(counted.cells)
        if cell.text == "0"
    )
    with qtbot.assertNotEmitted(table.number_chosen):
        table._open(table.counts.index(zero[0], FIRST + zero[1]))


def test_bars_differ_by_shape_not_colour_alone(insights: Any) -> None:
    table = insights.works.whole.table
    image: QImage = table.viewport().grab().toImage()
    row = table.counts.rows[0]
    rect = table.visualRect(table.counts.index(0, 1))
    room = rect.width() - 16
    inside = rect.left() + 4 + round(room * row.filled / row.total)
    middle = rect.center().y()
    ink = theme.colours().soft
    ratio = image.devicePixelRatio()

    def colour(x: int) -> str:
        return image.pixelColor(QPoint(round(x * ratio), round(middle * ratio))).name()

    assert colour(inside - 4) == ink.name()
    assert colour(inside + 4) != ink.name()
