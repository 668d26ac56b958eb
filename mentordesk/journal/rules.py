# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The rules that decide what the terms mean: used, outcome known, owed, heard, contact, in the trash, past.

Each rule is defined once, from sets of terms, and comes in three forms made from that one definition:

- ``USED.holds(uptake)``: the answer for values in Python, in the order of `Rule.fields`;
- ``USED.where(Advice)``: a peewee condition on a model or an alias of one;
- ``USED.sql("r")``: SQL text on the columns of a row, for what is stored in the file (computed columns, triggers).

Rules are joined with ``&``, ``|`` and ``~``. This module needs neither peewee nor the records, so that both the
records and what a start loads can use it.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from functools import reduce
from itertools import chain
from operator import and_, or_
from typing import Any, NamedTuple, Self

from mentordesk.journal.terms import (
    AdviceState,
    Direction,
    Effect,
    FollowUpKind,
    FollowUpState,
    Kind,
    Report,
    SponsorshipDirection,
    TalkingPointState,
    Uptake,
)


class Rule(ABC):
    """A condition on some fields of a record."""

    fields: tuple[str, ...]
    """The fields it depends on, in the order in which `holds` takes their values."""

    def holds(self, *values: Any) -> bool:
        """Whether it holds for these values of its fields."""
        return self._holds(dict(zip(self.fields, values, strict=True)))

    def holds_for(self, values: Mapping[str, Any]) -> bool:
        """Whether it holds for the values of a record, by field name; others may be among them."""
        return self._holds(values)

    def holds_for_record(self, record: object) -> bool:
        """Whether it holds for the fields of a record, which is an object with at least these attributes."""
        return self._holds({name: getattr(record, name) for name in self.fields})

    def where(self, model: Any) -> Any:
        """The peewee condition on a model or an alias of one."""
        return self._where(model)

    def sql(self, row: str = "") -> str:
        """The SQL text of the condition; with `row`, on the columns of that row."""
        return self._sql(f"{row}." if row else "")

    def __and__(self, other: "Rule") -> "Rule":
        return AllOf((self, other))

    def __or__(self, other: "Rule") -> "Rule":
        return AnyOf((self, other))

    @abstractmethod
    def __invert__(self) -> "Rule": ...

    @abstractmethod
    def _holds(self, values: Mapping[str, Any]) -> bool: ...

    @abstractmethod
    def _where(self, model: Any) -> Any: ...

    @abstractmethod
    def _sql(self, row: str) -> str: ...


class _OnField(Rule):
    """A condition on one field, or its opposite. Neither holds for NULL, but of `IsSet`."""

    def __init__(self, field: str, *, negated: bool = False) -> None:
        self.field, self.negated = field, negated
        self.fields = (field,)

    def __invert__(self) -> Self:
        other = object.__new__(type(self))
        vars(other).update(vars(self))
        other.negated = not self.negated
        return other


class OneOf(_OnField):
    """A field holds one of some terms."""

    def __init__(self, field: str, *terms: str) -> None:
        super().__init__(field)
        self.terms = terms

    def _holds(self, values: Mapping[str, Any]) -> bool:
        value = values[self.field]
        return value is not None and (value in self.terms) != self.negated

    def _where(self, model: Any) -> Any:
        field, terms = getattr(model, self.field), [str(term) for term in self.terms]
        if len(terms) == 1:
            return field != terms[0] if self.negated else field == terms[0]
        return field.not_in(terms) if self.negated else field.in_(terms)

    def _sql(self, row: str) -> str:
        listed = ", ".join(f"'{term}'" for term in self.terms)
        if len(self.terms) == 1:
            return f"{row}{self.field} {'<>' if self.negated else '='} {listed}"
        return f"{row}{self.field} {'NOT IN' if self.negated else 'IN'} ({listed})"


