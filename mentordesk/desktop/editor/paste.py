# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Puts what is pasted into an editor: at once if it is short, else bit by bit, so that the window stays alive."""

import time
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from mentordesk.desktop.background.runner import Runner, Task
from mentordesk.desktop.editor.highlighter import Highlighter

SHORT_HTML = 60_000
"""A page of so many characters is read at once; that takes about a twentieth of a second."""
SHORT = 40_000
PIECE = 8_000
"""So many characters are put into the text at once, and what is left of their last line."""
_AT_ONCE = 0.03
"""Seconds."""
_LEAST = 60
"""A line takes as long as so many characters at least."""


def _read_page(html: str, _task: Task) -> str:
    """The Markdown of a page."""
    from mentordesk.desktop.editor.html_to_markdown import markdown_of

    return markdown_of(html)


class Pasting(QObject):
    """One paste at a time. While it lasts the text can only be read, and `finish` ends it at once."""

    begun = Signal()
    """A long paste began."""
    ended = Signal()

    def __init__(self, editor: QTextEdit, highlighter: Highlighter) -> None:
        super().__init__(editor)
        self._editor, self._highlighter = editor, highlighter
        self._reader = Runner(self)
        self._reader.finished.connect(self._page_read)
        self._reader.failed.connect(self._page_not_read)
        self._plain = ""
        self._pieces: Iterator[str] | None = None
        self._cursor = QTextCursor()
        self._joined = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    @property
    def busy(self) -> bool:
        """Whether something is being pasted."""
        return self._reader.busy or self._pieces is not None

    def paste(self, text: str, html: str = "") -> None:
        """Put a text, or a page that has this text, in the place of what is selected."""
        self.finish()
        self._plain = text
        if len(html) > SHORT_HTML:
            self._begin()
            self._reader.run(partial(_read_page, html))
            return
        if html:
            from mentordesk.desktop.editor.html_to_markdown import markdown_of

            text = markdown_of(html) or text
        self._put(text)

    def finish(self) -> None:
        """Put in at once what is still missing."""
        self._reader.wait()
        while self._pieces is not None:
            self._step()

    def _begin(self) -> None:
        self._cursor = self._editor.textCursor()
        self._editor.setReadOnly(True)
        self._highlighter.resting = True
        self.begun.emit()

    def _page_read(self, text: str) -> None:
        self._put(text or self._plain)

    def _page_not_read(self, _bug: Exception) -> None:
        self._put(self._plain)

    def _put(self, text: str) -> None:
        if len(text) <= SHORT and not self._editor.isReadOnly():
            self._editor.insertPlainText(text)
            self._highlighter.dress_seen()
            return
        if not self._editor.isReadOnly():
            self._begin()
        self._joined = False
        self._pieces = pieces_of(text)
        self._timer.start()

    def _work(self) -> None:
        """Put pieces in for a moment; then the window has its turn."""
        until = time.perf_counter() + _AT_ONCE
        while self._pieces is not None and time.perf_counter() < until:
            self._step()

    def _step(self) -> None:
        assert self._pieces is not None
        piece = next(self._pieces, None)
        if piece is None:
            self._end()
            return
        if self._joined:
            self._cursor.joinPreviousEditBlock()
        else:
            self._cursor.beginEditBlock()
        self._joined = True
        self._cursor.insertText(piece)
        self._cursor.endEditBlock()

    def _end(self) -> None:
        self._pieces = None
        self._timer.stop()
        editor = self._editor
        editor.setReadOnly(False)
        self._highlighter.resting = False
        editor.setTextCursor(self._cursor)
        self._cursor = QTextCursor()
        editor.ensureCursorVisible()
        self._highlighter.dress_seen()
        editor.textChanged.emit()  # it can be saved from here on
        self.ended.emit()


def pieces_of(text: str) -> Iterator[str]:
    """A text in pieces that end with a line: a line that comes in parts is laid out for each of them."""
    at = 0
    while at < len(text):
        end, room = at, PIECE
        while room > 0 and end < len(text):
            begun = end
            end = text.find("\n", begun) + 1 or len(text)
            room -= max(end - begun, _LEAST)
        yield text[at:end]
        at = end
