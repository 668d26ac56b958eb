# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Settings: a calendar file for other programs to read, written when it is asked for."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.background.runner import Runner
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import CheckBox
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel
from mentordesk.errors import UserError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.journal import Journal

_FILE, _WORDS = "calendar/file", "calendar/words"


def _write(journal: Journal, path: Path, today: date, words: bool) -> tuple[Path, int]:
    """Write the file; thousands of events take a second. Returns its path, and the number of events in it."""
    from mentordesk.interchange.exporters.ics import write_calendar

    return path, write_calendar(journal, path, today, words=words)


class CalendarSection(QWidget):
    """Where the calendar file is, what it says, and writing it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.busy = False
        """Whether the file is being written."""
        self._runner = Runner(self, journal=desk.journal)
        self._runner.finished.connect(self._written)
        self._runner.failed.connect(self._not_written)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(pgettext("preferences", "Calendar"), self))
        about = SoftLabel(
            pgettext(
                "preferences",
                "Follow-ups and conversations as a file that calendar programs read. It says only that there is"
                " something, such as “Follow-up (MentorDesk)”.",
            ),
            self,
        )
        about.setWordWrap(True)
        column.addWidget(about)
        host = QWidget(self)
        flow = FlowLayout(host, gap=8)
        self.words = CheckBox(
            pgettext("preferences", "Write &names and words into it, for everybody who can see the calendar"),
            host,
        )
        self.words.setChecked(str(desk.settings.value(_WORDS, "false")).lower() == "true")
        self.words.clicked.connect(self._words_chosen)
        flow.addWidget(self.words)
        column.addWidget(host)
        self.where = QLabel(self)
        self.where.setWordWrap(True)
        self.where.setTextInteractionFlags(self.where.textInteractionFlags().TextSelectableByMouse)
        column.addWidget(self.where)
        row = QWidget(self)
        buttons = FlowLayout(row, gap=8)
        self.update_button = button(pgettext("preferences", "&Update it"), parent=row)
        self.choose_button = button(pgettext("preferences", "Write a calendar fil&e…"), parent=row)
        self.update_button.clicked.connect(self.update_file)
        self.choose_button.clicked.connect(self.choose)
        buttons.addWidget(self.update_button)
        buttons.addWidget(self.choose_button)
        column.addWidget(row)
        self._show_where()

    @property
    def path(self) -> Path | None:
        """The file that was written last."""
        kept = str(self.desk.settings.value(_FILE, "") or "")
        return Path(kept) if kept else None

    def _show_where(self) -> None:
        path = self.path
        self.where.setText(str(path or ""))
        self.where.setVisible(path is not None)
        self.update_button.setVisible(path is not None)

    def _words_chosen(self, on: bool) -> None:
        self.desk.settings.setValue(_WORDS, "true" if on else "false")

    def update_file(self) -> None:
        """Write the same file anew; ask where if there was none yet."""
        if self.path is None:
            self.choose()
        else:
            self.write_to(self.path)

    def choose(self) -> None:
        """Ask where, and write the calendar there."""
        start = str(self.path or Path.home() / "mentordesk.ics")
        name, _ = QFileDialog.getSaveFileName(
            self,
            pgettext("preferences", "Write a calendar file"),
            start,
            pgettext("preferences", "Calendars (*.ics)"),
        )
        if name:
            self.write_to(Path(name))

    def write_to(self, path: Path) -> None:
        """Write the calendar to a path, beside what else is done here, and keep the path for the next time."""
        if self.busy:
            return
        self._set_busy(True)
        words = self.words.isChecked()
        self._runner.ask(partial(_write, path=path, today=self.desk.today, words=words))

    def _set_busy(self, on: bool) -> None:
        self.busy = on
        for made in (self.update_button, self.choose_button, self.words):
            made.setEnabled(not on)

    def _not_written(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, UserError):
            self.desk.failed.emit(error)

    def _written(self, made: tuple[Path, int]) -> None:
        self._set_busy(False)
        path, count = made
        self.desk.settings.setValue(_FILE, str(path))
        self._show_where()
        self.desk.notice(
            npgettext(
                "calendar",
                "The calendar was written: {n} event in it.",
                "The calendar was written: {n} events in it.",
                count,
            )
        )
