# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Dispatch and the outermost handling of errors: what is imported when, exit statuses, pipes that end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import mentordesk
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage import opening
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.terminal import arguments
from tests.terminal.program import ROOT, Output, program, run


def test_version_touches_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "mentordesk", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout == f"mentordesk {mentordesk.__version__}\n"
    for heavy in ("PySide6", "peewee", "sqlcipher3", "typst", "appdirs", "json", "tempfile"):
        assert f" {heavy}\n" not in done.stderr, heavy


def imported_commands(*arguments: str | Path) -> set[str]:
    """The modules of the terminal that are loaded once a command line has run, less those that every one loads."""
    code = (
        "import sys; from mentordesk.terminal.main import main; before = set(sys.modules); main(sys.argv[1:]);"
        " print(*(set(sys.modules) - before), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    names = done.stderr.splitlines()[-1].split()
    prefix = "mentordesk.terminal."
    return {name.removeprefix(prefix) for name in names if name.startswith(prefix)} - {"arguments"}


def test_a_command_is_imported_when_it_runs() -> None:
    assert imported_commands("--version") == set()
    assert imported_commands("search", "--help") == set()
    assert imported_commands("today", "--demo") == {"today", "journal"}
    assert imported_commands("check", "--demo") == {"check", "journal"}
    assert imported_commands("install-launcher", "now") == {"launcher"}


@pytest.mark.parametrize("command", arguments.COMMANDS)
def test_every_command_can_be_run(capsys: Output, command: str) -> None:
    """Whatever it says to two strange words, it is not that there is no such command."""
    assert run(command, "strange", "words", "--demo", "--data-dir", "none") in (1, 2)
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1


def test_wrong_use_of_the_real_program_is_one_line() -> None:
    done = program("--bogus")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Unrecognized arguments: --bogus. See mentordesk --help.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end in another way there")
def test_a_reader_may_stop_reading(folder: Path) -> None:
    with open_journal(folder / "journal.mentordesk") as journal, journal.step("create"):
        for _ in range(400):
            create(journal, Kind.REFLECTION, {"date": "2024", "body": "zebra " * 40})
    command = f"{sys.executable} -m mentordesk search zebra --data-dir {folder} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_below_the_output_is_told(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = program(
            "today", "--data-dir", folder, capture_output=False, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="other signals there")
def test_ctrl_c_is_quiet(folder: Path) -> None:
    """While somebody types what is to be captured."""
    keyboard, screen = os.openpty()
    command = [sys.executable, "-m", "mentordesk", "capture", "-", "--data-dir", str(folder)]
    with subprocess.Popen(
        command, stdin=screen, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stderr is not None
        assert child.stderr.readline().startswith("Write the person first, then the lines;")
        child.send_signal(signal.SIGINT)
        assert child.communicate(timeout=60) == ("", "")
    os.close(keyboard)
    os.close(screen)
    assert child.returncode == 130


def test_a_bug_is_not_hidden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "open_journal", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run("today", "--data-dir", folder)
