# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the signs of Markdown in a line mean for how it is shown. No Qt: lines in, spans out.

Only what can be told from a line and whether a block of code is open above it; everything else is text. Nothing
is ever wrong: a sign without its partner stays as it stands. See https://spec.commonmark.org for the signs.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

TEXT, CODE = 0, 1
"""What a line leaves open for the next one: nothing, or a block of code."""
LONGEST = 4_000
"""So many characters of a line are read; beyond them it is shown as it is."""


class Look(StrEnum):
    """How a part of a line looks."""

    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRUCK = "struck"
    CODE = "code"
    QUOTE = "quote"
    BULLET = "bullet"
    BOX = "box"
    DONE = "done"
    LINK = "link"
    SIGN = "sign"
    """A sign that is there for Markdown alone."""


@dataclass(frozen=True)
class Span:
    """A part of a line, in characters, and its look. Looks lie one upon the other."""

    start: int
    end: int
    look: Look


_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_QUOTE = re.compile(r" {0,3}>[ \t]?(?:>[ \t]?)*")
ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(\[[ xX]\](?=[ \t]|$))?")
"""The beginning of an item of a list: indent, bullet, space, and the box of a task."""
_BEGIN = re.compile(r"(?m)^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\](?=[ \t]))?|#{1,6}(?=[ \t]))")
"""The signs a line begins with, as words are counted."""
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
"""A backslash that lets the next sign be no more than itself."""
_LEAST = 40
"""A line takes at least the room of so many characters, where texts are parted."""
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_LETTER = re.compile(r"[^\W_]")
_CODE = re.compile(r"(`{1,3})(?!`)([^`]+)\1(?!`)")
_LINK = re.compile(r"!?\[([^\[\]]{0,400})\]\(([^()\s]{1,800})\)")
RECORD = re.compile(r"\[\[([^\[\]\n]{1,200})\]\]")
"""A link to a record, by what it is called."""
_ADDRESS = re.compile(r"(?<![\w@])https?://[^\s<>\[\]]{1,800}(?<![.,;:!?)])")
_PAIRS = (
    (
        re.compile(
            r"(?<![\\*])(\*\*)(?=[^\s*])([^*]{1,2000}(?:\*[^*]{1,500}\*[^*]{0,500})?)(?<=\S)\*\*(?!\*)"
        ),
        Look.STRONG,
    ),
    (re.compile(r"(?<![\\\w])(__)(?=[^\s_])([^_]{1,2000})(?<=\S)__(?!\w)"), Look.STRONG),
    (re.compile(r"(?<![\\*])(\*)(?=[^\s*])([^*]{1,2000})(?<=[^\s*])\*(?!\*)"), Look.EMPHASIS),
    (re.compile(r"(?<![\\\w_])(_)(?=[^\s_])([^_]{1,2000})(?<=[^\s_])_(?![\w_])"), Look.EMPHASIS),
    (re.compile(r"(?<![\\~])(~~)(?=[^\s~])([^~]{1,2000})(?<=\S)~~(?!~)"), Look.STRUCK),
)


def spans(line: str, above: int = TEXT) -> tuple[list[Span], int]:
    """How a line looks after what is open above it, and what it leaves open."""
    fence = _FENCE.match(line)
    if above == CODE:
        if fence and not line.strip(" `~"):
            return [Span(0, len(line), Look.SIGN)], TEXT
        return [Span(0, len(line), Look.CODE)], CODE
    if fence:
        closed = line.strip()[3:].endswith(fence[1])
        return [Span(0, len(line), Look.CODE if closed else Look.SIGN)], TEXT if closed else CODE
    whole, line = len(line), line[:LONGEST]
    if _RULE.match(line):
        return [Span(0, whole, Look.SIGN)], TEXT
    found: list[Span] = []
    begin = 0
    if heading := _HEADING.match(line):
        level = min(len(heading[1]), 3)
        begin = heading.end()
        found += [Span(0, whole, Look(f"heading_{level}")), Span(0, begin, Look.SIGN)]
    elif quote := _QUOTE.match(line):
        begin = quote.end()
        found += [Span(begin, whole, Look.QUOTE), Span(0, begin, Look.SIGN)]
    if item := ITEM.match(line, begin):
        begin = item.end()
        found.append(Span(item.start(2), item.end(2), Look.BULLET))
        if item[4]:
            found.append(Span(item.start(4), item.end(4), Look.BOX))
            if item[4] != "[ ]":
                found.append(Span(item.end(4), whole, Look.DONE))
    return found + _inline(line, begin), TEXT


def _inline(line: str, begin: int) -> list[Span]:
    found: list[Span] = []
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= first or start >= last for first, last in taken)

    if "\\" in line:
        for match in _ESCAPE.finditer(line, begin):
            found.append(Span(match.start(), match.start() + 1, Look.SIGN))
            taken.append(match.span())
    for match in _CODE.finditer(line, begin):
        width = len(match[1])
        if not free(match.start(), match.start() + width):
            continue
        inside = [span for span in found if match.start() < span.start < match.end()]
        found = [span for span in found if span not in inside]  # a backslash in code is a backslash
        found += _enclosed(match.start(), match.end(), width, Look.CODE)
        taken.append(match.span())
    for match in RECORD.finditer(line, begin):
        if free(*match.span()):
            found += _enclosed(match.start(), match.end(), 2, Look.LINK)
            taken.append(match.span())
    for match in _LINK.finditer(line, begin):
        if free(*match.span()):
            found += [
                Span(match.start(1), match.end(1), Look.LINK),
                Span(match.start(), match.start(1), Look.SIGN),
                Span(match.end(1), match.end(), Look.SIGN),
            ]
            taken.append((match.end(1), match.end()))
    for match in _ADDRESS.finditer(line, begin):
        if free(*match.span()):
            found.append(Span(*match.span(), Look.LINK))
            taken.append(match.span())
    for pattern, look in _PAIRS:
        for match in pattern.finditer(line, begin):
            width = len(match[1])
            signs = ((match.start(), match.start() + width), (match.end() - width, match.end()))
            if all(free(*sign) for sign in signs):
                found += _enclosed(match.start(), match.end(), width, look)
                taken += signs
    return found


