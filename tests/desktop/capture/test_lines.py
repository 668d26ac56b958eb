# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The lines of a capture: each shows how it was read, and all of them can be seen."""

import json
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.capture.box import DRAFT, CaptureBox
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Conversation
from mentordesk.journal.terms import ExchangeKind
from tests.desktop.capture.hands import choose, readings

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LONG = "< She said that one should write the first draft in the morning, before the letters are read, and only then"


def assert_readable(box: CaptureBox) -> None:
    """All of every line is in sight: nothing goes on beyond the right edge, nothing is scrolled sideways."""
    QApplication.processEvents()
    lines = box.lines
    assert lines.horizontalScrollBar().maximum() == 0 and lines.horizontalScrollBar().value() == 0
    block = lines.document().begin()
    while block.isValid():
        layout = block.layout()
        for row in (layout.lineAt(number) for number in range(layout.lineCount())):
            assert row.naturalTextWidth() + lines.document().documentMargin() <= lines.viewport().width()
        block = block.next()
    assert lines.viewport().geometry().right() < lines.gutter.geometry().left()


def test_long_lines_are_wrapped_and_never_cut(qtbot: QtBot, box: CaptureBox, window: MainWindow) -> None:
    """Right after the start, where the window is small, when it changes its size, and when the box opens again."""
    words = "< Ask finance for the question they fear most, and write the answer down before anybody asks it"
    QTest.keyClicks(box.lines, words)
    assert_readable(box)
    for size in ((800, 600), (1280, 800), (640, 500), (800, 600)):
        window.resize(*size)
        qtbot.waitUntil(lambda size=size: window.width() == size[0])
        assert_readable(box)
        box.lines.read_as("!")  # a chip of another width
        assert_readable(box)
    box.close_overlay()
    window.capture.open()
    assert_readable(box)
    for _ in range(30):
        QTest.keyClick(box.lines, Qt.Key.Key_Return)
        QTest.keyClicks(box.lines, words[:70])
    assert box.lines.verticalScrollBar().isVisible()
    assert_readable(box)


def test_each_line_shows_how_it_was_read(box: CaptureBox) -> None:
    QTest.keyClicks(box.lines, "< Ask finance")
    assert readings(box) == ["Advice received"]
    box.lines.insertPlainText("\n  for it\n\n= they leave retail\nnotes")
    assert readings(box) == ["Advice received", "", "", "I gained: market insight?", "Notes"]
    chips = box.lines.chips()
    assert [chip.text() for chip in chips] == ["Advice received", "I gained: market insight?", "Notes"]
    said = (chips[0].accessibleName(), chips[0].accessibleDescription())
    assert said == ("Advice received", "Ask finance")
    assert box.lines.accessibleDescription() == "This line: Notes."
    tops = [chip.mapTo(box.lines, QPoint(0, 0)).y() for chip in chips]
    assert tops == sorted(tops)


def test_chips_follow_a_long_text(box: CaptureBox) -> None:
    box.lines.insertPlainText("\n".join(f"< {number}" for number in range(200)))
    bar = box.lines.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = box.lines.chips()[-1]
    assert last.line == 199 and len(box.lines.chips()) < 40
    assert last.mapTo(box.lines, QPoint(0, 0)).y() < box.lines.height()


def unreadable(box: CaptureBox) -> list[str]:
    """What of the typed lines is laid out wider than what is seen of them, or is scrolled aside."""
    lines, found = box.lines, []
    lines.document().documentLayout().documentSize()  # lay out all of it
    room = lines.viewport().width()
    block = lines.document().begin()
    while block.isValid():
        laid_out = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        wide = max((line.x() + line.naturalTextWidth() for line in laid_out), default=0)
        if wide > room:
            found.append(f"{block.text()[:20]}: {wide:.0f} of {room} pixels")
        if laid_out and laid_out[-1].textStart() + laid_out[-1].textLength() < len(block.text()):
            found.append(f"{block.text()[:20]}: the end is not there")
        block = block.next()
    bar = lines.horizontalScrollBar()
    if bar.value() or bar.maximum():
        found.append(f"scrolled by {bar.value()} of {bar.maximum()}")
    under = lines.viewport().geometry().intersected(lines.gutter.geometry())
    return found + ([f"{under.width()} pixels under the chips"] if not under.isEmpty() else [])


