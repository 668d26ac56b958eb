# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A field for what comes again: how often, every how many, on which days, until when; and what that means in words."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.choice import CheckBox, ComboBox
from mentordesk.desktop.kit.fields.repeat_end import RepeatEnd
from mentordesk.desktop.kit.fields.text import Line
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import MetaLabel
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.practice.follow_ups.recurrence import (
    MOST_INTERVAL,
    Frequency,
    Repeat,
    after_contact_sentence,
    read_repeat,
    repeat_sentence,
    weekday_name,
)


class RepeatField(Field):
    """A rhythm. Its value is the rule as it is kept, or ''."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._start: date | None = None
        self._after_contact = False
        host = QWidget(self)
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.combo = ComboBox(host, plain=True)
        self.combo.addItem(pgettext("kit", "Does not repeat"), None)
        for frequency, text in (
            (Frequency.DAILY, pgettext("kit", "By days")),
            (Frequency.WEEKLY, pgettext("kit", "By weeks")),
            (Frequency.MONTHLY, pgettext("kit", "By months")),
            (Frequency.YEARLY, pgettext("kit", "By years")),
        ):
            self.combo.addItem(text, str(frequency))
        self.combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.every = QLabel(pgettext("kit", "every"), host)
        self.every.setObjectName("soft")
        self.line = Line(host)
        self.line.setMaxLength(3)
        self.line.setFixedWidth(self.line.fontMetrics().horizontalAdvance("000") + 6)
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.unit = QLabel(host)
        self.unit.setObjectName("soft")
        for widget in (self.combo, self.every, self.line, self.unit):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        self._days_host = QWidget(host)
        flow = FlowLayout(self._days_host, gap=18, line_gap=6)
        self.days: list[CheckBox] = []
        for day in range(7):
            check = CheckBox(weekday_name(day), self._days_host)
            check.clicked.connect(self._day_clicked)
            flow.addWidget(check)
            self.days.append(check)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._days_host.setSizePolicy(policy)
        host.setSizePolicy(policy)
        column.addWidget(self._days_host)
        self.end = RepeatEnd(host)
        column.addWidget(self.end)
        self.words = MetaLabel("", host)
        self.words.setWordWrap(True)
        self.words.setContentsMargins(2, 0, 0, 0)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.words)
        self.box.row.addWidget(host, 1)
        self.adopt(self.combo, self.line, *self.days, self.end.combo, self.end.line)
        self.combo.activated.connect(self._activated)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._return_pressed)
        self.end.edited.connect(self._end_edited)
        self.end.left.connect(self.left)
        self.end.line.textEdited.connect(self._typed)
        self.end.line.returnPressed.connect(self._return_pressed)
        self._arrange()

    def set_start(self, start: date | None, *, after_contact: bool) -> None:
        """What the words below follow from: the day it is due, and whether it counts from the last contact."""
        self._start, self._after_contact = start, after_contact
        self._arrange()

    def value(self) -> str:
        chosen = self.combo.currentData()
        if chosen is None:
            # A rule of another program that is not understood here stays until another one is chosen.
            return "" if read_repeat(self._kept) is not None else self._kept
        text = self.line.text().strip()
        number = int(text) if text.isascii() and text.isdigit() else 0 if text else 1
        if not 1 <= number <= MOST_INTERVAL:
            raise InputRefusedError(
                pgettext(
                    "NumberField", "Write a whole number from {low} to {high}.", low=1, high=MOST_INTERVAL
                )
            )
        frequency = Frequency(chosen)
        days: tuple[int, ...] = ()
        if frequency is Frequency.WEEKLY:
            days = tuple(day for day, check in enumerate(self.days) if check.isChecked())
        before = read_repeat(self._kept)
        if before is None or before.frequency is not frequency:
            before = Repeat(frequency)
        return self.end.ended(replace(before, interval=number, days=days)).text()

    def set_value(self, value: Any) -> None:
        self._kept = str(value or "")
        repeat = read_repeat(self._kept)
        self.combo.setCurrentIndex(self.combo.findData(str(repeat.frequency)) if repeat else 0)
        self.line.show_text(str(repeat.interval) if repeat else "1")
        for day, check in enumerate(self.days):
            check.setChecked(repeat is not None and day in repeat.days)
        self.end.show_end(repeat)
        self._arrange()

    def is_empty(self) -> bool:
        return self.combo.currentData() is None

    def ready(self) -> bool:
        try:
            self.value()
        except InputRefusedError:
            return False
        return bool(self.line.text().strip()) and self.end.ready()

    def shown_text(self) -> str:
        return self.words.text()

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)
        self.end.set_read_only(on)
        for widget in (self.combo, *self.days):
            widget.setEnabled(not on)

    def _name_editor(self, editor: QWidget) -> None:
        name = self.accessibleName()
        if editor in (self.end.combo, self.end.line):
            self.end.set_name(name)
            return
        if editor is self.line:
            editor.setAccessibleName(pgettext("kit", "Every how many"))
            editor.setAccessibleDescription(name)
        elif editor in self.days:
            editor.setAccessibleDescription(name)  # the text beside the box is its name
        else:
            editor.setAccessibleName(name)

    def _arrange(self) -> None:
        """Show what the chosen rhythm needs, and what it means."""
        chosen = self.combo.currentData()
        for widget in (self.every, self.line, self.unit, self.end, self.words):
            widget.setVisible(chosen is not None)
        self._days_host.setVisible(chosen == Frequency.WEEKLY and not self._after_contact)
        if chosen is None:
            return
        self.end.arrange()
        number = self.line.text().strip()
        n = int(number) if number.isascii() and number.isdigit() else 1
        units = {
            Frequency.DAILY: npgettext("repeat", "day", "days", n),
            Frequency.WEEKLY: npgettext("repeat", "week", "weeks", n),
            Frequency.MONTHLY: npgettext("repeat", "month", "months", n),
            Frequency.YEARLY: npgettext("repeat", "year", "years", n),
        }
        self.unit.setText(units[Frequency(chosen)])
        try:
            repeat = read_repeat(self.value())
        except InputRefusedError:
            return
        if repeat is not None:
            after = self._after_contact
            self.words.setText(
                after_contact_sentence(repeat) if after else repeat_sentence(repeat, self._start)
            )

    def _activated(self, _index: int) -> None:
        self._arrange()
        self.edited.emit()

    def _day_clicked(self, _on: bool) -> None:
        self._arrange()
        self.edited.emit()

    def _end_edited(self) -> None:
        frequency = self.combo.currentData()
        if frequency is not None:
            self.end.suggest(Repeat(Frequency(frequency)), self._start or date.today())
        self.edited.emit()  # first: to hide a part takes the keyboard from it
        self._arrange()

    def _typed(self, _text: str) -> None:
        self._arrange()
        self.edited.emit()

    def _return_pressed(self) -> None:
        self.left.emit()
