# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Settings: whether and when to be reminded, and what a reminder may say."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSystemTrayIcon, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import CheckBox, ComboBox
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel
from mentordesk.desktop.reminders.tray import ReminderSettings
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.today.reminders import reminder


class ReminderSection(QWidget):
    """The choices about reminders; each takes effect at once."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(pgettext("preferences", "Reminders"), self))
        said = pgettext(
            "preferences",
            "What waits is counted beside Today. Nothing else tells of it unless you wish it here, and only"
            " while MentorDesk is running.",
        )
        about = SoftLabel(said, self)
        about.setWordWrap(True)
        column.addWidget(about)
        self.notify = CheckBox(pgettext("preferences", "&Tell me once a day what waits, at"), self)
        self.at = self._times(pgettext("preferences", "When to be told"))
        self._row(column, self.notify, self.at)
        self.quiet_from = self._times(pgettext("preferences", "Quiet from"))
        self.quiet_to = self._times(pgettext("preferences", "Quiet until"))
        never, to = (
            self._label(pgettext("preferences", "Never from")),
            self._label(pgettext("preferences", "to")),
        )
        self._row(column, never, self.quiet_from, to, self.quiet_to)
        self._when = (self.at, never, self.quiet_from, to, self.quiet_to)
        self.words = CheckBox(pgettext("preferences", "A message ma&y say what waits, and with whom"), self)
        self._row(column, self.words)
        self.tray = CheckBox(
            pgettext("preferences", "Keep an &icon in the tray, and stay there when the window is closed"),
            self,
        )
        self._row(column, self.tray)
        self.no_tray = SoftLabel(
            pgettext("preferences", "This desktop shows no icons in a tray at the moment."), self
        )
        can = QSystemTrayIcon.isSystemTrayAvailable()
        self.no_tray.setVisible(not can)
        column.addWidget(self.no_tray)
        self.login = CheckBox(
            pgettext("preferences", "Start &minimised with this journal when I log in"), self
        )
        self._row(column, self.login)
        self.login.setEnabled(not desk.demo)  # the example is gone by then
        self.try_button = button(pgettext("preferences", "Show me &one now"), parent=self)
        self._row(column, self.try_button)
        self.show_chosen()
        self.tray.setEnabled(can or self.tray.isChecked())
        for check in (self.notify, self.words, self.tray):
            check.clicked.connect(self._chosen)
        for combo in (self.at, self.quiet_from, self.quiet_to):
            combo.activated.connect(self._chosen)
        self.login.clicked.connect(self._login_chosen)
        self.try_button.clicked.connect(self.show_one)

    def _label(self, text: str) -> QLabel:
        return QLabel(text, self)

    def _times(self, name: str) -> ComboBox:
        combo = ComboBox(self)
        for minutes in range(0, 24 * 60, 30):
            text = f"{minutes // 60:02d}:{minutes % 60:02d}"
            combo.addItem(text, text)
        combo.setAccessibleName(name)
        return combo

    def _row(self, column: QVBoxLayout, *widgets: QWidget) -> None:
        host = QWidget(self)
        flow = FlowLayout(host, gap=8, line_gap=6)
        for widget in widgets:
            widget.setParent(host)
            widget.ensurePolished()
        tallest = max(widget.sizeHint().height() for widget in widgets)
        for widget in widgets:
            widget.setMinimumHeight(tallest)  # so that what is written stands at one height
            flow.addWidget(widget)
        column.addWidget(host)

    def show_chosen(self) -> None:
        """Show what is chosen."""
        chosen = ReminderSettings.read(self.desk.settings)
        self.notify.setChecked(chosen.notify)
        self.words.setChecked(chosen.words)
        self.tray.setChecked(chosen.tray)
        for combo, text in (
            (self.at, chosen.at),
            (self.quiet_from, chosen.quiet_from),
            (self.quiet_to, chosen.quiet_to),
        ):
            if combo.findData(text) < 0:
                combo.addItem(text, text)
            combo.setCurrentIndex(combo.findData(text))
        self._show_needed()
        from mentordesk.system.autostart import starts_at_login

        self.login.setChecked(starts_at_login())

    def _chosen(self) -> None:
        chosen = replace(
            ReminderSettings(),
            notify=self.notify.isChecked(),
            words=self.words.isChecked(),
            tray=self.tray.isChecked(),
            at=self.at.currentData(),
            quiet_from=self.quiet_from.currentData(),
            quiet_to=self.quiet_to.currentData(),
        )
        chosen.write(self.desk.settings)
        self._show_needed()
        self.changed.emit()

    def _show_needed(self) -> None:
        """Whoever is told nothing has no times to choose."""
        for widget in self._when:
            widget.setEnabled(self.notify.isChecked())

    def _login_chosen(self, on: bool) -> None:
        from mentordesk.system.autostart import set_starts_at_login

        try:
            set_starts_at_login(on, journal=self.desk.journal.path)
        except UserError as error:
            self.login.setChecked(not on)
            self.desk.failed.emit(error)

    def show_one(self) -> None:
        """Show a message as it would come, so that it can be seen whether this system shows any."""
        from mentordesk.system.notifications import notify

        try:
            text = reminder(self.desk.journal, self.desk.today, words=self.words.isChecked())
            notify(text or pgettext("reminders", "Nothing waits in MentorDesk."))
        except UserError as error:
            self.desk.failed.emit(error)
