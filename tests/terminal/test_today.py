# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk today``: what waits, as text and as a notification."""

import os
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, Kind
from mentordesk.practice.example.demo import build_demo
from tests.terminal.program import Output, run

linux = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="programs of a Linux desktop")


def test_today(capsys: Output, folder: Path) -> None:
    assert run("today", "--data-dir", folder) == 0
    out, err = capsys.readouterr()
    assert out.startswith("2 things wait. The oldest has waited 30 days.\n\nTell them what happened\n")
    assert "  Ada Kovács: “Let silence do the work.”\n    You followed it" in out
    assert "\nAsk how it went\n  Ada Kovács: You said: “Ask for it.”\n" in out
    assert err == "" and "\x1b" not in out


def test_nothing_waits(capsys: Output, tmp_path: Path) -> None:
    open_journal(tmp_path / "j.mentordesk", create=True).close()
    assert run("today", "--journal", tmp_path / "j.mentordesk") == 0
    assert capsys.readouterr().out == "Nothing waits. Every loop is closed.\n"


def test_a_long_list_says_how_many_more_there_are(capsys: Output, folder: Path) -> None:
    day = (date.today() - timedelta(days=30)).isoformat()
    with open_journal(folder / "journal.mentordesk") as journal, journal.step("create"):
        for number in range(40):
            create(
                journal,
                Kind.ADVICE,
                {"relationship": 1, "direction": Direction.GIVEN, "date": day, "words": f"Wait {number}."},
            )
    assert run("today", "--data-dir", folder) == 0
    asked = capsys.readouterr().out.split("\nAsk how it went\n")[1]
    listed = asked.count("  Ada Kovács: You said:")
    assert 0 < listed < 41
    assert f"\n  … and {41 - listed} more.\n" in asked


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in place of the one that sends messages; what it was told is in the file."""
    told, folder = tmp_path / "told", tmp_path / "bin"
    folder.mkdir()
    program = folder / "gdbus"
    program.write_text(f'#!/bin/sh\nfor word in "$@"; do echo "$word"; done > "{told}"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return told


@linux
def test_today_as_a_notification(bus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "journal.mentordesk"
    build_demo(path, date.today())
    before = path.read_bytes()
    assert run("today", "--notify", "--journal", path) == 0
    assert capsys.readouterr() == ("", "")
    assert "things wait in MentorDesk." in bus.read_text() and "Grace" not in bus.read_text()
    assert run("today", "--notify", "--words", "--journal", path) == 0
    assert "Grace" in bus.read_text()
    assert path.read_bytes() == before


@linux
def test_where_nothing_shows_messages_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run("today", "--notify", "--demo") == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1) and err.startswith("Nothing here shows notifications.")
    assert run("today", "--words", "--demo") == 2
