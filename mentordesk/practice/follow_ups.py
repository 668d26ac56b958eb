# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups: what is due, what is open with a person, and moving it on.

Those the user writes are records. Those that a loop opens by itself are never written: they are asked of the
advice, the planned conversation, the wish to keep in touch and the statement of value they come from, and so are
gone when these are done with. A written one about the same thing takes their place. See
``docs/decisions/0010-follow-ups.md``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from peewee import JOIN, fn

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Conversation, FollowUp, Relationship, TalkingPoint
from mentordesk.journal.terms import (
    FollowUpAnchor,
    FollowUpKind,
    FollowUpState,
    Kind,
    TalkingPointState,
)
from mentordesk.practice import upkeep
from mentordesk.practice.moves import Move
from mentordesk.practice.naming import as_sentence, first_name, one_line, quoted, term_text
from mentordesk.practice.waiting import Waiting
from mentordesk.practice.wording import capital
from mentordesk.words import date_text, translate

UNDATED_DAYS = 7
"""A promise without a day comes back after so many days."""
PREPARE_DAYS = 3
"""So many days before a planned conversation, its points ask to be looked at."""
PROMISES = (FollowUpKind.MY_PROMISE, FollowUpKind.THEIR_PROMISE)
LOOPS = (FollowUpKind.REPORT_BACK, FollowUpKind.ASK_HOW_IT_WENT)

COLUMNS = (
    *(FollowUp.id, FollowUp.relationship, Relationship.name, FollowUp.type, fn.substr(FollowUp.text, 1, 400)),
    *(FollowUp.due_on, FollowUp.repeat, FollowUp.snoozed_until, FollowUp.anchor, FollowUp.created_at),
    fn.substr(fn.COALESCE(fn.NULLIF(Advice.words, ""), Advice.question, Conversation.subject), 1, 400),
)


@dataclass(frozen=True)
class Written:
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
    """Its repeat in words; empty if there is none."""
    about: str
    made_on: str
    snoozed: str

    @property
    def says(self) -> str:
        """What is to be done, in the user's words as far as there are any."""
        if self.text.strip():
            return one_line(self.text)
        return quoted(self.about) if self.about.strip() else term_text(self.type)


def written(row: tuple[Any, ...], last: str = "") -> Written:
    """A follow-up from its COLUMNS, and the last day of contact where it counts from that."""
    record, person, name, type_, text, due, repeat, snoozed, anchor, created, about = row[:11]
    rhythm, says = None, ""
    day = due or ""
    if repeat:
        # Late: most journals begin their day without a repeat.
        from mentordesk.practice.recurrence import after_contact_text, later_by, read_repeat, repeat_text

        rhythm = read_repeat(repeat)
    if rhythm is not None and anchor == FollowUpAnchor.LAST_CONTACT:
        says = after_contact_text(rhythm)
        since = ApproxDate.parse(last or created[:10]).last_day()
        day = max(day, later_by(rhythm, since).isoformat())
    elif rhythm is not None:
        says = repeat_text(rhythm, ApproxDate.parse(due).first_day() if due else None)
    if snoozed and (not day or snoozed > day):
        day = snoozed
    return Written(
        *(record, person, name or "", FollowUpKind(type_), text or "", day, repeat, says, about or ""),
        *(created[:10], snoozed or ""),
    )


# What is due


def _awake(day: str) -> Any:
    return FollowUp.snoozed_until.is_null() | (FollowUp.snoozed_until <= day)


def shown_by_itself() -> Any:
    """The condition on a follow-up that it is one, and not what was said of preparing a conversation."""
    return (FollowUp.type != FollowUpKind.PREPARE) | (FollowUp.automatic == False)  # noqa: E712 - a column


def open_follow_ups(*columns: Any) -> Any:
    """Open follow-ups; what was noted of a planned conversation is told with that one."""
    return (
        FollowUp.select(*columns)
        .join(Relationship, JOIN.LEFT_OUTER, on=(Relationship.id == FollowUp.relationship))
        .where(
            FollowUp.trashed_at.is_null()
            & (FollowUp.state == FollowUpState.OPEN)
            & shown_by_itself()
            & (Relationship.archived.is_null() | (Relationship.archived == False))  # noqa: E712 - a column
        )
    )


