# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What counts as contact with a person, and until and between which days it is looked for."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.records import Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.contact import contact_between, last_contact


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    create(journal, Kind.EXCHANGE, {**EXCHANGE, "relationship": person(journal, "Ben"), "date": "2026-09-09"})
    return person(journal, "Amara")


def person(journal: Journal, name: str) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name})


def last(journal: Journal, who: int, day: str = "2026-11-23") -> Any:
    return journal.value(Relationship.select(last_contact(day)).where(Relationship.id == who))


def between(journal: Journal, who: int, since: str, day: str) -> bool:
    query = Relationship.select(Relationship.id).where((Relationship.id == who) & contact_between(since, day))
    return journal.first(query) is not None


ADVICE = {"direction": "received", "date": "2026-01-05", "words": "Wait"}
EXCHANGE = {"direction": "given", "type": "time", "text": "an hour", "date": "2026-01-05"}
ACT = {"direction": "for_me", "type": "nominated", "text": "For the board", "date": "2026-01-05"}
TALK = {"date": "2026-01-05"}


@pytest.mark.parametrize(
    ("kind", "values", "day"),
    [
        (Kind.CONVERSATION, TALK, "2026-01-05"),
        (Kind.ADVICE, ADVICE, "2026-01-05"),
        (Kind.ADVICE, {**ADVICE, "words": "", "question": "Now?"}, ""),
        (Kind.EXCHANGE, EXCHANGE, "2026-01-05"),
        (Kind.SPONSORSHIP, ACT, "2026-01-05"),
        (Kind.SPONSORSHIP, {**ACT, "thanked_on": "2026-02-01"}, "2026-02-01"),
        (Kind.ADVICE, {**ADVICE, "asked_on": "2026-03-01", "direction": "given"}, "2026-03-01"),
        *(
            (Kind.ADVICE, {**ADVICE, "effect": "helped", "report": report, "report_on": "2026-04-01"}, day)
            for report, day in (
                *(("told", "2026-04-01"), ("acknowledged", "2026-04-01")),
                *(("not_needed", "2026-01-05"), ("not_yet", "2026-01-05")),
            )
        ),
        (Kind.REFLECTION, {"date": "2026-01-05", "body": "x"}, ""),
    ],
)
def test_what_counts_as_contact(
    journal: Journal, amara: int, kind: Kind, values: dict[str, Any], day: str
) -> None:
    given = values if kind is Kind.REFLECTION else {**values, "relationship": amara}
    made = create(journal, kind, given)
    assert last(journal, amara) == day
    assert between(journal, amara, "2026-01-01", "2026-12-31") == bool(day)
    trash(journal, kind, made)
    assert last(journal, amara) == ""
    assert not between(journal, amara, "2026-01-01", "2026-12-31")


def test_the_latest_contact_until_a_day_is_the_last(journal: Journal, amara: int) -> None:
    for day in ("2026-01-05", "2026-03-01"):
        create(journal, Kind.CONVERSATION, {"relationship": amara, "date": day})
    create(journal, Kind.EXCHANGE, {**EXCHANGE, "relationship": amara, "date": "2026-02-01"})
    told = {
        day: last(journal, amara, day) for day in ("2026-01-04", "2026-01-05", "2026-02-28", "2026-03-01")
    }
    assert told == {
        "2026-01-04": "",
        "2026-01-05": "2026-01-05",
        "2026-02-28": "2026-02-01",
        "2026-03-01": "2026-03-01",
    }


@pytest.mark.parametrize(
    ("since", "day", "found"),
    [
        ("2026-01-05", "2026-01-05", True),
        ("2026-01-01", "2026-01-04", False),
        ("2026-01-06", "2026-01-31", False),
        ("2026-01-01", "2026-01-31", True),
    ],
)
def test_contact_is_looked_for_from_the_first_day_to_the_last(
    journal: Journal, amara: int, since: str, day: str, found: bool
) -> None:
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2026-01-05"})
    assert between(journal, amara, since, day) is found
