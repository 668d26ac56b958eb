# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether a relationship has been advice, sponsorship or both: from acts alone, not from what it is called.

To advise costs a sponsor nothing but time; to sponsor puts a reputation on the line (Ibarra and others, Why
men still get more promotions than women, 2010). So the two are kept apart here, and neither is weighed.
"""

from dataclasses import dataclass
from typing import Any

from peewee import fn

from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Advice, Sponsorship
from mentordesk.journal.rules import NOT_TRASHED, ONLY_ASKED
from mentordesk.journal.terms import Direction, SponsorshipDirection
from mentordesk.practice.wording.numbers import number_words


@dataclass(frozen=True)
class Bond:
    """How often somebody advised, and how often somebody vouched, each way."""

    received: int = 0
    given: int = 0
    for_me: int = 0
    by_me: int = 0

    @property
    def advice(self) -> bool:
        """Whether there was any advice."""
        return bool(self.received or self.given)

    @property
    def sponsorship(self) -> bool:
        """Whether there was any act of sponsorship."""
        return bool(self.for_me or self.by_me)


def _advice_of(relationship_id: Any) -> Any:
    return (
        Advice.select(Advice.direction, fn.COUNT(Advice.id))
        .where(
            (Advice.relationship == relationship_id) & NOT_TRASHED.where(Advice) & ~ONLY_ASKED.where(Advice)
        )
        .group_by(Advice.direction)
    )


def _acts_of(relationship_id: Any) -> Any:
    return (
        Sponsorship.select(Sponsorship.direction, fn.COUNT(Sponsorship.id))
        .where((Sponsorship.relationship == relationship_id) & NOT_TRASHED.where(Sponsorship))
        .group_by(Sponsorship.direction)
    )


_ADVICE, _ACTS_OF = Prepared(_advice_of), Prepared(_acts_of)


def read_bond(journal: Journal, relationship_id: int) -> Bond:
    """What there has been with one person. A question without an answer is no advice yet."""
    advice: dict[str, int] = dict(journal.rows(_ADVICE(relationship_id)))
    acts: dict[str, int] = dict(journal.rows(_ACTS_OF(relationship_id)))
    return Bond(
        advice.get(Direction.RECEIVED, 0),
        advice.get(Direction.GIVEN, 0),
        acts.get(SponsorshipDirection.FOR_ME, 0),
        acts.get(SponsorshipDirection.BY_ME, 0),
    )


def bond_sentence(bond: Bond) -> str:
    """What it has been, in a sentence; empty while there is neither advice nor sponsorship."""
    if not bond.advice and not bond.sponsorship:
        return ""
    if not bond.sponsorship:
        return _only_advice(bond)
    if bond.for_me and bond.by_me:
        return _both_ways(bond)
    return _for_me(bond) if bond.for_me else _by_me(bond)


def _only_advice(bond: Bond) -> str:
    if bond.received and bond.given:
        return pgettext("bond", "From acts alone: advice in both directions, and no sponsorship.")
    if bond.received:
        return pgettext("bond", "From acts alone: advice for you, and no sponsorship.")
    return pgettext("bond", "From acts alone: advice from you, and no sponsorship.")


def _for_me(bond: Bond) -> str:
    number = number_words(bond.for_me)
    if bond.received and bond.given:
        return npgettext(
            "bond",
            "From acts alone: advice in both directions, and {number} act of sponsorship for you.",
            "From acts alone: advice in both directions, and {number} acts of sponsorship for you.",
            bond.for_me,
            number=number,
        )
    if bond.received:
        return npgettext(
            "bond",
            "From acts alone: advice for you, and {number} act of sponsorship for you.",
            "From acts alone: advice for you, and {number} acts of sponsorship for you.",
            bond.for_me,
            number=number,
        )
    if bond.given:
        return npgettext(
            "bond",
            "From acts alone: advice from you, and {number} act of sponsorship for you.",
            "From acts alone: advice from you, and {number} acts of sponsorship for you.",
            bond.for_me,
            number=number,
        )
    return npgettext(
        "bond",
        "From acts alone: {number} act of sponsorship for you, and no advice.",
        "From acts alone: {number} acts of sponsorship for you, and no advice.",
        bond.for_me,
        number=number,
    )


def _by_me(bond: Bond) -> str:
    number = number_words(bond.by_me)
    if bond.received and bond.given:
        return npgettext(
            "bond",
            "From acts alone: advice in both directions, and {number} act of sponsorship by you.",
            "From acts alone: advice in both directions, and {number} acts of sponsorship by you.",
            bond.by_me,
            number=number,
        )
    if bond.received:
        return npgettext(
            "bond",
            "From acts alone: advice for you, and {number} act of sponsorship by you.",
            "From acts alone: advice for you, and {number} acts of sponsorship by you.",
            bond.by_me,
            number=number,
        )
    if bond.given:
        return npgettext(
            "bond",
            "From acts alone: advice from you, and {number} act of sponsorship by you.",
            "From acts alone: advice from you, and {number} acts of sponsorship by you.",
            bond.by_me,
            number=number,
        )
    return npgettext(
        "bond",
        "From acts alone: {number} act of sponsorship by you, and no advice.",
        "From acts alone: {number} acts of sponsorship by you, and no advice.",
        bond.by_me,
        number=number,
    )


def _both_ways(bond: Bond) -> str:
    for_me, by_me = number_words(bond.for_me), number_words(bond.by_me)
    if bond.received and bond.given:
        return pgettext(
            "bond",
            "From acts alone: advice in both directions, and sponsorship in both directions, {for_me} for you and {by_me} by you.",
            for_me=for_me,
            by_me=by_me,
        )
    if bond.received:
        return pgettext(
            "bond",
            "From acts alone: advice for you, and sponsorship in both directions, {for_me} for you and {by_me} by you.",
            for_me=for_me,
            by_me=by_me,
        )
    if bond.given:
        return pgettext(
            "bond",
            "From acts alone: advice from you, and sponsorship in both directions, {for_me} for you and {by_me} by you.",
            for_me=for_me,
            by_me=by_me,
        )
    return pgettext(
        "bond",
        "From acts alone: sponsorship in both directions, {for_me} for you and {by_me} by you, and no advice.",
        for_me=for_me,
        by_me=by_me,
    )
