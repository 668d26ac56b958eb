# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Several names written in one line: what separates them, and what is part of a name."""

import re
from collections.abc import Callable
from typing import NamedTuple

_SEPARATORS = re.compile(r"[;；,，、\n]")
_ENDING = ";；\n"
"""What ends a name, whatever it is; a comma may be part of it."""


class Piece(NamedTuple):
    """A name in a line, and where it stands there."""

    name: str
    start: int
    end: int


def names_written(text: str, known: Callable[[str], bool]) -> list[Piece]:
    """The names in a line: each the longest that is known, and else what stands between semicolons.

    A comma separates only where one of its sides is known by itself: ``Doe, John`` is one name, known or not;
    ``Amara Okafor, Ben`` are two as soon as Amara Okafor or Ben is known.
    """
    marks = [match.span() for match in _SEPARATORS.finditer(text)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(text)]
    found: list[Piece] = []
    at = 0
    waiting: int | None = None
    """Where a name began that is not known, up to here."""

    def end_waiting(last: int) -> None:
        nonlocal waiting
        if waiting is not None:
            found.extend(_piece(text, starts[waiting], ends[last]))
            waiting = None

    while at < len(starts):
        last = next(
            (
                last
                for last in range(len(starts) - 1, at - 1, -1)
                if known(" ".join(text[starts[at] : ends[last]].split()))
            ),
            None,
        )
        if last is not None:
            end_waiting(at - 1)
            found.extend(_piece(text, starts[at], ends[last]))
            at = last + 1
            continue
        if waiting is None:
            waiting = at
        if at == len(starts) - 1 or text[ends[at]] in _ENDING:
            end_waiting(at)
        at += 1
    return found


def _piece(text: str, start: int, end: int) -> list[Piece]:
    """A piece of a text without the space around it; nothing if there is only space."""
    while start < end and text[start] in " \t,，、":
        start += 1
    while end > start and text[end - 1] in " \t,，、":
        end -= 1
    name = " ".join(text[start:end].split())
    return [Piece(name, start, end)] if name else []
