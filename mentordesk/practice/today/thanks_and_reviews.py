# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What else waits beside the loops: thanks for what was done for the user, people out of touch, things to look at again.

*Thanks*: an act of sponsorship for the user that was not thanked for. *Drifting apart*: no contact of any kind for
longer than wished; who is at rest, archived or ended never nags. *Review*: received advice whose day of review has
come, that was taken up and never heard of again, or that was noted six weeks ago and left so, and statements of value
older than a year.
What was put off until later does not wait.
"""

from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

from mentordesk.i18n.texts import Message, Plural, npgettext, number_text, pgettext
from mentordesk.journal.dates import ApproxDate, elapsed
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.terms import AdviceState, Channel, Kind, SponsorshipKind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.people.same_names import Called
from mentordesk.practice.today.item import Found, Waiting
from mentordesk.practice.today.prepared import MADE
from mentordesk.practice.wording.dated import Dated, Since, is_day
from mentordesk.practice.wording.sentences import as_sentence
from mentordesk.practice.wording.terms import one_line, quoted, term_text

SILENT_DAYS = 60
"""After so many days without an outcome, what was taken up is worth a look."""
NOTED_DAYS = 42
"""What was only noted comes back after so many days: to be tried, let go, or seen later."""
STATED_DAYS = 365
"""A statement of value is worth a look after so many days."""

_THANKS, _THANKS_PERSON = Prepared(MADE["thanks"]), Prepared(MADE["thanks_person"])
_THANKS_COUNT = Prepared(MADE["thanks_count"])
_OUT_OF_TOUCH, _IN_TOUCH_OF = Prepared(MADE["out_of_touch"]), Prepared(MADE["in_touch_of"])
_IN_TOUCH_ALL = Prepared(MADE["in_touch_all"])
_LAST_TALK = Prepared(MADE["last_talk"])
_SILENT, _SILENT_COUNT = Prepared(MADE["silent"]), Prepared(MADE["silent_count"])
_STATED, _STATED_COUNT = Prepared(MADE["stated"]), Prepared(MADE["stated_count"])


def in_all(rows: list[tuple[Any, ...]]) -> int:
    """How many there are in all, of rows that tell it at their end."""
    return int(rows[0][-1]) if rows else 0


def _days(since: str, today: date) -> int:
    return elapsed(since, today).days


# Thanks


def count_thanks(journal: Journal, today: date) -> int:
    """How many acts are not thanked for."""
    return int(journal.value(_THANKS_COUNT(today.isoformat())))


_ACTS = {
    SponsorshipKind.NOMINATED: Message("today", "Nominated: {text}"),
    SponsorshipKind.RECOMMENDED: Message("today", "Recommended: {text}"),
    SponsorshipKind.INTRODUCED: Message("today", "Introduced to a decision maker: {text}"),
    SponsorshipKind.STRETCH_WORK: Message("today", "Gave stretch work: {text}"),
    SponsorshipKind.ADVOCATED: Message("today", "Advocated in absence: {text}"),
    SponsorshipKind.DEFENDED: Message("today", "Defended: {text}"),
    SponsorshipKind.CREDITED: Message("today", "Credited in public: {text}"),
}
_DONE_FOR_YOU = Dated(
    Message("today", "Done for you on {date}."),
    Message("today", "Done for you in {date}."),
)
_UNTHANKED = Since(
    Plural("today", "Not thanked for yet: {n} day.", "Not thanked for yet: {n} days."),
    Message("today", "Not thanked for yet."),
    Message("today", "Not thanked for yet."),
)


def thanks(journal: Journal, today: date, shown: int, relationship_id: int | None = None) -> list[Found]:
    """The acts that are not thanked for, oldest first."""
    day = today.isoformat()
    if relationship_id is None:
        query = _THANKS(day, shown)
    else:
        query = _THANKS_PERSON(day, relationship_id, shown)
    return [
        Found(Called.of(person, name, call), on, partial(_to_thank, today, record, type_, text, on))
        for record, person, name, type_, text, on, call in journal.rows(query)
    ]


def _to_thank(today: date, record: int, type_: str, text: str, on: str, who: Called) -> Waiting:
    kind = SponsorshipKind(type_)
    said = _ACTS[kind].text(text=one_line(text)) if text else term_text(kind)
    reason = " ".join((_DONE_FOR_YOU.text(on), _UNTHANKED.text(on, today)))
    return Waiting(
        *(record, *who, said, reason, _days(on, today), Move.THANK),
        *(pgettext("today", "Thank {name}", name=who.called), Kind.SPONSORSHIP),
        since=on,
    )


# Drifting apart


class OutOfTouch(NamedTuple):
    """Somebody who was not in touch for longer than wished."""

    person: int
    name: str
    wished: int
    """The days wished for."""
    since: str
    """The last day of contact; where there was none, when it began."""
    contact: bool
    """Whether any contact is on record."""
    i_call_them: str = ""


def out_of_touch(journal: Journal, today: date) -> list[OutOfTouch]:
    """Who was not in touch for longer than wished.

    Those who are over it by most, measured by what was wished, come first. Somebody with a contact in a month or a
    year that may have been lately is not among them.
    """
    rows = [
        OutOfTouch(person, name, wished, since, bool(contact), call)
        for person, name, wished, since, contact, call in journal.rows(_OUT_OF_TOUCH(today.isoformat()))
    ]
    late = [row for row in rows if _days(row.since, today) > row.wished]
    return sorted(late, key=lambda row: (-_days(row.since, today) / row.wished, row.person))


def in_touch_days(journal: Journal, today: date) -> list[tuple[str, str, str, str, str]]:
    """By when the user wishes to be in touch again with whom: uuid, name, day, and the times of the record."""
    return [
        (uuid, name, _by(last, days, snoozed), created, updated)
        for uuid, name, days, last, snoozed, created, updated in journal.rows(
            _IN_TOUCH_ALL(today.isoformat())
        )
    ]


def _by(last: str, days: int, snoozed: str | None) -> str:
    """The first day on which it is longer than wished: as exact as the last contact is known, or the day it is put off to."""
    by = ApproxDate.parse(last).last_day() + timedelta(days=days + 1)
    return max(by.isoformat()[: len(last)], snoozed or "")


def in_touch_by(journal: Journal, relationship: int, today: date) -> str:
    """The day by which the user wishes to be in touch with somebody again; empty without such a wish."""
    row = journal.first(_IN_TOUCH_OF(today.isoformat(), relationship))
    if row is None:
        return ""
    return _by(row[1], row[0], row[2])


def drifting(journal: Journal, today: date, shown: int) -> tuple[list[Found], int]:
    """Who is drifting away, and how many they are in all."""
    late = out_of_touch(journal, today)
    found = []
    for one in late[:shown]:
        said = _last_talk(journal, one.person, one.since, today) if one.contact else _NOTHING_ON_RECORD.text()
        person = Called.of(one.person, one.name, one.i_call_them)
        found.append(Found(person, one.since, partial(_to_be_in_touch, today, one, said)))
    return found, len(late)


def _to_be_in_touch(today: date, one: OutOfTouch, said: str, who: Called) -> Waiting:
    return Waiting(
        *(who.id, *who, said),
        *(_wished(one, today), _days(one.since, today), Move.IN_TOUCH),
        *(pgettext("today", "Plan a call"), Kind.RELATIONSHIP),
        since=_waits_since(one.since, one.wished) if one.contact else "",
    )


_NOTHING_ON_RECORD = Message("today", "No contact is on record yet.")


def _wished(one: OutOfTouch, today: date) -> str:
    """What was wished for, and how long it has been, as far as that is known to the day."""
    passed = elapsed(one.since, today)
    told = one.contact and passed.exact
    if one.wished == 1:
        if told:
            return pgettext(
                "today",
                "You wished to be in touch every day: {passed} have passed.",
                passed=number_text(passed.days),
            )
        return pgettext("today", "You wished to be in touch every day.")
    if told:
        return npgettext(
            "today",
            "You wished to be in touch every day: {passed} have passed.",
            "You wished to be in touch every {n} days: {passed} have passed.",
            one.wished,
            passed=number_text(passed.days),
        )
    return npgettext(
        "today",
        "You wished to be in touch every day.",
        "You wished to be in touch every {n} days.",
        one.wished,
    )


_LAST_IN_TOUCH = Dated(
    Message("today", "Last in touch on {date}."),
    Message("today", "Last in touch in {date}."),
)
_LAST_TALKED: dict[Channel | None, Dated] = {
    None: Dated(
        Message("today", "Last talked on {date}."),
        Message("today", "Last talked in {date}."),
    ),
    Channel.IN_PERSON: Dated(
        Message("today", "Last talked on {date}, in person."),
        Message("today", "Last talked in {date}, in person."),
    ),
    Channel.VIDEO: Dated(
        Message("today", "Last talked on {date}, by video."),
        Message("today", "Last talked in {date}, by video."),
    ),
    Channel.PHONE: Dated(
        Message("today", "Last talked on {date}, by phone."),
        Message("today", "Last talked in {date}, by phone."),
    ),
    Channel.MESSAGE: Dated(
        Message("today", "Last talked on {date}, by message."),
        Message("today", "Last talked in {date}, by message."),
    ),
}
_LAST_TALKED_ABOUT: dict[Channel | None, Dated] = {
    None: Dated(
        Message("today", "Last talked on {date}, about {about}"),
        Message("today", "Last talked in {date}, about {about}"),
    ),
    Channel.IN_PERSON: Dated(
        Message("today", "Last talked on {date}, in person, about {about}"),
        Message("today", "Last talked in {date}, in person, about {about}"),
    ),
    Channel.VIDEO: Dated(
        Message("today", "Last talked on {date}, by video, about {about}"),
        Message("today", "Last talked in {date}, by video, about {about}"),
    ),
    Channel.PHONE: Dated(
        Message("today", "Last talked on {date}, by phone, about {about}"),
        Message("today", "Last talked in {date}, by phone, about {about}"),
    ),
    Channel.MESSAGE: Dated(
        Message("today", "Last talked on {date}, by message, about {about}"),
        Message("today", "Last talked in {date}, by message, about {about}"),
    ),
}


def _last_talk(journal: Journal, person: int, last: str, today: date) -> str:
    """When there was contact last, and if it was a talk, how and about what."""
    row = journal.first(_LAST_TALK(person, today.isoformat()))
    if row is None or row[0] < last:
        return _LAST_IN_TOUCH.text(last)
    when, how = row[0], None if row[1] is None else Channel(row[1])
    if row[2].strip():
        return as_sentence(_LAST_TALKED_ABOUT[how].text(when, about=one_line(row[2], 80)))
    return _LAST_TALKED[how].text(when)


# Review


def _ago(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat()


def count_review(journal: Journal, today: date) -> int:
    """How much is due for review."""
    day = today.isoformat()
    advice = journal.value(_SILENT_COUNT(day, _ago(today, SILENT_DAYS)))
    return int(advice) + int(journal.value(_STATED_COUNT(day, _ago(today, STATED_DAYS))))


def review(journal: Journal, today: date, shown: int) -> tuple[list[Found], int]:
    """What is due for review, what has been due for longest first; and how much in all."""
    day = today.isoformat()
    found: list[tuple[date, Found]] = []
    rows = journal.rows(_SILENT(day, _ago(today, SILENT_DAYS), shown))
    statements = journal.rows(_STATED(day, _ago(today, STATED_DAYS)))
    for row in rows:
        person, name, state, since, on, call = row[1], row[2], row[6], row[7], row[13], row[16]
        noted = not on and state == AdviceState.NOTED
        due = _from(on) if on else _from(since, NOTED_DAYS if noted else SILENT_DAYS)
        say = partial(_noted if noted else _taken_up, today, row)
        found.append((due, Found(Called.of(person, name, call), on or since, say)))
    for record, person, name, text, on, call in statements[:shown]:
        say = partial(_to_look_at, today, record, text, on)
        found.append((_from(on, STATED_DAYS), Found(Called.of(person, name, call), on, say)))
    found.sort(key=lambda one: one[0])
    return [item for _, item in found[:shown]], in_all(rows) + len(statements)


def _noted(today: date, row: tuple[Any, ...], who: Called) -> Waiting:
    record, words, since = row[0], row[3], row[7]
    return Waiting(
        *(record, *who, quoted(words), _NOTED_ON.text(since), _days(since, today), Move.TRY),
        pgettext("today", "Try it"),
        rest=pgettext("today", "Let it go"),
        since=since,
    )


def _taken_up(today: date, row: tuple[Any, ...], who: Called) -> Waiting:
    record, words, since, on = row[0], row[3], row[7], row[13]
    reason = _TO_LOOK_AGAIN.text(on) if on else _SILENT_SINCE.text(since, today)
    days = _days(on or since, today)
    return Waiting(
        *(record, *who, quoted(words), reason, days, Move.WHAT_HAPPENED),
        pgettext("today", "What happened?"),
        since=on or since,
    )


def _to_look_at(today: date, record: int, text: str, on: str, who: Called) -> Waiting:
    said = quoted(text) if text else pgettext("today", "What you expect of {name}", name=who.called)
    return Waiting(
        *(record, *who, said, _STATED_ON.text(on), _days(on, today), Move.LOOK_AGAIN),
        *(pgettext("today", "Look at it again"), Kind.VALUE_STATEMENT),
        since=_waits_since(on, STATED_DAYS),
    )


def _waits_since(since: str, days: int) -> str:
    """The day on which something begins to wait, some days after a date; empty where that is not known to the day."""
    return _from(since, days).isoformat() if is_day(since) else ""


def _from(since: str, days: int = 0) -> date:
    """The first day on which something can be due, some days after a date; what is due is told in that order."""
    return ApproxDate.parse(since).first_day() + timedelta(days=days)


_TO_LOOK_AGAIN = Dated(
    Message("today", "You wanted to look at it again on {date}."),
    Message("today", "You wanted to look at it again in {date}."),
)
_NOTED_ON = Dated(
    Message("today", "Noted on {date}, and left there."),
    Message("today", "Noted in {date}, and left there."),
)
_STATED_ON = Dated(
    Message("today", "Stated on {date}. A year later, does it still hold?"),
    Message("today", "Stated in {date}. A year later, does it still hold?"),
)
_SILENT_SINCE = Since(
    Plural(
        "today",
        "Taken up on {date}, and no outcome since: {n} day.",
        "Taken up on {date}, and no outcome since: {n} days.",
    ),
    Message("today", "Taken up on {date}, and no outcome since."),
    Message("today", "Taken up in {date}, and no outcome since."),
)
