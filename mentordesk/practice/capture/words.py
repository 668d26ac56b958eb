# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The words of quick capture: how the sorts of lines are called, and what plain words say about a kind."""

import re
from functools import lru_cache

from mentordesk.i18n.texts import Message
from mentordesk.journal.terms import Channel, ExchangeKind
from mentordesk.practice.search.highlights import plain
from mentordesk.practice.wording.terms import term_text

_WORD = re.compile(r"[^\W_]+")

_SORTS = {
    "<": Message("capture", "Advice received"),
    ">": Message("capture", "Advice given"),
    "!": Message("capture", "My promise"),
    "?": Message("capture", "Next time"),
    "+": Message("capture", "I gave"),
    "=": Message("capture", "I gained"),
    "": Message("capture", "Notes"),
}

_GIVEN: dict[ExchangeKind, Message] = {
    ExchangeKind.GROUND_INSIGHT: Message("capture", "I gave: ground-level insight"),
    ExchangeKind.CULTURE_INSIGHT: Message("capture", "I gave: culture insight"),
    ExchangeKind.MARKET_INSIGHT: Message("capture", "I gave: market insight"),
    ExchangeKind.SKILL: Message("capture", "I gave: new skill"),
    ExchangeKind.GENERATION_VIEW: Message("capture", "I gave: another generation’s view"),
    ExchangeKind.FEEDBACK: Message("capture", "I gave: feedback"),
    ExchangeKind.INTRODUCTION: Message("capture", "I gave: introduction"),
    ExchangeKind.RESOURCE: Message("capture", "I gave: resource"),
    ExchangeKind.TIME: Message("capture", "I gave: time"),
    ExchangeKind.ENCOURAGEMENT: Message("capture", "I gave: encouragement"),
    ExchangeKind.CHALLENGE: Message("capture", "I gave: challenge"),
    ExchangeKind.THANKS: Message("capture", "I gave: thanks"),
}
_GAINED: dict[ExchangeKind, Message] = {
    ExchangeKind.GROUND_INSIGHT: Message("capture", "I gained: ground-level insight"),
    ExchangeKind.CULTURE_INSIGHT: Message("capture", "I gained: culture insight"),
    ExchangeKind.MARKET_INSIGHT: Message("capture", "I gained: market insight"),
    ExchangeKind.SKILL: Message("capture", "I gained: new skill"),
    ExchangeKind.GENERATION_VIEW: Message("capture", "I gained: another generation’s view"),
    ExchangeKind.FEEDBACK: Message("capture", "I gained: feedback"),
    ExchangeKind.INTRODUCTION: Message("capture", "I gained: introduction"),
    ExchangeKind.RESOURCE: Message("capture", "I gained: resource"),
    ExchangeKind.TIME: Message("capture", "I gained: time"),
    ExchangeKind.ENCOURAGEMENT: Message("capture", "I gained: encouragement"),
    ExchangeKind.CHALLENGE: Message("capture", "I gained: challenge"),
    ExchangeKind.THANKS: Message("capture", "I gained: thanks"),
}

_NAMES = {
    ExchangeKind.GROUND_INSIGHT: Message("capture kinds", "ground-level insight"),
    ExchangeKind.CULTURE_INSIGHT: Message("capture kinds", "culture insight"),
    ExchangeKind.MARKET_INSIGHT: Message("capture kinds", "market insight"),
    ExchangeKind.SKILL: Message("capture kinds", "new skill"),
    ExchangeKind.GENERATION_VIEW: Message("capture kinds", "another generation’s view"),
    ExchangeKind.FEEDBACK: Message("capture kinds", "feedback"),
    ExchangeKind.INTRODUCTION: Message("capture kinds", "introduction"),
    ExchangeKind.RESOURCE: Message("capture kinds", "resource"),
    ExchangeKind.TIME: Message("capture kinds", "time"),
    ExchangeKind.ENCOURAGEMENT: Message("capture kinds", "encouragement"),
    ExchangeKind.CHALLENGE: Message("capture kinds", "challenge"),
    ExchangeKind.THANKS: Message("capture kinds", "thanks"),
}

