# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Starts the desktop: opens the journal, builds the window, one program for each journal."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from mentordesk import paths
from mentordesk.desktop import language
from mentordesk.desktop.bugs import BugCatcher
from mentordesk.desktop.theme import Scheme, Theme
from mentordesk.desktop.window import MainWindow
from mentordesk.errors import JournalError, UserError
from mentordesk.journal.journal import Journal
from mentordesk.journal.opening import open_journal

APP_ID = "io.github.mentordesk.MentorDesk"


class Program(QObject):
    """One running program with one journal."""

    def __init__(self, app: QApplication, settings_file: Path, *, demo: bool = False) -> None:
        super().__init__(app)
        self.app = app
        self.demo = demo
        paths.make_private_dir(settings_file.parent)
        self.settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
        self.theme = Theme(self)
        scheme = str(self.settings.value("scheme", "system"))
        self.theme.apply(app, Scheme(scheme) if scheme in {str(s) for s in Scheme} else Scheme.SYSTEM)
        self.journal: Journal | None = None
        self.window: MainWindow | None = None
        self.bugs = BugCatcher(paths.log_dir(), self)
        self.bugs.caught.connect(self._bug_caught)
        app.installEventFilter(self)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a journal in a window of its own. Raises JournalError; then what was open stays open."""
        journal = open_journal(path, create=not read_only, read_only=read_only)
        if self.window is not None:
            if not self.window.close():
                journal.close()
                return
            self.window.deleteLater()
        if self.journal is not None:
            self.journal.close()
        self.journal = journal
        window = self.window = MainWindow(journal, self.settings, self.theme, demo=self.demo)
        window.demo_requested.connect(self.start_demo)
        window.open_file_requested.connect(self.choose_file)
        window.restore()
        window.show()

    def start(self, path: Path) -> bool:
        """Open the journal to begin with; when that fails, say why and offer what can be done."""
        while True:
            try:
                self.open(path)
                return True
            except JournalError as error:
                from mentordesk.desktop.trouble import TroubleDialog

                dialog = TroubleDialog(error, path)
                dialog.exec()
                if dialog.read_only:
                    try:
                        self.open(path, read_only=True)
                        return True
                    except JournalError:
                        continue
                if dialog.path is None:
                    return False
                path = dialog.path

    def choose_file(self) -> None:
        """Ask for another journal, and open it in place of this one."""
        from PySide6.QtWidgets import QFileDialog

        assert self.window is not None and self.journal is not None
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            QCoreApplication.translate("Program", "Open a journal"),
            str(self.journal.path.parent),
            QCoreApplication.translate("Program", "Journals (*.mentordesk)"),
        )
        if name:
            self._try_open(Path(name))

    def _try_open(self, path: Path) -> None:
        assert self.window is not None
        try:
            self.open(path)
        except UserError as error:
            self.window.show_error(error)

    def start_demo(self) -> None:
        """Open the filled example beside this journal, in a program of its own."""
        subprocess.Popen([sys.executable, "-m", "mentordesk", "--demo"], close_fds=True)

    def raise_window(self, _message: str = "") -> None:
        """Come to the front, because the program was started again."""
        if self.window is not None:
            self.window.raise_up()

    def eventFilter(self, _watched: QObject, event: object) -> bool:
        if isinstance(event, QFileOpenEvent) and self.window is not None and event.file():
            self._try_open(Path(event.file()))
            return True
        return False

    def _bug_caught(self, text: str) -> None:
        if self.window is not None:
            self.window.show_bug(text)

    def finish(self) -> None:
        """Close the journal."""
        if self.journal is not None:
            self.journal.close()


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application, named and with its icon."""
    QCoreApplication.setOrganizationName("MentorDesk")
    QCoreApplication.setApplicationName("MentorDesk")
    app = QApplication(arguments)
    app.setDesktopFileName(APP_ID)
    QTimer.singleShot(0, _set_icon)
    language.install()
    return app


def _set_icon() -> None:
    from importlib.resources import files

    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setWindowIcon(QIcon(str(files("mentordesk.resources") / "icons" / "png" / "mentordesk-128.png")))


def run(journal_path: Path, *, demo: bool = False) -> int:
    """Run the window on a journal until it is closed; returns the exit status.

    When the journal is open in a running program already, that one comes to the front.
    """
    from mentordesk.desktop.single_instance import Outcome, SingleInstance

    app = make_application(["mentordesk"])
    single = SingleInstance(journal_path)
    if not demo and single.acquire("raise") is Outcome.DELIVERED:
        return 0
    settings = journal_path.parent / "settings.ini" if demo else paths.settings_file()
    program = Program(app, settings, demo=demo)
    if journal_path == paths.default_journal():
        paths.make_private_dir(journal_path.parent)
    single.raise_requested.connect(program.raise_window, Qt.ConnectionType.QueuedConnection)
    if not program.start(journal_path):
        return 2
    try:
        return app.exec()
    finally:
        program.finish()


def main() -> int:
    """The start from a menu: a file may be given."""
    from mentordesk.cli import main as cli_main

    return cli_main(sys.argv[1:])
