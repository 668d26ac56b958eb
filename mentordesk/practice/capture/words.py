# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The words of quick capture: how the sorts of lines are called, and what plain words say about a kind."""

import re
from functools import lru_cache
from typing import NamedTuple

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

# A star stands for how a word may go on. The first kind with a word in the line is the one that is meant, or may be.
_NEARLY_CERTAIN: tuple[tuple[ExchangeKind, Message], ...] = (
    (
        ExchangeKind.INTRODUCTION,
        Message(
            "capture words",
            "introduction*, introduced me to, introduced her to, introduced him to, introduced them to, "
            "introduced us to, intro to, connected me with, connected me to, connected them, put in touch, "
            "put me in touch, put her in touch, put him in touch, put them in touch",
        ),
    ),
    (ExchangeKind.THANKS, Message("capture words", "thank you, thanks, thanked, thankful, gratitude")),
    (ExchangeKind.FEEDBACK, Message("capture words", "feedback, critique*, comments on, commented on")),
    (
        ExchangeKind.GENERATION_VIEW,
        Message("capture words", "gen z, millennial*, her generation, his generation"),
    ),
    (
        ExchangeKind.CULTURE_INSIGHT,
        Message(
            "capture words", "office politics, unwritten rule*, how things are done, culture of, culture at"
        ),
    ),
    (
        ExchangeKind.MARKET_INSIGHT,
        Message("capture words", "competitor*, market share, market trend*, the market"),
    ),
    (
        ExchangeKind.GROUND_INSIGHT,
        Message("capture words", "shop floor, night shift, front line, insight into"),
    ),
    (
        ExchangeKind.SKILL,
        Message("capture words", "taught, showed me how, showed her how, showed him how, new skill*"),
    ),
    (
        ExchangeKind.ENCOURAGEMENT,
        Message(
            "capture words",
            "encourag*, cheered, praise, praised, believed in me, gave me confidence, gave me courage",
        ),
    ),
    (ExchangeKind.CHALLENGE, Message("capture words", "challenged, hard question*, dared me")),
    (
        ExchangeKind.TIME,
        Message(
            "capture words",
            "an hour, two hours, hours of, her time, his time, my time, their time",
        ),
    ),
    (
        ExchangeKind.RESOURCE,
        Message(
            "capture words",
            "book, books, article, articles, template*, slides, slide deck, spreadsheet*, lent me, lent her, lent him",
        ),
    ),
)
"""What leaves next to no doubt, if nothing else in the line raises one."""
_PERHAPS: tuple[tuple[ExchangeKind, Message], ...] = (
    (ExchangeKind.INTRODUCTION, Message("capture words", "introduc*, intro, connected me, in touch with")),
    (ExchangeKind.THANKS, Message("capture words", "thank*, grateful")),
    (ExchangeKind.FEEDBACK, Message("capture words", "reviewed, commented")),
    (
        ExchangeKind.GENERATION_VIEW,
        Message("capture words", "generation*, apprentice*, young*, older"),
    ),
    (ExchangeKind.CULTURE_INSIGHT, Message("capture words", "culture*, politics, unwritten, mood")),
    (
        ExchangeKind.MARKET_INSIGHT,
        Message(
            "capture words", "market*, competition, retail, customer*, client*, investor*, industry, sector*"
        ),
    ),
    (ExchangeKind.GROUND_INSIGHT, Message("capture words", "ground, day to day, in practice, insight*")),
    (ExchangeKind.SKILL, Message("capture words", "skill*, teach*, learn*, how to, practis*")),
    (ExchangeKind.ENCOURAGEMENT, Message("capture words", "cheer*, praise*, believ*, courage")),
    (ExchangeKind.CHALLENGE, Message("capture words", "challeng*, stretch*, pushed, dare*")),
    (ExchangeKind.TIME, Message("capture words", "hour*, minute*, afternoon, lunch, listened")),
    (
        ExchangeKind.RESOURCE,
        Message(
            "capture words",
            "paper*, deck, link*, document*, list, budget, tool*, contact*, resource*, lent",
        ),
    ),
)
"""What makes a kind likelier than others, and is only offered."""
_DOUBTS = Message(
    "capture words",
    "not, never, no, nobody, nothing, without, instead of, against, about, why, whether, if, should, could, would, "
    "might, maybe, perhaps, want*, need*, asked for, ask for, promised, will, didn’t, don’t, won’t, wasn’t, isn’t, "
    "didn, don, won, wasn, isn, hadn, haven",
)
"""Words with which a line may speak of something that was not given or gained at all."""
_OTHERWISE = ExchangeKind.GROUND_INSIGHT
"""What is offered first where no word tells: that something was told is true of most lines."""


class Guess(NamedTuple):
    """The kind a line speaks for, and whether it leaves next to no doubt."""

    kind: ExchangeKind
    sure: bool


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


_OFFERED = {
    "+": Message("capture", "I gave: {kind}?"),
    "=": Message("capture", "I gained: {kind}?"),
}
"""A kind that is only offered, by the word that could stand for it in the line."""


def offered_text(sort: str, kind: ExchangeKind) -> str:
    """What a line is called whose kind is only guessed, for the user to say."""
    return _OFFERED[sort].text(kind=kind_name(kind))


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


def guessed_kind(text: str) -> Guess:
    """The kind the words of a line speak for. It is sure if one kind alone is named, and nothing raises a doubt."""
    alone = kind_named(text.strip(" :：.")) if len(text) < 60 else None
    if alone is not None:
        return Guess(alone, True)
    spaced = f" {' '.join(_WORD.findall(plain(text[:400])))} "
    named = [kind for kind, words in _NEARLY_CERTAIN if _among(words, spaced)]
    if named:
        thanks_for = named[0] is ExchangeKind.THANKS  # whatever the thanks are for
        doubtful = _among(_DOUBTS, spaced) or "?" in text
        return Guess(named[0], (len(named) == 1 or thanks_for) and not doubtful)
    return Guess(next((kind for kind, words in _PERHAPS if _among(words, spaced)), _OTHERWISE), False)


def _among(words: Message, spaced: str) -> bool:
    return any(word in spaced for word in _needles(words.source, words.text()))


@lru_cache(maxsize=64)
def _needles(words: str, translated: str) -> tuple[str, ...]:
    """What to look for in words with one space around each."""
    found = (plain(word.strip()) for word in f"{words},{translated}".split(","))
    return tuple(
        dict.fromkeys(f" {word[:-1]}" if word.endswith("*") else f" {word} " for word in found if word)
    )
