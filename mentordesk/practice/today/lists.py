# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What waits today: whom to tell what happened, and whom to ask how it went.

*Tell them*: an outcome is known and the other one has not heard, or has told and not been answered.
*Ask them*: advice was given and nothing was heard of it for `ASK_AFTER_DAYS`, or its review day has come.
*Drifting apart* and *review due*, and thanks among those to tell: see `mentordesk.practice.today.thanks_and_reviews`.
*Due* are promises, conversations to prepare and other follow-ups: see `mentordesk.practice.follow_ups.due`.
*Waiting for an answer*: a question was sent, and `ANSWER_DAYS` have passed, or the day the answer is needed by.
What was put off until later or let rest does not wait, nor does anything with somebody who is at rest, archived, ended
or dead. What is known may still be told where a relationship has ended: that is offered on its page (`waiting_with`).
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, Plural, npgettext, pgettext
from mentordesk.journal.dates import ApproxDate, elapsed
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.rules import ASKINGS, EFFECT_KNOWN, USED
from mentordesk.journal.terms import AdviceState, Direction, Effect, Kind, Uptake
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.follow_ups import due as follow_ups
from mentordesk.practice.people.same_names import Called, told_apart
from mentordesk.practice.today import thanks_and_reviews
from mentordesk.practice.today.item import Found, Waiting, asked_until, silent_since
from mentordesk.practice.today.prepared import MADE
from mentordesk.practice.wording.dated import Dated, Since, is_day
from mentordesk.practice.wording.terms import one_line, quoted

SHOWN = 12
LOOKED_AHEAD = 24
"""So many days on which something may begin to wait are looked at for what comes next."""

_NOBODY = Prepared(MADE["nobody"])
_TELL, _ASK = Prepared(MADE["tell"]), Prepared(MADE["ask"])
_TELL_COUNT, _ASK_COUNT = Prepared(MADE["tell_count"]), Prepared(MADE["ask_count"])
_UNANSWERED, _UNANSWERED_COUNT = Prepared(MADE["unanswered"]), Prepared(MADE["unanswered_count"])
_OPEN_AT_REST = Prepared(MADE["open_at_rest"])
_STILL_OPEN, _DAYS_TO_COME = Prepared(MADE["still_open"]), Prepared(MADE["days_to_come"])
_TELL_PERSON, _ASK_PERSON = Prepared(MADE["tell_person"]), Prepared(MADE["ask_person"])


class Coming(NamedTuple):
    """What will wait first, and from which day on."""

    day: date
    item: Waiting


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
    answers: tuple[Waiting, ...] = ()
    answers_count: int = 0
    coming: "Coming | None" = None
    """Where nothing waits: what comes first."""
    still_open: int = 0
    """Where nothing waits: how many loops are open and do not rest."""
    at_rest: bool = False
    """Where nothing waits: whether a loop is open that rests, or whose relationship does, or is over."""
    whole: bool = True
    """Whether all lists were read, and not only those that come first."""
    day: date = date.min
    """The day the lists are of."""

    @property
    def waiting(self) -> int:
        """How many things wait."""
        loops = self.tell_count + self.ask_count + self.answers_count
        return loops + self.drifting_count + self.review_count + self.due_count

    @property
    def oldest_days(self) -> int:
        """How long the oldest has waited, in days; at least so many, where it is not known to the day."""
        return elapsed(self.oldest_since, self.day).days if self.oldest_since else 0

    @property
    def oldest_since(self) -> str:
        """The approximate date since which the oldest has waited; empty where nothing is known to have waited."""
        return min((item.since for item in self.listed if item.since), default="")

    @property
    def listed(self) -> tuple[Waiting, ...]:
        """All that is in the lists, in their order."""
        return (*self.due, *self.tell, *self.ask, *self.answers, *self.drifting, *self.review)


def count(journal: Journal, today: date) -> int:
    """How many things wait."""
    day, long_ago = today.isoformat(), silent_since(today)
    tell, ask = journal.value(_TELL_COUNT(day)), journal.value(_ASK_COUNT(day, long_ago))
    beside = thanks_and_reviews.count_thanks(journal, today) + thanks_and_reviews.count_review(journal, today)
    beside += follow_ups.count_due(journal, today)
    beside += int(journal.value(_UNANSWERED_COUNT(day, asked_until(today))))
    return int(tell) + int(ask) + beside + len(thanks_and_reviews.out_of_touch(journal, today))


