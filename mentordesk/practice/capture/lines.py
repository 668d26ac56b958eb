# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is typed after a meeting, read line by line.

A line that begins with ``<`` is advice received, ``>`` advice given, ``!`` a promise of mine, ``?`` a point
for next time, ``+`` something I gave, ``=`` something I gained; any other line is notes. What a promise says of
its day (``by Friday``) is the day it is due. A line without a sign that is indented by two spaces, or a tab, goes on with the line above it. After ``+`` and ``=`` a kind
can be named before a colon (``= introduction: to Ines``); otherwise it is guessed from the words, and where they
leave a doubt, offered as a choice. A sign
that is meant as it stands is written with a backslash before it. No line is ever lost.

In a terminal the first line names the person and, if wished, the date and the channel.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import Entry, Meeting, write_meeting
from mentordesk.journal.operations.records import save_draft
from mentordesk.journal.terms import Channel, ExchangeKind, Kind
from mentordesk.practice.capture.dates import Tense, names_month, parse_date
from mentordesk.practice.capture.due_dates import due_day
from mentordesk.practice.capture.words import CHANNEL_WORDS, guessed_kind, kind_name, kind_named
from mentordesk.practice.people.known import Person
from mentordesk.practice.people.matching import Meant, who_is_called, who_is_meant
from mentordesk.practice.search.highlights import plain
from mentordesk.practice.wording.terms import one_line

SORTS = ("<", ">", "!", "?", "+", "=", "")
"""The six signs, and notes."""
_SIGNS = dict(zip("<>!?+=＜＞！？＋＝", "<>!?+=<>!?+=", strict=True))
_LINE = re.compile(rf"([ \t]*)([{''.join(_SIGNS)}]?)[ \t]*(.*)", re.DOTALL)
_KIND = re.compile(r"([^:：]{2,40})[:：][ \t]*(\S.*)", re.DOTALL)
_LINES = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_MOST_WORDS = 5
"""A date or a channel has at most so many words."""


@dataclass(frozen=True)
class Line:
    """How one line is read. `sort` is its sign, empty for notes; `text` is what is kept of it."""

    sort: str
    text: str
    exchange: ExchangeKind | None = None
    """For something given or gained: its kind."""
    continues: bool = False
    """Whether it goes on with the line above."""
    sure: bool = True
    """Whether the kind was said, or its words leave next to no doubt; else it is offered as a choice."""

    @property
    def blank(self) -> bool:
        """Whether there is nothing to keep."""
        return not self.text.strip()


def split_lines(text: str) -> list[str]:
    """The lines of a text, whatever they end with."""
    return _LINES.split(text)


def read_lines(text: str) -> list[Line]:
    """How each line of a text is read: as many as there are lines."""
    return read_each(split_lines(text))


def read_each(lines: Sequence[str]) -> list[Line]:
    """How each of some lines is read."""
    found: list[Line] = []
    above = ""
    for line in lines:
        read = _read(line)
        if not read.sort and above and read.text.strip() and line.startswith(("  ", "\t")):
            read = Line(above, line.strip(), continues=True)
        above = read.sort
        found.append(read)
    return found


@lru_cache(maxsize=4096)
def _read(line: str) -> Line:
    match = _LINE.fullmatch(line)
    assert match is not None  # it takes any text
    _, sign, text = match.groups()
    sort = _SIGNS.get(sign, "")
    if not sort or (text and not set(text) - set(_SIGNS) - {" "}):  # a row of signs is a line somebody drew
        escaped = line.lstrip()
        unescaped = escaped[:1] == "\\" and escaped[1:2] in _SIGNS
        return Line("", (line.replace("\\", "", 1) if unescaped else line).rstrip())
    text = text.rstrip()
    if sort not in "+=":
        return Line(sort, text)
    named = _KIND.fullmatch(text)
    kind = kind_named(named[1]) if named else None
    if named and kind:
        return Line(sort, named[2], kind)
    guess = guessed_kind(text)
    return Line(sort, text, guess.kind, sure=guess.sure)


def with_sort(line: str, sort: str, exchange: ExchangeKind | None = None) -> str:
    """A line rewritten so that it is read as another sort, and for something given or gained, as a kind."""
    match = _LINE.fullmatch(line)
    assert match is not None
    read = _read(line)
    text = match[3] if read.sort else read.text.strip()
    if not sort:
        return "\\" + text if text[:1] in _SIGNS and text else text
    if exchange is not None:
        named = _KIND.fullmatch(text)
        if named and kind_named(named[1]):
            text = named[2]
        again = _read(f"{sort} {text}")
        if text.strip() and (again.exchange is not exchange or not again.sure):
            text = f"{kind_name(exchange)}: {text}"
    return f"{sort} {text}"


def entries(lines: Sequence[Line]) -> tuple[Entry, ...]:
    """What lines become: one entry for each sign with what goes on below it, and one for notes in a row."""
    made: list[tuple[Line, list[str]]] = []
    for line in lines:
        if made and (line.continues or not (line.sort or made[-1][0].sort)):
            made[-1][1].append(line.text)
        else:
            made.append((line, [line.text]))
    return tuple(
        Entry(line.sort, text, line.exchange or ExchangeKind.TIME)
        for line, texts in made
        if (text := "\n".join(texts).strip("\n")).strip()
    )


