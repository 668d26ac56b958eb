# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What works: counted by one set of rules, and each number the length of its list."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, Effect, Kind, Uptake
from mentordesk.practice.advice.advice_list import AdviceFilter, AdviceOrder, advice_ids
from mentordesk.practice.advice.counted_filter import KEYS, Narrowing
from mentordesk.practice.advice.outcomes import Part, Tally, outcome
from mentordesk.practice.insights.efficacy import Counted, Works, counted_rows, works
from mentordesk.practice.insights.efficacy_sentences import (
    asked_sentence,
    recalled_text,
    whole_text,
)
from mentordesk.practice.search.search import topics
from mentordesk.practice.wording.spans import Lately, lately

TODAY = date(2026, 11, 23)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def person(journal: Journal, name: str = "Amara Okafor") -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name})


def advise(journal: Journal, relationship: int, **values: Any) -> int:
    given = {"direction": Direction.RECEIVED, "date": "2026-03-01", "words": "Say it first.", **values}
    return create(journal, Kind.ADVICE, {"relationship": relationship, **given})


def listed(
    journal: Journal, pairs: tuple[tuple[str, str], ...], order: AdviceOrder = AdviceOrder.NEWEST
) -> int:
    """How long the list is that a number leads to."""
    given = dict(pairs)
    narrow = tuple(
        pair for pair in pairs if pair[0] in KEYS and not (pair[0] == "topic" and pair[1].isdigit())
    )
    shown = AdviceFilter(
        direction=Direction(given["direction"]) if given.get("direction") else None,
        topic=int(given["topic"]) if given.get("topic", "").isdigit() else None,
        order=order,
        narrowing=Narrowing.read(narrow, TODAY),
    )
    return sum(len(journal.rows(query)) for query in advice_ids(shown))


def test_what_is_recalled_trashed_or_only_asked_is_left_out(journal: Journal) -> None:
    amara = person(journal)
    advise(journal, amara, uptake="followed", effect="helped")
    advise(journal, amara, recalled=True, uptake="followed", effect="helped")
    advise(journal, amara, words="", question="What shall I do?")
    trash(journal, Kind.ADVICE, advise(journal, amara))
    advise(journal, amara, direction="given")
    found = works(journal, Direction.RECEIVED, Lately.EVER, TODAY)
    assert found.whole.tally == Tally(1, 1, 1, 0, 0, 0)
    assert found.recalled == 1
    assert recalled_text(found) == "One piece written down from memory is not counted."
    trash(journal, Kind.RELATIONSHIP, amara)
    assert works(journal, Direction.RECEIVED, Lately.EVER, TODAY).whole.tally == Tally()


def test_an_empty_journal(journal: Journal) -> None:
    for direction, span in product(Direction, Lately):
        found = works(journal, direction, span, TODAY)
        assert found.whole.tally == Tally()
        assert (found.topics, found.people, found.asked, found.lengths) == ((), (), (), ())
        assert (whole_text(found), recalled_text(found), asked_sentence(found.asked)) == ("", "", "")


def brute(rows: list[dict[str, Any]], keep: Callable[[dict[str, Any]], bool]) -> Tally:
    return Tally.of(Counter(outcome(row["uptake"], row["effect"]) for row in rows if keep(row)))


def fill(journal: Journal, seed: int) -> list[dict[str, Any]]:
    """A journal of everything at random. Returns what should count."""
    rng = random.Random(seed)
    people = [person(journal, f"Person {number}") for number in range(7)]
    names = [name for _, name in topics(journal)][:5]
    gone = create(journal, Kind.TOPIC, {"name": "gone"})
    counted = []
    with journal.step("create"):
        for _ in range(150):
            day = TODAY - timedelta(days=rng.randrange(900))
            values: dict[str, Any] = {
                "direction": rng.choice(list(Direction)),
                "date": day.isoformat()[: rng.choice((4, 7, 10, 10))],
                "words": rng.choice(("", "Short.", "x" * 80, "y" * 81, "ä" * 240, "z" * 300)),
                "question": rng.choice(("", "And now?")),
                "unasked": rng.random() < 0.3,
                "uptake": rng.choice(list(Uptake)),
                "effect": rng.choice(list(Effect)),
                "recalled": rng.random() < 0.1,
                "topics": [*rng.sample(names, rng.randrange(3)), *(["gone"] if rng.random() < 0.1 else [])],
                "confidence": rng.choice((None, 0, 49, 50, 70, 90, 100)),
            }
            someone = rng.choice(people)
            record = advise(journal, someone, **values)
            trashed = rng.random() < 0.1
            if trashed:
                trash(journal, Kind.ADVICE, record)
            if not trashed and values["words"] and not values["recalled"]:
                counted.append({**values, "person": someone})
    trash(journal, Kind.TOPIC, gone)
    return counted


