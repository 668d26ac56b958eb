# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Insights: the way there, names for everything, and the two pages in it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTableView, QWidget

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import trash
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.search import people_named


def test_the_rail_and_the_keys_lead_here(qtbot: Any, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window.places.stack.currentWidget() is window.places.page(Place.INSIGHTS)
    assert window.rail.buttons[Place.INSIGHTS].isChecked()
    assert not window.rail.buttons[Place.INSIGHTS].icon().isNull()


def test_everything_has_a_name(insights: Any) -> None:
    insights.works.directions["given"].trigger()
    person = people_named(insights.desk.journal, "Daniel Osei")[0][0]
    for target in (Target(Place.INSIGHTS), Target(Place.INSIGHTS, Kind.RELATIONSHIP, person)):
        insights.desk.open_requested.emit(target)
        for widget in insights.findChildren(QWidget):
            if isinstance(widget, (QAbstractButton, QTableView)) and widget.isVisible():
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    table = insights.works.people.table
    spoken = [cell.spoken for row in table.counts.rows for cell in row.cells]
    assert all(text.count(":") == 1 for text in spoken)
    assert any("percent of those whose effect is known" in text for text in spoken)


def test_a_person_who_is_gone_gives_way(insights: Any, demo: Journal) -> None:
    person = people_named(demo, "Daniel Osei")[0][0]
    insights.desk.open_requested.emit(Target(Place.INSIGHTS, Kind.RELATIONSHIP, person))
    assert insights.sheet.isVisible()
    trash(demo, Kind.RELATIONSHIP, person)
    assert insights.works.isVisible() and not insights.sheet.isVisible()
