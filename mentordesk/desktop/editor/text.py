# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The text of the editor: Markdown as it is typed, with the keys a list and an emphasis want."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDesktopServices,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.desktop.desk.spelling import Spelling
from mentordesk.desktop.editor.highlighter import Highlighter
from mentordesk.desktop.editor.paste import Pasting
from mentordesk.desktop.kit.fields.base import utf16
from mentordesk.desktop.kit.fields.text import Text
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.wording.markdown import box_at, is_item, item_above, link_at, next_line

PASTE_LIMIT = 2_000_000
"""So many characters can be pasted at once: more than a thick book."""
_LINES_LOOKED_AT = 500
"""So far up the list around an item is looked for."""
_INDENT = "  "
_MOVE, _KEEP = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor


def _lines_above(block: QTextBlock) -> Iterator[str]:
    for _ in range(_LINES_LOOKED_AT):
        block = block.previous()
        if not block.isValid():
            return
        yield block.text()


def python_at(text: str, at: int) -> int:
    """The other way round of `utf16`: where Python counts a place of Qt's."""
    return at if text.isascii() else len(text.encode("utf-16-le")[: at * 2].decode("utf-16-le", "ignore"))


def _is_marked(before: str, after: str, mark: str) -> bool:
    """Whether a sign stands on both sides, counted from the words; two stars are one sign, and three are both."""
    most = min(len(side) - len(side.lstrip(mark[0])) for side in (before, after))
    return most >= 2 if len(mark) == 2 else most % 2 == 1


