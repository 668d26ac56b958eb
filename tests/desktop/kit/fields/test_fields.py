# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Fields tell what the user does, and only that."""

import time
from typing import Any

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields import base as field_module
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.choice import CheckField, ChoiceField, FunctionsField, NumberField
from mentordesk.desktop.kit.fields.date import DateField
from mentordesk.desktop.kit.fields.names import PersonField, TopicsField
from mentordesk.desktop.kit.fields.rows import ContactPointsField, TalkingPointsField
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import LabelField, LineField, TextField
from mentordesk.errors import InputRefusedError
from mentordesk.practice.search.highlights import Term

PEOPLE = [(1, "Amara Okafor"), (2, "Lucía Ferrer")]


def kinds() -> list[tuple[Field, Any]]:
    return [
        (LineField("Name"), "Amara & Co"),
        (TextField("Words"), "One\u00a0line\nand \U0001f642 another"),
        (TextField("Words", reading=True, min_lines=4), "Words"),
        (LabelField(), "<b>plain</b>"),
        (DateField(), "2021-05"),
        (ChoiceField([("a", "A"), ("b", "B")]), "b"),
        (ChoiceField([("a", "A")], allow_none_text="None"), None),
        (NumberField(0, 100, " %"), 70),
        (CheckField("Asked"), True),
        (PersonField(lambda: PEOPLE), 2),
        (TopicsField(lambda: ["people"]), ["people", "money"]),
        (ContactPointsField(), [("email", "a@b.example"), ("phone", "1")]),
        (TalkingPointsField(), [("Lisbon", "open"), ("Budget", "covered")]),
        (FunctionsField([("coaching", "Coaching"), ("exposure", "Exposure")]), ["coaching"]),
    ]


@pytest.mark.parametrize("number", range(14))
def test_values_go_in_and_come_out_without_an_edit(qtbot: QtBot, number: int) -> None:
    field, value = kinds()[number]
    qtbot.addWidget(field)
    edits: list[int] = []
    field.edited.connect(lambda: edits.append(1))
    field.set_name("The label")
    field.set_value(None)
    assert field.is_empty()
    field.set_value(value)
    assert field.value() == value
    field.set_read_only(True)
    field.set_read_only(False)
    field.set_value(None)
    assert field.is_empty()
    assert edits == []


