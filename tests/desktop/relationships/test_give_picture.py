# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The picture of give and take: dots by kind and year, and the same in words."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.give_picture import Grid, StrandModel
from mentordesk.desktop.relationships.sections import Sections
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import ExchangeKind, Flow, Kind
from mentordesk.practice.relationship.give_and_take import Picture, Strand
from tests.desktop.relationships.entries import add, days_ago


def a_row(width: int) -> Any:
    from PySide6.QtCore import QRect

    return QRect(0, 0, width, 30)


def ink(widget: QWidget, rect: Any, colour: Any) -> int:
    """How many points of a colour there are in a part of a widget."""
    image: QImage = widget.grab(rect).toImage()
    wanted = colour.rgb()
    return sum(
        image.pixelColor(x, y).rgb() == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_the_model_of_kinds(qtmodeltester: Any) -> None:
    model = StrandModel()
    qtmodeltester.check(model)
    model.show_picture(
        Picture((Strand(ExchangeKind.TIME, {2025: 1}), Strand(ExchangeKind.SKILL, {}, {2026: 2})))
    )
    qtmodeltester.check(model)
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A new skill. Gained: none. Given: two in 2026."
    assert model.data(model.index(0)) == "Time"


def test_the_grid_has_room_for_what_it_shows(qapp: QApplication) -> None:
    picture = Picture((Strand(ExchangeKind.GENERATION_VIEW, {1999: 1}, {2026: 1}),))
    for width in (240, 320, 400, 620, 720):
        grid = Grid(picture, width, qapp.font())
        assert grid.width <= width and grid.columns
        for flow in Flow:
            for number, column in enumerate(grid.columns):
                assert grid.at(grid.cell_rect(a_row(width), flow, number).center().x()) == (flow, column)
    assert grid.at(grid.name_rect(a_row(width)).center().x()) is None


def test_dots_stand_left_for_gained_and_right_for_given(
    journal: Journal, grace: int, sections: Sections
) -> None:
    add(journal, grace, Kind.EXCHANGE, days_ago(3), direction="given", type="time", text="x")
    sections.give_and_take.set_open(True)
    rows = sections.give_and_take.picture.rows
    now, grid = theme.colours(), rows.grid()
    row = rows.visualRect(rows.strands.index(0))
    gained, given = grid.cell_rect(row, Flow.GAINED, 0), grid.cell_rect(row, Flow.GIVEN, 0)
    assert gained.right() < grid.name_rect(row).left() < grid.name_rect(row).right() < given.left()
    view = rows.viewport()
    assert ink(view, given, now.accent) > 20 and ink(view, gained, now.accent) == 0
    add(journal, grace, Kind.EXCHANGE, days_ago(2), direction="gained", type="time", text="x")
    assert ink(view, grid.cell_rect(row, Flow.GAINED, 0), now.text) > 20
    for number in range(8):
        add(journal, grace, Kind.EXCHANGE, days_ago(1), direction="given", type="time", text=str(number))
    assert ink(view, given, now.accent) > 150, "too many for dots are one number"


def test_the_picture_is_told_in_words(qtbot: QtBot, journal: Journal, grace: int, sections: Sections) -> None:
    add(journal, grace, Kind.EXCHANGE, "2024-05-03", direction="gained", type="time", text="x")
    add(journal, grace, Kind.EXCHANGE, "2025-05-03", direction="given", type="thanks", text="x")
    section = sections.give_and_take
    section.set_open(True)
    said = "From Grace you gained one gift of time, in 2024. You gave Grace one word of thanks, in 2025."
    rows = section.picture.rows
    assert section.words.text() == said and rows.accessibleDescription() == said
    row = rows.visualRect(rows.strands.index(0))
    grid = rows.grid()
    assert rows.tip_at(grid.cell_rect(row, Flow.GAINED, 0).center()) == "Gained, 2024: one gift of time"
    whole = "Time. Gained: one in 2024. Given: none."
    assert rows.tip_at(grid.cell_rect(row, Flow.GIVEN, 0).center()) == whole
    assert rows.tip_at(grid.name_rect(row).center()) == whole
    assert rows.tip_at(QPoint(5, 5000)) == ""
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows.currentIndex().row() == 0
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().row() == 1
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    view = rows.window().places.page(Place.RELATIONSHIPS).view
    assert view._group == "give_and_take", "it leads to what the dots stand for"
