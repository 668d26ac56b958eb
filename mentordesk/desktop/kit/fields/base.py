# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What all fields do alike: they look like text until they are needed, and say in place what is wrong."""

import time
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.practice.search.highlights import marks

PAD = 8
"""From the edge of a field to its text, in pixels."""


NOTE_SECONDS = 6.0
"""So long a note stands under a field at least, unless the field is left."""


def utf16(text: str, at: int) -> int:
    """Where Qt counts a place in a text: in halves of UTF-16."""
    return at + sum(1 for letter in text[:at] if ord(letter) > 0xFFFF)


def is_spent(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether a key wants to undo or redo in a text where there is nothing to."""
    if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        return False
    assert isinstance(event, QKeyEvent)
    wants_undo = event.matches(QKeySequence.StandardKey.Undo)
    wants_redo = event.matches(QKeySequence.StandardKey.Redo)
    return bool((wants_undo and not undo) or (wants_redo and not redo))


class FieldBox(QWidget):
    """The ground a field stands on: nothing, a faint ground under the mouse, a ring with the keyboard."""

    def __init__(self, field: "Field") -> None:
        super().__init__(field)
        self._field = field
        self._flush = False
        self._outlined = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(PAD - 2, 5, PAD - 2, 5)
        self.row.setSpacing(4)

    def set_flush(self, on: bool) -> None:
        """Whether the text begins at the very edge; a line below takes the place of the ring then."""
        if on != self._flush:
            self._flush = on
            margins = self.row.contentsMargins()
            margins.setLeft(0 if on else PAD - 2)
            margins.setRight(0 if on else PAD - 2)
            self.row.setContentsMargins(margins)
            self.update()

    def set_outlined(self, on: bool) -> None:
        """Whether an outline is always there, and not only with the keyboard."""
        self._outlined = on
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        field = self._field
        now = theme.colours()
        focused, wrong = field.ringed and field.has_focus(), bool(field.error())
        hovered = field.ringed and self.underMouse() and not field.read_only
        if not (focused or wrong or hovered or self._outlined):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if focused else 1
        edge = now.error if wrong else now.focus if focused else now.outline
        if self._flush:
            edge = edge if focused or wrong else now.outline
            painter.fillRect(0, self.height() - width, self.width(), width, edge)
            return
        painter.setBrush(now.surface if focused or wrong or not hovered else now.hover)
        painter.setPen(QPen(edge, width) if focused or wrong or self._outlined else Qt.PenStyle.NoPen)
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), theme.RADIUS, theme.RADIUS
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._field.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()  # else the release would be told to another one

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._field.clicked_beside()


class Field(QWidget):
    """A value somebody can change where it stands."""

    edited = Signal()
    """The user changed something."""
    error_changed = Signal()
    """What is wrong here is another thing, or nothing any more."""
    tells_below = True
    """Whether the field has room for what is wrong; else whoever made it says it elsewhere."""
    ringed = True
    """Whether the field shows a ring when the keyboard is in it; not if its parts show their own."""
    given_up = Signal()
    """Escape was pressed: what was typed and cannot be saved is not wanted."""
    left = Signal()
    """The keyboard went elsewhere, or Return was pressed in a single line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read_only = False
        self._wrong = self._note = ""
        self._noted_at = 0.0
        self._editors: list[QWidget] = []
        self.box = FieldBox(self)
        self._error = QLabel(self)
        self._error.setObjectName("error")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.setContentsMargins(PAD, 2, PAD, 4)
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self._error)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    # What a kind of field says about itself

    def value(self) -> Any:
        """What stands in the field. Raises UserError if it cannot be read yet."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value. Never tells it as an edit, and leaves the cursor alone."""
        raise NotImplementedError

    def set_read_only(self, on: bool) -> None:
        """Whether the value can only be read."""
        self.read_only = on

    def set_edge(self) -> None:
        """Let the text begin at the very edge: editors keep two pixels of their own otherwise."""

    def ready(self) -> bool:
        """Whether what stands here may be saved while the user is still at it."""
        return True

    def shown_text(self) -> str:
        """The text a search can find here."""
        value = self.value()
        return value if isinstance(value, str) else ""

    def clicked_beside(self) -> None:
        """The ground of the field was clicked, beside what it shows; the keyboard is in it already."""

    # What all do

    def adopt(self, *editors: QWidget) -> None:
        """Watch the widgets the keyboard can be in. The first one takes it for the field."""
        for editor in editors:
            editor.installEventFilter(self)
            if not self._editors:
                self.setFocusProxy(editor)
            self._editors.append(editor)
            if self.accessibleName():
                self._name_editor(editor)

    def drop(self, *editors: QWidget) -> None:
        """Forget widgets that are about to go."""
        for editor in editors:
            editor.removeEventFilter(self)
            self._editors.remove(editor)

    def set_name(self, name: str) -> None:
        """What the field is called when it is read out."""
        self.setAccessibleName(name)
        for editor in self._editors:
            self._name_editor(editor)

    def _name_editor(self, editor: QWidget) -> None:
        editor.setAccessibleName(self.accessibleName())

    def is_empty(self) -> bool:
        """Whether there is nothing here worth a row."""
        return not self.shown_text().strip()

    def has_focus(self) -> bool:
        """Whether the keyboard is in this field."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def focus_in(self, select_all: bool = False) -> None:
        """Bring the keyboard here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if select_all and self._editors and hasattr(self._editors[0], "selectAll"):
            self._editors[0].selectAll()

    def error(self) -> str:
        """What is said under the field: what is wrong here, or else what was noted."""
        return self._wrong or self._note

    def set_error(self, text: str) -> None:
        """Say under the field what is wrong; nothing takes it back."""
        if text == self._wrong:
            return
        self._wrong = text
        self._tell()
        self.error_changed.emit()

    def note(self, text: str) -> None:
        """Say under the field what was done to the typing. It stays until somebody has read it.

        That is: saving does not take it away, but typing on some seconds later does, and leaving the field.
        """
        if not self._note:
            self.edited.connect(self._typed_on)
        self._note, self._noted_at = text, time.monotonic()
        self._tell()

    def _typed_on(self) -> None:
        if time.monotonic() - self._noted_at > NOTE_SECONDS:
            self._drop_note()

    def _drop_note(self) -> None:
        if self._note:
            self._note = ""
            self.edited.disconnect(self._typed_on)
            self._tell()

    def _tell(self) -> None:
        """Show what is wrong, or else what was noted."""
        text = self.error()
        self._error.setText(text)
        self._error.setVisible(bool(text) and self.tells_below)
        self.setAccessibleDescription(text)
        for editor in self._editors:
            editor.setAccessibleDescription(text)
            if not text:
                self._name_editor(editor)  # which may have a description of its own
        self.box.update()

    def hits(self, terms: tuple[Any, ...]) -> int:
        """How many of the searched terms stand here."""
        text = self.shown_text()
        return sum(bool(marks(text, (term,))) for term in terms)

    def mark_hit(self, terms: tuple[Any, ...]) -> bool:
        """Mark the first place where searched words stand. Returns whether there is one."""
        return bool(marks(self.shown_text(), terms))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and self.error():
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                self.given_up.emit() if self._wrong else self._drop_note()
                return True
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.box.update()
            if kind == QEvent.Type.FocusOut and watched in self._editors:
                assert isinstance(event, QFocusEvent)
                popup = event.reason() == Qt.FocusReason.PopupFocusReason
                if not popup and not self.has_focus():
                    self.focus_left()
        return super().eventFilter(watched, event)

    def focus_left(self) -> None:
        """The keyboard went elsewhere."""
        self._drop_note()
        self.left.emit()
