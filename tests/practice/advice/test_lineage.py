# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Passing on: the chain of an advice, back to its first giver and forward to the last."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import Advice
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.life import remarks
from mentordesk.practice.advice.lineage import MOST, came_from, chain_text, read_chain, went_on
from mentordesk.practice.records.read import read_advice


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


def say(journal: Journal, name: str, words: str, source: int | None = None, **values: Any) -> int:
    person = create(journal, Kind.RELATIONSHIP, {"name": name})
    direction = "received" if source is None else "given"
    given = {"relationship": person, "direction": direction, "date": "2021-05-03", "words": words}
    return create(journal, Kind.ADVICE, given | {"source": source} | values)


def test_the_chain_tells_where_it_came_from_and_what_it_led_to(journal: Journal) -> None:
    first = say(journal, "Amara Okafor", "Ask for a decision.", uptake="followed", effect="helped_a_lot")
    second = say(journal, "Priya Raman", "Ask for a yes.", first, uptake="declined", date="2022")
    other = say(journal, "Daniel Osei", "Do not ask for advice.", first, date="2023")
    third = say(
        journal, "Tomasz Wilk", "Ask small.", second, effect="mixed", uptake="adapted", date="2024-02"
    )

    links = read_chain(journal, first)
    assert [(link.id, link.depth, link.here) for link in links] == [
        (first, 0, True),
        (second, 1, False),
        (third, 2, False),
        (other, 1, False),
    ]
    assert [link.id for link in read_chain(journal, second)] == [first, second, third]
    assert [link.id for link in read_chain(journal, third) if link.here] == [third]
    assert chain_text(read_chain(journal, third)).split("\n") == [
        "From Amara, 3 May 2021: “Ask for a decision.” It helped a lot.",
        "To Priya, 2022: “Ask for a yes.” Priya went another way.",
        "To Tomasz, February 2024: “Ask small.” It helped in part.",
    ]


def test_an_advice_alone_has_no_chain_and_the_trash_breaks_one(journal: Journal) -> None:
    first = say(journal, "Amara", "One")
    assert read_chain(journal, first) == ()
    second = say(journal, "Priya", "Two", first)
    assert len(read_chain(journal, first)) == 2
    trash(journal, Kind.ADVICE, second)
    assert read_chain(journal, first) == ()
    assert read_chain(journal, second) == () and read_chain(journal, 999) == ()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(links=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=15))
def test_no_order_of_links_ever_makes_a_ring(
    tmp_path_factory: pytest.TempPathFactory, links: list[tuple[int, int]]
) -> None:
    with open_journal(tmp_path_factory.mktemp("ring") / "j.mentordesk", create=True) as journal:
        made = [say(journal, f"P{n}", f"W{n}") for n in range(6)]
        for one, source in links:
            try:
                edit(journal, Kind.ADVICE, made[one], {"source": made[source]})
            except InputRefusedError as error:
                assert error.kept == "Nothing was changed."
        for advice in made:
            at, steps = advice, 0
            while at is not None:
                at = journal.value(Advice.select(Advice.source).where(Advice.id == at))
                steps += 1
                assert steps <= len(made)
            read_chain(journal, advice)


def test_a_source_that_turned_to_given_and_a_passed_on_one_that_turned_to_received_are_remarked(
    journal: Journal,
) -> None:
    """Somebody may correct what they entered the wrong way round; what no longer fits is said, not hidden."""
    first = say(journal, "Amara Okafor", "One")
    second = say(journal, "Priya Raman", "Two", first)

    def said(advice: int) -> str:
        found = read_advice(journal, advice)
        assert found is not None
        return " ".join(remarks(found))

    assert said(first) == said(second) == ""
    edit(journal, Kind.ADVICE, first, {"direction": "given"})
    assert said(first) == "It was passed on as something you received, though it is noted as given."
    assert said(second) == "It passes on what you told Amara, not what you received."
    journal.undo()
    edit(journal, Kind.ADVICE, second, {"direction": "received"})
    assert said(second) == "It passes something on, though it is noted as received, not as given."


def test_what_it_comes_from_and_what_went_on_are_told_apart(journal: Journal) -> None:
    first = say(journal, "Amara", "One")
    second = say(journal, "Priya", "Two", first)
    third = say(journal, "Tomasz", "", second, question="Three?")
    assert [(link.id, link.depth, link.here) for link in came_from(journal, third)] == [
        (first, 0, False),
        (second, 1, False),
    ]
    assert [(link.id, link.depth, link.words) for link in went_on(journal, first)] == [
        (second, 1, "Two"),
        (third, 2, "Three?"),
    ]
    assert came_from(journal, first) == went_on(journal, third) == ()


def test_so_many_links_of_a_chain_are_shown(journal: Journal) -> None:
    with journal.step("create"):
        first = at = say(journal, "Amara", "0")
        for number in range(1, MOST + 2):
            at = say(journal, "Priya", str(number), at)
    assert MOST == 100
    assert [link.words for link in read_chain(journal, first)] == [str(number) for number in range(MOST)]
    assert len(went_on(journal, first)) <= MOST and went_on(journal, first)[0].words == "1"
    assert [link.words for link in came_from(journal, at)] == [str(number) for number in range(2, MOST + 1)]


def test_a_ring_is_refused_with_its_reason(journal: Journal) -> None:
    first = say(journal, "Amara", "One")
    second = say(journal, "Priya", "Two", first)
    third = say(journal, "Tomasz", "Three", second)
    for one, source in ((first, first), (first, second), (first, third)):
        with pytest.raises(InputRefusedError, match="cannot pass on itself"):
            edit(journal, Kind.ADVICE, one, {"source": source})
    assert len(read_chain(journal, first)) == 3


def test_the_chain_is_found_by_indexes(journal: Journal) -> None:
    first = say(journal, "Amara", "One")
    query = Advice.select(Advice.id).where(Advice.trashed_at.is_null()).where(Advice.source.in_([first]))
    sql, values = journal.db.get_sql_context().sql(query).query()
    plan = journal.db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()  # type: ignore[no-untyped-call]
    assert not [row for row in plan if str(row[3]).startswith("SCAN")], plan