def every_number(found: Works) -> Iterator[tuple[Counted, Part]]:
    for row in (found.whole, *found.topics, *found.people, *found.asked, *found.lengths):
        for part in Part:
            yield row, part


@pytest.mark.parametrize("seed", range(4))
def test_counts_equal_brute_force_and_the_lists_they_open(journal: Journal, seed: int) -> None:
    everything = fill(journal, seed)
    names = dict(topics(journal))
    living = set(names.values())
    for direction, span in product(Direction, Lately):
        first = lately(span, TODAY).first
        rows = [
            row
            for row in everything
            if row["direction"] == direction
            and (first is None or row["date"] >= first.isoformat()[: len(row["date"])])
        ]
        found = works(journal, direction, span, TODAY, people=None)
        assert found.whole.tally == brute(rows, lambda row: True)
        assert found.people_count == len({row["person"] for row in rows})
        for counted in found.topics:
            topic = dict(counted.pairs)["topic"]
            if topic == "none":
                assert counted.tally == brute(rows, lambda row: not living & set(row["topics"]))
            else:
                assert counted.tally == brute(rows, lambda row, t=names[int(topic)]: t in row["topics"])
        for counted in found.people:
            someone = int(dict(counted.pairs)["person"])
            assert counted.tally == brute(rows, lambda row, p=someone: row["person"] == p)
        for counted in found.asked:
            asked = dict(counted.pairs)["asked"]
            assert counted.tally == brute(
                rows,
                lambda row, a=asked: (
                    a == ("unasked" if row["unasked"] else "asked" if row["question"] else "unsaid")
                ),
            )
        for counted in found.lengths:
            size = dict(counted.pairs)["length"]
            low, high = {"short": (1, 80), "middle": (81, 240), "long": (241, 10**6)}[size]
            assert counted.tally == brute(rows, lambda row, a=low, b=high: a <= len(row["words"]) <= b)
        for counted, part in every_number(found):
            assert listed(journal, counted.showing(part)) == counted.tally.part(part), (counted.pairs, part)
    assert listed(journal, found.whole.showing(Part.ALL), AdviceOrder.OPEN_FIRST) == found.whole.tally.total


def test_people_are_those_with_most_and_the_rest_is_counted(journal: Journal) -> None:
    for number in range(4):
        someone = person(journal, f"Person {number}")
        for _ in range(number + 1):
            advise(journal, someone)
    found = works(journal, Direction.RECEIVED, Lately.EVER, TODAY, people=2)
    assert [(row.name, row.tally.total) for row in found.people] == [("Person 3", 4), ("Person 2", 3)]
    assert found.people_count == 4


def as_if_large(journal: Journal) -> None:
    """Have the planner believe that there are 20,000 pieces of advice, as it finds out in such a journal."""
    fill(journal, 1)
    journal.db.execute_sql("ANALYZE")
    journal.db.execute_sql("DELETE FROM sqlite_stat4")
    for index, stat in (
        ("advice_waiting", "20005 5002 2501 2 2 2 2 1 1 1"),
        ("advice_counted", "20005 10003 4 1 1 1 1 1 1 1 1"),
        ("advice_by_state", "20005 5002 2 2"),
        ("advice_state_of_relationship", "20005 51 13"),
        ("advice_by_date", "20005 4 3"),
        ("advice_of_relationship", "20037 51 1"),
        ("advice_source_id", "20037 20"),
        ("advice_conversation_id", "20037 6"),
        ("advice_uuid", "20037 1"),
        ("advice_topic_advice_id_topic_id", "30000 2 1"),
        ("advice_topic_topic_id", "30000 2500"),
    ):
        journal.db.execute_sql("UPDATE sqlite_stat1 SET stat = ? WHERE idx = ?", (stat, index))
    journal.db.execute_sql("ANALYZE sqlite_schema")


def plan(journal: Journal, query: Any) -> list[str]:
    sql, values = query.sql()
    return [row[3] for row in journal.db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()]


@pytest.mark.parametrize("direction", Direction)
def test_a_span_is_read_by_the_index_and_everything_in_one_pass(
    journal: Journal, direction: Direction
) -> None:
    as_if_large(journal)
    for span in (Lately.THIS_YEAR, Lately.TWELVE_MONTHS):
        steps = plan(journal, counted_rows(direction, span, TODAY))
        assert any(
            "USING COVERING INDEX advice_counted (direction=? AND date>?)" in step for step in steps
        ), steps
    for span in Lately:
        steps = plan(journal, counted_rows(direction, span, TODAY))
        assert any("USING COVERING INDEX advice_counted (direction=?" in step for step in steps), steps
        assert sum("SCAN" in step and "SUBQUERY" not in step for step in steps) <= 1, steps
        assert any("COVERING INDEX advice_topic" in step for step in steps), steps
        assert not any("TEMP B-TREE" in step for step in steps), steps
