# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What stands in a calendar: follow-ups, written ones and those that a loop opens by itself, and conversations.

Only from a year ago on: a calendar is there to look ahead. Days are those of the calendar on the wall, so that they
are the same ones in every time zone. What is known to the month or the year alone has no day in a calendar, nor has what
would be counted from it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from peewee import fn

from mentordesk.i18n.texts import Message, pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Conversation, FollowUp, Relationship, ValueStatement
from mentordesk.journal.rules import (
    ACTIVE,
    AT_REST,
    AWAITED,
    NEVER,
    NOT_LET_REST,
    NOT_RECALLED,
    NOT_TRASHED,
    OPEN_FOLLOW_UP,
)
from mentordesk.journal.terms import (
    AdviceState,
    Channel,
    Direction,
    FollowUpAnchor,
    FollowUpKind,
    Kind,
)
from mentordesk.practice.follow_ups.calendar_texts import ABOUT, ABOUT_WITH, OPENED, WITH
from mentordesk.practice.follow_ups.due import Written, kind_text, written
from mentordesk.practice.follow_ups.recurrence import Repeat, anchored_to, first_day, next_after, read_repeat
from mentordesk.practice.people.address import called
from mentordesk.practice.today import thanks_and_reviews
from mentordesk.practice.today.item import ASK_AFTER_DAYS
from mentordesk.practice.today.queries import (
    FOLLOW_UP,
    LOOPS,
    followed_up,
    latest_contact,
    open_follow_ups,
    with_abouts,
)
from mentordesk.practice.wording.dated import is_day
from mentordesk.practice.wording.terms import one_line, quoted

BACK_DAYS = 366


@dataclass(frozen=True)
class Item:
    """One day of a calendar."""

    uid: str
    """The record's uuid, and what it is about where one record opens several."""
    kind: Kind
    text: str
    """All of it in words."""
    day: date
    repeat: Repeat | None
    created_at: str
    updated_at: str


def read_agenda(journal: Journal, today: date) -> Iterator[Item]:
    """What stands in a calendar, follow-ups first."""
    since = (today - timedelta(days=BACK_DAYS)).isoformat()
    yield from _written(journal, today, since)
    yield from _loops(journal, today, since)
    yield from _in_touch(journal, today, since)
    yield from _values(journal, today, since)
    yield from _conversations(journal, today, since)


def _item(
    uid: str,
    kind: Kind,
    text: str,
    day: date,
    times: tuple[str, str],
    repeat: Repeat | None = None,
) -> Item:
    return Item(uid, kind, text, day, repeat, *times)


def _opened(
    uid: str, type_: FollowUpKind, name: str, day: str, times: tuple[str, str], about: str = ""
) -> Item:
    """A day that a loop opens by itself."""
    said = OPENED.get(type_, WITH[type_])
    return _item(
        f"{uid}-{type_}",
        Kind.FOLLOW_UP,
        said.text(name=name, about=quoted(about, 80)),
        ApproxDate.parse(day).first_day(),
        times,
    )


def _written(journal: Journal, today: date, since: str) -> Iterator[Item]:
    extra = (
        *(latest_contact(today.isoformat()), FollowUp.uuid, FollowUp.updated_at),
        *(FollowUp.due_on, FollowUp.anchor, FollowUp.created_at),
    )
    for row in journal.rows(with_abouts(open_follow_ups(today.isoformat(), *FOLLOW_UP, *extra))):
        one = written(row, row[12] or "")
        uuid, updated, due_on, anchor, created = row[13:18]
        if not one.due or one.snoozed == NEVER or not is_day(one.told_due):
            continue
        if one.due < since and not one.repeat:
            continue
        says = _said(one) if one.text.strip() else _called(one)
        rhythm = due_on if anchor == FollowUpAnchor.DATE and is_day(due_on or "") else None
        for uid, start, repeat in _days(uuid, one, rhythm):
            yield _item(uid, Kind.FOLLOW_UP, says, start, (created, updated), repeat)


