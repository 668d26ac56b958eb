# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The tailoring sheet of one person, to read before advising them again; to copy and to print."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.insights.texts import paragraph
from mentordesk.desktop.kit.widgets.buttons import Link, button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel, TitleLabel
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.insights.tailoring import (
    Item,
    TailoringSheet,
    asked_title,
    landed_title,
    more_text,
    plain_text,
    sheet_title,
    tailoring_sheet,
)

DATE_WIDTH = 92
"""Room for a short date, in pixels."""


class TailoringView(QWidget):
    """The sheet of a person."""

    print_requested = Signal()
    """A relationship and its name: its sheet is to be looked at as pages."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.sheet: TailoringSheet | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.back = Link(pgettext("insights", "What works"), self)
        theme.set_icon(self.back, "chevron-left", "accent")
        self.back.setAccessibleName(pgettext("insights", "Back to what works"))
        self.back.clicked.connect(self._back)
        column.addWidget(self.back)
        self.title = TitleLabel("", self)
        column.addWidget(self.title)
        self.who = SoftLabel("", self)
        self.who.setWordWrap(True)
        column.addWidget(self.who)
        row = QWidget(self)
        flow = FlowLayout(row)
        self.print = button(pgettext("insights", "&Print or save as PDF…"), primary=True, parent=row)
        self.copy = button(pgettext("insights", "Cop&y as text"), parent=row)
        self.person = button(pgettext("insights", "Open the &relationship"), quiet=True, parent=row)
        for made, slot in (
            (self.print, self.print_sheet),
            (self.copy, self._copy),
            (self.person, self._open_person),
        ):
            made.clicked.connect(slot)
            flow.addWidget(made)
        column.addWidget(row)
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        column.addLayout(self._body)
        column.addStretch(1)

    def open(self, relationship_id: int) -> bool:
        """Show the sheet of a person. Returns whether there is such a person."""
        try:
            sheet = tailoring_sheet(self.desk.journal, relationship_id)
        except UserError:
            self.sheet = None
            return False
        if sheet != self.sheet:
            self.sheet = sheet
            self._show(sheet)
        return True

    def refresh(self) -> bool:
        """Read the sheet again. Returns whether its person is still there."""
        return self.sheet is not None and self.open(self.sheet.relationship)

    def _show(self, sheet: TailoringSheet) -> None:
        self.title.setText(sheet_title(sheet))
        self.who.setText(" · ".join(part for part in (sheet.name, sheet.they_are) if part))
        self.print.setEnabled(not sheet.empty)
        self.copy.setEnabled(not sheet.empty)
        while (item := self._body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._body.addSpacing(8)
        self._sentences(sheet.summary)
        if sheet.landed:
            self._section(landed_title())
            self._sentences(sheet.landed)
        for number, part in enumerate(sheet.parts):
            self._section(part.title)
            self._items(part.items)
            if part.more:
                more = Link(more_text(part), self)
                more.setProperty("number", number)
                more.clicked.connect(self._see_more)
                self._body.addWidget(more)
        if sheet.asked:
            self._section(asked_title())
            self._items(sheet.asked)

    def _sentences(self, text: str) -> None:
        said = paragraph(text, self)
        said.number_chosen.connect(self._open_numbers)
        self._body.addWidget(said)

    def _section(self, title: str) -> None:
        self._body.addSpacing(16)
        self._body.addWidget(SectionTitle(title, self))

    def _items(self, items: Sequence[Item]) -> None:
        for item in items:
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 2, 0, 6)
            line.setSpacing(12)
            when = button(item.when, quiet=True, parent=row)
            when.setProperty("flush", True)
            when.setFixedWidth(theme.px(DATE_WIDTH))
            when.setAccessibleName(pgettext("insights", "Open the advice of {date}", date=item.when))
            when.setAccessibleDescription(item.words)
            when.setProperty("advice", item.advice)
            when.clicked.connect(self._open_advice)
            line.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
            texts = QVBoxLayout()
            texts.setContentsMargins(0, 5, 0, 0)
            texts.setSpacing(2)
            texts.addWidget(paragraph(item.words, row))
            if item.became:
                detail = SoftLabel(item.became, row)
                detail.setWordWrap(True)
                texts.addWidget(detail)
            line.addLayout(texts, 1)
            self._body.addWidget(row)

    # What can be done with it

    def print_sheet(self) -> None:
        """Open the preview of the sheet."""
        if self.sheet is not None and not self.sheet.empty:
            self.print_requested.emit()

    def _copy(self) -> None:
        if self.sheet is not None:
            QApplication.clipboard().setText(plain_text(self.sheet, self.desk.today))
            self.desk.notice(pgettext("insights", "Copied."))

    def _open_person(self) -> None:
        if self.sheet is not None:
            self.desk.open_record(Kind.RELATIONSHIP, self.sheet.relationship)

    def _open_advice(self) -> None:
        self.desk.open_record(Kind.ADVICE, int(self.sender().property("advice")))

    def _open_numbers(self, pairs: tuple[tuple[str, str], ...]) -> None:
        self.desk.open_requested.emit(Target(Place.ADVICE, showing=pairs))

    def _see_more(self) -> None:
        assert self.sheet is not None
        part = self.sheet.parts[int(self.sender().property("number"))]
        self.desk.open_requested.emit(Target(Place.ADVICE, showing=part.showing))

    def _back(self) -> None:
        self.desk.open_requested.emit(Target(Place.INSIGHTS))
