# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a sentence puts things, on the screen and on paper: numbers in words, lists, percentages."""

from collections.abc import Iterable

from mentordesk.i18n.texts import Message, number_text, pgettext
from mentordesk.practice.wording.sentences import as_sentence

_NUMBERS = (
    *(Message("numbers", "none"), Message("numbers", "one")),
    *(Message("numbers", "two"), Message("numbers", "three")),
    *(Message("numbers", "four"), Message("numbers", "five")),
    *(Message("numbers", "six"), Message("numbers", "seven")),
    *(Message("numbers", "eight"), Message("numbers", "nine")),
    *(Message("numbers", "ten"), Message("numbers", "eleven")),
    *(Message("numbers", "twelve"), Message("numbers", "thirteen")),
    *(Message("numbers", "fourteen"), Message("numbers", "fifteen")),
    *(Message("numbers", "sixteen"), Message("numbers", "seventeen")),
    *(Message("numbers", "eighteen"), Message("numbers", "nineteen")),
    Message("numbers", "twenty"),
)
_NUMBERS_AT_START = (
    *(Message("numbers", "None"), Message("numbers", "One")),
    *(Message("numbers", "Two"), Message("numbers", "Three")),
    *(Message("numbers", "Four"), Message("numbers", "Five")),
    *(Message("numbers", "Six"), Message("numbers", "Seven")),
    *(Message("numbers", "Eight"), Message("numbers", "Nine")),
    *(Message("numbers", "Ten"), Message("numbers", "Eleven")),
    *(Message("numbers", "Twelve"), Message("numbers", "Thirteen")),
    *(Message("numbers", "Fourteen"), Message("numbers", "Fifteen")),
    *(Message("numbers", "Sixteen"), Message("numbers", "Seventeen")),
    *(Message("numbers", "Eighteen"), Message("numbers", "Nineteen")),
    Message("numbers", "Twenty"),
)


def number_words(number: int) -> str:
    """A count as it stands in a sentence: in words up to twenty, in figures from there."""
    if 0 <= number < len(_NUMBERS):
        return _NUMBERS[number].text()
    return number_text(number)


def number_at_start(number: int) -> str:
    """A count as a sentence begins with it."""
    if 0 <= number < len(_NUMBERS_AT_START):
        return _NUMBERS_AT_START[number].text()
    return number_text(number)


def times_words(number: int) -> str:
    """How often: ``once``, ``twice``, ``three times``."""
    if number == 1:
        return pgettext("numbers", "once")
    if number == 2:
        return pgettext("numbers", "twice")
    return pgettext("numbers", "{number} times", number=number_words(number))


def capital(text: str) -> str:
    """What the user wrote, as a line begins with it. No message passes here: how one begins is its translation's."""
    return text[:1].upper() + text[1:]


def run_on(parts: Iterable[str]) -> str:
    """Several remarks as one running text; each ends as a sentence does."""
    kept = [part.strip() for part in parts if part.strip()]
    return " ".join(as_sentence(part) for part in kept)
