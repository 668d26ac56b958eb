# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""After a meeting, under a minute: from the one shortcut to the file, by keyboard and by mouse."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.desktop.capture.box import CaptureBox
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    Advice,
    Conversation,
    Exchange,
    FollowUp,
    Relationship,
    Row,
    TalkingPoint,
)
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
TABLES: tuple[type[Row], ...] = (Advice, Conversation, Exchange, FollowUp, Relationship, TalkingPoint)
LINES = (
    "< Ask finance for the question they fear most",
    "> Let the night shift present their own numbers",
    "! send Amara the outline by Friday",
    "? how did she leave her first board",
    "= the family wants out of retail",
    "We spoke mostly about Lisbon; tired, but glad.",
)


def keyboard(window: MainWindow) -> QWidget:
    """The widget that has the keyboard."""
    if not window.isActiveWindow():
        # The offscreen platform leaves a closed list of completions active, as no real one does.
        window.activateWindow()
        QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def counts(journal: Journal) -> list[int]:
    return [len(journal.rows(table.select(table.id))) for table in TABLES]


def test_a_meeting_is_written_down_by_keyboard_and_taken_back_in_one_step(
    qtbot, open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "journal.mentordesk"
    journal = open_journal(file, create=True)
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Henrik Dahl"})
    window = open_window(journal)
    before = counts(journal)

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = MODIFIER.NoModifier) -> None:
        qtbot.keyClick(keyboard(window), key, modifier)

    press(KEY.Key_N, MODIFIER.ControlModifier | MODIFIER.ShiftModifier)
    box = window.capture.box
    assert isinstance(box, CaptureBox) and box.isVisible()
    qtbot.keyClicks(keyboard(window), "am")
    press(KEY.Key_Return)
    assert box.who.line.text() == "Amara Okafor" and box.lines.hasFocus()
    for number, line in enumerate(LINES):
        if number:
            press(KEY.Key_Return)
        qtbot.keyClicks(keyboard(window), line)
    read = [chip.text() for chip in box.lines.chips()]
    assert read.pop(2).startswith("My promise, by ")
    assert read == ["Advice received", "Advice given", "Next time", "I gained: market insight?", "Notes"]
    press(KEY.Key_Return, MODIFIER.ControlModifier)
    assert not box.isVisible()
    assert window.notices.text.whole_text() == (
        "Written down: 2 pieces of advice, 1 promise, 1 point, 1 thing you gained, notes. With Amara Okafor."
        " The kind of “the family wants out of retail” was guessed: market insight."
    )

    with open_journal(file) as other:  # it is in the file
        talk = other.value(Conversation.select(Conversation.id))
        today = date.today().isoformat()
        made = Advice.select(
            Advice.direction, Advice.words, Advice.date, Advice.relationship, Advice.conversation
        )
        assert other.rows(made.order_by(Advice.id)) == [
            ("received", LINES[0][2:], today, amara, talk),
            ("given", LINES[1][2:], today, amara, talk),
        ]
        assert other.rows(Conversation.select(Conversation.notes, Conversation.date)) == [(LINES[5], today)]
        assert other.rows(TalkingPoint.select(TalkingPoint.text)) == [(LINES[3][2:],)]
        assert other.rows(FollowUp.select(FollowUp.text, FollowUp.type)) == [(LINES[2][2:], "my_promise")]
        assert other.rows(Exchange.select(Exchange.text, Exchange.type)) == [(LINES[4][2:], "market_insight")]
    press(KEY.Key_Z, MODIFIER.ControlModifier)
    assert counts(journal) == before
    window.close()
    journal.close()


def test_a_meeting_is_written_down_with_the_mouse(qtbot, window: MainWindow, journal: Journal) -> None:
    def click(widget: QWidget) -> None:
        qtbot.waitUntil(widget.isVisible)
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    click(window.bar.capture_button)
    box = window.capture.box
    assert isinstance(box, CaptureBox)
    qtbot.keyClicks(keyboard(window), "Zoe Sun")
    click(box.lines.viewport())
    QApplication.clipboard().setText("Ask finance\n+ an hour on her slides")
    box.lines.paste()
    click(box.lines.chips()[0])
    menu = box.lines.menu
    assert menu is not None
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[0]).center())
    assert [chip.text() for chip in box.lines.chips()] == ["Advice received", "I gave: time?"]
    window.activateWindow()
    click(box.save_button)
    assert journal.rows(Relationship.select(Relationship.name)) == [("Zoe Sun",)]
    assert journal.rows(Advice.select(Advice.words)) == [("Ask finance",)]
    assert journal.rows(Exchange.select(Exchange.type, Exchange.text)) == [("time", "an hour on her slides")]
    click(window.notices.action)  # Undo
    assert counts(journal) == [0] * len(TABLES)
