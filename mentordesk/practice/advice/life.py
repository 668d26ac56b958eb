# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The life of an advice: where it stands, since when, and what moves it on.

States and their names per direction are the table of the specification. The line always shows the four
words; which of them were passed follows from the dated events.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, number_text, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.terms import (
    AdviceFact,
    AdviceState,
    Came,
    Channel,
    Direction,
    Effect,
    Report,
    Uptake,
)
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.advice.questions import is_question
from mentordesk.practice.wording.terms import first_name, state_text, term_text


@dataclass(frozen=True)
class Stage:
    """One of the four words of a life."""

    state: AdviceState
    label: str
    date: str
    """In words; empty if it has not come to that, or was passed over."""
    reached: bool
    current: bool


@dataclass(frozen=True)
class Life:
    """An advice's life so far, and its next step."""

    stages: tuple[Stage, ...]
    state: AdviceState
    move: Move
    move_label: str
    sentence: str
    """All of it as one sentence, for those who listen."""


ORDER = (AdviceState.NOTED, AdviceState.TRYING, AdviceState.OWED, AdviceState.CLOSED)


NOT_TAKEN = (Uptake.DECLINED, Uptake.OVERTAKEN)
NOT_KNOWN = (Effect.UNKNOWN, Effect.TOO_EARLY)


def outcome_known(values: Mapping[str, Any]) -> bool:
    """Whether what came of an advice is known, so that what was expected may be seen."""
    return values["uptake"] in NOT_TAKEN or values["effect"] not in NOT_KNOWN


def life(values: Mapping[str, Any]) -> Life:
    """The life of an advice, from its values as `reading.read` gives them."""
    direction, state, name = values["direction"], AdviceState(values["state"]), values["with"]
    dates = _dates(values)
    if state in (AdviceState.TRYING, AdviceState.OWED):
        dates.setdefault(state, values["since"])  # the day it came to that, now as later
    elif state is AdviceState.CLOSED:
        dates[state] = values["since"]
    at = ORDER.index(state)
    asked = is_question(values)
    stages = []
    for number, stage in enumerate(ORDER):
        shown = dates.get(stage, "") if number <= at else ""
        text = date_text(shown)
        if stage is state and text and stage in (AdviceState.TRYING, AdviceState.OWED):
            text = pgettext("life", "since {date}", date=text)
        label = state_text(direction, stage, name, asked=asked)
        stages.append(
            Stage(stage, label, text, number <= at and (bool(shown) or stage is state), stage is state)
        )
    move = Move.ANSWER if asked else next_move(direction, state)
    label = move_label(move, name)
    said = _ASKED if asked else _SENTENCES[Direction(direction), state]
    sentence = said.text(date=date_text(dates[state]), name=first_name(name))
    return Life(tuple(stages), state, move, label, sentence)


_ASKED = Message("life", "Asked, {date}. Next: {name} answered.")
_SENTENCES = {
    (Direction.RECEIVED, AdviceState.NOTED): Message("life", "Noted, {date}. Next: What happened?"),
    (Direction.RECEIVED, AdviceState.TRYING): Message("life", "Trying, since {date}. Next: What happened?"),
    (Direction.RECEIVED, AdviceState.OWED): Message(
        "life", "Tell {name}, since {date}. Next: Tell {name} what happened."
    ),
    (Direction.RECEIVED, AdviceState.CLOSED): Message("life", "Closed, {date}. Next: Open it again."),
    (Direction.GIVEN, AdviceState.NOTED): Message("life", "Given, {date}. Next: Ask {name} how it went."),
    (Direction.GIVEN, AdviceState.TRYING): Message(
        "life", "Waiting to hear, since {date}. Next: Ask {name} how it went."
    ),
    (Direction.GIVEN, AdviceState.OWED): Message(
        "life", "Acknowledge it, since {date}. Next: Acknowledge it."
    ),
    (Direction.GIVEN, AdviceState.CLOSED): Message("life", "Closed, {date}. Next: Open it again."),
}
"""Where an advice stands and what comes next, for those who listen."""