class IsTrue(_OnField):
    """A field that is either true or false is true."""

    def _holds(self, values: Mapping[str, Any]) -> bool:
        value = values[self.field]
        return value is not None and bool(value) != self.negated

    def _where(self, model: Any) -> Any:
        return getattr(model, self.field) == (not self.negated)

    def _sql(self, row: str) -> str:
        return f"{row}{self.field} = {int(not self.negated)}"


class IsSet(_OnField):
    """A field that may be empty (NULL) holds something."""

    def _holds(self, values: Mapping[str, Any]) -> bool:
        return (values[self.field] is not None) != self.negated

    def _where(self, model: Any) -> Any:
        return getattr(model, self.field).is_null(self.negated)

    def _sql(self, row: str) -> str:
        return f"{row}{self.field} {'IS NULL' if self.negated else 'IS NOT NULL'}"


class HasText(_OnField):
    """A text is more than spaces. SQLite's TRIM takes off no others, and indexes hold it written just so."""

    def _holds(self, values: Mapping[str, Any]) -> bool:
        text = values[self.field]
        return text is not None and bool(text.strip(" ")) != self.negated

    def _where(self, model: Any) -> Any:
        from peewee import fn  # whoever has a model has loaded it

        length = fn.LENGTH(fn.TRIM(getattr(model, self.field)))
        return length == 0 if self.negated else length > 0

    def _sql(self, row: str) -> str:
        return f"LENGTH(TRIM({row}{self.field})) {'=' if self.negated else '>'} 0"


class _Joined(Rule):
    """Several rules as one."""

    def __init__(self, parts: Iterable[Rule]) -> None:
        flat = (
            part.parts if isinstance(part, _Joined) and type(part) is type(self) else (part,)
            for part in parts
        )
        self.parts: tuple[Rule, ...] = tuple(chain.from_iterable(flat))
        self.fields = tuple(dict.fromkeys(field for part in self.parts for field in part.fields))

    def _sql_parts(self, row: str) -> list[str]:
        return [f"({part._sql(row)})" if isinstance(part, _Joined) else part._sql(row) for part in self.parts]


class AllOf(_Joined):
    """All of several rules hold."""

    def _holds(self, values: Mapping[str, Any]) -> bool:
        return all(part.holds_for(values) for part in self.parts)

    def _where(self, model: Any) -> Any:
        return reduce(and_, (part.where(model) for part in self.parts))

    def _sql(self, row: str) -> str:
        return " AND ".join(self._sql_parts(row))

    def __invert__(self) -> Rule:
        return AnyOf(~part for part in self.parts)


class AnyOf(_Joined):
    """One of several rules holds."""

    def _holds(self, values: Mapping[str, Any]) -> bool:
        return any(part.holds_for(values) for part in self.parts)

    def _where(self, model: Any) -> Any:
        return reduce(or_, (part.where(model) for part in self.parts))

    def _sql(self, row: str) -> str:
        return " OR ".join(self._sql_parts(row))

    def __invert__(self) -> Rule:
        return AllOf(~part for part in self.parts)


# What was done with an advice. Planned is not used, and not refused either.

USED = OneOf("uptake", Uptake.FOLLOWED, Uptake.ADAPTED)
DECLINED = OneOf("uptake", Uptake.DECLINED)
OVERTAKEN = OneOf("uptake", Uptake.OVERTAKEN)
NOT_USED = OneOf("uptake", Uptake.DECLINED, Uptake.OVERTAKEN)
"""Another way was taken, or events were faster."""
UNDECIDED = OneOf("uptake", Uptake.UNDECIDED)
USE_NOT_KNOWN = OneOf("uptake", Uptake.UNDECIDED, Uptake.PLANNED)
"""Whether it was used is open: not decided, or only planned."""

# What came of it

