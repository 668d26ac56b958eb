# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Words of a text are found, and replaced, by keyboard and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection
from mentordesk.journal.terms import Kind


def reflection(journal: Journal, body: str, **values: object) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": "2026-01-05", "body": body, **values})


def test_words_are_found_and_replaced(window: MainWindow, journal: Journal) -> None:
    record = operations.create(
        journal, Kind.REFLECTION, {"date": "2026", "body": "the one and The other, the end"}
    )
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.places.page(Place.REFLECTIONS).view
    window.commands.actions["replace"].trigger()
    bar = view.find_bar
    assert bar.isVisible() and bar.box.hasFocus()
    QTest.keyClicks(bar.box, "the")
    assert bar.count.text() == "1 of 4"
    QTest.keyClick(bar.box, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 4"
    bar.other.setFocus()
    QTest.keyClicks(bar.other, "a")
    bar.replace.click()
    assert view.body.field("body").value() == "the one and a other, the end"
    bar.replace_all.click()
    assert view.body.field("body").value() == "a one and a oar, a end"
    QTest.keyClick(bar.box, Qt.Key.Key_Escape)
    assert not bar.isVisible() and view.body.field("body").editor().hasFocus()
    assert view.flush()
    assert journal.value(Reflection.select(Reflection.body).where(Reflection.id == record)).startswith(
        "a one"
    )


def test_the_keyboard_goes_through_the_find_bar_as_the_eye_does(window: MainWindow, journal: Journal) -> None:
    window.desk.open_record(Kind.REFLECTION, reflection(journal, "the one and the other"))
    window.commands.actions["replace"].trigger()
    bar = window.places.page(Place.REFLECTIONS).view.find_bar
    QTest.keyClicks(bar.box, "the")
    seen = [QApplication.focusWidget()]
    for _ in range(6):
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [bar.box, bar.other, bar.back, bar.next, bar.replace, bar.replace_all, bar.close_button]


def test_the_search_goes_round_the_text_in_both_directions(window: MainWindow, journal: Journal) -> None:
    window.desk.open_record(Kind.REFLECTION, reflection(journal, "the one and the other, the end"))
    window.commands.actions["replace"].trigger()
    bar = window.places.page(Place.REFLECTIONS).view.find_bar
    QTest.keyClicks(bar.box, "the")
    told = []
    for modifier in (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier):
        for _ in range(2):
            QTest.keyClick(bar.box, Qt.Key.Key_Return, modifier)
            told.append(bar.count.text())
    assert told == ["4 of 4", "3 of 4", "4 of 4", "1 of 4"]
    QTest.keyClicks(bar.box, "x")
    assert bar.count.text() == "Not found"
    assert not any(one.isEnabled() for one in (bar.next, bar.back, bar.replace, bar.replace_all))


def test_all_replaced_words_come_back_with_one_step(window: MainWindow, journal: Journal) -> None:
    window.desk.open_record(Kind.REFLECTION, reflection(journal, "aa a"))
    window.commands.actions["replace"].trigger()
    view = window.places.page(Place.REFLECTIONS).view
    bar, editor = view.find_bar, view.body.field("body").editor()
    QTest.keyClicks(bar.box, "a")
    QTest.keyClicks(bar.other, "aa")
    bar.replace_all.click()
    assert editor.text() == "aaaa aa" and bar.count.text() == "3 places replaced"
    bar.close_button.click()
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "aa a"


def test_what_is_selected_is_looked_for_at_once(window: MainWindow, journal: Journal) -> None:
    window.desk.open_record(Kind.REFLECTION, reflection(journal, "calm and calm"))
    editor = window.places.page(Place.REFLECTIONS).view.body.field("body").editor()
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(4):
        QTest.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = window.places.page(Place.REFLECTIONS).view.find_bar
    assert bar.box.text() == "calm" and bar.count.text() == "1 of 2" and not bar.other.isVisible()
