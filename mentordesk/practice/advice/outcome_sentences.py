# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What became of advice, in sentences: what was used and what that led to, and what went another way or is open.

What says how a number of some part is written may mark it as well, as what leads to its records.
"""

from enum import Enum, auto
from typing import Protocol

from mentordesk.i18n.texts import Message, Plural, npgettext, number_text, pgettext
from mentordesk.practice.advice.outcomes import Part, Tally
from mentordesk.practice.wording.numbers import number_at_start, number_words


class Written(Protocol):
    """How a number of a tally is written in a sentence."""

    def __call__(self, counts: Tally, part: Part, /, *, at_start: bool = False) -> str:
        """The number of a part, as it stands inside of a sentence or as one begins with it."""


def plain_number(counts: Tally, part: Part, *, at_start: bool = False) -> str:
    """A number in words that leads nowhere."""
    return number_at_start(counts.part(part)) if at_start else number_words(counts.part(part))


# What was used


class _Led(Enum):
    """What is known of where that led."""

    NOT_KNOWN = auto()
    BOTH_HELPED = auto()
    ALL_HELPED = auto()
    SOME_KNOWN = auto()
    NONE_KNOWN_TO_HELP = auto()
    """Of some it is not known, and none of the others helped."""
    ALL_KNOWN = auto()
    NONE_HELPED = auto()
    ALL_PARTLY = auto()
    SOME_PARTLY = auto()
    """All is known: some helped, some in part."""
    SOME_PARTLY_AND_KNOWN = auto()
    ONLY_PARTLY = auto()
    """All is known: some helped in part, and none more than that."""
    ONLY_PARTLY_AND_KNOWN = auto()


def _led(counts: Tally) -> _Led:
    if counts.unknown == counts.used:
        return _Led.NOT_KNOWN
    if counts.helped == counts.used:
        return _Led.BOTH_HELPED if counts.used == 2 else _Led.ALL_HELPED
    if counts.not_helped == counts.used:
        return _Led.NONE_HELPED
    if counts.partly == counts.used:
        return _Led.ALL_PARTLY
    if counts.partly and counts.helped:
        return _Led.SOME_PARTLY_AND_KNOWN if counts.unknown else _Led.SOME_PARTLY
    if counts.partly:
        return _Led.ONLY_PARTLY_AND_KNOWN if counts.unknown else _Led.ONLY_PARTLY
    if counts.unknown and not counts.helped:
        return _Led.NONE_KNOWN_TO_HELP
    return _Led.SOME_KNOWN if counts.unknown else _Led.ALL_KNOWN


_BY_USER = {
    _Led.NOT_KNOWN: Plural(
        "outcomes",
        "You used {number}; what came of it is not known yet.",
        "You used {number}; what came of them is not known yet.",
    ),
    _Led.BOTH_HELPED: Plural(
        "outcomes", "You used {number}, and both helped.", "You used {number}, and both helped."
    ),
    _Led.ALL_HELPED: Plural(
        "outcomes", "You used {number}, and it helped.", "You used {number}, and they all helped."
    ),
    _Led.SOME_KNOWN: Plural(
        "outcomes",
        "You used {number}; {helped} of those helped, and of {unknown} it is not known yet.",
        "You used {number}; {helped} of those helped, and of {unknown} it is not known yet.",
    ),
    _Led.NONE_KNOWN_TO_HELP: Plural(
        "outcomes",
        "You used {number}; none is known to have helped, and of {unknown} it is not known yet.",
        "You used {number}; none is known to have helped, and of {unknown} it is not known yet.",
    ),
    _Led.ALL_KNOWN: Plural(
        "outcomes",
        "You used {number}; {helped} of those helped.",
        "You used {number}; {helped} of those helped.",
    ),
    _Led.NONE_HELPED: Plural(
        "outcomes", "You used {number}, and it did not help.", "You used {number}, and none of them helped."
    ),
    _Led.ALL_PARTLY: Plural(
        "outcomes", "You used {number}, and it helped in part.", "You used {number}, and all helped in part."
    ),
    _Led.SOME_PARTLY: Plural(
        "outcomes",
        "You used {number}; {helped} of those helped, and {partly} in part.",
        "You used {number}; {helped} of those helped, and {partly} in part.",
    ),
    _Led.SOME_PARTLY_AND_KNOWN: Plural(
        "outcomes",
        "You used {number}; {helped} of those helped, {partly} in part, and of {unknown} it is not known yet.",
        "You used {number}; {helped} of those helped, {partly} in part, and of {unknown} it is not known yet.",
    ),
    _Led.ONLY_PARTLY: Plural(
        "outcomes",
        "You used {number}; {partly} of those helped in part.",
        "You used {number}; {partly} of those helped in part.",
    ),
    _Led.ONLY_PARTLY_AND_KNOWN: Plural(
        "outcomes",
        "You used {number}; {partly} of those helped in part, and of {unknown} it is not known yet.",
        "You used {number}; {partly} of those helped in part, and of {unknown} it is not known yet.",
    ),
}
_BY_OTHERS = {
    _Led.NOT_KNOWN: Plural(
        "outcomes",
        "{number} was used; what came of it is not known yet.",
        "{number} were used; what came of them is not known yet.",
    ),
    _Led.BOTH_HELPED: Plural(
        "outcomes", "{number} was used, and both helped.", "{number} were used, and both helped."
    ),
    _Led.ALL_HELPED: Plural(
        "outcomes", "{number} was used, and it helped.", "{number} were used, and they all helped."
    ),
    _Led.SOME_KNOWN: Plural(
        "outcomes",
        "{number} was used; {helped} of those helped, and of {unknown} it is not known yet.",
        "{number} were used; {helped} of those helped, and of {unknown} it is not known yet.",
    ),
    _Led.NONE_KNOWN_TO_HELP: Plural(
        "outcomes",
        "{number} was used; none is known to have helped, and of {unknown} it is not known yet.",
        "{number} were used; none is known to have helped, and of {unknown} it is not known yet.",
    ),
    _Led.ALL_KNOWN: Plural(
        "outcomes",
        "{number} was used; {helped} of those helped.",
        "{number} were used; {helped} of those helped.",
    ),
    _Led.NONE_HELPED: Plural(
        "outcomes", "{number} was used, and it did not help.", "{number} were used, and none of them helped."
    ),
    _Led.ALL_PARTLY: Plural(
        "outcomes", "{number} was used, and it helped in part.", "{number} were used, and all helped in part."
    ),
    _Led.SOME_PARTLY: Plural(
        "outcomes",
        "{number} was used; {helped} of those helped, and {partly} in part.",
        "{number} were used; {helped} of those helped, and {partly} in part.",
    ),
    _Led.SOME_PARTLY_AND_KNOWN: Plural(
        "outcomes",
        "{number} was used; {helped} of those helped, {partly} in part, and of {unknown} it is not known yet.",
        "{number} were used; {helped} of those helped, {partly} in part, and of {unknown} it is not known yet.",
    ),
    _Led.ONLY_PARTLY: Plural(
        "outcomes",
        "{number} was used; {partly} of those helped in part.",
        "{number} were used; {partly} of those helped in part.",
    ),
    _Led.ONLY_PARTLY_AND_KNOWN: Plural(
        "outcomes",
        "{number} was used; {partly} of those helped in part, and of {unknown} it is not known yet.",
        "{number} were used; {partly} of those helped in part, and of {unknown} it is not known yet.",
    ),
}
_THE_ONLY_ONE = {
    _Led.NOT_KNOWN: Message("outcomes", "It was used; what came of it is not known yet."),
    _Led.ALL_HELPED: Message("outcomes", "It was used, and it helped."),
    _Led.NONE_HELPED: Message("outcomes", "It was used, and it did not help."),
    _Led.ALL_PARTLY: Message("outcomes", "It was used, and it helped in part."),
}


def used_by_user(counts: Tally, number: Written = plain_number) -> str:
    """How many the user used and how many of those helped, the unknown beside it."""
    if not counts.used:
        return pgettext("outcomes", "You used none.")
    return _BY_USER[_led(counts)].text(
        counts.used,
        number=number(counts, Part.USED),
        helped=number(counts, Part.HELPED),
        partly=number(counts, Part.PARTLY),
        unknown=number(counts, Part.EFFECT_OPEN),
    )


def used_by_others(counts: Tally, number: Written = plain_number) -> str:
    """How many others used and how many of those helped; there are some."""
    return _BY_OTHERS[_led(counts)].text(
        counts.used,
        number=number(counts, Part.USED, at_start=True),
        helped=number(counts, Part.HELPED),
        partly=number(counts, Part.PARTLY),
        unknown=number(counts, Part.EFFECT_OPEN),
    )


def the_only_one_used(counts: Tally) -> str:
    """What came of the only piece there is, which was used."""
    return _THE_ONLY_ONE[_led(counts)].text()


def share_text(counts: Tally, number: Written = plain_number) -> str:
    """The share that helped as a sentence; empty below `outcomes.ENOUGH`."""
    share = counts.helped_percent
    if share is None:
        return ""
    return pgettext(
        "outcomes",
        "That is {percent} percent of the {known} whose effect is known.",
        percent=number_text(share),
        known=number(counts, Part.EFFECT_KNOWN),
    )


# What was not


class Taker(Enum):
    """Who did something with the advice."""

    USER = auto()
    ONE = auto()
    """Somebody with a name."""
    OTHERS = auto()


_DECLINED = {
    Taker.USER: Plural(
        "outcomes", "In {number} case you went another way.", "In {number} cases you went another way."
    ),
    Taker.ONE: Plural(
        "outcomes", "In {number} case {name} went another way.", "In {number} cases {name} went another way."
    ),
    Taker.OTHERS: Plural(
        "outcomes", "In {number} case they went another way.", "In {number} cases they went another way."
    ),
}


def not_used_text(counts: Tally, taker: Taker, number: Written = plain_number, name: str = "") -> str:
    """How many went unused, and why, and how many are open, in sentences; empty for none.

    `name` is that of the one who took it.
    """
    sentences = []
    if counts.declined:
        said = _DECLINED[taker]
        sentences.append(said.text(counts.declined, number=number(counts, Part.DECLINED), name=name))
    if counts.overtaken:
        sentences.append(
            npgettext(
                "outcomes",
                "In {number} case events were faster.",
                "In {number} cases events were faster.",
                counts.overtaken,
                number=number(counts, Part.OVERTAKEN),
            )
        )
    if counts.open:
        sentences.append(
            npgettext(
                "outcomes",
                "{number} is still open.",
                "{number} are still open.",
                counts.open,
                number=number(counts, Part.OPEN, at_start=True),
            )
        )
    return " ".join(sentences)
