# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The row of filters below the search box: kinds, a person, a span of dates."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.date import PastDateField
from mentordesk.desktop.kit.fields.names import PersonField
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.errors import UserError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.wording.terms import term_text


class FilterRow(QWidget):
    """Narrows a search. What cannot be understood yet narrows nothing."""

    changed = Signal()

    def __init__(
        self, people: Callable[[], Sequence[tuple[int, str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._quiet = False
        self.kinds_button = QToolButton()
        self.kinds_button.setAccessibleName(pgettext("search", "Kinds"))
        self.kinds_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kinds_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        menu = QMenu(self.kinds_button)
        self.any_kind = QAction(pgettext("search", "Any kind"), menu, checkable=True, checked=True)
        self.any_kind.triggered.connect(self._any_kind_chosen)
        menu.addAction(self.any_kind)
        menu.addSeparator()
        self._kinds: dict[Kind, QAction] = {}
        for kind in Kind:
            action = QAction(term_text(kind), menu, checkable=True)
            action.toggled.connect(self._kinds_changed)
            menu.addAction(action)
            self._kinds[kind] = action
        self.kinds_button.setMenu(menu)
        self.person = PersonField(people, pgettext("search", "With anybody"))
        self.start = PastDateField(pgettext("search", "From any day"))
        self.end = PastDateField(pgettext("search", "To any day"))
        for field in (self.person, self.start, self.end):
            field.edited.connect(self._edited)
            field.left.connect(self._left)
            field.tells_below = False
            field.error_changed.connect(self._show_wrong)
        # One line for all of them: below a field there is room for three words.
        self.wrong = QLabel()
        self.wrong.setObjectName("error")
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setWordWrap(True)
        self.wrong.setContentsMargins(12, 0, 12, 6)
        self.wrong.hide()
        self.clear_button = button(pgettext("search", "Clear filters"), quiet=True)
        self.clear_button.clicked.connect(self._clear_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        column.addLayout(row)
        column.addWidget(self.wrong)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(4)
        row.addWidget(self.kinds_button)
        row.addWidget(self.person, 5)
        row.addWidget(self.start, 4)
        row.addWidget(self.end, 4)
        row.addWidget(self.clear_button)
        self._name_kinds()

    @property
    def kinds(self) -> list[Kind]:
        """The kinds wanted; none for all."""
        return [kind for kind, action in self._kinds.items() if action.isChecked()]

    @property
    def people(self) -> list[int]:
        """The person wanted; none for all."""
        value = self._value(self.person)
        return [int(value)] if isinstance(value, int) else []

    @property
    def span(self) -> tuple[str | None, str | None]:
        """The first and the last day wanted."""
        start, end = self._value(self.start), self._value(self.end)
        return (str(start) if start else None, str(end) if end else None)

    @staticmethod
    def _value(field: Field) -> object:
        try:
            return field.value()
        except (UserError, ValueError):
            return None

    @property
    def active(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.kinds or self.people or any(self.span))

    def clear(self) -> None:
        """Let everything through again, without telling."""
        self._quiet = True
        try:
            for action in self._kinds.values():
                action.setChecked(False)
            self.person.set_value(None)
            self.start.set_value("")
            self.end.set_value("")
            for field in (self.person, self.start, self.end):
                field.set_error("")
        finally:
            self._quiet = False
        self._name_kinds()

    def _clear_clicked(self) -> None:
        self.clear()
        self.kinds_button.setFocus()
        self.changed.emit()

    def _any_kind_chosen(self) -> None:
        self._quiet = True
        try:
            for action in self._kinds.values():
                action.setChecked(False)
        finally:
            self._quiet = False
        self._told()

    def _kinds_changed(self, _on: bool) -> None:
        if not self._quiet:
            self._name_kinds()
            self.changed.emit()

    def _edited(self) -> None:
        if not self._quiet:
            field = self.sender()
            assert isinstance(field, Field)
            field.set_error("")  # it may be right by now
            self._told()

    def _left(self) -> None:
        """Tell of a name nobody has; a date says by itself that it cannot be read."""
        if not self._quiet:
            try:
                self.person.value()
            except UserError as error:
                self.person.set_error(error.sentence)
            self._told()

    def _show_wrong(self) -> None:
        wrong = [text for field in (self.person, self.start, self.end) if (text := field.error())]
        self.wrong.setText(wrong[0] if wrong else "")
        self.wrong.setVisible(bool(wrong))

    def _told(self) -> None:
        if not self._quiet:
            self._name_kinds()
            self.changed.emit()

    def _name_kinds(self) -> None:
        chosen = self.kinds
        self.any_kind.setChecked(not chosen)
        if not chosen:
            text = pgettext("search", "Any kind")
        elif len(chosen) == 1:
            text = term_text(chosen[0])
        else:
            text = npgettext("FilterRow", "{n} kind", "{n} kinds", len(chosen))
        self.kinds_button.setText(text)
        theme.set_icon(self.kinds_button, "chevron-down", "soft")
        self.kinds_button.setAccessibleDescription(text)
        self.clear_button.setEnabled(self.active)
