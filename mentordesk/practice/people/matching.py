# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Who is meant by a name, or by the beginning of one, or by one that is misspelt. Accents and case do not count."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mentordesk.practice.search.highlights import plain

MOST = 8
"""So many people are offered at once when a name is misspelt."""
_SHORTEST = 4
"""A name of fewer letters is too short to be taken for a misspelt one."""
_NEAR, _SAME = 0.74, 0.08
"""How alike two names have to be, of 1, and by how much the nearest one has to be ahead."""

Person = tuple[int, str]
"""Id and name."""


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
    """Who bears exactly this name."""
    name = " ".join(name.split())
    wanted = plain(name)
    return Meant(name, tuple(person for person in people if wanted and plain(person[1]) == wanted))


def who_is_meant(name: str, people: Sequence[Person]) -> Meant:
    """Who bears the name; else whose words begin with all of its words; else whose name is nearest to it."""
    name = " ".join(name.split())
    wanted = plain(name)
    if not wanted:
        return Meant(name)
    keys = [plain(known) for _, known in people]
    exact = tuple(person for person, key in zip(people, keys, strict=True) if key == wanted)
    if exact:
        return Meant(name, exact)
    typed = wanted.split()
    begun = tuple(
        person for person, key in zip(people, keys, strict=True) if typed[0] in key and _begins(typed, key)
    )
    if begun:
        return Meant(name, begun, Found.BY_BEGINNING)
    return Meant(name, _alike(wanted, people, keys), Found.BY_LIKENESS)


def _begins(typed: list[str], key: str) -> bool:
    words = key.split()
    return all(any(word.startswith(part) for word in words) for part in typed)


def _alike(wanted: str, people: Sequence[Person], keys: list[str]) -> tuple[Person, ...]:
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
