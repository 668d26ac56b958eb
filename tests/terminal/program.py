# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The program, run in this process or in one of its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mentordesk.terminal.main import main

ROOT = Path(__file__).parents[2]
Output = pytest.CaptureFixture[str]


def run(*arguments: str | Path) -> int:
    """The exit status of a command line, run in this process."""
    return main([str(argument) for argument in arguments])


def found(output: Output) -> list[dict[str, str]]:
    """What a search printed as JSON."""
    hits: list[dict[str, str]] = json.loads(output.readouterr().out)
    return hits


def refused(output: Output, *arguments: str | Path, status: int = 2) -> str:
    """The one line that tells why a command line was refused."""
    assert run(*arguments) == status
    out, err = output.readouterr()
    assert out == ""
    assert err.count("\n") == 1 and err.endswith(".\n")
    return err


def program(*arguments: str | Path, **options: Any) -> "subprocess.CompletedProcess[str]":
    """A command line, run in a process of its own."""
    settings: dict[str, Any] = {"capture_output": True, "encoding": "utf-8", "timeout": 60, "cwd": ROOT}
    command = [sys.executable, *("-m", "mentordesk"), *map(str, arguments)]
    done: subprocess.CompletedProcess[str] = subprocess.run(command, **(settings | options))
    return done
