# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The filters below the search box."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.search.filters import FilterRow
from mentordesk.desktop.search.results import (
    Heading,
)
from mentordesk.journal.terms import Kind
from tests.desktop.search.setting import Setting


def test_filters_narrow_and_are_cleared(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    palette.filter_button.setChecked(True)
    palette.filters._kinds[Kind.REFLECTION].setChecked(True)
    assert [row.title for row in setting.rows()] == ["One"]
    palette.filters._kinds[Kind.REFLECTION].setChecked(False)
    palette.filters.person.set_value(1)
    palette.filters.start.set_value("2021-12")
    palette.filters.start.edited.emit()
    assert {row.date for row in setting.rows()} == {"2021-12"}
    palette.box.clear()
    assert len(setting.rows()) == 11  # Ada herself among them
    palette.filters.clear_button.click()
    assert isinstance(setting.rows()[0], Heading)
    palette.close_palette()
    palette.open_with()
    assert not palette.filters.isVisible()


def test_enter_opens_the_filters_and_any_kind_is_a_way_back(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    found = len(setting.rows())
    palette.filter_button.setFocus()
    setting.key(Qt.Key.Key_Return)
    filters = palette.filters
    assert filters.isVisible() and palette.isVisible()
    menu = filters.kinds_button.menu().actions()
    assert menu[0] is filters.any_kind and filters.any_kind.isChecked()
    filters._kinds[Kind.TOPIC].trigger()
    assert not filters.any_kind.isChecked() and setting.rows() == []
    filters.any_kind.trigger()
    assert filters.kinds == [] and filters.any_kind.isChecked() and len(setting.rows()) == found
    assert filters.kinds_button.text() == "Any kind"


def test_a_date_that_cannot_be_read_is_told_where_it_can_be_read(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    palette.filter_button.click()
    found, filters = len(setting.rows()), palette.filters
    height = filters.height()
    filters.start.line.setFocus()
    QTest.keyClicks(filters.start.line, "some day")
    setting.key(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert filters.wrong.isVisible() and filters.wrong.text() == filters.start.error() != ""
    assert filters.wrong.heightForWidth(filters.wrong.width()) <= filters.wrong.height()
    assert filters.height() < height * 2
    assert len(setting.rows()) == found, "what cannot be understood narrows nothing"
    QTest.keyClicks(filters.start.line, " 2")
    assert not filters.wrong.isVisible()


def test_a_name_nobody_has_is_told(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    palette.filter_button.click()
    palette.filters.person.line.setFocus()
    QTest.keyClicks(palette.filters.person.line, "Nobody at all")
    palette.box.setFocus()
    assert "Nobody in your journal" in palette.filters.wrong.text()


def test_the_button_says_what_is_chosen(qtbot: QtBot) -> None:
    filters = FilterRow(list)
    qtbot.addWidget(filters)
    actions = {action.text(): action for action in filters.kinds_button.menu().actions()}
    told: list[int] = []
    filters.changed.connect(lambda: told.append(1))
    actions["Advice"].trigger()
    assert filters.kinds_button.text() == "Advice" and filters.active and filters.clear_button.isEnabled()
    actions["Reflection"].trigger()
    assert filters.kinds_button.text() == "2 kinds" and filters.kinds == [Kind.ADVICE, Kind.REFLECTION]
    assert len(told) == 2
    filters.clear()
    assert len(told) == 2 and not filters.active and not filters.clear_button.isEnabled()
