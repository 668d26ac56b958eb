# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Starting the window: with which journal, and what is told where none can be opened."""

import importlib.util
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.program import ROOT, Output, program, refused
from tests.terminal.windows import offscreen, open_window


@offscreen
@pytest.mark.parametrize("way", ["--data-dir", "--journal", "path", "address"])
def test_the_window_opens_with_the_journal_named(folder: Path, home: Path, way: str) -> None:
    journal = (folder / "journal.mentordesk").rename(folder / "my journal é.mentordesk")
    if way == "--data-dir":
        journal = journal.rename(folder / "journal.mentordesk")
    ways = {"--data-dir": (way, folder), "--journal": (way, journal), "path": (journal,)}
    opened = open_window(*ways.get(way, (journal.as_uri(),)))
    assert (opened.status, opened.errors, opened.journal) == (0, "", str(journal))
    assert not opened.demo and not opened.minimised
    assert not (home / ".local").exists()


@offscreen
def test_the_demo_is_gone_with_its_window(folder: Path, home: Path) -> None:
    opened = open_window("--demo")
    assert (opened.status, opened.demo) == (0, True)
    assert Path(opened.journal).name == "demo.mentordesk" and not Path(opened.journal).parent.exists()
    assert not (home / ".local").exists()


@offscreen
def test_the_window_begins_minimised_if_wished(folder: Path) -> None:
    assert open_window("--minimised", "--data-dir", folder).minimised


@offscreen
def test_the_default_folder_is_made_for_this_user_alone(home: Path) -> None:
    opened = open_window()
    assert opened.status == 0 and Path(opened.journal).is_relative_to(home)
    assert stat.S_IMODE(Path(opened.journal).parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("way", ["--journal", "--data-dir", "address", "file"])
def test_the_example_opens_no_other_journal(capsys: Output, folder: Path, way: str) -> None:
    journal = folder / "journal.mentordesk"
    named = {"file": (journal,), "address": (journal.as_uri(),), "--journal": (way, journal)}
    line = refused(capsys, "--demo", *named.get(way, (way, folder)))
    assert "--demo opens a made-up journal" in line


def test_what_is_no_journal_is_not_taken_for_one(capsys: Output) -> None:
    assert "“bogus” is neither" in refused(capsys, "--demo", "bogus")
    assert "“bogus” is neither" in refused(capsys, "bogus")


@offscreen
@pytest.mark.parametrize("command", [(), ("capture",)])
def test_what_stands_in_the_way_is_told_in_both_places(tmp_path: Path, command: tuple[str, ...]) -> None:
    missing = tmp_path / "no"
    opened = open_window(*command, "--data-dir", missing)
    assert opened.status == 2 and opened.errors.count("\n") == 1
    assert opened.failure == f"The folder {missing} does not exist."
    assert opened.errors.startswith(opened.failure)
    assert not missing.exists()


@offscreen
def test_a_word_begins_no_journal(tmp_path: Path) -> None:
    missing = tmp_path / "no.mentordesk"
    opened = open_window(missing)
    assert opened.status == 2 and opened.failure == f"There is no journal at {missing}."
    assert opened.errors.startswith(opened.failure)
    assert not missing.exists()


def test_a_default_folder_that_cannot_be_made_is_told(
    capsys: Output, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / ".local").write_text("in the way")
    (home / "Library").write_text("in the way")
    if sys.platform != "win32":
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        assert "The system refused" in refused(capsys)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
@pytest.mark.parametrize(
    "variables", [{}, {"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "gone-0"}, {"DISPLAY": "junk"}]
)
def test_without_a_display_no_core_is_dumped(home: Path, variables: dict[str, str]) -> None:
    done = program("--journal", home / "new.mentordesk", env=os.environ | variables)
    assert done.returncode == 2
    assert done.stderr.startswith("No window can be opened: ") and done.stderr.count("\n") == 1
    assert list(home.iterdir()) == []


@offscreen
def test_without_a_library_of_qt_no_window_is_promised(home: Path) -> None:
    code = """
import sys

class LibraryMissing:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtGui":
            raise ImportError("libEGL.so.1: cannot open shared object file", name=name)

sys.meta_path.insert(0, LibraryMissing())
from mentordesk.terminal.main import main
sys.exit(main([]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("No window can be opened: libEGL.so.1: cannot open shared object file.")
    assert done.stderr.count("\n") == 1


def test_without_qt_no_window_is_promised(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert "PySide6 is not installed" in refused(capsys, "--demo")
