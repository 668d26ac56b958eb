# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Where the lines are typed; a chip beside each shows how it was read, and changes it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.text import Text
from mentordesk.desktop.kit.widgets.chips import CHIP_HEIGHT, chip_width, paint_chip
from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.terms import ExchangeKind
from mentordesk.practice.capture.due_dates import due_day
from mentordesk.practice.capture.lines import SORTS, Line, read_each, with_sort
from mentordesk.practice.capture.words import kind_name, offered_text, sort_text
from mentordesk.practice.wording.terms import one_line

_ROLES = {"<": "amber", ">": "blue", "!": "amber", "?": "grey", "+": "green", "=": "green", "": "grey"}
_SPOKEN = {
    "<": Message("capture", "This line: Advice received."),
    ">": Message("capture", "This line: Advice given."),
    "!": Message("capture", "This line: My promise."),
    "?": Message("capture", "This line: Next time."),
    "+": Message("capture", "This line: I gave."),
    "=": Message("capture", "This line: I gained."),
    "": Message("capture", "This line: Notes."),
}
_SPOKEN_KIND = {
    "+": Message("capture", "This line: I gave: {kind}."),
    "=": Message("capture", "This line: I gained: {kind}."),
}
"""With the word for the kind that is written in the line, or could be."""
_SPOKEN_CHOICE = {
    "+": Message("capture", "This line: I gave. Perhaps {kind}: Alt+Down chooses."),
    "=": Message("capture", "This line: I gained. Perhaps {kind}: Alt+Down chooses."),
}
_MENUS = {"+": Message("capture", "I gave …"), "=": Message("capture", "I gained …")}
_GUTTER, _GAP = 216, 12
_BELOW_LINES = 8.0


