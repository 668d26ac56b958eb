# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups: what is due, what is open with a person, and moving it on.

Those the user writes are records. Those that a loop opens by itself are never written: they are asked of the
advice, the planned conversation, the wish to keep in touch and the statement of value they come from, and so are
gone when these are done with. A written one about the same thing takes their place. See
``docs/decisions/0010-follow-ups.md``.
"""

from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.dates import ApproxDate, elapsed, known_day
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.rules import PAST
from mentordesk.journal.terms import FollowUpAnchor, FollowUpKind, Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.follow_ups.due_texts import DUE, LATE, NO_DAY, PUT_OFF, TODAY
from mentordesk.practice.people.address import called
from mentordesk.practice.people.same_names import Called
from mentordesk.practice.today import thanks_and_reviews
from mentordesk.practice.today.item import UNDATED_DAYS, Found, Waiting, silent_since
from mentordesk.practice.today.prepared import MADE
from mentordesk.practice.wording.terms import one_line, quoted, term_text

PREPARE_DAYS = 3
"""So many days before a planned conversation, its points ask to be looked at."""

_DATED, _DATED_COUNT = Prepared(MADE["dated"]), Prepared(MADE["dated_count"])
_ANCHORED = Prepared(MADE["anchored"])
_PLANNED, _PLANNED_COUNT = Prepared(MADE["planned"]), Prepared(MADE["planned_count"])


def kind_text(type_: FollowUpKind) -> str:
    """What a follow-up is called by its kind; one of no kind is a follow-up."""
    return term_text(Kind.FOLLOW_UP if type_ is FollowUpKind.CUSTOM else type_)


class Written(NamedTuple):
    """A follow-up that was written, with what its day follows from."""

    id: int
    relationship: int | None
    name: str
    type: FollowUpKind
    text: str
    due: str
    """The day it is due, put off or not; empty if it has none."""
    repeat: str
    rhythm: str
    """Its repeat in words, as a remark in a row; empty if there is none."""
    rhythm_sentence: str
    about: str
    made_on: str
    """The approximate date it was made on."""
    snoozed: str
    told_due: str = ""
    """The day it is due, as exactly as it is told: what counts from a month of contact is due in a month."""
    called: str = ""
    """What the person is called in a sentence."""

    @property
    def says(self) -> str:
        """What is to be done, in the user's words as far as there are any."""
        if self.text.strip():
            return one_line(self.text)
        return quoted(self.about) if self.about.strip() else kind_text(self.type)


def written(row: tuple[Any, ...], last: str = "") -> Written:
    """A follow-up from its `queries.FOLLOW_UP`, and the last day of contact where it counts from that."""
    record, person, name, type_, text, due, repeat, snoozed, anchor, made, about, call = row[:12]
    rhythm, says, sentence = None, "", ""
    day = told = due or ""
    made_on = made
    if repeat:
        # Late: most journals begin their day without a repeat.
        from mentordesk.practice.follow_ups.recurrence import (
            after_contact_sentence,
            after_contact_text,
            later_by,
            read_repeat,
            repeat_sentence,
            repeat_text,
        )

        rhythm = read_repeat(repeat)
    if rhythm is not None and anchor == FollowUpAnchor.LAST_CONTACT:
        says, sentence = after_contact_text(rhythm), after_contact_sentence(rhythm)
        since = last or made_on
        by = later_by(rhythm, ApproxDate.parse(since).last_day()).isoformat()
        if by > day:
            day, told = by, by[: len(since)]
    elif rhythm is not None:
        start = known_day(due)
        says, sentence = repeat_text(rhythm, start), repeat_sentence(rhythm, start)
    if snoozed and (not day or snoozed > day):
        day = told = snoozed
    return Written(
        *(record, person, name or "", FollowUpKind(type_), text or "", day, repeat, says, sentence),
        *(about or "", made_on, snoozed or "", told, called(name, call) if name else ""),
    )


# What is due


def _anchored(journal: Journal, today: date) -> list[Written]:
    """Those that count from the last contact, and are due."""
    day = today.isoformat()
    found = [written(row, row[12] or "") for row in journal.rows(_ANCHORED(day))]
    return [one for one in found if one.due and one.due <= day]


def days_after_contact(journal: Journal, today: date) -> set[str]:
    """The days to come on which those are due that count from the last contact there was."""
    day = today.isoformat()
    return {one.due for row in journal.rows(_ANCHORED(day)) if (one := written(row, row[12] or "")).due > day}


