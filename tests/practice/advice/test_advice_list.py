# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The list of advice: its order, and what its lines say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceState, Direction, Kind
from mentordesk.practice.advice.advice_list import AdviceFilter, AdviceOrder, advice_ids, advice_lines
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


def ids(journal: Journal, queries: list[Any]) -> list[int]:
    return [row[0] for query in queries for row in journal.rows(query)]


def test_advice_stands_with_the_open_first(journal: Journal) -> None:
    ada = person(journal, "Ada")
    closed = advise(journal, ada, date="2026-05", effect="helped", report="told")
    noted = advise(journal, ada, date="2026-04")
    trying = advise(journal, ada, date="2026-03", uptake="planned", direction="given")
    owed = advise(journal, ada, date="2026-02", effect="helped", topics=["money"])
    older = advise(journal, ada, date="2026-01", effect="helped")
    question = advise(journal, ada, date="2025", words="", question="Go?")
    trash(journal, Kind.ADVICE, advise(journal, ada))
    money = {name: topic for topic, name in topics(journal)}["money"]

    def listed(**shown: Any) -> list[int]:
        return ids(journal, advice_ids(AdviceFilter(**shown)))

    assert listed() == [owed, older, trying, noted, question, closed]
    assert listed(order=AdviceOrder.NEWEST) == [closed, noted, trying, owed, older, question]
    assert listed(order=AdviceOrder.OLDEST) == [question, older, owed, trying, noted, closed]
    assert listed(state=AdviceState.OWED) == [owed, older]
    assert listed(state=AdviceState.OWED, order=AdviceOrder.OLDEST) == [older, owed]
    assert listed(direction=Direction.GIVEN) == [trying]
    assert listed(topic=money) == [owed]
    assert listed(questions=True) == [question]


def test_a_line_of_advice_is_its_words_or_its_question(journal: Journal) -> None:
    ada = person(journal, "Ada\nLovelace")
    said = advise(journal, ada, words="Wait " * 100, question="Go?")
    asked = advise(journal, ada, words="", question="Go?", date="2026-05")
    first, second = advice_lines(journal, [asked, said, 99])
    assert (first.id, first.text, first.name, first.date, first.asked) == (
        *(asked, "Go?"),
        *("Ada Lovelace", "2026-05", True),
    )
    assert second.text == "Wait " * 39 + "Wait…" and not second.asked
    assert (second.direction, second.state) == (Direction.RECEIVED, AdviceState.NOTED)
