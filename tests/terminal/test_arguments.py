# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reading the command line: help, wrong use, and where options may stand."""

from pathlib import Path

import pytest

from mentordesk.terminal import arguments as command_line
from tests.terminal.program import Output, found, refused, run


def test_help_names_every_command(capsys: Output) -> None:
    assert run("--help") == 0
    text = capsys.readouterr().out
    assert all(command in text for command in command_line.COMMANDS)
    for command in command_line.COMMANDS:
        assert run(command, "--help") == 0
        assert f"mentordesk {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--bogus",),
        ("today", "--bogus"),
        ("today", "tomorrow"),
        ("--journal",),
        ("--journal", ""),
        ("--journal", "a", "--data-dir", "b", "today"),
        ("search",),
        ("search", "x", "--kind", "novel"),
        ("search", "x", "--from", "2021-13"),
        ("search", "x", "--from", "May"),
        ("search", "x", "--from", "2022", "--to", "2021-12-31"),
        ("search", "x", "--dat", "b"),
        ("summary",),
        ("summary", "Ada"),
        ("summary", "Ada", "-o", "x.pdf", "--paper", "a3"),
        ("two.mentordesk", "files.mentordesk"),
        ("serach", "x"),
        ("serach\n\x1b[31m",),
        ("missing.mentordesk",),
        ("--demo", "other.mentordesk"),
    ],
)
def test_wrong_use_is_one_line(capsys: Output, arguments: tuple[str, ...]) -> None:
    line = refused(capsys, *arguments)
    assert "\x1b" not in line


def test_options_stand_before_and_after_the_command(capsys: Output, folder: Path) -> None:
    after = ("search", "harbour", "--json", "--from", "2022", "--data-dir", folder)
    before = ("--data-dir", folder, "--from", "2022", "--json", "search", "harbour")
    between = ("--json", f"--data-dir={folder}", "search", "--from", "2022", "--", "harbour")
    for arguments in (after, before, between):
        assert run(*arguments) == 0
        assert [hit["date"] for hit in found(capsys)] == ["2022-01-09"]
