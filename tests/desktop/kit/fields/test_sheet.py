# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sheets save by themselves, keep what is typed, and show what is needed."""

import time
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.date import DateField
from mentordesk.desktop.kit.fields.sheet import LATEST, FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import LineField, TextField
from mentordesk.errors import UserError
from mentordesk.practice.search.highlights import Term


class Desk:
    """A sheet beside another line, and what it saved."""

    def __init__(self, qtbot: QtBot) -> None:
        self.saved: list[tuple[str, Any]] = []
        self.error: UserError | None = None
        self.values: dict[str, Any] = {"id": 1, "words": "Ask", "lesson": None}
        self.refresh = False
        self.host = QWidget()
        self.sheet = FieldSheet(
            [
                FieldSpec("words", "Words", lambda: TextField("Words"), always=True),
                FieldSpec("title", "Title", lambda: LineField("Title")),
                FieldSpec("lesson", "Lesson", lambda: TextField("Lesson")),
                FieldSpec("on", "When", DateField),
            ],
            self.save,
        )
        self.other = QLineEdit()
        column = QVBoxLayout(self.host)
        column.addWidget(self.sheet)
        column.addWidget(self.other)
        self.host.resize(700, 500)
        qtbot.addWidget(self.host)
        self.host.show()
        self.host.activateWindow()
        self.sheet.show_values(self.values)

    def save(self, name: str, value: object) -> None:
        if self.error is not None:
            raise self.error
        self.saved.append((name, value))
        self.values[name] = str(value).strip()
        if self.refresh:
            self.sheet.show_values(self.values)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_empty_rows_are_offered_and_revealed(desk: Desk) -> None:
    field = desk.sheet.field("lesson")
    assert not field.isVisible()
    desk.sheet.reveal("lesson")
    assert field.isVisible()
    assert field.has_focus()
    desk.sheet.show_values({"id": 2, "words": "Other"})
    assert not desk.sheet.field("title").isVisible()


def test_a_link_reveals_its_row(desk: Desk, qtbot: QtBot) -> None:
    link = desk.sheet._states["title"].link
    assert link is not None
    assert link.isVisible()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert desk.sheet.field("title").has_focus()
    assert not link.isVisible()


def test_a_pause_saves(desk: Desk, qtbot: QtBot) -> None:
    desk.sheet.field("words").focus_in()
    with qtbot.waitSignal(desk.sheet.saved, timeout=2000):
        qtbot.keyClicks(desk.sheet.field("words").text, "So ")
    assert desk.saved == [("words", "So Ask")]


def test_typing_without_a_pause_is_saved_too(desk: Desk, qtbot: QtBot) -> None:
    field = desk.sheet.field("words")
    field.focus_in()
    for _ in range(20):
        qtbot.keyClicks(field.text, "a")
        qtbot.wait(90)
    assert desk.saved


def test_keys_that_take_long_do_not_put_off_saving(desk: Desk, qtbot: QtBot) -> None:
    """As on a machine that does much else, where the next key is there before the last one was dealt with."""
    field = desk.sheet.field("words")
    field.focus_in()
    timer = QTimer(interval=0)

    def key() -> None:
        qtbot.keyClicks(field.text, "a")
        time.sleep(0.03)

    timer.timeout.connect(key)
    timer.start()
    qtbot.wait(2 * LATEST)
    timer.stop()
    assert len(desk.saved) >= 1


def test_leaving_saves_at_once_and_shows_what_was_kept(desk: Desk, qtbot: QtBot) -> None:
    desk.refresh = True
    desk.sheet.reveal("title")
    field = desk.sheet.field("title")
    qtbot.keyClicks(field.line, "Lisbon  ")
    desk.other.setFocus()
    assert desk.saved == [("title", "Lisbon  ")]
    assert field.value() == "Lisbon"


def test_a_failure_keeps_the_text_and_is_tried_again(desk: Desk, qtbot: QtBot) -> None:
    field = desk.sheet.field("words")
    field.focus_in()
    qtbot.keyClicks(field.text, "So ")
    desk.error = UserError("The disk is full.")
    with qtbot.waitSignal(desk.sheet.failed):
        assert not desk.sheet.flush()
    assert field.error() == "The disk is full."
    desk.sheet.show_values(desk.values)
    assert field.value() == "So Ask"
    desk.error = None
    assert desk.sheet.flush()
    assert field.error() == ""
    assert desk.saved == [("words", "So Ask")]


def test_a_refresh_leaves_what_is_typed_and_the_cursor(desk: Desk, qtbot: QtBot) -> None:
    desk.refresh = True
    field = desk.sheet.field("words")
    field.focus_in()
    qtbot.keyClicks(field.text, "So  ")
    desk.sheet.show_values({"id": 1, "words": "From elsewhere"})
    assert field.value() == "So  Ask"
    assert desk.sheet.flush()
    assert field.text.textCursor().position() == 4
    desk.sheet.show_values({"id": 1, "words": "From elsewhere"})
    assert field.value() == "From elsewhere"


def test_another_record_replaces_everything(desk: Desk, qtbot: QtBot) -> None:
    field = desk.sheet.field("words")
    field.focus_in()
    qtbot.keyClicks(field.text, "So ")
    desk.sheet.show_values({"id": 2, "words": "Another"})
    assert field.value() == "Another"
    assert desk.sheet.flush()
    assert desk.saved == []


def test_a_date_is_not_saved_half_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.sheet.reveal("on")
    qtbot.keyClicks(desk.sheet.field("on").line, "202")
    qtbot.wait(900)
    assert desk.saved == []
    qtbot.keyClicks(desk.sheet.field("on").line, "1")
    desk.other.setFocus()
    assert desk.saved == [("on", "2021")]


def test_what_is_discarded_is_never_saved(desk: Desk, qtbot: QtBot) -> None:
    field = desk.sheet.field("words")
    field.focus_in()
    qtbot.keyClicks(field.text, "So ")
    desk.sheet.discard()
    desk.other.setFocus()
    assert desk.saved == []
    assert field.value() == "Ask"


def test_labels_stand_above_in_a_narrow_sheet(desk: Desk, qtbot: QtBot) -> None:
    row = desk.sheet._states["words"].row
    assert row.label.geometry().right() < row.made.geometry().left() + 1
    desk.host.resize(400, 500)
    qtbot.waitUntil(lambda: row.label.geometry().bottom() <= row.made.geometry().top())


def test_a_hit_is_found_and_shown(desk: Desk) -> None:
    assert desk.sheet.show_hit((Term(("ask",), False),))
    assert not desk.sheet.show_hit((Term(("lisbon",), False),))


def test_a_label_can_change(desk: Desk) -> None:
    desk.sheet.set_label("words", "What Amara said")
    assert desk.sheet.field("words").text.accessibleName() == "What Amara said"
    desk.sheet.set_label("nothing", "Nothing")


def test_blanks_alone_are_nothing(desk: Desk, qtbot: QtBot) -> None:
    """An empty row would else stand there for good."""
    for name in ("title", "lesson"):
        desk.sheet.reveal(name)
        field = desk.sheet.field(name)
        qtbot.keyClicks(field.line if name == "title" else field.text, "  ")
        desk.other.setFocus()
        assert desk.saved[-1] == (name, "") and field.value() == ""
    desk.sheet.show_values({"id": 2, "words": "Ask", "lesson": "  "})
    assert not desk.sheet.field("lesson").isVisible(), "nor one that was kept before"
