# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the user typed, as a sentence among others: one stop at its end, and no letter of it changed but the first.

Nothing is made small here: a capital may be a name, a noun or "I". What begins small is begun with a capital only
where it is a plain word.
"""

import unicodedata

_CLOSERS = "”’\"')]»›）」』】"
_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔", "‽")
_QUOTES = (
    *(("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ("‘", "’")),
    *(('"', '"'), ("「", "」"), ("『", "』")),
)
_HELD_OPEN = (":", ";", ",", "–", "—")
"""What breaks off in the middle; a stop behind it would be one mark too many."""


def is_ended(text: str) -> bool:
    """Whether a text needs no full stop: it has an end of its own, within its closing quotation marks or brackets."""
    bare = text.rstrip()
    inner = bare.rstrip(_CLOSERS)
    if inner != bare:
        return inner.endswith(_STOPS)
    return not bare or bare.endswith((*_STOPS, *_HELD_OPEN)) or unicodedata.category(bare[-1]).startswith("S")


def as_sentence(text: str) -> str:
    """A text with a full stop, unless it ends as a sentence does, or as nothing ends that goes before a stop."""
    text = text.rstrip()
    return text if is_ended(text) else f"{text}."


def as_own_sentence(text: str) -> str:
    """A text as a sentence that stands between others: with a capital, where it begins with a plain small word."""
    text = as_sentence(text.strip())
    first = text.split(None, 1)[0].rstrip(".,!?…") if text else ""
    plain = first.islower() and first.replace("’", "").replace("'", "").replace("-", "").isalpha()
    return text[:1].upper() + text[1:] if plain else text


def after_quotation(said: str, words: str) -> str:
    """A sentence that ends with a quotation: with a full stop after it, unless the words bring their own."""
    return said if words.rstrip().rstrip(_CLOSERS).endswith(_STOPS) else f"{said}."


def to_quote(text: str) -> str:
    """A text without the quotation marks around the whole of it, if there are any: it gets others."""
    bare = text.strip()
    for opening, closing in _QUOTES:
        inner = bare[1:-1]
        if len(bare) > 2 and bare[0] == opening and bare[-1] == closing:
            return text if opening in inner or closing in inner else inner
    return text


def stands_alone(words: str) -> bool:
    """Whether words are of several lines, and so stand on lines of their own when they are quoted."""
    return "\n" in words.strip()