class LineChip(QAbstractButton):
    """How a line was read. The keyboard stays in the text, where Alt+Down does the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = 0
        self._role = "grey"
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(pgettext("capture", "Change how this line is read"))

    def show_reading(self, line: int, text: str, role: str, words: str) -> None:
        """Stand for a line; `words` are its own, to be read out after the reading."""
        self.line, self._role = line, role
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.font(), self.text(), mark=False), theme.px(CHIP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_chip(painter, self.rect(), self.text(), self._role, mark=False)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.state_colours(self._role)[0], 1))
            radius = self.height() / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class CaptureLines(Text):
    """The lines of a capture, each read as it is typed."""

    lines_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = [Line("", "")]
        self.menu: QMenu | None = None
        self._head: tuple[int, str, str] | None = None
        self._day: tuple[date, str] | None = None
        self._chips: list[LineChip] = []
        self.setFont(theme.font(self.font(), theme.TEXT + 1))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.gutter = QWidget(self)
        self._fit_margins()
        self._place_gutter()
        self.textChanged.connect(self._changed)
        self.verticalScrollBar().valueChanged.connect(self._place_chips)
        self.document().documentLayout().documentSizeChanged.connect(self._place_chips)
        self.cursorPositionChanged.connect(self._tell_line)
        self.show_text("")

    # Text

    def show_text(self, text: str) -> None:
        """Show a text with nothing to undo, the cursor at its end."""
        self.setPlainText(text.replace("\u2028", "\n"))
        spaced = QTextBlockFormat()
        spaced.setLineHeight(118.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spaced.setBottomMargin(_BELOW_LINES)
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self.document().setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def clear_text(self) -> None:
        """Take all lines away; Ctrl+Z in the text brings them back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def texts(self) -> list[str]:
        """The lines as they were typed."""
        document = self.document()
        return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text().replace("\0", "").replace("\u2028", "\n"))
        if "\0" in source.text():
            self.nul_dropped.emit()

    def _changed(self) -> None:
        self._head = None
        self.lines = read_each(self.texts())
        self.lines_changed.emit()
        self._place_chips()
        self._tell_line()

    def set_day(self, day: date | None, order: str) -> None:
        """Say when it was, so that a promise by Friday has its day; and the order of a date in numbers."""
        self._day = None if day is None else (day, order)
        self._place_chips()

    def set_head(self, line: int | None, name: str = "", day: str = "") -> None:
        """Say that a line tells whom it was with, and perhaps when, in words."""
        self._head = None if line is None else (line, name, day)
        self._place_chips()

    # Chips

    def reading(self, number: int) -> str:
        """How a line was read, in words; empty for one that has no reading of its own."""
        if not 0 <= number < len(self.lines):
            return ""
        if self._head is not None and number == self._head[0]:
            _, name, day = self._head
            if day:
                return pgettext("capture", "With {name}, {date}", name=name, date=day)
            return pgettext("capture", "With {name}", name=name)
        line = self.lines[number]
        if line.continues or (line.blank and not line.sort):
            return ""
        if due := self._due(line):
            return pgettext("capture", "My promise, by {date}", date=due)
        offered = self._to_choose(line)
        if offered is not None:
            return offered_text(line.sort, offered)
        return sort_text(line.sort, line.exchange if not line.blank else None)

    @staticmethod
    def _to_choose(line: Line) -> ExchangeKind | None:
        """The kind that is offered for a line, where its words leave a doubt."""
        return line.exchange if not line.sure and not line.blank else None

    def spoken(self, number: int) -> str:
        """How a line was read, as a sentence; empty for one that has no reading of its own."""
        if not self.reading(number):
            return ""
        if self._head is not None and number == self._head[0]:
            _, name, day = self._head
            if day:
                return pgettext("capture", "This line: With {name}, {date}.", name=name, date=day)
            return pgettext("capture", "This line: With {name}.", name=name)
        line = self.lines[number]
        if due := self._due(line):
            return pgettext("capture", "This line: My promise, by {date}.", date=due)
        offered = self._to_choose(line)
        if offered is not None:
            return _SPOKEN_CHOICE[line.sort].text(kind=kind_name(offered))
        if line.exchange is not None and not line.blank:
            return _SPOKEN_KIND[line.sort].text(kind=kind_name(line.exchange))
        return _SPOKEN[line.sort].text()

    def _due(self, line: Line) -> str:
        """The day a promise says it will be kept by, in words."""
        if line.sort != "!" or self._day is None:
            return ""
        return date_text(due_day(line.text, *self._day), short=True)

    def chips(self) -> Sequence[LineChip]:
        """The chips that are shown."""
        return [chip for chip in self._chips if not chip.isHidden()]

    def _place_chips(self, *_: object) -> None:
        """Put a chip beside each line in view; there are only as many as fit."""
        layout, height = self.document().documentLayout(), self.viewport().height()
        down = self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(1, 1)).block()
        used = 0
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() - down > height:
                break
            if text := self.reading(block.blockNumber()):
                self._place_chip(used, block, text, rect.top() - down)
                used += 1
            block = block.next()
        for chip in self._chips[used:]:
            chip.hide()

    def _place_chip(self, used: int, block: QTextBlock, text: str, top: float) -> None:
        while used >= len(self._chips):
            chip = LineChip(self.gutter)
            chip.clicked.connect(self._chip_clicked)
            self._chips.append(chip)
        chip = self._chips[used]
        number = block.blockNumber()
        head = self._head is not None and number == self._head[0]
        role = "accent" if head else _ROLES[self.lines[number].sort]
        chip.show_reading(number, text, role, one_line(self.lines[number].text, 60))
        line = block.layout().lineAt(0)
        room = self.fontMetrics().height()
        middle = top + (line.rect().bottom() if line.isValid() else room) - room / 2
        size = chip.sizeHint()
        width = min(size.width(), self.gutter.width())
        left = 0 if self.isRightToLeft() else self.gutter.width() - width
        chip.setGeometry(QRect(left, round(middle - size.height() / 2), width, size.height()))
        chip.show()

    def event(self, event: QEvent) -> bool:
        # The margins change before the text is given its room. Changed while the text is told of it, they would
        # leave it as wide as it was: Qt tells nothing more to a widget that is just being shown.
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._fit_margins()
        return super().event(event)

    def _gutter_width(self) -> int:
        return min(theme.px(_GUTTER), round(self.width() * 0.36))

    def _fit_margins(self) -> None:
        room = self._gutter_width() + _GAP
        left, right = (room, 0) if self.isRightToLeft() else (0, room)
        if self.viewportMargins().left() != left or self.viewportMargins().right() != right:
            self.setViewportMargins(left, 0, right, 0)

    def _place_gutter(self) -> None:
        width, inner = self._gutter_width(), self.viewport().geometry()
        at = inner.left() - _GAP - width if self.isRightToLeft() else inner.right() + 1 + _GAP
        self.gutter.setGeometry(at, inner.top(), width, inner.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()
        self._place_chips()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_gutter()
            self._place_chips()

    # Changing a reading

    def _chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, LineChip):
            self._move_to(chip.line)
            self.open_menu(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _move_to(self, number: int) -> None:
        """Let the cursor stand in a line, at its end, unless it is there."""
        if self.textCursor().blockNumber() != number:
            cursor = QTextCursor(self.document().findBlockByNumber(number))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)

    def open_menu(self, at: QPoint | None = None) -> None:
        """Offer all the ways the line with the cursor can be read."""
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu = QMenu(self)
        menu.setAccessibleName(pgettext("capture", "Change how this line is read"))
        current = self.lines[self.textCursor().blockNumber()]
        offered = self._to_choose(current)
        if offered is not None:
            # What it was is still to be said: the likeliest kind comes first.
            for kind in (offered, *(one for one in ExchangeKind if one is not offered)):
                self._dress(menu.addAction(kind_name(kind)), (current.sort, kind), chosen=False)
            menu.addSeparator()
        for number, sort in enumerate(SORTS, 1):
            action = menu.addAction(f"{sort_text(sort)}\tCtrl+{number}")
            self._dress(action, (sort, None), chosen=not current.continues and current.sort == sort)
            if sort and sort in "+=":
                inner = menu.addMenu(_MENUS[sort].text())
                for kind in ExchangeKind:
                    same = current.sort == sort and current.exchange is kind and current.sure
                    self._dress(inner.addAction(kind_name(kind)), (sort, kind), chosen=same)
        menu.triggered.connect(self._sort_chosen)
        if at is None:
            at = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        menu.popup(at)
        checked = [action for action in menu.actions() if action.isChecked()]
        if checked:
            menu.setActiveAction(checked[0])

    @staticmethod
    def _dress(action: QAction, data: tuple[str, ExchangeKind | None], *, chosen: bool) -> None:
        action.setData(data)
        action.setCheckable(True)
        action.setChecked(chosen)

    def _sort_chosen(self, action: QAction) -> None:
        sort, kind = action.data()
        self.read_as(sort, kind)

    def read_as(self, sort: str, kind: ExchangeKind | None = None) -> None:
        """Have the line with the cursor, or all lines selected, read as a sort, by changing their signs."""
        chosen = self.textCursor()
        first = self.document().findBlock(chosen.selectionStart()).blockNumber()
        last = self.document().findBlock(chosen.selectionEnd()).blockNumber()
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        for number in range(first, last + 1):
            block = self.document().findBlockByNumber(number)
            if first != last and not block.text().strip():
                continue
            edit.setPosition(block.position())
            edit.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            edit.insertText(with_sort(block.text(), sort, kind))
        edit.endEditBlock()
        if first == last:
            self.setTextCursor(edit)
        if QAccessible.isActive():
            said = self.reading(self.textCursor().blockNumber())
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _tell_line(self) -> None:
        """Have it read out how the line with the cursor was read."""
        self.setAccessibleDescription(self.spoken(self.textCursor().blockNumber()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.KeyboardModifier
        modifiers = event.modifiers() & ~keys.KeypadModifier
        if event.key() == Qt.Key.Key_Down and modifiers == keys.AltModifier:
            self.open_menu()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == keys.ShiftModifier:
            self.textCursor().insertBlock()  # a line is a line, however it was begun
            return
        super().keyPressEvent(event)
