# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Somebody types in a reflection, and the program is killed at a moment nobody chose.

A dozen times in each run of the tests, and fifty times in CI. ``MENTORDESK_KILLS=50 python -m pytest -s
tests/faults/test_typing_killed.py`` does so anywhere, and tells the losses.
"""

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from mentordesk.journal.records import Reflection
from mentordesk.journal.storage.opening import open_journal

KILLS = int(os.environ.get("MENTORDESK_KILLS", "12"))
AT_ONCE = 2
"""So many are typed in side by side: most of the time each of them waits for the next key."""
MOST_SECONDS = 2.0
"""Of what was typed, at most so much may be lost."""

TYPING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from mentordesk.app import Program, make_application
from mentordesk.desktop.desk.desk import Place

app = make_application(["mentordesk"])
program = Program(app, Path(sys.argv[2]))
assert program.start(Path(sys.argv[1])) is None
program.window.commands.actions["new_reflection"].trigger()
editor = program.window.places.page(Place.REFLECTIONS).view.body.field("body").editor()
editor.setFocus()
count = 0
def key():
    global count
    QTest.keyClicks(editor, "0123456789"[count % 10])
    count += 1
    print(count, time.monotonic(), flush=True)
timer = QTimer(interval=20)
timer.timeout.connect(key)
timer.start()
app.exec()
"""


class Killed(NamedTuple):
    """What became of one program."""

    lost: float
    """How long ago the first of the lost keys was pressed, in seconds; 0 if none was lost."""
    kept: int
    typed: int


def type_and_kill(file: Path, after: float) -> Killed:
    """Let somebody type into a new journal, and kill the program so many seconds after the first key."""
    command = [sys.executable, "-c", TYPING, str(file), str(file.with_suffix(".ini"))]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        typed = [child.stdout.readline()]
        time.sleep(after)
        killed = time.monotonic()
        child.send_signal(signal.SIGKILL)
        typed += child.stdout.readlines()
    keys = [(int(line.split()[0]), float(line.split()[1])) for line in typed if line.endswith("\n")]
    with open_journal(file) as journal:
        body = journal.value(Reflection.select(Reflection.body)) or ""
    assert body == ("0123456789" * 100)[: len(body)]
    lost = [when for count, when in keys if count > len(body)]
    return Killed(killed - min(lost) if lost else 0.0, len(body), len(keys))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_at_most_two_seconds_of_typing_are_lost(tmp_path: Path) -> None:
    chosen = random.Random(7)
    moments = [chosen.uniform(0.1, 5) for _ in range(KILLS)]
    files = [tmp_path / f"{number}.mentordesk" for number in range(KILLS)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(type_and_kill, files, moments))
    losses = sorted(one.lost for one in found)
    sys.stdout.write(
        f"{KILLS} kills: at most {losses[-1]:.2f} s lost, {losses[len(losses) // 2]:.2f} s in the middle\n"
    )
    assert all(one.typed > 0 for one in found), found
    assert losses[-1] < MOST_SECONDS, found