class MarkdownText(Text):
    """Plain text whose Markdown is shown in place."""

    record_requested = Signal(str)
    """A link to a record was followed; the text is what it is called."""
    paste_refused = Signal()
    picture_pasted = Signal(QImage)
    files_dropped = Signal(list)
    """Paths of files that were dropped, or copied in a file manager and pasted."""
    name_typed = Signal(str, str)
    """What follows an ``@`` or ``[[`` before the cursor, and that sign; both empty when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.highlighter = Highlighter(self)
        self.pasting = Pasting(self, self.highlighter)
        self._plain_paste = False
        self._word: QTextCursor | None = None
        self.offers: QWidget | None = None
        """A list of names below the cursor; while it is seen, some keys are for it."""
        self.setMouseTracking(True)
        self.cursorPositionChanged.connect(self._tell_name)

    # Looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.highlighter.dress_seen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.highlighter.forget()

    # Spelling

    def set_spelling(self, spelling: Spelling | None) -> None:
        """Mark words that a dictionary does not have; nothing for none."""
        if spelling is not None or self.highlighter.spelling is not None:
            self.highlighter.spelling = spelling
            self.highlighter.forget()

    def misspelt_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """The misspelt word at a place, selected."""
        spelling = self.highlighter.spelling
        line, at = self._place(cursor)
        if spelling is None:
            return None
        for start, end in spelling.wrong(line):
            if start <= at <= end:
                found = QTextCursor(cursor.block())
                found.setPosition(cursor.block().position() + utf16(line, start))
                found.setPosition(cursor.block().position() + utf16(line, end), _KEEP)
                return found
        return None

    def offer_words(self, menu: QMenu, word: QTextCursor) -> None:
        """Put what may have been meant at the top of a menu."""
        spelling = self.highlighter.spelling
        if spelling is None:
            return
        first = menu.actions()[0] if menu.actions() else None
        self._word = word
        for suggestion in spelling.suggestions(word.selectedText()):
            action = QAction(suggestion.replace("&", "&&"), menu)
            action.setData(suggestion)
            action.triggered.connect(self._suggestion_chosen)
            _insert(menu, first, action)
        learn = QAction(pgettext("editor", "Add to your &dictionary"), menu)
        learn.triggered.connect(self._learn_word)
        _insert(menu, first, learn)
        if first is not None:
            menu.insertSeparator(first)

    def _suggestion_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self._word is not None:
            self._word.insertText(str(action.data()))

    def _learn_word(self) -> None:
        spelling = self.highlighter.spelling
        if spelling is not None and self._word is not None:
            spelling.learn(self._word.selectedText())
            self.highlighter.forget()

    # Keys

    def _for_offers(self, event: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
        return self.offers is not None and self.offers.isVisible() and event.key() in keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._for_offers(event):
            event.ignore()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._mark_for(event) or self._is_plain_paste(event) or self._is_in_the_way(event):
                event.accept()  # before a command of the window
                return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._shift_items(event):
                return True
        return super().event(event)

    @staticmethod
    def _mark_for(event: QKeyEvent) -> str:
        if event.matches(QKeySequence.StandardKey.Bold):
            return "**"
        return "*" if event.matches(QKeySequence.StandardKey.Italic) else ""

    @staticmethod
    def _is_plain_paste(event: QKeyEvent) -> bool:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        return event.key() == Qt.Key.Key_V and event.modifiers() == both

    def _is_in_the_way(self, event: QKeyEvent) -> bool:
        """Whether a key would undo a paste that is half done, or something of the journal meanwhile."""
        keys = QKeySequence.StandardKey
        return self.pasting.busy and (event.matches(keys.Undo) or event.matches(keys.Redo))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_in_the_way(event):
            return
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        if mark := self._mark_for(event):
            self.put_around(mark)
        elif self._is_plain_paste(event):
            self._plain_paste = True
            self.paste()
            self._plain_paste = False
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._return_pressed(event)
        else:
            super().keyPressEvent(event)

    def _return_pressed(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not self._tick_at(cursor) and not self._follow_at(cursor):
                event.ignore()
            return
        line = cursor.block().text()
        begins, empty = next_line(line)
        at_end = cursor.atBlockEnd() or cursor.positionInBlock() > len(begins)
        if (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            or not begins
            or cursor.hasSelection()
            or not at_end
        ):
            cursor.insertBlock()
        elif empty:  # an item without words leaves its list: for the one around it, or for good
            outer = item_above(_lines_above(cursor.block()), line)
            cursor.movePosition(_MOVE.StartOfBlock)
            cursor.movePosition(_MOVE.EndOfBlock, _KEEP)
            cursor.insertText(outer)
        else:
            cursor.beginEditBlock()
            cursor.insertBlock()
            cursor.insertText(begins)
            cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _shift_items(self, event: QKeyEvent) -> bool:
        """Indent the items of a list, or take the indent back. Elsewhere Tab moves on."""
        if self.isReadOnly() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        chosen = self.textCursor()
        document = self.document()
        block = document.findBlock(chosen.selectionStart())
        last = document.findBlock(chosen.selectionEnd())
        if not is_item(block.text()):
            return False
        back = event.key() == Qt.Key.Key_Backtab
        if back and not block.text().startswith((" ", "\t")) and block == last:
            return False
        edit = QTextCursor(document)
        edit.beginEditBlock()
        while block.isValid() and block.position() <= last.position():
            edit.setPosition(block.position())
            if not back:
                edit.insertText(_INDENT)
            elif block.text().startswith(("\t", _INDENT, " ")):
                for _ in range(
                    1
                    if block.text().startswith("\t")
                    else min(2, len(block.text()) - len(block.text().lstrip(" ")))
                ):
                    edit.deleteChar()
            block = block.next()
        edit.endEditBlock()
        return True

    def put_around(self, mark: str) -> None:
        """Put a sign around what is selected, or take it away if it is there."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.insertText(mark + mark)
            cursor.movePosition(_MOVE.Left, QTextCursor.MoveMode.MoveAnchor, len(mark))
            self.setTextCursor(cursor)
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        words = cursor.selectedText()
        width = len(mark)
        around = QTextCursor(self.document())
        around.setPosition(max(0, start - width))
        around.setPosition(min(end + width, self.document().characterCount() - 1), _KEEP)
        line = self.document().findBlock(start).text()
        at = python_at(line, start - self.document().findBlock(start).position())
        before, after = line[:at], line[at + len(words) :]
        if _is_marked(words, words[::-1], mark) and len(words) > 2 * width:
            cursor.insertText(words[width:-width])
            start, end = start, end - 2 * width
        elif around.selectedText() == mark + words + mark and _is_marked(before[::-1], after, mark):
            around.insertText(words)
            start, end = start - width, end - width
        else:
            cursor.insertText(mark + words + mark)
            start, end = start + width, end + width
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        self.setTextCursor(cursor)

    # Boxes and links

    def _place(self, cursor: QTextCursor) -> tuple[str, int]:
        line = cursor.block().text()
        return line, python_at(line, cursor.positionInBlock())

    def _tick_at(self, cursor: QTextCursor) -> bool:
        """Tick the task of a line, or take the tick back; with the mouse only where its box is."""
        line, at = self._place(cursor)
        found = box_at(line, at)
        if found is None and is_item(line):
            found = next((box for n in range(len(line)) if (box := box_at(line, n)) is not None), None)
        return found is not None and self._tick(cursor, line, *found)

    def _tick(self, cursor: QTextCursor, line: str, at: int, ticked: bool) -> bool:
        edit = QTextCursor(cursor.block())
        edit.setPosition(cursor.block().position() + utf16(line, at))
        edit.setPosition(edit.position() + 1, _KEEP)
        edit.insertText(" " if ticked else "x")
        return True

    def _follow_at(self, cursor: QTextCursor) -> bool:
        found = link_at(*self._place(cursor))
        if found is None:
            return False
        where, record = found
        if record:
            self.record_requested.emit(where)
        elif where.startswith(("http://", "https://", "mailto:")):
            QDesktopServices.openUrl(QUrl(where))
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            cursor = self.cursorForPosition(event.position().toPoint())
            follows = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) or self.isReadOnly()
            if follows and self._follow_at(cursor):
                return
            line, at = self._place(cursor)
            box = box_at(line, at)
            inside = self.cursorRect(cursor).adjusted(-14, 0, 14, 0).contains(event.position().toPoint())
            if box is not None and inside and not self.isReadOnly() and not event.modifiers():
                self._tick(cursor, line, *box)
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        line, at = self._place(self.cursorForPosition(event.position().toPoint()))
        follows = (
            bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and link_at(line, at) is not None
        )
        hand = follows or box_at(line, at) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        cursor = self.cursorForPosition(event.pos())
        found = link_at(*self._place(cursor))
        word = self.misspelt_at(cursor) if not self.isReadOnly() else None
        if word is not None:
            self.offer_words(menu, word)
        if found is not None:
            first = menu.actions()[0] if menu.actions() else None
            action = menu.addAction(pgettext("editor", "Open “{name}”", name=found[0].replace("&", "&&")))
            if first is not None:
                menu.insertAction(first, action)
                menu.insertSeparator(first)
            if menu.exec(event.globalPos()) is action:
                self._follow_at(cursor)
            return
        menu.exec(event.globalPos())

    # What is pasted

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.files_dropped.emit(files)
            return
        if source.hasImage() and not text.strip():
            self.picture_pasted.emit(QImage(source.imageData()))
            return
        if len(text) > PASTE_LIMIT or (source.hasHtml() and len(source.html()) > 4 * PASTE_LIMIT):
            self.paste_refused.emit()
            return
        rich = source.hasHtml() and not self._plain_paste and not text.startswith(("http://", "https://"))
        html = source.html() if rich else ""
        if "\0" in text or "\0" in html:
            text, html = text.replace("\0", ""), html.replace("\0", "")
            self.nul_dropped.emit()
        self.pasting.paste(text, html)

    # Names

    def _tell_name(self) -> None:
        cursor = self.textCursor()
        line, at = self._place(cursor)
        before = line[:at]
        name, sign = "", ""
        opened = before.rfind("[[")
        if opened >= 0 and "]" not in before[opened:] and at - opened < 80:
            name, sign = before[opened + 2 :], "[["
        else:
            person = before.rfind("@")
            alone = person == 0 or (person > 0 and not before[person - 1].isalnum())
            if alone and at - person < 40 and len(before[person:].split()) <= 3 and not before.endswith("  "):
                name, sign = before[person + 1 :], "@"
        if cursor.hasSelection() or self.isReadOnly() or not self.hasFocus():
            name, sign = "", ""
        self.name_typed.emit(name, sign)

    def put_link(self, sign: str, label: str) -> None:
        """Put a link in the place of a sign and what was typed after it."""
        cursor = self.textCursor()
        line, at = self._place(cursor)
        start = line[:at].rfind(sign)
        if start < 0:
            return
        cursor.setPosition(cursor.block().position() + utf16(line, start))
        cursor.setPosition(cursor.block().position() + utf16(line, at), _KEEP)
        closed = line[at:].startswith("]]")
        cursor.insertText(f"[[{label}" + ("" if closed else "]]"))
        if closed:
            cursor.movePosition(_MOVE.Right, QTextCursor.MoveMode.MoveAnchor, 2)
        self.setTextCursor(cursor)


def _insert(menu: QMenu, before: QAction | None, action: QAction) -> None:
    """Put an action into a menu, last if there is nothing to come after it."""
    if before is None:
        menu.addAction(action)
    else:
        menu.insertAction(before, action)
