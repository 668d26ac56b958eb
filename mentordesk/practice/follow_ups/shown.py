# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups on the page of a person and on their own: what is open, when it is due in words, what it can be about."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from peewee import JOIN, fn

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal import operations
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import Advice, Conversation, FollowUp, Relationship
from mentordesk.journal.rules import (
    AT_REST,
    DIED,
    ENDED,
    LET_REST,
    NEVER,
    NOT_LET_REST,
    NOT_TRASHED,
    OPEN_FOLLOW_UP,
    PAST,
    PUT_OFF,
    WHOLLY_COME,
)
from mentordesk.journal.terms import Direction, FollowUpAnchor, FollowUpKind, FollowUpState, Kind
from mentordesk.practice.follow_ups.completion import set_due, set_state
from mentordesk.practice.follow_ups.due import Written, done_label, kind_text, written
from mentordesk.practice.people.address import called
from mentordesk.practice.records.record import FollowUpRecord
from mentordesk.practice.today import thanks_and_reviews
from mentordesk.practice.today.item import UNDATED_DAYS
from mentordesk.practice.today.queries import (
    FOLLOW_UP,
    latest_contact,
    made_on,
    open_follow_ups,
    planned_talks,
    shown_by_itself,
    with_abouts,
)
from mentordesk.practice.wording.terms import one_line, quoted, term_text

OFFERED = 30
"""So many of each kind are offered, the newest first."""


_DONE_ON = {
    FollowUpState.DONE: Message("follow-ups", "Done {date}"),
    FollowUpState.SKIPPED: Message("follow-ups", "Skipped {date}"),
}


def when_text(journal: Journal, follow_up: FollowUpRecord, today: date) -> str:
    """When a follow-up is due and how it repeats; of one that is done with, when that was."""
    one = read_written(journal, follow_up.id, today)
    if one is None:
        return ""
    if not OPEN_FOLLOW_UP.holds(follow_up.state):
        if not follow_up.done_on:
            return term_text(follow_up.state)
        return _DONE_ON[follow_up.state].text(date=date_text(follow_up.done_on))
    if _is_over(journal, follow_up.relationship):
        return pgettext("follow-ups", "Nothing tells of it any more")
    if _rests(journal, follow_up, today):
        return pgettext("follow-ups", "At rest: nothing tells of it until it is taken up again")
    due = _due_at_start(one.told_due, today.isoformat()) if one.due else _undated_text(one, today.isoformat())
    return " · ".join(part for part in (due, one.rhythm) if part)


def _rests(journal: Journal, follow_up: FollowUpRecord, today: date) -> bool:
    """Whether a follow-up, or its relationship, is left alone."""
    if LET_REST.holds(follow_up.snoozed_until):
        return True
    return _is_at_rest(journal, follow_up.relationship, today.isoformat())


def _at_rest(relationship: Any, day: Any) -> Any:
    return Relationship.select(Relationship.id).where(
        (Relationship.id == relationship) & AT_REST.where(Relationship, day)
    )


_AT_REST = Prepared(_at_rest)


def _is_at_rest(journal: Journal, relationship: int | None, day: str) -> bool:
    return relationship is not None and journal.first(_AT_REST(relationship, day)) is not None


def left_alone_text(journal: Journal, relationship: int | None, today: date) -> str:
    """What becomes of a follow-up with somebody who is left alone, in words; empty with anybody else, and with nobody."""
    if relationship is None or not _is_at_rest(journal, relationship, today.isoformat()):
        return ""
    person = Relationship
    name, call, died, ended = journal.rows(
        person.select(
            *(person.name, person.i_call_them),
            *(DIED.where(person), ENDED.where(person)),
        ).where(person.id == relationship)
    )[0]
    said = _LEFT_ALONE_DIED if died else _LEFT_ALONE_ENDED if ended else _LEFT_ALONE_RESTS
    return said.text(name=called(name, call))


_LEFT_ALONE_DIED = Message(
    "follow-ups",
    "{name} has died. Nothing will remind you of this; if something should, leave open with whom it is.",
)
_LEFT_ALONE_ENDED = Message(
    "follow-ups",
    "The relationship with {name} has ended. Nothing will remind you of this; if something should, leave open with whom it is.",
)
_LEFT_ALONE_RESTS = Message(
    "follow-ups",
    "The relationship with {name} rests. Nothing will remind you of this until it is taken up again.",
)


def _is_over(journal: Journal, relationship: int | None) -> bool:
    """Whether a relationship has ended, or the person has died."""
    person = Relationship
    over = person.select(person.id).where((person.id == relationship) & (ENDED | DIED).where(person))
    return relationship is not None and journal.first(over) is not None


def _undated_text(one: Written, day: str) -> str:
    """What becomes of a follow-up that was given no day, seen from a day."""
    back = ApproxDate.parse(one.made_on).last_day() + timedelta(days=UNDATED_DAYS)
    if back.isoformat() <= day:
        return pgettext("follow-ups", "No day for it: it is in Today")
    return pgettext(
        "follow-ups", "No day for it: it comes back in Today {date}", date=date_text(back.isoformat())
    )


