# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One thing that waits, whatever it is."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.people.same_names import Called

ASK_AFTER_DAYS = 14
"""After so many days without a word, advice that was given is asked about."""


UNDATED_DAYS = 7
"""What has no day comes back after so many days."""
ANSWER_DAYS = 7
"""So many days a question that was sent waits before it is told of."""


def silent_since(today: date) -> str:
    """The day until which a silence after advice is long."""
    return (today - timedelta(days=ASK_AFTER_DAYS)).isoformat()


def asked_until(today: date) -> str:
    """The day until which a question was sent that has waited long enough for its answer."""
    return (today - timedelta(days=ANSWER_DAYS)).isoformat()


class Waiting(NamedTuple):
    """One thing that waits: the record it is about, why, for how many days at least, and the move that gets it on."""

    record: int
    relationship: int
    name: str
    called: str
    """What the person is called in sentences about it, told apart from others in the same lists."""
    words: str
    reason: str
    days: int
    move: Move
    button: str
    kind: Kind = Kind.ADVICE
    repeats: bool = False
    """Whether it comes again by itself when it was done."""
    rest: str = ""
    """What the button beside it says that lets it rest; empty where that is only in its menu."""
    ends: bool = False
    """Whether that button ends it, instead of letting it rest."""
    offered: bool = False
    """Whether it may be done, and nobody owes it."""
    since: str = ""
    """The approximate date from which it waits; empty where it does not wait yet, or nobody knows since when."""

    @property
    def advice(self) -> int:
        """The record, where it is an advice."""
        return self.record


class Found(NamedTuple):
    """What waits, before it is put in words: what somebody is called in them depends on who else is listed."""

    person: Called
    since: str
    """The approximate date by which it is put in order."""
    say: Callable[[Called], Waiting]

    def said(self, others: dict[int, Called]) -> Waiting:
        """It in words, with the person told apart from others where they have to be."""
        return self.say(others.get(self.person.id, self.person))