HELPED = OneOf("effect", Effect.HELPED_A_LOT, Effect.HELPED)
PARTLY_HELPED = OneOf("effect", Effect.MIXED)
NOT_AT_ALL_HELPED = OneOf("effect", Effect.NO_DIFFERENCE, Effect.MADE_WORSE)
"""It did not help, not even in part."""
EFFECT_NOT_KNOWN = OneOf("effect", Effect.UNKNOWN, Effect.TOO_EARLY)
EFFECT_KNOWN = ~EFFECT_NOT_KNOWN
OUTCOME_KNOWN = NOT_USED | EFFECT_KNOWN
"""What came of an advice is known: it was not used, or its effect is known. Then what was expected may be seen."""
NOTHING_KNOWN = UNDECIDED & EFFECT_NOT_KNOWN
"""Neither what was done with an advice nor what came of it was said."""

# Whether the other one knows

HEARD = OneOf("report", Report.TOLD, Report.ACKNOWLEDGED)
"""The other one was told, or was answered. That nobody needs to be told is no word to anybody."""
SETTLED = ~OneOf("report", Report.NOT_YET)
"""Nothing is to be told any more: it was told, acknowledged, or not needed."""
OWED = ~SETTLED & OUTCOME_KNOWN
"""The outcome is known, and the other one does not know it yet."""

# The table of the specification, read from its last row to its first: a report closes whatever came before, and
# an outcome wants telling whatever was decided.
STATES: tuple[tuple[AdviceState, Rule], ...] = (
    (AdviceState.CLOSED, SETTLED),
    (AdviceState.OWED, OUTCOME_KNOWN),
    (AdviceState.NOTED, UNDECIDED),
)
"""The state of an advice is the first whose rule holds, and *trying* if none does."""

STATE_SQL = (
    "CASE"
    + "".join(f" WHEN {rule.sql()} THEN '{state}'" for state, rule in STATES)
    + f" ELSE '{AdviceState.TRYING}' END"
)
"""`state_of` as an expression; it is part of the file's format."""


def state_of(uptake: str, effect: str, report: str) -> AdviceState:
    """Where an advice stands in its life, by its three facts."""
    facts = {"uptake": uptake, "effect": effect, "report": report}
    return next((state for state, rule in STATES if rule.holds_for(facts)), AdviceState.TRYING)


# The same, asked of the computed state of an advice

OPEN_STATES = (AdviceState.OWED, AdviceState.TRYING, AdviceState.NOTED)
"""The states of an open loop, the most urgent first."""
OPEN_LOOP = OneOf("state", *OPEN_STATES)
"""There still is something to do, to hear or to tell."""
AWAITED = OneOf("state", AdviceState.NOTED, AdviceState.TRYING)
"""What comes of an advice is still to be seen, and nothing was told."""


# What is said, asked and counted

SAID = HasText("words")
"""An advice has words to it; without them it is a mere question, or an empty note."""
ONLY_ASKED = OneOf("direction", Direction.RECEIVED) & ~SAID & HasText("question")
"""There is a question and no answer to it, whether one is still waited for or not."""
QUESTION = OneOf("state", AdviceState.NOTED) & ONLY_ASKED
"""An advice is a question that waits for its answer."""
UNANSWERED = OneOf("state", AdviceState.CLOSED) & ONLY_ASKED
"""It was a question that ended without an answer."""
RECALLED = IsTrue("recalled")
"""It was written down from memory, long after."""
NOT_RECALLED = ~RECALLED
COUNTED = SAID & NOT_RECALLED
"""An advice counts: it was said, and is not recalled from memory."""

# Thanks

THANKED = IsSet("thanked_on")
UNTHANKED = ~THANKED
TO_THANK = OneOf("direction", SponsorshipDirection.FOR_ME) & UNTHANKED
"""An act of sponsorship was done for the user, who has not given thanks for it."""

# What is to be picked up again

