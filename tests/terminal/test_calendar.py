# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk calendar``: the file that is written, with and without words of the journal."""

from pathlib import Path

from tests.terminal.program import Output, refused, run


def test_a_calendar(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "mine.ics"
    assert run("calendar", "--demo", "-o", path) == 0
    private = path.read_bytes()
    assert private.startswith(b"BEGIN:VCALENDAR") and b"Amara" not in private
    count = private.count(b"BEGIN:VEVENT")
    assert capsys.readouterr() == (f"The calendar is in {path}: {count} events.\n", "")
    assert run("calendar", "--demo", "--words", "--output", path) == 0
    assert b"Amara" in path.read_bytes()


def test_a_calendar_that_cannot_be_written_is_told(tmp_path: Path, capsys: Output) -> None:
    assert "-o" in refused(capsys, "calendar", "--demo")
    missing = tmp_path / "no"
    assert str(missing) in refused(capsys, "calendar", "--demo", "-o", missing / "a.ics")
    assert not missing.exists()
