# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A field for a day, a month or a year, in words, with a calendar at hand."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.calendar_popup import CalendarPopup
from mentordesk.desktop.kit.fields.text import Line
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.practice.capture.dates import Tense, parse_date, shown_date


def locale_order() -> str:
    """The order of day, month and year in the user's short dates."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower()
    order = "".join(sorted("dmy", key=form.find))
    return order if order in ("dmy", "mdy", "ymd") else "dmy"


class DateField(Field):
    """An approximate date. Its value is text as it is kept (2021, 2021-05, 2021-05-03), or ''.

    Which side of today a date without a year is on, each field declares: see its two kinds below.
    """

    tense = Tense.EITHER

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._shown = ""
        self.line = Line(self)
        self.line.setPlaceholderText(placeholder or pgettext("kit", "A day, a month or a year"))
        self.line.setMaxLength(60)
        self.pick = QToolButton(self)
        self.pick.setAutoRaise(True)
        self.pick.setFixedSize(24, 22)
        self.pick.setProperty("small", True)
        self.pick.setToolTip(pgettext("kit", "Choose a day (Down)"))
        self.pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes on to the next field
        theme.set_icon(self.pick, "calendar", "soft")
        self.box.row.addWidget(self.line, 1)
        self.box.row.addWidget(self.pick)
        self.adopt(self.line, self.pick)
        self.set_name(placeholder or pgettext("kit", "Date"))
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)
        self.pick.clicked.connect(self._open_calendar)

    def _name_editor(self, editor: QWidget) -> None:
        name = self.accessibleName()
        if editor is self.pick:
            editor.setAccessibleName(pgettext("kit", "Choose a day"))
            editor.setAccessibleDescription(name)
        else:
            editor.setAccessibleName(name)

    def value(self) -> str:
        text = self.line.text().strip()
        return self._value if text == self._shown else self._read(text)

    def _read(self, text: str) -> str:
        return parse_date(text, order=locale_order(), tense=self.tense)

    def set_value(self, value: Any) -> None:
        self._value = str(value or "")
        self._shown = shown_date(self._value, date.today(), locale_order(), tense=self.tense)
        self.line.show_text(self._shown)

    def ready(self) -> bool:
        return not self.line.hasFocus() or self.line.text().strip() == self._shown

    def is_empty(self) -> bool:
        return not self.line.text().strip()

    def shown_text(self) -> str:
        return self.line.text()

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)
        self.pick.setVisible(not on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self.line and not self.read_only:
            if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
                self._open_calendar()
                return True
        return super().eventFilter(watched, event)

    def _typed(self, _text: str) -> None:
        self.edited.emit()

    def _settle(self) -> None:
        """Show in words what was understood."""
        try:
            self.set_value(self.value())
        except InputRefusedError as error:
            self.set_error(error.sentence)
            return
        self.set_error("")

    def _return_pressed(self) -> None:
        self._settle()
        self.left.emit()

    def focus_left(self) -> None:
        self._settle()
        super().focus_left()

    def _open_calendar(self) -> None:
        try:
            day = ApproxDate.parse(self.value()).first_day()
        except (ValueError, InputRefusedError):
            day = date.today()
        popup = CalendarPopup(self.accessibleName(), day, self)
        popup.day_chosen.connect(self._day_chosen)
        popup.open_at(self.pick)

    def _day_chosen(self, day: QDate) -> None:
        chosen = f"{day.year():04d}-{day.month():02d}-{day.day():02d}"
        if chosen != self._value or self.line.text() != self._shown:
            self.set_value(chosen)
            self.set_error("")
            self.edited.emit()
        self.left.emit()


class PastDateField(DateField):
    """A date that has been: without a year, the latest one."""

    tense = Tense.PAST


class ComingDateField(DateField):
    """A date to come: without a year, the next one."""

    tense = Tense.TO_COME