OPEN_FOLLOW_UP = OneOf("state", FollowUpState.OPEN)
OPEN_POINT = OneOf("state", TalkingPointState.OPEN)
"""A point prepared for a conversation is still to be brought up."""
PLANNED_CONTACT = OneOf("type", FollowUpKind.KEEP_IN_TOUCH) & IsTrue("automatic")
"""A follow-up plans a contact, and is done when there was one."""
SAID_OF_PREPARING = OneOf("type", FollowUpKind.PREPARE) & IsTrue("automatic")
"""A follow-up only keeps what was said of preparing a conversation, which is shown itself."""

# What is live: every record may be in the trash, a relationship may also be archived, at rest or ended.

TRASHED = IsSet("trashed_at")
NOT_TRASHED = ~TRASHED
ARCHIVED = IsTrue("archived")
NOT_ARCHIVED = ~ARCHIVED
LIVE = NOT_TRASHED & NOT_ARCHIVED
"""A relationship is in the lists: neither in the trash nor archived."""
ENDED = IsSet("ended_on")
DIED = IsSet("died_on")
RESTING = IsTrue("paused")
"""At rest without an end; until a day, see `OrUntil`."""


class OrUntil:
    """A rule holds, or what a field says of an end has not come on a day; or, negated, neither is so.

    For what a rule alone cannot say: whether somebody is at rest depends on the day it is asked on.
    """

    def __init__(self, rule: Rule, until: str, *, negated: bool = False) -> None:
        self.rule, self.until, self.negated = rule, until, negated
        self.fields = (*rule.fields, until)

    def __invert__(self) -> "OrUntil":
        return OrUntil(self.rule, self.until, negated=not self.negated)

    def holds_for(self, values: Mapping[str, Any], day: str) -> bool:
        """Whether it holds on a day for the values of a record, by field name; others may be among them."""
        return (self.rule.holds_for(values) or PUT_OFF.holds(values[self.until], day)) != self.negated

    def holds_for_record(self, record: object, day: str) -> bool:
        """Whether it holds on a day for a record, which is an object with at least these attributes."""
        return self.holds_for({name: getattr(record, name) for name in self.fields}, day)

    def where(self, model: Any, day: Any) -> Any:
        """The peewee condition on a model or an alias of one, and a day."""
        until = getattr(model, self.until)
        if self.negated:
            return (~self.rule).where(model) & AWAKE.where(until, day)
        return self.rule.where(model) | PUT_OFF.where(until, day)

    def sql(self, row: str, day: str) -> str:
        """The SQL text of the condition on the columns of a row, and an expression for the day."""
        until = f"{row}.{self.until}" if row else self.until
        if self.negated:
            return f"({(~self.rule).sql(row)}) AND {AWAKE.sql(until, day)}"
        return f"{self.rule.sql(row)} OR {PUT_OFF.sql(until, day)}"


RESTS = OrUntil(RESTING, "rests_until")
"""A relationship rests, for a while or until it is taken up again."""
SILENT = OrUntil(ARCHIVED | RESTING | DIED, "rests_until")
"""Nothing may even be offered: it is put away, rests, or the person has died."""
AT_REST = OrUntil(ARCHIVED | RESTING | ENDED | DIED, "rests_until")
"""Nothing is asked of a relationship, and nothing owed to it: it is archived, rests, has ended, or the person has died.

One rule for all that waits, reminds or proposes: see ``docs/decisions/0020-tact.md``.
"""
ACTIVE = ~OrUntil(TRASHED | ARCHIVED | RESTING | ENDED | DIED, "rests_until")
"""Something may be asked of a relationship."""


# What counts as contact


class ContactDay(NamedTuple):
    """One way in which there was contact with a person: whose day it is, and what else has to hold."""

    kind: Kind
    day: str
    """The field that holds the day; without a day there was no contact."""
    rule: Rule | None = None