def _dates(values: Mapping[str, Any]) -> dict[AdviceState, str]:
    """When the stages were first reached, as far as the events tell."""
    dates = {AdviceState.NOTED: values["date"]}
    for day, fact, value, *_ in values.get("events", ()):
        stage = None
        if fact == AdviceFact.UPTAKE and value in (Uptake.PLANNED, Uptake.FOLLOWED, Uptake.ADAPTED):
            stage = AdviceState.TRYING
        elif (fact == AdviceFact.UPTAKE and value in (Uptake.DECLINED, Uptake.OVERTAKEN)) or (
            fact == AdviceFact.EFFECT and value not in (Effect.UNKNOWN, Effect.TOO_EARLY)
        ):
            stage = AdviceState.OWED
        elif fact == AdviceFact.REPORT and value != Report.NOT_YET:
            stage = AdviceState.CLOSED
        if stage is not None:
            dates.setdefault(stage, day)
    return dates


def next_move(direction: str, state: AdviceState) -> Move:
    """What moves an advice on from a state."""
    if state is AdviceState.CLOSED:
        return Move.REOPEN
    if direction == Direction.GIVEN:
        return Move.ACKNOWLEDGE if state is AdviceState.OWED else Move.ASK
    return Move.TELL if state is AdviceState.OWED else Move.WHAT_HAPPENED


def fits(move: Move, direction: str, state: str) -> bool:
    """Whether a move still makes sense for an advice in a state, which may have changed from elsewhere."""
    if move in (Move.TELL, Move.ACKNOWLEDGE):
        return state == AdviceState.OWED and move is next_move(direction, AdviceState.OWED)
    if move is Move.REOPEN:
        return state == AdviceState.CLOSED
    if move is Move.COMPARE:
        return state in (AdviceState.OWED, AdviceState.CLOSED)
    if move in (Move.ASK, Move.HEARD):
        return direction == Direction.GIVEN and state in (AdviceState.NOTED, AdviceState.TRYING)
    return direction == Direction.RECEIVED and state in (AdviceState.NOTED, AdviceState.TRYING)


def move_label(move: Move, name: str) -> str:
    """What the button says that moves an advice on."""
    first = first_name(name)
    if move is Move.WHAT_HAPPENED:
        return pgettext("life", "What happened?")
    if move is Move.TELL:
        return pgettext("life", "Tell {name} what happened", name=first)
    if move is Move.ASK:
        return pgettext("life", "Ask {name} how it went", name=first)
    if move is Move.HEARD:
        return pgettext("life", "{name} told me", name=first)
    if move is Move.ACKNOWLEDGE:
        return pgettext("life", "Acknowledge it")
    if move is Move.ANSWER:
        return pgettext("life", "{name} answered", name=first)
    return pgettext("life", "Open it again")


# What it led to, and what was expected


def led_to(direction: str, uptake: str, effect: str, name: str) -> str:
    """What became of an advice, as a sentence; that nothing is known yet is one, too."""
    if effect not in NOT_KNOWN:
        return _effect_sentence(Effect(effect))
    if uptake == Uptake.UNDECIDED:
        return pgettext("life", "What came of it is not known yet.")
    sentence = _uptake_sentence(direction, Uptake(uptake), first_name(name))
    if uptake in NOT_TAKEN:
        return sentence
    rest = (
        pgettext("life", "It is too early to say what came of it.")
        if effect == Effect.TOO_EARLY
        else pgettext("life", "What came of it is not known yet.")
    )
    return f"{sentence} {rest}"


def _uptake_sentence(direction: str, uptake: Uptake, first: str) -> str:
    if direction == Direction.GIVEN:
        return {
            Uptake.UNDECIDED: pgettext("life", "What {name} did with it is open.", name=first),
            Uptake.PLANNED: pgettext("life", "{name} means to try it.", name=first),
            Uptake.FOLLOWED: pgettext("life", "{name} followed it.", name=first),
            Uptake.ADAPTED: pgettext("life", "{name} adapted it.", name=first),
            Uptake.DECLINED: pgettext("life", "{name} went another way.", name=first),
            Uptake.OVERTAKEN: pgettext("life", "Events overtook it."),
        }[uptake]
    return {
        Uptake.UNDECIDED: pgettext("life", "What you did with it is open."),
        Uptake.PLANNED: pgettext("life", "You mean to try it."),
        Uptake.FOLLOWED: pgettext("life", "You followed it."),
        Uptake.ADAPTED: pgettext("life", "You adapted it."),
        Uptake.DECLINED: pgettext("life", "You went another way."),
        Uptake.OVERTAKEN: pgettext("life", "Events overtook it."),
    }[uptake]


