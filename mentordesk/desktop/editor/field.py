# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A field of many lines in which Markdown is shown in place."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.editor.text import MarkdownText
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.i18n.texts import pgettext


class MarkdownField(TextField):
    """Many lines of Markdown, growing with their text. What is kept is what was typed, to the letter."""

    record_requested = Signal(str)
    long_paste_begun = Signal()
    long_paste_ended = Signal()

    def __init__(
        self,
        placeholder: str = "",
        reading: bool = False,
        min_lines: int = 1,
        parent: QWidget | None = None,
        *,
        size: int | None = None,
    ) -> None:
        super().__init__(placeholder, reading, min_lines, parent, size=size)
        editor = self.editor()
        editor.record_requested.connect(self.record_requested)
        editor.paste_refused.connect(self._paste_refused)
        editor.pasting.begun.connect(self.long_paste_begun)
        editor.pasting.ended.connect(self.long_paste_ended)

    def make_text(self) -> MarkdownText:
        return MarkdownText(self)

    def editor(self) -> MarkdownText:
        """The text itself."""
        assert isinstance(self.text, MarkdownText)
        return self.text

    def value(self) -> str:
        self.editor().pasting.finish()
        return super().value()

    def ready(self) -> bool:
        return not self.editor().pasting.busy

    def set_value(self, value: Any) -> None:
        if str(value or "") != self._given:
            self.editor().pasting.finish()  # another text comes, and this one is to be kept whole
        super().set_value(value)

    def _load(self, text: str) -> None:
        super()._load(text)
        self.editor().highlighter.dress_seen()

    def _paste_refused(self) -> None:
        self.set_error(
            pgettext(
                "editor",
                "That is more than can be pasted at once: two million characters. Nothing was changed.",
            )
        )
