# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Fields for text: one line, many lines, and text that is only read."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QWidget,
)

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.base import PAD, Field, is_spent, utf16
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.search.highlights import marks

LONG = 20_000
"""A text with more characters scrolls inside its field."""
_END = re.compile("\r\n|[\n\r\u2028\u2029\ufdd0\ufdd1]")
"""What Qt takes for the end of a line. All but the first one have to be remembered: it has one kind of its own."""
_OTHER_ENDS = "\r\u2028\u2029\ufdd0\ufdd1"
_ENDED_BY = QTextFormat.Property.UserProperty.value + 1
_LINE_HEIGHT, _READING_HEIGHT = 118.0, 125.0
"""Percent of the font's own line spacing: with it, lines are about 1.5 times the size of the type apart."""


def _whole(text: str) -> str:
    """A text to hand to Qt, so that all of it arrives: PySide drops the first character if it is a byte-order mark."""
    return "\ufeff" + text if text.startswith("\ufeff") else text


class Line(QLineEdit):
    """One line without a frame. Undo is the window's while nothing was typed here, and stops at what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("plain", True)
        self.setFrame(False)
        self.marked = False

    def event(self, event: QEvent) -> bool:
        undo, redo = self.isUndoAvailable(), self.isRedoAvailable()
        if is_spent(event, undo=undo, redo=redo):
            # Whoever takes back what he types means this line, and does not look at the rest of the journal.
            event.setAccepted(event.type() == QEvent.Type.ShortcutOverride and (undo or redo))
            return event.isAccepted()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.width() - 4
        if self.hasFocus() or self.marked or self.fontMetrics().horizontalAdvance(self.text()) <= room:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(2, 0, -2, 0), flags, shown)

    def show_text(self, text: str) -> None:
        """Show a text; the cursor stays as near as it can."""
        if text == self.text():
            return
        self.mark(())
        at = self.cursorPosition() if self.hasFocus() else 0
        self.setText(text)
        self.setCursorPosition(min(at, len(text)))

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark places in the text, as pairs of start and end; nothing takes the marks away.

        A line has no formats of its own; what an input method would underline is the one way to them.
        """
        if not places and not self.marked:
            return
        self.marked = bool(places)
        text, at = self.text(), self.cursorPosition()
        spans = [(utf16(text, start), utf16(text, end)) for start, end in places]
        attributes = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat, start - at, end - start, hit_look()
            )
            for start, end in spans
        ]
        QApplication.sendEvent(self, QInputMethodEvent("", attributes))
        self.update()


def hit_look() -> QTextCharFormat:
    """How a searched word is marked where it stands."""
    now = theme.colours()
    look = QTextCharFormat()
    look.setBackground(now.amber_soft)
    look.setForeground(now.text)
    return look


class LineField(Field):
    """One line of text."""

    def __init__(
        self,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        size: int = theme.TEXT,
        bold: bool = False,
    ) -> None:
        super().__init__(parent)
        self.line = Line(self)
        self.line.setPlaceholderText(placeholder)
        if size != theme.TEXT or bold:
            self.line.setFont(theme.font(self.line.font(), size, bold=bold))
        self.box.row.addWidget(self.line)
        self.adopt(self.line)
        self.set_name(placeholder)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.return_pressed)

    def value(self) -> str:
        return self.line.text()

    def set_value(self, value: Any) -> None:
        self.line.show_text(str(value or ""))

    def set_placeholder(self, text: str) -> None:
        """Show what stands for an empty line, where that depends on the record."""
        self.line.setPlaceholderText(text)

    def set_edge(self) -> None:
        self.line.setTextMargins(-2, 0, 0, 0)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.line.setReadOnly(on)

    def _typed(self, text: str) -> None:
        if "\0" in text:
            self.line.setText(text.replace("\0", ""))
            self.note(_nul_note(self))
        self.line.mark(())
        self.edited.emit()

    def return_pressed(self) -> None:
        """Return was pressed."""
        self.left.emit()

    def focus_left(self) -> None:
        self.line.mark(())
        self.line.deselect()
        self.line.setCursorPosition(0)
        super().focus_left()

    def mark_hit(self, terms: tuple[Any, ...]) -> bool:
        text = self.line.text()
        found = marks(text, terms)
        if found:
            self.line.setCursorPosition(utf16(text, found[0][0]))
            self.line.mark(found)
        return bool(found)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "line"):
            self.line.mark(())  # their colours are the old ones


def _nul_note(field: Field) -> str:
    return pgettext("kit", "A NUL character was left out: it cannot be kept.")