def _said(one: Written) -> str:
    """A follow-up in the user's words."""
    text, about = one_line(one.text), quoted(one.about, 80)
    if one.about.strip() and one.name:
        return pgettext("calendar", "{text}: {about} ({name})", text=text, about=about, name=one.name)
    if one.about.strip():
        return pgettext("calendar", "{text}: {about}", text=text, about=about)
    return pgettext("calendar", "{text} ({name})", text=text, name=one.name) if one.name else text


def _called(one: Written) -> str:
    """A follow-up by its kind, where the user wrote no words."""
    about = quoted(one.about, 80)
    if one.about.strip() and one.name:
        return ABOUT_WITH[one.type].text(about=about, name=one.name)
    if one.about.strip():
        return ABOUT[one.type].text(about=about)
    return WITH[one.type].text(name=one.name) if one.name else kind_text(one.type)


def _days(uuid: str, one: Written, due_on: str | None) -> Iterator[tuple[str, date, Repeat | None]]:
    """The day of a follow-up with its rhythm, counted from a day. One put off is a day of its own before the rest."""
    on = ApproxDate.parse(one.due).first_day()
    repeat = read_repeat(one.repeat) if due_on else None
    if repeat is None or not due_on:
        yield uuid, on, None
        return
    start = ApproxDate.parse(due_on).first_day()
    if one.due <= due_on:
        rhythm = anchored_to(repeat, start)
        yield uuid, first_day(rhythm, start), rhythm
        return
    rest = next_after(repeat, start, on)
    if rest is None:
        yield uuid, on, None  # put off to where the rhythm has ended
        return
    yield f"{uuid}-put_off", on, None
    yield uuid, rest[0], anchored_to(rest[1], rest[0])


def _loops(journal: Journal, today: date, since: str) -> Iterator[Item]:
    """What is owed, from the day it has been; whom to ask, from the day Today would; what to look at again."""
    columns = (
        *(Advice.uuid, Relationship.name, Advice.direction, Advice.state, Advice.since, Advice.review_on),
        *(Advice.snoozed_until, fn.substr(fn.COALESCE(fn.NULLIF(Advice.words, ""), Advice.question), 1, 240)),
        *(Advice.created_at, Advice.updated_at),
    )
    written_already = fn.EXISTS(
        FollowUp.select(FollowUp.id).where(
            (FollowUp.relationship == Advice.relationship)  # which an index finds
            & (FollowUp.advice == Advice.id)
            & NOT_TRASHED.where(FollowUp)
            & OPEN_FOLLOW_UP.where(FollowUp)
            & FollowUp.type.in_(LOOPS)
        )
    )
    live = (
        Advice.select(*columns)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(
            NOT_TRASHED.where(Advice)
            & (~AT_REST).where(Relationship, today.isoformat())
            & NOT_LET_REST.where(Advice)
            & NOT_RECALLED.where(Advice)
            & ~written_already
        )
    )
    owed = live.where((Advice.state == AdviceState.OWED) & (Advice.since >= since))
    ask_since = (date.fromisoformat(since) - timedelta(days=ASK_AFTER_DAYS)).isoformat()
    asked = live.where(
        AWAITED.where(Advice)
        & (
            (Advice.review_on >= since)
            | ((Advice.direction == Direction.GIVEN) & (Advice.since >= ask_since))
        )
    )
    for query in (owed, asked):
        for uuid, name, direction, state, opened, review, snoozed, text, *times in journal.rows(query):
            given, owed_now = direction == Direction.GIVEN, state == AdviceState.OWED
            day, when = opened, (times[0], times[1])
            if not is_day(snoozed or review or opened if not owed_now else snoozed or opened):
                continue
            if not owed_now:
                later = ApproxDate.parse(opened).first_day() + timedelta(days=ASK_AFTER_DAYS)
                day = review or later.isoformat()
            day = max(day, snoozed or "")
            if owed_now:
                yield _opened(uuid, FollowUpKind.REPORT_BACK, name, day, when, text)
            elif given:
                yield _opened(uuid, FollowUpKind.ASK_HOW_IT_WENT, name, day, when, text)
            else:
                says = pgettext("calendar", "Look at it again: {about}", about=quoted(text, 80))
                on = ApproxDate.parse(day).first_day()
                yield _item(f"{uuid}-review", Kind.FOLLOW_UP, says, on, when)


