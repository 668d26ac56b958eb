# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Starts the desktop: opens the journal, builds the window, one program for each journal."""

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import mentordesk.desktop.startup.qt_loading  # noqa: F401 - before Qt

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QSettings,
    QSocketNotifier,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.appearance.theme import STYLE, Scheme, Theme, icon_folder
from mentordesk.desktop.background.runner import enable_garbage_collection
from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.startup.language import use_language
from mentordesk.desktop.startup.preloading import Warming
from mentordesk.desktop.startup.single_instance import Outcome, SingleInstance, claim_name
from mentordesk.desktop.window.crash_report import BugCatcher
from mentordesk.desktop.window.window import MainWindow
from mentordesk.errors import JournalError, OpenElsewhereError, OpenElsewhereSilentError, UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.system import paths

if TYPE_CHECKING:
    from mentordesk.desktop.reminders.tray import Reminders

APP_ID = "io.github.mentordesk.MentorDesk"
REMIND_AFTER_MS = 1_500
"""Reminders come so long after the window."""
RAISE, CAPTURE = "raise", "capture"
"""What a second start tells the running program: come to the front, and perhaps open the capture box."""


LISTEN_AFTER_MS = 150
"""When the first page is painted, another start may talk to this one, which tries for longer; and the icon is set."""