def guesses(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines whose kind is a guess that nobody has confirmed: they are kept as that kind, and it is said."""
    return tuple(line for line in lines if not line.sure and not line.blank)


def guess_texts(lines: Sequence[Line]) -> list[str]:
    """What kind each line was taken for that did not say it, as a sentence for each."""
    return [
        pgettext(
            "capture",
            "The kind of “{text}” was guessed: {kind}.",
            text=one_line(line.text, 60),
            kind=kind_name(line.exchange),
        )
        for line in guesses(lines)
        if line.exchange is not None
    ]


def guess_notice(lines: Sequence[Line]) -> str:
    """The same in one sentence; empty where nothing was guessed."""
    texts = guess_texts(lines)
    if len(texts) < 2:
        return "".join(texts)
    return npgettext(
        "capture", "The kind of {n} line was guessed.", "The kinds of {n} lines were guessed.", len(texts)
    )


# Who and when


@dataclass(frozen=True)
class Head:
    """What the first line says: whom it was with, and if it says so, when and how."""

    meant: Meant
    date: str = ""
    channel: Channel | None = None


def read_head(text: str, people: Sequence[Person], today: date, order: str = "dmy") -> Head:
    """Read the person, the date and the channel in a line, in that order: ``Amara yesterday by phone``.

    `order` is that of a date in numbers, as in `parse_date`. A day without a year has been. Raises
    InputRefusedError when something after a comma looks like a date and is none.
    """
    words = text.split()
    whole = who_is_called(" ".join(words), people)
    if whole.people:  # somebody may well be called Ruby Tuesday
        return Head(whole)
    day, channel = "", None
    while len(words) > 1:
        taken = 0
        for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
            said = " ".join(words[-count:]).strip(",;:–—- ")
            how = _channel(said) if channel is None else None
            when = "" if how or day else _day(said, today, order, alone=words[-count - 1][-1] in ",;:")
            if how or when:
                taken, channel, day = count, how or channel, when or day
                break
        if not taken:
            break
        del words[-taken:]
    name = " ".join(words).strip(",;:–—- ")
    before, comma, last = name.rpartition(",")
    if comma and before and any(letter.isdigit() for letter in last) and not day:
        parse_date(last, today, order, tense=Tense.PAST)
    return Head(who_is_meant(name, people), day, channel)


def _day(said: str, today: date, order: str, *, alone: bool) -> str:
    """The date words mean; empty for none. A short word such as Sun, or a month, is one only after a comma."""
    if not alone and not said[:1].isdigit() and (len(said) < 5 or names_month(said)):
        return ""
    try:
        return parse_date(said, today, order, tense=Tense.PAST)
    except InputRefusedError:
        return ""


def _channel(said: str) -> Channel | None:
    said = plain(said)
    for channel, words in CHANNEL_WORDS.items():
        for written in (words.source, words.text()):
            if said in (plain(word.strip()) for word in written.split(",")):
                return channel
    return None


# Writing it down


@dataclass(frozen=True)
class Capture:
    """All that is to be written down. Either `person` is a relationship's id, or `name` a new person's."""

    lines: tuple[Line, ...]
    date: str
    person: int | None = None
    name: str = ""
    channel: Channel | None = None
    """How they talked; nothing if that was not said."""
    order: str = "dmy"
    """That of a date in numbers: see `parse_date`."""


def promised_by(capture: Capture, text: str) -> str:
    """The day a promise of this capture says it will be kept by; '' if it says none, or the meeting's day is vague."""
    return due_day(text, date.fromisoformat(capture.date), capture.order) if len(capture.date) == 10 else ""


def write_capture(journal: Journal, capture: Capture, draft: str = "") -> str:
    """Write it down in one step, and say what was; the draft of that name goes with the same transaction.

    Raises InputRefusedError, JournalError; then nothing was changed.
    """
    made = tuple(
        replace(entry, due=promised_by(capture, entry.text)) if entry.sort == "!" else entry
        for entry in entries(capture.lines)
    )
    if not made:
        raise InputRefusedError(
            pgettext("capture", "There is nothing to write down yet."),
            advice=pgettext("capture", "Write a line first."),
        )
    meeting = Meeting(capture.date, made, capture.person, capture.name, capture.channel)
    with journal.step("create", Kind.CONVERSATION):
        write_meeting(journal, meeting)
        if draft:
            save_draft(journal, draft, "")
    return tally(made)


def tally(made: Sequence[Entry]) -> str:
    """What was written down, counted: ``Written down: 1 piece of advice, 2 points, notes.``"""
    count = {sort: sum(entry.sort == sort for entry in made) for sort in SORTS}
    advice = count["<"] + count[">"]
    parts = [
        *([npgettext("list", "{n} piece of advice", "{n} pieces of advice", advice)] if advice else ()),
        *([npgettext("list", "{n} promise", "{n} promises", count["!"])] if count["!"] else ()),
        *([npgettext("list", "{n} point", "{n} points", count["?"])] if count["?"] else ()),
        *([npgettext("list", "{n} thing you gave", "{n} things you gave", count["+"])] if count["+"] else ()),
        *(
            [npgettext("list", "{n} thing you gained", "{n} things you gained", count["="])]
            if count["="]
            else ()
        ),
        *([pgettext("list", "notes")] if count[""] else ()),
    ]
    return pgettext("capture", "Written down: {list}.", list=items_text(parts))
