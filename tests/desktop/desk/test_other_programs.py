# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A window that is open shows what another program wrote to its journal, and loses nothing that is being typed."""

import io
from typing import Any

from PySide6.QtCore import Qt

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.desk.other_programs import LOOK_MS
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.terminal.main import main

OWED = {"direction": "received", "date": "2026-01-05", "words": "Say it first.", "effect": "helped"}


def test_lists_and_the_count_follow_what_another_program_wrote(
    qtbot: Any, window: MainWindow, journal: Journal
) -> None:
    window.navigation.go_place(Place.RELATIONSHIPS)
    rows = window.places.page(Place.RELATIONSHIPS).list.records
    assert rows.rowCount() == 0
    with open_journal(journal.path) as other:
        ada = operations.create(other, Kind.RELATIONSHIP, {"name": "Ada Kovács"})
        operations.create(other, Kind.ADVICE, {"relationship": ada, **OWED})
    qtbot.waitUntil(lambda: rows.rowCount() == 1, timeout=4 * LOOK_MS)
    qtbot.waitUntil(lambda: window.rail.buttons[Place.TODAY].count == 1)


def test_what_is_captured_in_a_terminal_shows_when_the_window_is_looked_at_again(
    qtbot: Any, window: MainWindow, journal: Journal, monkeypatch: Any
) -> None:
    window.navigation.go_place(Place.RELATIONSHIPS)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Ben Löwe\n< Wait a week.\n".encode())))
    assert main(["--journal", str(journal.path), "capture", "-"]) == 0
    window.other_programs._state_changed(Qt.ApplicationState.ApplicationActive)
    rows = window.places.page(Place.RELATIONSHIPS).list.records
    qtbot.waitUntil(lambda: rows.rowCount() == 1, timeout=LOOK_MS // 2)
    assert rows.line(0).title == "Ben Löwe"


def test_what_is_being_typed_stays_when_the_rest_is_read_again(
    qtbot: Any, window: MainWindow, journal: Journal
) -> None:
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács", "note": "Calm"})
    window.desk.open_record(Kind.RELATIONSHIP, ada)
    view = window.places.page(Place.RELATIONSHIPS).view
    sheet = next(sheet for sheet in view.sheets() if "note" in sheet.names())
    sheet.reveal("note")
    qtbot.keyClicks(sheet.field("note").text, " and brave")
    typed = sheet.field("note").value()
    with open_journal(journal.path) as other:
        operations.edit(
            other, Kind.RELATIONSHIP, ada, {"they_are": "the one I ask", "note": "From elsewhere"}
        )
    window.other_programs.look()
    assert view.record.they_are == "the one I ask"
    assert sheet.field("note").value() == typed and "and brave" in typed
    assert sheet.flush()
    window.other_programs.look()
    assert view.record.note == typed


def test_a_journal_that_was_closed_is_looked_at_no_more(window: MainWindow, journal: Journal) -> None:
    window.close()
    journal.close()
    window.other_programs.look()
    assert journal.db.is_closed()
