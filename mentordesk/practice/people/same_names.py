# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What stands in a list for people who share their name with somebody: used by every list that names people.

Whether anybody does is asked of an index, and without what makes queries: a start asks it, too.
"""

import json
from collections.abc import Iterable

from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import Asked

_SHARED = (
    "SELECT DISTINCT r.id FROM relationship r JOIN relationship o ON o.name_key = r.name_key AND o.id <> r.id"
    " AND o.trashed_at IS NULL WHERE r.id IN (SELECT value FROM json_each(?)) AND r.trashed_at IS NULL"
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
