# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One start of a window in a process of its own: tells when its first page was painted, and its memory.

``python -m benchmarks.child bare`` is a plain window that paints 50 rows; ``desk FILE`` is MentorDesk.
"""

import gc
import sys
import time
from pathlib import Path


def high_water() -> int:
    """The most memory this process has had, in KiB; 0 where the system does not tell.

    Not `getrusage`: that counts what the parent had before this program was loaded.
    """
    try:
        status = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


def main() -> None:
    """Start, paint, tell, quit."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow

    if sys.argv[1] == "bare":
        app = QApplication([])
        window = QMainWindow()
        rows = QListWidget()
        rows.addItems([f"Row number {number}" for number in range(50)])
        window.setCentralWidget(rows)
        window.resize(1280, 800)
        window.show()
    else:
        gc.disable()  # as the program does
        from mentordesk.app import Program, make_application

        app = make_application(["mentordesk"])
        program = Program(app, Path(sys.argv[2]).with_suffix(".ini"))
        program.open(Path(sys.argv[2]))
        window = program.window

    def tell() -> None:
        window.repaint()
        now = time.monotonic()
        memory = high_water()
        print(now, memory, flush=True)
        app.quit()

    QTimer.singleShot(0, tell)
    app.exec()
    if sys.argv[1] != "bare":
        program.finish()


if __name__ == "__main__":
    main()
