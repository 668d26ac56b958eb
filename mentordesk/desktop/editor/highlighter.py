# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Shows Markdown where it stands: blocks in view are dressed, the others when they come into view.

Not a QSyntaxHighlighter: that dresses a whole document when it is loaded, which takes a quarter of a second with
50,000 words. Only the looks of the layout are set; the document, its undo and its text know nothing of it.
"""

from PySide6.QtCore import QObject, QPoint, QSignalBlocker
from PySide6.QtGui import QFont, QFontInfo, QTextBlock, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QTextEdit

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.spelling import Spelling
from mentordesk.desktop.kit.fields.base import utf16
from mentordesk.practice.wording.markdown import LONGEST, TEXT, Look, Span, spans

AT_ONCE = 20_000
"""A text of so many characters is dressed whole."""
_BARE, _DRESSED = 0, 4
"""Added to what a block leaves open: whether it is dressed already. A block of unknown state has -1."""
_FAR = 400
"""So many blocks are dressed at a time when what is open above them has changed."""


class Highlighter(QObject):
    """Dresses the blocks of one editor."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._formats: dict[Look, QTextCharFormat] = {}
        self.spelling: Spelling | None = None
        self.resting = False
        """Whether what changes is left as it is until somebody asks for it to be dressed."""
        self._held = -1
        """The block in which the word at the cursor is not judged yet."""
        editor.cursorPositionChanged.connect(self._cursor_moved)
        editor.document().contentsChange.connect(self._contents_changed)
        editor.verticalScrollBar().valueChanged.connect(self.dress_seen)

    def forget(self) -> None:
        """Dress everything anew, in the colours and sizes of now."""
        self._formats = {}
        block = self._editor.document().begin()
        while block.isValid():
            block.setUserState(-1)
            block = block.next()
        self.dress_seen()

    def _contents_changed(self, position: int, removed: int, added: int) -> None:
        if self.resting or (not removed and not added):
            return
        document = self._editor.document()
        block = document.findBlock(position)
        last = document.findBlock(position + added)
        count = 0
        while block.isValid() and count < _FAR:
            known = block.userState()
            left = self._dress(block)
            if block.position() >= last.position() and known >= 0 and known % _DRESSED == left:
                break
            if block == last and known < 0 and not block.next().isValid():
                break
            block = block.next()
            count += 1

    def dress_seen(self, *_: object) -> None:
        """Dress what is in view and is not dressed yet."""
        document = self._editor.document()
        if document.characterCount() <= AT_ONCE:
            first, last = document.begin(), document.lastBlock()
        else:
            view = self._editor.viewport()
            first = self._editor.cursorForPosition(QPoint(1, 1)).block()
            last = self._editor.cursorForPosition(QPoint(view.width() - 1, view.height() - 1)).block()
        blocker = QSignalBlocker(self._editor)  # a look is no edit
        block = first
        while block.isValid() and block.position() <= last.position():
            if block.userState() < _DRESSED:
                self._dress(block)
            block = block.next()
        blocker.unblock()

    def _above(self, block: QTextBlock) -> int:
        """What is open above a block; blocks nobody has looked at are read, not dressed."""
        before = block.previous()
        unknown = []
        while before.isValid() and before.userState() < 0:
            unknown.append(before)
            before = before.previous()
        state = before.userState() % _DRESSED if before.isValid() else TEXT
        for one in reversed(unknown):
            if state or one.text().lstrip()[:3] in ("```", "~~~"):
                state = spans(one.text(), state)[1]
            one.setUserState(state + _BARE)
        return state

    def _dress(self, block: QTextBlock) -> int:
        text = block.text()
        found, state = spans(text, self._above(block))
        wide = not text.isascii() and any(ord(letter) > 0xFFFF for letter in text)
        ranges = []
        for span in found:
            made = QTextLayout.FormatRange()
            made.start = utf16(text, span.start) if wide else span.start
            end = utf16(text, span.end) if wide else span.end
            made.length = end - made.start
            made.format = self._format(span.look)
            ranges.append(made)
        if self.spelling is not None and state == TEXT:
            ranges += self._misspelt(block, text, found, wide)
        layout = block.layout()
        if ranges or layout.formats():
            layout.setFormats(ranges)
            self._editor.document().markContentsDirty(block.position(), block.length())
        block.setUserState(state + _DRESSED)
        return state

    def _misspelt(
        self, block: QTextBlock, text: str, found: list[Span], wide: bool
    ) -> list[QTextLayout.FormatRange]:
        assert self.spelling is not None
        spared = [span for span in found if span.look in (Look.CODE, Look.LINK, Look.SIGN)]
        cursor = self._editor.textCursor()
        at = cursor.positionInBlock() if cursor.block() == block and self._editor.hasFocus() else -1
        ranges = []
        for start, end in self.spelling.wrong(text[:LONGEST]):
            if any(start < span.end and span.start < end for span in spared):
                continue
            first, last = (utf16(text, start), utf16(text, end)) if wide else (start, end)
            if first < at <= last:
                self._held = block.blockNumber()
                continue
            made = QTextLayout.FormatRange()
            made.start, made.length = first, last - first
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
            look.setUnderlineColor(theme.colours().error)
            made.format = look
            ranges.append(made)
        return ranges

    def _cursor_moved(self) -> None:
        if self._held < 0:
            return
        block = self._editor.document().findBlockByNumber(self._held)
        self._held = -1
        if block.isValid():
            blocker = QSignalBlocker(self._editor)
            self._dress(block)
            blocker.unblock()

    def _format(self, look: Look) -> QTextCharFormat:
        made = self._formats.get(look)
        if made is None:
            made = self._formats[look] = self._made(look)
        return made

    def _made(self, look: Look) -> QTextCharFormat:
        now, made = theme.colours(), QTextCharFormat()
        size = QFontInfo(self._editor.font()).pixelSize()
        if look in (Look.HEADING_1, Look.HEADING_2, Look.HEADING_3):
            factor = {Look.HEADING_1: 1.3, Look.HEADING_2: 1.15, Look.HEADING_3: 1.0}[look]
            made.setProperty(QTextCharFormat.Property.FontPixelSize, round(size * factor))
            made.setFontWeight(QFont.Weight.DemiBold)
        elif look is Look.STRONG:
            made.setFontWeight(QFont.Weight.Bold)
        elif look is Look.EMPHASIS:
            made.setFontItalic(True)
        elif look is Look.STRUCK:
            made.setFontStrikeOut(True)
        elif look is Look.CODE:
            made.setFontFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
            made.setProperty(QTextCharFormat.Property.FontPixelSize, round(size * 0.88))
            made.setForeground(now.grey)
            made.setBackground(now.grey_soft)
        elif look is Look.QUOTE:
            made.setFontItalic(True)
            made.setForeground(now.soft)
        elif look in (Look.BULLET, Look.BOX):
            made.setForeground(now.accent)
            made.setFontWeight(QFont.Weight.Bold)
        elif look is Look.DONE:
            made.setForeground(now.soft)
            made.setFontStrikeOut(True)
        elif look is Look.LINK:
            made.setForeground(now.accent)
            made.setFontUnderline(True)
        elif look is Look.SIGN:
            made.setForeground(now.soft)
            made.setFontWeight(QFont.Weight.Normal)
        return made
