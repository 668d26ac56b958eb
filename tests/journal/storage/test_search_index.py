# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Asking the search index: which documents hold some words, newest first, within a span of dates."""

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.schema import document_id, read_document_id
from mentordesk.journal.storage.search_index import all_of, any_of, matching, quoted, span
from mentordesk.journal.terms import Kind

DAYS = (
    "2020-12-31",
    "2021",
    "2021-05",
    "2021-05-01",
    "2021-05-02",
    "2021-05-03",
    "2021-05-31",
    "2021-06-01",
    "2021-12-31",
    "2022",
)


@pytest.fixture
def days(journal: Journal) -> dict[int, str]:
    """One reflection for each day, which all hold the same word; a day by its record."""
    return {
        operations.create(
            journal, Kind.REFLECTION, {"date": day, "title": "harbour", "body": f"x{number}"}
        ): day
        for number, day in enumerate(DAYS)
    }


def test_fifty_are_found_where_nobody_says_how_many(journal: Journal) -> None:
    with journal.step("fill"):
        for number in range(51):
            operations.create(journal, Kind.REFLECTION, {"date": "2021", "title": f"harbour {number}"})
    assert len(matching(journal, quoted("harbour"))) == 50


def found(days: dict[int, str], documents: list[int]) -> list[str]:
    return [days[read_document_id(document)[1]] for document in documents]


def test_the_newest_come_first_and_no_more_than_asked_for(journal: Journal, days: dict[int, str]) -> None:
    assert found(days, matching(journal, quoted("harbour"))) == list(reversed(DAYS))
    assert found(days, matching(journal, quoted("harbour"), limit=2)) == ["2022", "2021-12-31"]


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        (None, None, "2020-12-31", "2022"),
        ("2022", None, "2022", "2022"),
        (None, "2020", "2020-12-31", "2020-12-31"),
        (None, "2021", "2020-12-31", "2021-12-31"),
        (None, "2021-05", "2020-12-31", "2021-05-31"),
        (None, "2021-05-02", "2020-12-31", "2021-05-02"),
        ("2021", "2021", "2021", "2021-12-31"),
    ],
)
def test_both_ends_of_a_span_are_in_it(
    journal: Journal, days: dict[int, str], start: str | None, end: str | None, first: str, last: str
) -> None:
    low, high = span(start, end)
    wanted = [day for day in DAYS if first <= day <= last]
    assert found(days, matching(journal, quoted("harbour"), low=low, high=high)) == wanted[::-1]


def test_a_start_takes_in_what_may_mean_it_and_nothing_before(journal: Journal, days: dict[int, str]) -> None:
    low, high = span("2021-05-03", None)
    documents = matching(journal, quoted("harbour"), low=low, high=high, start="2021-05-03")
    assert found(days, documents) == [
        *("2022", "2021-12-31", "2021-06-01", "2021-05-31", "2021-05-03", "2021-05", "2021")
    ]
    low, high = span("2021-06", None)
    documents = matching(journal, quoted("harbour"), low=low, high=high, start="2021-06")
    assert found(days, documents) == ["2022", "2021-12-31", "2021-06-01", "2021"]


def test_a_span_ends_right_before_the_next_one_begins() -> None:
    for end, after in (("2021", "2022"), ("2021-05", "2021-06"), ("2021-05-03", "2021-05-04")):
        first_after = document_id(Kind.RELATIONSHIP, 0, after) - 1
        assert span(None, end)[1] == first_after - 1 > document_id(Kind.FRAMEWORK, (1 << 32) - 1, end)
    assert span("2021-05-03", None)[0] == document_id(Kind.RELATIONSHIP, 0, "2021") - 1
    assert span(None, None) == (0, 2**63 - 1) == span("", "")


@pytest.mark.parametrize("text", ['say "no"', "NEAR(a b)", "a AND b", "*", "-a", "a:b", "(", "a\0b"])
def test_whatever_is_typed_is_asked_for_as_it_stands(journal: Journal, text: str) -> None:
    kept = text.replace("\0", "")
    record = operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": f"before {kept} after"})
    documents = matching(journal, quoted(text))
    assert [read_document_id(one)[1] for one in documents] in ([record], []), "signs alone are no word"
    assert bool(documents) == any(letter.isalnum() for letter in text)


def test_the_beginning_of_a_word_and_several_of_them(journal: Journal, days: dict[int, str]) -> None:
    assert matching(journal, quoted("harb")) == []
    assert len(matching(journal, quoted("harb", prefix=True))) == len(DAYS)
    one, other = quoted("x1"), quoted("x2")
    assert matching(journal, all_of([one, other])) == []
    assert found(days, matching(journal, all_of([quoted("harbour"), other]))) == ["2021-05"]
    assert found(days, matching(journal, any_of([one, other]))) == ["2021-05", "2021"]
    assert found(days, matching(journal, all_of([any_of([one, other]), one]))) == ["2021"]
