# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a reflection can be about: a person, an advice or a conversation, found by what is typed.

A choice is kept as one value, ``advice:3``, as follow-ups keep what they are about; nothing is ''.
"""

from collections.abc import Sequence
from typing import Any

from mentordesk.i18n.formats import date_text
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import BY_KIND
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.same_names import labels
from mentordesk.practice.records.read import read
from mentordesk.practice.records.record import AdviceRecord, ConversationRecord, RelationshipRecord
from mentordesk.practice.search.links import Offer, people_offered
from mentordesk.practice.search.search import ask, find
from mentordesk.practice.wording.terms import one_line, quoted, term_text

KINDS = (Kind.RELATIONSHIP, Kind.ADVICE, Kind.CONVERSATION)
MOST = 12
"""So many are offered at once."""


def about_value(links: Sequence[tuple[Kind, int]]) -> str:
    """What is chosen, of several links the most telling one: an advice or a conversation before its person."""
    found = {Kind(kind): record for kind, record in reversed(links)}
    for kind in (Kind.ADVICE, Kind.CONVERSATION, Kind.RELATIONSHIP):
        if kind in found:
            return f"{kind}:{found[kind]}"
    return ""


def about_links(journal: Journal, value: str) -> list[tuple[Kind, int]]:
    """The links a choice stands for: the record, and the person it belongs to before it."""
    kind_name, _, number = value.partition(":")
    if not kind_name:
        return []
    kind, record = Kind(kind_name), int(number)
    model: Any = BY_KIND[kind]
    person = (
        None
        if kind is Kind.RELATIONSHIP
        else journal.value(model.select(model.relationship).where(model.id == record))
    )
    return [*([(Kind.RELATIONSHIP, int(person))] if person is not None else []), (kind, record)]


def about_text(journal: Journal, value: str) -> str:
    """What a choice is called, on one line; empty for none, and for what is not there any more."""
    kind_name, _, number = value.partition(":")
    record = read(journal, Kind(kind_name), int(number)) if kind_name else None
    if isinstance(record, RelationshipRecord):
        return one_line(labels(journal, [record.id]).get(record.id, record.name), 80)
    if isinstance(record, AdviceRecord):
        says = quoted(record.words if record.words.strip() else record.question, 80)
    elif isinstance(record, ConversationRecord):
        says = one_line(record.subject, 80) or term_text(Kind.CONVERSATION)
    else:
        return ""
    name = labels(journal, [record.relationship]).get(record.relationship, record.person_name)
    return f"{says} · {one_line(name, 60)}"


def offered(journal: Journal, typed: str, kinds: Sequence[Kind] = KINDS) -> list[Offer]:
    """What fits what was typed: people first, then the newest that hold the words; of nothing, the newest."""
    people = people_offered(journal, typed) if Kind.RELATIONSHIP in kinds and typed.strip() else []
    wanted = tuple(kind for kind in kinds if kind is not Kind.RELATIONSHIP)
    hits = find(journal, ask(typed, kinds=wanted, everything=True), limit=MOST) if wanted else []
    offers = list(people)
    for hit in hits:
        details = (hit.people, term_text(hit.kind), date_text(hit.date[:10]))
        detail = " · ".join(part for part in details if part)
        offers.append(Offer(one_line(hit.title, 40), hit.kind, hit.id, detail))
    return offers[:MOST]
