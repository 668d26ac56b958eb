# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of reflections: what narrows it, and what its lines say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.reflection_list import (
    ReflectionFilter,
    ReflectionOrder,
    reflection_ids,
    reflection_lines,
)
from mentordesk.practice.search.search import topics


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def person(journal: Journal, name: str, **values: Any) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name, **values})


def advise(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "received", "date": "2026-01-05", "words": "Wait"}
    return create(journal, Kind.ADVICE, given | values)


def reflect(journal: Journal, day: str, **values: Any) -> int:
    return create(journal, Kind.REFLECTION, {"date": day, **values})


def ids(journal: Journal, queries: list[Any]) -> list[int]:
    return [row[0] for query in queries for row in journal.rows(query)]


def test_reflections_are_narrowed(journal: Journal) -> None:
    ada = person(journal, "Ada")
    advice = advise(journal, ada)
    free = reflect(journal, "2026-05-03", title="free", topics=["money"])
    guided = reflect(journal, "2026-05", framework="gibbs", about=[("relationship", ada)])
    grown = reflect(journal, "2026", framework="grow", about=[("advice", advice)])
    trash(journal, Kind.REFLECTION, reflect(journal, "2026-06-01", title="gone"))
    money = {name: topic for topic, name in topics(journal)}["money"]

    def listed(**shown: Any) -> list[int]:
        return ids(journal, reflection_ids(ReflectionFilter(**shown)))

    assert listed() == [free, guided, grown]
    assert listed(order=ReflectionOrder.OLDEST) == [grown, guided, free]
    assert (listed(guided=True), listed(guided=False)) == ([guided, grown], [free])
    assert listed(framework="grow") == listed(advice=advice) == [grown]
    assert listed(person=ada) == [guided, grown]
    assert listed(topic=money) == [free]
    assert listed(start="2026-05-03") == [free] and listed(start="2026-05-04") == []
    assert listed(end="2026-05") == [free, guided, grown] and listed(end="2026-05-02") == [guided, grown]


def test_a_line_of_a_reflection_is_its_title_its_text_or_its_first_answer(journal: Journal) -> None:
    ada, ben = person(journal, "Ada"), person(journal, "Ben")
    about = [("relationship", ben), ("relationship", ada)]
    made = [
        reflect(journal, "2026", title="A **crane**", body="Body", about=about),
        reflect(journal, "2026", body="# Body\nof it"),
        reflect(journal, "2026", framework="gibbs", answers=[("what", ""), ("feelings", "It fell")]),
        reflect(journal, "2026"),
    ]
    lines = reflection_lines(journal, [*made, 99])
    assert [line.text for line in lines] == ["A crane", "Body of it", "It fell", ""]
    assert [line.people for line in lines] == ["Ben, Ada", "", "", ""]
    assert [line.framework for line in lines] == [None, None, "gibbs", None]
