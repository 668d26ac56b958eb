# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Links in texts: what can be linked to, where a link leads, and which texts lead to a record."""

from dataclasses import dataclass

from peewee import fn

from mentordesk.i18n.formats import date_text
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.links import as_name, free_name
from mentordesk.journal.queries import Prepared
from mentordesk.journal.records import BY_KIND, Mention, Record, Reflection
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.matching import who_is_meant
from mentordesk.practice.search.search import all_people, ask, find
from mentordesk.practice.wording.markdown import plain_text
from mentordesk.practice.wording.terms import one_line, term_text

MOST = 8
"""So many records are offered at once."""
_LINKED = (
    *(Kind.RELATIONSHIP, Kind.ADVICE, Kind.REFLECTION, Kind.CONVERSATION, Kind.EXCHANGE),
    *(Kind.SPONSORSHIP, Kind.TOPIC),
)


@dataclass(frozen=True)
class Offer:
    """A record that can be linked to: what the text will call it, and what else tells it from others."""

    name: str
    kind: Kind
    id: int
    detail: str
    label: str = ""
    """What stands in a list for somebody who shares the name with others."""

    @property
    def text(self) -> str:
        """One line for a list of offers."""
        return self.label or (f"{self.name} · {self.detail}" if self.detail else self.name)


def people_offered(journal: Journal, typed: str) -> list[Offer]:
    """The people whose name begins with what was typed, or is nearly so."""
    people = all_people(journal)
    found = who_is_meant(typed, people).people if typed.strip() else tuple(people)
    return [
        Offer(as_name(name), Kind.RELATIONSHIP, record, "", people.labels.get(record, ""))
        for record, name in found[:MOST]
    ]


def records_offered(journal: Journal, typed: str) -> list[Offer]:
    """The records that hold what was typed: people first, then the newest."""
    offers = people_offered(journal, typed) if len(typed.strip()) > 1 else []
    if typed.strip():
        hits = find(journal, ask(typed, kinds=_LINKED), limit=3 * MOST)
    else:
        hits = find(journal, ask("", kinds=(Kind.REFLECTION, Kind.CONVERSATION), everything=True), limit=MOST)
    seen = {(offer.kind, offer.id) for offer in offers}
    for hit in hits:
        name = as_name(one_line(hit.title, 80))
        if (hit.kind, hit.id) in seen or not name:
            continue
        seen.add((hit.kind, hit.id))
        day = "" if hit.kind in (Kind.RELATIONSHIP, Kind.TOPIC) else date_text(hit.date[:10])
        kind = "" if hit.kind is Kind.RELATIONSHIP else term_text(hit.kind)
        offers.append(Offer(name, hit.kind, hit.id, " · ".join(part for part in (kind, day) if part)))
    return offers[:MOST]


def target_of(journal: Journal, reflection: int | None, name: str) -> tuple[Kind, int] | None:
    """The record a link in a reflection leads to; nothing if there is none, or it lies in the trash."""
    row = journal.first(
        Mention.select(Mention.target_kind, Mention.target_uuid).where(
            (Mention.reflection == reflection) & (Mention.label == name.strip())
        )
    )
    if row is None:
        exact = who_is_meant(name, all_people(journal))
        return (Kind.RELATIONSHIP, exact.person[0]) if exact.person is not None else None
    model = BY_KIND[Kind(row[0])]
    record = journal.value(model.select(model.id).where((model.uuid == row[1]) & NOT_TRASHED.where(model)))
    return None if record is None else (Kind(row[0]), record)


def name_for(journal: Journal, reflection: int | None, link: tuple[Kind, int], name: str) -> str:
    """What a link chosen in a reflection is to be called: numbered where the name stands for another record there."""
    model = BY_KIND[link[0]]
    uuid = journal.value(model.select(model.uuid).where(model.id == link[1]))
    rows = journal.rows(
        Mention.select(Mention.label, Mention.target_uuid).where(Mention.reflection == reflection)
    )
    mine = next((label for label, target in rows if target == uuid), None)
    return mine or free_name(name, {label for label, _ in rows})


def _mentioning(uuid: object) -> object:
    text = fn.COALESCE(fn.NULLIF(Reflection.title, ""), fn.substr(Reflection.body, 1, 400))
    return (
        Reflection.select(Reflection.id, Reflection.date, text)
        .join(Mention, on=(Mention.reflection == Reflection.id))
        .where((Mention.target_uuid == uuid) & NOT_TRASHED.where(Reflection))
        .group_by(Reflection.id)
        .order_by(Reflection.date.desc(), Reflection.id.desc())
        .limit(30)
    )


def _uuid_of(model: type[Record]) -> Prepared:
    return Prepared(lambda record_id: model.select(model.uuid).where(model.id == record_id))


_MENTIONING = Prepared(_mentioning)
_UUIDS = {kind: _uuid_of(model) for kind, model in BY_KIND.items()}


def mentioned_in(journal: Journal, kind: Kind, record_id: int) -> list[tuple[Kind, int, str, str]]:
    """The reflections whose text links to a record: kind, id, date and a line of each, newest first."""
    uuid = journal.value(_UUIDS[kind](record_id))
    rows = journal.rows(_MENTIONING(uuid)) if uuid is not None else []
    return [(Kind.REFLECTION, row[0], row[1], one_line(plain_text(row[2]), 120)) for row in rows]
