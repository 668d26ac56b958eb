# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What of a relationship is printed, and on which paper."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.choice import ComboBox
from mentordesk.desktop.kit.fields.date import PastDateField
from mentordesk.desktop.kit.widgets.labels import SoftLabel
from mentordesk.errors import InputRefusedError, UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.rules import PAST

EVERYTHING, THIS_YEAR, TWELVE_MONTHS, OWN = "everything", "this_year", "twelve_months", "own"
Span = tuple[str | None, str | None]


def preset_span(preset: str, today: date) -> Span:
    """The dates a preset stands for."""
    if preset == THIS_YEAR:
        return (f"{today.year:04d}", None)
    if preset == TWELVE_MONTHS:
        try:
            before = today.replace(year=today.year - 1)
        except ValueError:  # 29 February
            before = today.replace(year=today.year - 1, day=28)
        return ((before + timedelta(days=1)).isoformat(), today.isoformat())
    return (None, None)


class SpanChooser(QWidget):
    """A span of dates: one of the usual ones, or one's own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presets = ComboBox()
        self.presets.setAccessibleName(pgettext("printing", "Which time"))
        for key, text in (
            (EVERYTHING, pgettext("printing", "Everything")),
            (THIS_YEAR, pgettext("printing", "This year")),
            (TWELVE_MONTHS, pgettext("printing", "Last 12 months")),
            (OWN, pgettext("printing", "Own dates")),
        ):
            self.presets.addItem(text, key)
        self.own = QWidget()
        self.start = PastDateField(pgettext("printing", "The beginning"))
        self.start.set_name(pgettext("printing", "From"))
        self.end = PastDateField(pgettext("printing", "Today and later"))
        self.end.set_name(pgettext("printing", "To"))
        row = QHBoxLayout(self.own)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(SoftLabel(pgettext("printing", "From")))
        row.addWidget(self.start)
        row.addWidget(SoftLabel(pgettext("printing", "to")))
        row.addWidget(self.end)
        row.addStretch(1)
        for field in (self.start, self.end):
            field.setFixedWidth(theme.px(210))
            field.left.connect(self._told)
        self.own.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.presets)
        self.presets.activated.connect(self._preset_chosen)
        self._last: Span | None = (None, None)

    def span(self) -> Span:
        """First and last day, either of which may be open. Raises UserError if they cannot be read."""
        preset = str(self.presets.currentData())
        if preset != OWN:
            return preset_span(preset, date.today())
        start, end = self.start.value() or None, self.end.value() or None
        if start and end and PAST.holds(end, start):
            raise InputRefusedError(
                pgettext("printing", "The first day is later than the last one."),
                advice=pgettext("printing", "Change one of them."),
            )
        return (start, end)

    def choose(self, preset: str) -> None:
        """Use one of the usual spans."""
        self.presets.setCurrentIndex(self.presets.findData(preset))
        self._preset_chosen(0)

    def _preset_chosen(self, _index: int) -> None:
        own = self.presets.currentData() == OWN
        self.own.setVisible(own)
        if own:
            self.start.focus_in()
        self._told()

    def _told(self) -> None:
        try:
            span: Span | None = self.span()
        except UserError:
            span = None
        if span is None or span != self._last:
            self._last = span
            self.changed.emit()
