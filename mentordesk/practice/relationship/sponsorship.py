# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Acts of sponsorship with one person, in lines: for the user and by the user, newest first."""

from dataclasses import dataclass
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Sponsorship
from mentordesk.journal.rules import NOT_TRASHED, TO_THANK
from mentordesk.journal.terms import SponsorshipDirection, SponsorshipKind, Stake
from mentordesk.practice.relationship.timeline import sponsorship_title
from mentordesk.practice.wording.numbers import number_at_start, number_words
from mentordesk.practice.wording.terms import one_line, term_sentence

SHOWN, UNTHANKED_SHOWN = 6, 3


@dataclass(frozen=True)
class ActLine:
    """An act as its line shows it."""

    id: int
    title: str
    date: str
    text: str
    stake: str
    """Before whom, and how much reputation was at stake."""
    result: str
    thanks: str
    """Whether it was thanked for; empty where that is not for the user to say."""
    unthanked: bool
    """Whether it was for the user, who has not said thank you yet."""


@dataclass(frozen=True)
class Acts:
    """The acts of one relationship: the newest of them, and how many there are."""

    lines: tuple[ActLine, ...] = ()
    waiting: tuple[ActLine, ...] = ()
    """Those not thanked for, oldest first."""
    for_me: int = 0
    by_me: int = 0
    unthanked: int = 0

    @property
    def count(self) -> int:
        """How many acts there are."""
        return self.for_me + self.by_me


_COLUMNS = (
    *(Sponsorship.id, Sponsorship.direction, Sponsorship.type, Sponsorship.date),
    *(fn.substr(Sponsorship.text, 1, 600), fn.substr(Sponsorship.audience, 1, 300), Sponsorship.stake),
    *(fn.substr(Sponsorship.result, 1, 600), Sponsorship.thanked_on),
)


def _counted(relationship_id: Any) -> Any:
    act, unthanked = Sponsorship, TO_THANK.where(Sponsorship)
    return (
        act.select(act.direction, unthanked, fn.COUNT(act.id))
        .where((act.relationship == relationship_id) & NOT_TRASHED.where(act))
        .group_by(act.direction, unthanked)
    )


def _newest(relationship_id: Any) -> Any:
    act = Sponsorship
    return (
        act.select(*_COLUMNS)
        .where((act.relationship == relationship_id) & NOT_TRASHED.where(act))
        .order_by(act.date.desc(), act.id.desc())
        .limit(SHOWN)
    )


def _unthanked(relationship_id: Any) -> Any:
    act = Sponsorship
    return (
        act.select(*_COLUMNS)
        .where((act.relationship == relationship_id) & NOT_TRASHED.where(act) & TO_THANK.where(act))
        .order_by(act.date, act.id)
        .limit(UNTHANKED_SHOWN)
    )


_COUNTED, _NEWEST, _UNTHANKED = Prepared(_counted), Prepared(_newest), Prepared(_unthanked)


def read_acts(journal: Journal, relationship_id: int, called: str, *, lines: bool = True) -> Acts:
    """What somebody who is called so put their reputation on the line for, and what was done for them.

    Without `lines`, only those that wait for thanks are read, and the others counted.
    """
    counts = {str(direction): 0 for direction in SponsorshipDirection}
    waiting = 0
    for direction, open_one, count in journal.rows(_COUNTED(relationship_id)):
        counts[direction] += count
        waiting += count if open_one else 0
    if not any(counts.values()):
        return Acts()
    return Acts(
        tuple(_line(row, called) for row in journal.rows(_NEWEST(relationship_id))) if lines else (),
        tuple(_line(row, called) for row in journal.rows(_UNTHANKED(relationship_id))) if waiting else (),
        counts[SponsorshipDirection.FOR_ME],
        counts[SponsorshipDirection.BY_ME],
        waiting,
    )


def _line(row: tuple[Any, ...], first: str) -> ActLine:
    record_id, direction, sort, day, text, audience, stake, result, thanked_on = row
    for_me = direction == SponsorshipDirection.FOR_ME
    return ActLine(
        record_id,
        sponsorship_title(SponsorshipDirection(direction), SponsorshipKind(sort)),
        date_text(day),
        one_line(text, 300),
        stake_text(Stake(stake), audience),
        one_line(result, 300),
        _thanks(for_me, thanked_on, first),
        TO_THANK.holds(direction, thanked_on),
    )


_STAKES: dict[Stake, Message] = {
    Stake.NONE: Message("acts", "Before {audience}; no reputation at stake."),
    Stake.SOME: Message("acts", "Before {audience}; some reputation at stake."),
    Stake.HIGH: Message("acts", "Before {audience}; much reputation at stake."),
}


def stake_text(stake: Stake, audience: str) -> str:
    """Before whom, as far as that is known, and how much reputation was at stake."""
    before = one_line(audience)
    return _STAKES[stake].text(audience=before) if before else term_sentence(stake)


def _thanks(for_me: bool, thanked_on: str | None, first: str) -> str:
    if thanked_on:
        when = date_text(thanked_on)
        if for_me:
            return pgettext("acts", "You thanked {name}: {date}.", name=first, date=when)
        return pgettext("acts", "{name} thanked you: {date}.", name=first, date=when)
    return pgettext("acts", "Not thanked yet.") if for_me else ""


def acts_summary(acts: Acts) -> str:
    """The acts on one line: ``Two for you, one by you; one not thanked for yet``."""
    first, second = number_at_start(acts.for_me), number_words(acts.by_me)
    open_ones = number_words(acts.unthanked)
    if not acts.for_me:
        return pgettext("acts", "{number} by you", number=number_at_start(acts.by_me)) if acts.by_me else ""
    if not acts.by_me and not acts.unthanked:
        return pgettext("acts", "{number} for you", number=first)
    if not acts.by_me:
        return pgettext(
            "acts", "{number} for you; {unthanked} not thanked for yet", number=first, unthanked=open_ones
        )
    if not acts.unthanked:
        return pgettext("acts", "{for_me} for you, {by_me} by you", for_me=first, by_me=second)
    return pgettext(
        "acts",
        "{for_me} for you, {by_me} by you; {unthanked} not thanked for yet",
        for_me=first,
        by_me=second,
        unthanked=open_ones,
    )
