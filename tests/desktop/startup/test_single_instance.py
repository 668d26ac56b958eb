# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One program for each journal, tried with real programs: killed ones, hung ones, and two at once."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import mentordesk
from mentordesk.desktop.startup import single_instance
from mentordesk.desktop.startup.single_instance import Outcome, SingleInstance, claim_name

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and socket files are of Unix")

START = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from mentordesk.desktop.startup.single_instance import Outcome, SingleInstance

app = QCoreApplication([])
single = SingleInstance(Path(sys.argv[1]))
wait_until = float(sys.argv[3])
while time.time() < wait_until:
    pass
outcome = single.acquire(sys.argv[2])
if outcome is Outcome.FIRST:
    single.raise_requested.connect(lambda text: print("RAISED", text, flush=True))
    single.listen()
print(outcome.name, flush=True)
if outcome is Outcome.FIRST:
    QTimer.singleShot(30_000, app.quit)
    app.exec()
"""

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(name="folder")
def _folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # Not tmp_path: a socket's path has to be short.
    with tempfile.TemporaryDirectory(prefix="md") as name:
        monkeypatch.setenv("XDG_RUNTIME_DIR", name)
        yield Path(name)


@pytest.fixture(name="start")
def _start(folder: Path) -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []
    root = str(Path(mentordesk.__file__).parents[1])
    env = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH")))),
    }

    def start(journal: Path, message: str = "", at: float = 0) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", START, str(journal), message, str(at)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def said(process: "subprocess.Popen[str]") -> str:
    """The next line of a program."""
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def test_second_start_delivers_and_ends(start: Start, folder: Path) -> None:
    journal = folder / "journal.mentordesk"
    first = start(journal)
    assert said(first) == "FIRST"
    message = 'open "/home/ä/\U0001f4d3.mentordesk"'
    second = start(journal, message)
    assert said(second) == "DELIVERED"
    assert second.wait(10) == 0
    assert said(first) == f"RAISED {message}"


def test_other_journals_have_other_programs(start: Start, folder: Path) -> None:
    assert said(start(folder / "one.mentordesk")) == "FIRST"
    assert said(start(folder / "two.mentordesk")) == "FIRST"


@unix_only
def test_killed_program_leaves_nothing_in_the_way(start: Start, folder: Path) -> None:
    journal = folder / "journal.mentordesk"
    first = start(journal)
    assert said(first) == "FIRST"
    first.send_signal(signal.SIGKILL)
    first.wait(10)
    name = claim_name(journal)
    assert (folder / name).is_socket()
    assert (folder / f"{name}.lock").is_file()
    again = start(journal)
    assert said(again) == "FIRST"
    assert said(start(journal, "hello")) == "DELIVERED"
    assert said(again) == "RAISED hello"


@unix_only
def test_hung_program_is_told_as_busy(start: Start, folder: Path) -> None:
    journal = folder / "journal.mentordesk"
    first = start(journal)
    assert said(first) == "FIRST"
    first.send_signal(signal.SIGSTOP)
    second = start(journal, "hello")
    assert said(second) == "BUSY"
    first.send_signal(signal.SIGCONT)
    assert said(start(journal, "again")) == "DELIVERED"


@pytest.mark.parametrize("after_a_crash", [False, True])
def test_of_many_starts_at_one_instant_one_is_first(start: Start, folder: Path, after_a_crash: bool) -> None:
    journal = folder / "journal.mentordesk"
    if after_a_crash:
        crashed = start(journal)
        assert said(crashed) == "FIRST"
        crashed.kill()
        crashed.wait(10)
    at = time.time() + 2
    racers = [start(journal, str(number), at) for number in range(4)]
    outcomes = [said(racer) for racer in racers]
    assert sorted(outcomes) == ["DELIVERED"] * 3 + ["FIRST"]
    first = racers[outcomes.index("FIRST")]
    expected = {f"RAISED {number}" for number in range(4) if racers[number] is not first}
    assert {said(first) for _ in range(3)} == expected


@unix_only
def test_number_of_a_dead_program_given_to_another(qapp: QApplication, folder: Path) -> None:
    # The lock names a living process of the same name: this one. But nobody has the file open.
    journal = folder / "journal.mentordesk"
    holder = SingleInstance(journal)
    assert holder.acquire("") is Outcome.FIRST
    lock = folder / f"{claim_name(journal)}.lock"
    left = lock.read_bytes()
    holder.release()
    lock.write_bytes(left)
    other = SingleInstance(journal)
    assert other.acquire("") is Outcome.FIRST
    other.release()


def test_released_claim_is_free(qapp: QApplication, folder: Path) -> None:
    one, other = SingleInstance(folder / "j"), SingleInstance(folder / "j")
    assert one.acquire("") is Outcome.FIRST
    one.release()
    assert other.acquire("") is Outcome.FIRST
    other.release()
    assert list(folder.iterdir()) == []


@unix_only
def test_claim_holds_where_no_socket_can_be_made(
    qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = folder / ("d" * 100)  # longer than a socket's path may be
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 100)
    one, other = SingleInstance(folder / "j"), SingleInstance(folder / "j")
    assert one.acquire("") is Outcome.FIRST
    one.listen()
    assert other.acquire("") is Outcome.BUSY
    one.release()


def test_folder_that_takes_no_lock_keeps_nobody_out(
    qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_folder", lambda: str(folder / "missing"))
    single = SingleInstance(folder / "j")
    assert single.acquire("") is Outcome.FIRST
    single.release()


def test_name_is_short_and_tells_nothing(folder: Path) -> None:
    journal = folder / "Amara Okafor.mentordesk"
    name = claim_name(journal)
    assert len(name) <= 32
    assert name.isascii()
    assert "amara" not in name.lower()


@unix_only
def test_name_is_one_for_every_way_to_write_the_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = folder / "j.mentordesk"
    journal.touch()
    (folder / "link").symlink_to(journal)
    monkeypatch.chdir(folder)
    names = {
        claim_name(path)
        for path in (journal, folder / "link", Path("j.mentordesk"), folder / "x/../j.mentordesk")
    }
    assert len(names) == 1


def test_waiting_is_short(qapp: QApplication, folder: Path) -> None:
    # Both are on one thread, so the first cannot answer while the second waits.
    one, other = SingleInstance(folder / "j"), SingleInstance(folder / "j")
    assert one.acquire("") is Outcome.FIRST
    assert other.acquire("") is Outcome.BUSY
    assert single_instance.PATIENCE_MS <= 3000
    one.release()
