# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Somebody types in a reflection, and the program is killed at a moment nobody chose.

``MENTORDESK_KILLS=50 python -m pytest -s tests/faults/test_typing_killed.py`` tries it so many times and tells the losses.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mentordesk.journal.opening import open_journal
from mentordesk.journal.records import Reflection

KILLS = int(os.environ.get("MENTORDESK_KILLS", "3"))

TYPING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from mentordesk.app import Program, make_application
from mentordesk.desktop.desk import Place

app = make_application(["mentordesk"])
program = Program(app, Path(sys.argv[2]))
assert program.start(Path(sys.argv[1])) is None
program.window.commands.actions["new_reflection"].trigger()
editor = program.window.page(Place.REFLECTIONS).view.body.field("body").editor()
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


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_at_most_two_seconds_of_typing_are_lost(tmp_path: Path) -> None:
    chosen = random.Random(7)
    losses = []
    for number in range(KILLS):
        file = tmp_path / f"{number}.mentordesk"
        command = [sys.executable, "-c", TYPING, str(file), str(tmp_path / f"{number}.ini")]
        env = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        child = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)
        with child:
            assert child.stdout is not None
            typed = [child.stdout.readline()]
            time.sleep(chosen.uniform(0.1, 5))
            killed = time.monotonic()
            child.send_signal(signal.SIGKILL)
            typed += child.stdout.readlines()
        keys = [(int(line.split()[0]), float(line.split()[1])) for line in typed if line.endswith("\n")]
        with open_journal(file) as journal:
            body = journal.value(Reflection.select(Reflection.body)) or ""
        assert body == ("0123456789" * 100)[: len(body)]
        lost = [when for count, when in keys if count > len(body)]
        losses.append(killed - min(lost) if lost else 0.0)
        # A quarter of a second on a machine that does much else.
        assert losses[-1] < 2.25, (number, losses[-1], len(body), len(keys))
    middle = sorted(losses)[len(losses) // 2]
    sys.stdout.write(f"{KILLS} kills: at most {max(losses):.2f} s lost, {middle:.2f} s in the middle\n")
