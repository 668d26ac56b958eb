# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""When what comes again comes no more: never, after so many times, or after a day."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mentordesk.desktop.kit.fields.choice import ComboBox
from mentordesk.desktop.kit.fields.date import ComingDateField
from mentordesk.desktop.kit.fields.text import Line
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.practice.follow_ups.recurrence import MOST_COUNT, Repeat, later_by

AFTER, ON = "after", "on"
TIMES = 5
"""So many times are offered at first, and a last day as far ahead."""


class _LastDay(ComingDateField):
    """Stands within another field, which shows the ring, and says what is wrong."""

    ringed = tells_below = False

    def __init__(self, placeholder: str, parent: QWidget) -> None:
        super().__init__(placeholder, parent)
        margins = self.box.row.contentsMargins()
        self.box.row.setContentsMargins(margins.left(), 0, margins.right(), 0)


class RepeatEnd(QWidget):
    """Belongs to a field for a rhythm, and is told of its edits by that one."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=6, line_gap=4)
        self.combo = ComboBox(self, plain=True)
        for text, value in (
            (pgettext("kit", "Never ends"), None),
            (pgettext("kit", "Ends after"), AFTER),
            (pgettext("kit", "Ends on"), ON),
        ):
            self.combo.addItem(text, value)
        self.combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.line = Line(self)
        self.line.setMaxLength(3)
        self.line.setFixedWidth(self.line.fontMetrics().horizontalAdvance("000") + 6)
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.times = QLabel(self)
        self.times.setObjectName("soft")
        self.last = _LastDay(pgettext("kit", "The last day"), self)
        self.last.setMinimumWidth(self.last.fontMetrics().horizontalAdvance("30 September 2026") + 60)
        for widget in (self.combo, self.line, self.times, self.last):
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.last.edited.connect(self.edited)
        self.last.left.connect(self.left)
        self.combo.activated.connect(self._activated)
        self.arrange()

    def ended(self, repeat: Repeat) -> Repeat:
        """The rhythm with this end. Raises InputRefusedError."""
        chosen = self.combo.currentData()
        if chosen == AFTER:
            text = self.line.text().strip()
            times = int(text) if text.isascii() and text.isdigit() else 0
            if not 1 <= times <= MOST_COUNT:
                raise InputRefusedError(
                    pgettext(
                        "NumberField", "Write a whole number from {low} to {high}.", low=1, high=MOST_COUNT
                    )
                )
            return replace(repeat, count=times, until=None)
        if chosen == ON:
            if not (day := self.last.value()):
                raise InputRefusedError(pgettext("kit", "Write the last day, or choose that it never ends."))
            return replace(repeat, count=None, until=ApproxDate.parse(day).last_day())
        return replace(repeat, count=None, until=None)

    def show_end(self, repeat: Repeat | None) -> None:
        """Show the end of a rhythm."""
        count, until = (repeat.count, repeat.until) if repeat is not None else (None, None)
        self.combo.setCurrentIndex(self.combo.findData(AFTER if count else ON if until else None))
        if count is not None:
            self.line.show_text(str(count))
        if until is not None:
            self.last.set_value(until.isoformat())
        self.arrange()

    def suggest(self, repeat: Repeat, start: date) -> None:
        """Begin with something sensible where nothing is written yet."""
        if self.combo.currentData() == AFTER and not self.line.text():
            self.line.show_text(str(TIMES))
        if self.combo.currentData() == ON and self.last.is_empty():
            self.last.set_value(
                later_by(replace(repeat, interval=TIMES * repeat.interval), start).isoformat()
            )

    def ready(self) -> bool:
        """Whether it may be saved while somebody is still at it."""
        return self.combo.currentData() != ON or self.last.ready()

    def set_read_only(self, on: bool) -> None:
        """Whether it can only be read."""
        self.combo.setEnabled(not on)
        self.line.setReadOnly(on)
        self.last.set_read_only(on)

    def set_name(self, name: str) -> None:
        """Name its parts; the field they belong to is what describes them."""
        for widget, text in (
            (self.combo, pgettext("kit", "When it ends")),
            (self.line, pgettext("kit", "How many times")),
        ):
            widget.setAccessibleName(text)
            widget.setAccessibleDescription(name)
        self.last.line.setAccessibleDescription(name)

    def arrange(self) -> None:
        """Show what the chosen end needs."""
        chosen, text = self.combo.currentData(), self.line.text().strip()
        n = int(text) if text.isascii() and text.isdigit() else 1
        self.times.setText(npgettext("repeat", "time", "times", n))
        self.line.setVisible(chosen == AFTER)
        self.times.setVisible(chosen == AFTER)
        self.last.setVisible(chosen == ON)

    def _activated(self, _index: int) -> None:
        self.edited.emit()