def about_value(follow_up: FollowUpRecord) -> str:
    """What a follow-up is about, as one value: ``advice:3``, ``conversation:4`` or nothing."""
    if follow_up.advice is not None:
        return f"{Kind.ADVICE}:{follow_up.advice}"
    if follow_up.conversation is not None:
        return f"{Kind.CONVERSATION}:{follow_up.conversation}"
    return ""


def about_options(journal: Journal, relationship: int | None, chosen: str) -> list[tuple[str, str]]:
    """The advice and conversations with a person to choose from, newest first; the chosen one is among them."""
    found: list[tuple[str, str, str]] = []
    kind_name, _, number = chosen.partition(":")
    said = fn.COALESCE(fn.NULLIF(Advice.words, ""), Advice.question)
    talked = fn.COALESCE(fn.NULLIF(Conversation.subject, ""), Conversation.notes)
    kinds: tuple[tuple[Any, Any, Any], ...] = (
        (Advice, Advice.direction, said),
        (Conversation, Conversation.channel, talked),
    )
    for model, what, text in kinds:
        query = model.select(model.id, model.date, what, fn.substr(text, 1, 240))
        rows = journal.rows(
            query.where((model.relationship == relationship) & NOT_TRASHED.where(model))
            .order_by(model.date.desc(), model.id.desc())
            .limit(OFFERED)
        )
        if kind_name == model.kind and int(number) not in {row[0] for row in rows}:
            rows += journal.rows(query.where(model.id == int(number)))
        found += [(row[1], f"{model.kind}:{row[0]}", _option(model.kind, *row[1:])) for row in rows]
    return [(value, text) for _, value, text in sorted(found, reverse=True)]


def _option(kind: Kind, day: str, what: str, text: str) -> str:
    if kind is Kind.ADVICE:
        title = (
            pgettext("follow-ups", "Advice given")
            if what == Direction.GIVEN
            else pgettext("follow-ups", "Advice received")
        )
        says = quoted(text, 60)
    else:
        title, says = term_text(kind), one_line(text, 60)
    return " · ".join(part for part in (title, date_text(day), says) if part)


def edit_follow_up(journal: Journal, record_id: int, name: str, value: Any, today: date) -> None:
    """Change one field of a follow-up, with what goes along with it. Raises InputRefusedError, JournalError."""
    if name == "state":
        set_state(journal, record_id, FollowUpState(value), today)
    elif name == "due_on":
        set_due(journal, record_id, value)
    elif name == "repeat" and not value:
        # What does not repeat counts from nothing but its own day.
        operations.edit(journal, Kind.FOLLOW_UP, record_id, {"repeat": "", "anchor": FollowUpAnchor.DATE})
    elif name == "about":
        kind, _, number = str(value or "").partition(":")
        links = {str(one): None for one in (Kind.ADVICE, Kind.CONVERSATION)}
        operations.edit(
            journal, Kind.FOLLOW_UP, record_id, {**links, **({kind: int(number)} if kind else {})}
        )
    else:
        operations.edit(journal, Kind.FOLLOW_UP, record_id, {name: value})


# What is open with one person


@dataclass(frozen=True)
class Line:
    """One open follow-up on a relationship's page. `automatic` ones come and go with what they come from."""

    kind: Kind
    id: int
    text: str
    detail: str
    due: str
    overdue: bool
    button: str = ""
    automatic: bool = False


def _open_with(day: Any, relationship: Any) -> Any:
    return with_abouts(
        FollowUp.select(*FOLLOW_UP, latest_contact(day)).join(
            Relationship, on=(Relationship.id == FollowUp.relationship)
        )
    ).where(
        (FollowUp.relationship == relationship)
        & NOT_TRASHED.where(FollowUp)
        & OPEN_FOLLOW_UP.where(FollowUp)
        & shown_by_itself()
    )


_OPEN_WITH = Prepared(_open_with)


def open_with(journal: Journal, relationship: int, today: date) -> tuple[Line, ...]:
    """What is to be picked up again with one person, soonest first; those without a day last."""
    day = today.isoformat()
    rows = journal.rows(_OPEN_WITH(day, relationship))
    rests = bool(rows) and _is_at_rest(journal, relationship, day)
    found = [_line(written(row, row[12] or ""), day, rests=rests) for row in rows]
    return _soonest_first([*found, *_by_themselves(journal, relationship, today)])


def _may_come(day: Any, week_ago: Any) -> Any:
    return (
        open_follow_ups(day, FollowUp.id)
        .where(
            (FollowUp.due_on > day)
            | (PUT_OFF.where(FollowUp.snoozed_until, day) & NOT_LET_REST.where(FollowUp))
            | (FollowUp.anchor == FollowUpAnchor.LAST_CONTACT)
            | (FollowUp.due_on.is_null() & (made_on() > week_ago))
        )
        .limit(1)
    )


