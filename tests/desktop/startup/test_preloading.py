# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What will be wanted next is loaded while nobody waits."""

import subprocess
import sys

SCRIPT = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from mentordesk.desktop.startup import preloading

app = QCoreApplication([])
preloading.FIRST_MS = preloading.PAUSE_MS = 0
made = preloading.Warming(app)
print([part for part in preloading.PARTS if part.startswith("mentordesk.desktop") and part in sys.modules])
timer = QTimer(interval=10)
timer.timeout.connect(lambda: None if made._timer.isActive() else app.quit())
timer.start()
QTimer.singleShot(30_000, app.quit)
app.exec()
print([part for part in preloading.PARTS if part not in sys.modules])
"""


def test_every_part_is_loaded_and_none_before_its_time() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split("\n")[:2] == ["[]", "[]"], done.stdout + done.stderr
