# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The capture box: its fields, the chips beside the lines, the kept draft, and what is said when something is wrong."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import mentordesk
from mentordesk.app import Program
from mentordesk.desktop.capture.box import DRAFT, CaptureBox
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Conversation, Draft, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import ExchangeKind, Kind

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def people(journal: Journal) -> dict[str, int]:
    names = ("Amara Okafor", "Henrik Dahl", "Henrik Borg", "Lucía Ferrer")
    return {name: operations.create(journal, Kind.RELATIONSHIP, {"name": name}) for name in names}


@pytest.fixture
def box(people: dict[str, int], window: MainWindow) -> Iterator[CaptureBox]:
    window.capture.open()
    box = window.capture.box
    assert isinstance(box, CaptureBox)
    yield box


def python_path() -> str:
    """Where other processes find this MentorDesk."""
    root = str(Path(mentordesk.__file__).parents[1])
    return os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))


def readings(box: CaptureBox) -> list[str]:
    return [box.lines.reading(number) for number in range(len(box.lines.lines))]


def choose(box: CaptureBox, *texts: str) -> None:
    """Choose from the open menu, and the menus within."""
    menu = box.lines.menu
    assert menu is not None and menu.isVisible()
    action: QAction | None = None
    for text in texts:
        action = next(a for a in menu.actions() if a.text().split("\t")[0] == text)
        menu = action.menu() or menu
    assert action is not None
    action.trigger()
    box.lines.menu.close()


def choose_offer(box: CaptureBox, text: str) -> None:
    """Click on a row of the list below the name."""
    rows = box.who._offers.popup()
    assert rows.isVisible()
    row = next(n for n in range(rows.model().rowCount()) if rows.model().index(n, 0).data() == text)
    at = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)


def offers(box: CaptureBox) -> list[str]:
    rows = box.who._offers.popup()
    return [rows.model().index(n, 0).data() for n in range(rows.model().rowCount())] * rows.isVisible()


