# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Pseudo-locales: English made strange, so that one sees what is not translated, glued together, or cut.

``en-XA`` puts accents on the letters and brackets around each message; ``ar-XB`` turns the direction of each. Dates,
numbers and lists are left without brackets, since they stand inside of other messages.
"""

import re
from gettext import NullTranslations

OPEN, CLOSE = "⟦", "⟧"
_KEPT = re.compile(r"\{\w+\}|<[^>]+>|%[a-z]|\*\.\w+|\(\*[^)]*\)")
"""Places, tags, and patterns of file names."""
_PLAIN = "aceinouyACEINOUY"
_ACCENTED = str.maketrans(_PLAIN, "áçéíñóúýÁÇÉÍÑÓÚÝ")
UNMARKED = {
    *("date", "month", "month of a day", "short month", "weekdays", "thousands separator", "digits", "list"),
    *("numbers", "dates", "capture words", "capture kinds", "words", "terms in a sentence", "scripts"),
}
"""The contexts of pieces: what stands inside of messages, and words that are looked for in what the user types."""
_RLO, _PDF = "\u202e", "\u202c"


class Pseudo(NullTranslations):
    """A catalogue of any text."""

    def __init__(self, *, right_to_left: bool = False) -> None:
        super().__init__()
        self.right_to_left = right_to_left

    def pgettext(self, context: str, message: str) -> str:
        """The message made strange."""
        return message if context in UNMARKED else self._strange(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        """The right form of the message made strange."""
        return self.pgettext(context, msgid1 if n == 1 else msgid2)

    def _strange(self, message: str) -> str:
        if self.right_to_left:
            return f"{_RLO}{message}{_PDF}" if message else message
        at, parts = 0, []
        for match in _KEPT.finditer(message):
            parts += [message[at : match.start()].translate(_ACCENTED), match[0]]
            at = match.end()
        return f"{OPEN}{''.join(parts)}{message[at:].translate(_ACCENTED)}{CLOSE}"
