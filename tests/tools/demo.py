# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The program in a throw-away home, and a user at its window: what the tools of this folder share.

The window is found and driven by what a user sees: texts of commands and buttons, keys, titles of windows. The only
modules of the program named here are the one that starts the desktop and the one with the kinds of records.
"""

import os
import re
import runpy
import sqlite3
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = "en_GB.UTF-8"
QUIET_MS, STEP_MS, LONGEST_S = 300, 60, 20
"""A window is at rest when nothing of it changed for `QUIET_MS`; after `LONGEST_S` seconds it is taken as it is."""


@contextmanager
def throw_away_home() -> Iterator[Path]:
    """A home that holds nothing and is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="mentordesk-home-") as folder:
        for name in ("tmp", "run"):
            (Path(folder) / name).mkdir(mode=0o700)
        yield Path(folder)


def environment(home: Path, *, language: str = LANGUAGE, platform: str = "offscreen") -> dict[str, str]:
    """What a process is to be started with, so that it sees this home, no desktop and a fixed language."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "XDG_", "QT_", "DBUS_", "WAYLAND_", "PYTEST_", "MENTORDESK"))
    }
    if platform == "offscreen":
        kept.pop("DISPLAY", None)
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    return {
        **kept,
        **folders,
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "LANG": language,
        "LANGUAGE": "",
        "TZ": "UTC",
        "TERM": "dumb",
        "COLUMNS": "80",
        "PYTHONUTF8": "1",
        "QT_QPA_PLATFORM": platform,
    }


def run_program(arguments: list[str], use: Callable[["User"], None]) -> None:
    """Start the program in this process, as ``python -m mentordesk`` does, and let a user at its window.

    The process has to have been started with `environment`.
    """
    import_module("mentordesk.app")  # before Qt, which the program loads in a way of its own

    from PySide6.QtWidgets import QApplication

    failed = []

    def use_window() -> int:
        try:
            use(User())
        except Exception:  # the program has a hook of its own for what nobody catches
            failed.append(traceback.format_exc())
        return 0

    QApplication.exec = staticmethod(use_window)  # type: ignore[method-assign]
    sys.argv = ["mentordesk", *arguments]
    with suppress(SystemExit):
        runpy.run_module("mentordesk", run_name="__main__", alter_sys=True)
    if failed:
        sys.exit(failed[0])


def records(journal: Path, query: str) -> list[tuple[Any, ...]]:
    """What a query finds in the file of a journal."""
    with sqlite3.connect(f"{journal.as_uri()}?mode=ro", uri=True) as db:
        return db.execute(query).fetchall()


class User:
    """Somebody at the window of the program that runs in this process."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QApplication

        self._app = QApplication
        self.wait(2_000)  # what comes after the first page is there then
        self.window: Any = next(w for w in self._app.topLevelWidgets() if w.objectName() == "window")
        self.rest()

    @property
    def demo_file(self) -> Path:
        """The file of the demo that is open."""
        (path,) = Path(tempfile.gettempdir()).glob("mentordesk-demo-*/*.mentordesk")
        return path

    # Waiting

    def wait(self, milliseconds: int) -> None:
        """Wait, while the program goes on."""
        from PySide6.QtTest import QTest

        QTest.qWait(milliseconds)

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + LONGEST_S
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(what)
            self.wait(STEP_MS // 3)

    def rest(self, widget: Any = None) -> None:
        """Wait until nothing changes any more in a window, or in the main one."""
        from PySide6.QtCore import QThreadPool

        quiet, before, end = 0, "", time.monotonic() + LONGEST_S
        while quiet < QUIET_MS and time.monotonic() < end:
            self.wait(STEP_MS)
            now = self.heard(widget or self.window)
            busy = QThreadPool.globalInstance().activeThreadCount() > 0
            quiet, before = (quiet + STEP_MS if now == before and not busy else 0), now

    # Doing

    def do(self, command: str, *, rest: bool = True) -> None:
        """Give a command of the window, by its text in the menu."""
        self._action(self.window.actions(), command).trigger()
        if rest:
            self.rest()

    def choose(self, text: str) -> None:
        """Choose an entry from the menu of a button that is in sight, by its text."""
        from PySide6.QtGui import QAction

        entries = [one for button in self.buttons() for one in self.menu(button)]
        self._action(entries or self.window.findChildren(QAction), text).trigger()
        self.rest()

    def press(self, text: str, within: Any = None) -> None:
        """Press the first button in sight that says so. Raises LookupError."""
        if not self.press_if_there(text, within):
            raise LookupError(f"no button {text!r}")

    def press_if_there(self, text: str, within: Any = None, *, begins: bool = False) -> bool:
        """Press the first button in sight that says so, or begins so; returns whether there is one."""
        for button in self.buttons(within):
            says = {plain(button.text()), button.accessibleName(), button.accessibleDescription()}
            if any(one == text or (begins and one.startswith(text)) for one in says if one):
                button.click()
                self.rest(within)
                return True
        return False

    def focus(self, name: str) -> None:
        """Bring the keyboard to a field in sight, by its name for screen readers. Raises LookupError."""
        from PySide6.QtWidgets import QLineEdit

        fields = [one for one in self.window.findChildren(QLineEdit) if one.isVisible()]
        named = [
            one
            for one in fields
            if name in (one.accessibleName(), getattr(one.parentWidget(), "accessibleName", str)())
        ]
        if not named:
            raise LookupError(f"no field {name!r}")
        named[0].setFocus()
        self.rest()

    def open(self, kind: str, record: int) -> None:
        """Go to a record."""
        from mentordesk.journal.terms import Kind

        self.window.desk.open_record(Kind(kind), record)
        self.rest()

    def key(self, key: str, widget: Any = None) -> None:
        """Press a key, told as ``Ctrl+K``, where the keyboard is."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        QTest.keySequence(widget or self._app.focusWidget() or self.window, QKeySequence(key))
        self.rest()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        from PySide6.QtTest import QTest

        QTest.keyClicks(self._app.focusWidget() or self.window, text)
        self.rest()

    def modal(self, command: str, look: Callable[[Any], None]) -> None:
        """Give a command that opens a dialog, look at it, and close it."""
        from PySide6.QtCore import QTimer

        def look_and_close() -> None:
            dialog: Any = self._app.activeModalWidget()
            look(dialog)
            dialog.close()

        QTimer.singleShot(700, look_and_close)
        self.do(command)

    # Seeing

    @property
    def page(self) -> Any:
        """The page that is shown, without the rail, the bar and what lies over it."""
        from PySide6.QtWidgets import QStackedWidget

        return self.window.findChild(QStackedWidget).currentWidget()

    def windows(self, title: str) -> list[Any]:
        """The windows in sight with a title."""
        return [w for w in self._app.topLevelWidgets() if w.isVisible() and w.windowTitle() == title]

    def buttons(self, within: Any = None) -> list[Any]:
        """The buttons that can be pressed, in the main window or a part of it."""
        from PySide6.QtWidgets import QAbstractButton

        every = (within or self.window).findChildren(QAbstractButton)
        return [one for one in every if one.isVisible() and one.isEnabled()]

    @staticmethod
    def menu(button: Any) -> list[Any]:
        """What the menu of a button offers, filled as when it is opened."""
        made = button.menu() if hasattr(button, "menu") else None
        if made is None:
            return []
        made.aboutToShow.emit()
        return [inner for one in made.actions() for inner in (one.menu().actions() if one.menu() else [one])]

    @staticmethod
    def _action(actions: list[Any], text: str) -> Any:
        return next(action for action in actions if plain(action.text()) == text)

    def heard(self, widget: Any, *, every_row: bool = False) -> str:
        """What a screen reader is told of a window: a line for each thing that says anything.

        Containers that say nothing have no line, nor do they count for the depth. `every_row` tells those rows of
        lists, too, that are not in view.
        """
        from PySide6.QtGui import QAccessible

        lines: list[str] = []
        _hear(QAccessible.queryAccessibleInterface(widget), 0, every_row, lines)
        return "\n".join(lines)


TEXTS = ("Name", "Description", "Value", "Help", "Accelerator")
STATES = ("disabled", "checked", "selected", "focused", "expanded", "collapsed", "hasPopup")
ROWS = ("ListItem", "Cell", "TreeItem", "Row")


def _hear(told: Any, depth: int, every_row: bool, lines: list[str]) -> None:
    from PySide6.QtGui import QAccessible

    if told is None or not told.isValid():
        return
    state, role = told.state(), told.role().name
    if state.invisible and not (every_row and role in ROWS):
        return
    texts = {what: told.text(getattr(QAccessible.Text, what)) for what in TEXTS}
    widget = told.object()
    for what in ("toolTip", "placeholderText"):
        if hasattr(widget, what) and getattr(widget, what)() not in texts.values():
            texts[what] = getattr(widget, what)()
    if any(texts.values()):
        said = [f"{what}={text!r}" for what, text in texts.items() if text]
        states = [f"[{name}]" for name in STATES if getattr(state, name)]
        lines.append("  " * depth + " ".join((role, *said, *states)))
        depth += 1
    for number in range(told.childCount()):
        _hear(told.child(number), depth, every_row, lines)


def plain(text: str) -> str:
    """A text of a button or a menu without the sign that underlines a letter."""
    return re.sub(r"&(.)", r"\1", text)
