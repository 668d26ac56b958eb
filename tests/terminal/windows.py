# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The real program with a real window, on no screen, that tells what it shows and ends."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.terminal.program import ROOT

PROGRAM = """
import json, sys
import mentordesk.app as app
from mentordesk.desktop.window.open_failure import TroubleDialog
from mentordesk.desktop.window.window import MainWindow
from mentordesk.terminal.main import main

event_loop = app.Application.exec
failures = []

def show_failure(dialog):
    failures.append(dialog.message.text())
    dialog.reject()

def tell():
    application = app.Application.instance()
    windows = application.topLevelWidgets()
    (window,) = (window for window in windows if isinstance(window, MainWindow))
    capturing = any(
        type(widget).__name__ == "CaptureBox" and widget.isVisible() for widget in application.allWidgets()
    )
    print(json.dumps({
        "journal": str(window.desk.journal.path),
        "demo": window.desk.demo,
        "capturing": capturing,
        "minimised": window.isMinimized(),
    }))
    application.quit()

def tell_and_quit():
    app.QTimer.singleShot(0, tell)
    return event_loop()

app.Application.exec = staticmethod(tell_and_quit)
TroubleDialog.exec = show_failure
status = main(sys.argv[1:])
for failure in failures:
    print(json.dumps({"failure": failure}))
sys.exit(status)
"""

offscreen = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"),
    reason="a window that nobody sees is opened where that can be asked for",
)


@dataclass(frozen=True)
class Opened:
    """What a started program has shown."""

    status: int
    errors: str
    journal: str = ""
    demo: bool = False
    capturing: bool = False
    minimised: bool = False
    failure: str = ""
    """What the question says that is asked when the journal cannot be opened."""


def open_window(*arguments: str | Path) -> Opened:
    """Start the program with its window, and quit once it is there."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        timeout=120,
        check=False,
    )
    told = done.stdout.splitlines()
    assert len(told) <= 1, done
    return Opened(done.returncode, done.stderr, **(json.loads(told[0]) if told else {}))