@pytest.mark.parametrize("size", [(800, 600), (1280, 800), (480, 400)])
def test_what_is_typed_can_be_read(
    window: MainWindow, people: dict[str, int], qtbot: QtBot, size: tuple[int, int]
) -> None:
    """From the first time the box is shown; and when the window, a chip or the scroll bar changes."""
    window.resize(*size)
    window.capture.open()
    box = window.capture.box
    assert isinstance(box, CaptureBox)
    QTest.keyClicks(box.lines, LONG)
    qtbot.wait(1)
    assert unreadable(box) == [] and box.lines.document().begin().layout().lineCount() > 1
    for number in range(1, 8):
        QTest.keyClick(box.lines, Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert unreadable(box) == []
    box.close_overlay()
    window.capture.open()
    assert unreadable(box) == []
    for width, height in ((1000, 700), (480, 400), size):
        window.resize(width, height)
        qtbot.wait(1)
        assert unreadable(box) == []
    for _ in range(12):
        QTest.keyClick(box.lines, Qt.Key.Key_Return)
        QTest.keyClicks(box.lines, LONG)
        assert unreadable(box) == []
    assert box.lines.verticalScrollBar().isVisible()
    box.close_overlay()
    window.resize(640, 500)
    window.capture.open()
    assert unreadable(box) == []
    box.lines.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [line for line in unreadable(box) if "She said" not in line] == []
    box.lines.show_text("")


def test_a_kept_text_can_be_read_when_the_box_is_first_shown(
    window: MainWindow, journal: Journal, qtbot: QtBot
) -> None:
    operations.save_draft(journal, DRAFT, json.dumps({"text": f"{LONG}\n{LONG}"}))
    window.resize(800, 600)
    window.capture.open()
    box = window.capture.box
    assert isinstance(box, CaptureBox)
    assert unreadable(box) == []


def test_a_chip_is_changed_with_the_mouse(box: CaptureBox) -> None:
    box.lines.insertPlainText("Ask finance\n= the family")
    QTest.mouseClick(box.lines.chips()[0], Qt.MouseButton.LeftButton)
    choose(box, "Advice given")
    assert box.lines.texts() == ["> Ask finance", "= the family"]
    QTest.mouseClick(box.lines.chips()[1], Qt.MouseButton.LeftButton)
    choose(box, "I gained …", "introduction")
    assert box.lines.texts()[1] == "= introduction: the family"
    assert readings(box) == ["Advice given", "I gained: introduction"]
    box.lines.undo()
    assert box.lines.texts()[1] == "= the family"


def test_a_chip_is_changed_with_the_keyboard(box: CaptureBox) -> None:
    box.lines.setFocus()
    box.lines.insertPlainText("one\ntwo")
    for number, sort in enumerate(("<", ">", "!", "?", "+", "="), 1):
        QTest.keyClick(box.lines, Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert box.lines.texts() == ["one", f"{sort} two"]
    QTest.keyClick(box.lines, Qt.Key.Key_7, CTRL)
    assert box.lines.texts() == ["one", "two"] and box.isVisible()
    QTest.keyClick(box.lines, Qt.Key.Key_Down, ALT)
    menu = box.lines.menu
    assert menu is not None and menu.activeAction().text().startswith("Notes")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert box.lines.texts() == ["one", "< two"]
    box.lines.selectAll()
    QTest.keyClick(box.lines, Qt.Key.Key_4, CTRL)
    assert box.lines.texts() == ["? one", "? two"]


def test_the_first_line_may_name_the_person(
    box: CaptureBox, journal: Journal, people: dict[str, int]
) -> None:
    box.lines.insertPlainText("amara, yesterday by phone\n< Ask finance\nnotes")
    yesterday = date.today() - timedelta(days=1)
    assert readings(box)[0].startswith("With Amara Okafor, ")
    box.save()
    found = journal.rows(Advice.select(Advice.relationship, Advice.words, Advice.date))
    assert found == [(people["Amara Okafor"], "Ask finance", yesterday.isoformat())]
    assert journal.rows(Conversation.select(Conversation.channel, Conversation.notes)) == [("phone", "notes")]


@pytest.mark.parametrize("line", ["We spoke of amara", "henrik", "Amra", "amara, 31 February"])
def test_a_first_line_that_is_not_surely_a_person_is_notes(box: CaptureBox, line: str) -> None:
    box.lines.insertPlainText(f"{line}\n< Ask")
    assert readings(box)[0] == "Notes"


@pytest.mark.parametrize(
    "text", ["a\0b", "\u2028< x", "😀" * 50, "x" * 20_000, "\u202e> y", "< \u00a0z", "\r"]
)
def test_any_text_can_be_pasted(box: CaptureBox, text: str) -> None:
    QApplication.clipboard().setText(text)
    box.lines.paste()
    assert len(box.lines.lines) == len(box.lines.texts())
    box.lines.read_as("=", ExchangeKind.TIME)
    box.repaint()


def test_a_doubtful_kind_is_a_choice_whose_menu_begins_with_the_kinds(box: CaptureBox) -> None:
    box.lines.insertPlainText("= told me in confidence")
    assert readings(box)[-1] == "I gained: ground-level insight?"
    assert box.lines.spoken(0) == "This line: I gained. Perhaps ground-level insight: Alt+Down chooses."
    box.lines.open_menu()
    menu = box.lines.menu
    assert menu is not None
    first = menu.actions()[0]
    assert first.text() == "ground-level insight" and not any(one.isChecked() for one in menu.actions()[:12])
    first.trigger()
    assert box.lines.texts() == ["= ground-level insight: told me in confidence"]
    assert readings(box) == ["I gained: ground-level insight"]
