# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What waits, as queries: who asks them and what they mean is told in `today`, `upkeep` and `follow_ups`.

They stand apart, since a start asks them without making them: their SQL is kept in `mentordesk.practice.today.prepared`. After a
change here, ``python -m mentordesk.practice.today.prepare_queries`` makes it anew. Days are given as texts, ``2026-11-20``; `shown`
is how many rows are wanted at most.
"""

from typing import Any

from peewee import JOIN, fn

from mentordesk.journal.records import (
    Advice,
    AdviceEvent,
    Conversation,
    FollowUp,
    Relationship,
    Sponsorship,
    TalkingPoint,
    ValueStatement,
    local_day,
)
from mentordesk.journal.rules import (
    ACTIVE,
    AT_REST,
    AWAITED,
    AWAKE,
    LET_REST,
    NOT_RECALLED,
    NOT_TRASHED,
    OPEN_FOLLOW_UP,
    OPEN_LOOP,
    OPEN_POINT,
    PAST,
    PUT_OFF,
    QUESTION,
    SAID,
    SAID_OF_PREPARING,
    SILENT,
    TO_THANK,
    WHOLLY_COME,
    OrUntil,
)
from mentordesk.journal.terms import (
    AdviceFact,
    AdviceState,
    Direction,
    FollowUpAnchor,
    FollowUpKind,
)
from mentordesk.practice.people.contact import contact_between, last_contact
from mentordesk.practice.today.item import ANSWER_DAYS, ASK_AFTER_DAYS, UNDATED_DAYS
from mentordesk.practice.today.thanks_and_reviews import NOTED_DAYS, SILENT_DAYS, STATED_DAYS

LOOPS = (FollowUpKind.REPORT_BACK, FollowUpKind.ASK_HOW_IT_WENT)


def nobody() -> Any:
    """A row, if there is any relationship at all."""
    return Relationship.select(Relationship.id).where(NOT_TRASHED.where(Relationship)).limit(1)


# Advice: whom to tell, whom to ask, what to look at again


def kept(day: Any, quiet: OrUntil = AT_REST) -> Any:
    """The condition on advice that it is neither in the trash nor put off, nor its relationship at rest.

    Asked this way round, so that the index of what waits leads, and not the relationships.
    """
    at_rest = Relationship.select(Relationship.id).where(quiet.where(Relationship, day))
    return (
        NOT_TRASHED.where(Advice)
        & AWAKE.where(Advice.snoozed_until, day)
        & Advice.relationship.not_in(at_rest)
    )


def _tell(day: Any, *columns: Any, quiet: OrUntil = AT_REST) -> Any:
    return Advice.select(*columns).where(
        kept(day, quiet)
        & (Advice.state == AdviceState.OWED)
        & Advice.direction.in_((Direction.RECEIVED, Direction.GIVEN))
    )


def _ask(day: Any, long_ago: Any, *columns: Any) -> Any:
    return Advice.select(*columns).where(
        kept(day)
        & AWAITED.where(Advice)
        & (Advice.direction == Direction.GIVEN)
        & (Advice.since <= day)
        & (
            (
                Advice.review_on.is_null()
                & WHOLLY_COME.where(Advice.since, long_ago)
                & NOT_RECALLED.where(Advice)
            )
            | (Advice.review_on <= day)
        )
    )


def _silent(day: Any, long_ago: Any, *columns: Any) -> Any:
    return Advice.select(*columns).where(
        kept(day)
        & AWAITED.where(Advice)
        & (Advice.direction == Direction.RECEIVED)
        & SAID.where(Advice)
        & (
            (Advice.review_on <= day)
            | (
                Advice.review_on.is_null()
                & (
                    ((Advice.state == AdviceState.TRYING) & WHOLLY_COME.where(Advice.since, long_ago))
                    | ((Advice.state == AdviceState.NOTED) & WHOLLY_COME.where(Advice.since, _noted_ago(day)))
                )
                & NOT_RECALLED.where(Advice)
            )
        )
    )


def _noted_ago(day: Any) -> Any:
    """The day until which something was noted that comes back now."""
    return fn.DATE(day, f"-{NOTED_DAYS} days")


def _unanswered(day: Any, asked_until: Any, *columns: Any) -> Any:
    """Questions that were sent, and not answered within days, or by the day the answer is needed."""
    return Advice.select(*columns).where(
        kept(day)
        & QUESTION.where(Advice)
        & Advice.asked_on.is_null(False)
        & (WHOLLY_COME.where(Advice.asked_on, asked_until) | (Advice.answer_by <= day))
    )


def askings() -> Any:
    """How often the other one was asked since the last word on an advice: what was done, came of it or was told."""
    said, asked = AdviceEvent.alias(), AdviceEvent.alias()
    last = said.select(fn.MAX(said.id)).where(
        (said.advice == Advice.id) & said.fact.in_((AdviceFact.UPTAKE, AdviceFact.EFFECT, AdviceFact.REPORT))
    )
    return asked.select(fn.COUNT(asked.id)).where(
        (asked.advice == Advice.id) & (asked.fact == AdviceFact.ASKED) & (asked.id > fn.COALESCE(last, 0))
    )


_OLDEST = (Advice.since, Advice.id)
_ADVICE = (
    *(Advice.id, Advice.relationship, Relationship.name, fn.substr(Advice.words, 1, 400)),
    *(fn.substr(Advice.question, 1, 400), Advice.direction, Advice.state, Advice.since, Advice.date),
    *(Advice.uptake, Advice.effect, Advice.uptake_on, Advice.effect_on, Advice.review_on),
    *(Advice.asked_on, askings(), Relationship.i_call_them),
)


def _first_of(found: Any, shown: Any, *order: Any) -> Any:
    """Of the advice a query finds, the first few in an order, each with how many there are in all.

    An index tells which and how many, and only what is shown is read itself.
    """
    first = (
        found.select_extend(fn.COUNT(Advice.id).over().alias("in_all"))
        .order_by(*order)
        .limit(shown)
        .alias("first")
    )
    return (
        Advice.select(*_ADVICE, first.c.in_all)
        .join(first, on=(first.c.id == Advice.id))
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .order_by(*order)
    )


def tell(day: Any, shown: Any) -> Any:
    """Whom to tell: the advice, oldest first."""
    return _first_of(_tell(day, Advice.id), shown, *_OLDEST)


def to_tell(day: Any) -> Any:
    """All advice whose outcome is to be told, or answered."""
    return _tell(day, Advice.id)


def to_ask(day: Any, long_ago: Any) -> Any:
    """All advice to ask about."""
    return _ask(day, long_ago, Advice.id)


def tell_count(day: Any) -> Any:
    """How much there is to tell."""
    return _tell(day, fn.COUNT(Advice.id))


def ask(day: Any, long_ago: Any, shown: Any) -> Any:
    """Whom to ask: the advice, oldest first. `long_ago` is the day until which a silence is long."""
    return _first_of(_ask(day, long_ago, Advice.id), shown, *_OLDEST)


def ask_count(day: Any, long_ago: Any) -> Any:
    """How much there is to ask."""
    return _ask(day, long_ago, fn.COUNT(Advice.id))


def _first_day(field: Any) -> Any:
    """The first day that an approximate date can mean."""
    return fn.substr(field.concat("-01-01"), 1, 10)


def _last_day(field: Any) -> Any:
    """The last day that an approximate date can mean."""
    length = fn.LENGTH(field)
    exact = length == 10
    following = fn.IIF(exact, "+0 days", fn.IIF(length == 7, "+1 month", "+1 year"))
    return fn.DATE(_first_day(field), following, fn.IIF(exact, "+0 days", "-1 day"))


def silent(day: Any, long_ago: Any, shown: Any) -> Any:
    """What was received and is to be looked at again, the longest due first."""
    noted = Advice.state == AdviceState.NOTED
    after = fn.IIF(noted, f"+{NOTED_DAYS} days", f"+{SILENT_DAYS} days")
    due = fn.COALESCE(_first_day(Advice.review_on), fn.DATE(_first_day(Advice.since), after))
    return _first_of(_silent(day, long_ago, Advice.id), shown, due, Advice.id)


def silent_count(day: Any, long_ago: Any) -> Any:
    """How much was received and is to be looked at again."""
    return _silent(day, long_ago, fn.COUNT(Advice.id))


def unanswered(day: Any, asked_until: Any, shown: Any) -> Any:
    """Questions that were sent and wait for their answer, the one asked longest ago first."""
    return _first_of(_unanswered(day, asked_until, Advice.id), shown, Advice.asked_on, Advice.id)


def unanswered_count(day: Any, asked_until: Any) -> Any:
    """How many there are of them."""
    return _unanswered(day, asked_until, fn.COUNT(Advice.id))


def _with_person(query: Any, person: Any, shown: Any) -> Any:
    return (
        query.join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(Advice.relationship == person)
        .order_by(*_OLDEST)
        .limit(shown)
    )


def tell_person(day: Any, person: Any, shown: Any) -> Any:
    """What to tell one person, or what may still be told where the relationship has ended; that at the end."""
    told = _tell(day, *_ADVICE, Relationship.ended_on, quiet=SILENT)
    return _with_person(told, person, shown)


def ask_person(day: Any, long_ago: Any, person: Any, shown: Any) -> Any:
    """What to ask one person."""
    return _with_person(_ask(day, long_ago, *_ADVICE), person, shown)


# Thanks


def _acts(day: Any, *columns: Any) -> Any:
    return (
        Sponsorship.select(*columns)
        .join(Relationship, on=(Relationship.id == Sponsorship.relationship))
        .where(
            NOT_TRASHED.where(Sponsorship)
            & TO_THANK.where(Sponsorship)
            & (Sponsorship.date <= day)
            & AWAKE.where(Sponsorship.snoozed_until, day)
            & (~AT_REST).where(Relationship, day)
        )
    )


def _thanks(day: Any) -> Any:
    columns = (Sponsorship.id, Sponsorship.relationship, Relationship.name)
    act = (Sponsorship.type, Sponsorship.text, Sponsorship.date)
    return _acts(day, *columns, *act, Relationship.i_call_them)


def thanks(day: Any, shown: Any) -> Any:
    """The acts that are not thanked for, oldest first."""
    return _thanks(day).order_by(Sponsorship.date).limit(shown)


def thanks_person(day: Any, person: Any, shown: Any) -> Any:
    """The acts of one person that are not thanked for, oldest first."""
    return _thanks(day).where(Sponsorship.relationship == person).order_by(Sponsorship.date).limit(shown)


def thanks_count(day: Any) -> Any:
    """How many acts are not thanked for."""
    return _acts(day, fn.COUNT(Sponsorship.id))


# Drifting apart


def latest_contact(day: Any) -> Any:
    """The last day of contact of any kind; the beginning where there was none."""
    known = fn.NULLIF(last_contact(day), "")
    return fn.COALESCE(known, Relationship.began_on, local_day(Relationship.created_at))


def in_touch(day: Any) -> Any:
    """The condition on a relationship that there was contact within the days wished for.

    A contact in a month or a year that may have been within them counts: nobody knows that it was not.
    """
    return contact_between(fn.DATE(day, fn.printf("-%d days", Relationship.keep_in_touch_days)), day)


def wished_for(day: Any) -> Any:
    """The condition on a relationship that the user wishes to keep in touch, and that it is not at rest."""
    return Relationship.keep_in_touch_days.is_null(False) & ACTIVE.where(Relationship, day)


def out_of_touch(day: Any) -> Any:
    """Who may not have been in touch for as long as wished, with the last day of contact."""
    return Relationship.select(
        *(Relationship.id, Relationship.name, Relationship.keep_in_touch_days, latest_contact(day)),
        *(last_contact(day), Relationship.i_call_them),
    ).where(
        wished_for(day)
        & AWAKE.where(Relationship.snoozed_until, day)
        & ~in_touch(day)
        & ~followed_up(FollowUpKind.KEEP_IN_TOUCH, day)
    )


def in_touch_of(day: Any, person: Any) -> Any:
    """The days wished for, the last day of contact and until when it is put off, of one person."""
    return Relationship.select(
        Relationship.keep_in_touch_days, latest_contact(day), Relationship.snoozed_until
    ).where((Relationship.id == person) & wished_for(day) & ~followed_up(FollowUpKind.KEEP_IN_TOUCH))


def in_touch_all(day: Any) -> Any:
    """With whom the user wishes to be in touch: uuid, name, the days, the last day of contact, until when it is put off."""
    return Relationship.select(
        *(Relationship.uuid, Relationship.name, Relationship.keep_in_touch_days, latest_contact(day)),
        *(Relationship.snoozed_until, Relationship.created_at, Relationship.updated_at),
    ).where(wished_for(day) & ~followed_up(FollowUpKind.KEEP_IN_TOUCH))


def followed_up(kind: FollowUpKind, day: Any = "9999") -> Any:
    """The condition on a relationship that a follow-up of a kind is due by a day, has none, or goes by a rhythm of its own.

    That one tells of it then, and the relationship need not. Without a day: that there is an open one.
    """
    return Relationship.id.in_(
        FollowUp.select(FollowUp.relationship).where(
            NOT_TRASHED.where(FollowUp)
            & FollowUp.relationship.is_null(False)
            & OPEN_FOLLOW_UP.where(FollowUp)
            & (FollowUp.type == kind)
            & (
                (FollowUp.due_on <= day)
                | FollowUp.due_on.is_null()
                | (FollowUp.anchor == FollowUpAnchor.LAST_CONTACT)
            )
        )
    )


def last_talk(person: Any, day: Any) -> Any:
    """The last conversation with somebody: its date, channel and subject."""
    return (
        Conversation.select(Conversation.date, Conversation.channel, Conversation.subject)
        .where(
            (Conversation.relationship == person)
            & NOT_TRASHED.where(Conversation)
            & (Conversation.date <= day)
        )
        .order_by(Conversation.date.desc())
        .limit(1)
    )


# Statements of value


def _stated(day: Any, old: Any, *columns: Any) -> Any:
    mine = ValueStatement.alias()
    latest = (
        mine.select(mine.id)
        .where((mine.relationship == Relationship.id) & NOT_TRASHED.where(mine))
        .order_by(mine.date.desc(), mine.id.desc())
        .limit(1)
    )
    return (
        Relationship.select(*columns)
        .join(ValueStatement, on=(ValueStatement.id == latest))
        .where(
            ACTIVE.where(Relationship, day)
            & WHOLLY_COME.where(ValueStatement.date, old)
            & AWAKE.where(ValueStatement.snoozed_until, day)
            & ~followed_up(FollowUpKind.REVIEW_VALUE, day)
        )
    )


def stated(day: Any, old: Any) -> Any:
    """The latest statements of value that were made until a day long ago, oldest first."""
    columns = (ValueStatement.id, ValueStatement.relationship, Relationship.name)
    said = fn.substr(ValueStatement.receive_text, 1, 400)
    return _stated(day, old, *columns, said, ValueStatement.date, Relationship.i_call_them).order_by(
        ValueStatement.date, ValueStatement.id
    )


def stated_count(day: Any, old: Any) -> Any:
    """How many there are of them."""
    return _stated(day, old, fn.COUNT(ValueStatement.id))


# Follow-ups


def made_on() -> Any:
    """The day a follow-up was made: the one it is told to be of, or the one it was written down."""
    return fn.COALESCE(FollowUp.made_on, local_day(FollowUp.created_at))


FOLLOW_UP = (
    *(FollowUp.id, FollowUp.relationship, Relationship.name, FollowUp.type, fn.substr(FollowUp.text, 1, 400)),
    *(FollowUp.due_on, FollowUp.repeat, FollowUp.snoozed_until, FollowUp.anchor, made_on()),
    fn.substr(fn.COALESCE(fn.NULLIF(Advice.words, ""), Advice.question, Conversation.subject), 1, 400),
    Relationship.i_call_them,
)


def shown_by_itself() -> Any:
    """The condition on a follow-up that it is one, and not what was said of preparing a conversation."""
    return (~SAID_OF_PREPARING).where(FollowUp)


def open_follow_ups(day: Any, *columns: Any) -> Any:
    """Open follow-ups; what was noted of a planned conversation is told with that one.

    None about a loop that was let rest, nor with somebody who is at rest.
    """
    about = Advice.alias()
    let_rest = about.select(about.id).where(
        (about.id == FollowUp.advice) & LET_REST.where(about) & FollowUp.type.in_(LOOPS)
    )
    return (
        FollowUp.select(*columns)
        .join(Relationship, JOIN.LEFT_OUTER, on=(Relationship.id == FollowUp.relationship))
        .where(
            NOT_TRASHED.where(FollowUp)
            & OPEN_FOLLOW_UP.where(FollowUp)
            & shown_by_itself()
            & ~fn.EXISTS(let_rest)
            & (FollowUp.relationship.is_null() | (~AT_REST).where(Relationship, day))
        )
    )


def with_abouts(query: Any) -> Any:
    """The query with what follow-ups are about, as FOLLOW_UP asks for."""
    return query.join(Advice, JOIN.LEFT_OUTER, on=(Advice.id == FollowUp.advice)).join(
        Conversation, JOIN.LEFT_OUTER, on=(Conversation.id == FollowUp.conversation)
    )


def _dated(day: Any, week_ago: Any, long_ago: Any, *columns: Any) -> Any:
    """Those whose day has come, or that have waited for a week without one.

    Not those about advice that is listed already, which tells the same thing.
    """
    query = open_follow_ups(day, *columns).where(
        (FollowUp.anchor == FollowUpAnchor.DATE)
        & AWAKE.where(FollowUp.snoozed_until, day)
        & (
            (FollowUp.due_on <= day)
            | (FollowUp.due_on.is_null() & (made_on() < week_ago) & PAST.where(made_on(), week_ago))
        )
    )
    for advice in (_tell(day, Advice.id), _ask(day, long_ago, Advice.id)):
        told = fn.EXISTS(advice.where(Advice.id == FollowUp.advice))
        query = query.where(FollowUp.advice.is_null() | FollowUp.type.not_in(LOOPS) | ~told)
    return query


def dated(day: Any, week_ago: Any, long_ago: Any, shown: Any) -> Any:
    """Follow-ups whose day has come, the longest first, each with how many there are in all."""
    order = (fn.COALESCE(FollowUp.due_on, made_on()), FollowUp.id)
    in_all = fn.COUNT(FollowUp.id).over().alias("in_all")
    first = _dated(day, week_ago, long_ago, FollowUp.id, in_all).order_by(*order).limit(shown).alias("first")
    found = FollowUp.select(*FOLLOW_UP, first.c.in_all).join(first, on=(first.c.id == FollowUp.id))
    found = found.switch(FollowUp).join(
        Relationship, JOIN.LEFT_OUTER, on=(Relationship.id == FollowUp.relationship)
    )
    return with_abouts(found)


def dated_count(day: Any, week_ago: Any, long_ago: Any) -> Any:
    """How many follow-ups have come to their day."""
    return _dated(day, week_ago, long_ago, fn.COUNT(FollowUp.id))


def anchored(day: Any) -> Any:
    """Follow-ups that count from the last contact, with that."""
    return with_abouts(open_follow_ups(day, *FOLLOW_UP, latest_contact(day))).where(
        (FollowUp.anchor == FollowUpAnchor.LAST_CONTACT) & AWAKE.where(FollowUp.snoozed_until, day)
    )


def planned_talks(day: Any, until: Any, *columns: Any) -> Any:
    """Conversations to come that have open points, unless it was said that they are prepared.

    Not those of which a follow-up that the user wrote, and that is due, says to prepare them.

    One of today counts only if it was written down before: else it has been, and its points are for the next. Which
    day it was written on is told by the clock here and now. Whoever has changed the time zone since may be asked once
    too often, or not, on the day itself; of a day to come they are asked in any case.
    """
    point, said = TalkingPoint, FollowUp
    points = point.select(point.id).where((point.conversation == Conversation.id) & OPEN_POINT.where(point))
    settled = said.select(said.id).where(
        (said.relationship == Conversation.relationship)  # which an index finds, whoever has any
        & (said.conversation == Conversation.id)
        & NOT_TRASHED.where(said)
        & SAID_OF_PREPARING.where(said)
        & ((~OPEN_FOLLOW_UP).where(said) | PUT_OFF.where(said.snoozed_until, day))
    )
    written = said.select(said.id).where(
        (said.relationship == Conversation.relationship)
        & (said.conversation == Conversation.id)
        & NOT_TRASHED.where(said)
        & OPEN_FOLLOW_UP.where(said)
        & (said.type == FollowUpKind.PREPARE)
        & (~SAID_OF_PREPARING).where(said)
        & (said.due_on <= day)
    )
    return (
        Conversation.select(*columns)
        .join(Relationship, on=(Relationship.id == Conversation.relationship))
        .where(
            NOT_TRASHED.where(Conversation)
            & (Conversation.date >= day)
            & (Conversation.date <= until)
            & ((Conversation.date > day) | (local_day(Conversation.created_at) < Conversation.date))
            & (~AT_REST).where(Relationship, day)
            & fn.EXISTS(points)
            & ~fn.EXISTS(settled)
            & ~fn.EXISTS(written)
        )
    )


def planned(day: Any, until: Any) -> Any:
    """The planned conversations until a day, the soonest first, each with how many points are open."""
    points = TalkingPoint.select(fn.COUNT(TalkingPoint.id)).where(
        (TalkingPoint.conversation == Conversation.id) & OPEN_POINT.where(TalkingPoint)
    )
    columns: tuple[Any, ...] = (
        Conversation.id,
        Conversation.relationship,
        Relationship.name,
        Conversation.date,
    )
    columns += (Conversation.subject, points, Relationship.i_call_them)
    found = planned_talks(day, until, *columns)
    return found.order_by(Conversation.date, Conversation.id)


def planned_count(day: Any, until: Any) -> Any:
    """How many there are of them."""
    return planned_talks(day, until, fn.COUNT(Conversation.id))


# What comes next

_BEFORE_NEVER = "9999-12-30"
"""What was put off until then or earlier will wait again; what was let rest for good will not."""


_LAST_LOOKED_AT = "9999-01-01"
"""What would wait from then on waits for nothing: only what was let rest for good has a day so late."""


def _open_loops(*columns: Any) -> Any:
    return (
        Advice.select(*columns)
        .join(Relationship, on=(Relationship.id == Advice.relationship))
        .where(NOT_TRASHED.where(Advice) & OPEN_LOOP.where(Advice) & NOT_TRASHED.where(Relationship))
    )


def still_open() -> Any:
    """How much advice, questions among it, is not closed, and neither was let rest for good nor its relationship."""
    return _open_loops(fn.COUNT(Advice.id)).where(
        AWAKE.where(Advice.snoozed_until, _BEFORE_NEVER) & (~AT_REST).where(Relationship, _BEFORE_NEVER)
    )


def open_at_rest() -> Any:
    """A row, if any advice that is not closed rests for good, or its relationship does, has ended or was put away."""
    rests = PUT_OFF.where(Advice.snoozed_until, _BEFORE_NEVER) | AT_REST.where(Relationship, _BEFORE_NEVER)
    return _open_loops(Advice.id).where(rests).limit(1)


def _out_of_touch_on(until: Any, end: Any) -> Any:
    """A day from which it may be longer than wished since the last contact until a day: `end` is that of its date.

    An earlier contact, known to the month or the year of it alone, may have been as late as their last day.
    """
    wished = fn.printf("+%d days", Relationship.keep_in_touch_days + 1)
    return fn.DATE(end(latest_contact(until)), wished)


def _end_of_month(date: Any) -> Any:
    return fn.DATE(_first_day(date), "start of month", "+1 month", "-1 day")


def _end_of_year(date: Any) -> Any:
    return fn.DATE(_first_day(date), "start of year", "+1 year", "-1 day")


def days_to_come(day: Any, shown: Any) -> Any:
    """The days on which something may begin to wait, the soonest first: not all of them do.

    What was let rest without an end never begins to.
    """

    def later(date: Any, days: int) -> Any:
        return fn.DATE(_last_day(date), f"{days:+d} days")

    follow_up = OPEN_FOLLOW_UP.where(FollowUp) & NOT_TRASHED.where(FollowUp)
    advice = NOT_TRASHED.where(Advice) & OPEN_LOOP.where(Advice)
    act = NOT_TRASHED.where(Sponsorship) & TO_THANK.where(Sponsorship)
    # Who rests until then may be out of touch on a later day than today: whether they rest is asked of each day.
    wished = Relationship.keep_in_touch_days.is_null(False) & NOT_TRASHED.where(Relationship)
    sources = (
        (FollowUp, _first_day(FollowUp.due_on), follow_up),
        (FollowUp, _first_day(FollowUp.snoozed_until), follow_up),
        (FollowUp, later(made_on(), UNDATED_DAYS), follow_up & FollowUp.due_on.is_null()),
        (Advice, _first_day(Advice.review_on), advice),
        (Advice, _first_day(Advice.snoozed_until), advice),
        (Advice, _first_day(Advice.since), advice),
        (Advice, later(Advice.since, ASK_AFTER_DAYS), advice),
        (Advice, later(Advice.since, SILENT_DAYS), advice),
        (Advice, later(Advice.since, NOTED_DAYS), advice),
        (Advice, later(Advice.asked_on, ANSWER_DAYS), advice & Advice.asked_on.is_null(False)),
        (Advice, _first_day(Advice.answer_by), advice & Advice.answer_by.is_null(False)),
        (
            Sponsorship,
            _first_day(Sponsorship.snoozed_until),
            act,
        ),
        (Sponsorship, _first_day(Sponsorship.date), act),
        (Conversation, fn.DATE(_first_day(Conversation.date), "-3 days"), NOT_TRASHED.where(Conversation)),
        (Conversation, fn.DATE(day, "+1 day"), NOT_TRASHED.where(Conversation) & (Conversation.date > day)),
        (ValueStatement, later(ValueStatement.date, STATED_DAYS), NOT_TRASHED.where(ValueStatement)),
        (ValueStatement, _first_day(ValueStatement.snoozed_until), NOT_TRASHED.where(ValueStatement)),
        (Relationship, _first_day(Relationship.snoozed_until), wished),
        (Relationship, _first_day(Relationship.rests_until), NOT_TRASHED.where(Relationship)),
        *(
            (Relationship, _out_of_touch_on(day, end), wished)
            for end in (_last_day, _end_of_month, _end_of_year)
        ),
        (Relationship, _out_of_touch_on("9999", _last_day), wished),
    )
    found: Any = None
    for model, when, condition in sources:
        one = model.select(when.alias("day")).where(condition & (when > day) & (when < _LAST_LOOKED_AT))
        found = one if found is None else found | one
    every = found.alias("days")
    return Advice.select(every.c.day).from_(every).order_by(every.c.day).limit(shown)