def _effect_sentence(effect: Effect) -> str:
    return {
        Effect.UNKNOWN: pgettext("life", "What came of it is not known yet."),
        Effect.TOO_EARLY: pgettext("life", "It is too early to say what came of it."),
        Effect.HELPED_A_LOT: pgettext("life", "It helped a lot."),
        Effect.HELPED: pgettext("life", "It helped."),
        Effect.NO_DIFFERENCE: pgettext("life", "It made no difference."),
        Effect.MIXED: pgettext("life", "It helped in part."),
        Effect.MADE_WORSE: pgettext("life", "It made things worse."),
    }[effect]


def _report_sentence(direction: str, report: Report, first: str) -> str:
    if direction == Direction.GIVEN:
        return {
            Report.NOT_YET: pgettext("life", "Open again: {name} has not had an answer.", name=first),
            Report.TOLD: pgettext("life", "You talked about it with {name}.", name=first),
            Report.ACKNOWLEDGED: pgettext("life", "You told {name} that you heard.", name=first),
            Report.NOT_NEEDED: pgettext("life", "There was no need to answer {name}.", name=first),
        }[report]
    return {
        Report.NOT_YET: pgettext("life", "Open again: {name} does not know.", name=first),
        Report.TOLD: pgettext("life", "You told {name}.", name=first),
        Report.ACKNOWLEDGED: pgettext("life", "You told {name}, and {name} answered.", name=first),
        Report.NOT_NEEDED: pgettext("life", "There was no need to tell {name}.", name=first),
    }[report]


def compared(values: Mapping[str, Any]) -> str:
    """What was expected beside what came, in words; empty while it is sealed, or if nothing was expected."""
    if not outcome_known(values):
        return ""
    if not was_expected(values):
        return ""
    text, sure = values["expectation"].strip(), values["confidence"]
    if not text:
        expected = pgettext(
            "life", "You were {number} percent sure of what would come.", number=number_text(sure)
        )
    elif sure is None:
        expected = pgettext("life", "You expected: “{text}”", text=text)
    else:
        expected = pgettext(
            "life", "You expected: “{text}” {number} percent sure.", text=text, number=number_text(sure)
        )
    led = led_to(values["direction"], values["uptake"], values["effect"], values["with"])
    return " ".join(filter(None, (expected, led, came_sentence(values.get("came_true")))))


def was_expected(values: Mapping[str, Any]) -> bool:
    """Whether something was expected of an advice, in words or in how sure one was."""
    return bool(values["expectation"].strip()) or values["confidence"] is not None


def to_compare(values: Mapping[str, Any]) -> bool:
    """Whether to ask if it came as expected: the outcome is known, and it was not said yet."""
    return outcome_known(values) and was_expected(values) and values["came_true"] is None


def came_sentence(came: str | None) -> str:
    """Whether it came as expected, as a sentence; empty while that was not said."""
    if came is None:
        return ""
    return {
        Came.YES: pgettext("life", "It came as you expected."),
        Came.PARTLY: pgettext("life", "It came in part as you expected."),
        Came.NO: pgettext("life", "It came otherwise than you expected."),
    }[Came(came)]


# The history


@dataclass(frozen=True)
class Moment:
    """One dated event in the life of an advice."""

    id: int
    fact: AdviceFact
    value: str
    day: str
    """As it is kept."""
    note: str
    channel: str | None
    date: str
    """In words."""
    text: str
    detail: str
    """How it was told and what was noted with it; may be empty."""

    @property
    def removable(self) -> bool:
        """Whether it can be taken out: that it was noted stays."""
        return self.fact is not AdviceFact.NOTED