def nobody_yet(journal: Journal) -> bool:
    """Whether there is no relationship at all."""
    return journal.first(_NOBODY()) is None


def read_today(journal: Journal, today: date, shown: int = SHOWN, enough: int | None = None) -> Today:
    """The lists of a day. Once there are `enough` things to show, nothing more is read."""
    found = _lists(journal, today, shown, enough)
    return _with_outlook(journal, today, found) if found.whole and not found.waiting else found


def _lists(journal: Journal, today: date, shown: int, enough: int | None = None) -> Today:
    found: list[list[Found]] = []
    counts: list[int] = []
    whole = True
    for read in _READERS:
        rows, count = read(journal, today, shown)
        found.append(rows)
        counts.append(count)
        if enough is not None and sum(map(len, found)) >= enough:
            whole = False
            break
    others = told_apart(journal, (one.person for rows in found for one in rows))
    said = [tuple(one.said(others) for one in rows) for rows in found]
    left = len(_READERS) - len(found)
    due, tell, ask, answers, drifting, review = said + [()] * left
    due_count, tell_count, ask_count, answers_count, drifting_count, review_count = counts + [0] * left
    return Today(
        *(due, tell, ask, drifting, review),
        *(due_count, tell_count, ask_count, drifting_count, review_count),
        *(answers, answers_count),
        whole=whole,
        day=today,
    )


def _due(journal: Journal, today: date, shown: int) -> tuple[list[Found], int]:
    return follow_ups.due(journal, today, shown)


def _told(journal: Journal, today: date, shown: int) -> tuple[list[Found], int]:
    """Whom to tell what happened, and whom to thank."""
    rows = journal.rows(_TELL(today.isoformat(), shown))
    thanks = thanks_and_reviews.thanks(journal, today, shown)
    told = sorted([*(_of_advice(row, today) for row in rows), *thanks], key=lambda item: item.since)
    count = thanks_and_reviews.in_all(rows)
    count += thanks_and_reviews.count_thanks(journal, today) if len(thanks) == shown else len(thanks)
    return told[:shown], count


def _asked(journal: Journal, today: date, shown: int) -> tuple[list[Found], int]:
    rows = journal.rows(_ASK(today.isoformat(), silent_since(today), shown))
    return [_of_advice(row, today) for row in rows], thanks_and_reviews.in_all(rows)


def _unanswered(journal: Journal, today: date, shown: int) -> tuple[list[Found], int]:
    """Questions that were sent and wait for their answer."""
    rows = journal.rows(_UNANSWERED(today.isoformat(), asked_until(today), shown))
    answers = [Found(_person(row), row[14], partial(_waiting_answer, today, row)) for row in rows]
    return answers, thanks_and_reviews.in_all(rows)


_Reader = Callable[[Journal, date, int], tuple[list[Found], int]]
_READERS: tuple[_Reader, ...] = (
    *(_due, _told, _asked, _unanswered),
    *(thanks_and_reviews.drifting, thanks_and_reviews.review),
)


def _of_advice(row: tuple[Any, ...], today: date) -> Found:
    return Found(_person(row), row[7], partial(_waiting, today, row))


def _person(row: tuple[Any, ...]) -> Called:
    return Called.of(row[1], row[2], row[16])


def waiting_with(journal: Journal, relationship_id: int, today: date) -> tuple[Waiting, ...]:
    """What waits between the user and one person, oldest first; after the end, what may still be told."""
    day, long_ago = today.isoformat(), silent_since(today)
    told = journal.rows(_TELL_PERSON(day, relationship_id, SHOWN))
    asked = journal.rows(_ASK_PERSON(day, long_ago, relationship_id, SHOWN))
    return (
        *(
            _waiting(today, row, _person(row)) if row[-1] is None else _offered(today, row, _person(row))
            for row in told
        ),
        *(_waiting(today, row, _person(row)) for row in asked),
    )


def _offered(today: date, row: tuple[Any, ...], who: Called) -> Waiting:
    """What may still be told to somebody, though the relationship has ended: nobody owes it."""
    item = _waiting(today, row, who)
    if item.move is Move.TELL:
        reason = pgettext("today", "You may still tell {name}, if you like.", name=who.called)
    else:
        reason = pgettext("today", "You may still answer {name}, if you like.", name=who.called)
    return item._replace(reason=reason, offered=True)


