# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Writes Markdown piece by piece: what begins and ends comes in, clean lines come out. No Qt.

A white space is held back until a word follows it. So no sign of emphasis ever stands beside one, wherever a web page
or a word processor has put it.
"""

import re
from dataclasses import dataclass

_SPACE = " \t\n\r\f\u00a0"
_SPACES = re.compile(r"[ \t\n\r\f\u00a0]+")
_BEGINS_BLOCK = re.compile(r"(?:#{1,6}|[-+*])(?:\s|$)|>|`{3}|~{3}|(?:[-*_=][ \t]*){3,}$|=+$|\|")
"""What at the beginning of a line would be more than words."""
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_STARS = re.compile(r"(?<=\S)\*+|\*+(?=\S)")
_UNDERSCORES = re.compile(r"(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)")


def escaped(text: str) -> str:
    """Words as Markdown: signs that would mean something get a backslash, all others stay as they are."""
    text = _ENTITY.sub(r"\\&", _ESCAPED.sub(r"\\\\", text))
    if len(_STARS.findall(text)) > 1:
        text = _STARS.sub(lambda found: "\\*" * len(found[0]), text)
    if len(_UNDERSCORES.findall(text)) > 1:
        text = _UNDERSCORES.sub(lambda found: "\\_" * len(found[0]), text)
    if text.count("`") > 1:
        text = text.replace("`", "\\`")
    if text.count("~~") > 1:
        text = text.replace("~~", "\\~~")
    return text.replace("](", "\\](")


def fence_for(text: str, least: int) -> str:
    """So many backticks as do not stand in a text."""
    most = max((len(run) for run in re.findall("`+", text)), default=0)
    return "`" * max(least, most + 1)


@dataclass
class Lead:
    """What lines of a quotation or of an item begin with: the first one, and those that follow."""

    first: str
    rest: str
    used: bool = False


@dataclass(frozen=True)
class Mark:
    """What stands around emphasised or linked words."""

    open: str
    close: str
    address: str = ""


class Writer:
    """Takes blocks and words, keeps lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.leads: list[Lead] = []
        self._block: list[str] = []
        """The lines of this paragraph that are done."""
        self._line: list[str] = []
        self._open: list[tuple[Mark, int]] = []
        """Marks that stand in this line, and where."""
        self._waiting: list[Mark] = []
        """Marks that begin with the next word."""
        self._space = False
        self._gap = False

    # Words

    def text(self, text: str) -> None:
        """Words as they stand in a page: white space counts once."""
        words = _SPACES.sub(" ", text)
        if words == " ":
            self._space = True
        elif words:
            self._space = self._space or words[0] == " "
            self.raw(escaped(words.strip(" ")))
            self._space = words[-1] == " "

    def raw(self, text: str) -> None:
        """Markdown as it is to stand."""
        if self._space and (self._line or self._open):
            self._line.append(" ")
        self._space = False
        for mark in self._waiting:
            self._open.append((mark, len(self._line)))
            self._line.append(mark.open)
        self._waiting.clear()
        self._line.append(text)

    def begin(self, mark: Mark) -> None:
        """Words that follow are emphasised, or linked."""
        self._waiting.append(mark)

    def end(self, mark: Mark) -> None:
        """They end here; a mark around nothing leaves nothing."""
        for number in range(len(self._waiting) - 1, -1, -1):
            if self._waiting[number] is mark:
                del self._waiting[number]
                return
        inner: list[Mark] = []
        while self._open:
            last, at = self._open.pop()
            self._close(last, at)
            if last is mark:
                break
            inner.append(last)
        self._waiting[:0] = reversed(inner)

    def _close(self, mark: Mark, at: int) -> None:
        if mark.address and "".join(self._line[at + 1 :]) == escaped(mark.address):
            self._line[at:] = [mark.address]  # an address is its own link
        else:
            self._line.append(mark.close)

    def _end_line(self) -> None:
        """Close what is open, to be opened again in the next line."""
        again = [mark for mark, _ in self._open]
        while self._open:
            self._close(*self._open.pop())
        self._waiting[:0] = again
        line = "".join(self._line).strip(_SPACE)
        self._line.clear()
        self._space = False
        if line or self._block:
            self._block.append("\\" + line if _BEGINS_BLOCK.match(line) else line)

    def line_break(self) -> None:
        """A new line; an empty one ends the paragraph."""
        if not self._line and self._block:
            self.paragraph()
        elif self._line:
            self._end_line()

    # Blocks

    @property
    def empty(self) -> bool:
        """Whether nothing stands in this paragraph yet."""
        return not self._line and not self._block

    def paragraph(self) -> None:
        """What was begun ends here; what follows stands apart."""
        block = self.taken()
        if block:
            self.put(block)
            self._gap = True

    def taken(self) -> list[str]:
        """The lines of this paragraph, which are not written then."""
        self._end_line()
        block, self._block = self._block, []
        while block and not block[-1]:
            block.pop()
        return block

    def put(self, lines: list[str]) -> None:
        """Write lines as one block."""
        if self._gap and self.lines:
            self.lines.append("".join(lead.rest for lead in self.leads if lead.used).rstrip())
        self._gap = False
        for line in lines:
            self.lines.append((self._lead() + line).rstrip())

    def apart(self, on: bool = True) -> None:
        """Whether what follows stands apart from what is before."""
        self._gap = on

    def _lead(self) -> str:
        begin = "".join(lead.rest if lead.used else lead.first for lead in self.leads)
        for lead in self.leads:
            lead.used = True
        return begin
