# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The window around the places: what it is called, forms, a narrow window, printing what is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.appearance.theme import Theme
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.desktop.window.window import MainWindow
from mentordesk.errors import DiskFullError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.system import paths


def press(key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(QApplication.focusWidget(), key, held)


CTRL = Qt.KeyboardModifier.ControlModifier


# What it is called


def test_windows_on_two_journals_can_be_told_apart(window: MainWindow, journal: Journal) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "A Secret Name"})
    window.navigation.go_place(Place.RELATIONSHIPS)
    assert window.windowTitle() == "journal - MentorDesk"


def test_the_usual_journal_and_the_example_need_no_name(
    qtbot, qapp: QApplication, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "data_dir", lambda: tmp_path)
    with open_journal(tmp_path / paths.JOURNAL_NAME, create=True) as journal:
        for demo, title in ((False, "MentorDesk"), (True, "MentorDesk, filled example")):
            window = MainWindow(journal, settings, Theme(qapp), demo=demo)
            qtbot.addWidget(window)
            assert window.windowTitle() == title
            window.leave()


def test_discarding_a_form_leads_back_to_what_was_shown(
    window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[1])
    page = window.places.page(Place.RELATIONSHIPS)
    window.commands.actions["new_relationship"].trigger()
    page.new.discard.click()
    assert page.view.record_id == page.list.current_id == people[1]
    assert page.details.currentWidget() is not page.blank


# Forms


def test_a_form_is_filled_with_return_alone(qtbot, window: MainWindow, journal: Journal) -> None:
    window.commands.actions["new_relationship"].trigger()
    form = window.places.page(Place.RELATIONSHIPS).new
    assert "Ctrl+Enter" in form.keys.text()
    for text in ("Dora", "my first boss", "her apprentice"):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        press(Qt.Key.Key_Return)
    query = Relationship.select(Relationship.name, Relationship.they_are, Relationship.i_am)
    assert journal.rows(query) == [("Dora", "my first boss", "her apprentice")]
    assert window.places.page(Place.RELATIONSHIPS).view.isVisible()


def test_escape_leaves_a_form_and_keeps_what_was_typed(
    qtbot, window: MainWindow, journal: Journal, people: list[int]
) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[2])
    page = window.places.page(Place.RELATIONSHIPS)
    window.commands.actions["new_relationship"].trigger()
    press(Qt.Key.Key_Escape)
    assert page.view.isVisible() and page.view.record_id == people[2]
    assert not window.notices.isVisible()
    window.commands.actions["new_relationship"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "Do")
    press(Qt.Key.Key_Escape)
    assert page.view.isVisible() and "kept" in window.notices.text.whole_text()
    window.commands.actions["new_relationship"].trigger()
    assert page.new.sheet.field("name").value() == "Do"


# A narrow window


def test_a_narrow_window_begins_with_the_list_and_comes_back_to_it(
    open_window: Callable[[Journal], MainWindow], journal: Journal, people: list[int]
) -> None:
    window = open_window(journal)
    window.resize(640, 600)
    press(Qt.Key.Key_2, CTRL)
    page = window.places.page(Place.RELATIONSHIPS)
    QApplication.processEvents()
    assert page.list.isVisible() and not page.view.isVisible()
    page.list.setCurrentIndex(page.list.records.index(1))
    press(Qt.Key.Key_Return)
    assert page.view.isVisible() and not page.list.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.list.isVisible() and not page.view.isVisible()
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_2, CTRL)
    assert page.list.isVisible() and not page.view.isVisible()


# Printing what is shown


def test_ctrl_p_prints_what_is_shown(window: MainWindow, journal: Journal, people: list[int]) -> None:
    shown: list[str] = []
    said = {"relationship": people[0], "date": "2024", "direction": "received", "words": "Wait"}
    talk = {"relationship": people[0], "date": "2024"}
    made = [
        (Kind.RELATIONSHIP, people[0]),
        (Kind.ADVICE, operations.create(journal, Kind.ADVICE, said)),
        (Kind.CONVERSATION, operations.create(journal, Kind.CONVERSATION, talk)),
        (Kind.REFLECTION, operations.create(journal, Kind.REFLECTION, {"date": "2024", "body": "A day"})),
    ]
    for kind, record in made:
        window.desk.open_record(kind, record)
        press(Qt.Key.Key_P, CTRL)
        preview = window.findChild(PreviewWindow)
        shown.append(preview.printout.heading)
        preview.close()
        QApplication.sendPostedEvents(preview, QEvent.Type.DeferredDelete)
        window.raise_up()
    assert shown == ["Private summary: Ada", "Advice", "Conversation", "Reflection"]
    window.navigation.go_place(Place.SETTINGS)
    press(Qt.Key.Key_P, CTRL)
    assert window.findChild(PreviewWindow) is None
    assert "to print it" in window.notices.text.whole_text()


def test_words_that_cannot_be_saved_are_counted_all_the_same(
    qtbot, window: MainWindow, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFullError(journal.path)

    window.commands.actions["new_reflection"].trigger()
    view = window.places.page(Place.REFLECTIONS).view
    monkeypatch.setattr(operations, "create", full)
    qtbot.keyClicks(QApplication.focusWidget(), "Three plain words")
    assert not view.flush()
    assert view.foot.text().startswith("3 words")
    view.body.discard()
