# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which script a character belongs to, as people call it, to say for which a font is missing."""

import re
import unicodedata

from mentordesk.i18n.texts import Message

# The first words of a character's Unicode name, and what its script is called.
_STARTS = (
    ("CJK UNIFIED", Message("scripts", "Chinese characters")),
    ("CJK COMPATIBILITY", Message("scripts", "Chinese characters")),
    ("HIRAGANA", Message("scripts", "Japanese")),
    ("KATAKANA", Message("scripts", "Japanese")),
    ("HALFWIDTH KATAKANA", Message("scripts", "Japanese")),
    ("HANGUL", Message("scripts", "Korean")),
    ("BOPOMOFO", Message("scripts", "Bopomofo")),
    ("ARABIC", Message("scripts", "Arabic")),
    ("HEBREW", Message("scripts", "Hebrew")),
    ("DEVANAGARI", Message("scripts", "Devanagari")),
    ("BENGALI", Message("scripts", "Bengali")),
    ("TAMIL", Message("scripts", "Tamil")),
    ("TELUGU", Message("scripts", "Telugu")),
    ("THAI", Message("scripts", "Thai")),
    ("GEORGIAN", Message("scripts", "Georgian")),
    ("ARMENIAN", Message("scripts", "Armenian")),
    ("ETHIOPIC", Message("scripts", "Ethiopic")),
    ("CYRILLIC", Message("scripts", "Cyrillic")),
    ("GREEK", Message("scripts", "Greek")),
    ("LATIN", Message("scripts", "Latin")),
)
_EMOJI = Message("scripts", "Emoji")
_SYMBOLS = Message("scripts", "Symbols")
_UNNAMED = Message("scripts", "Unknown characters")
_BY_NAME = {message.source: message for message in (*dict(_STARTS).values(), _EMOJI, _SYMBOLS, _UNNAMED)}
# The words that end the name of a script in the name of a character: ``LINEAR B SYLLABLE B008 A``.
_END = re.compile(
    r" (?:SMALL|CAPITAL|LETTER|SYLLABLE|SYLLABICS|VOWEL|SIGN|DIGIT|NUMBER|NUMERAL|IDEOGRAPH|INDEPENDENT"
    r"|DEPENDENT|CONSONANT|COMBINING|MARK|TONE|LIGATURE|PUNCTUATION|SYMBOL|CHARACTER|HIEROGLYPH|RADICAL|MODIFIER|SUBJOINED)\b.*"
)


def script_of(letter: str) -> str:
    """The script of a character, in English: ``Arabic``, ``Emoji``, ``Linear B``.

    What belongs to no script is a symbol, and what Unicode has no name for is unknown.
    """
    if 0x1F000 <= ord(letter) <= 0x1FBFF or letter in "\u2764\u2b50\u26a1":
        return _EMOJI.source
    name = unicodedata.name(letter, "")
    if not name:
        return _UNNAMED.source
    for start, script in _STARTS:
        if name.startswith(start):
            return script.source
    if unicodedata.category(letter)[0] not in "LMN":
        return _SYMBOLS.source
    known = _END.sub("", name)
    return known.title() if known != name else _SYMBOLS.source


def script_text(script: str) -> str:
    """What a script is called in the user's language, if that is known, as it is in English otherwise."""
    message = _BY_NAME.get(script)
    return script if message is None else message.text()
