# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Trying the program out reaches nothing of the developer's own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows tells folders elsewhere than in the environment"
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The developer's own home, with nothing in it."""
    made = tmp_path / "home"
    made.mkdir()
    return made


def try_out(home: Path, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "HOME": str(home)}
    for name in [name for name in env if name.startswith("XDG_")]:
        del env[name]
    command = [sys.executable, "-m", "tests.tools.try_out", *words]
    return subprocess.run(
        command, cwd=ROOT, env=env, input=said, capture_output=True, text=True, timeout=60, check=False
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("form", ["two words", "one word"])
def test_a_journal_that_is_named_is_copied(home: Path, tmp_path: Path, form: str) -> None:
    path = tmp_path / "j.mentordesk"
    with open_journal(path, create=True) as journal:
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
        before = contents(tmp_path)
        named = ["--journal", str(path)] if form == "two words" else [f"--journal={path}"]
        wrote = try_out(home, *named, "capture", "-", said="Amara\n< Ask first.\n")
        read = try_out(home, *named, "search", "Amara")
        assert (wrote.returncode, read.returncode) == (0, 0), wrote.stderr + read.stderr
        assert "Amara" in read.stdout, "what lies in the write-ahead log is there, too"
        assert contents(tmp_path) == before


def test_exit_status_and_words_are_the_programs_own(home: Path) -> None:
    assert try_out(home, "search", "xylophone", "--demo").returncode == 1
    assert try_out(home, "no-such-command").returncode == 2
    assert try_out(home, "--version").stdout.startswith("mentordesk ")


def test_the_window_opens_there(home: Path, tmp_path: Path) -> None:
    """The window keeps settings; it is closed by the test's own module in the place of the program's end."""
    program = tmp_path / "site"
    program.mkdir()
    (program / "sitecustomize.py").write_text(
        "import sys\n"
        "if sys.orig_argv[1:3] == ['-m', 'mentordesk']:\n"
        "    import threading, os, signal\n"
        "    threading.Timer(4, os.kill, (os.getpid(), signal.SIGTERM)).start()\n"
    )
    env = {**os.environ, "HOME": str(home), "PYTHONPATH": str(program)}
    for name in [name for name in env if name.startswith("XDG_")]:
        del env[name]
    command = [sys.executable, "-m", "tests.tools.try_out", "--keep"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)
    kept = Path(done.stderr.partition("The home is ")[2].splitlines()[0])
    assert done.returncode == 0, done.stderr
    assert [path.name for path in kept.rglob("settings.ini")] == ["settings.ini"]
    assert list(home.iterdir()) == []
