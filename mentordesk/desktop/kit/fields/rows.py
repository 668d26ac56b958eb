# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Fields of several rows: ways to reach a person, points for a conversation."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.choice import ComboBox
from mentordesk.desktop.kit.fields.text import Line, Paragraph
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import ContactPointType, TalkingPointState
from mentordesk.practice.search.highlights import marks
from mentordesk.practice.wording.terms import term_text


class _Row(QWidget):
    """One choice, one text, and a cross to take both away."""

    def __init__(self, field: "RowsField") -> None:
        super().__init__(field.box)
        self.combo = ComboBox(self, plain=True)
        for value, text in field.options:
            self.combo.addItem(text, value)
        self.combo.setFixedWidth(max(self.combo.sizeHint().width() + 8, theme.px(90)))
        self.line = field.line_class(self)
        self.remove = QToolButton(self)
        self.remove.setFixedSize(24, 22)
        self.remove.setProperty("small", True)
        theme.set_icon(self.remove, "close", "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.combo, 0, top)
        row.addWidget(self.line, 1, top)
        row.addWidget(self.remove, 0, top)

    def editors(self) -> tuple[QWidget, ...]:
        """Where the keyboard can be."""
        return self.combo, self.line, self.remove


class RowsField(Field):
    """Rows of a choice and a text. Its value is a list of pairs; rows without text do not count."""

    options: list[tuple[str, str]]
    line_class: type[Line | Paragraph] = Line
    text_first = False
    """Whether the text comes first in a pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = self.make_options()
        self.rows: list[_Row] = []
        host = QWidget(self.box)
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column.addLayout(self._column)
        self.add = button(self.add_text(), quiet=True, icon="add")
        self.add.setProperty("flush", True)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.row.addWidget(host, 1)
        self.adopt(self.add)
        self.add.clicked.connect(self._add_clicked)

    # What a kind says about itself

    def make_options(self) -> list[tuple[str, str]]:
        """What can be chosen in a row."""
        raise NotImplementedError

    def add_text(self) -> str:
        """What the button is called that adds a row."""
        raise NotImplementedError

    def names(self) -> tuple[str, str, str]:
        """How choice, text and cross of a row are called."""
        raise NotImplementedError

    def placeholder(self) -> str:
        """What stands in an empty row."""
        return ""

    # What all do

    def _name_editor(self, editor: QWidget) -> None:
        if editor is self.add:
            editor.setAccessibleDescription(self.accessibleName())

    def value(self) -> list[tuple[str, str]]:
        pairs = [(str(row.combo.currentData()), row.line.text().strip()) for row in self.rows]
        return [(b, a) if self.text_first else (a, b) for a, b in pairs if b]

    def set_value(self, value: Iterable[Sequence[str]] | None) -> None:
        wanted = [(str(a), str(b)) for a, b in value or ()]
        if wanted == self.value():
            return
        while len(self.rows) > len(wanted):
            self._drop_row(self.rows[-1])
        while len(self.rows) < len(wanted):
            self._new_row()
        for row, (a, b) in zip(self.rows, wanted, strict=True):
            chosen, text = (b, a) if self.text_first else (a, b)
            row.combo.setCurrentIndex(max(0, row.combo.findData(chosen)))
            row.line.show_text(text)

    def is_empty(self) -> bool:
        return not self.value()

    def shown_text(self) -> str:
        return "\n".join(row.line.text() for row in self.rows)

    def focus_in(self, select_all: bool = False) -> None:
        if not self.rows and not self.read_only:
            self._new_row()
        (self.rows[0].line if self.rows else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.add.setVisible(not on)
        for row in self.rows:
            self._lock(row)

    def _lock(self, row: _Row) -> None:
        row.combo.setEnabled(not self.read_only)
        row.line.setReadOnly(self.read_only)
        row.remove.setVisible(not self.read_only)

    def mark_hit(self, terms: tuple[Any, ...]) -> bool:
        found = [marks(row.line.text(), terms) for row in self.rows]
        for row, places in zip(self.rows, found, strict=True):
            row.line.mark(places)
        return any(found)

    def _new_row(self) -> _Row:
        row = _Row(self)
        choice, text, cross = self.names()
        row.combo.setAccessibleName(choice)
        row.line.setAccessibleName(text)
        row.line.setPlaceholderText(self.placeholder())
        row.remove.setAccessibleName(cross)
        row.remove.setToolTip(cross)
        row.combo.activated.connect(self._changed)
        row.line.textEdited.connect(self._changed)
        row.line.returnPressed.connect(self._return_pressed)
        row.remove.clicked.connect(self._remove_clicked)
        QWidget.setTabOrder(self.rows[-1].remove if self.rows else self.add, row.combo)
        self.rows.append(row)
        self._column.addWidget(row)
        self.setFocusProxy(self.rows[0].combo)  # where Tab arrives
        for before, after in zip(row.editors(), row.editors()[1:], strict=False):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(row.remove, self.add)
        self.adopt(*row.editors())
        self._lock(row)
        row.show()
        return row

    def _drop_row(self, row: _Row) -> None:
        self.drop(*row.editors())
        self.rows.remove(row)
        self.setFocusProxy(self.rows[0].combo if self.rows else self.add)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add_clicked(self) -> None:
        empty = next((row for row in self.rows if not row.line.text().strip()), None)
        (empty or self._new_row()).line.setFocus(Qt.FocusReason.TabFocusReason)

    def _return_pressed(self) -> None:
        if self.rows and self.sender() is self.rows[-1].line and self.rows[-1].line.text().strip():
            self._add_clicked()
        self.left.emit()

    def _remove_clicked(self) -> None:
        at = next((n for n, row in enumerate(self.rows) if row.remove is self.sender()), None)
        if at is None:
            return
        near = self.rows[at + 1] if at + 1 < len(self.rows) else self.rows[at - 1] if at else None
        (near.line if near else self.add).setFocus(Qt.FocusReason.TabFocusReason)
        self._drop_row(self.rows[at])
        self.edited.emit()

    def _changed(self, _value: object) -> None:
        self.edited.emit()


class ContactPointsField(RowsField):
    """Ways to reach a person: pairs of type and value."""

    def make_options(self) -> list[tuple[str, str]]:
        return [(str(type_), term_text(type_)) for type_ in ContactPointType]

    def add_text(self) -> str:
        return pgettext("kit", "Add a way to reach them")

    def names(self) -> tuple[str, str, str]:
        return (
            pgettext("kit", "Kind of address"),
            pgettext("kit", "Address or number"),
            pgettext("kit", "Remove this address"),
        )

    def placeholder(self) -> str:
        return pgettext("kit", "Address or number")


class TalkingPointsField(RowsField):
    """Points for a conversation: pairs of text and state. A long one is read in full."""

    line_class = Paragraph
    text_first = True

    def make_options(self) -> list[tuple[str, str]]:
        return [(str(state), term_text(state)) for state in TalkingPointState]

    def add_text(self) -> str:
        return pgettext("kit", "Add a point")

    def names(self) -> tuple[str, str, str]:
        return (
            pgettext("kit", "What became of the point"),
            pgettext("kit", "Point to talk about"),
            pgettext("kit", "Remove this point"),
        )

    def placeholder(self) -> str:
        return pgettext("kit", "What to talk about")
