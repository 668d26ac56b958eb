# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What became of advice, counted: the one set of rules for every page that counts it.

Counted is what was really said: what is recalled from memory and what still is a question are left out.
Each piece has one outcome, so that the parts add up to the whole and what is not known always shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mentordesk.journal.rules import (
    DECLINED,
    EFFECT_NOT_KNOWN,
    HELPED,
    NOT_AT_ALL_HELPED,
    OVERTAKEN,
    PARTLY_HELPED,
    USE_NOT_KNOWN,
    USED,
    Rule,
)

ENOUGH = 5
"""Of fewer than these no percentage is given: it would say more than is known."""


class Outcome(StrEnum):
    """What became of a piece of advice; each has one."""

    HELPED = "helped"
    PARTLY = "partly"
    """Used, and helped in part."""
    NOT_HELPED = "not_helped"
    """Used, and made no difference or made it worse."""
    EFFECT_UNKNOWN = "effect_unknown"
    """Used, and what came of it is not known yet."""
    DECLINED = "declined"
    """Another way was taken."""
    OVERTAKEN = "overtaken"
    """Events were faster."""
    OPEN = "open"
    """What was done with it is not known, or not decided."""


class Part(StrEnum):
    """A part of counted advice that a number on a page stands for."""

    ALL = "all"
    USED = "used"
    HELPED = "helped"
    PARTLY = "partly"
    NOT_HELPED = "not_helped"
    ANOTHER_WAY = "another_way"
    """Not used: another way was taken, or events were faster."""
    DECLINED = "declined"
    OVERTAKEN = "overtaken"
    NOT_KNOWN = "not_known"
    EFFECT_KNOWN = "effect_known"
    EFFECT_OPEN = "effect_open"
    UPTAKE_KNOWN = "uptake_known"
    OPEN = "open"


PARTS: dict[Part, tuple[Outcome, ...]] = {
    Part.ALL: tuple(Outcome),
    Part.USED: (Outcome.HELPED, Outcome.PARTLY, Outcome.NOT_HELPED, Outcome.EFFECT_UNKNOWN),
    Part.HELPED: (Outcome.HELPED,),
    Part.PARTLY: (Outcome.PARTLY,),
    Part.NOT_HELPED: (Outcome.NOT_HELPED,),
    Part.ANOTHER_WAY: (Outcome.DECLINED, Outcome.OVERTAKEN),
    Part.DECLINED: (Outcome.DECLINED,),
    Part.OVERTAKEN: (Outcome.OVERTAKEN,),
    Part.NOT_KNOWN: (Outcome.EFFECT_UNKNOWN, Outcome.OPEN),
    Part.EFFECT_KNOWN: (Outcome.HELPED, Outcome.PARTLY, Outcome.NOT_HELPED),
    Part.EFFECT_OPEN: (Outcome.EFFECT_UNKNOWN,),
    Part.UPTAKE_KNOWN: (
        Outcome.HELPED,
        Outcome.PARTLY,
        Outcome.NOT_HELPED,
        Outcome.EFFECT_UNKNOWN,
        Outcome.DECLINED,
        Outcome.OVERTAKEN,
    ),
    Part.OPEN: (Outcome.OPEN,),
}


OUTCOMES: dict[Outcome, Rule] = {
    Outcome.HELPED: USED & HELPED,
    Outcome.PARTLY: USED & PARTLY_HELPED,
    Outcome.NOT_HELPED: USED & NOT_AT_ALL_HELPED,
    Outcome.EFFECT_UNKNOWN: USED & EFFECT_NOT_KNOWN,
    Outcome.DECLINED: DECLINED,
    Outcome.OVERTAKEN: OVERTAKEN,
    Outcome.OPEN: USE_NOT_KNOWN,
}
"""Which outcome an advice has; exactly one holds.

An effect counts only for what was used: without that, nobody knows what it is the effect of.
"""


def outcome(uptake: str, effect: str) -> Outcome:
    """What became of a piece of advice, from what was done with it and what that led to."""
    facts = {"uptake": uptake, "effect": effect}
    return next(one for one, rule in OUTCOMES.items() if rule.holds_for(facts))


@dataclass(frozen=True)
class Tally:
    """How many pieces of advice, and what became of them. Helped and unknown are of those used."""

    total: int = 0
    used: int = 0
    helped: int = 0
    unknown: int = 0
    another_way: int = 0
    """Not used, for either reason."""
    open: int = 0
    partly: int = 0
    overtaken: int = 0

    @classmethod
    def of(cls, outcomes: Mapping[Outcome, int]) -> "Tally":
        """The tally of so many of each outcome."""

        def count(part: Part) -> int:
            return sum(outcomes.get(one, 0) for one in PARTS[part])

        return cls(
            total=count(Part.ALL),
            used=count(Part.USED),
            helped=count(Part.HELPED),
            unknown=outcomes.get(Outcome.EFFECT_UNKNOWN, 0),
            another_way=count(Part.ANOTHER_WAY),
            open=outcomes.get(Outcome.OPEN, 0),
            partly=outcomes.get(Outcome.PARTLY, 0),
            overtaken=outcomes.get(Outcome.OVERTAKEN, 0),
        )

    @property
    def effect_known(self) -> int:
        """Of how many of those used the effect is known."""
        return self.used - self.unknown

    @property
    def not_helped(self) -> int:
        """How many were used and did not help, not even in part."""
        return self.effect_known - self.helped - self.partly

    @property
    def declined(self) -> int:
        """In how many cases another way was taken."""
        return self.another_way - self.overtaken

    @property
    def not_known(self) -> int:
        """Of how many it is not known what was done with them, or what came of it."""
        return self.unknown + self.open

    @property
    def uptake_known(self) -> int:
        """Of how many it is known whether they were used."""
        return self.used + self.another_way

    @property
    def helped_percent(self) -> int | None:
        """How many in 100 of those used helped, as far as the effect is known; nothing below ENOUGH."""
        return percent(self.helped, self.effect_known)

    @property
    def used_percent(self) -> int | None:
        """How many in 100 were used, as far as that is known; nothing below ENOUGH."""
        return percent(self.used, self.uptake_known)

    def part(self, part: Part) -> int:
        """How many a part of them is."""
        return {
            Part.ALL: self.total,
            Part.USED: self.used,
            Part.HELPED: self.helped,
            Part.PARTLY: self.partly,
            Part.NOT_HELPED: self.not_helped,
            Part.ANOTHER_WAY: self.another_way,
            Part.DECLINED: self.declined,
            Part.OVERTAKEN: self.overtaken,
            Part.NOT_KNOWN: self.not_known,
            Part.EFFECT_KNOWN: self.effect_known,
            Part.EFFECT_OPEN: self.unknown,
            Part.UPTAKE_KNOWN: self.uptake_known,
            Part.OPEN: self.open,
        }[part]


def percent(part: int, whole: int) -> int | None:
    """A share in whole percent, half rounded up; nothing where the whole is less than ENOUGH."""
    return (200 * part + whole) // (2 * whole) if whole >= ENOUGH else None
