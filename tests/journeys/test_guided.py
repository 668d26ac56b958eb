# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A guided reflection, from the choice of the questions to the page that is read later."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Reflection, ReflectionAnswer
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

CTRL = Qt.KeyboardModifier.ControlModifier


def answers(journal: Journal) -> list[tuple[str, str]]:
    query = ReflectionAnswer.select(ReflectionAnswer.step, ReflectionAnswer.text)
    return journal.rows(query.order_by(ReflectionAnswer.position))


def test_question_by_question_with_one_skipped_and_read_after_a_restart(
    qtbot, open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "journal.mentordesk"
    journal = open_journal(file, create=True)
    window = open_window(journal)
    QTest.keyClick(window, Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    page = window.places.page(Place.REFLECTIONS)
    chooser = page.chooser
    assert chooser.isVisible()
    first = chooser._cards[0].name
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert chooser._cards[1].name.hasFocus()
    QTest.keyClick(chooser._cards[1].name, Qt.Key.Key_Return)
    guide = page.view.guide
    assert guide.isVisible() and guide.place.text() == "Step 1 of 4"

    def write(text: str) -> None:
        editor = guide.first_field().editor()
        assert editor.hasFocus()
        QTest.keyClicks(editor, text)

    write("To be done by Friday")
    QTest.keyClick(guide.first_field().editor(), Qt.Key.Key_Return, CTRL)
    assert guide.place.text() == "Step 2 of 4"
    qtbot.mouseClick(guide.skip, Qt.MouseButton.LeftButton)
    write("Nobody had asked the crane")
    qtbot.mouseClick(guide.next, Qt.MouseButton.LeftButton)
    assert guide.place.text() == "Step 4 of 4" and guide.next.isHidden()
    qtbot.mouseClick(guide.back, Qt.MouseButton.LeftButton)
    assert guide.place.text() == "Step 3 of 4"
    qtbot.mouseClick(guide.switch, Qt.MouseButton.LeftButton)
    assert sum(question.isVisible() for question in guide._questions) == 4
    assert window.close()
    assert answers(journal) == [
        *(
            ("intended", "To be done by Friday"),
            ("happened", ""),
            ("why", "Nobody had asked the crane"),
            ("next", ""),
        )
    ]
    assert journal.value(Reflection.select(Reflection.framework)) == "after_action"
    journal.close()

    journal = open_journal(file)
    window = open_window(journal)
    window.navigation.go_place(Place.REFLECTIONS)
    page = window.places.page(Place.REFLECTIONS)
    assert page.list.records.line(0).title == "To be done by Friday"
    window.desk.open_record(Kind.REFLECTION, page.list.records.record_id(0))
    shown = [question.step.key for question in page.view.guide._questions if question.isVisible()]
    assert shown == ["intended", "why"]
    assert page.view.guide.place.text() == "2 questions were skipped"
    window.close()
    journal.close()
