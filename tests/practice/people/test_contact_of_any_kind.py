# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What counts as contact: in the lists, and for what was planned to keep in touch, which is done by it."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import FollowUp, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind, Report
from mentordesk.practice.people.contact import contact_between, last_contact

TODAY = date.today()
DAY = (TODAY - timedelta(days=3)).isoformat()
LONG_AGO = (TODAY - timedelta(days=300)).isoformat()
GIVEN = {"direction": "given", "date": LONG_AGO}
ACT = {"direction": "for_me", "type": "nominated"}

WAYS: tuple[tuple[str, Kind, dict[str, Any], bool], ...] = (
    ("a conversation", Kind.CONVERSATION, {"date": DAY}, True),
    ("advice in words", Kind.ADVICE, {"direction": "received", "date": DAY, "words": "Wait"}, True),
    ("a question", Kind.ADVICE, {"direction": "received", "date": DAY, "question": "How?"}, False),
    ("words of spaces", Kind.ADVICE, {"direction": "received", "date": DAY, "words": "  "}, False),
    ("give and take", Kind.EXCHANGE, {"direction": "given", "date": DAY, "type": "time"}, True),
    ("an act", Kind.SPONSORSHIP, {**ACT, "date": DAY}, True),
    ("thanks for an act", Kind.SPONSORSHIP, {**ACT, "date": LONG_AGO, "thanked_on": DAY}, True),
    ("asking how it went", Kind.ADVICE, {**GIVEN, "words": "Ask", "asked_on": DAY}, True),
    ("asking about nothing said", Kind.ADVICE, {**GIVEN, "asked_on": DAY}, True),
    *(
        (
            f"{report}, {words!r}",
            Kind.ADVICE,
            {**GIVEN, "words": words, "report": report, "report_on": DAY},
            counts,
        )
        for (report, counts), words in product(
            (
                (Report.NOT_YET, False),
                (Report.TOLD, True),
                (Report.ACKNOWLEDGED, True),
                (Report.NOT_NEEDED, False),
            ),
            ("Ask", ""),
        )
    ),
    ("a reflection", Kind.REFLECTION, {"date": DAY, "body": "About her"}, False),
    ("a statement of value", Kind.VALUE_STATEMENT, {"date": DAY}, False),
    ("a turning point", Kind.TURNING_POINT, {"date": DAY, "type": "mutual"}, False),
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def write(journal: Journal, kind: Kind, person: int, values: dict[str, Any]) -> int:
    about = {"about": [("relationship", person)]} if kind is Kind.REFLECTION else {"relationship": person}
    return create(journal, kind, {**about, **values})


def is_contact(journal: Journal, person: int) -> bool:
    """Whether there was contact on the day, by both questions that lists ask."""
    last = journal.value(
        Relationship.select(last_contact(TODAY.isoformat())).where(Relationship.id == person)
    )
    between = journal.value(
        Relationship.select(Relationship.id).where(
            (Relationship.id == person) & contact_between(DAY, TODAY.isoformat())
        )
    )
    assert (last == DAY) == (between == person)
    return bool(last == DAY)


@pytest.mark.parametrize(
    ("kind", "values", "counts"), [way[1:] for way in WAYS], ids=[way[0] for way in WAYS]
)
def test_lists_and_planned_follow_ups_count_the_same(
    journal: Journal, kind: Kind, values: dict[str, Any], counts: bool
) -> None:
    ada = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    other = create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    planned = {"type": "keep_in_touch", "automatic": True, "due_on": TODAY.isoformat()}
    hers = create(journal, Kind.FOLLOW_UP, {**planned, "relationship": ada})
    his = create(journal, Kind.FOLLOW_UP, {**planned, "relationship": other})
    FollowUp.update(created_at=f"{DAY}T08:00:00.000Z").execute(journal.db)
    record = write(journal, kind, ada, values)
    states = dict(journal.rows(FollowUp.select(FollowUp.id, FollowUp.state)))
    assert is_contact(journal, ada) is counts
    assert states == {hers: "done" if counts else "open", his: "open"}
    assert not is_contact(journal, other)
    trash(journal, kind, record)
    assert not is_contact(journal, ada)


def test_words_that_come_later_make_it_contact(journal: Journal) -> None:
    ada = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    advice = create(
        journal, Kind.ADVICE, {"relationship": ada, "direction": "received", "date": DAY, "question": "How?"}
    )
    planned = create(
        journal, Kind.FOLLOW_UP, {"relationship": ada, "type": "keep_in_touch", "automatic": True}
    )
    FollowUp.update(created_at=f"{DAY}T08:00:00.000Z").execute(journal.db)
    edit(journal, Kind.ADVICE, advice, {"words": "So"})
    assert is_contact(journal, ada)
    assert journal.value(FollowUp.select(FollowUp.state).where(FollowUp.id == planned)) == "done"
