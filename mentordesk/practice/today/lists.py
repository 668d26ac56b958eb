# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What waits today: whom to tell what happened, and whom to ask how it went.

*Tell them*: an outcome is known and the other one has not heard, or has told and not been answered.
*Ask them*: advice was given and nothing was heard of it for `ASK_AFTER_DAYS`, or its review day has come.
*Drifting apart* and *review due*, and thanks among those to tell: see `mentordesk.practice.today.thanks_and_reviews`.
*Due* are promises, conversations to prepare and other follow-ups: see `mentordesk.practice.follow_ups.due`.
What was put off until later, and what belongs to an archived relationship, does not wait. With a
relationship that has ended, there is nothing left to ask, but what is known may still be told.
"""

from datetime import date
from typing import Any, NamedTuple

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.rules import EFFECT_KNOWN, USED
from mentordesk.journal.terms import AdviceState, Direction, Effect, Uptake
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.follow_ups import due as follow_ups
from mentordesk.practice.today import thanks_and_reviews as upkeep
from mentordesk.practice.today.item import Waiting, silent_since
from mentordesk.practice.today.prepared import MADE
from mentordesk.practice.wording.terms import first_name, mid_sentence, one_line, quoted, term_text

SHOWN = 12

_NOBODY = Prepared(MADE["nobody"])
_TELL, _ASK = Prepared(MADE["tell"]), Prepared(MADE["ask"])
_TELL_COUNT, _ASK_COUNT = Prepared(MADE["tell_count"]), Prepared(MADE["ask_count"])
_TELL_PERSON, _ASK_PERSON = Prepared(MADE["tell_person"]), Prepared(MADE["ask_person"])


class Today(NamedTuple):
    """The lists, most urgent first: the first SHOWN of each, and how many there are in all."""

    due: tuple[Waiting, ...] = ()
    tell: tuple[Waiting, ...] = ()
    ask: tuple[Waiting, ...] = ()
    drifting: tuple[Waiting, ...] = ()
    review: tuple[Waiting, ...] = ()
    due_count: int = 0
    tell_count: int = 0
    ask_count: int = 0
    drifting_count: int = 0
    review_count: int = 0
    whole: bool = True
    """Whether all lists were read, and not only those that come first."""

    @property
    def waiting(self) -> int:
        """How many things wait."""
        return self.tell_count + self.ask_count + self.drifting_count + self.review_count + self.due_count

    @property
    def oldest_days(self) -> int:
        """How long the oldest has waited, in days."""
        return max((item.days for item in self.listed), default=0)

    @property
    def listed(self) -> tuple[Waiting, ...]:
        """All that is in the lists, in their order."""
        return (*self.due, *self.tell, *self.ask, *self.drifting, *self.review)


def count(journal: Journal, today: date) -> int:
    """How many things wait."""
    day, long_ago = today.isoformat(), silent_since(today)
    tell, ask = journal.value(_TELL_COUNT(day)), journal.value(_ASK_COUNT(day, long_ago))
    beside = upkeep.count_thanks(journal, today) + upkeep.count_review(journal, today)
    beside += follow_ups.count_due(journal, today)
    return int(tell) + int(ask) + beside + len(upkeep.out_of_touch(journal, today))


def nobody_yet(journal: Journal) -> bool:
    """Whether there is no relationship at all."""
    return journal.first(_NOBODY()) is None


def read_today(journal: Journal, today: date, shown: int = SHOWN, enough: int | None = None) -> Today:
    """The lists of a day. Once there are `enough` things to show, nothing more is read."""
    found = Today()
    for read in (_due, _told, _asked, _drifting, _reviewed):
        found = read(journal, today, shown, found)
        if enough is not None and len(found.listed) >= enough:
            return found._replace(whole=False)
    return found


def _due(journal: Journal, today: date, shown: int, found: Today) -> Today:
    due, count = follow_ups.due(journal, today, shown)
    return found._replace(due=tuple(due), due_count=count)


def _told(journal: Journal, today: date, shown: int, found: Today) -> Today:
    """Whom to tell what happened, and whom to thank."""
    rows = journal.rows(_TELL(today.isoformat(), shown))
    thanks = upkeep.thanks(journal, today, shown)
    told = sorted([*(_waiting(row, today) for row in rows), *thanks], key=lambda item: -item.days)
    count = upkeep.in_all(rows)
    count += upkeep.count_thanks(journal, today) if len(thanks) == shown else len(thanks)
    return found._replace(tell=tuple(told[:shown]), tell_count=count)


def _asked(journal: Journal, today: date, shown: int, found: Today) -> Today:
    rows = journal.rows(_ASK(today.isoformat(), silent_since(today), shown))
    return found._replace(ask=tuple(_waiting(row, today) for row in rows), ask_count=upkeep.in_all(rows))


def _drifting(journal: Journal, today: date, shown: int, found: Today) -> Today:
    late, count = upkeep.drifting(journal, today, shown)
    return found._replace(drifting=tuple(late), drifting_count=count)


def _reviewed(journal: Journal, today: date, shown: int, found: Today) -> Today:
    review, count = upkeep.review(journal, today, shown)
    return found._replace(review=tuple(review), review_count=count)


def waiting_with(journal: Journal, relationship_id: int, today: date) -> tuple[Waiting, ...]:
    """What waits between the user and one person, oldest first."""
    day, long_ago = today.isoformat(), silent_since(today)
    rows = journal.rows(_TELL_PERSON(day, relationship_id, SHOWN))
    rows += journal.rows(_ASK_PERSON(day, long_ago, relationship_id, SHOWN))
    return tuple(_waiting(row, today) for row in rows)


def _waiting(row: tuple[Any, ...], today: date) -> Waiting:
    record_id, relationship, name, words, question, direction, state, since, given_on = row[:9]
    uptake, effect, uptake_on, effect_on = row[9:13]
    first = first_name(name)
    days = max(0, (today - ApproxDate.parse(since).first_day()).days)
    if direction == Direction.RECEIVED:
        text = quoted(words) if words else one_line(question)
        reason = _tell_reason(uptake, effect, uptake_on, effect_on, first, days, since)
        return Waiting(
            record_id,
            relationship,
            name,
            text,
            reason,
            days,
            Move.TELL,
            pgettext("today", "Tell {name}", name=first),
        )
    text = pgettext("today", "You said: {words}", words=quoted(words)) if words else one_line(question)
    if state == AdviceState.OWED:
        outcome = _outcome(uptake, effect)
        reason = npgettext(
            "today",
            "{name} told you {when}: {outcome}. Say that you heard: {n} day.",
            "{name} told you {when}: {outcome}. Say that you heard: {n} days.",
            days,
            name=first,
            when=_when(since),
            outcome=outcome,
        )
        button = pgettext("today", "Answer {name}", name=first)
        return Waiting(record_id, relationship, name, text, reason, days, Move.ACKNOWLEDGE, button)
    reason = npgettext(
        "today",
        "Given {when}, no word since: {n} day.",
        "Given {when}, no word since: {n} days.",
        days,
        when=_when(given_on),
    )
    if state == AdviceState.TRYING and USED.holds(uptake):
        reason = npgettext(
            "today",
            "{name} tried it {when}; no word of how it went: {n} day.",
            "{name} tried it {when}; no word of how it went: {n} days.",
            days,
            name=first,
            when=_when(since),
        )
    elif state == AdviceState.TRYING:
        reason = npgettext(
            "today",
            "{name} meant to try it {when}; no word since: {n} day.",
            "{name} meant to try it {when}; no word since: {n} days.",
            days,
            name=first,
            when=_when(since),
        )
    button = pgettext("today", "Ask {name}", name=first)
    return Waiting(record_id, relationship, name, text, reason, days, Move.ASK, button)


def _when(day: str) -> str:
    """A date as it stands inside a sentence."""
    if len(day) == 10:
        return pgettext("today", "on {date}", date=date_text(day))
    return pgettext("today", "in {date}", date=date_text(day))


def _outcome(uptake: str, effect: str) -> str:
    if EFFECT_KNOWN.holds(effect):
        return mid_sentence(term_text(Effect(effect)))
    return mid_sentence(term_text(Uptake(uptake)))


def _tell_reason(
    uptake: str, effect: str, uptake_on: str | None, effect_on: str | None, first: str, days: int, since: str
) -> str:
    """Why somebody should be told, in the order things happened."""
    done = _when(uptake_on or since)
    if uptake == Uptake.DECLINED:
        return npgettext(
            "today",
            "You went another way {when}. {name} may still be wondering: {n} day.",
            "You went another way {when}. {name} may still be wondering: {n} days.",
            days,
            when=done,
            name=first,
        )
    if uptake == Uptake.OVERTAKEN:
        return npgettext(
            "today",
            "Events overtook it {when}. {name} may still be wondering: {n} day.",
            "Events overtook it {when}. {name} may still be wondering: {n} days.",
            days,
            when=done,
            name=first,
        )
    effect_text = _effect_text(Effect(effect))
    if uptake == Uptake.FOLLOWED:
        deed = pgettext("today", "You followed it {when} and {effect}.", when=done, effect=effect_text)
    elif uptake == Uptake.ADAPTED:
        deed = pgettext("today", "You adapted it {when} and {effect}.", when=done, effect=effect_text)
    else:
        deed = pgettext(
            "today", "By {date} {effect}.", date=date_text(effect_on or since), effect=effect_text
        )
    unknown = npgettext(
        "today", "{name} does not know yet: {n} day.", "{name} does not know yet: {n} days.", days, name=first
    )
    return pgettext("today", "{deed} {unknown}", deed=deed, unknown=unknown)


def _effect_text(effect: Effect) -> str:
    return {
        Effect.HELPED_A_LOT: pgettext("today", "it helped a lot"),
        Effect.HELPED: pgettext("today", "it helped"),
        Effect.NO_DIFFERENCE: pgettext("today", "it made no difference"),
        Effect.MIXED: pgettext("today", "it helped in part"),
        Effect.MADE_WORSE: pgettext("today", "it made things worse"),
    }[effect]


def headline(shown: Today) -> str:
    """How much waits, in one line."""
    if not shown.waiting:
        return pgettext("today", "Nothing waits. Every loop is closed.")
    oldest = npgettext(
        "today", "The oldest has waited {n} day.", "The oldest has waited {n} days.", shown.oldest_days
    )
    many = npgettext("today", "{n} thing waits.", "{n} things wait.", shown.waiting)
    return pgettext("today", "{many} {oldest}", many=many, oldest=oldest)
