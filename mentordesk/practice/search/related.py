# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What else concerns a record, and what records are called in links to them."""

from collections.abc import Iterable
from typing import Any

from peewee import fn

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    BY_KIND,
    Advice,
    Conversation,
    Exchange,
    Reflection,
    ReflectionLink,
)
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.search.links import mentioned_in
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import one_line


def related(journal: Journal, kind: Kind, record_id: int) -> list[tuple[Kind, int, str, str]]:
    """What else concerns an advice or a conversation: kind, id, date and a line of each, newest first.

    What passes on an advice is its chain, see `mentordesk.practice.advice.lineage`.
    """
    found: list[tuple[Kind, int, str, str]] = []

    def add(model: Any, text: Any, condition: Any) -> None:
        query = model.select(model.id, model.date, text).where(condition & NOT_TRASHED.where(model))
        found.extend((model.kind, row[0], row[1], one_line(row[2], 120)) for row in journal.rows(query))

    if kind in (Kind.ADVICE, Kind.CONVERSATION):
        link = ReflectionLink.advice if kind is Kind.ADVICE else ReflectionLink.conversation
        about = ReflectionLink.select(ReflectionLink.reflection).where(link == record_id)
        text = fn.COALESCE(fn.NULLIF(Reflection.title, ""), fn.substr(Reflection.body, 1, 400))
        add(Reflection, text, Reflection.id.in_(about))
        found = [(*row[:3], plain_text(row[3])) for row in found]
        known = {row[1] for row in found}
        found.extend(row for row in mentioned_in(journal, kind, record_id) if row[1] not in known)
    if kind is Kind.CONVERSATION:
        said = fn.COALESCE(fn.NULLIF(Advice.words, ""), Advice.question)
        add(Advice, said, Advice.conversation == record_id)
        add(Exchange, Exchange.text, Exchange.conversation == record_id)
    if kind is Kind.ADVICE:
        mine = Advice.select(Advice.conversation).where(Advice.id == record_id)
        text = fn.COALESCE(fn.NULLIF(Conversation.subject, ""), fn.substr(Conversation.notes, 1, 400))
        add(Conversation, text, Conversation.id.in_(mine))
    return sorted(found, key=lambda row: row[2], reverse=True)


def titles(journal: Journal, links: Iterable[tuple[str, int]]) -> list[tuple[Kind, int, str]]:
    """What records are called, for links to them: a name, the words of an advice, a subject with its date."""
    found = []
    links = list(links)
    names = labels(journal, (record_id for kind, record_id in links if kind == Kind.RELATIONSHIP))
    for kind, record_id in links:
        model: Any = BY_KIND[Kind(kind)]
        text = {
            Kind.RELATIONSHIP: "name",
            Kind.ADVICE: "words",
            Kind.CONVERSATION: "subject",
            Kind.REFLECTION: "title",
        }[Kind(kind)]
        value = journal.value(model.select(model._meta.fields[text]).where(model.id == record_id))
        if value is not None:
            title = names.get(record_id, value) if kind == Kind.RELATIONSHIP else value
            found.append((Kind(kind), record_id, one_line(title, 80)))
    return found
