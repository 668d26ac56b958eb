# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Names are offered while a link is typed, and a link leads to its record."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.links import mentioned_in


def test_a_link_is_completed_followed_and_seen_from_the_other_side(
    qtbot, window: MainWindow, journal: Journal
) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    window.commands.actions["new_reflection"].trigger()
    view = window.places.page(Place.REFLECTIONS).view
    editor = view.body.field("body").editor()
    editor.setFocus()
    QTest.keyClicks(editor, "Talked with @am")
    popup = editor.offers
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert editor.text() == "Talked with [[Amara Okafor]]"
    assert view.flush() and view.record_id is not None
    window.activateWindow()
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person = window.places.page(Place.RELATIONSHIPS).view
    assert person.record_id == amara and not person.mentioned.isHidden()
    person.mentioned.findChild(Link).click()
    assert window.places.place is Place.REFLECTIONS
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"name": "Amara Balogun"})
    qtbot.waitUntil(lambda: editor.text() == "Talked with [[Amara Balogun]]")


def person(journal: Journal, name: str) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": name})


def reflection(journal: Journal, body: str, **values: object) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": "2026-01-05", "body": body, **values})


def editor_of(window: MainWindow):
    return window.places.page(Place.REFLECTIONS).view.body.field("body").editor()


def test_two_people_of_one_name_can_both_be_chosen(qtbot, window: MainWindow, journal: Journal) -> None:
    people = {person(journal, "Berta"), person(journal, "Berta")}
    record = reflection(journal, "")
    window.desk.open_record(Kind.REFLECTION, record)
    editor = editor_of(window)
    editor.setFocus()
    for row in (0, 1):
        QTest.keyClicks(editor, " @be")
        qtbot.waitUntil(editor.offers.isVisible)
        for _ in range(row):
            QTest.keyClick(editor.offers, Qt.Key.Key_Down)
        QTest.keyClick(editor.offers, Qt.Key.Key_Return)
    assert editor.text() == " [[Berta]] [[Berta (2)]]"
    assert window.places.page(Place.REFLECTIONS).view.flush()
    assert {one for one in people if mentioned_in(journal, Kind.RELATIONSHIP, one)} == people


@pytest.mark.parametrize("width", [800, 1280])
def test_the_list_of_links_stays_inside_the_window(
    qtbot, window: MainWindow, journal: Journal, width: int
) -> None:
    for number in range(8):
        reflection(journal, "", title=f"Harbour talk {number}, and what came of it in the long run after all")
    window.resize(width, 600)
    window.desk.open_record(Kind.REFLECTION, reflection(journal, "words " * 9))
    editor = editor_of(window)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, " so long [[harb")
    popup = editor.offers
    qtbot.waitUntil(popup.isVisible)
    corner = window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0)))
    assert corner.x() >= 0 and corner.x() + popup.width() <= window.width()
    assert not popup.horizontalScrollBar().isVisible()
    assert popup.width() <= 560
    popup.hide()


def test_a_link_to_nothing_says_so(window: MainWindow, journal: Journal) -> None:
    window.desk.open_record(Kind.REFLECTION, reflection(journal, "[[Nobody]]"))
    editor = editor_of(window)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Home)
    for _ in range(4):
        QTest.keyClick(editor, Qt.Key.Key_Right)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.notices.text.whole_text() == "There is nothing named Nobody in this journal."
