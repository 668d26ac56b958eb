# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Acts of sponsorship with one person, in lines: for the user and by the user, newest first."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Relationship, Sponsorship
from mentordesk.journal.rules import (
    ACTIVE,
    AWAKE,
    ENDED,
    NOT_LET_REST,
    NOT_TRASHED,
    SILENT,
    TO_THANK,
    OrUntil,
)
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
    """Whether it was for the user, who has not said thank you, and may: not to the dead, nor what was let rest."""


@dataclass(frozen=True)
class Acts:
    """The acts of one relationship: the newest of them, and how many there are."""

    lines: tuple[ActLine, ...] = ()
    waiting: tuple[ActLine, ...] = ()
    """Those that wait for thanks, oldest first."""
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


def _with_whom(rule: OrUntil, day: Any) -> Any:
    """The condition on an act that a rule holds for its relationship on a day."""
    person = Relationship.select(Relationship.id).where(Relationship.id == Sponsorship.relationship)
    return fn.EXISTS(person.where(rule.where(Relationship, day)))


def _waits(day: Any) -> Any:
    """The condition on an act that it waits for thanks: it is not put off, and its relationship neither at rest nor over."""
    return TO_THANK.where(Sponsorship) & AWAKE.where(Sponsorship.snoozed_until, day) & _with_whom(ACTIVE, day)


def _may_be_thanked(day: Any) -> Any:
    """The condition on an act that thanks may be given, though nobody owes them where the relationship has ended."""
    may = TO_THANK & NOT_LET_REST
    return may.where(Sponsorship) & _with_whom(~SILENT, day)


def _counted(relationship_id: Any, day: Any) -> Any:
    act, waits = Sponsorship, _waits(day)
    return (
        act.select(act.direction, waits, fn.COUNT(act.id))
        .where((act.relationship == relationship_id) & NOT_TRASHED.where(act))
        .group_by(act.direction, waits)
    )


def _lines(relationship_id: Any, day: Any) -> Any:
    act = Sponsorship
    ended = Relationship.select(ENDED.where(Relationship)).where(Relationship.id == act.relationship)
    return act.select(*_COLUMNS, _may_be_thanked(day), ended).where(
        (act.relationship == relationship_id) & NOT_TRASHED.where(act)
    )


def _newest(relationship_id: Any, day: Any) -> Any:
    act = Sponsorship
    return _lines(relationship_id, day).order_by(act.date.desc(), act.id.desc()).limit(SHOWN)


def _unthanked(relationship_id: Any, day: Any) -> Any:
    act = Sponsorship
    return _lines(relationship_id, day).where(_waits(day)).order_by(act.date, act.id).limit(UNTHANKED_SHOWN)


_COUNTED, _NEWEST, _UNTHANKED = Prepared(_counted), Prepared(_newest), Prepared(_unthanked)


def read_acts(
    journal: Journal, relationship_id: int, called: str, *, lines: bool = True, today: date | None = None
) -> Acts:
    """What somebody put their reputation on the line for, on both sides; `today` is the present day if none is given.

    Without `lines`, only those that wait for thanks are read, and the others counted.
    """
    day = (today or date.today()).isoformat()
    counts = {str(direction): 0 for direction in SponsorshipDirection}
    waiting = 0
    for direction, waits, count in journal.rows(_COUNTED(relationship_id, day)):
        counts[direction] += count
        waiting += count if waits else 0
    if not any(counts.values()):
        return Acts()
    return Acts(
        tuple(_line(row, called) for row in journal.rows(_NEWEST(relationship_id, day))) if lines else (),
        tuple(_line(row, called) for row in journal.rows(_UNTHANKED(relationship_id, day)))
        if waiting
        else (),
        counts[SponsorshipDirection.FOR_ME],
        counts[SponsorshipDirection.BY_ME],
        waiting,
    )


def _line(row: tuple[Any, ...], first: str) -> ActLine:
    record_id, direction, sort, day, text, audience, stake, result, thanked_on, may_be_thanked, ended = row
    return ActLine(
        record_id,
        sponsorship_title(SponsorshipDirection(direction), SponsorshipKind(sort)),
        date_text(day),
        one_line(text, 300),
        stake_text(Stake(stake), audience),
        one_line(result, 300),
        _thanked(direction, thanked_on, first) if thanked_on else _to_thank(may_be_thanked, ended, first),
        bool(may_be_thanked),
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


def _thanked(direction: str, thanked_on: str, first: str) -> str:
    when = date_text(thanked_on)
    if direction == SponsorshipDirection.FOR_ME:
        return pgettext("acts", "You thanked {name}: {date}.", name=first, date=when)
    return pgettext("acts", "{name} thanked you: {date}.", name=first, date=when)


def _to_thank(may_be_thanked: bool, ended: bool, first: str) -> str:
    if may_be_thanked and ended:
        return pgettext("acts", "You may still thank {name}, if you like.", name=first)
    return pgettext("acts", "Not thanked yet.") if may_be_thanked else ""


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