def history(values: Mapping[str, Any]) -> tuple[Moment, ...]:
    """The dated events of an advice in words, in the order they were entered, the newest last."""
    direction, first = values["direction"], first_name(values["with"])
    moments = []
    for day, fact_name, value, note, channel, record_id in values["events"]:
        fact = AdviceFact(fact_name)
        detail = " · ".join(part for part in (term_text(Channel(channel)) if channel else "", note) if part)
        text = _moment_text(values, direction, fact, value, first)
        moments.append(Moment(record_id, fact, value, day, note, channel, date_text(day), text, detail))
    return tuple(moments)


def _moment_text(values: Mapping[str, Any], direction: str, fact: AdviceFact, value: str, first: str) -> str:
    if fact is AdviceFact.UPTAKE:
        return _uptake_sentence(direction, Uptake(value), first)
    if fact is AdviceFact.EFFECT:
        return _effect_sentence(Effect(value))
    if fact is AdviceFact.REPORT:
        return _report_sentence(direction, Report(value), first)
    if direction == Direction.GIVEN:
        return pgettext("life", "You said it to {name}.", name=first)
    if is_question(values):
        return pgettext("life", "You noted what to ask {name}.", name=first)
    return pgettext("life", "{name} said it.", name=first)


# Orders of events that are odd, though life allows them


def remarks(values: Mapping[str, Any]) -> tuple[str, ...]:
    """What is odd about the order of an advice's events, a sentence for each; nothing is refused for it."""
    first, given = first_name(values["with"]), values["direction"] == Direction.GIVEN
    uptake, effect, report = values["uptake"], values["effect"], values["report"]
    done, came, told = values["uptake_on"], values["effect_on"], values["report_on"]
    known = effect not in NOT_KNOWN
    spoke = report in (Report.TOLD, Report.ACKNOWLEDGED)
    used = uptake in (Uptake.FOLLOWED, Uptake.ADAPTED)
    found = []
    if known and uptake in (Uptake.UNDECIDED, Uptake.PLANNED):
        found.append(
            pgettext("remarks", "What came of it is noted, but not what {name} did with it.", name=first)
            if given
            else pgettext("remarks", "What came of it is noted, but not what you did with it.")
        )
    if known and used and _before(came, done):
        found.append(pgettext("remarks", "By the dates, something came of it before it was tried."))
    if spoke and used and _before(told, done):
        found.append(
            pgettext("remarks", "By the dates, you answered {name} before it was tried.", name=first)
            if given
            else pgettext("remarks", "By the dates, {name} was told before it was tried.", name=first)
        )
    elif spoke and known and _before(told, came):
        found.append(
            pgettext("remarks", "By the dates, you answered {name} before anything came of it.", name=first)
            if given
            else pgettext("remarks", "By the dates, {name} was told before anything came of it.", name=first)
        )
    if spoke and uptake == Uptake.UNDECIDED and not known:
        found.append(
            pgettext("remarks", "You answered {name}, but not to what: nothing is noted yet.", name=first)
            if given
            else pgettext("remarks", "{name} was told, but what happened is not noted yet.", name=first)
        )
    source = values.get("source_advice")
    if source is not None and not given:
        found.append(
            pgettext("remarks", "It passes something on, though it is noted as received, not as given.")
        )
    if source is not None and source[3] == Direction.GIVEN:
        to = first_name(source[1])
        found.append(
            pgettext("remarks", "It passes on what you told {name}, not what you received.", name=to)
        )
    if given and values.get("passed_on"):
        found.append(
            pgettext("remarks", "It was passed on as something you received, though it is noted as given.")
        )
    if source is not None and _before(values["date"], source[2]):
        found.append(pgettext("remarks", "By the dates, it was passed on before you had it."))
    return tuple(found)


def _before(one: str | None, other: str | None) -> bool:
    """Whether a date is before another one, whatever day each of them can mean."""
    if not one or not other:
        return False
    return ApproxDate.parse(one).last_day() < ApproxDate.parse(other).first_day()
