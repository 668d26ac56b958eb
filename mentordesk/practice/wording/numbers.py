# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a sentence puts things, on the screen and on paper: numbers in words, lists, percentages."""

from collections.abc import Iterable, Sequence

from mentordesk.i18n.texts import QT_TRANSLATE_NOOP, number_text, translate

_NUMBERS = (
    *(QT_TRANSLATE_NOOP("numbers", "none"), QT_TRANSLATE_NOOP("numbers", "one")),
    *(QT_TRANSLATE_NOOP("numbers", "two"), QT_TRANSLATE_NOOP("numbers", "three")),
    *(QT_TRANSLATE_NOOP("numbers", "four"), QT_TRANSLATE_NOOP("numbers", "five")),
    *(QT_TRANSLATE_NOOP("numbers", "six"), QT_TRANSLATE_NOOP("numbers", "seven")),
    *(QT_TRANSLATE_NOOP("numbers", "eight"), QT_TRANSLATE_NOOP("numbers", "nine")),
    *(QT_TRANSLATE_NOOP("numbers", "ten"), QT_TRANSLATE_NOOP("numbers", "eleven")),
    *(QT_TRANSLATE_NOOP("numbers", "twelve"), QT_TRANSLATE_NOOP("numbers", "thirteen")),
    *(QT_TRANSLATE_NOOP("numbers", "fourteen"), QT_TRANSLATE_NOOP("numbers", "fifteen")),
    *(QT_TRANSLATE_NOOP("numbers", "sixteen"), QT_TRANSLATE_NOOP("numbers", "seventeen")),
    *(QT_TRANSLATE_NOOP("numbers", "eighteen"), QT_TRANSLATE_NOOP("numbers", "nineteen")),
    QT_TRANSLATE_NOOP("numbers", "twenty"),
)
_STOPS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "؟", "।", "۔")
_CLOSERS = "”’\"')]»"


def number_words(number: int) -> str:
    """A count as it stands in a sentence: in words up to twenty, in figures from there."""
    if 0 <= number < len(_NUMBERS):
        return translate("numbers", _NUMBERS[number])
    return number_text(number)


def times_words(number: int) -> str:
    """How often: ``once``, ``twice``, ``three times``."""
    if number == 1:
        return translate("numbers", "once")
    if number == 2:
        return translate("numbers", "twice")
    return translate("numbers", "{number} times", number=number_words(number))


def joined(parts: Sequence[str]) -> str:
    """A list inside a sentence: ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return translate("lists", "{before} and {last}", before=", ".join(parts[:-1]), last=parts[-1])


def either(parts: Sequence[str]) -> str:
    """A choice inside a sentence: ``a, b or c``."""
    if len(parts) < 2:
        return "".join(parts)
    return translate("lists", "{before} or {last}", before=", ".join(parts[:-1]), last=parts[-1])


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]


def run_on(parts: Iterable[str]) -> str:
    """Several remarks as one running text; each ends as a sentence does."""
    kept = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part.rstrip(_CLOSERS).endswith(_STOPS) else f"{part}." for part in kept)
