# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk capture``: from a pipe of the real program, and with the box of the window."""

from pathlib import Path

from tests.terminal.program import Output, program, refused
from tests.terminal.windows import offscreen, open_window


def test_the_real_program_reads_a_pipe(folder: Path) -> None:
    done = program("capture", "-", "--data-dir", folder, input="Ada Kovács\n< Let silence\n  do the work.\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 piece of advice" in done.stdout


@offscreen
def test_capture_opens_the_window_with_its_box(folder: Path) -> None:
    journal = str(folder / "journal.mentordesk")
    for command, capturing in (((), False), (("capture",), True)):
        opened = open_window(*command, "--data-dir", folder)
        assert (opened.status, opened.journal, opened.capturing) == (0, journal, capturing)


def test_capture_takes_no_words_and_new_goes_with_lines(capsys: Output, folder: Path) -> None:
    assert "not understood: Ada" in refused(capsys, "capture", "Ada", "--data-dir", folder)
    assert "--new goes with lines" in refused(capsys, "capture", "--new", "--data-dir", folder)