def _soon(today: date) -> tuple[str, str]:
    return today.isoformat(), (today + timedelta(days=PREPARE_DAYS)).isoformat()


def _week_ago(today: date) -> str:
    return (today - timedelta(days=UNDATED_DAYS - 1)).isoformat()


def count_due(journal: Journal, today: date) -> int:
    """How much is due, besides the advice that is told of as a loop."""
    dated = journal.value(_DATED_COUNT(today.isoformat(), _week_ago(today), silent_since(today)))
    planned = journal.value(_PLANNED_COUNT(*_soon(today)))
    return int(dated) + int(planned) + len(_anchored(journal, today))


def due(journal: Journal, today: date, shown: int) -> tuple[list[Found], int]:
    """What is due, what has been for longest first; and how much in all."""
    dated = journal.rows(_DATED(today.isoformat(), _week_ago(today), silent_since(today), shown))
    anchored = _anchored(journal, today)
    found = [*(written(row) for row in dated), *anchored]
    waiting = [(one.due or one.made_on, one.id, _found(one, today)) for one in found]
    talks = journal.rows(_PLANNED(*_soon(today)))
    waiting += [
        (row[3], row[0], Found(Called.of(row[1], row[2], row[6]), row[3], partial(_to_prepare, today, row)))
        for row in talks
    ]
    waiting.sort(key=lambda one: one[:2])
    return [one for *_, one in waiting[:shown]], thanks_and_reviews.in_all(dated) + len(anchored) + len(talks)


def _found(one: Written, today: date) -> Found:
    name = one.name or kind_text(one.type)
    person = Called(one.relationship or 0, name, one.called)
    return Found(person, one.due or one.made_on, partial(_waiting, today, one))


def _waiting(today: date, one: Written, who: Called) -> Waiting:
    since = one.told_due or one.made_on
    late = elapsed(since, today)
    waits = late.exact or PAST.holds(since, today.isoformat())
    in_touch = one.type is FollowUpKind.KEEP_IN_TOUCH and one.relationship is not None
    button = pgettext("follow-ups", "In touch…") if in_touch else done_label(one.type, who.called)
    return Waiting(
        *(one.id, *who, one.says, _reason(one, today), late.days),
        *(Move.IN_TOUCH if in_touch else Move.FINISH, button, Kind.FOLLOW_UP, bool(one.rhythm)),
        since=since if waits else "",
    )


def done_label(type_: FollowUpKind, called: str) -> str:
    """What the button says that a follow-up is done, with somebody who is called so."""
    if type_ is FollowUpKind.THEIR_PROMISE and called:
        return pgettext("follow-ups", "{name} kept it", name=called)
    return pgettext("follow-ups", "Done")


def _reason(one: Written, today: date) -> str:
    if not one.due:
        return NO_DAY[one.type].text(one.made_on, today)
    late = elapsed(one.told_due, today)
    if one.snoozed == one.due:
        said = PUT_OFF[one.type].text(date=date_text(one.told_due))
    elif not late.exact:
        said = DUE[one.type].text(date=date_text(one.told_due))
    elif not late.days:
        said = TODAY[one.type].text()
    else:
        said = LATE[one.type].text(late.days, date=date_text(one.told_due))
    return " ".join(filter(None, (said, one.rhythm_sentence)))


def _to_prepare(today: date, row: tuple[Any, ...], who: Called) -> Waiting:
    record, on, subject, points = row[0], row[3], row[4], row[5]
    planned = ApproxDate.parse(on)
    away = (planned.first_day() - today).days
    if not planned.exact:
        when = pgettext("follow-ups", "You talk in {date}.", date=date_text(on))
    elif away <= 0:
        when = pgettext("follow-ups", "You talk today.")
    else:
        when = npgettext(
            "follow-ups",
            "You talk in {n} day, on {date}.",
            "You talk in {n} days, on {date}.",
            away,
            date=date_text(on),
        )
    waits = npgettext("follow-ups", "{n} point to bring up.", "{n} points to bring up.", points)
    says = one_line(subject) if subject.strip() else term_text(Kind.CONVERSATION)
    label = pgettext("follow-ups", "Prepare")
    return Waiting(
        *(record, *who, says, f"{when} {waits}", 0, Move.PREPARE, label, Kind.CONVERSATION),
    )
