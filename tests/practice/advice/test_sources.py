# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which advice another one may pass on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.sources import OFFERED, passed_from, source_title, sources, to_pass_on
from mentordesk.practice.records.read import read_advice


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def say(journal: Journal, name: str, words: str, source: int | None = None, **values: Any) -> int:
    person = create(journal, Kind.RELATIONSHIP, {"name": name})
    direction = "received" if source is None else "given"
    given = {"relationship": person, "direction": direction, "date": "2021-05-03", "words": words}
    return create(journal, Kind.ADVICE, given | {"source": source} | values)


def test_what_can_be_passed_on_is_found_by_words_and_by_name(journal: Journal) -> None:
    first = say(journal, "Amara Okafor", "Ask for a decision.", date="2021-05-03")
    later = say(journal, "Amara Diallo", "Sleep on it.", date="2022")
    given = say(journal, "Priya Raman", "Ask for a yes.", first)
    say(journal, "Henrik Dahl", "", question="Do I ask for a decision?")
    assert [one for one, _ in sources(journal, "ask")] == [first]
    assert sources(journal, "amara") == [
        (later, "Amara, 2022: “Sleep on it.”"),
        (first, "Amara, 3 May 2021: “Ask for a decision.”"),
    ]
    assert [one for one, _ in sources(journal, "amara", later)] == [first]
    assert sources(journal, "priya") == [] and sources(journal, "") == []
    trash(journal, Kind.ADVICE, first)
    assert sources(journal, "decision") == []
    for advice, passed in ((later, later), (given, first)):
        found = read_advice(journal, advice)
        assert found is not None and passed_from(found) == passed
    found = read_advice(journal, later)
    assert found is not None
    begun = to_pass_on(found)
    made = read_advice(journal, create(journal, Kind.ADVICE, {**begun, "relationship": 1, "date": "2023"}))
    assert made is not None
    assert (made.direction, made.source, made.words) == ("given", later, "Sleep on it.")
    assert made.topics == found.topics


def test_people_of_one_name_are_told_apart(journal: Journal) -> None:
    say(journal, "Sam Lee", "Ask for a decision.")
    say(journal, "Sam Lee", "Ask for a decision.", date="2022")
    assert [title for _, title in sources(journal, "ask")] == [
        "Sam Lee (last in touch: 2022), 2022: “Ask for a decision.”",
        "Sam Lee (last in touch: 3 May 2021), 3 May 2021: “Ask for a decision.”",
    ]


def test_so_many_are_offered_the_newest_first(journal: Journal) -> None:
    made = [say(journal, "Amara", "Wait", date=f"2021-05-{day:02}") for day in range(1, OFFERED + 2)]
    assert OFFERED == 12
    assert [one for one, _ in sources(journal, "wait")] == made[:0:-1]
    # Of people of one name, what the first ten said is offered.
    assert [one for one, _ in sources(journal, "amara")] == made[9::-1]


def test_what_it_is_called_where_it_is_passed_on(journal: Journal) -> None:
    first = say(
        journal, "Dr. Amara Okafor", "Wait until the harbour is quiet, and then wait for once more than that"
    )
    assert source_title(journal, first) == (
        "Amara, 3 May 2021: “Wait until the harbour is quiet, and then wait for once…”"
    )
    assert source_title(journal, first + 1) == ""


def test_nothing_is_passed_on_where_nothing_was_said(journal: Journal) -> None:
    question = read_advice(journal, say(journal, "Amara", " ", question="Go?"))
    mine = read_advice(journal, say(journal, "Priya", "Wait", direction="given"))
    assert question is not None and passed_from(question) is None
    assert mine is not None and passed_from(mine) is None