class Text(QTextEdit):
    """Plain text without a frame. (A QTextEdit, because only that one can set lines apart.)"""

    nul_dropped = Signal()
    one_line = False
    """Whether what is pasted becomes one paragraph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("plain", True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._touched = False
        """Whether something was typed since the keyboard came here."""
        self._other_ends = False
        self.document().undoAvailable.connect(self._undo_available)

    def shown_text(self) -> str:
        """The text with one character for each one of the document: lines end with a line feed."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def text(self) -> str:
        """The text, with every character as it was typed (toPlainText would lose no-break spaces)."""
        if not self._other_ends:
            return self.shown_text()
        parts = []
        block = self.document().begin()
        while block.isValid():
            ended_by = block.blockFormat().stringProperty(_ENDED_BY)
            parts += [block.text().replace("\u2028", "\n"), ended_by or "\n"]
            block = block.next()
        return "".join(parts[:-1])

    def load(self, text: str) -> None:
        """Show a text. Lines that end otherwise than with a line feed still do when it is read again.

        An import or an old file may hold such lines. What is typed elsewhere must not change them.
        """
        self._other_ends = any(end in text for end in _OTHER_ENDS)
        if not self._other_ends:
            self.setPlainText(_whole(text))
            return
        self.setPlainText(_whole(_END.sub("\n", text)))
        ends = _END.findall(text)
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        for end in ends:
            if end != "\n":
                ended_by = QTextBlockFormat()
                ended_by.setProperty(_ENDED_BY, end)
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(ended_by)
            block = block.next()

    def event(self, event: QEvent) -> bool:
        document = self.document()
        undo, redo = document.isUndoAvailable(), document.isRedoAvailable()
        if event.type() == QEvent.Type.FocusIn:
            self._touched = undo or redo
        if is_spent(event, undo=undo, redo=redo):
            # Whoever takes back what he types means this text, and does not look at the rest of the journal.
            # The key itself goes up to the window, which says so.
            event.setAccepted(event.type() == QEvent.Type.ShortcutOverride and self._touched)
            return event.isAccepted()
        return super().event(event)

    def _undo_available(self, can: bool) -> None:
        self._touched = self._touched or (can and self.hasFocus())

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Nothing: whatever a text names, no file is opened."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if self.one_line:
            text = " ".join(text.split())
        self.insertPlainText(text.replace("\0", ""))
        if "\0" in text:
            self.nul_dropped.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n"))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not event.modifiers():
            if self.verticalScrollBar().maximum() == 0:
                event.ignore()  # the page around scrolls
                return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
            return
        super().wheelEvent(event)


class Paragraph(Text):
    """One paragraph that takes as many lines as it needs, to be used like a `Line`."""

    textEdited = Signal(str)
    returnPressed = Signal()
    one_line = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text."""
        if text != self.text():
            self._showing = True
            self.setPlainText(_whole(text))
            self._showing = False
            self.mark(())

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark places in the text, as pairs of start and end; nothing takes the marks away."""
        self.setExtraSelections(marked_places(self, places))

    def _changed(self) -> None:
        if not self._showing:
            self.mark(())
            self.textEdited.emit(self.text())

    def _fit(self, *_: object) -> None:
        height = max(self.fontMetrics().lineSpacing() + 4, round(self.document().size().height()))
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)


