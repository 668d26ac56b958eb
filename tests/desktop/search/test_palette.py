# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The box that finds any record and any command."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.search.palette import SearchPalette
from mentordesk.desktop.search.results import (
    PAGE,
    CommandRow,
    Heading,
    PersonRow,
    ResultsModel,
    matching_commands,
)
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.search import COUNT_LIMIT, Hit, ask, find_documents, read_hits


class Do:
    """A command that remembers being done."""

    def __init__(self, text: str, shortcut: str = "") -> None:
        self.text, self.shortcut, self.done = text, shortcut, 0
        self.found_by = text

    def trigger(self) -> None:
        self.done += 1


class Setting:
    """A window with a line that has the keyboard, and the box over it."""

    def __init__(self, qtbot: QtBot, journal: Journal) -> None:
        self.commands = [Do("Go to Today", "Ctrl+1"), Do("Go to Advice"), Do("Keyboard shortcuts")]
        self.window = QWidget()
        self.line = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.line)
        self.window.resize(900, 700)
        self.chosen: list[tuple[str, int, Any]] = []
        self.palette = SearchPalette(journal, self.listed, self.window)
        self.palette.record_chosen.connect(self.record_chosen)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.line.setFocus()

    def listed(self) -> list[Do]:
        return self.commands

    def record_chosen(self, kind: str, record_id: int, terms: Any) -> None:
        self.chosen.append((kind, record_id, terms))

    def rows(self) -> list[Any]:
        model = self.palette.results
        return [model.row(row) for row in range(model.rowCount())]

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.palette.box, key)


@pytest.fixture
def filled(journal: Journal) -> Journal:
    with journal.step("fill"):
        ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács"})
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Tom Adler"})
        for number in range(120):
            operations.create(
                journal,
                Kind.ADVICE,
                {"relationship": ada, "direction": "received", "date": f"2021-{number % 12 + 1:02d}"}
                | {"words": f"Harbour number {number}", "situation": "in the rain"},
            )
        operations.create(journal, Kind.REFLECTION, {"date": "2022-03-04", "title": "One", "body": "harbour"})
    return journal


@pytest.fixture
def setting(qtbot: QtBot, filled: Journal) -> Iterator[Setting]:
    yield Setting(qtbot, filled)


def test_model(qtmodeltester: Any, filled: Journal) -> None:
    question = ask("harbour")
    model = ResultsModel()

    def fetch(documents: Any) -> list[Hit]:
        return read_hits(filled, documents, question.terms)

    def more(last: int) -> list[int]:
        return find_documents(filled, question, before=last)

    model.show_results(
        [Heading("Commands"), CommandRow(Do("Go")), PersonRow(1, "Ada")],
        find_documents(filled, question),
        fetch,
        more,
    )
    qtmodeltester.check(model)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 3 + 121
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable
    qtmodeltester.check(model)


def test_commands_match_by_the_beginnings_of_their_words() -> None:
    commands = [Do("Go to Today"), Do("New advice received"), Do("Über alles")]
    assert [c.text for c in matching_commands(commands, "t")] == ["Go to Today"]
    assert [c.text for c in matching_commands(commands, "rec new")] == ["New advice received"]
    assert [c.text for c in matching_commands(commands, "uber")] == ["Über alles"]
    assert matching_commands(commands, " ") == []


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


def test_keys_move_while_the_box_keeps_the_keyboard(setting: Setting) -> None:
    setting.palette.open_with("harbour")
    view, box = setting.palette.view, setting.palette.box
    assert box.hasFocus() and view.currentIndex().row() == 0
    setting.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1
    setting.key(Qt.Key.Key_PageDown)
    assert view.currentIndex().row() > 3
    setting.key(Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0 and box.hasFocus()


def test_headings_are_passed_over(setting: Setting) -> None:
    setting.palette.open_with("ad")
    view = setting.palette.view
    assert view.currentIndex().row() == 1
    setting.key(Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1
    setting.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 5


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


def test_more_rows_come_at_the_end_and_are_counted(qtbot: QtBot, setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    assert palette.results.record_count == PAGE
    qtbot.waitUntil(lambda: palette.count.text() == "50 of 121 records", timeout=3000)
    bar = palette.view.verticalScrollBar()
    for _ in range(4):
        bar.setValue(bar.maximum())
        qtbot.wait(30)
    assert palette.results.record_count == 121 and palette.count.text() == "121 records"


def test_the_count_has_a_limit_and_the_right_plural(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("harbour")
    palette._show_count(COUNT_LIMIT)
    assert palette.count.text().replace(",", "") == "50 of 1000+ records"
    palette.box.setText("one")
    assert palette.count.text() == "1 record"


def test_rows_are_read_out_as_parts(setting: Setting) -> None:
    palette = setting.palette
    palette.open_with("ad")
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [palette.results.index(row).data(role) for row in (1, 2, 5)]
    assert said[:2] == ["Command · Go to Advice", "Go to Ada Kovács"]
    palette.box.setText("number 11")
    first = palette.results.index(0).data(role)
    assert first.startswith("Advice · Ada Kovács · ") and first.endswith(" · in the rain")


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


# Filters


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


def test_signs_are_not_searched_and_that_is_said(setting: Setting) -> None:
    for text in ("😀", "?!"):
        setting.palette.open_with(text)
        assert "not emoji" in setting.palette.nothing.text()