def test_typing_is_an_edit_and_return_leaves(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.line, "A")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_an_error_stands_in_place_and_is_read_out(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    field.set_error("Too long.")
    assert field.error() == field.line.accessibleDescription() == "Too long."
    field.set_error("")
    assert field.line.accessibleDescription() == ""


def test_the_cursor_stays_when_a_value_comes_again(qtbot: QtBot) -> None:
    field = TextField("Words")
    qtbot.addWidget(field)
    field.show()
    field.set_value("one two three")
    field.focus_in()
    cursor = field.text.textCursor()
    cursor.setPosition(5)
    field.text.setTextCursor(cursor)
    field.set_value("one two three")
    assert field.text.textCursor().position() == 5


def test_a_pasted_nul_is_dropped_and_told(qtbot: QtBot) -> None:
    field = TextField("Words")
    qtbot.addWidget(field)
    data = QMimeData()
    data.setText("a\0b")
    data.setHtml("<b>a</b>")
    field.text.insertFromMimeData(data)
    assert field.value() == "ab"
    assert field.error()


def test_what_was_dropped_is_told_until_it_was_read(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saving does not take the sentence away; typing on later does, and leaving."""
    host = QWidget()
    qtbot.addWidget(host)
    saved: list[object] = []
    made = [
        FieldSpec("words", "Words", LineField, always=True),
        FieldSpec("more", "More", LineField, always=True),
    ]
    sheet = FieldSheet(made, lambda _name, value: saved.append(value), host)
    sheet.show_values({"id": 1, "words": "", "more": ""})
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    field = sheet.field("words")
    field.focus_in()
    now = time.monotonic()
    monkeypatch.setattr(field_module.time, "monotonic", lambda: now)
    field.line.insert("a\0b")
    field.line.textEdited.emit(field.line.text())
    assert "NUL" in field.error() and field._error.isVisible()
    assert sheet.flush() and saved == ["ab"] and "NUL" in field.error()
    qtbot.keyClicks(field.line, "c")
    assert "NUL" in field.error()
    now += field_module.NOTE_SECONDS + 1
    qtbot.keyClicks(field.line, "d")
    assert field.error() == "" and not field._error.isVisible()
    field.line.insert("\0")
    field.line.textEdited.emit(field.line.text())
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.error() == "" and field.value() == "abcd", "a note is put away, and no typing with it"
    field.line.insert("\0")
    field.line.textEdited.emit(field.line.text())
    sheet.field("more").focus_in()
    assert field.error() == ""


def test_every_word_is_marked_in_a_line_as_in_a_text(qtbot: QtBot) -> None:
    field = LineField("About")
    qtbot.addWidget(field)
    field.set_value("The harbour 😀 and the quiet water")
    field.show()
    assert field.mark_hit((Term(("harbour",), False), Term(("quiet",), False)))
    assert field.line.selectedText() == "" and field.line.marked
    image = field.grab().toImage()
    amber = theme.colours().amber_soft.rgb()
    assert any(image.pixel(x, image.height() // 2 - 7) == amber for x in range(image.width()))
    field.set_value("Another")
    assert not field.line.marked


def test_a_text_grows_and_a_long_one_scrolls_inside(qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(600, 500)
    field = TextField("Words")
    field.setParent(host)
    field.resize(500, 30)
    qtbot.addWidget(host)
    host.show()
    one = field.text.height()
    field.set_value("word " * 200)
    assert field.text.height() > one
    field.set_value("word " * 200_000)
    assert field.text.height() <= 300
    assert len(field.value()) == 1_000_000


@pytest.mark.parametrize("make", [lambda: LineField("Name"), lambda: TextField("Words")])
def test_undo_is_the_windows_until_something_is_typed(qtbot: QtBot, make: Any) -> None:
    window = QMainWindow()
    field = make()
    window.setCentralWidget(field)
    undone: list[int] = []
    action = QAction("Undo", window)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: undone.append(1))
    window.addAction(action)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.set_value("as it was")
    field.focus_in()
    editor = field.focusProxy()
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    undone.clear()
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "as it was"
    assert undone == []
    for _ in range(3):  # whoever holds the keys down means this text, not the rest of the journal
        qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []


def test_a_date_is_understood_when_it_is_left(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.focus_in()
    qtbot.keyClicks(field.line, "May 2021")
    assert not field.ready()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "2021-05"
    assert field.line.text() == "May 2021"
    field.line.setText("some day")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.error()
    with pytest.raises(InputRefusedError):
        field.value()


def test_all_the_ground_of_a_choice_opens_its_list(qtbot: QtBot) -> None:
    field = ChoiceField([("a", "One"), ("b", "Two")])
    qtbot.addWidget(field)
    field.resize(500, 40)
    field.show()
    beside = QPoint(field.box.width() - 10, field.box.height() // 2)
    qtbot.mouseClick(field.box, Qt.MouseButton.LeftButton, pos=beside)
    assert field.combo.view().isVisible()
    field.combo.hidePopup()
    field.set_read_only(True)
    qtbot.mouseClick(field.box, Qt.MouseButton.LeftButton, pos=beside)
    assert not field.combo.view().isVisible()


def test_the_calendar_gives_a_day(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.set_value("2021-05-03")
    field.pick.click()
    with qtbot.waitSignal(field.edited):
        field._day_chosen(QDate(2021, 5, 9))
    assert field.value() == "2021-05-09"


def test_a_person_is_found_without_accents(qtbot: QtBot) -> None:
    field = PersonField(lambda: PEOPLE)
    qtbot.addWidget(field)
    field.line.setText("lucia ferrer")
    assert field.value() == 2
    field.line.setText("luc")  # she alone has a word that begins so
    assert field.value() == 2
    field.line.setText("Nobody")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)  # people cannot be added from everywhere
    with pytest.raises(InputRefusedError):
        field.value()
    field.set_adds(True)
    with qtbot.waitSignal(field.new_person_requested) as asked:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert asked.args == ["Nobody"]
    with pytest.raises(InputRefusedError):
        field.value()


def test_topics_are_completed_word_by_word(qtbot: QtBot) -> None:
    field = TopicsField(lambda: ["people", "peers", "money"])
    qtbot.addWidget(field)
    field.show()
    field.focus_in()
    qtbot.keyClicks(field.line, "money, peo")
    field._chosen("people")
    field.line.insert("Money, new one")
    assert field.value() == ["money", "people", "new one"]


def test_a_number_out_of_bounds_is_refused(qtbot: QtBot) -> None:
    field = NumberField(0, 100, " %")
    qtbot.addWidget(field)
    field.line.setText("70 %")
    assert field.value() == 70
    for wrong in ("101", "-1", "many"):
        field.line.setText(wrong)
        with pytest.raises(InputRefusedError):
            field.value()


def test_rows_are_added_and_removed(qtbot: QtBot) -> None:
    field = ContactPointsField()
    qtbot.addWidget(field)
    field.show()
    field.add.click()
    qtbot.keyClicks(field.rows[0].line, "a@b.example")
    assert field.value() == [("email", "a@b.example")]
    with qtbot.waitSignal(field.edited):
        field.rows[0].remove.click()
    assert field.value() == []


def test_a_hit_is_marked_where_it_stands(qtbot: QtBot) -> None:
    field = TextField("Words")
    qtbot.addWidget(field)
    field.set_value("\U0001f642 The café of Lisbon")
    assert field.mark_hit((Term(("cafe",), False),))
    assert field.text.extraSelections()[0].cursor.selectedText() == "café"
    assert not field.mark_hit((Term(("madrid",), False),))


def test_a_long_point_is_read_in_full(qtbot: QtBot) -> None:
    field = TalkingPointsField()
    qtbot.addWidget(field)
    field.resize(400, 300)
    field.set_value(
        [("A short one", "open"), ("A long one that goes on and on, " * 6 + "to its end", "open")]
    )
    field.show()
    short, long = (row.line for row in field.rows)
    qtbot.waitUntil(lambda: long.height() > 2 * short.height())
    assert long.document().size().height() <= long.height()
    assert field.mark_hit((Term(("long",), False), Term(("end",), False)))
    assert [len(line.extraSelections()) for line in (short, long)] == [0, 7]
    qtbot.keyClicks(short, "Not ")
    assert field.value()[0] == ("Not A short one", "open")
    qtbot.keyClick(long, Qt.Key.Key_Return)
    assert len(field.rows) == 3 and "\n" not in field.value()[1][0]