def marked_places(text: QTextEdit, places: Sequence[tuple[int, int]]) -> list[QTextEdit.ExtraSelection]:
    """The first of some places in a text as Qt marks them."""
    whole, selections = text.document().toRawText(), []
    for start, end in places[:200]:
        cursor = QTextCursor(text.document())
        cursor.setPosition(utf16(whole, start))
        cursor.setPosition(utf16(whole, end), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, hit_look()
        selections.append(selection)
    return selections


class TextField(Field):
    """Many lines, growing with their text."""

    def __init__(
        self,
        placeholder: str = "",
        reading: bool = False,
        min_lines: int = 1,
        parent: QWidget | None = None,
        *,
        size: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._given = ""
        self._min_lines = min_lines
        self._spacing = _READING_HEIGHT if reading else _LINE_HEIGHT
        self.text = self.make_text()
        self.text.setPlaceholderText(placeholder)
        self._set_font(reading, size)
        self.box.row.addWidget(self.text)
        self.box.row.setContentsMargins(PAD - 2, 5, PAD - 2, 3)
        self.adopt(self.text)
        self.set_name(placeholder)
        self._load("")
        self.text.textChanged.connect(self._changed)
        self.text.nul_dropped.connect(self._nul_dropped)
        self.text.cursorPositionChanged.connect(self._follow)
        self.text.document().documentLayout().documentSizeChanged.connect(self._fit)

    def make_text(self) -> Text:
        """The editor of the text."""
        return Text(self)

    def _set_font(self, reading: bool, size: int | None) -> None:
        if reading:
            self.text.setFont(theme.reading_font(size or theme.SECTION))
        elif size:
            self.text.setFont(theme.font(QFont(), size))

    def _load(self, text: str) -> None:
        """Show a text, its lines set apart, with nothing to undo."""
        document = self.text.document()
        self.text.blockSignals(True)
        document.setUndoRedoEnabled(False)
        at = self.text.textCursor().position()
        self.text.load(text)
        if len(text) <= LONG:
            spaced = QTextBlockFormat()
            spaced.setLineHeight(self._spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor = QTextCursor(document)
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(spaced)
        document.setUndoRedoEnabled(True)
        cursor = self.text.textCursor()
        cursor.setPosition(min(at, max(0, document.characterCount() - 1)) if self.text.hasFocus() else 0)
        self.text.setTextCursor(cursor)
        self.text.setExtraSelections([])
        self.text.blockSignals(False)
        self._fit()

    def value(self) -> str:
        return self.text.text()

    def set_value(self, value: Any) -> None:
        text = str(value or "")
        if text == self._given and not self.text.document().isModified():
            return
        self._given = text
        if text != self.text.text():
            self._load(text)
        self.text.document().setModified(False)

    def is_empty(self) -> bool:
        document = self.text.document()
        return document.isEmpty() or (document.characterCount() < LONG and not self.text.text().strip())

    def set_edge(self) -> None:
        self.text.document().setDocumentMargin(0)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.text.setReadOnly(on)
        if on:
            flag = Qt.TextInteractionFlag
            self.text.setTextInteractionFlags(flag.TextSelectableByKeyboard | flag.TextSelectableByMouse)

    def _changed(self) -> None:
        self.text.setExtraSelections([])
        self.edited.emit()

    def _nul_dropped(self) -> None:
        self.note(_nul_note(self))

    def _fit(self, *_: object) -> None:
        """Take as much room as the text needs; a very long one, 60 % of the window."""
        top = max(160, round(self.window().height() * 0.6))
        line = self.text.fontMetrics().lineSpacing() * self._spacing / 100
        least = round(line * self._min_lines) + 5
        document = self.text.document()
        scrolls = document.characterCount() > LONG
        height = max(least, top if scrolls else round(document.size().height()))
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.text.verticalScrollBarPolicy() != policy:
            self.text.setVerticalScrollBarPolicy(policy)
        if height != self.text.minimumHeight():
            self.text.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.text.setExtraSelections([])  # their colours are the old ones

    def _follow(self) -> None:
        """Keep the cursor in sight when the page around scrolls."""
        if not self.text.hasFocus():
            return
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inner = area.widget() if area is not None else None
        if area is not None and inner is not None:
            rect = self.text.cursorRect()
            at = self.text.viewport().mapTo(inner, rect.bottomLeft())
            area.ensureVisible(at.x(), at.y(), 0, rect.height() + 12)

    def focus_left(self) -> None:
        self.text.setExtraSelections([])
        super().focus_left()

    def mark_hit(self, terms: tuple[Any, ...]) -> bool:
        text = self.text.shown_text()
        found = marks(text, terms)
        if not found:
            return False
        first = QTextCursor(self.text.document())
        first.setPosition(utf16(text, found[0][0]))
        self.text.setTextCursor(first)
        self.text.setExtraSelections(marked_places(self.text, found))
        self.text.ensureCursorVisible()
        return True

    def hit_point(self) -> QPoint:
        """Where the cursor stands, in the field."""
        return self.text.viewport().mapTo(self, self.text.cursorRect().bottomLeft())


class TitleField(TextField):
    """A title: one paragraph, however many lines it needs on the screen."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent=parent)
        self.text.one_line = True
        self.text.setFont(theme.font(self.text.font(), theme.TITLE, bold=True))
        self._spacing = 100.0
        self._load("")

    def value(self) -> str:
        return " ".join(super().value().split("\n"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.text:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)


class LabelField(Field):
    """Text that is only read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setMargin(2)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.box.row.addWidget(self.label)
        self.adopt(self.label)
        super().set_read_only(True)

    def value(self) -> str:
        return self.label.text()

    def set_value(self, value: Any) -> None:
        text = str(value or "")
        if text != self.label.text():
            self.label.setText(text)

    def set_read_only(self, on: bool) -> None:
        """It is never anything else."""
