# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One follow-up on its own page: when it is due in words, what it can be about, and what an edit brings along."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from peewee import fn

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, Conversation
from mentordesk.journal.terms import Direction, FollowUpState, Kind
from mentordesk.practice.follow_ups import due_text, read_written, set_due, set_state
from mentordesk.practice.naming import one_line, quoted, term_text
from mentordesk.practice.wording import capital
from mentordesk.words import date_text, translate

OFFERED = 30
"""So many of each kind are offered, the newest first."""


def when_text(journal: Journal, values: Mapping[str, Any], today: date) -> str:
    """When a follow-up is due and how it repeats; of one that is done with, when that was."""
    one = read_written(journal, values["id"], today)
    if one is None:
        return ""
    if values["state"] != FollowUpState.OPEN:
        state = term_text(FollowUpState(values["state"]))
        if not values["done_on"]:
            return state
        return translate("follow-ups", "{state} {date}", state=state, date=date_text(values["done_on"]))
    parts = [capital(due_text(one.due, today.isoformat())), one.rhythm]
    return " · ".join(part for part in parts if part)


def about_value(values: Mapping[str, Any]) -> str:
    """What a follow-up is about, as one value: ``advice:3``, ``conversation:4`` or nothing."""
    for kind in (Kind.ADVICE, Kind.CONVERSATION):
        if values.get(str(kind)) is not None:
            return f"{kind}:{values[str(kind)]}"
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
            query.where((model.relationship == relationship) & model.trashed_at.is_null())
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
            translate("follow-ups", "Advice given")
            if what == Direction.GIVEN
            else translate("follow-ups", "Advice received")
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
    elif name == "about":
        kind, _, number = str(value or "").partition(":")
        links = {str(one): None for one in (Kind.ADVICE, Kind.CONVERSATION)}
        operations.edit(
            journal, Kind.FOLLOW_UP, record_id, {**links, **({kind: int(number)} if kind else {})}
        )
    else:
        operations.edit(journal, Kind.FOLLOW_UP, record_id, {name: value})
