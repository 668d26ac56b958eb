# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Settings: how it looks, what it prints on, reminders, a calendar file, where the journal lives, a copy of it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.appearance.theme import Scheme
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.page import Page
from mentordesk.desktop.desk.spelling import OFF, SETTING, SYSTEM, languages, own_words
from mentordesk.desktop.kit.fields.choice import ComboBox
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel, TitleLabel
from mentordesk.desktop.preferences.calendar import CalendarSection
from mentordesk.desktop.preferences.reminders import ReminderSection
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.storage.copies import save_copy


class PreferencesPage(Page):
    """What can be set."""

    place = Place.SETTINGS
    scheme_chosen = Signal(str)
    reminders_chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(TitleLabel(pgettext("preferences", "Settings")))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        self.scheme = ComboBox()
        for value, text in (
            (Scheme.SYSTEM, pgettext("preferences", "As the system")),
            (Scheme.LIGHT, pgettext("preferences", "Light")),
            (Scheme.DARK, pgettext("preferences", "Dark")),
        ):
            self.scheme.addItem(text, str(value))
        self.scheme.setCurrentIndex(max(0, self.scheme.findData(desk.settings.value("scheme", "system"))))
        self.scheme.setAccessibleName(pgettext("preferences", "Colours"))
        self.scheme.currentIndexChanged.connect(self._scheme_changed)
        form.addRow(pgettext("preferences", "Colou&rs"), self.scheme)
        self.paper = ComboBox()
        self.paper.addItem("A4", "a4")
        self.paper.addItem(pgettext("preferences", "Letter"), "letter")
        self.paper.setCurrentIndex(max(0, self.paper.findData(desk.settings.value("paper", "a4"))))
        self.paper.setAccessibleName(pgettext("preferences", "Paper"))
        self.paper.currentIndexChanged.connect(self._paper_changed)
        form.addRow(pgettext("preferences", "&Paper"), self.paper)
        self.spelling = ComboBox()
        known = languages()
        self.spelling.addItem(pgettext("preferences", "In the language of the system"), SYSTEM)
        for name in known:
            self.spelling.addItem(name.replace("_", "-"), name)
        self.spelling.addItem(pgettext("preferences", "Not at all"), OFF)
        self.spelling.setCurrentIndex(max(0, self.spelling.findData(desk.settings.value(SETTING, SYSTEM))))
        self.spelling.setAccessibleName(pgettext("preferences", "Spelling"))
        self.spelling.setEnabled(bool(known))
        self.spelling.currentIndexChanged.connect(self._spelling_changed)
        form.addRow(pgettext("preferences", "Spellin&g"), self.spelling)
        column.addLayout(form)
        said = pgettext(
            "preferences",
            "This system has no dictionaries that MentorDesk can use, so spelling is not checked.",
        )
        if known:
            said = pgettext(
                "preferences",
                "Words you add, which may be names, are kept outside the journal: as plain text in {file},"
                " which only you can read.",
                file=str(own_words()),
            )
        about = SoftLabel(said)
        about.setWordWrap(True)
        column.addWidget(about)
        column.addSpacing(12)
        self.reminders = ReminderSection(desk, inner)
        self.reminders.changed.connect(self.reminders_chosen)
        column.addWidget(self.reminders)
        column.addSpacing(12)
        self.calendar = CalendarSection(desk, inner)
        column.addWidget(self.calendar)
        column.addSpacing(12)
        column.addWidget(SectionTitle(pgettext("preferences", "Your journal")))
        self.where = QLabel(str(desk.journal.path))
        self.where.setWordWrap(True)
        self.where.setTextInteractionFlags(self.where.textInteractionFlags().TextSelectableByMouse)
        column.addWidget(self.where)
        column.addWidget(
            SoftLabel(
                pgettext(
                    "preferences", "Everything you write is in this one file. A copy of it is a whole backup."
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        copy = button(pgettext("preferences", "&Save a copy…"))
        folder = button(pgettext("preferences", "Open the &folder"))
        copy.clicked.connect(self.save_copy)
        folder.clicked.connect(self._open_folder)
        row.addWidget(copy)
        row.addWidget(folder)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        layout.addWidget(reading_column(inner))

    def _scheme_changed(self) -> None:
        self.desk.settings.setValue("scheme", self.scheme.currentData())
        self.scheme_chosen.emit(self.scheme.currentData())

    def _spelling_changed(self) -> None:
        self.desk.settings.setValue(SETTING, self.spelling.currentData())
        self.desk.spelling_changed.emit()

    def _paper_changed(self) -> None:
        self.desk.settings.setValue("paper", self.paper.currentData())

    def save_copy(self) -> None:
        """Ask where, and put a whole copy of the journal there."""
        day = self.desk.today.isoformat()
        start = str(Path.home() / f"journal-{day}.mentordesk")
        name, _ = QFileDialog.getSaveFileName(
            self,
            pgettext("preferences", "Save a copy of the journal"),
            start,
            pgettext("preferences", "Journals (*.mentordesk)"),
        )
        if name:
            self.copy_to(Path(name))

    def copy_to(self, path: Path) -> None:
        """Put a whole copy of the journal at a path."""
        try:
            save_copy(self.desk.journal, path)
        except UserError as error:
            self.desk.failed.emit(error)
            return
        self.desk.notice(pgettext("preferences", "A copy was saved."))

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.journal.path.parent)))

    def open_target(self, _target: Target) -> None:
        """Show the settings."""
