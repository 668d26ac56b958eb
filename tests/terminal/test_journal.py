# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which journal is meant, that reading changes nothing, and that a demo is gone afterwards."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from mentordesk.journal.storage import connection
from tests.terminal.program import ROOT, Output, found, refused, run


def test_a_data_directory_must_be_a_directory(capsys: Output, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    missing = tmp_path / "none"
    assert f"The folder {missing} does not exist." in refused(capsys, "today", "--data-dir", missing)
    assert f"{file} is not a folder." in refused(capsys, "today", "--data-dir", file)
    assert not missing.exists()


@pytest.mark.parametrize(
    "command",
    [("today",), ("search", "x"), ("check",), ("summary", "A", "-o", "x.pdf"), ("calendar", "-o", "x.ics")],
)
def test_commands_never_begin_a_journal(
    capsys: Output, tmp_path: Path, home: Path, command: tuple[str, ...]
) -> None:
    assert "There is no journal at" in refused(capsys, *command)
    assert list(home.iterdir()) == []
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "There is no journal at" in refused(capsys, *command, "--data-dir", empty)
    assert list(empty.iterdir()) == []


def test_what_is_no_journal_is_told(capsys: Output, tmp_path: Path) -> None:
    file = tmp_path / "x.mentordesk"
    file.write_text("hello")
    assert "is not a MentorDesk journal" in refused(capsys, "today", "--journal", file)


def test_a_locked_journal_is_told(capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 50)
    other = sqlite.connect(str(folder / "journal.mentordesk"))
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert "Another program is using" in refused(capsys, "today", "--data-dir", folder)
    finally:
        other.close()


def test_a_read_only_journal_can_be_read(
    capsys: Output, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and allowed(path, mode))
    assert run("today", "--data-dir", folder) == 0
    assert capsys.readouterr().out.startswith("2 things wait.")


def test_reading_changes_no_byte(capsys: Output, folder: Path) -> None:
    path = folder / "journal.mentordesk"
    before = path.read_bytes()
    run("today", "--data-dir", folder)
    run("search", "silence", "--journal", path)
    assert path.read_bytes() == before
    assert [file.name for file in folder.iterdir()] == [path.name]


def test_the_demo_works_with_commands_and_goes_away(capsys: Output, tmp_path: Path, home: Path) -> None:
    assert run("--demo", "today") == 0
    assert "Tell them what happened" in capsys.readouterr().out
    assert run("search", "the", "--demo", "--json", "--kind", "advice") == 0
    assert len(found(capsys)) > 5
    assert list((tmp_path / "tmp").iterdir()) == []
    assert list(home.iterdir()) == []


def test_the_demo_leaves_the_own_journal_alone(capsys: Output, folder: Path) -> None:
    path = folder / "journal.mentordesk"
    before = path.read_bytes()
    assert run("search", "harbour 2022", "--demo", "--data-dir", folder) == 1
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="other signals there")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_demo_goes_when_the_program_is_told_to_end(tmp_path: Path, name: str) -> None:
    """Told while it prints more than fits into the pipe, so that the demo is surely open."""
    command = [sys.executable, "-m", "mentordesk", "search", "the", "--demo", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as child:
        assert child.stdout is not None
        assert child.stdout.read(1) == b"["
        (demo,) = (tmp_path / "tmp").iterdir()
        assert (demo / "demo.mentordesk").exists()
        child.send_signal(getattr(signal, name))
        child.communicate(timeout=60)
    assert child.returncode == 143
    assert not demo.exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize(
    "words",
    [
        ("today", "--data-dir", "{folder}"),
        ("search", "x", "--journal", "{folder}/j.mentordesk"),
        ("check", "--journal", "{folder}/j.mentordesk"),
        ("calendar", "--demo", "-o", "{folder}/c.ics"),
        ("summary", "Amara Okafor", "--demo", "-o", "{folder}/s.pdf"),
    ],
)
def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path, words: tuple[str, ...]) -> None:
    outer = tmp_path / "outer"
    folder = outer / "inner"
    folder.mkdir(parents=True)
    without_rights: tuple[str, ...] = ()
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("this user may enter every folder")
        without_rights = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")
        os.chown(outer, 65534, 65534)
    outer.chmod(0o000)
    try:
        done = subprocess.run(
            [
                *(*without_rights, sys.executable, "-m", "mentordesk"),
                *(word.format(folder=folder) for word in words),
            ],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
    finally:
        outer.chmod(0o700)
    assert (done.returncode, done.stdout) == (2, "")
    assert "You are not allowed to read" in done.stderr or "cannot be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert list(folder.iterdir()) == []