def _waiting_answer(today: date, row: tuple[Any, ...], who: Called) -> Waiting:
    """A question that was sent and has no answer."""
    record, question, asked_on, times = row[0], row[4], row[14], row[15]
    days = elapsed(asked_on, today).days
    reason = _asked_often(asked_on, times) if times >= ASKINGS else _NO_ANSWER.text(asked_on)
    rest = pgettext("today", "No answer") if times < ASKINGS else pgettext("today", "Let it rest")
    button = pgettext("today", "{name} answered", name=who.called)
    return Waiting(
        *(record, *who, one_line(question), reason, days, Move.ANSWER, button),
        since=asked_on,
        rest=rest,
        ends=times < ASKINGS,
    )


_NO_ANSWER = Dated(
    Message("today", "Asked on {date}, and no answer yet."),
    Message("today", "Asked in {date}, and no answer yet."),
)


def _asked_often(asked_on: str, times: int) -> str:
    """That somebody was asked again and again; what can be done about it stands on the buttons."""
    if is_day(asked_on):
        return npgettext(
            "today",
            "Asked {n} time, last on {date}, and no word since.",
            "Asked {n} times, last on {date}, and no word since.",
            times,
            date=date_text(asked_on),
        )
    return npgettext(
        "today",
        "Asked {n} time, last in {date}, and no word since.",
        "Asked {n} times, last in {date}, and no word since.",
        times,
        date=date_text(asked_on),
    )


def _waiting(today: date, row: tuple[Any, ...], who: Called) -> Waiting:
    """Advice that waits to be told of, answered or asked about."""
    words, question, direction, state, since = row[3:8]
    text, move, rest = quoted(words) if words else one_line(question), Move.ASK, ""
    if direction == Direction.RECEIVED:
        reason = _tell_reason(row[9], row[10], row[11], row[12], who.called, since, today)
        move = Move.TELL
        button = pgettext("today", "Tell {name}", name=who.called)
    else:
        text = pgettext("today", "You said: {words}", words=text) if words else text
        if state == AdviceState.OWED:
            reason, move = _answer_reason(row[9], row[10], since, who.called, today), Move.ACKNOWLEDGE
            button = pgettext("today", "Answer {name}", name=who.called)
        elif row[15] >= ASKINGS:
            reason, rest = _asked_often(row[14], row[15]), pgettext("today", "Let it rest")
            button = pgettext("today", "Ask once more")
        else:
            reason = _ask_reason(row, who.called, today)
            button = pgettext("today", "Ask {name}", name=who.called)
    return Waiting(
        *(row[0], *who, text, reason, elapsed(since, today).days, move, button),
        rest=rest,
        since=since,
    )


def _ask_reason(row: tuple[Any, ...], called: str, today: date) -> str:
    """Why somebody should be asked how it went."""
    state, since, given_on, uptake, asked_on = row[6], row[7], row[8], row[9], row[14]
    if asked_on and asked_on >= since:
        return " ".join((_said_reason(state, uptake, since, given_on, called), _ASKED_ON.text(asked_on)))
    if state != AdviceState.TRYING:
        return _GIVEN.text(given_on, today)
    return (_TRIED if USED.holds(uptake) else _MEANT).text(since, today, name=called)


# Why somebody should be answered


_TOLD: dict[Effect | Uptake, Dated] = {
    Effect.HELPED_A_LOT: Dated(
        Message("today", "{name} told you on {date}: helped a lot."),
        Message("today", "{name} told you in {date}: helped a lot."),
    ),
    Effect.HELPED: Dated(
        Message("today", "{name} told you on {date}: helped."),
        Message("today", "{name} told you in {date}: helped."),
    ),
    Effect.NO_DIFFERENCE: Dated(
        Message("today", "{name} told you on {date}: made no difference."),
        Message("today", "{name} told you in {date}: made no difference."),
    ),
    Effect.MIXED: Dated(
        Message("today", "{name} told you on {date}: mixed."),
        Message("today", "{name} told you in {date}: mixed."),
    ),
    Effect.MADE_WORSE: Dated(
        Message("today", "{name} told you on {date}: made it worse."),
        Message("today", "{name} told you in {date}: made it worse."),
    ),
    Uptake.DECLINED: Dated(
        Message("today", "{name} told you on {date}: went another way."),
        Message("today", "{name} told you in {date}: went another way."),
    ),
    Uptake.OVERTAKEN: Dated(
        Message("today", "{name} told you on {date}: overtaken by events."),
        Message("today", "{name} told you in {date}: overtaken by events."),
    ),
}


