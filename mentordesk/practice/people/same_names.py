# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What stands in a list for people who share their name with somebody: used by every list that names people.

Whether anybody does is asked of an index, and without what makes queries: a start asks it, too.
"""

import json
from collections.abc import Iterable, Mapping

from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Asked
from mentordesk.practice.wording.terms import first_name

_SHARED = (
    "SELECT DISTINCT r.id FROM relationship r JOIN relationship o ON o.name_key = r.name_key AND o.id <> r.id"
    " AND o.trashed_at IS NULL WHERE r.id IN (SELECT value FROM json_each(?)) AND r.trashed_at IS NULL"
)

_FIRST = "substr(r.name_key, 1, instr(r.name_key || ' ', ' ') - 1)"
_SHARED_FIRST = (
    "SELECT r.id FROM relationship r WHERE r.id IN (SELECT value FROM json_each(?)) AND EXISTS (SELECT 1 FROM relationship o"
    f" WHERE o.name_key BETWEEN {_FIRST} AND {_FIRST} || ' ' || char(1114111) AND o.id <> r.id AND o.trashed_at IS NULL"
    f" AND substr(o.name_key, 1, instr(o.name_key || ' ', ' ') - 1) = {_FIRST})"
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


def names_in_sentences(journal: Journal, people: Mapping[int, str]) -> dict[int, str]:
    """What each of some people, ids and names, is called in a sentence that stands alone.

    By a first name if nobody else in the journal has it, else by the name, or the label of those who share that, too.
    """
    alike = (
        {row[0] for row in journal.rows(Asked(_SHARED_FIRST, [json.dumps(sorted(people))]))}
        if people
        else set()
    )
    told = labels(journal, alike)
    return {person: told.get(person) or _short(name, person in alike) for person, name in people.items()}


def _short(name: str, alike: bool) -> str:
    short = first_name(name)
    return " ".join(name.split()) if alike and " " not in short else short
