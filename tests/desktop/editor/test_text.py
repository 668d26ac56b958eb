# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The editor: Markdown shown where it stands, and nothing of what was typed is ever changed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.editor.field import MarkdownField
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.editor.hands import keys, looks
from tests.desktop.reflections.reading import write

# The field


def test_what_is_typed_is_shown_and_kept_to_the_letter(field: MarkdownField) -> None:
    keys(field, "# Harbour\nIt was **loud**.")
    assert field.value() == "# Harbour\nIt was **loud**."
    assert looks(field, 0) and looks(field, 1)
    QTest.keyClick(field.text, Qt.Key.Key_Home)
    keys(field, "x")
    assert field.value() == "# Harbour\nxIt was **loud**."


def test_a_list_goes_on_and_ends(field: MarkdownField) -> None:
    keys(field, "- one\ntwo\n\nafter")
    assert field.value() == "- one\n- two\nafter"
    field.set_value("")
    keys(field, "1. a\nb")
    assert field.value() == "1. a\n2. b"


def test_an_empty_item_leaves_one_list_at_a_time(field: MarkdownField) -> None:
    keys(field, "1. a\n")
    QTest.keyClick(field.text, Qt.Key.Key_Tab)
    keys(field, "deep\n")
    assert field.value() == "1. a\n  2. deep\n  3. "
    keys(field, "\n")
    assert field.value() == "1. a\n  2. deep\n2. "
    keys(field, "b\n\nwords")
    assert field.value() == "1. a\n  2. deep\n2. b\nwords"


def test_tab_indents_an_item_and_moves_on_elsewhere(field: MarkdownField) -> None:
    keys(field, "- one\n")
    QTest.keyClick(field.text, Qt.Key.Key_Tab)
    assert field.value() == "- one\n  - "
    QTest.keyClick(field.text, Qt.Key.Key_Backtab)
    assert field.value() == "- one\n- "
    assert field.text.hasFocus()


def test_emphasis_is_put_on_and_taken_off(field: MarkdownField) -> None:
    keys(field, "so calm a day")
    cursor = field.text.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    field.text.setTextCursor(cursor)
    QTest.keyClick(field.text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "so **calm** a day"
    QTest.keyClick(field.text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "so calm a day"
    QTest.keyClick(field.text, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "so *calm* a day"


def test_a_task_is_ticked_by_mouse_and_by_key(field: MarkdownField) -> None:
    keys(field, "- [ ] call Ines")
    QTest.keyClick(field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "- [x] call Ines"
    cursor = QTextCursor(field.text.document())
    cursor.setPosition(3)
    place = field.text.cursorRect(cursor).center() + QPoint(2, 0)
    QTest.mouseClick(field.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.value() == "- [ ] call Ines"


def test_a_link_to_a_record_is_followed(field: MarkdownField) -> None:
    asked: list[str] = []
    field.record_requested.connect(asked.append)
    keys(field, "with [[Ines Duarte]] today")
    cursor = field.text.textCursor()
    cursor.setPosition(9)
    field.text.setTextCursor(cursor)
    QTest.keyClick(field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["Ines Duarte"]


def test_names_are_told_as_they_are_typed(field: MarkdownField) -> None:
    told: list[tuple[str, str]] = []
    field.text.name_typed.connect(lambda name, sign: told.append((name, sign)))
    keys(field, "with @Am")
    assert told[-1] == ("Am", "@")
    field.text.put_link("@", "Amara Okafor")
    assert field.value() == "with [[Amara Okafor]]" and told[-1] == ("", "")
    keys(field, " and [[Bud")
    assert told[-1] == ("Bud", "[[")
    keys(field, " me@ho")
    assert told[-1][1] != "@"


# Input methods and other scripts


def compose(field: MarkdownField, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(field.text, event)


def test_what_is_being_composed_is_no_text_until_it_is_chosen(field: MarkdownField) -> None:
    told: list[None] = []
    keys(field, "x")
    field.edited.connect(lambda: told.append(None))
    for preedit in ("n", "に", "にほ", "にほん"):
        compose(field, preedit)
        assert field.value() == "x" and field.text.textCursor().block().layout().preeditAreaText() == preedit
    compose(field, "", "日本")
    assert field.value() == "x日本" and told
    compose(field, "ご")
    compose(field, "")  # given up
    assert field.value() == "x日本"
    QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == "x"


def test_composing_in_a_list_and_in_emphasis_leaves_the_signs_alone(field: MarkdownField) -> None:
    keys(field, "- **")
    compose(field, "え")
    compose(field, "", "漢字")
    keys(field, "**\n")
    compose(field, "", "かな")
    assert field.value() == "- **漢字**\n- かな"
    assert looks(field, 0)


def test_scripts_from_right_to_left_and_mixed(field: MarkdownField) -> None:
    text = "# שלום עולם\n- سلام **جدا** and English\nA word, עברית, 12 עוד and 👩🏽‍🚀 after"
    keys(field, text.replace("\nA", "\n\nA"))  # an empty item ends its list
    assert field.value() == text
    document = field.text.document()
    assert [document.findBlockByNumber(n).textDirection() for n in (0, 1, 2)] == [
        Qt.LayoutDirection.RightToLeft,
        Qt.LayoutDirection.RightToLeft,
        Qt.LayoutDirection.LeftToRight,
    ]
    cursor = QTextCursor(document.findBlockByNumber(1))
    cursor.setPosition(cursor.position() + text.split("\n")[1].index("جدا"))
    cursor.setPosition(cursor.position() + 3, QTextCursor.MoveMode.KeepAnchor)
    field.text.setTextCursor(cursor)
    QTest.keyClick(field.text, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "***جدا***" in field.value()
    QTest.keyClick(field.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == text


# In the real window


def test_one_can_write_with_nothing_around(window: MainWindow, journal: Journal) -> None:
    record = operations.create(journal, Kind.REFLECTION, {"date": "2026", "body": "calm"})
    window.focus_mode.toggle()
    assert window.rail.isVisible()  # there is nothing to write on yet
    window.desk.open_record(Kind.REFLECTION, record)
    window.commands.actions["alone"].trigger()
    page = window.places.page(Place.REFLECTIONS)
    assert not window.rail.isVisible() and not window.bar.isVisible() and not page.list.isVisible()
    assert page.view.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.rail.isVisible() and window.bar.isVisible() and page.list.isVisible()
    window.focus_mode.toggle()
    window.navigation.go_place(Place.TODAY)
    assert window.rail.isVisible() and window.bar.isVisible()


def test_a_text_field_loads_nothing_either(window: MainWindow, journal: Journal) -> None:
    write(journal, "2024-01-01", "x", "![x](/dev/zero)")
    window.desk.open_record(Kind.REFLECTION, 1)
    editor = window.places.page(Place.REFLECTIONS).view.body.field("body").editor()
    assert editor.loadResource(QTextDocument.ResourceType.ImageResource.value, "/dev/zero") is None
    assert editor.text() == "![x](/dev/zero)"
