# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``install-launcher`` and ``uninstall-launcher``: what is printed and refused, in a home of its own."""

import sys
from pathlib import Path

import pytest

from mentordesk.system.launcher import APP_ID, Uninstalled
from mentordesk.terminal import launcher
from tests.terminal.program import Output, refused, run

linux = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="tried on the menu of a Linux desktop")


@pytest.fixture
def entry(home: Path) -> Path:
    """Where the entry in the menu is."""
    return home / ".local/share/applications" / f"{APP_ID}.desktop"


@linux
def test_an_entry_comes_and_goes(capsys: Output, entry: Path) -> None:
    assert run("install-launcher") == 0
    out, err = capsys.readouterr()
    made = out.splitlines()
    assert str(entry) in made and all(Path(line).exists() for line in made)
    assert err == "MentorDesk is in this user's menu. For that there are now:\n"
    assert run("uninstall-launcher") == 0
    out, err = capsys.readouterr()
    assert sorted(out.splitlines()) == sorted(made) and not any(Path(line).exists() for line in made)
    assert err == "MentorDesk is no longer in this user's menu. These are gone:\n"
    assert refused(capsys, "uninstall-launcher", status=1) == "There is no MentorDesk in this user's menu.\n"


@linux
def test_an_entry_of_somebody_else_is_left(capsys: Output, entry: Path) -> None:
    entry.parent.mkdir(parents=True)
    entry.write_text("[Desktop Entry]\nName=Mine\n")
    assert str(entry) in refused(capsys, "uninstall-launcher", status=1)
    assert "There is another MentorDesk" in refused(capsys, "install-launcher")
    assert entry.read_text() == "[Desktop Entry]\nName=Mine\n"


@linux
def test_an_entry_that_cannot_be_written_is_told(capsys: Output, home: Path) -> None:
    (home / ".local").write_text("in the way")
    assert "could not be changed" in refused(capsys, "install-launcher")


def test_registry_keys_are_printed_after_the_files(capsys: Output) -> None:
    launcher._print_places(Uninstalled(paths=(Path("a.lnk"),), registry=("HKEY\\x",)))
    assert capsys.readouterr().out == "a.lnk\nHKEY\\x\n"
