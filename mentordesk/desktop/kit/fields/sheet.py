# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A sheet of fields that save themselves: labels on the left, values on the right, hairlines between."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import PAD, Field
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import Hairline, SoftLabel
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext

if TYPE_CHECKING:
    from mentordesk.practice.records.record import Record

LABEL_WIDTH = 140
NARROW = 560
"""Below this width, in pixels, a label stands above its field."""
PAUSE, LATEST = 500, 800
"""Milliseconds from the last edit, and at most from the first one, until it is saved.

At most two seconds of typing may be lost. What is left of them is for a machine that does much else.
"""


_Made = TypeVar("_Made", bound=Field)


@dataclass(frozen=True)
class FieldSpec:
    """One row of a sheet. A row that is not there always is hidden while it is empty."""

    name: str
    label: str
    make: Callable[[], Field]
    always: bool = False


class _Row(QWidget):
    """A label and its field."""

    def __init__(self, spec: FieldSpec, made: Field, *, line: bool) -> None:
        super().__init__()
        self.made = made
        self.label = SoftLabel(spec.label, self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.label.setFont(theme.font(self.label.font(), theme.TEXT - 1))
        self.label.setBuddy(made)
        self.label.setVisible(bool(spec.label))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = Hairline(self)
        self._line.setVisible(line)
        column.addWidget(self._line)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(0)
        self._pair.addWidget(self.label)
        self._pair.addWidget(made, 1)
        column.addLayout(self._pair)
        self._narrow: bool | None = None
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Whether the label stands above."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if not self.label.text():
            self.made.box.set_flush(True)
            self.made.set_edge()
            return
        self.made.box.set_flush(narrow)
        if narrow:
            self._pair.setDirection(QBoxLayout.Direction.TopToBottom)
            self._pair.setContentsMargins(0, 8, 0, 6)
            self.label.setMaximumWidth(16_777_215)
            self.label.setMinimumWidth(0)
            self.label.setContentsMargins(2, 0, 0, 0)
        else:
            self._pair.setDirection(QBoxLayout.Direction.LeftToRight)
            self._pair.setContentsMargins(0, 5, 0, 5)
            self.label.setFixedWidth(theme.px(LABEL_WIDTH) - PAD)
            self.label.setContentsMargins(0, 7, 12, 0)


@dataclass
class _State:
    """What a sheet knows of one of its fields."""

    spec: FieldSpec
    field: Field
    row: _Row
    label: str
    link: QPushButton | None = None
    dirty: bool = False
    shown: Any = None
    """What the field was last asked to show, or has saved."""
    revealed: bool = False
    offered: bool = True
    """Whether the row may be asked for while it is empty."""
    came: bool = False
    """Whether a value came from outside while this one was being saved."""


class FieldSheet(QWidget):
    """Rows of fields that save what is typed by themselves.

    Without a `lead`, what can be added goes on from a sheet above.
    """

    saved = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        save: Callable[[str, object], None],
        parent: QWidget | None = None,
        *,
        lead: bool = True,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._states: dict[str, _State] = {}
        self._by_field: dict[Field, _State] = {}
        self._record: object = None
        self._first_edit = 0.0
        self._narrow = False
        self._only: Collection[str] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._pause_over)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for spec in specs:
            self._add_row(spec)
        self._more = QWidget(self)
        self._more_flow = FlowLayout(self._more, gap=8, line_gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._more.setSizePolicy(policy)
        if lead:
            label = SoftLabel(pgettext("kit", "Add:"))
            label.setContentsMargins(0, 7, 0, 0)
            self._more_flow.addWidget(label)
        self._lead = lead
        for state in self._states.values():
            if not state.spec.always:
                self._add_link(state)
        self._more_line = Hairline()
        self._column.addWidget(self._more_line)
        self._column.addSpacing(6)
        self._column.addWidget(self._more)
        self._show_rows()

    def _add_row(self, spec: FieldSpec) -> None:
        made = spec.make()
        row = _Row(spec, made, line=bool(spec.label))
        if spec.label:
            made.set_name(spec.label)
        made.edited.connect(self._edited)
        made.left.connect(self._left)
        made.given_up.connect(self._given_up)
        state = _State(spec, made, row, spec.label)
        self._states[spec.name] = state
        self._by_field[made] = state
        self._column.addWidget(row)

    def _add_link(self, state: _State) -> None:
        link = button(state.label.replace("&", "&&"), quiet=True)
        link.setProperty("flush", True)  # the second line begins where the first one does
        link.setProperty("field", state.spec.name)
        self._name_link(link, state.label)
        link.clicked.connect(self._link_clicked)
        state.link = link
        self._more_flow.addWidget(link)

    def _name_link(self, link: QPushButton, label: str) -> None:
        link.setText(label.replace("&", "&&"))
        link.setAccessibleName(label)
        link.setAccessibleDescription(pgettext("kit", "Add this"))

    # Showing

    def field(self, name: str) -> Field:
        """The field of a name. Raises KeyError if there is none."""
        return self._states[name].field

    def field_as(self, name: str, made_as: type[_Made]) -> _Made:
        """The field of a name, which is known to be of a class. Raises KeyError if there is none."""
        field = self._states[name].field
        assert isinstance(field, made_as)
        return field

    def set_label(self, name: str, label: str) -> None:
        """Call a row something else; a name the sheet does not have is left alone."""
        state = self._states.get(name)
        if state is None or state.label == label:
            return
        state.label = label
        state.row.label.setText(label)
        state.field.set_name(label)
        if state.link is not None:
            self._name_link(state.link, label)

    def set_read_only(self, on: bool) -> None:
        """Whether the sheet can only be read."""
        for state in self._states.values():
            state.field.set_read_only(on)
        self._more.setEnabled(not on)
        self._show_rows()

    def show_values(self, values: Mapping[str, Any], *, fresh: bool = False) -> None:
        """Fill the fields. What is being typed stays, unless the values are of another record.

        Another record is one with another ``id`` among the values, or what is called `fresh`.
        """
        fresh = fresh or values.get("id") != self._record
        self._record = values.get("id")
        for name, state in self._states.items():
            value = values.get(name)
            if fresh:
                state.dirty = state.revealed = False
            if state.dirty:
                state.came, state.shown = True, value
                continue
            if fresh:
                state.field.set_error("")
            elif value == state.shown and state.field.has_focus():
                continue
            state.shown = value
            state.field.set_value(value)
        if fresh:
            self._timer.stop()
        self._show_rows()

    def show_record(self, record: "Record", **instead: Any) -> None:
        """Show a record's values, with others `instead` for the fields that show something else."""
        values = {name: instead[name] if name in instead else record.value_of(name) for name in self._states}
        self.show_values({"id": record.id, **values})

    def _show_rows(self) -> None:
        offered = False
        for state in self._states.values():
            seen = (
                (state.spec.always and state.offered)
                or state.revealed
                or state.dirty
                or not state.field.is_empty()
                or state.field.has_focus()
            )
            if self._only is not None:
                seen = state.spec.name in self._only
            if state.row.isHidden() == seen:
                state.row.setVisible(seen)
            if state.link is not None:
                can = not seen and state.offered and self._only is None
                state.link.setVisible(can)
                offered = offered or can
        offered = offered and self._more.isEnabled()
        self._more.setVisible(offered)
        self._more_line.setVisible(offered and self._lead)
        self._more.updateGeometry()

    @property
    def record(self) -> object:
        """The id among the values it shows."""
        return self._record

    def names(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(self._states)

    def show_only(self, names: Collection[str] | None) -> None:
        """Show no rows but these, whatever the others hold; nothing is all of them again."""
        self._only = names
        self._show_rows()

    def offer(self, name: str, on: bool) -> None:
        """Whether a row is asked for. One that is not stays away while it is empty."""
        state = self._states[name]
        if state.offered != on:
            state.offered = on
            state.revealed = state.revealed and on
            self._show_rows()

    def reveal(self, name: str, focus: bool = True) -> None:
        """Show the row of a field even if it is empty, and bring the keyboard there."""
        state = self._states[name]
        state.revealed = True
        self._show_rows()
        if focus:
            state.field.focus_in()
            self._bring_into_view(state.field, QPoint(0, state.field.height()))

    def _link_clicked(self) -> None:
        self.reveal(self.sender().property("field"))

    def show_hit(self, terms: tuple[Any, ...]) -> bool:
        """Bring the place where most of the words stand into view, marked. Returns whether there is one."""
        # Of equals, the first.
        for state in sorted(self._states.values(), key=lambda state: -state.field.hits(terms)):
            if state.field.mark_hit(terms):
                state.revealed = True
                self._show_rows()
                self._column.activate()
                at = state.field.hit_point() if isinstance(state.field, TextField) else QPoint(0, 0)
                self._bring_into_view(state.field, at)
                return True
        return False

    def hits(self, terms: tuple[Any, ...]) -> int:
        """How many of the words stand in one field, at most."""
        return max((state.field.hits(terms) for state in self._states.values()), default=0)

    def _bring_into_view(self, widget: QWidget, at: QPoint) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inner = area.widget() if area is not None else None
        if area is not None and inner is not None:
            where = widget.mapTo(inner, at)
            area.ensureVisible(0, where.y(), 0, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < theme.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            for state in self._states.values():
                state.row.set_narrow(narrow)
        super().resizeEvent(event)

    # Saving

    def _sending_field(self) -> Field:
        field = self.sender()
        assert isinstance(field, Field)
        return field

    def _edited(self) -> None:
        state = self._by_field[self._sending_field()]
        if not self._timer.isActive():
            self._first_edit = time.monotonic()
        state.dirty = True
        left = LATEST - round((time.monotonic() - self._first_edit) * 1000)
        # One that is due is not begun anew: where each key takes long, the next would put it off again and again.
        if left > 0 or not self._timer.isActive():
            self._timer.start(max(0, min(PAUSE, left)))

    def _pause_over(self) -> None:
        for state in list(self._states.values()):
            if state.dirty and state.field.ready():
                self._save_field(state)

    def _left(self) -> None:
        state = self._by_field.get(self._sending_field())
        if state is None:
            return
        if state.dirty:
            self._save_field(state)
        if not state.dirty and not state.field.has_focus():
            state.field.set_value(state.shown)

    def _given_up(self) -> None:
        """Show again what is saved, in place of what cannot be."""
        state = self._by_field[self._sending_field()]
        state.dirty = False
        state.field.set_error("")
        state.field.set_value(state.shown)

    def is_dirty(self) -> bool:
        """Whether anything is not saved yet."""
        return any(state.dirty for state in self._states.values())

    def flush(self) -> bool:
        """Save what is not saved yet. Returns whether nothing is left unsaved."""
        self._timer.stop()
        return all([self._save_field(state) for state in list(self._states.values()) if state.dirty])

    def _save_field(self, state: _State) -> bool:
        before, state.came = state.shown, False
        try:
            value = state.field.value()
            if isinstance(value, str) and not value.strip():
                value = ""  # blanks alone say nothing
            self._save(state.spec.name, value)
        except UserError as error:
            if not state.came:
                state.shown = before
            state.field.set_error(error.sentence)
            self.failed.emit(state.spec.name)
            return False
        state.dirty = False
        if not state.came:
            state.shown = value
        state.field.set_error("")
        self.saved.emit(state.spec.name)
        return True

    def discard(self) -> None:
        """Forget what is not saved; it is never saved afterwards."""
        self._timer.stop()
        for state in self._states.values():
            if state.dirty:
                state.dirty = False
                state.field.set_error("")
                state.field.set_value(state.shown)
