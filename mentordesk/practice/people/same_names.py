# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What stands in a list for people who share their name with somebody: used by every list that names people.

Whether anybody does is asked of an index, and without what makes queries: a start asks it, too.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple

from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Asked
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.practice.people.address import called

_SHARED = (
    "SELECT DISTINCT r.id FROM relationship r JOIN relationship o ON o.name_key = r.name_key AND o.id <> r.id"
    f" AND {NOT_TRASHED.sql('o')} WHERE r.id IN (SELECT value FROM json_each(?)) AND {NOT_TRASHED.sql('r')}"
)

_FIRST = "substr(r.name_key, 1, instr(r.name_key || ' ', ' ') - 1)"
_SHARED_FIRST = (
    "SELECT r.id FROM relationship r WHERE r.id IN (SELECT value FROM json_each(?)) AND EXISTS (SELECT 1 FROM relationship o"
    f" WHERE o.name_key BETWEEN {_FIRST} AND {_FIRST} || ' ' || char(1114111) AND o.id <> r.id"
    f" AND {NOT_TRASHED.sql('o')} AND substr(o.name_key, 1, instr(o.name_key || ' ', ' ') - 1) = {_FIRST})"
)


def labels(journal: Journal, people: Iterable[int | None]) -> dict[int, str]:
    """The label of each of some people who shares a name with anybody in the journal; others need none."""
    asked = sorted({person for person in people if person})
    if not asked:
        return {}
    shared = [row[0] for row in journal.rows(Asked(_SHARED, [json.dumps(asked)]))]
    if not shared:
        return {}
    from mentordesk.practice.people.known import labels_of

    return labels_of(journal, shared)


def label_of(journal: Journal, person: int) -> str:
    """The label of somebody who shares a name with anybody; empty for others."""
    return labels(journal, [person]).get(person, "")


class Called(NamedTuple):
    """A person in a list: the name that stands there, and what they are called in sentences and on buttons."""

    id: int
    name: str
    called: str

    @classmethod
    def of(cls, person: int, name: str, i_call_them: str | None = "") -> "Called":
        """Somebody as they would be called if nobody else was listed."""
        return cls(person, name, called(name, i_call_them or ""))


def told_apart(journal: Journal, people: Iterable[Called]) -> dict[int, Called]:
    """Those people of a list who have to be called otherwise there, for there is another one of that name.

    In a sentence they are called by the whole name, and by their label where another in the list has the same one.
    """
    listed = {one.id: one for one in people if one.id}
    names = labels(journal, listed)
    alike = _shared((one.id, one.called) for one in listed.values())
    same = _shared((one.id, one.name) for one in listed.values())
    found = {}
    for one in listed.values():
        name = names.get(one.id, one.name)
        if one.id in alike:
            found[one.id] = Called(one.id, name, name if one.id in same else one.name)
        elif name != one.name:
            found[one.id] = Called(one.id, name, one.called)
    return found


def _shared(names: Iterable[tuple[int, str]]) -> set[int]:
    """Those whose name, as it is read, another one has, too."""
    by_name: dict[str, list[int]] = {}
    for person, name in names:
        by_name.setdefault(" ".join(name.split()).casefold(), []).append(person)
    return {person for group in by_name.values() if len(group) > 1 for person in group}


def names_in_sentences(journal: Journal, people: Iterable[Called]) -> dict[int, str]:
    """What each of some people is called in a sentence that stands alone.

    By what the user calls them; by the whole name where it is a first name that somebody else in the journal has, and
    by the label where they share that, too.
    """
    listed = {one.id: one for one in people}
    if not listed:
        return {}
    alike = {row[0] for row in journal.rows(Asked(_SHARED_FIRST, [json.dumps(sorted(listed))]))}
    told = labels(journal, alike)
    return {person: told.get(person) or _short(one, person in alike) for person, one in listed.items()}


def _short(one: Called, alike: bool) -> str:
    whole = " ".join(one.name.split())
    return whole if alike and whole.casefold().startswith(f"{one.called.casefold()} ") else one.called
