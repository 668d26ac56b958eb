# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The box that finds any record and any command."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.search.results import (
    CommandRow,
    Heading,
    PersonRow,
)
from mentordesk.practice.search.search import COUNT_LIMIT, Hit, ask
from tests.desktop.search.setting import Setting


def test_nothing_typed_lists_the_commands(setting: Setting) -> None:
    setting.palette.open_with()
    assert [type(row) for row in setting.rows()] == [Heading, CommandRow, CommandRow, CommandRow]


def test_commands_and_people_come_before_records(setting: Setting) -> None:
    setting.palette.open_with("ad")
    rows = setting.rows()
    assert [type(row) for row in rows[:5]] == [Heading, CommandRow, PersonRow, PersonRow, Heading]
    assert (rows[1].command.text, rows[2].name, rows[3].name) == ("Go to Advice", "Ada Kovács", "Tom Adler")
    assert all(isinstance(row, Hit) for row in rows[5:]) and len(rows) > 5


def test_records_come_newest_first_with_hits_marked(setting: Setting) -> None:
    setting.palette.open_with("harb rain")
    rows = setting.rows()
    assert [row.date for row in rows] == sorted((row.date for row in rows), reverse=True)
    assert rows[0].beside.marked("[", "]") == "in the [rain]"


def test_enter_opens_and_gives_the_keyboard_back(setting: Setting) -> None:
    setting.palette.open_with("one")
    (hit,) = setting.rows()
    setting.key(Qt.Key.Key_Return)
    assert setting.chosen == [("reflection", hit.id, ask("one").terms)]
    assert not setting.palette.isVisible() and not setting.palette.scrim.isVisible()
    assert setting.line.hasFocus()


def test_enter_on_a_person_and_on_a_command(setting: Setting) -> None:
    setting.palette.open_with("tom")
    setting.key(Qt.Key.Key_Return)
    assert setting.chosen == [("relationship", 2, ())]
    setting.palette.open_with("today")
    setting.key(Qt.Key.Key_Return)
    assert setting.commands[0].done == 1 and not setting.palette.isVisible()


def test_enter_without_results_does_nothing(setting: Setting) -> None:
    setting.palette.open_with("zzz")
    setting.key(Qt.Key.Key_Return)
    assert setting.palette.isVisible() and setting.chosen == []
    assert "Nothing was found" in setting.palette.nothing.text()


@pytest.fixture
def screen_reader(qapp: QApplication) -> Iterator[None]:
    """The application as a screen reader finds it."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("screen_reader")
def test_arrow_keys_with_a_screen_reader(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is chosen is read out; where nothing was found, the sentence that says so."""
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    setting.palette.open_with("zzz")
    setting.key(*keys)
    assert said == [setting.palette.nothing.text()] * len(keys) and "Nothing was found" in said[0]
    setting.palette.box.setText("one")
    setting.key(Qt.Key.Key_Down)
    assert said[-1].startswith("Reflection · ")


def test_escape_closes_from_the_box_and_from_the_filters(setting: Setting) -> None:
    for tabs in (0, 1):
        setting.palette.open_with("harbour")
        setting.key(*[Qt.Key.Key_Tab] * tabs, Qt.Key.Key_Escape)
        assert not setting.palette.isVisible() and setting.line.hasFocus()
    assert setting.palette.results.rowCount() == 0


def test_tab_reaches_the_filters_and_stays_inside(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    setting.key(Qt.Key.Key_Tab)
    assert palette.filter_button.hasFocus() and not palette.filters.isVisible()
    setting.key(Qt.Key.Key_Space)
    assert palette.filters.isVisible() and palette.filters.kinds_button.hasFocus()
    for _ in range(12):
        setting.key(Qt.Key.Key_Tab)
        assert palette.isAncestorOf(QApplication.focusWidget())
    palette.box.setFocus()
    setting.key(Qt.Key.Key_Backtab)
    assert palette.isAncestorOf(QApplication.focusWidget())


def test_the_count_has_a_limit_and_the_right_plural(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    palette._show_count(COUNT_LIMIT)
    assert palette.count.text().replace(",", "") == "50 of 1000+ records"
    palette.box.setText("one")
    assert palette.count.text() == "1 record"


def test_it_leaves_when_the_keyboard_goes_elsewhere(setting: Setting) -> None:
    setting.palette.open_with("harbour")
    setting.line.setFocus()
    assert not setting.palette.isVisible()


def test_it_follows_the_window_and_fits_a_small_one(setting: Setting) -> None:
    setting.palette.open_with("harbour")
    setting.window.resize(480, 400)
    QApplication.processEvents()
    assert setting.window.rect().contains(setting.palette.geometry())
    assert setting.palette.scrim.geometry() == setting.window.rect()


@pytest.mark.parametrize("text", ['"', "AND OR", "NEAR(", "a\0b", "😀", "\ud83d", "*" * 3000, "x " * 2000])
def test_any_text_is_taken(setting: Setting, text: str) -> None:
    setting.palette.open_with(text)
    setting.palette.repaint()


def test_everything_has_a_name(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with()
    palette.filter_button.setChecked(True)
    for widget in (palette, palette.box, palette.filter_button, palette.view, palette.filters.kinds_button):
        assert widget.accessibleName()
    for field in (palette.filters.person, palette.filters.start, palette.filters.end):
        assert field.accessibleName()


def test_signs_are_not_searched_and_that_is_said(setting: Setting) -> None:
    for text in ("😀", "?!"):
        setting.palette.open_with(text)
        assert "not emoji" in setting.palette.nothing.text()
