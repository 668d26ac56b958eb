# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which script a character belongs to, as people call it, to say for which a font is missing."""

import re
import unicodedata

from mentordesk.i18n.texts import QT_TRANSLATE_NOOP, translate

# The first words of a character's Unicode name, and what its script is called.
_STARTS = (
    ("CJK UNIFIED", QT_TRANSLATE_NOOP("scripts", "Chinese characters")),
    ("CJK COMPATIBILITY", QT_TRANSLATE_NOOP("scripts", "Chinese characters")),
    ("HIRAGANA", QT_TRANSLATE_NOOP("scripts", "Japanese")),
    ("KATAKANA", QT_TRANSLATE_NOOP("scripts", "Japanese")),
    ("HALFWIDTH KATAKANA", QT_TRANSLATE_NOOP("scripts", "Japanese")),
    ("HANGUL", QT_TRANSLATE_NOOP("scripts", "Korean")),
    ("BOPOMOFO", QT_TRANSLATE_NOOP("scripts", "Bopomofo")),
    ("ARABIC", QT_TRANSLATE_NOOP("scripts", "Arabic")),
    ("HEBREW", QT_TRANSLATE_NOOP("scripts", "Hebrew")),
    ("DEVANAGARI", QT_TRANSLATE_NOOP("scripts", "Devanagari")),
    ("BENGALI", QT_TRANSLATE_NOOP("scripts", "Bengali")),
    ("TAMIL", QT_TRANSLATE_NOOP("scripts", "Tamil")),
    ("TELUGU", QT_TRANSLATE_NOOP("scripts", "Telugu")),
    ("THAI", QT_TRANSLATE_NOOP("scripts", "Thai")),
    ("GEORGIAN", QT_TRANSLATE_NOOP("scripts", "Georgian")),
    ("ARMENIAN", QT_TRANSLATE_NOOP("scripts", "Armenian")),
    ("ETHIOPIC", QT_TRANSLATE_NOOP("scripts", "Ethiopic")),
    ("CYRILLIC", QT_TRANSLATE_NOOP("scripts", "Cyrillic")),
    ("GREEK", QT_TRANSLATE_NOOP("scripts", "Greek")),
    ("LATIN", QT_TRANSLATE_NOOP("scripts", "Latin")),
)
_EMOJI = QT_TRANSLATE_NOOP("scripts", "Emoji")
_SYMBOLS = QT_TRANSLATE_NOOP("scripts", "Symbols")
_UNNAMED = QT_TRANSLATE_NOOP("scripts", "Unknown characters")
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
        return _EMOJI
    name = unicodedata.name(letter, "")
    if not name:
        return _UNNAMED
    for start, script in _STARTS:
        if name.startswith(start):
            return script
    if unicodedata.category(letter)[0] not in "LMN":
        return _SYMBOLS
    script = _END.sub("", name)
    return script.title() if script != name else _SYMBOLS


def script_text(script: str) -> str:
    """What a script is called in the user's language, if that is known, as it is in English otherwise."""
    return translate("scripts", script)
