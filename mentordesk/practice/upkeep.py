# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What else waits beside the loops: thanks for what was done for the user, people out of touch, things to look at again.

*Thanks*: an act of sponsorship for the user that was not thanked for. *Drifting apart*: no contact of any kind for
longer than wished; who is at rest, archived or ended never nags. *Review*: received advice whose day of review has
come, or that was taken up and never heard of again, and statements of value older than a year.
What was put off until later does not wait.
"""

from datetime import date, timedelta
from typing import Any

from peewee import fn

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.prepared import Prepared
from mentordesk.journal.records import (
    WORDS_LENGTH,
    Advice,
    Conversation,
    Exchange,
    FollowUp,
    Relationship,
    Sponsorship,
    ValueStatement,
)
from mentordesk.journal.terms import (
    AdviceState,
    Channel,
    Direction,
    FollowUpAnchor,
    FollowUpKind,
    FollowUpState,
    Kind,
    SponsorshipDirection,
    SponsorshipKind,
)
from mentordesk.practice.moves import Move
from mentordesk.practice.naming import first_name, one_line, quoted, term_text
from mentordesk.practice.waiting import Waiting
from mentordesk.words import date_text, translate

SILENT_DAYS = 60
"""After so many days without an outcome, what was taken up is worth a look."""
STATED_DAYS = 365
"""A statement of value is worth a look after so many days."""


COUNTED = (Advice.id, fn.COUNT(Advice.id).over())
"""What a query for `first_of` selects."""


def first_of(
    journal: Journal, query: Any, columns: tuple[Any, ...], shown: int
) -> tuple[list[tuple[Any, ...]], int]:
    """Of the advice a query finds, columns of the oldest few, the id first; and how many there are in all.

    In two ways through: an index tells which and how many, and only what is shown is read itself.
    """
    oldest = (Advice.since, Advice.id)
    found = journal.rows(query.order_by(*oldest).limit(shown))
    if not found:
        return [], 0
    whole = Advice.select(*columns).join(Relationship, on=(Relationship.id == Advice.relationship))
    rows = journal.rows(whole.where(Advice.id.in_([row[0] for row in found])).order_by(*oldest))
    return rows, int(found[0][1])


def kept(day: str) -> Any:
    """The condition on advice that it is neither in the trash nor put off, nor its relationship archived.

    Asked this way round, so that the index of what waits leads, and not the relationships.
    """
    archived = Relationship.select(Relationship.id).where(Relationship.archived == True)  # noqa: E712 - a column
    return (
        Advice.trashed_at.is_null() & _awake(Advice.snoozed_until, day) & Advice.relationship.not_in(archived)
    )


def _days(since: str, today: date) -> int:
    return max(0, (today - ApproxDate.parse(since).first_day()).days)


def _awake(field: Any, day: str) -> Any:
    return field.is_null() | (field <= day)


# Thanks


def _acts(day: str, *columns: Any) -> Any:
    return (
        Sponsorship.select(*columns)
        .join(Relationship, on=(Relationship.id == Sponsorship.relationship))
        .where(
            Sponsorship.trashed_at.is_null()
            & (Sponsorship.direction == SponsorshipDirection.FOR_ME)
            & Sponsorship.thanked_on.is_null()
            & (Sponsorship.date <= day)
            & _awake(Sponsorship.snoozed_until, day)
            & (Relationship.archived == False)  # noqa: E712 - a column, not a truth
        )
    )


def count_thanks(journal: Journal, today: date) -> int:
    """How many acts are not thanked for."""
    return int(journal.value(_acts(today.isoformat(), fn.COUNT(Sponsorship.id))) or 0)


def thanks(journal: Journal, today: date, shown: int, relationship_id: int | None = None) -> list[Waiting]:
    """The acts that are not thanked for, oldest first."""
    columns = (
        Sponsorship.id,
        Sponsorship.relationship,
        Relationship.name,
        Sponsorship.type,
        Sponsorship.text,
    )
    query = _acts(today.isoformat(), *columns, Sponsorship.date)
    if relationship_id is not None:
        query = query.where(Sponsorship.relationship == relationship_id)
    found = []
    for record, person, name, type_, text, day in journal.rows(query.order_by(Sponsorship.date).limit(shown)):
        days, act = _days(day, today), term_text(SponsorshipKind(type_))
        said = translate("today", "{act}: {text}", act=act, text=one_line(text)) if text else act
        reason = translate(
            "today", "Done for you {when}. Not thanked for yet: %n (day|days).", days, when=_when(day)
        )
        button = translate("today", "Thank {name}", name=first_name(name))
        found.append(Waiting(record, person, name, said, reason, days, Move.THANK, button, Kind.SPONSORSHIP))
    return found


# Drifting apart


def latest_contact(day: Any) -> Any:
    """The last day of contact of any kind; the beginning where there was none."""
    found = []
    for model in (Conversation, Advice, Exchange, Sponsorship):
        query = model.select(fn.MAX(model.date)).where(
            (model.relationship == Relationship.id) & model.trashed_at.is_null() & (model.date <= day)
        )
        found.append(fn.COALESCE(query, ""))
    return fn.COALESCE(
        fn.NULLIF(fn.MAX(*found), ""), Relationship.began_on, fn.substr(Relationship.created_at, 1, 10)
    )


def out_of_touch(journal: Journal, today: date) -> list[tuple[int, str, int, str]]:
    """Who was not in touch for longer than wished: id, name, the days wished for, the last day of contact.

    Those who are over it by most, measured by what was wished, come first.
    """
    day = today.isoformat()
    query = Relationship.select(
        Relationship.id, Relationship.name, Relationship.keep_in_touch_days, latest_contact(day)
    ).where(
        Relationship.keep_in_touch_days.is_null(False)
        & Relationship.trashed_at.is_null()
        & (Relationship.archived == False)  # noqa: E712 - a column, not a truth
        & (Relationship.paused == False)  # noqa: E712 - a column, not a truth
        & Relationship.ended_on.is_null()
        & _awake(Relationship.snoozed_until, day)
        & ~followed_up(FollowUpKind.KEEP_IN_TOUCH, day)
    )
    late = [row for row in journal.rows(query) if _days(row[3], today) > row[2]]
    return sorted(late, key=lambda row: (-_days(row[3], today) / row[2], row[0]))


def followed_up(kind: FollowUpKind, day: str = "9999") -> Any:
    """The condition on a relationship that a follow-up of a kind is due by a day, or goes by a rhythm of its own.

    That one tells of it then, and the relationship need not. Without a day: that there is an open one.
    """
    return fn.EXISTS(
        FollowUp.select(FollowUp.id).where(
            (FollowUp.relationship == Relationship.id)
            & FollowUp.trashed_at.is_null()
            & (FollowUp.state == FollowUpState.OPEN)
            & (FollowUp.type == kind)
            & ((FollowUp.due_on <= day) | (FollowUp.anchor == FollowUpAnchor.LAST_CONTACT))
        )
    )


def in_touch_days(journal: Journal, today: date) -> list[tuple[str, str, str, str, str]]:
    """By when the user wishes to be in touch again with whom: uuid, name, day, and the times of the record."""
    day = today.isoformat()
    query = Relationship.select(
        *(Relationship.uuid, Relationship.name, Relationship.keep_in_touch_days, latest_contact(day)),
        *(Relationship.snoozed_until, Relationship.created_at, Relationship.updated_at),
    ).where(
        Relationship.keep_in_touch_days.is_null(False)
        & Relationship.trashed_at.is_null()
        & (Relationship.archived == False)  # noqa: E712 - a column, not a truth
        & (Relationship.paused == False)  # noqa: E712 - a column, not a truth
        & Relationship.ended_on.is_null()
        & ~followed_up(FollowUpKind.KEEP_IN_TOUCH)
    )
    return [
        (uuid, name, _by(last, days, snoozed), created, updated)
        for uuid, name, days, last, snoozed, created, updated in journal.rows(query)
    ]


def _by(last: str, days: int, snoozed: str | None) -> str:
    """The first day on which it is longer than wished."""
    by = ApproxDate.parse(last).first_day() + timedelta(days=days + 1)
    return max(by.isoformat(), snoozed or "")


def _in_touch(day: Any, relationship: Any) -> Any:
    return Relationship.select(
        Relationship.keep_in_touch_days, latest_contact(day), Relationship.snoozed_until
    ).where(
        (Relationship.id == relationship)
        & Relationship.keep_in_touch_days.is_null(False)
        & (Relationship.archived == False)  # noqa: E712 - a column, not a truth
        & (Relationship.paused == False)  # noqa: E712 - a column, not a truth
        & Relationship.ended_on.is_null()
        & ~followed_up(FollowUpKind.KEEP_IN_TOUCH)
    )


_IN_TOUCH = Prepared(_in_touch)


def in_touch_by(journal: Journal, relationship: int, today: date) -> str:
    """The day by which the user wishes to be in touch with somebody again; empty without such a wish."""
    day = today.isoformat()
    row = journal.first(_IN_TOUCH(day, relationship))
    if row is None:
        return ""
    return _by(row[1], row[0], row[2])


def drifting(journal: Journal, today: date, shown: int) -> tuple[list[Waiting], int]:
    """Who is drifting away, and how many they are in all."""
    late = out_of_touch(journal, today)
    found = []
    for person, name, wished, last in late[:shown]:
        days = _days(last, today)
        reason = translate(
            "today", "You wished to be in touch every %n (day|days): {passed} have passed.", wished
        )
        found.append(
            Waiting(
                *(person, person, name, _last_talk(journal, person, last, today)),
                *(reason.replace("{passed}", str(days)), days, Move.IN_TOUCH),
                *(translate("today", "Plan a call"), Kind.RELATIONSHIP),
            )
        )
    return found, len(late)


def _last_talk(journal: Journal, person: int, last: str, today: date) -> str:
    """When there was contact last, and if it was a talk, how and about what."""
    row = journal.first(
        Conversation.select(Conversation.date, Conversation.channel, Conversation.subject)
        .where(
            (Conversation.relationship == person)
            & Conversation.trashed_at.is_null()
            & (Conversation.date <= today.isoformat())
        )
        .order_by(Conversation.date.desc())
        .limit(1)
    )
    if row is None or row[0] < last:
        return translate("today", "Last in touch {when}.", when=_when(last))
    when, how = _when(row[0]), _how(Channel(row[1]))
    if row[2].strip():
        about = one_line(row[2], 80)
        return translate(
            "today", "Last talked {when}, {how}, about {about}.", when=when, how=how, about=about
        )
    return translate("today", "Last talked {when}, {how}.", when=when, how=how)


def _how(channel: Channel) -> str:
    return {
        Channel.IN_PERSON: translate("today", "in person"),
        Channel.VIDEO: translate("today", "by video"),
        Channel.PHONE: translate("today", "by phone"),
        Channel.MESSAGE: translate("today", "by message"),
    }[channel]


# Review


def _silent(day: str, *columns: Any) -> Any:
    long_ago = (date.fromisoformat(day) - timedelta(days=SILENT_DAYS)).isoformat()
    return Advice.select(*columns).where(
        kept(day)
        & Advice.state.in_((AdviceState.NOTED, AdviceState.TRYING))
        & (Advice.direction == Direction.RECEIVED)
        & (WORDS_LENGTH > 0)
        & (
            (Advice.review_on <= day)
            | (
                Advice.review_on.is_null()
                & (Advice.state == AdviceState.TRYING)
                & (Advice.since <= long_ago)
                & (Advice.recalled == False)  # noqa: E712 - a column, not a truth
            )
        )
    )


def _stated(day: str, *columns: Any) -> Any:
    old = (date.fromisoformat(day) - timedelta(days=STATED_DAYS)).isoformat()
    mine = ValueStatement.alias()
    latest = (
        mine.select(mine.id)
        .where((mine.relationship == Relationship.id) & mine.trashed_at.is_null())
        .order_by(mine.date.desc(), mine.id.desc())
        .limit(1)
    )
    return (
        Relationship.select(*columns)
        .join(ValueStatement, on=(ValueStatement.id == latest))
        .where(
            Relationship.trashed_at.is_null()
            & (Relationship.archived == False)  # noqa: E712 - a column, not a truth
            & (Relationship.paused == False)  # noqa: E712 - a column, not a truth
            & Relationship.ended_on.is_null()
            & (ValueStatement.date <= old)
            & _awake(ValueStatement.snoozed_until, day)
            & ~followed_up(FollowUpKind.REVIEW_VALUE, day)
        )
    )


def count_review(journal: Journal, today: date) -> int:
    """How much is due for review."""
    day = today.isoformat()
    advice = journal.value(_silent(day, fn.COUNT(Advice.id))) or 0
    return int(advice) + int(journal.value(_stated(day, fn.COUNT(ValueStatement.id))) or 0)


def review(journal: Journal, today: date, shown: int) -> tuple[list[Waiting], int]:
    """What is due for review, advice before statements of value, oldest first; and how much in all."""
    day = today.isoformat()
    found = []
    columns = (Advice.id, Advice.relationship, Relationship.name, fn.substr(Advice.words, 1, 400))
    rows, count = first_of(journal, _silent(day, *COUNTED), (*columns, Advice.since, Advice.review_on), shown)
    for record, person, name, words, since, on in rows:
        days = _days(on or since, today)
        if on:
            reason = translate("today", "You wanted to look at it again {when}.", when=_when(on))
        else:
            reason = translate(
                "today", "Taken up {when}, and no outcome since: %n (day|days).", days, when=_when(since)
            )
        button = translate("today", "What happened?")
        found.append(Waiting(record, person, name, quoted(words), reason, days, Move.WHAT_HAPPENED, button))
    stated = _stated(
        day,
        *(ValueStatement.id, ValueStatement.relationship, Relationship.name),
        *(fn.substr(ValueStatement.receive_text, 1, 400), ValueStatement.date),
    ).order_by(ValueStatement.date, ValueStatement.id)
    statements = journal.rows(stated)
    count += len(statements)
    for record, person, name, text, on in statements[: shown - len(found)]:
        days = _days(on, today)
        said = (
            quoted(text) if text else translate("today", "What you expect of {name}", name=first_name(name))
        )
        reason = translate("today", "Stated {when}. A year later, does it still hold?", when=_when(on))
        button = translate("today", "Look at it again")
        found.append(
            Waiting(record, person, name, said, reason, days, Move.LOOK_AGAIN, button, Kind.VALUE_STATEMENT)
        )
    return found, count


def _when(day: str) -> str:
    if len(day) == 10:
        return translate("today", "on {date}", date=date_text(day))
    return translate("today", "in {date}", date=date_text(day))
