# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A year as twelve small months, with a mark on each day something was written."""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.i18n.formats import full_date_text, month_names
from mentordesk.i18n.texts import digits_text, npgettext, number_text, pgettext
from mentordesk.practice.reflection.shelf import Year

_CELL, _SMALL, _GAP, _BETWEEN, _BELOW, _HEAD = 18, 16, 1, 18, 6, 20
_FEW = 3
"""Where fewer months than these would stand side by side, their days are smaller."""
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class YearGrid(QWidget):
    """Arrows go from day to day, Page Up and Page Down from month to month; the day chosen is read out."""

    day_chosen = Signal(str)
    """A day, or a month for what is known no better, as dates are kept."""
    year_wanted = Signal(int)
    """The keyboard went past the end of the year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = Year(2000, {}, 2000, 2000)
        self.chosen = date(2000, 1, 1)
        self._today = date(2000, 1, 1)
        self._arrangement: tuple[tuple[int, int], tuple[int, int]] = ((0, 0), (0, 0))
        """For a width and the user's scale: what `_arranged` answers."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_year(self, year: Year, chosen: date, today: date) -> None:
        """Show a year, and which of its days is chosen."""
        self.year, self.chosen, self._today = year, chosen, today
        self._fit()
        self._name()
        self.update()

    # Where everything stands

    @staticmethod
    def _month_size(cell: int) -> QSize:
        return QSize(7 * cell + 6 * _GAP, theme.px(_HEAD) + 6 * (cell + _GAP))

    def _arranged(self, width: int) -> tuple[int, int]:
        """How large a day is, and how many months stand side by side."""
        known = (width, theme.px(_CELL))
        if self._arrangement[0] != known:
            self._arrangement = (known, self._arrange(width))
        return self._arrangement[1]

    def _arrange(self, width: int) -> tuple[int, int]:
        for cell in (theme.px(_CELL), theme.px(_SMALL)):
            wide = self._month_size(cell).width() + _BETWEEN
            across = max(1, min(4, (width + _BETWEEN) // wide))
            if across >= _FEW:
                break
        return cell, across

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        cell, across = self._arranged(width)
        return -(-12 // across) * (self._month_size(cell).height() + _BELOW)

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.heightForWidth(max(1, self.width()))
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def month_rect(self, month: int) -> QRect:
        """Where a month stands."""
        cell, across = self._arranged(self.width())
        size = self._month_size(cell)
        row, column = divmod(month - 1, across)
        if self.isRightToLeft():
            left = self.width() - (column + 1) * size.width() - column * _BETWEEN
        else:
            left = column * (size.width() + _BETWEEN)
        return QRect(QPoint(left, row * (size.height() + _BELOW)), size)

    def day_rect(self, day: date) -> QRect:
        """Where a day stands."""
        place, (cell, _) = self.month_rect(day.month), self._arranged(self.width())
        begin = self.locale().firstDayOfWeek().value - 1
        lead = (date(day.year, day.month, 1).weekday() - begin) % 7
        row, column = divmod(lead + day.day - 1, 7)
        if self.isRightToLeft():
            column = 6 - column
        top = place.top() + theme.px(_HEAD) + row * (cell + _GAP)
        return QRect(place.left() + column * (cell + _GAP), top, cell, cell)

    def _at(self, point: QPoint) -> str:
        """The day at a place, or the month whose name is there; empty for neither."""
        for month in range(1, 13):
            place = self.month_rect(month)
            if not place.adjusted(0, 0, 2, 2).contains(point):
                continue
            if point.y() < place.top() + theme.px(_HEAD):
                return f"{self.year.year:04}-{month:02}"
            for number in range(1, calendar.monthrange(self.year.year, month)[1] + 1):
                day = date(self.year.year, month, number)
                if self.day_rect(day).adjusted(0, 0, _GAP, _GAP).contains(point):
                    return day.isoformat()
        return ""

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small, bold = theme.font(self.font(), 11), theme.font(self.font(), theme.META, bold=True)
        for month in range(1, 13):
            place = self.month_rect(month)
            kept = f"{self.year.year:04}-{month:02}"
            painter.setFont(bold)
            painter.setPen(now.text)
            vague = self.year.days.get(kept, 0)
            name = month_names(month)[0]
            if vague:
                name = pgettext("shelf", "{month} · {count}", month=name, count=number_text(vague))
            head = QRect(place.left(), place.top(), place.width(), theme.px(_HEAD) - 2)
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, name)
            painter.setFont(small)
            for number in range(1, calendar.monthrange(self.year.year, month)[1] + 1):
                self._paint_day(painter, now, date(self.year.year, month, number))

    def _paint_day(self, painter: QPainter, now: theme.Colours, day: date) -> None:
        place = QRectF(self.day_rect(day))
        many = self.year.days.get(day.isoformat(), 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if many:
            painter.setBrush(now.accent if many > 1 else now.accent_soft)
            painter.drawRoundedRect(place, 4, 4)
        ink = now.on_accent if many > 1 else now.accent if many else now.soft
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number_text(day.day))
        if day == self.chosen or day == self._today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            strong = day == self.chosen
            edge = now.focus if strong and self.hasFocus() else now.text if strong else now.outline
            painter.setPen(QPen(edge, 2 if strong else 1))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    # Choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = self._at(event.position().toPoint())
        if len(where) == 10:
            self.choose(date.fromisoformat(where))
        elif where and self.year.days.get(where):
            self.day_chosen.emit(where)

    def choose(self, day: date) -> None:
        """Choose a day."""
        if day.year != self.year.year:
            self.chosen = day
            self.year_wanted.emit(day.year)
        self.chosen = day
        self._name()
        self.update()
        self.day_chosen.emit(day.isoformat())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = _KEYS.get(key)
        if step is not None:
            if self.isRightToLeft() and abs(step) == 1:
                step = -step
            self.choose(self.chosen + timedelta(days=step))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            month = self.chosen.year * 12 + self.chosen.month - 1 + (1 if key == Qt.Key.Key_PageDown else -1)
            year, number = divmod(month, 12)
            last = calendar.monthrange(year, number + 1)[1]
            self.choose(date(year, number + 1, min(self.chosen.day, last)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            written = sorted(day for day in self.year.days if len(day) == 10)
            if written:
                self.choose(date.fromisoformat(written[0 if key == Qt.Key.Key_Home else -1]))
        else:
            super().keyPressEvent(event)

    def said(self, day: date) -> str:
        """How many entries a day has, in words."""
        when = full_date_text(day.isoformat())
        many = self.year.days.get(day.isoformat(), 0)
        if not many:
            return pgettext("shelf", "Nothing written on {day}", day=when)
        return npgettext("shelf", "{n} entry on {day}", "{n} entries on {day}", many, day=when)

    def _name(self) -> None:
        """Say what is seen, and how many entries the chosen day has."""
        year, day = digits_text(str(self.year.year)), full_date_text(self.chosen.isoformat())
        many = self.year.days.get(self.chosen.isoformat(), 0)
        said = pgettext("shelf", "{year}, day by day. Nothing written on {day}.", year=year, day=day)
        if many:
            said = npgettext(
                "shelf",
                "{year}, day by day. {n} entry on {day}.",
                "{year}, day by day. {n} entries on {day}.",
                many,
                year=year,
                day=day,
            )
        self.setAccessibleName(said)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            where = self._at(event.pos())
            if len(where) == 10 and self.year.days.get(where):
                QToolTip.showText(event.globalPos(), self.said(date.fromisoformat(where)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
