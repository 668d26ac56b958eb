# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The window: puts its parts together, and lives and closes with them."""

from collections.abc import Callable
from itertools import chain

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.appearance.theme import Scheme, Theme
from mentordesk.desktop.background.runner import Runner
from mentordesk.desktop.desk.commands import Command, Commands, Group
from mentordesk.desktop.desk.desk import Desk, Place
from mentordesk.desktop.desk.other_programs import Watch
from mentordesk.desktop.kit.widgets.buttons import press_tool
from mentordesk.desktop.kit.widgets.fitting import fitting
from mentordesk.desktop.kit.widgets.notices import NoticeBar
from mentordesk.desktop.printing.requests import PrintRequests
from mentordesk.desktop.window.bar import Bar
from mentordesk.desktop.window.capture import CaptureOpener
from mentordesk.desktop.window.create import WRITING, CreateCommands
from mentordesk.desktop.window.find import Finder
from mentordesk.desktop.window.focus_mode import FocusMode
from mentordesk.desktop.window.navigation import Navigation
from mentordesk.desktop.window.places import Places
from mentordesk.desktop.window.rail import Rail
from mentordesk.desktop.window.undo_notices import UndoNotices
from mentordesk.desktop.window.waiting_count import WaitingCount
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.system.paths import default_journal

FOLD_BELOW = 900
"""In a window of fewer pixels than this the rail shows icons alone."""