def _in_touch(journal: Journal, today: date, since: str) -> Iterator[Item]:
    for uuid, name, day, *times in thanks_and_reviews.in_touch_days(journal, today):
        if since <= day < NEVER and is_day(day):
            yield _opened(uuid, FollowUpKind.KEEP_IN_TOUCH, name, day, (times[0], times[1]))


def _values(journal: Journal, today: date, since: str) -> Iterator[Item]:
    mine = ValueStatement
    latest = mine.select(fn.MAX(mine.date)).where(
        (mine.relationship == Relationship.id) & NOT_TRASHED.where(mine)
    )
    last = ValueStatement.alias()
    snoozed = (
        last.select(last.snoozed_until)
        .where((last.relationship == Relationship.id) & NOT_TRASHED.where(last))
        .order_by(last.date.desc(), last.id.desc())
        .limit(1)
    )
    columns = (
        *(Relationship.uuid, Relationship.name, latest, snoozed),
        *(Relationship.created_at, Relationship.updated_at),
    )
    query = Relationship.select(*columns).where(
        ACTIVE.where(Relationship, today.isoformat()) & ~followed_up(FollowUpKind.REVIEW_VALUE)
    )
    for uuid, name, stated, put_off, *times in journal.rows(query):
        if not stated or not is_day(stated) or put_off == NEVER:
            continue
        again = ApproxDate.parse(stated).first_day() + timedelta(days=thanks_and_reviews.STATED_DAYS)
        if since <= again.isoformat() and (again - today).days <= BACK_DAYS:
            day = again.isoformat()
            yield _opened(uuid, FollowUpKind.REVIEW_VALUE, name, day, (times[0], times[1]))


_TALKS: dict[Channel | None, Message] = {
    None: Message("calendar", "{name}, Conversation"),
    Channel.IN_PERSON: Message("calendar", "{name}, In person"),
    Channel.VIDEO: Message("calendar", "{name}, Video"),
    Channel.PHONE: Message("calendar", "{name}, Phone"),
    Channel.MESSAGE: Message("calendar", "{name}, Message"),
}


def _conversations(journal: Journal, today: date, since: str) -> Iterator[Item]:
    columns = (
        *(Conversation.uuid, Relationship.name, Conversation.date, Conversation.channel),
        *(fn.substr(Conversation.subject, 1, 400), Relationship.i_call_them),
        *(Conversation.created_at, Conversation.updated_at),
    )
    query = (
        Conversation.select(*columns)
        .join(Relationship, on=(Relationship.id == Conversation.relationship))
        .where(
            NOT_TRASHED.where(Conversation)
            & (Conversation.date >= since)
            & ((Conversation.date <= today.isoformat()) | (~AT_REST).where(Relationship, today.isoformat()))
        )
        .order_by(Conversation.date, Conversation.id)
    )
    for uuid, name, on, channel, subject, call, *times in journal.rows(query):
        if not is_day(on):
            continue
        if subject.strip():
            says = pgettext("calendar", "{name}: {about}", name=name, about=one_line(subject, 120))
        else:
            says = _TALKS[None if channel is None else Channel(channel)].text(name=called(name, call))
        day = ApproxDate.parse(on).first_day()
        yield _item(uuid, Kind.CONVERSATION, says, day, (times[0], times[1]))
