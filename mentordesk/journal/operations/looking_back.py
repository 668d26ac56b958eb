# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is remembered long after, and the letter that closes an old loop: each written in one step."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.advice import note_report
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.operations.relationships import note_thanks
from mentordesk.journal.records import Advice, Relationship, Sponsorship
from mentordesk.journal.rules import EFFECT_KNOWN, NOT_TRASHED, TO_THANK
from mentordesk.journal.terms import (
    AdviceState,
    Channel,
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    Kind,
    Report,
    SponsorshipDirection,
    SponsorshipKind,
    TurningPointKind,
    Uptake,
)


@dataclass(frozen=True)
class Memory:
    """Something a person once said, or did for the user where `act` names an act of sponsorship.

    `date` may be a year; `today` is the day on which it is remembered.
    """

    relationship: int
    date: str
    text: str
    today: str
    effect: Effect = Effect.UNKNOWN
    led_to: str = ""
    act: SponsorshipKind | None = None


def write_memory(journal: Journal, memory: Memory) -> tuple[Kind, int]:
    """Keep a memory: as recalled advice, or as an act of sponsorship. Returns the record's kind and id.

    A relationship nobody had called anything before began then at the latest, and was recognised today.
    Raises InputRefusedError, JournalError.
    """
    with journal.step("create", Kind.ADVICE if memory.act is None else Kind.SPONSORSHIP):
        _recognise(journal, memory)
        if memory.act is not None:
            values: dict[str, Any] = {"direction": SponsorshipDirection.FOR_ME, "type": memory.act}
            values |= {"text": memory.text, "result": memory.led_to}
            kind = Kind.SPONSORSHIP
        else:
            known = EFFECT_KNOWN.holds(memory.effect)
            values = {"direction": Direction.RECEIVED, "words": memory.text, "recalled": True}
            values |= {"uptake": Uptake.FOLLOWED if known else Uptake.UNDECIDED}
            values |= {"uptake_on": memory.date if known else None}
            values |= {"effect": memory.effect, "effect_note": memory.led_to}
            values |= {"effect_on": memory.date if known else None}
            kind = Kind.ADVICE
        record = create(journal, kind, {**values, "relationship": memory.relationship, "date": memory.date})
    return kind, record


def _recognise(journal: Journal, memory: Memory) -> None:
    person = Relationship
    found = journal.first(
        person.select(person.began_on, person.realised_on).where(person.id == memory.relationship)
    )
    if found is None:
        return
    began, realised = found
    changes: dict[str, Any] = {}
    if began is None or memory.date < began[: len(memory.date)]:
        changes["began_on"] = memory.date
    if realised is None:
        changes["realised_on"] = memory.today
        point = {"type": TurningPointKind.RECOGNISED, "date": memory.today}
        create(journal, Kind.TURNING_POINT, {**point, "relationship": memory.relationship})
    if changes:
        edit(journal, Kind.RELATIONSHIP, memory.relationship, changes)


def keep_words(journal: Journal, relationship: int, title: str, text: str, day: str) -> int:
    """Keep words about somebody who has died as a reflection about them. Nothing counts as told by it.

    Returns the id of the reflection. Raises InputRefusedError, JournalError.
    """
    values = {"date": day, "title": title, "body": text, "about": [(Kind.RELATIONSHIP, relationship)]}
    return create(journal, Kind.REFLECTION, values)


def send_letter(
    journal: Journal,
    relationship: int,
    text: str,
    day: str,
    told: Collection[int] = (),
    thanked: Collection[int] = (),
) -> int:
    """Note that a letter of thanks went out: it is given thanks, and closes what it names and nothing else.

    `told` are the pieces of advice it tells of, `thanked` the acts it thanks for; of these, what was received from the
    person and is still owed is told, and what is still to be thanked for is thanked. Returns the id of the thanks.
    Raises InputRefusedError, JournalError.
    """
    with journal.step("create", Kind.EXCHANGE):
        for (advice,) in journal.rows(
            Advice.select(Advice.id).where(
                Advice.id.in_(list(told))
                & (Advice.relationship == relationship)
                & (Advice.direction == Direction.RECEIVED)
                & (Advice.state == AdviceState.OWED)
                & NOT_TRASHED.where(Advice)
            )
        ):
            note_report(journal, advice, Report.TOLD, {"report_on": day, "report_channel": Channel.MESSAGE})
        for (act,) in journal.rows(
            Sponsorship.select(Sponsorship.id).where(
                Sponsorship.id.in_(list(thanked))
                & (Sponsorship.relationship == relationship)
                & TO_THANK.where(Sponsorship)
                & NOT_TRASHED.where(Sponsorship)
            )
        ):
            note_thanks(journal, act, day)
        values = {"relationship": relationship, "direction": Flow.GIVEN, "type": ExchangeKind.THANKS}
        return create(journal, Kind.EXCHANGE, {**values, "date": day, "text": text})
