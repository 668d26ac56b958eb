# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Links in texts: they lead to their record, are found from the other side, and offered while one is typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Mention, Reflection
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.search.links import mentioned_in, people_offered, records_offered, target_of
from mentordesk.practice.search.related import related


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def write(journal: Journal, body: str, **values: object) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": "2026-11-20", "body": body, **values})


def body(journal: Journal, record: int) -> str:
    return str(journal.value(Reflection.select(Reflection.body).where(Reflection.id == record)))


def labels(journal: Journal) -> list[str]:
    return [row[0] for row in journal.rows(Mention.select(Mention.label).order_by(Mention.id))]


def test_a_name_leads_to_its_person_and_back(journal: Journal, amara: int) -> None:
    record = write(journal, "With [[amara okafor]] and [[Nobody At All]]")
    assert labels(journal) == ["amara okafor"]
    assert target_of(journal, record, "amara okafor") == (Kind.RELATIONSHIP, amara)
    assert target_of(journal, record, "Nobody At All") is None
    assert [(kind, row) for kind, row, _, _ in mentioned_in(journal, Kind.RELATIONSHIP, amara)] == [
        (Kind.REFLECTION, record)
    ]


def test_what_was_chosen_is_meant_whatever_it_is_called(journal: Journal, amara: int) -> None:
    one = operations.create(
        journal,
        Kind.ADVICE,
        {"relationship": amara, "date": "2026", "direction": "received", "words": "Wait"},
    )
    two = operations.create(
        journal,
        Kind.ADVICE,
        {"relationship": amara, "date": "2026", "direction": "received", "words": "Wait"},
    )
    record = operations.create(
        journal,
        Kind.REFLECTION,
        {"date": "2026", "body": "Why [[Wait]]?"},
        links={"Wait": (Kind.ADVICE, two)},
    )
    assert target_of(journal, record, "Wait") == (Kind.ADVICE, two)
    operations.edit(journal, Kind.REFLECTION, record, {"body": "Why [[Wait]]? And more."})
    assert target_of(journal, record, "Wait") == (Kind.ADVICE, two)
    assert [row[1] for row in related(journal, Kind.ADVICE, two)] == [record]
    assert related(journal, Kind.ADVICE, one) == []
    operations.edit(journal, Kind.REFLECTION, record, {"body": "No more"})
    assert related(journal, Kind.ADVICE, two) == [] and labels(journal) == []


def test_a_link_to_what_lies_in_the_trash_leads_nowhere_until_it_comes_back(
    journal: Journal, amara: int
) -> None:
    record = write(journal, "[[Amara Okafor]]")
    operations.trash(journal, Kind.RELATIONSHIP, amara)
    assert target_of(journal, record, "Amara Okafor") is None
    operations.restore(journal, Kind.RELATIONSHIP, amara)
    assert target_of(journal, record, "Amara Okafor") == (Kind.RELATIONSHIP, amara)
    operations.trash(journal, Kind.REFLECTION, record)
    assert mentioned_in(journal, Kind.RELATIONSHIP, amara) == []


def test_what_is_offered(journal: Journal, amara: int) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Ámos [the] Elder"})
    write(journal, "Budget for the harbour", title="Budget")
    assert [offer.name for offer in people_offered(journal, "am")] == ["Amara Okafor", "Ámos (the) Elder"]
    assert [offer.name for offer in people_offered(journal, "amra okafor")] == ["Amara Okafor"]
    found = records_offered(journal, "bud")
    assert [(offer.name, offer.kind) for offer in found] == [("Budget", Kind.REFLECTION)] and found[0].detail
    assert records_offered(journal, "") and records_offered(journal, '"') == []


def test_who_mentions_a_record_is_found_by_an_index(journal: Journal, amara: int) -> None:
    from mentordesk.practice.search import links

    write(journal, "[[Amara Okafor]]")
    query = links._MENTIONING("x")
    sql, values = query
    plan = [row[3] for row in journal.db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()]  # type: ignore[no-untyped-call]
    assert any("mention_target_uuid" in step for step in plan), plan
    assert not any(step.startswith("SCAN") for step in plan), plan