class Program(QObject):
    """One running program with one journal."""

    def __init__(self, app: QApplication, settings_file: Path, *, demo: bool = False) -> None:
        super().__init__(app)
        self.app = app
        self.demo = demo
        self.minimised = False
        """Whether the first window begins minimised, or in the tray."""
        self.reminders: Reminders | None = None
        self._wish = RAISE
        paths.make_private_dir(settings_file.parent)
        self.settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
        self.theme = Theme(self)
        scheme = str(self.settings.value("scheme", "system"))
        self.theme.apply(app, Scheme(scheme) if scheme in {str(s) for s in Scheme} else Scheme.SYSTEM)
        self.journal: Journal | None = None
        self.claim: SingleInstance | None = None
        self._ended = False
        self._warming: Warming | None = None
        self.window: MainWindow | None = None
        self.bugs = BugCatcher(paths.log_dir(), self)
        self.bugs.caught.connect(self._bug_caught)
        if isinstance(app, Application):
            app.file_opened.connect(self._file_opened)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a journal in a window of its own. Raises JournalError; then what was open stays open."""
        claim = self._claimed(path)
        try:
            journal = open_journal(path, create=not read_only, read_only=read_only)
        except JournalError:
            self._give_up(claim)
            raise
        if not self._put_away():
            journal.close()
            self._give_up(claim)
            return
        old, self.claim = self.claim, claim
        self._give_up(old)
        self.journal = journal
        window = self.window = MainWindow(journal, self.settings, self.theme, demo=self.demo)
        window.demo_requested.connect(self.start_demo)
        window.open_file_requested.connect(self.choose_file)
        window.restore()
        self._remind(window)
        if claim is not None:
            QTimer.singleShot(LISTEN_AFTER_MS, claim, claim.listen)
        self._warming = self._warming or Warming(self)

    def _remind(self, window: MainWindow) -> None:
        """Show the window, unless it begins minimised; what reminds of things comes when it is there."""
        self.reminders = None
        window.reminders_chosen.connect(self.apply_reminders)
        window.stays = self._stays
        minimised, self.minimised = self.minimised, False
        if not minimised:
            window.show()
            QTimer.singleShot(REMIND_AFTER_MS, window, self.apply_reminders)
            return
        self.apply_reminders()
        if self._stays():
            return
        window.showMinimized()

    def apply_reminders(self) -> None:
        """Remind as is chosen in the settings. Nothing of it is there before something was chosen."""
        window = self.window
        if window is None or self.demo:
            return
        if self.reminders is None:
            chosen = (str(self.settings.value(f"reminders/{name}")) for name in ("notify", "tray"))
            if not any(value.lower() == "true" for value in chosen):
                return
            from mentordesk.desktop.reminders.tray import Reminders

            self.reminders = Reminders(window.desk, window)
            self.reminders.show_requested.connect(self.raise_window)
            self.reminders.capture_requested.connect(self._capture)
            self.reminders.quit_requested.connect(self._quit_from_tray)
            window.waiting_count.counted.connect(self.reminders.show_count)
        self.reminders.apply()
        self.reminders.show_count(window.rail.buttons[Place.TODAY].count)

    def _capture(self) -> None:
        self.raise_window(CAPTURE)

    def _quit_from_tray(self) -> None:
        """Close the window, seen or not, and end: Qt ends by itself only when a window that is seen is closed."""
        if self.window is None:
            return
        self.window.stays = None
        if self.window.close():
            self.app.quit()

    def _stays(self) -> bool:
        """Whether closing the window leaves the program in the tray; not when the session ends."""
        stays = self._can_stay()
        # A preview that is closed later would else be the last window, and end the program.
        self.app.setQuitOnLastWindowClosed(not stays)
        return stays

    def _can_stay(self) -> bool:
        return self.reminders is not None and self.reminders.in_tray and not self.app.isSavingSession()

    def _put_away(self) -> bool:
        """Close what is open. Returns False if the user wants to stay there."""
        if self.window is not None:
            self.window.stays = None
            self.app.setQuitOnLastWindowClosed(False)  # another one is about to be shown
            closed = self.window.close()
            self.app.setQuitOnLastWindowClosed(True)
            if not closed:
                self.window.stays = self._stays
                return False
            if self.reminders is not None:
                self.reminders.leave()
            self.window.deleteLater()
        if self.journal is not None:
            self.journal.close()
        return True

    def _claimed(self, path: Path) -> SingleInstance | None:
        """This program's claim to a journal. Raises JournalError if another one has it."""
        if self.demo or (self.claim is not None and self.claim.name == claim_name(path)):
            return self.claim
        claim = SingleInstance(path, self)
        outcome = claim.acquire(self._wish)
        if outcome is Outcome.DELIVERED:
            raise OpenElsewhereError(path)
        if outcome is Outcome.BUSY:
            raise OpenElsewhereSilentError(path)
        claim.raise_requested.connect(self.raise_window, Qt.ConnectionType.QueuedConnection)
        return claim

    def _give_up(self, claim: SingleInstance | None) -> None:
        """Release a claim, unless it is the one to what is open."""
        if claim is not None and claim is not self.claim:
            claim.release()
            claim.deleteLater()

    def start(self, path: Path, *, capture: bool = False, trouble: JournalError | None = None) -> int | None:
        """Open the journal to begin with, perhaps with the capture box; when that fails, say why and offer help.

        `trouble` is known to stand in the way already. Returns the exit status if there is nothing to go on with.
        """
        read_only = False
        while True:
            try:
                if trouble is not None:
                    raise trouble
                self._wish = CAPTURE if capture else RAISE
                try:
                    self.open(path, read_only=read_only)
                finally:
                    self._wish = RAISE
                if capture and self.window is not None:
                    self.window.capture.open()
                return None
            except OpenElsewhereError:
                return 0
            except JournalError as error:
                from mentordesk.desktop.window.open_failure import TroubleDialog

                trouble = None
                dialog = TroubleDialog(error, path)
                dialog.exec()
                if dialog.path is None or self._ended:
                    return 2
                path, read_only = dialog.path, dialog.read_only

    def choose_file(self) -> None:
        """Ask for another journal, and open it in place of this one."""
        from PySide6.QtWidgets import QFileDialog

        assert self.window is not None and self.journal is not None
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            pgettext("Program", "Open a journal"),
            str(self.journal.path.parent),
            pgettext("Program", "Journals (*.mentordesk)"),
        )
        if name:
            self._try_open(Path(name))

    def _try_open(self, path: Path) -> None:
        assert self.window is not None
        try:
            self.open(path)
        except UserError as error:
            self.window.undo_notices.show_error(error)

    def start_demo(self) -> None:
        """Open the filled example beside this journal, in a program of its own."""
        import subprocess

        from mentordesk.system.launcher import running_program

        subprocess.Popen([*running_program(), "--demo"], close_fds=True)

    def raise_window(self, message: str = RAISE) -> None:
        """Come to the front, because the program was started again; perhaps to capture something."""
        if self.window is None:
            return
        self.window.stays = self._stays
        self.app.setQuitOnLastWindowClosed(True)
        self.window.raise_up()
        if message == CAPTURE and self.app.activeModalWidget() is None:
            self.window.capture.open()

    def _file_opened(self, name: str) -> None:
        if self.window is not None:
            self._try_open(Path(name))

    def _bug_caught(self, text: str) -> None:
        if self.window is not None:
            self.window.undo_notices.show_bug(text)

    def end_on_signals(self) -> None:
        """End in good order when the system asks for it: with all saved, and the example's folder gone.

        While Qt waits, no handler of Python's runs; a pipe wakes Qt instead. Windows has no such signals.
        """
        if sys.platform == "win32":
            return
        import signal

        self._pipe, writing = os.pipe()
        os.set_blocking(self._pipe, False)
        os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, _wait_for_qt)
        notifier = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self.end)

    def end(self) -> None:
        """Save and end, without asking."""
        with suppress(BlockingIOError):
            os.read(self._pipe, 64)
        self._ended = True
        if self.reminders is not None:
            self.reminders.leave()
        if self.window is not None:
            self.window.leave()
        self.app.closeAllWindows()
        self.app.quit()

    def finish(self) -> None:
        """Close the journal."""
        if self.journal is not None:
            self.journal.close()


