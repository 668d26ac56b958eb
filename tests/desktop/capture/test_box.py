# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The capture box: its keys and its size, the kept draft, and what is said when something is wrong."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import mentordesk
from mentordesk.app import Program
from mentordesk.desktop.capture.box import DRAFT, CaptureBox
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Draft, Relationship
from mentordesk.journal.storage.opening import open_journal
from tests.desktop.capture.hands import choose_offer

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def python_path() -> str:
    """Where other processes find this MentorDesk."""
    root = str(Path(mentordesk.__file__).parents[1])
    return os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))


# Opening


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


def test_what_is_behind_is_not_undone_from_the_box(box: CaptureBox, journal: Journal) -> None:
    for widget in (box.lines, box.who.line):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Z, CTRL)
    assert len(journal.rows(Relationship.select(Relationship.id))) == 4


# Who and when


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


def test_what_becomes_of_a_guessed_kind_is_said_before_and_after(
    box: CaptureBox, window: MainWindow, journal: Journal
) -> None:
    assert not box.guess_label.isVisible()
    box.lines.insertPlainText("= told me in confidence")
    assert box.guess_label.isVisible()
    assert box.guess_label.text() == (
        "1 kind with a question mark is a guess; it is kept as it stands, unless you choose: Alt+Down."
    )
    QTest.keyClicks(box.who.line, "Zoe Sun")
    box.save()
    said = "The kind of “told me in confidence” was guessed: ground-level insight."
    assert window.notices.text.whole_text().endswith(said)