def with_abouts(query: Any) -> Any:
    """The query with what follow-ups are about, as COLUMNS asks for."""
    return query.join(Advice, JOIN.LEFT_OUTER, on=(Advice.id == FollowUp.advice)).join(
        Conversation, JOIN.LEFT_OUTER, on=(Conversation.id == FollowUp.conversation)
    )


def _dated(day: str, listed: Sequence[Any], *columns: Any) -> Any:
    """Those whose day has come; not those about advice that is listed already."""
    week_ago = (date.fromisoformat(day) - timedelta(days=UNDATED_DAYS - 1)).isoformat()
    query = open_follow_ups(*columns).where(
        (FollowUp.anchor == FollowUpAnchor.DATE)
        & _awake(day)
        & (
            (FollowUp.due_on <= day)
            | (FollowUp.due_on.is_null() & FollowUp.type.in_(PROMISES) & (FollowUp.created_at < week_ago))
        )
    )
    for advice in listed:
        told = fn.EXISTS(advice.where(Advice.id == FollowUp.advice))
        query = query.where(FollowUp.advice.is_null() | FollowUp.type.not_in(LOOPS) | ~told)
    return query


def _anchored(journal: Journal, today: date) -> list[Written]:
    """Those that count from the last contact, and are due."""
    day = today.isoformat()
    query = with_abouts(open_follow_ups(*COLUMNS, upkeep.latest_contact(day))).where(
        (FollowUp.anchor == FollowUpAnchor.LAST_CONTACT) & _awake(day)
    )
    found = [written(row, row[11] or "") for row in journal.rows(query)]
    return [one for one in found if one.due and one.due <= day]


def planned_talks(day: str, until: str, *columns: Any) -> Any:
    """Conversations to come that have open points, unless it was said that they are prepared.

    One of today counts only if it was written down before: else it has been, and its points are for the next.
    """
    point, said = TalkingPoint, FollowUp
    points = point.select(point.id).where(
        (point.conversation == Conversation.id) & (point.state == TalkingPointState.OPEN)
    )
    settled = said.select(said.id).where(
        (said.relationship == Conversation.relationship)  # which an index finds, whoever has any
        & (said.conversation == Conversation.id)
        & said.trashed_at.is_null()
        & (said.type == FollowUpKind.PREPARE)
        & (said.automatic == True)  # noqa: E712 - a column, not a truth
        & ((said.state != FollowUpState.OPEN) | (said.snoozed_until > day))
    )
    return (
        Conversation.select(*columns)
        .join(Relationship, on=(Relationship.id == Conversation.relationship))
        .where(
            Conversation.trashed_at.is_null()
            & (Conversation.date >= day)
            & (Conversation.date <= until)
            & (Conversation.created_at < Conversation.date)
            & (Relationship.archived == False)  # noqa: E712 - a column, not a truth
            & fn.EXISTS(points)
            & ~fn.EXISTS(settled)
        )
    )


def _soon(today: date) -> tuple[str, str]:
    return today.isoformat(), (today + timedelta(days=PREPARE_DAYS)).isoformat()


def count_due(journal: Journal, today: date, listed: Sequence[Any] = ()) -> int:
    """How much is due; `listed` are queries of advice that is told of elsewhere."""
    dated = journal.value(_dated(today.isoformat(), listed, fn.COUNT(FollowUp.id)))
    planned = journal.value(planned_talks(*_soon(today), fn.COUNT(Conversation.id)))
    return int(dated or 0) + int(planned or 0) + len(_anchored(journal, today))


