# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The history of an advice: its dated events in words, each of which can be corrected or taken out."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.advice.fields import text
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import ChoiceField
from mentordesk.desktop.kit.fields.date import PastDateField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import MetaLabel, SectionTitle, SoftLabel
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.operations.advice_events import correct_event, remove_event
from mentordesk.journal.terms import AdviceFact, Channel, Effect, Report, Uptake
from mentordesk.practice.advice.life import Moment, history
from mentordesk.practice.records.record import AdviceRecord

_TERMS = {AdviceFact.UPTAKE: Uptake, AdviceFact.EFFECT: Effect, AdviceFact.REPORT: Report}


class _Event(QWidget):
    """One event: its day and its words; the fields to correct it come out below."""

    remove_requested = Signal(int)

    def __init__(self, desk: Desk, moment: Moment, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.moment = moment
        self.sheet: FieldSheet | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.day = MetaLabel("", self)
        self.day.setFixedWidth(self.day.fontMetrics().horizontalAdvance("28 September 2026") + 12)
        row.addWidget(self.day)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.words, self.detail = QLabel(self), SoftLabel("", self)
        for label in (self.words, self.detail):
            label.setTextFormat(self.detail.textFormat())
            label.setWordWrap(True)
            words.addWidget(label)
        row.addLayout(words, 1)
        self.open_button = button(pgettext("advice", "Correct"), quiet=True, parent=self)
        self.open_button.clicked.connect(self._toggle)
        row.addWidget(self.open_button)
        column.addLayout(row)
        self._column = column
        self._editor = QWidget(self)
        self._editor.hide()
        column.addWidget(self._editor)
        desk.writes(self.open_button)
        self.show_moment(moment)

    def show_moment(self, moment: Moment) -> None:
        """Show the event as it is now."""
        self.moment = moment
        self.day.setText(moment.date)
        self.words.setText(moment.text)
        self.detail.setText(moment.detail)
        self.detail.setVisible(bool(moment.detail))
        self.open_button.setAccessibleName(pgettext("advice", "Correct: {date}", date=moment.date))
        self.open_button.setAccessibleDescription(moment.text)
        if self.sheet is not None:
            self.sheet.show_values(self._values())

    def _values(self) -> dict[str, Any]:
        moment = self.moment
        return {
            "id": moment.id,
            "date": moment.day,
            "value": moment.value,
            "note": moment.note,
            "channel": moment.channel,
        }

    def _specs(self) -> list[FieldSpec]:
        specs = [FieldSpec("date", pgettext("advice", "Date"), PastDateField, always=True)]
        terms = _TERMS.get(self.moment.fact)
        if terms is None:
            return specs
        specs.append(
            FieldSpec(
                "value", pgettext("advice", "What happened"), lambda: ChoiceField(options(terms)), always=True
            )
        )
        specs.append(
            FieldSpec(
                "note", pgettext("advice", "Note"), text(pgettext("advice", "In your words")), always=True
            )
        )
        if self.moment.fact is AdviceFact.REPORT:
            specs.append(
                FieldSpec(
                    "channel",
                    pgettext("advice", "How"),
                    lambda: ChoiceField(options(Channel), allow_none_text=pgettext("advice", "Not noted")),
                    always=True,
                )
            )
        return specs

    def _toggle(self) -> None:
        if self.sheet is None:
            self._make_editor()
            self.open_button.setText(pgettext("advice", "Done"))
            self._editor.show()
            assert self.sheet is not None
            self.sheet.reveal("date")
        elif self.sheet.flush():
            self.put_away()
            self.open_button.setFocus()

    def put_away(self) -> None:
        """Hide the fields again."""
        if self.sheet is not None:
            self._editor.hide()
            self._column.removeWidget(self._editor)
            self._editor.deleteLater()
            self._editor = QWidget(self)
            self._editor.hide()
            self._column.addWidget(self._editor)
            self.sheet = None
            self.open_button.setText(pgettext("advice", "Correct"))

    def _make_editor(self) -> None:
        inside = QVBoxLayout(self._editor)
        inside.setContentsMargins(0, 4, 0, 8)
        inside.setSpacing(4)
        self.sheet = FieldSheet(self._specs(), self._save, self._editor)
        self.sheet.show_values(self._values(), fresh=True)
        inside.addWidget(self.sheet)
        if self.moment.removable:
            host = QWidget(self._editor)
            row = FlowLayout(host)
            self.remove_button = button(pgettext("advice", "Take it out"), quiet=True, parent=host)
            self.remove_button.setAccessibleDescription(self.moment.text)
            self.remove_button.clicked.connect(self._remove)
            row.addWidget(self.remove_button)
            inside.addWidget(host)

    def _save(self, name: str, value: object) -> None:
        correct_event(self.desk.journal, self.moment.id, {name: value})

    def _remove(self) -> None:
        if self.sheet is not None:
            self.sheet.discard()
        self.remove_requested.emit(self.moment.id)


class HistoryList(QWidget):
    """The events in the life of an advice, the newest last."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.events: dict[int, _Event] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionTitle(pgettext("advice", "What happened when"), self))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 6, 0, 0)
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.setAccessibleName(pgettext("advice", "What happened when"))

    def show_history(self, advice: AdviceRecord) -> None:
        """Show the events of an advice; fields that are open stay open."""
        moments = history(advice)
        kept = {moment.id for moment in moments}
        for record_id in [found for found in self.events if found not in kept]:
            event = self.events.pop(record_id)
            self._rows.removeWidget(event)
            event.hide()
            event.deleteLater()
        for moment in moments:
            event_or_none = self.events.get(moment.id)
            if event_or_none is None or event_or_none.moment.fact is not moment.fact:
                event = self.events[moment.id] = _Event(self.desk, moment, self)
                event.remove_requested.connect(self._remove)
                self._rows.addWidget(event)
                event.show()
            else:
                event_or_none.show_moment(moment)
        places = [self._rows.indexOf(self.events[moment.id]) for moment in moments]
        if places != list(range(len(moments))):
            for moment in moments:
                self._rows.removeWidget(self.events[moment.id])
                self._rows.addWidget(self.events[moment.id])

    def flush(self) -> bool:
        """Save what is being typed. Returns whether all of it is saved."""
        return all([event.sheet.flush() for event in self.events.values() if event.sheet is not None])

    def put_away(self) -> None:
        """Hide the fields of all events."""
        for event in self.events.values():
            event.put_away()

    def _remove(self, record_id: int) -> None:
        try:
            remove_event(self.desk.journal, record_id)
        except UserError as error:
            self.desk.failed.emit(error)
            return
        self.desk.notice(pgettext("advice", "Taken out of the history."), undo=True)