# A star stands for how a word may go on. The first kind with a word in the line is the one.
_GUESSES: tuple[tuple[ExchangeKind, Message], ...] = (
    (
        ExchangeKind.INTRODUCTION,
        Message(
            "capture words", "introduc*, intro, connected me, connected them, put in touch, in touch with"
        ),
    ),
    (ExchangeKind.THANKS, Message("capture words", "thank*, grateful, gratitude")),
    (
        ExchangeKind.FEEDBACK,
        Message("capture words", "feedback, critique*, reviewed, comments on, commented"),
    ),
    (
        ExchangeKind.GENERATION_VIEW,
        Message("capture words", "generation*, gen z, millennial*, apprentice*, young*, older"),
    ),
    (
        ExchangeKind.CULTURE_INSIGHT,
        Message("capture words", "culture*, politics, unwritten, how things are done, mood"),
    ),
    (
        ExchangeKind.MARKET_INSIGHT,
        Message(
            "capture words",
            "market*, competitor*, competition, retail, customer*, client*, investor*, industry, sector*",
        ),
    ),
    (
        ExchangeKind.GROUND_INSIGHT,
        Message(
            "capture words", "shop floor, night shift, front line, ground, day to day, in practice, insight*"
        ),
    ),
    (
        ExchangeKind.SKILL,
        Message("capture words", "skill*, taught, teach*, showed me how, learn*, how to, practis*"),
    ),
    (
        ExchangeKind.ENCOURAGEMENT,
        Message("capture words", "encourag*, cheer*, praise*, confidence, believ*, courage"),
    ),
    (
        ExchangeKind.CHALLENGE,
        Message("capture words", "challeng*, stretch*, hard question*, pushed, dare*"),
    ),
    (
        ExchangeKind.TIME,
        Message("capture words", "time, hour*, minute*, afternoon, morning, evening, lunch, listened"),
    ),
    (
        ExchangeKind.RESOURCE,
        Message(
            "capture words",
            "book*, article*, paper*, template*, slides, deck, link*, document*, list, budget, tool*, "
            "contact*, money, resource*, lent, sent",
        ),
    ),
)
_OTHERWISE = {"+": ExchangeKind.RESOURCE, "=": ExchangeKind.GROUND_INSIGHT}
"""What is given or gained when no word tells."""

CHANNEL_WORDS = {
    Channel.PHONE: Message("capture words", "by phone, on the phone, phone, phone call, call, called"),
    Channel.VIDEO: Message("capture words", "by video, on video, video, video call"),
    Channel.IN_PERSON: Message("capture words", "in person, face to face"),
    Channel.MESSAGE: Message("capture words", "by message, message, by email, email, by mail, mail, chat"),
}


def sort_text(sort: str, exchange: ExchangeKind | None = None) -> str:
    """What a sort of line is called, with its kind for something given or gained."""
    if exchange is None:
        return _SORTS[sort].text()
    return (_GIVEN if sort == "+" else _GAINED)[exchange].text()


def kind_name(kind: ExchangeKind) -> str:
    """What a kind of exchange is called within a line."""
    return _NAMES[kind].text()


def kind_named(name: str) -> ExchangeKind | None:
    """The kind a name stands for, in English or in the language in use."""
    name = plain(name.strip()).replace("'", "’")
    for kind in ExchangeKind:
        known = (_NAMES[kind].source, kind_name(kind), term_text(kind), kind.replace("_", " "))
        if name in map(plain, known):
            return kind
    return None


def guessed_kind(sort: str, text: str) -> ExchangeKind:
    """The kind the words of a line speak for."""
    spaced = f" {' '.join(_WORD.findall(plain(text[:400])))} "
    for kind, words in _GUESSES:
        if any(word in spaced for word in _needles(words.source, words.text())):
            return kind
    return _OTHERWISE[sort]


@lru_cache(maxsize=64)
def _needles(words: str, translated: str) -> tuple[str, ...]:
    """What to look for in words with one space around each."""
    found = (plain(word.strip()) for word in f"{words},{translated}".split(","))
    return tuple(
        dict.fromkeys(f" {word[:-1]}" if word.endswith("*") else f" {word} " for word in found if word)
    )