_HEARD = Since(
    Plural("today", "Say that you heard: {n} day.", "Say that you heard: {n} days."),
    Message("today", "Say that you heard."),
    Message("today", "Say that you heard."),
)


def _answer_reason(uptake: str, effect: str, since: str, first: str, today: date) -> str:
    outcome = Effect(effect) if EFFECT_KNOWN.holds(effect) else Uptake(uptake)
    return " ".join((_TOLD[outcome].text(since, name=first), _HEARD.text(since, today)))


# Why somebody should be asked

_ASKED_ON = Dated(Message("today", "Last asked on {date}."), Message("today", "Last asked in {date}."))
_GIVEN_ON = Dated(Message("today", "Given on {date}."), Message("today", "Given in {date}."))
_TRIED_ON = Dated(
    Message("today", "{name} tried it on {date}."), Message("today", "{name} tried it in {date}.")
)
_MEANT_ON = Dated(
    Message("today", "{name} meant to try it on {date}."),
    Message("today", "{name} meant to try it in {date}."),
)


def _said_reason(state: str, uptake: str, since: str, given_on: str, first: str) -> str:
    """What is known of advice that was asked about: since then there was a word, if only the user's own."""
    if state != AdviceState.TRYING:
        return _GIVEN_ON.text(given_on)
    return (_TRIED_ON if USED.holds(uptake) else _MEANT_ON).text(since, name=first)


_GIVEN = Since(
    Plural("today", "Given on {date}, no word since: {n} day.", "Given on {date}, no word since: {n} days."),
    Message("today", "Given on {date}, no word since."),
    Message("today", "Given in {date}, no word since."),
)
_TRIED = Since(
    Plural(
        "today",
        "{name} tried it on {date}; no word of how it went: {n} day.",
        "{name} tried it on {date}; no word of how it went: {n} days.",
    ),
    Message("today", "{name} tried it on {date}; no word of how it went."),
    Message("today", "{name} tried it in {date}; no word of how it went."),
)
_MEANT = Since(
    Plural(
        "today",
        "{name} meant to try it on {date}; no word since: {n} day.",
        "{name} meant to try it on {date}; no word since: {n} days.",
    ),
    Message("today", "{name} meant to try it on {date}; no word since."),
    Message("today", "{name} meant to try it in {date}; no word since."),
)


# Why somebody should be told


_NOT_TAKEN: dict[str, Dated] = {
    Uptake.DECLINED: Dated(
        Message("today", "You went another way on {date}."),
        Message("today", "You went another way in {date}."),
    ),
    Uptake.OVERTAKEN: Dated(
        Message("today", "Events overtook it on {date}."),
        Message("today", "Events overtook it in {date}."),
    ),
}
_FOLLOWED: dict[str, Dated] = {
    Effect.HELPED_A_LOT: Dated(
        Message("today", "You followed it on {date} and it helped a lot."),
        Message("today", "You followed it in {date} and it helped a lot."),
    ),
    Effect.HELPED: Dated(
        Message("today", "You followed it on {date} and it helped."),
        Message("today", "You followed it in {date} and it helped."),
    ),
    Effect.NO_DIFFERENCE: Dated(
        Message("today", "You followed it on {date} and it made no difference."),
        Message("today", "You followed it in {date} and it made no difference."),
    ),
    Effect.MIXED: Dated(
        Message("today", "You followed it on {date} and it helped in part."),
        Message("today", "You followed it in {date} and it helped in part."),
    ),
    Effect.MADE_WORSE: Dated(
        Message("today", "You followed it on {date} and it made things worse."),
        Message("today", "You followed it in {date} and it made things worse."),
    ),
}
_ADAPTED: dict[str, Dated] = {
    Effect.HELPED_A_LOT: Dated(
        Message("today", "You adapted it on {date} and it helped a lot."),
        Message("today", "You adapted it in {date} and it helped a lot."),
    ),
    Effect.HELPED: Dated(
        Message("today", "You adapted it on {date} and it helped."),
        Message("today", "You adapted it in {date} and it helped."),
    ),
    Effect.NO_DIFFERENCE: Dated(
        Message("today", "You adapted it on {date} and it made no difference."),
        Message("today", "You adapted it in {date} and it made no difference."),
    ),
    Effect.MIXED: Dated(
        Message("today", "You adapted it on {date} and it helped in part."),
        Message("today", "You adapted it in {date} and it helped in part."),
    ),
    Effect.MADE_WORSE: Dated(
        Message("today", "You adapted it on {date} and it made things worse."),
        Message("today", "You adapted it in {date} and it made things worse."),
    ),
}
_CAME_BY: dict[str, Message] = {
    Effect.HELPED_A_LOT: Message("today", "By {date} it helped a lot."),
    Effect.HELPED: Message("today", "By {date} it helped."),
    Effect.NO_DIFFERENCE: Message("today", "By {date} it made no difference."),
    Effect.MIXED: Message("today", "By {date} it helped in part."),
    Effect.MADE_WORSE: Message("today", "By {date} it made things worse."),
}


