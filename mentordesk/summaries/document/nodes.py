# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a printed document is made of: plain JSON, which the templates in ``resources/summaries`` draw.

A document has sections, a section a title and blocks. Text is given as paragraphs, and is only ever text.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from mentordesk.summaries.document.wording import paragraphs

_WHOLE = 1000
"""Characters up to which a row stays on one page; a line break counts as 60."""

Block = dict[str, Any]
Line = dict[str, Any]
Style = Literal["plain", "quiet", "strong", "italic"]


def line(text: str, style: Style = "plain") -> list[Line]:
    """A text with its style, for a cell or a row; nothing for an empty text."""
    parts = paragraphs(text)
    return [{"style": style, "text": parts}] if parts else []


def prose(text: str, style: Style = "plain") -> list[Block]:
    """Running text; nothing for an empty one."""
    return [{"kind": "prose", **part} for part in line(text, style)]


def heading(text: str) -> Block:
    """A heading inside a section. It becomes a bookmark of the file, so it never holds journal text."""
    return {"kind": "heading", "level": 3, "text": text}


def rows(labelled: Iterable[tuple[str, list[Line]]]) -> list[Block]:
    """A short label at the left and lines beside it; rows without lines are left out."""
    kept = [{"label": label, "lines": lines, "whole": _short(lines)} for label, lines in labelled if lines]
    return [{"kind": "rows", "rows": kept}] if kept else []


def bullets(items: Iterable[str]) -> Block:
    """A list of short remarks."""
    return {"kind": "bullets", "items": [paragraphs(item) for item in items]}


def bars(values: Sequence[tuple[str, int, str]]) -> Block:
    """A small bar chart: what is counted, how many, and the count as it is written beside the bar."""
    return {"kind": "bars", "rows": [list(value) for value in values]}


def table(
    heads: Sequence[str],
    widths: Sequence[int],
    groups: Iterable[tuple[str, Iterable[Sequence[list[Line]]]]],
) -> list[Block]:
    """A table of rows in named groups (a name may be empty); widths in millimetres, 0 for what is left.

    Nothing if there are no rows.
    """
    found = [
        {"name": name, "rows": [{"cells": list(row), "whole": all(map(_short, row))} for row in cells]}
        for name, cells in groups
    ]
    kept = [group for group in found if group["rows"]]
    return [{"kind": "table", "heads": list(heads), "widths": list(widths), "groups": kept}] if kept else []


def _short(lines: Iterable[Line]) -> bool:
    """Whether lines are so few that a page can easily take them whole."""
    size = 0
    for given in lines:
        size += sum(len(part) + 60 * (1 + part.count("\n")) for part in given["text"])
    return size <= _WHOLE


def entry(
    mark: str, title: str, about: str, text: str, steps: Iterable[tuple[str, str]], level: int = 3
) -> Block:
    """A journal entry: its title, what it is about, its text, and the answers under their steps.

    `mark` is its bookmark, in words that hold no journal text: a date.
    """
    answered = [[label, paragraphs(answer)] for label, answer in steps]
    return {
        "kind": "entry",
        "level": level,
        "mark": mark,
        "title": title,
        "about": about,
        "text": paragraphs(text),
        "steps": [step for step in answered if step[1]],
    }


def section(title: str, blocks: Sequence[Block]) -> list[Block]:
    """A section; nothing if it has no blocks. Its title is a bookmark and never holds journal text."""
    return [{"title": title, "blocks": list(blocks)}] if blocks else []
