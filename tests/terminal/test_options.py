# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The options of a command line, and the quick way to them."""

import pytest

from mentordesk.terminal.arguments import read
from mentordesk.terminal.options import Options, plain_start


@pytest.mark.parametrize("argv", [[], ["--journal", "a b.mentordesk"], ["--data-dir", "folder"]])
def test_the_quick_way_reads_what_the_whole_one_does(argv: list[str]) -> None:
    quick = plain_start(argv)
    command, whole = read(argv)
    assert quick is not None and command == ""
    for name in (name for name in vars(Options) if not name.startswith("_")):
        assert list_or_value(getattr(quick, name)) == list_or_value(getattr(whole, name)), name


def list_or_value(value: object) -> object:
    return list(value) if isinstance(value, tuple | list) else value


@pytest.mark.parametrize(
    "argv",
    [
        ["today"],
        ["--demo"],
        ["--version"],
        ["a.mentordesk"],
        ["--journal"],
        ["--journal", ""],
        ["--journal", "--demo"],
        ["--journal=a", "b"],
        ["--journal", "a", "today"],
    ],
)
def test_everything_else_is_read_the_whole_way(argv: list[str]) -> None:
    assert plain_start(argv) is None