_NOT_TOLD = Since(
    Plural("today", "{name} was not told yet: {n} day.", "{name} was not told yet: {n} days."),
    Message("today", "{name} was not told yet."),
    Message("today", "{name} was not told yet."),
)
_OLDEST = Since(
    Plural("today", "The oldest has waited {n} day.", "The oldest has waited {n} days."),
    Message("today", "The oldest is from today."),
    Message("today", "The oldest has waited since {date}."),
)


def _tell_reason(
    uptake: str,
    effect: str,
    uptake_on: str | None,
    effect_on: str | None,
    first: str,
    since: str,
    today: date,
) -> str:
    """Why somebody should be told, in the order things happened."""
    done = uptake_on or since
    if uptake in _NOT_TAKEN:
        return " ".join((_NOT_TAKEN[uptake].text(done), _NOT_TOLD.text(since, today, name=first)))
    if uptake == Uptake.FOLLOWED:
        deed = _FOLLOWED[effect].text(done)
    elif uptake == Uptake.ADAPTED:
        deed = _ADAPTED[effect].text(done)
    else:
        deed = _CAME_BY[effect].text(date=date_text(effect_on or since))
    return " ".join((deed, _NOT_TOLD.text(since, today, name=first)))


def headline(shown: Today) -> str:
    """How much waits, in one line; where nothing does, what comes next, and how much is still open."""
    if not shown.waiting:
        return _nothing_waits(shown)
    many = npgettext("today", "{n} thing waits.", "{n} things wait.", shown.waiting)
    if not shown.oldest_since:
        return many
    return " ".join((many, _OLDEST.text(shown.oldest_since, shown.day)))


def _nothing_waits(shown: Today) -> str:
    if not shown.coming and not shown.still_open:
        if shown.at_rest:
            return pgettext("today", "Nothing waits. What is still open rests.")
        return pgettext("today", "Nothing waits. Every loop is closed.")
    sentences = [pgettext("today", "Nothing waits today.")]
    others = shown.still_open - (shown.coming is not None and shown.coming.item.kind is Kind.ADVICE)
    if others:
        sentences.append(
            npgettext(
                "today",
                "{n} loop is still open.",
                "{n} loops are still open.",
                others,
            )
            if shown.coming is None or shown.coming.item.kind is not Kind.ADVICE
            else npgettext(
                "today",
                "{n} other loop is still open.",
                "{n} other loops are still open.",
                others,
            )
        )
    if shown.coming is not None:
        day, item = date_text(shown.coming.day.isoformat()), shown.coming.item
        sentences.append(
            pgettext("today", "Next, on {date}: {name}, {words}", date=day, name=item.name, words=item.words)
            if item.relationship
            else pgettext("today", "Next, on {date}: {words}", date=day, words=item.words)
        )
    return " ".join(sentences)


# What comes next, where nothing waits


def _with_outlook(journal: Journal, today: date, found: Today) -> Today:
    """The lists of a day on which nothing waits, with what comes next and how much is open."""
    found = found._replace(
        still_open=int(journal.value(_STILL_OPEN())), at_rest=journal.first(_OPEN_AT_REST()) is not None
    )
    days = {day for (day,) in journal.rows(_DAYS_TO_COME(today.isoformat(), LOOKED_AHEAD))}
    for day in sorted(days | follow_ups.days_after_contact(journal, today))[:LOOKED_AHEAD]:
        then = ApproxDate.parse(day).first_day()
        listed = _lists(journal, then, 1, enough=1).listed
        if listed:
            return found._replace(coming=Coming(then, listed[0]))
    return found