def _enclosed(start: int, end: int, width: int, look: Look) -> list[Span]:
    return [
        Span(start + width, end - width, look),
        Span(start, start + width, Look.SIGN),
        Span(end - width, end, Look.SIGN),
    ]


def link_at(line: str, at: int) -> tuple[str, bool] | None:
    """The link a place in a line belongs to: what a record is called, or an address; and whether it is a record."""
    for match in RECORD.finditer(line):
        if match.start() <= at <= match.end():
            return match[1], True
    for match in _LINK.finditer(line):
        if match.start() <= at <= match.end():
            return match[2], False
    for match in _ADDRESS.finditer(line):
        if match.start() <= at <= match.end():
            return match[0], False
    return None


def box_at(line: str, at: int) -> tuple[int, bool] | None:
    """The box of a task at a place in a line: where its sign stands, and whether it is ticked."""
    item = ITEM.match(line) or ITEM.match(line, m.end() if (m := _QUOTE.match(line)) else 0)
    if item is None or not item[4] or not item.start(4) <= at <= item.end(4):
        return None
    return item.start(4) + 1, item[4] != "[ ]"


def is_item(line: str) -> bool:
    """Whether a line is an item of a list."""
    return ITEM.match(line) is not None


def next_line(line: str) -> tuple[str, bool]:
    """What the line after this one begins with, and whether this one has nothing but that beginning.

    A list, a task or a quotation goes on; a numbered item counts on.
    """
    begin = _QUOTE.match(line)
    lead = line[: begin.end()] if begin else ""
    item = ITEM.match(line, len(lead))
    if item is None:
        return lead, bool(lead) and not line[len(lead) :].strip()
    bullet = item[2]
    if bullet[0].isdigit():
        bullet = f"{int(bullet[:-1]) + 1}{bullet[-1]}"
    box = "[ ] " if item[4] else ""
    empty = not line[item.end() :].strip()
    return f"{lead}{item[1]}{bullet}{item[3] if not box else ' '}{box}", empty


def item_above(lines: Iterable[str], line: str) -> str:
    """What a line begins with when it moves out of its list, into the one around it; empty if there is none.

    `lines` are those above, the nearest first.
    """
    mine = ITEM.match(line)
    if mine is None:
        return ""
    for above in lines:
        other = ITEM.match(above)
        if other is not None and len(other[1].expandtabs(4)) < len(mine[1].expandtabs(4)):
            return next_line(above)[0]
        if above.strip() and other is None and not above.startswith((" ", "\t")):
            break  # another paragraph: the list began below it
    return ""


def word_count(text: str) -> int:
    """How many words there are: what has a letter or a digit, without the signs that begin a line."""
    found = Counter(_BEGIN.sub("", text).split())
    return sum(times for word, times in found.items() if _LETTER.search(word))


def with_addresses(text: str, address: Callable[[str], str]) -> str:
    """A text in which links to records are Markdown's own: ``[[Ines]]`` becomes ``[Ines](address)``."""
    if "[[" not in text:
        return text
    lines, state = [], TEXT
    for line in text.split("\n"):
        found, left = spans(line, state)
        code = [span for span in found if span.look is Look.CODE]

        def call(link: re.Match[str], code: list[Span] = code) -> str:
            if any(span.start < link.end() and link.start() < span.end for span in code):
                return link[0]
            name = link[1].strip()
            plain = _PUNCTUATION.sub(r"\\\g<0>", name)
            return f"[{plain}]({address(name)})"

        lines.append(line if state == CODE else RECORD.sub(call, line))
        state = left
    return "\n".join(lines)


def pieces(text: str, most: int) -> list[str]:
    """A text in pieces of about so many characters, each of which means by itself what it means in the whole.

    It is parted between paragraphs; a paragraph that is longer, between its lines, and a line that is longer, between
    words. A block of code that is parted goes on as one.
    """
    found: list[str] = []
    lines: list[str] = []
    size, state, fence = 0, TEXT, ""
    for line in _short_lines(text, most):
        if size >= most and (not line.strip() or size >= 2 * most):
            found.append("\n".join([*lines, fence] if state == CODE else lines))
            lines, size = ([fence] if state == CODE else []), 0
        if state == TEXT and (begun := _FENCE.match(line)):
            fence = begun[1]
        state = spans(line, state)[1]
        lines.append(line)
        size += max(len(line), _LEAST) + 1
    found.append("\n".join(lines))
    return found


def _short_lines(text: str, most: int) -> Iterable[str]:
    for line in text.split("\n"):
        while len(line) > 2 * most:
            at = line.rfind(" ", most, 2 * most)
            at = 2 * most if at < 0 else at + 1
            yield line[:at]
            line = line[at:]
        yield line


def plain_text(text: str) -> str:
    """A Markdown text without its signs, for a line of a list or for those who listen. Words are kept."""
    lines, state = [], TEXT
    for line in text.split("\n"):
        found, state = spans(line, state)
        hidden = [span for span in found if span.look is Look.SIGN]
        keep = [True] * len(line)
        for span in hidden:
            keep[span.start : span.end] = [False] * (min(span.end, len(line)) - span.start)
        lines.append("".join(letter for letter, kept in zip(line, keep, strict=True) if kept))
    return "\n".join(lines)
