# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The life of an advice: where it stands, since when, and what moves it on.

States and their names per direction are the table of the specification. The line always shows the four
words; which of them were passed follows from the dated events.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mentordesk.journal.terms import AdviceFact, AdviceState, Direction, Effect, Report, Uptake
from mentordesk.practice.naming import first_name, state_text
from mentordesk.words import date_text, translate


class Move(StrEnum):
    """What can be done next with an advice."""

    WHAT_HAPPENED = "what_happened"
    TELL = "tell"
    ASK = "ask"
    ACKNOWLEDGE = "acknowledge"
    REOPEN = "reopen"


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


def outcome_known(values: Mapping[str, Any]) -> bool:
    """Whether what came of an advice is known, so that what was expected may be seen."""
    return values["uptake"] in (Uptake.DECLINED, Uptake.OVERTAKEN) or values["effect"] not in (
        Effect.UNKNOWN,
        Effect.TOO_EARLY,
    )


def life(values: Mapping[str, Any]) -> Life:
    """The life of an advice, from its values as `reading.read` gives them."""
    direction, state, name = values["direction"], AdviceState(values["state"]), values["with"]
    dates = _dates(values)
    dates[state] = values["since"] if state is not AdviceState.NOTED else values["date"]
    at = ORDER.index(state)
    stages = []
    for number, stage in enumerate(ORDER):
        shown = dates.get(stage, "") if number <= at else ""
        text = date_text(shown)
        if stage is state and text and stage in (AdviceState.TRYING, AdviceState.OWED):
            text = translate("life", "since {date}", date=text)
        label = state_text(direction, stage, name)
        stages.append(
            Stage(stage, label, text, number <= at and (bool(shown) or stage is state), stage is state)
        )
    move = _move(direction, state)
    label = move_label(move, name)
    current = stages[at]
    sentence = translate(
        "life", "{state}, {date}. Next: {move}.", state=current.label, date=current.date, move=label
    )
    return Life(tuple(stages), state, move, label, sentence)


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


def _move(direction: str, state: AdviceState) -> Move:
    if state is AdviceState.CLOSED:
        return Move.REOPEN
    if direction == Direction.GIVEN:
        return Move.ACKNOWLEDGE if state is AdviceState.OWED else Move.ASK
    return Move.TELL if state is AdviceState.OWED else Move.WHAT_HAPPENED


def move_label(move: Move, name: str) -> str:
    """What the button says that moves an advice on."""
    first = first_name(name)
    if move is Move.WHAT_HAPPENED:
        return translate("life", "What happened?")
    if move is Move.TELL:
        return translate("life", "Tell {name} what happened", name=first)
    if move is Move.ASK:
        return translate("life", "Ask {name} how it went", name=first)
    if move is Move.ACKNOWLEDGE:
        return translate("life", "Acknowledge it")
    return translate("life", "Open it again")
