# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sentences whose numbers know the records they count.

A number is marked where it is put into words; the marks go through templates and lists with it, and are read
off the finished sentence. What the user wrote passes `unmarked` first: it is never read for marks.
"""

import json
import re
from collections.abc import Iterable
from typing import NamedTuple, Self

from mentordesk.practice.advice.counted_filter import Pairs
from mentordesk.practice.wording.numbers import number_at_start, number_words

_OPEN, _BETWEEN, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARKED = re.compile(f"{_OPEN}([^{_BETWEEN}]*){_BETWEEN}([^{_CLOSE}]*){_CLOSE}")
_MARKS = str.maketrans(dict.fromkeys(_OPEN + _BETWEEN + _CLOSE))


class NumberLink(NamedTuple):
    """Where in a text a number stands, and what leads the list of advice to its records."""

    start: int
    end: int
    showing: Pairs


class Linked(str):
    """A text, with what its numbers lead to."""

    links: tuple[NumberLink, ...]

    def __new__(cls, text: str = "", links: Iterable[NumberLink] = ()) -> Self:
        """The text as it is; `links` are places in it, in order."""
        made = super().__new__(cls, text)
        made.links = tuple(links)
        return made

    @classmethod
    def read(cls, marked: str) -> Self:
        """A text from one with marks in it."""
        text, links, at = "", [], 0
        for match in _MARKED.finditer(marked):
            text += marked[at : match.start()]
            pairs = tuple((key, value) for key, value in json.loads(match[1]))
            links.append(NumberLink(len(text), len(text) + len(match[2]), pairs))
            text += match[2]
            at = match.end()
        text += marked[at:]
        return cls(text, links)

    @classmethod
    def run(cls, parts: Iterable[str], between: str = " ") -> Self:
        """Several texts as one, with the links of all; empty ones are left out."""
        text, links = "", []
        for part in filter(None, parts):
            text += between if text else ""
            for link in part.links if isinstance(part, Linked) else ():
                links.append(NumberLink(link.start + len(text), link.end + len(text), link.showing))
            text += part
        return cls(text, links)


def number_link(number: int, showing: Pairs, *, at_start: bool = False) -> str:
    """A number in words, marked with what leads to its records; nothing leads to none."""
    words = number_at_start(number) if at_start else number_words(number)
    return f"{_OPEN}{json.dumps(showing)}{_BETWEEN}{words}{_CLOSE}" if number and showing else words


def unmarked(text: str) -> str:
    """What the user wrote, without anything that could be taken for a mark."""
    return text.translate(_MARKS)
