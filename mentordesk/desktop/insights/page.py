# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Insights: what works, in sentences first and then in numbers that lead to their records."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.page import Page
from mentordesk.desktop.desk.printable import Printable, TailoringSheet
from mentordesk.desktop.insights.sheet import TailoringView
from mentordesk.desktop.insights.works import WorksView
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind


class InsightsPage(Page):
    """What works; and the sheet of one person."""

    place = Place.INSIGHTS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(pgettext("insights", "Insights"))
        self._dirty = True
        self.works = WorksView(desk)
        self.sheet = TailoringView(desk)
        self.sheet.print_requested.connect(self._print_sheet)
        self.stack = QStackedWidget(self)
        self._works_area = reading_column(self.works)
        self._sheet_area = reading_column(self.sheet)
        self.stack.addWidget(self._works_area)
        self.stack.addWidget(self._sheet_area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        desk.changed.connect(self._journal_changed)

    def refresh_if_needed(self) -> None:
        """Catch up with what changed while out of sight, and with the day."""
        if self.stack.currentWidget() is self._sheet_area:
            if not self.sheet.refresh():
                self.stack.setCurrentWidget(self._works_area)
        if self.stack.currentWidget() is self._works_area and (
            self._dirty or self.works.day != self.desk.today
        ):
            self._dirty = False
            self.works.refresh()

    def open_target(self, target: Target) -> None:
        """Show what works; with a relationship, the sheet of that person."""
        person = target.id if target.kind is Kind.RELATIONSHIP else None
        if person is not None and self.sheet.open(person):
            self.stack.setCurrentWidget(self._sheet_area)
            self._sheet_area.verticalScrollBar().setValue(0)
            return
        self.stack.setCurrentWidget(self._works_area)
        self.refresh_if_needed()

    def printable(self) -> Printable | None:
        sheet = self.sheet.sheet
        if self.stack.currentWidget() is not self._sheet_area or sheet is None or sheet.empty:
            return None
        return TailoringSheet(sheet.relationship, sheet.name)

    def print_hint(self) -> str:
        if self.stack.currentWidget() is self._sheet_area:
            return ""  # the sheet says itself that there is nothing on it
        return pgettext("insights", "Open the sheet of a person to print it.")

    def _print_sheet(self) -> None:
        self.print_requested.emit(self.printable())

    def _journal_changed(self, _change: object) -> None:
        self._dirty = True
        if self.isVisible():
            self.refresh_if_needed()