def due(journal: Journal, today: date, shown: int, listed: Sequence[Any] = ()) -> tuple[list[Waiting], int]:
    """What is due, what has been for longest first; and how much in all. `listed` as in `count_due`."""
    day = today.isoformat()
    order = (fn.COALESCE(FollowUp.due_on, fn.substr(FollowUp.created_at, 1, 10)), FollowUp.id)
    counted = (FollowUp.id, fn.COUNT(FollowUp.id).over())
    first = journal.rows(_dated(day, listed, *counted).order_by(*order).limit(shown))
    count = int(first[0][1]) if first else 0
    found: list[Written] = []
    if first:
        ids = [row[0] for row in first]
        whole = with_abouts(open_follow_ups(*COLUMNS)).where(FollowUp.id.in_(ids))
        found = [written(row) for row in journal.rows(whole)]
    anchored = _anchored(journal, today)
    waiting = [(one.due or one.made_on, _waiting(one, today)) for one in (*found, *anchored)]
    columns = (Conversation.id, Conversation.relationship, Relationship.name, Conversation.date)
    planned = planned_talks(*_soon(today), *columns, Conversation.subject)
    talks = journal.rows(planned.order_by(Conversation.date, Conversation.id))
    waiting += [(row[3], _to_prepare(journal, row, today)) for row in talks]
    waiting.sort(key=lambda pair: (pair[0], pair[1].record))
    return [one for _, one in waiting[:shown]], count + len(anchored) + len(talks)


def _waiting(one: Written, today: date) -> Waiting:
    late = max(0, (today - ApproxDate.parse(one.due or one.made_on).first_day()).days)
    name = one.name or term_text(one.type)
    in_touch = one.type is FollowUpKind.KEEP_IN_TOUCH and one.relationship is not None
    button = translate("follow-ups", "In touch…") if in_touch else done_label(one.type, one.name)
    return Waiting(
        *(one.id, one.relationship or 0, name, one.says, " ".join(_reason(one, late)), late),
        *(Move.IN_TOUCH if in_touch else Move.FINISH, button, Kind.FOLLOW_UP),
    )


def done_label(type_: FollowUpKind, name: str) -> str:
    """What the button says that a follow-up is done."""
    if type_ is FollowUpKind.THEIR_PROMISE and name:
        return translate("follow-ups", "{name} kept it", name=first_name(name))
    return translate("follow-ups", "Done")


def _reason(one: Written, late: int) -> list[str]:
    kind = term_text(one.type)
    if one.type is FollowUpKind.CUSTOM:
        kind = term_text(Kind.FOLLOW_UP)
    if not one.due:
        return [
            translate("follow-ups", "{kind}, made %n (day|days) ago without a day for it.", late, kind=kind)
        ]
    parts = []
    if one.snoozed == one.due:
        parts.append(
            translate("follow-ups", "{kind}, put off until {date}.", kind=kind, date=date_text(one.due))
        )
    elif not late:
        parts.append(translate("follow-ups", "{kind}, due today.", kind=kind))
    else:
        parts.append(
            translate(
                "follow-ups",
                "{kind}, due {date}: %n (day|days) ago.",
                late,
                kind=kind,
                date=date_text(one.due),
            )
        )
    return [*parts, as_sentence(capital(one.rhythm))] if one.rhythm else parts


def _to_prepare(journal: Journal, row: tuple[Any, ...], today: date) -> Waiting:
    record, person, name, on, subject = row
    point = TalkingPoint
    points = int(
        journal.value(
            point.select(fn.COUNT(point.id)).where(
                (point.conversation == record) & (point.state == TalkingPointState.OPEN)
            )
        )
        or 0
    )
    away = (ApproxDate.parse(on).first_day() - today).days
    when = (
        translate("follow-ups", "You talk today.")
        if away <= 0
        else translate("follow-ups", "You talk in %n (day|days), on {date}.", away, date=date_text(on))
    )
    waits = translate("follow-ups", "%n (point|points) to bring up.", points)
    says = one_line(subject) if subject.strip() else term_text(Kind.CONVERSATION)
    label = translate("follow-ups", "Prepare")
    return Waiting(record, person, name, says, f"{when} {waits}", 0, Move.PREPARE, label, Kind.CONVERSATION)
