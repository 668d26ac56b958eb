# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The people of a journal by id, and how those of one name are told apart: by organisation, title or last contact.

A person is always handed on as an id. What stands in a list is a label: the name, or the name with what tells it
from the others of that name. No two people of a journal have the same label.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

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


def name_key(name: str) -> str:
    """A name as names are compared: without case, accents and superfluous space."""
    return plain(" ".join(fold(name).split()))


def other_names(also_known_as: str) -> tuple[str, ...]:
    """The names somebody is also known as: one a line."""
    return tuple(name for line in also_known_as.splitlines() if (name := " ".join(line.split())))


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

    def code(self, person: int) -> str:
        """A short id: as much of the beginning of the uuid as nobody else's begins with."""
        uuid = self._details[person].uuid
        length = SHORTEST_CODE
        while length < len(uuid) and self._with_code(uuid[:length]) != [person]:
            length += 1
        return uuid[:length]

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


def labels(journal: Journal, people: Collection[int]) -> dict[int, str]:
    """What stands in a list for those of some people who share their name with somebody; the others are not told."""
    if not people:
        return {}
    names = Relationship.select(Relationship.name_key).where(Relationship.id.in_(list(people)))
    found = _read(journal, Relationship.name_key.in_(names)).labels
    return {person: label for person, label in found.items() if person in people}


def _read(journal: Journal, condition: Any) -> People:
    model = Relationship
    columns = (model.id, model.name, model.organisation, model.title, model.uuid, model.also_known_as)
    query = model.select(*columns).where(NOT_TRASHED.where(model))
    if condition is not None:
        query = query.where(condition)
    rows = journal.rows(query.order_by(model.name_key, model.id))
    details = [Details(*row[:5], other_names(row[5])) for row in rows]
    return People(details, told_apart(journal, details))


def told_apart(journal: Journal, people: Sequence[Details]) -> dict[int, str]:
    """For those who share their name with another: the name with what tells them apart."""
    groups: dict[str, list[Details]] = {}
    for one in people:
        groups.setdefault(name_key(one.name), []).append(one)
    alike = [group for group in groups.values() if len(group) > 1]
    if not alike:
        return {}
    days = _last_days(journal, [one.id for group in alike for one in group])
    found: dict[int, str] = {}
    for group in alike:
        for one in group:
            found[one.id] = _label(one, [other for other in group if other.id != one.id], days)
    return found


def _last_days(journal: Journal, people: Sequence[int]) -> dict[int, str]:
    """The last day of contact with each; empty without any."""
    query = Relationship.select(Relationship.id, last_contact(date.today().isoformat()))
    return {row[0]: row[1] or "" for row in journal.rows(query.where(Relationship.id.in_(list(people))))}


def _label(one: Details, others: Sequence[Details], days: dict[int, str]) -> str:
    """A name with the first of what tells it from the others."""
    organisation, title = (" ".join(text.split()) for text in (one.organisation, one.title))
    if organisation and _alone(organisation, [other.organisation for other in others]):
        return pgettext("people", "{name} ({organisation})", name=one.name, organisation=organisation)
    if title and _alone(title, [other.title for other in others]):
        return pgettext("people", "{name} ({title})", name=one.name, title=title)
    if organisation and title:
        both = [f"{other.title}\n{other.organisation}" for other in others]
        if _alone(f"{title}\n{organisation}", both):
            return pgettext(
                "people",
                "{name} ({title}, {organisation})",
                name=one.name,
                title=title,
                organisation=organisation,
            )
    day = days.get(one.id, "")
    if day and all(days.get(other.id, "") != day for other in others):
        return pgettext("people", "{name} (last in touch: {date})", name=one.name, date=date_text(day))
    if not day and all(days.get(other.id, "") for other in others):
        return pgettext("people", "{name} (no contact on record)", name=one.name)
    length = SHORTEST_CODE
    while length < len(one.uuid) and any(other.uuid[:length] == one.uuid[:length] for other in others):
        length += 1
    return pgettext("people", "{name} ({code})", name=one.name, code=one.uuid[:length])


def _alone(text: str, others: Sequence[str]) -> bool:
    return name_key(text) not in map(name_key, others)
