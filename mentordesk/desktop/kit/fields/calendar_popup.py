# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A small calendar to choose a day from, where it is asked for."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme

SHOWN_DAYS = 42
"""A calendar shows six weeks at once."""


def _dress(calendar: QCalendarWidget) -> None:
    """Give a calendar the colours of the house."""
    now = theme.colours()
    day, head = QTextCharFormat(), QTextCharFormat()
    day.setForeground(now.text)
    head.setForeground(now.soft)
    head.setBackground(now.surface)
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, day)
    calendar.setHeaderTextFormat(head)
    for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
        if (arrow := calendar.findChild(QToolButton, name)) is not None:
            theme.set_icon(arrow, icon)


class CalendarPopup(QFrame):
    """Goes when a day is chosen, or when one goes elsewhere."""

    day_chosen = Signal(QDate)

    def __init__(self, name: str, day: date, parent: QWidget, *, first: date | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        self.calendar = QCalendarWidget(self)
        self.calendar.setAccessibleName(name)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        self.calendar.setDateEditEnabled(False)
        _dress(self.calendar)
        if first is not None:
            self._begin(QDate(first.year, first.month, first.day))
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._chosen = False
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        column.addWidget(self.calendar)

    def _begin(self, first: QDate) -> None:
        """Offer no day before another, and show which ones these are."""
        self.calendar.setMinimumDate(first)
        past = QTextCharFormat()
        past.setForeground(theme.colours().outline)
        for days in range(1, SHOWN_DAYS):
            self.calendar.setDateTextFormat(first.addDays(-days), past)

    def open_at(self, anchor: QWidget) -> None:
        """Open below a widget, or above it where there is no room."""
        self.adjustSize()
        at = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 4))
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        bounds = screen.availableGeometry()
        if at.y() + self.height() > bounds.bottom():
            at.setY(anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
        at.setX(max(bounds.left(), min(at.x(), bounds.right() - self.width())))
        self.move(at)
        self.show()
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        if self._chosen:
            return  # a click is told twice
        self._chosen = True
        self.close()
        self.day_chosen.emit(day)
