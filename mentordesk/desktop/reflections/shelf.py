# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The shelf: a year of writing, what a day holds, and the same day in other years."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.pages.tab_order import follow_the_eye
from mentordesk.desktop.kit.widgets.buttons import Link, button
from mentordesk.desktop.kit.widgets.labels import Hairline, SectionTitle, SoftLabel, TitleLabel
from mentordesk.desktop.reflections.year_grid import YearGrid
from mentordesk.i18n.formats import date_text, full_date_text
from mentordesk.i18n.texts import digits_text, npgettext, pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.reflection_list import ReflectionFilter, ReflectionLine
from mentordesk.practice.reflection.shelf import on_this_day, read_year, written_on

_DAY_HEIGHT = 132
"""So much of the page is kept for the chosen day, in pixels, however little there is."""
_ROOMY = 520


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner.setObjectName("page")
    area.setWidget(inner)
    return area


class Shelf(QWidget):
    """A year with its days, of what the filter of the list shows; the day that is chosen stays in view below it."""

    read_requested = Signal(str, str)
    """A span is to be read like a book: its first and last day."""

    def __init__(self, desk: Desk, shown: Callable[[], ReflectionFilter]) -> None:
        super().__init__()
        self.desk = desk
        self._shown = shown
        self._chosen = desk.today.isoformat()
        self._column = column = QVBoxLayout(self)
        column.setSpacing(4)
        head = QHBoxLayout()
        self.title = TitleLabel("", self)
        self.before = self._tool("chevron-left", pgettext("reflections", "The year before"))
        self.after = self._tool("chevron-right", pgettext("reflections", "The year after"))
        self.read = button(pgettext("reflections", "&Read this year"), parent=self)
        head.addWidget(self.title)
        head.addWidget(self.before)
        head.addWidget(self.after)
        head.addStretch(1)
        head.addWidget(self.read)
        column.addLayout(head)
        self.count = SoftLabel("", self)
        column.addWidget(self.count)
        column.addSpacing(8)
        self.grid = YearGrid(self)
        self.year_area = _scrolling(self.grid)
        column.addWidget(self.year_area, 1)
        column.addWidget(Hairline(self))
        below = QWidget(self)
        lines = QVBoxLayout(below)
        lines.setContentsMargins(0, 8, 0, 12)
        lines.setSpacing(4)
        self.day_title = SectionTitle("", self)
        lines.addWidget(self.day_title)
        self.nothing = SoftLabel("", self)
        lines.addWidget(self.nothing)
        self._day = QVBoxLayout()
        lines.addLayout(self._day)
        self.again_title = SectionTitle(pgettext("reflections", "On this day"), self)
        self.again_title.setContentsMargins(0, 8, 0, 0)
        lines.addWidget(self.again_title)
        self._again = QVBoxLayout()
        lines.addLayout(self._again)
        lines.addStretch(1)
        self.day_area = _scrolling(below)
        self.day_area.setMinimumHeight(theme.px(_DAY_HEIGHT))
        column.addWidget(self.day_area)
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)
        self.read.clicked.connect(self._read)
        self.grid.day_chosen.connect(self._day_chosen)
        self.grid.year_wanted.connect(self.show_year)
        desk.changed.connect(self._journal_changed)

    def _tool(self, icon: str, name: str) -> QToolButton:
        tool = QToolButton(self)
        tool.setObjectName("tool")
        theme.set_icon(tool, icon, "soft")
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        return tool

    def open(self) -> None:
        """Show the year of the day that was chosen last, today at first."""
        self.show_year(int(self._chosen[:4]))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_chosen()

    def show_year(self, number: int) -> None:
        """Show a year."""
        year = read_year(self.desk.journal, number, self._shown())
        today = self.desk.today
        chosen = date.fromisoformat(self._chosen) if len(self._chosen) == 10 else self.grid.chosen
        if self.grid.chosen.year == number:
            chosen = self.grid.chosen
        elif chosen.year != number:
            chosen = today if today.year == number else date(number, 1, 1)
        self.title.setText(digits_text(str(number)))
        many = npgettext("shelf", "{n} reflection", "{n} reflections", year.count)
        days = npgettext("shelf", "on {n} day", "on {n} days", year.dated)
        self.count.setText(
            " · ".join((many, days))
            if year.count
            else pgettext("reflections", "Nothing was written in this year.")
        )
        self.before.setEnabled(number > year.first)
        self.after.setEnabled(number < max(year.last, today.year))
        self.read.setEnabled(bool(year.count))
        self.grid.show_year(year, chosen, today)
        self._show_chosen()
        self._show_day(self._chosen if self._chosen[:4] == str(number) else chosen.isoformat())

    def resizeEvent(self, event: QResizeEvent) -> None:
        roomy = event.size().width() >= _ROOMY
        side = 40 if roomy else 20
        self._column.setContentsMargins(side, 28 if roomy else 16, side, 0)
        super().resizeEvent(event)
        self._show_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Bring the month of the chosen day into view."""
        self._column.activate()
        self.year_area.setMaximumHeight(self.grid.height())
        self._column.activate()
        month = self.grid.month_rect(self.grid.chosen.month)
        room = self.year_area.viewport().height() // 2
        self.year_area.ensureVisible(0, month.center().y(), 0, min(month.height() // 2 + 8, room))

    def _day_chosen(self, day: str) -> None:
        self._show_day(day)
        self._show_chosen()

    def _show_day(self, day: str) -> None:
        self._chosen = day
        shown = self._shown()
        found = written_on(self.desk.journal, day, shown)
        self.day_title.setText(full_date_text(day))
        self.nothing.setText(pgettext("reflections", "Nothing was written on this day."))
        self.nothing.setVisible(not found)
        self._fill(self._day, found, dated=False)
        again = on_this_day(self.desk.journal, date.fromisoformat(day), shown) if len(day) == 10 else []
        self.again_title.setVisible(bool(again))
        self._fill(self._again, again, dated=True)
        follow_the_eye(self.grid, [self._day, self._again])
        self.day_area.verticalScrollBar().setValue(0)

    def _fill(self, column: QVBoxLayout, lines: Sequence[ReflectionLine], *, dated: bool) -> None:
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            year = date_text(line.date[:4])
            if dated and line.text:
                text = pgettext("shelf", "{year}: {text}", year=year, text=line.text)
            elif dated:
                text = pgettext("shelf", "{year}: Untitled", year=year)
            else:
                text = line.text or pgettext("reflection list", "Untitled")
            link = Link(text, self)
            link.setProperty("record", line.id)
            link.clicked.connect(self._link_clicked)
            column.addWidget(link)

    def _link_clicked(self) -> None:
        self.desk.open_record(Kind.REFLECTION, int(self.sender().property("record")))

    def _go_before(self) -> None:
        self.show_year(self.grid.year.year - 1)

    def _go_after(self) -> None:
        self.show_year(self.grid.year.year + 1)

    def _read(self) -> None:
        year = f"{self.grid.year.year:04}"
        self.read_requested.emit(year, year)

    def _journal_changed(self, _change: object) -> None:
        if self.isVisible():
            self.show_year(self.grid.year.year)
