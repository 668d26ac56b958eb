# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The whole program begun minimised, brought to the front, closed into the tray and ended from there."""

import subprocess
import sys
from pathlib import Path

# No platform of the tests has a tray, so that there is one is the only thing that is made up.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from mentordesk.app import Program, make_application
from mentordesk.desktop.reminders.tray import Reminders, ReminderSettings

Reminders.in_tray = property(lambda _: sys.argv[2] == "tray")
app = make_application(["mentordesk"])
program = Program(app, Path(sys.argv[1]) / "settings.ini")
ReminderSettings(tray=True).write(program.settings)
program.minimised = True
program.start(Path(sys.argv[1]) / "journal.mentordesk")
print("begun", "hidden" if program.window.isHidden() else "minimised" if program.window.isMinimized() else "shown")

def close():
    program.raise_window()
    print("raised", program.window.isVisible())
    print("closed", program.window.close())
    QTimer.singleShot(100, end)

def end():
    print("still there")
    program._quit_from_tray()

QTimer.singleShot(500, close)
QTimer.singleShot(20_000, app.exit)
print("ended", app.exec())
program.finish()
"""


def run(folder: Path, tray: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), tray],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_in_the_tray(tmp_path: Path) -> None:
    assert run(tmp_path, "tray") == ["begun hidden", "raised True", "closed False", "still there", "ended 0"]


def test_where_there_is_no_tray_closing_ends_it(tmp_path: Path) -> None:
    assert run(tmp_path, "none") == ["begun minimised", "raised True", "closed True", "ended 0"]
