# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Who may be in the journal twice: people of the same name, or nearly so; and what merging two of them would make one."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from peewee import fn

from mentordesk.i18n.texts import Plural
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.merging import kept_apart, merged_values
from mentordesk.journal.records import BY_KIND, Relationship
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.known import Details, People, Person, name_key

_NEAR, _SHORTEST = 0.9, 6
"""How alike two names have to be, of 1, and how long, to be taken for one that was misspelt."""


def doubles_of(journal: Journal, people: People, person: int) -> list[Person]:
    """The likely doubles of a person, but those who were said to be somebody else."""
    found = likely_doubles(people, person)
    apart = kept_apart(journal, person) if found else set()
    return [one for one in found if one[0] not in apart]


def likely_doubles(people: People, person: int) -> list[Person]:
    """Others who may be the same as a person: ids and labels, those of the same name first.

    Names are the same in whatever order their words stand; two who work for different organisations are two.
    """
    if not any(one == person for one, _ in people):
        return []
    mine = people.details(person)
    others = [people.details(other) for other, _ in people if other != person]
    others = [other for other in others if not _differ(mine.organisation, other.organisation)]
    same = [other.id for other in others if _names(mine) & _names(other)]
    near = [one for one in _near(mine, others) if one not in same]
    return [(other, people.label(other)) for other in (*same, *near)]


def _differ(one: str, other: str) -> bool:
    first, second = name_key(one), name_key(other)
    return bool(first and second) and first not in second and second not in first


def _sorted_words(name: str) -> str:
    return " ".join(sorted(word for part in name_key(name).split() if (word := part.strip(".,;"))))


def _names(one: Details) -> set[str]:
    """The names of a person, whatever the order of their words."""
    return {words for name in (one.name, *one.other_names) if (words := _sorted_words(name))}


def _near(mine: Details, others: list[Details]) -> Iterator[int]:
    wanted = _sorted_words(mine.name)
    if len(wanted) < _SHORTEST:
        return
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    texts = [_sorted_words(other.name) for other in others]
    for _, _, at in extract(wanted, texts, scorer=OSA.normalized_similarity, score_cutoff=_NEAR, limit=4):
        yield others[at].id


@dataclass(frozen=True)
class Merged:
    """What two records would be as one: the person, and how much of each kind there would be."""

    name: str
    also_known_as: str
    title: str
    organisation: str
    began_on: str | None
    realised_on: str | None
    ended_on: str | None
    died_on: str | None
    they_are: str
    i_am: str
    how_met: str
    introduced_by: str
    they_bring: str
    i_bring: str
    note: str
    counted: tuple[str, ...]

    @property
    def other_names(self) -> tuple[str, ...]:
        """The names the person would also be known as."""
        return tuple(self.also_known_as.splitlines())


def merged(journal: Journal, kept: int, other: int, name: str = "") -> Merged:
    """What would be one, before it is. Raises InputRefusedError for two who cannot be."""
    values = merged_values(journal, kept, other, name)
    shown = {field.name: values[field.name] for field in fields(Merged) if field.name in values}
    return Merged(**shown, counted=tuple(_counted(journal, (kept, other))))


def _counted(journal: Journal, people: tuple[int, int]) -> Iterator[str]:
    for kind, text in _COUNTED.items():
        model: Any = BY_KIND[kind]
        number = journal.value(
            model.select(fn.COUNT(model.id)).where(
                model.relationship.in_(list(people)) & NOT_TRASHED.where(model)
            )
        )
        if number:
            yield text.text(number)


_COUNTED = {
    Kind.CONVERSATION: Plural("merging", "{n} conversation", "{n} conversations"),
    Kind.ADVICE: Plural("merging", "{n} piece of advice", "{n} pieces of advice"),
    Kind.EXCHANGE: Plural("merging", "{n} thing given or gained", "{n} things given or gained"),
    Kind.SPONSORSHIP: Plural("merging", "{n} act of sponsorship", "{n} acts of sponsorship"),
    Kind.TURNING_POINT: Plural("merging", "{n} turning point", "{n} turning points"),
    Kind.VALUE_STATEMENT: Plural("merging", "{n} value statement", "{n} value statements"),
    Kind.FOLLOW_UP: Plural("merging", "{n} follow-up", "{n} follow-ups"),
}


def names_of(journal: Journal, people: tuple[int, int]) -> list[str]:
    """What two people are called, each name once."""
    rows = journal.rows(
        Relationship.select(Relationship.id, Relationship.name).where(Relationship.id.in_(list(people)))
    )
    names = dict((row[0], row[1]) for row in rows)
    return list(dict.fromkeys(names[person] for person in people if person in names))
