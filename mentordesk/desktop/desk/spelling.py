# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Spelling, by the dictionaries the system has.

Words of one's own are kept in the data folder, as plain text for this user alone. The journal's file has no table for
them, and would need another format for one. They may be names: so the settings say where they are.
"""

import os
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale

from mentordesk.system.paths import data_dir, make_private_dir

OFF = "off"
SYSTEM = "system"
SETTING = "spelling/language"
"""OFF, SYSTEM for the language of the system, or a dictionary's name."""
_SCRIPTS = {"Japanese": "CJK", "Korean": "HANGUL", "Simplified Han": "CJK", "Traditional Han": "CJK"}
"""Scripts that are called otherwise in the names of letters."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_POSSESSIVE = re.compile("[’'][sS]?$")
_LONGEST = 60


def _enchant() -> Any:
    """The library, where the system has what it needs; else nothing."""
    try:
        import enchant  # not before somebody writes: 35 ms
    except ImportError:
        return None
    return enchant


def own_words() -> Path:
    """The file of the words that were added."""
    return data_dir() / "words.txt"


def languages() -> list[str]:
    """The names of the dictionaries there are, such as ``en_GB``; none where the system has no spelling library."""
    library = _enchant()
    return sorted(library.list_languages()) if library is not None else []


def chosen_language(setting: str, system: str) -> str:
    """The dictionary for a setting and the system's language; empty for none."""
    if setting == OFF:
        return ""
    known = languages()
    system = "en_US" if system in ("", "C", "POSIX") else system  # as the rest of the program speaks then
    wanted = system.replace("-", "_") if setting == SYSTEM else setting
    if wanted in known:
        return wanted
    short = wanted.split("_")[0]
    return next((name for name in known if name.split("_")[0] == short), "") if setting == SYSTEM else ""


def script_of(language: str) -> str:
    """The script a dictionary's language is written in, by its name in Unicode, such as ``LATIN``."""
    script = QLocale.scriptToString(QLocale(language).script()) if language else ""
    return _SCRIPTS.get(script, script.split(" ")[-1].upper()) or "LATIN"


def is_of_script(letter: str, script: str) -> bool:
    """Whether a letter belongs to a script. Marks and what has no script belong to each."""
    if not letter.isalpha() or unicodedata.category(letter) == "Lm":
        return True
    return unicodedata.name(letter, script).startswith(script)


class Spelling:
    """One dictionary with the user's own words."""

    def __init__(self, language: str, own: Path) -> None:
        library = _enchant()
        self._dictionary = library.Dict(language) if library is not None and language else None
        self._script = script_of(language)
        self._names: frozenset[str] = frozenset()
        self._file = own
        self._keep_private()
        try:
            self._own = set(own.read_text(encoding="utf-8").split("\n"))
        except (OSError, UnicodeDecodeError):
            self._own = set()
        self._right = lru_cache(maxsize=20_000)(self._check)

    def set_names(self, names: Iterable[str]) -> bool:
        """Take the words of names for right: nobody in the journal is misspelt. Returns whether any is new."""
        known = frozenset(word for name in names for word in _WORD.findall(name))
        changed = known != self._names
        if changed:
            self._names = known
            self._right.cache_clear()
        return changed

    def _keep_private(self) -> None:
        """Take the words out of others' reach, should a copy or an older program have left them there."""
        with suppress(OSError):
            if os.name != "nt" and self._file.stat().st_mode & 0o077:
                self._file.chmod(0o600)

    def _check(self, word: str) -> bool:
        if self._dictionary is None or len(word) > _LONGEST or word in self._own or word.lower() in self._own:
            return True
        if word in self._names or _POSSESSIVE.sub("", word) in self._names:
            return True
        if not word.isascii() and not all(is_of_script(letter, self._script) for letter in word):
            return True  # a dictionary knows nothing of other scripts
        return bool(self._dictionary.check(word.replace("’", "'")))

    def wrong(self, text: str) -> list[tuple[int, int]]:
        """Where words stand that no dictionary has. Names in capitals throughout are let be."""
        return [
            match.span()
            for match in _WORD.finditer(text)
            if len(match[0]) > 1 and not match[0].isupper() and not self._right(match[0])
        ]

    def suggestions(self, word: str) -> list[str]:
        """Words that may have been meant, the likeliest first."""
        return list(self._dictionary.suggest(word))[:6] if self._dictionary is not None else []

    def learn(self, word: str) -> None:
        """Take a word for right from here on."""
        self._own.add(word)
        self._right.cache_clear()
        try:
            make_private_dir(self._file.parent)
            with os.fdopen(
                os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8"
            ) as file:
                file.write(word + "\n")
        except OSError:
            return  # it stays right until the program ends
