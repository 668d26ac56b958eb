# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Finding searched words again in a text, to mark them: accents and case do not count."""

import re
import unicodedata
from dataclasses import dataclass

_NEAR = 4000
"""A hit is looked for among so many characters first: few texts have to be folded whole."""
_FAR = 20_000
"""Among so many characters all terms are looked for, to show each of them."""
_SEEN, _TOGETHER, _MOST_PIECES = 100, 56, 3
"""So many characters of a piece are seen in a row of results at least; terms so near each other share a piece."""
_MARKS = "[\u0300-\u036f]*"


class _Folds(dict[int, str]):
    """One plain letter for each letter, learnt when first met; a text keeps its length."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        first, *rest = list(unicodedata.normalize("NFD", letter))
        # Marks go; what comes apart in other ways, as a syllable of Hangul does, is another letter.
        bare = first if all(unicodedata.combining(mark) for mark in rest) else letter
        folded = next((one for one in (bare.casefold(), bare.lower()) if len(one) == 1), bare)
        if unicodedata.combining(letter):
            folded = letter
        self[code] = folded
        return folded


_FOLDS = _Folds()


def plain(text: str) -> str:
    """The text without case and accents, character by character, so that positions stay."""
    return text.translate(_FOLDS)


@dataclass(frozen=True)
class Term:
    """One thing searched for: its words, and whether the last one may go on."""

    words: tuple[str, ...]
    prefix: bool


@dataclass(frozen=True)
class Snippet:
    """A piece of a text and where the searched words stand in it, as pairs of start and end."""

    text: str
    marks: tuple[tuple[int, int], ...]

    def marked(self, before: str, after: str) -> str:
        """The text with something before and after each mark."""
        parts, at = [], 0
        for start, end in self.marks:
            parts += [self.text[at:start], before, self.text[start:end], after]
            at = end
        return "".join([*parts, self.text[at:]])


def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str] | None:
    if not terms:
        return None
    alternatives = []
    for term in sorted(terms, key=lambda t: -len(" ".join(t.words))):
        words = [_MARKS.join(re.escape(c) for c in plain(word)) + _MARKS for word in term.words]
        alternatives.append(r"[\W_]+".join(words) + (r"[^\W_]*" if term.prefix else r"(?![^\W_])"))
    return re.compile(r"(?<![^\W_])(?:" + "|".join(alternatives) + ")")


def marks(text: str, terms: tuple[Term, ...]) -> list[tuple[int, int]]:
    """Where the terms stand in a text, in order, as pairs of start and end."""
    pattern = _pattern(terms)
    return [] if pattern is None else [match.span() for match in pattern.finditer(plain(text))]


def _places(text: str, terms: tuple[Term, ...]) -> list[tuple[int, int]]:
    """Where the pieces of a text have to be taken from for every term to be seen; one if all stand together."""
    shown = plain(text[:_FAR])
    patterns = [_pattern((term,)) for term in terms]
    found = [match.span() for one in patterns if one is not None and (match := one.search(shown))]
    places: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if not places or end > places[-1][0] + _TOGETHER:
            places.append((start, end))
    return places[:_MOST_PIECES]


def _piece(text: str, at: int, end: int, room: int) -> str:
    """A hit with about so many characters around it, on one line, cut at words."""
    start = max(0, at - room // 3)
    if start:
        space = text.find(" ", start, at)
        start = space + 1 if space >= 0 else start
    stop = min(len(text), max(end, start + room))
    if stop < len(text):
        space = text.rfind(" ", end, stop)
        stop = space if space > 0 else stop
    line = " ".join(text[start:stop].split())
    return ("… " if start else "") + line + ("…" if stop < len(text) else "")


def snippet(text: str, terms: tuple[Term, ...], width: int = 140) -> Snippet:
    """About `width` characters around the first hit, on one line, cut at words.

    Where several terms stand far from each other, there is a shorter piece for each, up to three.
    """
    places = _places(text, terms) if len(terms) > 1 else []
    if len(places) > 1:
        pieces = [_piece(text, at, end, _SEEN // len(places)) for at, end in places]
        line = "".join(pieces).replace("…… ", "… ")
        return Snippet(line, tuple(marks(line, terms)))
    pattern = _pattern(terms)
    first = pattern.search(plain(text[:_NEAR])) if pattern else None
    if first is None and pattern and len(text) > _NEAR:
        first = pattern.search(plain(text))
    at = first.start() if first else 0
    start = max(0, at - width // 3)
    if start:
        space = text.find(" ", start, at)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + width)
    if end < len(text):
        space = text.rfind(" ", at + 1, end)
        end = space if space > start + width // 2 else end
    line = " ".join(text[start:end].split())
    line = ("… " if start else "") + line + ("…" if end < len(text) else "")
    return Snippet(line, tuple(marks(line, terms)))
