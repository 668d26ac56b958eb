# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The people of a journal by id, and how those of one name are told apart: by organisation, title or last contact.

A person is always handed on as an id. What stands in a list is a label: the name, or the name with what tells it
from the others of that name. No two people of a journal have the same label.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from peewee import SQL

from mentordesk.i18n.formats import date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Relationship
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.storage.folding import fold
from mentordesk.practice.people.contact import last_contact
from mentordesk.practice.search.highlights import plain

Person = tuple[int, str]
"""Id and name."""

SHORTEST_CODE = 6
"""So many characters of its uuid a short id has at least."""


class Details(NamedTuple):
    """What tells a person from others of the same name."""

    id: int
    name: str
    organisation: str = ""
    title: str = ""
    uuid: str = ""
    other_names: tuple[str, ...] = ()


@lru_cache(8192)
def name_key(name: str) -> str:
    """A name as names are compared: without case, accents and superfluous space."""
    return plain(" ".join(fold(name).split()))


def other_names(also_known_as: str) -> tuple[str, ...]:
    """The names somebody is also known as: one a line."""
    return tuple(name for line in also_known_as.splitlines() if (name := " ".join(line.split())))


def _by_key(names: Iterable[tuple[Person, str]]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person, name in names:
        found.setdefault(name_key(name), []).append(person)
    return found


class People(list[Person]):
    """People as ids and names, and what else they can be found by and told apart by."""

    def __init__(self, details: Iterable[Details] = (), labels: dict[int, str] | None = None) -> None:
        self._details = {one.id: one for one in details}
        super().__init__((one.id, one.name) for one in self._details.values())
        self.labels = labels or {}
        """What stands in a list for those whose name alone does not tell who they are."""

    @classmethod
    def of(cls, people: Sequence[Person]) -> "People":
        """People of whom nothing is known but their names, unless it is known already."""
        if isinstance(people, People):
            return people
        return cls(Details(int(person), str(name)) for person, name in people)

    def label(self, person: int) -> str:
        """What stands for a person in a list; empty for somebody who is not among them."""
        known = self._details.get(person)
        return self.labels.get(person) or (known.name if known is not None else "")

    def details(self, person: int) -> Details:
        """What is known of a person. Raises KeyError for somebody who is not among them."""
        return self._details[person]

    def labelled(self) -> list[Person]:
        """Ids and labels, for a list to choose from."""
        return [(person, self.label(person)) for person, _ in self]

    @cached_property
    def by_name(self) -> dict[str, list[Person]]:
        """Who bears each name, by how names are compared."""
        return _by_key((one, one[1]) for one in self)

    @cached_property
    def by_label(self) -> dict[str, list[Person]]:
        """Whom each label stands for, of those who share their name with somebody."""
        return _by_key((one, self.labels[one[0]]) for one in self if one[0] in self.labels)

    @cached_property
    def by_other_name(self) -> dict[str, list[Person]]:
        """Who is also known as what."""
        return _by_key((one, other) for one in self for other in self._details[one[0]].other_names)

    @cached_property
    def typed_keys(self) -> list[tuple[Person, tuple[str, ...]]]:
        """Everybody with the label, the name and the other names as they are compared while they are typed."""
        return [
            (one, tuple(map(plain, (self.label(one[0]), one[1], *self._details[one[0]].other_names))))
            for one in self
        ]

    def code(self, person: int) -> str:
        """A short id: as much of the beginning of the uuid as nobody else's begins with."""
        return shortest_code(self._details[person].uuid, (one.uuid for one in self._details.values()))

    def with_code(self, text: str) -> Person | None:
        """Who has a short id; nobody for what is none, or is that of several."""
        if len(text) < SHORTEST_CODE or not all(letter in "0123456789abcdef-" for letter in text.casefold()):
            return None
        found = self._with_code(text.casefold())
        return (found[0], self._details[found[0]].name) if len(found) == 1 else None

    def _with_code(self, start: str) -> list[int]:
        return [one.id for one in self._details.values() if one.uuid.startswith(start)]


def all_people(journal: Journal) -> People:
    """Everybody in the journal who is not in the trash, by name."""
    return _read(journal, None)


def labels_of(journal: Journal, people: Collection[int]) -> dict[int, str]:
    """The label of those of some people who share their name with somebody."""
    among = SQL("(SELECT value FROM json_each(?))", [json.dumps(list(people))])
    names = Relationship.select(Relationship.name_key).where(Relationship.id.in_(among))
    found = _read(journal, Relationship.name_key.in_(names)).labels
    return {person: label for person, label in found.items() if person in people}


def _read(journal: Journal, condition: Any) -> People:
    model = Relationship
    columns = (model.id, model.name, model.organisation, model.title, model.uuid, model.also_known_as)
    query = model.select(*columns).where(NOT_TRASHED.where(model))
    if condition is not None:
        query = query.where(condition)
    rows = journal.rows(query.order_by(model.name_key, model.id))
    details = [Details(row[0], row[1], row[2], row[3], row[4], other_names(row[5])) for row in rows]
    return People(details, told_apart(journal, details))


def labels_in_trash(journal: Journal, people: Collection[int]) -> dict[int, str]:
    """The label of those of some people in the trash who share their name with somebody, there or not.

    By organisation, title or short id: of contact with somebody in the trash, nothing is counted.
    """
    model = Relationship
    among = SQL("(SELECT value FROM json_each(?))", [json.dumps(list(people))])
    names = model.select(model.name_key).where(model.id.in_(among))
    columns = (model.id, model.name, model.organisation, model.title, model.uuid)
    details = [Details(*row) for row in journal.rows(model.select(*columns).where(model.name_key.in_(names)))]
    found = told_apart(journal, details, by_contact=False)
    return {person: label for person, label in found.items() if person in people}


def told_apart(journal: Journal, people: Sequence[Details], *, by_contact: bool = True) -> dict[int, str]:
    """For those who share their name with another: the name with what tells them apart."""
    groups: dict[str, list[Details]] = {}
    for one in people:
        groups.setdefault(name_key(one.name), []).append(one)
    found: dict[int, str] = {}
    alike: list[list[Details]] = []
    for group in groups.values():
        if len(group) > 1:
            known = _by_place(group)
            found |= known
            rest = [one for one in group if one.id not in known]
            if rest and (by_contact or len(rest) > 1):
                alike.append(rest)
    if alike:
        days = _last_days(journal, [one.id for group in alike for one in group]) if by_contact else {}
        for group in alike:
            found |= _by_contact(group, days, by_contact=by_contact)
    return found


def _by_place(group: Sequence[Details]) -> dict[int, str]:
    """The labels of those of one name whom an organisation or a title tells from all the others."""
    organisations = Counter(name_key(one.organisation) for one in group)
    titles = Counter(name_key(one.title) for one in group)
    both = Counter((name_key(one.title), name_key(one.organisation)) for one in group)
    found: dict[int, str] = {}
    for one in group:
        organisation, title = (" ".join(text.split()) for text in (one.organisation, one.title))
        if organisation and organisations[name_key(organisation)] == 1:
            found[one.id] = pgettext(
                "people", "{name} ({organisation})", name=one.name, organisation=organisation
            )
        elif title and titles[name_key(title)] == 1:
            found[one.id] = pgettext("people", "{name} ({title})", name=one.name, title=title)
        elif organisation and title and both[name_key(title), name_key(organisation)] == 1:
            found[one.id] = pgettext(
                "people",
                "{name} ({title}, {organisation})",
                name=one.name,
                title=title,
                organisation=organisation,
            )
    return found


def _by_contact(group: Sequence[Details], days: dict[int, str], *, by_contact: bool = True) -> dict[int, str]:
    """The labels of people of one name by their last contact, and by a short id where that is the same."""
    counted = Counter(days.get(one.id, "") for one in group)
    uuids = [one.uuid for one in group]
    found: dict[int, str] = {}
    for one in group:
        day = days.get(one.id, "")
        if counted[day] > 1 or not by_contact:
            code = shortest_code(one.uuid, uuids)
            found[one.id] = pgettext("people", "{name} ({code})", name=one.name, code=code)
        elif day:
            found[one.id] = pgettext(
                "people", "{name} (last in touch: {date})", name=one.name, date=date_text(day)
            )
        else:
            found[one.id] = pgettext("people", "{name} (no contact on record)", name=one.name)
    return found


def shortest_code(uuid: str, uuids: Iterable[str]) -> str:
    """As much of the beginning of a uuid as none of the others begins with."""
    length = SHORTEST_CODE
    for other in uuids:
        while length < len(uuid) and other != uuid and other[:length] == uuid[:length]:
            length += 1
    return uuid[:length]


def _last_days(journal: Journal, people: Sequence[int]) -> dict[int, str]:
    """The last day of contact with each; empty without any."""
    query = Relationship.select(Relationship.id, last_contact(date.today().isoformat()))
    among = SQL("(SELECT value FROM json_each(?))", [json.dumps(list(people))])
    return {row[0]: row[1] or "" for row in journal.rows(query.where(Relationship.id.in_(among)))}
