# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Making two records of one person one: who is the same, and what will be one, seen before it happens."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.names import PersonField
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel, TitleLabel
from mentordesk.errors import InputRefusedError, UserError
from mentordesk.i18n.formats import date_text, items_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.operations.merging import merge_relationships
from mentordesk.practice.people.doubles import Merged, doubles_of, merged, names_of
from mentordesk.practice.people.known import People, all_people

MERGE = "merge"
"""The move of a target that opens this page; with ``merge:12``, person 12 is chosen already."""


class MergePage(QWidget):
    """Chooses the second record of a person, and shows what both will be together."""

    merged = Signal(int)
    """Two are one: the id of the one that stays."""
    cancelled = Signal(int)
    """Nothing was done: the id of the person it was begun from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._kept: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.title = TitleLabel("")
        column.addWidget(self.title)
        self.other = PersonField(self._others, pgettext("merging", "Who is the same person?"))
        self.other.box.set_outlined(True)
        self.other.edited.connect(self._chosen)
        self.other.left.connect(self._chosen)
        column.addWidget(self.other)
        column.addSpacing(8)
        self.names_title = SectionTitle(pgettext("merging", "The name from now on"))
        column.addWidget(self.names_title)
        self.names = QComboBox(self)
        self.names.setAccessibleName(pgettext("merging", "The name from now on"))
        self.names.activated.connect(self._show_preview)
        column.addWidget(self.names)
        self.preview_title = SectionTitle(pgettext("merging", "What will be one"))
        column.addWidget(self.preview_title)
        self.preview = QLabel("", self)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        column.addWidget(self.preview)
        self.hint = SoftLabel(pgettext("merging", "Nothing is lost, and one Undo makes them two again."))
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.merge = button(pgettext("merging", "&Merge them"), primary=True)
        self.merge.clicked.connect(self._merge)
        self.cancel = button(pgettext("merging", "&Cancel"))
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.merge)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        desk.writes(self.merge)

    def begin(self, kept: int, other: int | None = None) -> None:
        """Begin with a person, and with the one who may be the same, if that is known."""
        self._kept = kept
        people = all_people(self.desk.journal)
        self.title.setText(pgettext("merging", "Merge {name} with …", name=people.label(kept)))
        if other is None and (near := doubles_of(self.desk.journal, people, kept)):
            other = near[0][0]
        self.other.set_value(None)
        self.other.set_error("")
        self.other.set_value(other)
        self._chosen()
        if other is None:
            self.other.focus_in()
        else:
            self.merge.setFocus(Qt.FocusReason.OtherFocusReason)

    def _others(self) -> People:
        """Everybody but the one it was begun from."""
        people = all_people(self.desk.journal)
        details = [people.details(person) for person, _ in people if person != self._kept]
        return People(details, people.labels)

    def _other(self) -> int | None:
        try:
            return self.other.value()
        except InputRefusedError:
            return None

    def _chosen(self) -> None:
        """Somebody was chosen, or nobody is any more."""
        other = self._other()
        names = names_of(self.desk.journal, (self._kept, other)) if self._kept and other else []
        if names != [self.names.itemText(row) for row in range(self.names.count())]:
            self.names.clear()
            self.names.addItems(names)
        for widget in (self.names, self.names_title):
            widget.setVisible(len(names) > 1)
        self._show_preview()

    def name(self) -> str:
        """The name that was chosen; empty for that of the one it was begun from."""
        return self.names.currentText()

    def _show_preview(self) -> None:
        other = self._other()
        text = ""
        if self._kept is not None and other is not None:
            try:
                text = preview_text(merged(self.desk.journal, self._kept, other, self.name()))
            except UserError as error:
                text = error.sentence
        self.preview.setText(text)
        for widget in (self.preview, self.preview_title, self.hint):
            widget.setVisible(bool(text))
        self.merge.setEnabled(bool(text) and not self.desk.journal.read_only)

    def _merge(self) -> None:
        try:
            other = self.other.value()
        except InputRefusedError as error:
            self.other.set_error(error.sentence)
            return
        kept = self._kept
        if kept is None or other is None:
            return
        try:
            merge_relationships(self.desk.journal, kept, other, self.name())
        except UserError as error:
            self.desk.failed.emit(error)
            return
        self._kept = None
        self.merged.emit(kept)

    def _cancel(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            self.cancelled.emit(kept)


def preview_text(one: Merged) -> str:
    """What two will be together, a line for each thing."""
    lines = [one.name]
    if one.other_names:
        lines.append(pgettext("merging", "Also known as: {names}", names=items_text(one.other_names)))
    if where := [part for part in (one.title, one.organisation) if part]:
        lines.append(items_text(where))
    if one.counted:
        lines.append(pgettext("merging", "Together: {list}.", list=items_text(one.counted)))
    else:
        lines.append(pgettext("merging", "Nothing hangs on either of them yet."))
    dates = (
        (Message("merging", "Began: {date}"), one.began_on),
        (Message("merging", "Noticed what it was: {date}"), one.realised_on),
        (Message("merging", "Ended: {date}"), one.ended_on),
        (Message("merging", "Died: {date}"), one.died_on),
    )
    lines += [message.text(date=date_text(day)) for message, day in dates if day]
    texts = (
        (Message("merging", "They are to me: {text}"), one.they_are),
        (Message("merging", "I am to them: {text}"), one.i_am),
        (Message("merging", "How we met: {text}"), one.how_met),
        (Message("merging", "Introduced by: {text}"), one.introduced_by),
        (Message("merging", "What they bring: {text}"), one.they_bring),
        (Message("merging", "What I bring: {text}"), one.i_bring),
        (Message("merging", "Note: {text}"), one.note),
    )
    lines += [message.text(text=text) for message, text in texts if text]
    return "\n".join(lines)


def merge_move(other: int | None = None) -> str:
    """The move of a target that leads here."""
    return MERGE if other is None else f"{MERGE}:{other}"