CONTACT = (
    ContactDay(Kind.CONVERSATION, "date"),
    ContactDay(Kind.ADVICE, "date", SAID),
    ContactDay(Kind.EXCHANGE, "date"),
    ContactDay(Kind.SPONSORSHIP, "date"),
    ContactDay(Kind.ADVICE, "report_on", HEARD),
    ContactDay(Kind.ADVICE, "asked_on"),
    ContactDay(Kind.SPONSORSHIP, "thanked_on"),
)
"""All that counts as contact with a person: meeting, advice in words, give and take, sponsorship, and what was said
of these: that somebody was told or answered, asked how it went, or thanked. A question that waits is none."""


# Dates: texts that may lack day or month, and sort as what they mean: see `mentordesk.journal.dates`.


class Past:
    """A date is past: the last day it can mean is before a day, or before the first day another date can mean."""

    def holds(self, date: str, day: str) -> bool:
        """Whether a date is past on a day."""
        return date < day[: len(date)]

    def where(self, date: Any, day: Any) -> Any:
        """The peewee condition that the date in a column is past on a day, a value or another column."""
        from peewee import fn

        return date < fn.substr(day, 1, fn.LENGTH(date))

    def sql(self, date: str, day: str) -> str:
        """The SQL text of the condition on two expressions."""
        return f"{date} < substr({day}, 1, length({date}))"


PAST = Past()


class WhollyCome:
    """A date has come by a day: the last day it can mean is not after it. It is past on the day after."""

    def holds(self, date: str, day: str) -> bool:
        """Whether a date has surely come by a day."""
        from datetime import date as day_of
        from datetime import timedelta

        return PAST.holds(date, (day_of.fromisoformat(day) + timedelta(days=1)).isoformat())

    def where(self, date: Any, day: Any) -> Any:
        """The peewee condition that the date in a column has come by a day, a value or another column."""
        from peewee import fn

        # The first part follows from the second; it is what leads into an index.
        return (date <= day) & PAST.where(date, fn.DATE(day, "+1 day"))

    def sql(self, date: str, day: str) -> str:
        """The SQL text of the condition on two expressions."""
        return f"({date} <= {day} AND " + PAST.sql(date, f"date({day}, '+1 day')") + ")"


WHOLLY_COME = WhollyCome()


class HasCome:
    """A date has come: the first day it can mean is not after a day. What is dated later is planned, and did not happen yet."""

    def holds(self, date: str, day: str) -> bool:
        """Whether a date has come on a day."""
        return date <= day

    def where(self, date: Any, day: Any) -> Any:
        """The peewee condition that the date in a column has come on a day, a value or another column."""
        return date <= day

    def sql(self, date: str, day: str) -> str:
        """The SQL text of the condition on two expressions."""
        return f"{date} <= {day}"


HAS_COME = HasCome()


class PutOff:
    """Something was put off beyond a day; or, negated, never or not beyond it."""

    def __init__(self, *, negated: bool = False) -> None:
        self.negated = negated

    def __invert__(self) -> "PutOff":
        return PutOff(negated=not self.negated)

    def holds(self, until: str | None, day: str) -> bool:
        """Whether it holds on a day for what was put off until a date, or never."""
        return (until is not None and until > day) != self.negated

    def where(self, until: Any, day: Any) -> Any:
        """The peewee condition on the column that says until when something is put off."""
        return until.is_null() | (until <= day) if self.negated else until > day

    def sql(self, until: str, day: str) -> str:
        """The SQL text of the condition on two expressions."""
        return f"({until} IS NULL OR {until} <= {day})" if self.negated else f"{until} > {day}"


ASKINGS = 2
"""After so many askings without a word, asking ends: it is let rest, or asked once more."""

NEVER = "9999-12-31"
"""What was let rest without an end is put off until this day. Whatever is put off until another day comes back then."""

PUT_OFF = PutOff()
AWAKE = ~PUT_OFF

LET_REST = IsSet("snoozed_until") & OneOf("snoozed_until", NEVER)
"""A loop was let rest without an end."""
NOT_LET_REST = ~LET_REST