_MAY_COME = Prepared(_may_come)


def may_come(journal: Journal, today: date) -> bool:
    """Whether it is worth asking what is to come: that takes longer, the more there is."""
    return journal.first(_MAY_COME(today.isoformat(), _week_before(today))) is not None


def _week_before(today: date) -> str:
    return (today - timedelta(days=UNDATED_DAYS)).isoformat()


def to_come(journal: Journal, today: date) -> tuple[Line, ...]:
    """What is open and not due yet, with whomever or with nobody, soonest first; those without a day last.

    From here, every one can be reached that Today does not list.
    """
    day, week_ago = today.isoformat(), _week_before(today)
    rows = journal.rows(with_abouts(open_follow_ups(day, *FOLLOW_UP, latest_contact(day))))
    every = [written(row, row[12] or "") for row in rows]
    return _soonest_first(
        [
            _line(one, day, named=True)
            for one in every
            if one.snoozed != NEVER and (one.due > day if one.due else not _has_waited(one.made_on, week_ago))
        ]
    )


def _has_waited(made_on: str, week_ago: str) -> bool:
    """Whether what has no day was made a week ago, for certain."""
    return WHOLLY_COME.holds(made_on, week_ago)


def _line(one: Written, day: str, *, named: bool = False, rests: bool = False) -> Line:
    """A follow-up that was written, seen from a day; `named` where it does not stand on the page of its person.

    One that `rests`, by itself or with its person, is late for nothing.
    """
    rests = rests or one.snoozed == NEVER
    says_more = one.type is not FollowUpKind.CUSTOM and one.says != kind_text(one.type)
    kind = term_text(one.type) if says_more else ""
    name = one.name if named else ""
    if rests:
        when = pgettext("follow-ups", "at rest")
    elif named and not one.due:
        when = _undated_text(one, day)
    elif named and not name and not kind:
        when = _due_at_start(one.told_due, day)
    else:
        when = due_text(one.told_due, day)
    detail = " · ".join(part for part in (name, kind, when, "" if rests else one.rhythm) if part)
    overdue = bool(one.due) and not rests and (one.due == day or PAST.holds(one.due, day))
    button = done_label(FollowUpKind.CUSTOM if rests else one.type, one.called)
    return Line(Kind.FOLLOW_UP, one.id, one.says, detail, one.due, overdue, button)


def _soonest_first(lines: list[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (not line.due, line.due, line.id)))


def read_written(journal: Journal, record_id: int, today: date) -> Written | None:
    """One follow-up, open or not; nothing if there is none."""
    query = with_abouts(
        FollowUp.select(*FOLLOW_UP, latest_contact(today.isoformat())).join(
            Relationship, JOIN.LEFT_OUTER, on=(Relationship.id == FollowUp.relationship)
        )
    )
    row = journal.first(query.where(FollowUp.id == record_id))
    return None if row is None else written(row, row[12] or "")


def due_text(due_on: str, day: str) -> str:
    """When something is due, seen from a day, as a remark in a row."""
    if not due_on:
        return pgettext("follow-ups", "no day for it")
    if due_on[:10] == day:
        return pgettext("follow-ups", "due today")
    if PAST.holds(due_on, day):
        return pgettext("follow-ups", "was due {date}", date=date_text(due_on))
    return pgettext("follow-ups", "due {date}", date=date_text(due_on))


def _due_at_start(due_on: str, day: str) -> str:
    """Likewise, where a line begins with it."""
    if due_on[:10] == day:
        return pgettext("follow-ups", "Due today")
    if PAST.holds(due_on, day):
        return pgettext("follow-ups", "Was due {date}", date=date_text(due_on))
    return pgettext("follow-ups", "Due {date}", date=date_text(due_on))


def _planned_with(day: Any, relationship: Any) -> Any:
    columns = (Conversation.id, Conversation.date, Conversation.subject)
    planned = planned_talks(day, "9999", *columns).where(Conversation.relationship == relationship)
    return planned.order_by(Conversation.date).limit(4)


_PLANNED_WITH = Prepared(_planned_with)


def _by_themselves(journal: Journal, relationship: int, today: date) -> list[Line]:
    """A planned conversation to prepare, and when to be in touch again at the latest."""
    day, found = today.isoformat(), []
    for record, on, subject in journal.rows(_PLANNED_WITH(day, relationship)):
        says = pgettext("follow-ups", "Prepare the conversation")
        detail = " · ".join(part for part in (date_text(on), one_line(subject, 80)) if part)
        found.append(Line(Kind.CONVERSATION, record, says, detail, on, False, automatic=True))
    next_touch = thanks_and_reviews.in_touch_by(journal, relationship, today)
    if next_touch and next_touch > day:
        says = pgettext("follow-ups", "Be in touch again")
        detail = pgettext("follow-ups", "by {date}, as you wished", date=date_text(next_touch))
        found.append(Line(Kind.RELATIONSHIP, relationship, says, detail, next_touch, False, automatic=True))
    return found
