# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The life of an advice: where it stands, since when, and what moves it on.

States and their names per direction are the table of the specification. The line always shows the four
words; which of them were passed follows from the dated events.
"""

from dataclasses import dataclass

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, number_text, pgettext
from mentordesk.journal.rules import (
    AWAITED,
    EFFECT_KNOWN,
    HEARD,
    NOT_USED,
    NOTHING_KNOWN,
    ONLY_ASKED,
    OUTCOME_KNOWN,
    PAST,
    UNANSWERED,
    UNDECIDED,
    USE_NOT_KNOWN,
    USED,
    state_of,
)
from mentordesk.journal.terms import (
    AdviceFact,
    AdviceState,
    Came,
    Direction,
    Effect,
    Report,
    Uptake,
)
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.advice.questions import is_question
from mentordesk.practice.records.record import AdviceRecord
from mentordesk.practice.wording.sentences import after_quotation
from mentordesk.practice.wording.terms import Rest, state_text, term_text


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


def outcome_known(advice: AdviceRecord) -> bool:
    """Whether what came of an advice is known, so that what was expected may be seen."""
    return OUTCOME_KNOWN.holds(advice.uptake, advice.effect)


def life(advice: AdviceRecord) -> Life:
    """The life of an advice: where it stands and what its next step is."""
    direction, state, name = advice.direction, advice.state, advice.person_called
    dates = _dates(advice)
    if state in (AdviceState.TRYING, AdviceState.OWED):
        dates.setdefault(state, advice.since)  # the day it came to that, now as later
    elif state is AdviceState.CLOSED:
        dates[state] = advice.since
    at = ORDER.index(state)
    asked, rest = is_question(advice), rest_of(advice)
    if asked and advice.asked_on:
        dates[AdviceState.NOTED] = advice.asked_on
    stages = []
    for number, stage in enumerate(ORDER):
        shown = dates.get(stage, "") if number <= at else ""
        text = date_text(shown)
        if stage is state and text and stage in (AdviceState.TRYING, AdviceState.OWED):
            text = pgettext("life", "since {date}", date=text)
        label = state_text(
            direction,
            stage,
            name,
            asked=asked,
            sent=bool(advice.asked_on),
            rest=rest if stage is state else over_of(advice),
        )
        stages.append(
            Stage(stage, label, text, number <= at and (bool(shown) or stage is state), stage is state)
        )
    move = Move.ANSWER if asked else next_move(direction, state)
    said = (
        _ASKED if asked and advice.asked_on else _TO_ASK if asked else _SENTENCES[Direction(direction), state]
    )
    if advice.person_died and (asked or not (direction == Direction.RECEIVED and AWAITED.holds(state))):
        move, said = Move.NOTHING, _NOBODY
    elif rest is Rest.LET_REST and state is not AdviceState.CLOSED:
        said = _AT_REST
    elif advice.person_ended and state is AdviceState.OWED:
        said = _MAY_TELL if direction == Direction.RECEIVED else _MAY_ANSWER
    elif advice.person_ended and asked:
        said = _ENDED
    elif advice.person_ended and direction == Direction.GIVEN and AWAITED.holds(state):
        move, said = Move.HEARD, _ENDED
    elif UNANSWERED.holds_for_record(advice):
        said = _NO_ANSWER
    label = move_label(move, name)
    sentence = said.text(date=date_text(dates[state]), name=name)
    return Life(tuple(stages), state, move, label, sentence)


def rest_of(advice: AdviceRecord) -> Rest | None:
    """Why nothing is asked or told of an advice, if so: it was let rest, the relationship rests, or is over."""
    return over_of(advice) or (Rest.LET_REST if advice.let_rest or advice.person_rests else None)


def over_of(advice: AdviceRecord) -> Rest | None:
    """Whether the relationship has ended, or the person has died."""
    return Rest.OVER if advice.person_died or advice.person_ended else None


_ASKED = Message("life", "Asked, {date}. Next: {name} answered.")
_TO_ASK = Message("life", "A question to ask, noted {date}. Next: {name} answered.")
_NO_ANSWER = Message("life", "Closed without an answer, {date}. Next: Open it again.")
_AT_REST = Message("life", "At rest; it stands as on {date}. Next: Take it up again.")
_MAY_TELL = Message("life", "The outcome is known since {date}. {name} may still be told.")
_MAY_ANSWER = Message("life", "The outcome is known since {date}. {name} may still be answered.")
_ENDED = Message("life", "It stands as on {date}. The relationship has ended, and nothing more is asked.")
_NOBODY = Message("life", "It stands as on {date}. There is nothing left to tell or to ask.")
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


def _dates(advice: AdviceRecord) -> dict[AdviceState, str]:
    """When the stages were first reached, as far as the events tell."""
    dates = {AdviceState.NOTED: advice.date}
    for day, fact, value, *_ in advice.events:
        stage = _brought_to(fact, value)
        if stage is not AdviceState.NOTED:
            dates.setdefault(stage, day)
    return dates


def _brought_to(fact: str, value: str) -> AdviceState:
    """The state to which one fact alone brings an advice."""
    facts = {
        AdviceFact.UPTAKE: Uptake.UNDECIDED,
        AdviceFact.EFFECT: Effect.UNKNOWN,
        AdviceFact.REPORT: Report.NOT_YET,
    }
    return state_of(*(value if one == fact else start for one, start in facts.items()))


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
        return not AWAITED.holds(state)
    if move in (Move.ASK, Move.HEARD):
        return direction == Direction.GIVEN and AWAITED.holds(state)
    return direction == Direction.RECEIVED and AWAITED.holds(state)


def move_label(move: Move, called: str) -> str:
    """What the button says that moves an advice with somebody who is called so on."""
    first = called
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
    if move is Move.NOTHING:
        return ""
    return pgettext("life", "Open it again")


# What it led to, and what was expected


def led_to(direction: str, uptake: str, effect: str, called: str) -> str:
    """What became of an advice, as a sentence; that nothing is known yet is one, too."""
    if EFFECT_KNOWN.holds(effect):
        return _effect_sentence(Effect(effect))
    if UNDECIDED.holds(uptake):
        return pgettext("life", "What came of it is not known yet.")
    sentence = _uptake_sentence(direction, Uptake(uptake), called)
    if NOT_USED.holds(uptake):
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
        Report.NOT_YET: pgettext("life", "Open again: {name} was not told.", name=first),
        Report.TOLD: pgettext("life", "You told {name}.", name=first),
        Report.ACKNOWLEDGED: pgettext("life", "You told {name}, and {name} answered.", name=first),
        Report.NOT_NEEDED: pgettext("life", "There was no need to tell {name}.", name=first),
    }[report]


def compared(advice: AdviceRecord) -> str:
    """What was expected beside what came, in words; empty while it is sealed, or if nothing was expected."""
    if not outcome_known(advice):
        return ""
    if not was_expected(advice):
        return ""
    text, sure = advice.expectation.strip(), advice.confidence
    expected = []
    if text:
        expected.append(after_quotation(pgettext("life", "You expected: “{text}”", text=text), text))
    if text and sure is not None:
        expected.append(pgettext("life", "{number} percent sure.", number=number_text(sure)))
    elif sure is not None:
        sentence = pgettext(
            "life", "You were {number} percent sure of what would come.", number=number_text(sure)
        )
        expected.append(sentence)
    led = led_to(advice.direction, advice.uptake, advice.effect, advice.person_called)
    return " ".join(filter(None, (*expected, led, came_sentence(advice.came_true))))


def was_expected(advice: AdviceRecord) -> bool:
    """Whether something was expected of an advice, in words or in how sure one was."""
    return bool(advice.expectation.strip()) or advice.confidence is not None


def to_compare(advice: AdviceRecord) -> bool:
    """Whether to ask if it came as expected: the outcome is known, and it was not said yet."""
    return outcome_known(advice) and was_expected(advice) and advice.came_true is None


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


def history(advice: AdviceRecord) -> tuple[Moment, ...]:
    """The dated events of an advice in words, in the order they were entered, the newest last."""
    direction, first = advice.direction, advice.person_called
    moments = []
    for day, fact, value, note, channel, record_id in advice.events:
        detail = " · ".join(part for part in (term_text(channel) if channel else "", note) if part)
        text = _moment_text(advice, direction, fact, value, first)
        moments.append(Moment(record_id, fact, value, day, note, channel, date_text(day), text, detail))
    return tuple(moments)


def _moment_text(advice: AdviceRecord, direction: str, fact: AdviceFact, value: str, first: str) -> str:
    if fact is AdviceFact.UPTAKE:
        return _uptake_sentence(direction, Uptake(value), first)
    if fact is AdviceFact.EFFECT:
        return _effect_sentence(Effect(value))
    if fact is AdviceFact.REPORT and value == Report.NOT_NEEDED and UNANSWERED.holds_for_record(advice):
        return pgettext("life", "It ended without an answer.")
    if fact is AdviceFact.REPORT:
        return _report_sentence(direction, Report(value), first)
    if fact is AdviceFact.ASKED:
        return (
            pgettext("life", "You asked {name} how it went.", name=first)
            if direction == Direction.GIVEN
            else pgettext("life", "You asked {name}.", name=first)
        )
    if direction == Direction.GIVEN:
        return pgettext("life", "You said it to {name}.", name=first)
    if ONLY_ASKED.holds_for_record(advice):
        return pgettext("life", "You noted what to ask {name}.", name=first)
    return pgettext("life", "{name} said it.", name=first)


# Orders of events that are odd, though life allows them


def remarks(advice: AdviceRecord) -> tuple[str, ...]:
    """What is odd about the order of an advice's events, a sentence for each; nothing is refused for it."""
    first, given = advice.person_called, advice.direction == Direction.GIVEN
    uptake, effect, report = advice.uptake, advice.effect, advice.report
    done, came, told = advice.uptake_on, advice.effect_on, advice.report_on
    known = EFFECT_KNOWN.holds(effect)
    spoke = HEARD.holds(report)
    used = USED.holds(uptake)
    found = []
    if known and USE_NOT_KNOWN.holds(uptake):
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
    if spoke and NOTHING_KNOWN.holds(uptake, effect):
        found.append(
            pgettext("remarks", "You answered {name}, but not to what: nothing is noted yet.", name=first)
            if given
            else pgettext("remarks", "{name} was told, but what happened is not noted yet.", name=first)
        )
    source = advice.source_advice
    if source is not None and not given:
        found.append(
            pgettext("remarks", "It passes something on, though it is noted as received, not as given.")
        )
    if source is not None and source.direction == Direction.GIVEN:
        to = source.person_called
        found.append(
            pgettext("remarks", "It passes on what you told {name}, not what you received.", name=to)
        )
    if given and advice.passed_on:
        found.append(
            pgettext("remarks", "It was passed on as something you received, though it is noted as given.")
        )
    if source is not None and _before(advice.date, source.date):
        found.append(pgettext("remarks", "By the dates, it was passed on before you had it."))
    return tuple(found)


def _before(one: str | None, other: str | None) -> bool:
    """Whether a date is before another one, whatever day each of them can mean."""
    return bool(one and other) and PAST.holds(str(one), str(other))
