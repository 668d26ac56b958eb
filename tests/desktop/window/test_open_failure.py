# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A journal that cannot be opened: the window says so, changes nothing, and offers what can be done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mentordesk.desktop.window.open_failure import TroubleDialog
from mentordesk.errors import (
    DiskFullError,
    FolderMissingError,
    JournalMissingError,
    NotAFolderError,
    ReadOnlyJournalError,
)

ROOT = Path(__file__).parents[3]

ASKED = """
import sys
from mentordesk.terminal import main
from mentordesk.desktop.window.open_failure import TroubleDialog

def answer(dialog):
    print(dialog.message.text(), flush=True)
    if sys.argv[1] == "begin":
        sys.argv[1] = "quit"
        dialog._again()
    else:
        dialog.reject()

TroubleDialog.exec = answer
sys.exit(main.main(sys.argv[2:]))
"""


def offers(dialog: TroubleDialog) -> dict[str, QPushButton]:
    return {button.text().replace("&", ""): button for button in dialog.findChildren(QPushButton)}


def asked(answer: str, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """The program, started with a window, whose question is answered."""
    return subprocess.run(
        [sys.executable, "-c", ASKED, answer, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("way", ["file", "address", "folder", "no folder"])
def test_who_started_from_a_menu_is_told_in_a_window(tmp_path: Path, way: str) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    missing = tmp_path / "a b.mentordesk"
    arguments, told = {
        "file": ((missing,), f"There is no journal at {missing}."),
        "address": ((missing.as_uri(),), f"There is no journal at {missing}."),
        "folder": (("--data-dir", tmp_path / "none"), f"The folder {tmp_path / 'none'} does not exist."),
        "no folder": (("--data-dir", in_the_way), f"{in_the_way} is not a folder."),
    }[way]
    before = sorted(tmp_path.iterdir())
    done = asked("quit", *arguments)
    assert done.returncode == 2
    assert done.stdout.startswith(told)
    assert done.stderr.startswith(told) and done.stderr.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_journal_is_begun_where_none_was_once_that_is_wanted(tmp_path: Path) -> None:
    """And where that cannot be, what stands in the way is told next."""
    missing = tmp_path / "none" / "j.mentordesk"
    done = asked("begin", missing)
    assert done.returncode == 2
    assert done.stdout.splitlines() == [
        f"There is no journal at {missing}.",
        f"The folder {missing.parent} does not exist.",
    ]


def test_every_trouble_offers_a_way_on(qtbot, tmp_path: Path) -> None:
    there = tmp_path / "there.mentordesk"
    there.write_text("x")
    for error, path, offer in (
        (JournalMissingError(tmp_path / "no"), tmp_path / "no", "Begin a journal there"),
        (FolderMissingError(tmp_path / "a" / "no"), tmp_path / "a" / "no", "Make the folder"),
        (NotAFolderError(there), there / "journal", "Choose another file…"),
        (ReadOnlyJournalError(there), there, "Open to read only"),
        (DiskFullError(there), there, "Open to read only"),
    ):
        dialog = TroubleDialog(error, path)
        qtbot.addWidget(dialog)
        assert offer in offers(dialog) and "Quit" in offers(dialog), error
        assert ("Try again" in offers(dialog)) is not isinstance(error, JournalMissingError)


def test_a_full_disk_can_still_be_read(qtbot, tmp_path: Path) -> None:
    path = tmp_path / "there.mentordesk"
    path.write_text("x")
    dialog = TroubleDialog(DiskFullError(path), path)
    qtbot.addWidget(dialog)
    offers(dialog)["Open to read only"].click()
    assert (dialog.path, dialog.read_only) == (path, True)
