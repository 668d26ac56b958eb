# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One start of a window in a process of its own: tells when its first page was painted, and its memory.

``python -m benchmarks.child bare`` is a plain window that paints 50 rows; ``desk FILE`` is MentorDesk, started as from
a terminal. Nothing is loaded here that the started program would not load.
"""

import sys
import time


def high_water() -> int:
    """The most memory this process has had, in KiB; 0 where the system does not tell.

    Not `getrusage`: that counts what the parent had before this program was loaded.
    """
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmHWM")), 0)
    except OSError:
        return 0


def bare() -> None:
    """A plain window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    rows = QListWidget()
    rows.addItems([f"Row number {number}" for number in range(50)])
    window.setCentralWidget(rows)
    window.resize(1280, 800)
    window.show()

    def tell() -> None:
        window.repaint()
        print(time.monotonic(), high_water(), flush=True)
        app.quit()

    QTimer.singleShot(0, tell)
    app.exec()


def desk(journal: str) -> int:
    """MentorDesk by its own way to start; it tells as soon as its event loop runs, and quits."""
    import gc
    from pathlib import Path

    from mentordesk.system import paths
    from mentordesk.terminal import main as cli

    gc.disable()  # as the program does before it loads the window
    import mentordesk.app as started

    run_now = started.Application.exec

    def run_and_tell() -> int:
        from PySide6.QtCore import QTimer

        app = started.Application.instance()

        def tell() -> None:
            for window in app.topLevelWidgets():
                if window.isVisible():
                    window.repaint()
            print(time.monotonic(), high_water(), flush=True)
            app.quit()

        QTimer.singleShot(0, tell)
        return run_now()

    started.Application.exec = staticmethod(run_and_tell)
    paths.settings_file = lambda: Path(journal).with_suffix(".ini")  # not the user's own
    return cli.main(["--journal", journal])


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else desk(sys.argv[2]))
