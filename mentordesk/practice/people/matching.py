# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Who is meant by a name, or by the beginning of one, or by one that is misspelt. Accents and case do not count.

Where people are known more closely (`People`), who is meant can also be said as ``NAME (Organisation)``, by what stands
in a list, by a short id, and by a name that somebody is also known as.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mentordesk.practice.people.known import People, Person, name_key
from mentordesk.practice.search.highlights import plain

MOST = 8
"""So many people are offered at once when a name is misspelt."""
_SHORTEST = 4
"""A name of fewer letters is too short to be taken for a misspelt one."""
_NEAR, _SAME = 0.74, 0.08
"""How alike two names have to be, of 1, and by how much the nearest one has to be ahead."""

_SAID_MORE = re.compile(r"(.+?)[ \t]*[(（](.+)[)）]")
"""``Sam Lee (Alpha)``: a name, and what tells it from others."""


class Found(Enum):
    """How somebody was found by a name."""

    EXACTLY = auto()
    BY_BEGINNING = auto()
    BY_LIKENESS = auto()


@dataclass(frozen=True)
class Meant:
    """Whom a name may mean: nobody, one, or several to choose from. `name` is what was typed."""

    name: str
    people: tuple[Person, ...] = ()
    found: Found = Found.EXACTLY

    @property
    def person(self) -> Person | None:
        """The one that is meant, if it can be only one."""
        return self.people[0] if len(self.people) == 1 else None


def who_is_called(name: str, people: Sequence[Person]) -> Meant:
    """Who bears exactly this name, or is exactly so told from others of it."""
    name = " ".join(name.split())
    return Meant(name, _exactly(name, People.of(people)))


def who_is_told(name: str, people: People) -> Meant:
    """Who is meant by the beginnings of a name and of an organisation or title: ``Sam (Alph)``."""
    name = " ".join(name.split())
    return Meant(name, _said_more(name, people), Found.BY_BEGINNING)


def who_is_meant(name: str, people: Sequence[Person]) -> Meant:
    """Who bears the name; else whose words begin with all of its words; else whose name is nearest to it."""
    name = " ".join(name.split())
    wanted = plain(name)
    if not wanted:
        return Meant(name)
    known = People.of(people)
    exact = _exactly(name, known)
    if exact:
        return Meant(name, exact)
    owners, keys = _keys(known)
    typed = wanted.split()
    begun = tuple(
        dict.fromkeys(
            person
            for person, key in zip(owners, keys, strict=True)
            if typed[0] in key and _begins(typed, key)
        )
    )
    if begun:
        return Meant(name, begun, Found.BY_BEGINNING)
    told = who_is_told(name, known)
    if told.people:
        return told
    return Meant(name, tuple(dict.fromkeys(_alike(wanted, owners, keys))), Found.BY_LIKENESS)


def _exactly(name: str, people: People) -> tuple[Person, ...]:
    """Who bears a name; else who is so told from others; else whose short id it is; else who is also known as it."""
    wanted = name_key(name)
    if not wanted:
        return ()
    found = people.by_name.get(wanted) or people.by_label.get(wanted)
    if found:
        return tuple(found)
    told = _said_whole(name, people)
    if told:
        return told
    coded = people.with_code(name)
    return (coded,) if coded is not None else tuple(people.by_other_name.get(wanted, ()))


def beginning(people: People, typed: str, most: int) -> list[Person]:
    """Ids and labels of those with a word in a name that begins so, those first whose name itself does."""
    wanted = plain(" ".join(typed.split()))
    first: list[Person] = []
    later: list[Person] = []
    for (person, _), keys in people.typed_keys:
        if keys[1].startswith(wanted) or keys[0].startswith(wanted):
            first.append((person, people.label(person)))
        elif any(f" {wanted}" in f" {key}" for key in keys):
            later.append((person, people.label(person)))
        if len(first) >= most:
            break
    return (first + later)[:most]


def _said_whole(name: str, people: People) -> tuple[Person, ...]:
    """Who is meant by a whole name with a whole organisation or title in brackets."""
    said = _SAID_MORE.fullmatch(name)
    if said is None:
        return ()
    more = name_key(said[2])
    return tuple(
        person
        for person in people.by_name.get(name_key(said[1]), ())
        if more in (name_key(text) for text in _told_of(people, person) if text.strip())
    )


def _said_more(name: str, people: People) -> tuple[Person, ...]:
    """Who is meant by the beginnings of a name and of an organisation or title in brackets."""
    said = _SAID_MORE.fullmatch(name)
    if said is None:
        return ()
    typed, more = plain(said[1]).split(), plain(said[2]).split()
    return tuple(
        person
        for person in people
        if _begins(typed, plain(person[1]))
        and any(_begins(more, plain(text)) for text in _told_of(people, person) if text.strip())
    )


def _told_of(people: People, person: Person) -> tuple[str, ...]:
    known = people.details(person[0])
    return known.organisation, known.title, f"{known.title}, {known.organisation}"


def _keys(people: People) -> tuple[list[Person], list[str]]:
    """Everybody's names as they are compared, and whose each is: also those they are known as besides."""
    found = [(person, key) for person, keys in people.typed_keys for key in keys[1:]]
    return [person for person, _ in found], [key for _, key in found]


def _begins(typed: list[str], key: str) -> bool:
    words = key.split()
    return all(any(word.startswith(part) for word in words) for part in typed)


def _alike(wanted: str, people: Sequence[Person], keys: Sequence[str]) -> tuple[Person, ...]:
    """Those whose name, or a word of it for a single word, is spelt nearly so: only those nearest to it."""
    if len(wanted) < _SHORTEST:
        return ()
    # Where it is used: it takes longer to import than all the rest of a capture.
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    texts, owners = list(keys), list(range(len(keys)))
    if " " not in wanted:
        for number, key in enumerate(keys):
            words = key.split()
            texts += words
            owners += [number] * len(words)
    best: dict[int, float] = {}
    for _, score, at in extract(
        wanted, texts, scorer=OSA.normalized_similarity, score_cutoff=_NEAR, limit=4 * MOST
    ):
        best[owners[at]] = max(score, best.get(owners[at], 0))
    if not best:
        return ()
    least = max(best.values()) - _SAME
    near = sorted((owner for owner, score in best.items() if score >= least), key=lambda n: -best[n])
    return tuple(people[owner] for owner in near[:MOST])
