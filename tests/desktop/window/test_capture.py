# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The box opens over the window, for whoever is shown."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest

from mentordesk.desktop.capture.box import CaptureBox
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind


def test_it_opens_for_the_person_that_is_shown(window: MainWindow, people: list[int]) -> None:
    window.desk.open_record(Kind.RELATIONSHIP, people[2])
    window.commands.actions["capture"].trigger()
    box = window.capture.box
    assert isinstance(box, CaptureBox) and box.isVisible()
    assert box.who.line.text() == "Cleo" and box.lines.hasFocus()
    assert box.day.value() == date.today().isoformat()
    window.navigation.go_place(Place.TODAY)
    assert not box.isVisible()
    window.bar.capture_button.click()
    assert box.who.line.text() == "" and box.who.line.hasFocus()


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


def test_what_was_typed_waits_when_the_window_is_left(
    qtbot, open_window: Callable[[Journal], MainWindow], journal: Journal
) -> None:
    window = open_window(journal)
    assert not window.bar.capture_button.waits
    window.capture.open()
    assert isinstance(window.capture.box, CaptureBox)
    QTest.keyClicks(window.capture.box.lines, "< half a sent")
    window.leave()
    again = open_window(journal)
    qtbot.waitUntil(lambda: again.bar.capture_button.waits)
    again.capture.open()
    assert isinstance(again.capture.box, CaptureBox)
    assert again.capture.box.lines.texts() == ["< half a sent"]