def tidy_from_here_on() -> None:
    """The first page is there: what start-up made stays for good, and garbage is collected from here on."""
    gc.freeze()
    enable_garbage_collection()


def _wait_for_qt(_number: int, _frame: object) -> None:
    """A signal came; the pipe tells Qt."""


class Application(QApplication):
    """The Qt application; macOS hands it the files that are opened with it."""

    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


def make_application(arguments: list[str]) -> Application:
    """The Qt application, named and with its icon."""
    QCoreApplication.setOrganizationName("MentorDesk")
    QCoreApplication.setApplicationName("MentorDesk")
    app = Application([*arguments, *STYLE])
    app.setDesktopFileName(APP_ID)
    QTimer.singleShot(LISTEN_AFTER_MS, _set_icon)
    use_language(app)
    return app


def _set_icon() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setWindowIcon(QIcon(str(icon_folder() / "png" / "mentordesk-128.png")))


def run(
    journal_path: Path,
    *,
    demo: bool = False,
    capture: bool = False,
    minimised: bool = False,
    trouble: JournalError | None = None,
) -> int:
    """Run the window on a journal until it is closed, perhaps with the capture box open; returns the exit status.

    When the journal is open in a running program already, that one comes to the front. `trouble` is what is known
    to stand in the way of opening it: the user is asked what to do first.
    """
    app = make_application(["mentordesk"])
    settings = journal_path.parent / "settings.ini" if demo else paths.settings_file()
    program = Program(app, settings, demo=demo)
    program.minimised = minimised and not capture
    if demo:
        program.end_on_signals()  # from the first moment: its folder is to be gone in any case
    else:
        QTimer.singleShot(LISTEN_AFTER_MS, program.end_on_signals)
    if journal_path == paths.default_journal():
        paths.make_private_dir(journal_path.parent)
    QTimer.singleShot(0, tidy_from_here_on)
    status = program.start(journal_path, capture=capture, trouble=trouble)
    if status is not None:
        return status
    try:
        return app.exec()
    finally:
        program.finish()