def press(box: CaptureBox, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is: in the list below the name, if it is open."""
    for key in keys:
        QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget() or box, key)


def save(box: CaptureBox) -> None:
    QTest.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_Return, CTRL)


def names(journal: Journal) -> list[str]:
    return [
        name for (name,) in journal.rows(Relationship.select(Relationship.name).order_by(Relationship.id))
    ]


# Reading what one types


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


# Opening


def test_it_opens_for_the_person_that_is_shown(window: MainWindow, people: dict[str, int]) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people["Lucía Ferrer"])
    window.commands.actions["capture"].trigger()
    box = window.capture.box
    assert isinstance(box, CaptureBox) and box.isVisible()
    assert box.who.line.text() == "Lucía Ferrer" and box.lines.hasFocus()
    assert box.day.value() == date.today().isoformat()
    window.navigation.go_place(Place.TODAY)
    assert not box.isVisible()
    window.bar.capture_button.click()
    assert box.who.line.text() == "" and box.who.line.hasFocus()


def test_tab_stays_inside_and_everything_has_a_name(box: CaptureBox) -> None:
    seen = set()
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None and box.isAncestorOf(focus)
        assert focus.accessibleName() or focus.text()
        seen.add(focus)
    assert len(seen) == 6


def test_it_follows_the_window_and_fits_a_small_one(box: CaptureBox, window: MainWindow) -> None:
    box.lines.show_text("< one\n> two\n? three")
    for width, height in ((1280, 800), (800, 600), (480, 400)):
        window.resize(width, height)
        QApplication.processEvents()
        assert window.rect().contains(box.geometry())
        for widget in (box.save_button, box.cancel, box.who, box.day, box.channel, box.lines):
            place = widget.geometry().translated(widget.parentWidget().mapTo(box, QPoint(0, 0)))
            assert box.rect().contains(place), (width, widget)
        for chip in box.lines.chips():
            assert chip.width() >= chip.sizeHint().width()
        bar = window.bar.capture_button.parentWidget()
        shown = (
            window.bar.search_button,
            window.bar.new_button,
            window.bar.capture_button,
            window.bar.menu_button,
        )
        places = [button.geometry() for button in shown]
        assert all(bar.rect().contains(place) for place in places)
        assert all(a.right() < b.left() for a, b in zip(places, places[1:], strict=False))


def test_a_journal_that_is_only_read_offers_no_capture(
    open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    open_journal(tmp_path / "j.mentordesk", create=True).close()
    with open_journal(tmp_path / "j.mentordesk", read_only=True) as journal:
        window = open_window(journal)
        assert not window.commands.actions["capture"].isEnabled()
        assert not window.bar.capture_button.isEnabled()
        window.capture.open()
        assert window.capture.box is None
        window.close()


# Lines and chips


def test_each_line_shows_how_it_was_read(box: CaptureBox) -> None:
    QTest.keyClicks(box.lines, "< Ask finance")
    assert readings(box) == ["Advice received"]
    box.lines.insertPlainText("\n  for it\n\n= they leave retail\nnotes")
    assert readings(box) == ["Advice received", "", "", "I gained: market insight", "Notes"]
    chips = box.lines.chips()
    assert [chip.text() for chip in chips] == ["Advice received", "I gained: market insight", "Notes"]
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


LONG = "< She said that one should write the first draft in the morning, before the letters are read, and only then"


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


def test_what_is_behind_is_not_undone_from_the_box(box: CaptureBox, journal: Journal) -> None:
    for widget in (box.lines, box.who.line):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Z, CTRL)
    assert len(journal.rows(Relationship.select(Relationship.id))) == 4


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


# Who and when


@pytest.mark.parametrize(
    ("typed", "name"), [("am", "Amara Okafor"), ("ferrer", "Lucía Ferrer"), ("Amra", "Amara Okafor")]
)
def test_some_letters_find_the_person(box: CaptureBox, people: dict[str, int], typed: str, name: str) -> None:
    QTest.keyClicks(box.who.line, typed)
    QTest.keyClick(box.who.line, Qt.Key.Key_Return)
    assert box.who.line.text() == name
    assert box.who.meant().person == (people[name], name)


def test_somebody_new_is_added_with_the_rest(box: CaptureBox, journal: Journal) -> None:
    QTest.keyClicks(box.who.line, "Zoe Sun")
    box.lines.setFocus()
    box._say_who()
    assert "Zoe Sun is not in your journal yet" in box.who_label.text()
    box.lines.insertPlainText("< Ask")
    assert "Zoe Sun" not in [row[0] for row in journal.rows(Relationship.select(Relationship.name))]
    box.save()
    assert "Zoe Sun" in [row[0] for row in journal.rows(Relationship.select(Relationship.name))]
    journal.undo()
    assert "Zoe Sun" not in [row[0] for row in journal.rows(Relationship.select(Relationship.name))]


def test_a_name_like_another_can_be_said_to_be_new(box: CaptureBox, journal: Journal) -> None:
    QTest.keyClicks(box.who.line, "Amra")
    choose_offer(box, "Add “Amra”")
    assert box.who.meant().people == ()
    box.lines.insertPlainText("< Ask")
    box.save()
    assert "Amra" in [row[0] for row in journal.rows(Relationship.select(Relationship.name))]


def test_what_is_missing_or_unclear_is_said_in_place(box: CaptureBox, journal: Journal) -> None:
    box.save()
    assert "nothing to write down" in box.error.text() and box.lines.hasFocus()
    box.lines.insertPlainText("< Ask")
    assert box.error.isHidden()
    box.save()
    assert box.who.error() == "Say who it was with." and box.who.has_focus()
    box.who.line.setText("henrik")
    box.save()
    assert box.who.error().startswith("More than one person fits.")
    box.who.line.setText("amara")
    box.day.line.setText("31 February")
    box.save()
    assert box.day.error().startswith("No calendar has that day.")
    box.day.line.setText("tomorrow")
    box.save()
    assert "still to come" in box.error.text()
    assert box.isVisible() and box.lines.texts() == ["< Ask"]
    assert journal.rows(Advice.select(Advice.id)) == []
    box.day.line.setText("last monday")
    box.save()
    assert not box.isVisible() and len(journal.rows(Advice.select(Advice.id))) == 1


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Zoe Sun, yesterday by phone", "Zoe Sun"), ("ama yesterday by phone", "Amara Okafor")],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_name_with_a_day_is_understood_whichever_key_ends_it(
    window: MainWindow, box: CaptureBox, journal: Journal, typed: str, name: str, key: Qt.Key
) -> None:
    QTest.keyClicks(box.who.line, typed)
    assert offers(box)[0] == (name if name == "Amara Okafor" else f"Add “{name}”")
    press(box, key)
    assert box.who.line.text() == name
    assert box.day.value() == (date.today() - timedelta(days=1)).isoformat()
    assert box.channel.value() == "phone"
    window.activateWindow()
    box.lines.setFocus()
    QTest.keyClicks(box.lines, "< Ask")
    save(box)
    before = ["Amara Okafor", "Henrik Dahl", "Henrik Borg", "Lucía Ferrer"]
    assert names(journal) == (before if name in before else [*before, name])
    assert journal.rows(Conversation.select(Conversation.channel)) == []
    assert journal.rows(Advice.select(Advice.date)) == [((date.today() - timedelta(days=1)).isoformat(),)]


def test_a_row_of_the_list_chosen_with_a_day_typed_keeps_the_day(box: CaptureBox) -> None:
    QTest.keyClicks(box.who.line, "henrik yesterday")
    assert offers(box) == ["Henrik Borg", "Henrik Dahl", "Add “henrik”"]
    choose_offer(box, "Henrik Dahl")
    assert box.who.line.text() == "Henrik Dahl"
    assert box.day.value() == (date.today() - timedelta(days=1)).isoformat()


def test_the_row_the_arrow_keys_went_to_is_the_one_enter_chooses(box: CaptureBox) -> None:
    QTest.keyClicks(box.who.line, "henrik")
    rows = box.who._offers.popup()
    while rows.currentIndex().data() != "Henrik Dahl" or not rows.selectedIndexes():
        press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Return)
    assert box.who.line.text() == "Henrik Dahl" and box.lines.hasFocus()


def test_somebody_added_is_the_same_person_in_the_next_capture(
    window: MainWindow, box: CaptureBox, journal: Journal
) -> None:
    for line in ("< one", "< two"):
        QTest.keyClicks(box.who.line, "Zoe Sun")
        press(box, Qt.Key.Key_Return)
        window.activateWindow()
        QTest.keyClicks(QApplication.focusWidget(), line)
        save(box)
        assert not box.isVisible()
        window.capture.open()
    assert names(journal).count("Zoe Sun") == 1
    assert len({row for row in journal.rows(Advice.select(Advice.relationship))}) == 1


def test_a_draft_for_somebody_added_meanwhile_is_for_that_person(
    window: MainWindow, box: CaptureBox, journal: Journal
) -> None:
    QTest.keyClicks(box.who.line, "Zoe Sun")
    press(box, Qt.Key.Key_Return)
    window.activateWindow()
    QTest.keyClicks(QApplication.focusWidget(), "< one")
    press(box, Qt.Key.Key_Escape)
    assert json.loads(operations.read_draft(journal, DRAFT))["new"] is True
    zoe = operations.create(journal, Kind.RELATIONSHIP, {"name": "Zoe Sun"})  # from a terminal, say
    window.capture.open()
    assert box.who.meant().person == (zoe, "Zoe Sun")
    save(box)
    assert names(journal).count("Zoe Sun") == 1


@pytest.mark.parametrize("typed", ["Zoe Sun 31 February", "Zoe Sun, next week", "We spoke about the boat"])
def test_a_sentence_or_a_day_is_no_name_unless_one_insists(
    window: MainWindow, box: CaptureBox, journal: Journal, typed: str
) -> None:
    box.lines.insertPlainText("< Ask")
    QTest.keyClicks(box.who.line, typed)
    press(box, Qt.Key.Key_Return)
    assert box.who.error().endswith("to take it as it stands, choose “Add”.")
    window.activateWindow()
    save(box)
    assert box.isVisible() and typed not in names(journal)
    box.who.line.clear()
    QTest.keyClicks(box.who.line, typed)
    choose_offer(box, f"Add “{typed}”")
    window.activateWindow()
    save(box)
    assert names(journal)[-1] == typed


def test_keys_that_change_a_line_leave_it_alone_while_the_name_is_typed(
    window: MainWindow, box: CaptureBox
) -> None:
    box.who.line.setFocus()
    for number in range(1, 8):
        QTest.keyClick(box.who.line, Qt.Key(Qt.Key.Key_0 + number), CTRL)
    assert box.lines.texts() == [""] and box.isVisible() and window.places.place is Place.TODAY


# The draft


def test_escape_keeps_what_was_typed(box: CaptureBox, window: MainWindow, journal: Journal) -> None:
    box.who.line.setText("Lucia")
    box.day.line.setText("3 May 2024")
    box.channel.set_value("video")
    box.lines.setFocus()
    box.lines.insertPlainText("< Half a sent")
    QTest.keyClick(box.lines, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert json.loads(operations.read_draft(journal, DRAFT))["text"] == "< Half a sent"
    window.capture.open()
    assert box.lines.texts() == ["< Half a sent"] and box.who.line.text() == "Lucía Ferrer"
    assert box.day.value() == "2024-05-03" and box.channel.value() == "video"
    assert box.kept_label.text() == "Kept from before."
    box.afresh.click()
    assert box.lines.texts() == [""] and box.who.line.text() == ""
    box.keep()
    assert journal.rows(Draft.select(Draft.name)) == []
    box.lines.undo()
    assert box.lines.texts() == ["< Half a sent"]


def test_a_new_person_is_kept_in_the_draft(box: CaptureBox, window: MainWindow) -> None:
    QTest.keyClicks(box.who.line, "Amra")
    choose_offer(box, "Add “Amra”")
    box.lines.insertPlainText("< Ask")
    box.close_overlay()
    window.capture.open()
    assert box.who.line.text() == "Amra" and box.who.meant().people == ()


def test_saving_takes_the_draft_away(qtbot, box: CaptureBox, window: MainWindow, journal: Journal) -> None:
    box.who.line.setText("amara")
    box.lines.insertPlainText("< Ask")
    qtbot.waitUntil(lambda: bool(operations.read_draft(journal, DRAFT)), timeout=2000)
    box.save()
    assert operations.read_draft(journal, DRAFT) == ""
    window.capture.open()
    assert box.lines.texts() == [""] and box.kept_label.text() == ""


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[]",
        '"x"',
        "{}",
        '{"text": 3, "date": "soon", "person": "x", "new": 1}',
        '{"text": "< a", "date": "", "channel": "x", "person": 99}',
    ],
)
def test_any_kept_draft_opens(journal: Journal, window: MainWindow, body: str) -> None:
    operations.save_draft(journal, DRAFT, body)
    window.capture.open()
    box = window.capture.box
    assert isinstance(box, CaptureBox) and box.day.value() == date.today().isoformat()


@pytest.mark.parametrize(
    "text", ["a\0b", "\u2028< x", "😀" * 50, "x" * 20_000, "\u202e> y", "< \u00a0z", "\r"]
)
def test_any_text_can_be_pasted(box: CaptureBox, text: str) -> None:
    QApplication.clipboard().setText(text)
    box.lines.paste()
    assert len(box.lines.lines) == len(box.lines.texts())
    box.lines.read_as("=", ExchangeKind.TIME)
    box.repaint()


def test_a_second_start_opens_the_box_of_the_running_program(
    qtbot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tempfile.TemporaryDirectory(prefix="md") as runtime:  # a socket's path has to be short
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        monkeypatch.setenv("PYTHONPATH", python_path())
        file = tmp_path / "j.mentordesk"
        program = Program(qapp, tmp_path / "settings.ini")
        try:
            assert program.start(file) is None
            window = program.window
            assert window is not None and window.capture.box is None
            for arguments, opens in (((), False), (("capture",), True)):
                command = [sys.executable, "-m", "mentordesk", *arguments, "--journal", str(file)]
                child = subprocess.Popen(command)
                qtbot.waitUntil(lambda child=child: child.poll() is not None, timeout=20_000)
                assert child.returncode == 0
                qtbot.wait(100)
                assert (window.capture.box is not None) is opens
            assert window.capture.box is not None and window.capture.box.isVisible()
            window.close()
        finally:
            program.finish()
            program.bugs.release()
            if program.claim is not None:
                program.claim.release()
            if program.window is not None:
                program.window.deleteLater()
            program.deleteLater()


TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from mentordesk.app import Program, make_application

app = make_application(["mentordesk"])
program = Program(app, Path(sys.argv[2]))
assert program.start(Path(sys.argv[1]), capture=True) is None
box = program.window.capture.box
box.lines.setFocus()
QTest.keyClicks(box.lines, "Amara Okafor")
QTimer.singleShot(100, lambda: QTest.keyClicks(box.lines, ", half a sent"))
print("typed", flush=True)
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_a_killed_program_loses_at_most_two_seconds(
    qtbot, tmp_path: Path, open_window: Callable[[Journal], MainWindow]
) -> None:
    file = tmp_path / "j.mentordesk"
    env = os.environ | {"PYTHONPATH": python_path()}
    command = [sys.executable, "-c", TYPING, str(file), str(tmp_path / "settings.ini")]
    child = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    with child, child.stdout:
        assert child.stdout.readline() == "typed\n"
        time.sleep(2.1)
        child.send_signal(signal.SIGKILL)
        assert child.wait(10) == -signal.SIGKILL
    with open_journal(file) as journal:
        window = open_window(journal)
        window.capture.open()
        box = window.capture.box
        assert isinstance(box, CaptureBox)
        assert box.lines.texts() == ["Amara Okafor, half a sent"]
        window.close()