class MainWindow(QWidget):
    """One journal on the desk."""

    demo_requested = Signal()
    open_file_requested = Signal()
    reminders_chosen = Signal()

    def __init__(self, journal: Journal, settings: QSettings, colours: Theme, *, demo: bool = False) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(_title(journal, demo))
        self.setMinimumSize(480, 400)
        self.resize(fitting(1280, 800))
        self.theme = colours
        self.stays: Callable[[], bool] | None = None
        """Whether closing the window leaves the program running."""

        self.desk = Desk(journal, settings, self, demo=demo)
        self.rail = Rail()
        self.notices = NoticeBar()
        self.commands = Commands(self)
        self.places = Places(self.desk, self)
        self.waiting_count = WaitingCount(self.desk, self.places, self)
        self.navigation = Navigation(self.desk, self.places, self)
        self.create_commands = CreateCommands(self.desk, self.places, self)
        self.capture = CaptureOpener(self.desk, self.places, self)
        self.finder = Finder(self.desk, self.places, self.commands, self)
        self.undo_notices = UndoNotices(self.desk, self.places, self.notices, self)
        self.printing = PrintRequests(self.desk, self.places.current, self)
        self.focus_mode = FocusMode(self.desk, self.places, self.notices, self)
        self._add_commands()
        self.bar = Bar(self.commands)
        self._lay_out()
        self._connect_parts()
        colours.changed.connect(self.rail.tint)
        self.other_programs = Watch(self.desk, self)
        if journal.read_only:
            for name in ("capture", *WRITING):
                self.commands.actions[name].setEnabled(False)
            self.desk.writes(self.bar.capture_button, self.bar.new_button)
        self.places.page(Place.TODAY)

    def _add_commands(self) -> None:
        """Add the commands of all parts, by groups, in the order in which the menu and the palette offer them."""
        parts = (
            *(self.undo_notices, self.finder, self.capture, self.navigation),
            *(self.create_commands, self.printing, self.focus_mode),
        )
        commands = [*chain.from_iterable(part.commands() for part in parts), *self._own_commands()]
        for command in sorted(commands, key=_group):
            self.commands.add(command)
        self.undo_notices.switch_actions(self.commands.actions["undo"], self.commands.actions["redo"])

    def _own_commands(self) -> list[Command]:
        journal, view = Group.JOURNAL, Group.VIEW
        return [
            Command("copy", pgettext("window", "Save a cop&y of the journal…"), (), self._save_copy, journal),
            Command(
                "calendar", pgettext("window", "Write the calendar &file"), (), self._write_calendar, journal
            ),
            Command(
                "open",
                pgettext("window", "&Open another journal…"),
                ("Ctrl+O",),
                self.open_file_requested.emit,
                journal,
            ),
            Command(
                "dark", pgettext("window", "Switch between light and &dark"), (), self._switch_scheme, view
            ),
            Command("keys", pgettext("window", "&Keyboard shortcuts"), ("F1",), self._show_shortcuts, view),
            Command("about", pgettext("window", "A&bout MentorDesk"), (), self._show_about, view),
            Command("quit", pgettext("window", "&Quit"), ("Ctrl+Q",), self._quit, Group.QUIT),
        ]

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        column.addWidget(self.bar)
        self.read_only_bar = QLabel(
            pgettext("window", "This journal is open to read only. Nothing you change would be kept.")
        )
        self.read_only_bar.setObjectName("read-only")
        self.read_only_bar.setVisible(self.desk.journal.read_only)
        column.addWidget(self.read_only_bar)
        column.addWidget(self.places.stack, 1)
        column.addWidget(self.notices)

    def _connect_parts(self) -> None:
        """Let each part hear what it is to act on: none of them knows another one's widgets."""
        self.rail.place_chosen.connect(self.navigation.go_place_named)
        self.navigation.place_shown.connect(self.rail.show_place)
        self.navigation.leaving.connect(self.focus_mode.leave)
        self.navigation.leaving.connect(self.undo_notices.close_error)
        self.navigation.history_changed.connect(self.bar.show_history)
        self.focus_mode.changed.connect(self._focus_mode_changed)
        self.waiting_count.counted.connect(self.rail.buttons[Place.TODAY].set_count)
        self.capture.draft_looked_for.connect(self._show_draft)
        places = self.places
        places.capture_requested.connect(self.capture.open)
        places.demo_requested.connect(self.demo_requested)
        places.scheme_chosen.connect(self.choose_scheme)
        places.reminders_chosen.connect(self.reminders_chosen)
        places.print_requested.connect(self.printing.preview)
        places.focus_mode_requested.connect(self.focus_mode.set_for_page)

    def _focus_mode_changed(self, on: bool) -> None:
        self.rail.setVisible(not on)
        self.bar.setVisible(not on)

    def _show_draft(self, waits: bool) -> None:
        self.bar.capture_button.show_draft(waits)
        self.places.today().show_draft(waits)

    # Commands of the window itself

    def _save_copy(self) -> None:
        self.places.preferences().save_copy()

    def _write_calendar(self) -> None:
        self.places.preferences().calendar.update_file()

    def _switch_scheme(self) -> None:
        dark = theme.colours().background.lightness() < 128
        scheme = "light" if dark else "dark"
        self.desk.settings.setValue("scheme", scheme)
        self.choose_scheme(scheme)

    def choose_scheme(self, scheme: str) -> None:
        """Use other colours from here on."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.theme.apply(app, Scheme(scheme))

    def _show_shortcuts(self) -> None:
        from mentordesk.desktop.window.help import ShortcutsDialog

        ShortcutsDialog(self.commands.listed(), self).exec()

    def _show_about(self) -> None:
        from mentordesk.desktop.window.help import AboutDialog

        AboutDialog(self).exec()

    def _quit(self) -> None:
        self.stays = None
        self.close()

    # Life

    def restore(self) -> None:
        """Take up place, size and what was shown last."""
        settings = self.desk.settings
        geometry = settings.value("window/geometry")
        if isinstance(geometry, QByteArray) and not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self._fold()  # before anything is laid out, which would be laid out again
        place = str(settings.value("window/place", "today") or "today")
        self.navigation.go_place(Place(place) if place in {str(p) for p in Place} else Place.TODAY)
        if place != Place.TODAY:
            self.waiting_count.count_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.focus_mode.on:
            self.focus_mode.toggle()
            return
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            # A text has the keyboard and nothing left; the journal is not gone on with from there.
            undo = event.matches(QKeySequence.StandardKey.Undo)
            said = (
                pgettext(
                    "window",
                    "Nothing is left to undo in this text. Outside it, Ctrl+Z goes on in the journal.",
                )
                if undo
                else pgettext("window", "Nothing is left to redo in this text.")
            )
            self.desk.notice(said)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and press_tool(self.focusWidget()):
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()
        self.capture.look_for_draft_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        self.rail.set_folded(self.width() < FOLD_BELOW)
        self.bar.fit(self.width())

    def raise_up(self) -> None:
        """Come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.places.flush():
            from mentordesk.desktop.window.unsaved import leaves_unsaved

            if not leaves_unsaved(self):
                event.ignore()
                return
        if self.stays is not None and self.stays():
            event.ignore()
            self.hide()
            return
        self._remember()
        event.accept()

    def leave(self) -> None:
        """Save what can be saved, and be gone."""
        self.stays = None
        self.places.flush()
        self._remember()
        self.hide()

    def _remember(self) -> None:
        self.capture.keep()
        settings = self.desk.settings
        settings.setValue("window/geometry", self.saveGeometry())
        self.places.save_state(settings)
        settings.sync()
        self.desk.leave()
        for timer in self.findChildren(QTimer):
            timer.stop()  # the journal is about to be closed
        for runner in self.findChildren(Runner):
            if runner.journal is not None:
                runner.cancel()


def _title(journal: Journal, demo: bool) -> str:
    """What the system calls the window: the file's name if it is not the usual one, and never a word out of it."""
    if demo:
        return pgettext("window", "MentorDesk, filled example")
    if journal.path == default_journal():
        return "MentorDesk"
    return pgettext("window", "{name} - MentorDesk", name=journal.path.stem)


def _group(command: Command) -> Group:
    return command.group
