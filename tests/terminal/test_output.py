# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Printing: what a terminal could obey is not printed, every locale will do, and the standard output as a target."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.storage.opening import open_journal
from mentordesk.terminal.output import shortened, text_width
from tests.terminal.program import Output, program, run


def test_a_text_cannot_give_orders_to_the_terminal(capsys: Output, folder: Path) -> None:
    for option in ((), ("--json",)):
        run("search", "bell", *option, "--data-dir", folder)
        out = capsys.readouterr().out
        assert not set(out) & set("\a\x1b\x9b\u202e")
    assert "bell\a red\x1b[31m" in json.loads(out)[0]["snippet"]


def test_every_locale_will_do(folder: Path) -> None:
    environment = os.environ | {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = program("search", "kovacs", "--data-dir", folder, env=environment)
    assert done.returncode == 0 and "Ada Kov?cs" in done.stdout
    done = program("search", "kovacs", "--json", "--data-dir", folder, env=environment)
    assert json.loads(done.stdout)[0]["title"] == "Ada Kovács"


def test_wide_and_combining_characters_are_counted_as_a_terminal_shows_them() -> None:
    assert [text_width(text) for text in ("", "abc", "雪だ", "e\u0301")] == [0, 3, 4, 1]


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("harbour", 7, "harbour"),
        ("harbour", 6, "harbo…"),
        ("har bour", 5, "har…"),
        ("雪雪雪", 6, "雪雪雪"),
        ("雪雪雪", 5, "雪雪…"),
        ("雪雪雪", 4, "雪…"),
    ],
)
def test_a_text_is_shortened_to_what_fits(text: str, columns: int, shown: str) -> None:
    assert shortened(text, columns) == shown
    assert text_width(shown) <= columns


def run_bytes(*arguments: object, **options: Any) -> "subprocess.CompletedProcess[bytes]":
    """A command line, run in a process of its own, with what it prints as bytes."""
    command = [sys.executable, "-m", "mentordesk", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **options)


@pytest.fixture
def person(tmp_path: Path) -> Path:
    """A journal with one person in it, closed."""
    path = tmp_path / "journal.mentordesk"
    open_journal(path, create=True).close()
    written = run_bytes("capture", "--new", "-", "--journal", path, input=b"Ada Kov\n< Ask first\n")
    assert written.returncode == 0, written.stderr
    return path


@pytest.mark.parametrize("command", [("summary", "Ada"), ("calendar",)])
def test_the_terminal_never_writes_over_the_journal(person: Path, command: tuple[str, ...]) -> None:
    content = person.read_bytes()
    link = person.with_name("link.pdf")
    os.link(person, link)
    for target in (person, link, person.with_name(person.name + "-wal"), "/dev/zero", os.devnull):
        done = run_bytes(*command, "-o", target, "--journal", person)
        assert done.returncode == 2 and b"Nothing was written." in done.stderr, (target, done)
        assert b"Traceback" not in done.stderr and done.stdout == b""
    assert person.read_bytes() == content


@pytest.mark.parametrize(
    ("command", "begins"), [(("summary", "Ada"), b"%PDF-"), (("calendar",), b"BEGIN:VCALENDAR")]
)
@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_the_standard_output_takes_it_and_nothing_else(
    person: Path, command: tuple[str, ...], begins: bytes, name: str
) -> None:
    done = run_bytes(*command, "-o", name, "--journal", person)
    assert done.returncode == 0 and done.stdout.startswith(begins) and done.stderr == b""
    assert b"is in" not in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="what is open cannot be written there")
def test_a_standard_output_into_the_journal_is_refused(person: Path) -> None:
    content = person.read_bytes()
    with person.open("ab") as out:
        done = subprocess.run(
            [sys.executable, "-m", "mentordesk", "calendar", "-o", "-", "--journal", person],
            stdout=out,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2 and b"leads into the journal" in done.stderr
    assert person.read_bytes() == content
