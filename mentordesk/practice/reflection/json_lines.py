# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""On which line of a JSON text something stands, so that a file that is not right can be mended by hand."""

import json
import re
from collections.abc import Iterator

Path = tuple[str | int, ...]
"""The way to something: names of members and numbers of elements, from the outside in."""

_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)


def lines_of(text: str) -> dict[Path, int]:
    """The line of every member, where its name stands, and of every element, of a text that is JSON."""
    found: dict[Path, int] = {(): 1}
    way: list[str | int] = []
    named = True
    """Whether the name of the member that follows was read."""
    for line, piece in _pieces(text):
        if piece in "}]":
            way.pop()
            named = True
        elif piece == ",":
            last = way[-1]
            if isinstance(last, int):
                way[-1] = last + 1
            named = isinstance(last, int)
        elif not named:
            way[-1] = json.loads(piece)
            found[tuple(way)] = line
            named = True
        elif piece != ":":
            if way and isinstance(way[-1], int):
                found[tuple(way)] = line
            if piece in "{[":
                way.append(0 if piece == "[" else "")
                named = piece == "["
    return found


def line_of_depth(text: str, most: int) -> int:
    """The first line on which more than so many brackets are open; the first one of the text if none is."""
    depth = 0
    for line, piece in _pieces(text):
        depth += (piece in "{[") - (piece in "}]")
        if depth > most:
            return line
    return 1


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    line, at = 1, 0
    for match in _PIECE.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        yield line, match[0]
