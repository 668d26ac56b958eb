# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Finding any word again, whatever is typed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.storage.schema import read_document_id
from mentordesk.journal.terms import Kind
from mentordesk.practice.search import search
from mentordesk.practice.search.highlights import Term
from mentordesk.practice.search.search import ask, count, find, find_documents, find_pages, read_terms


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    with open_journal(Path(tmp_path_factory.mktemp("search")) / "j.mentordesk", create=True) as journal:
        ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács"})
        ben = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ben Löwe", "note": "한국어 हिन्दी"})
        for person, day, words in (
            (ada, "2021-05-03", "Let the harbour be quiet"),
            (ben, "2021-05", "Über den Hafen, the harbour master said"),
            (ada, "2021", "A quiet harbour, a year known only"),
            (ben, "2022-01-09", "It's a λόγος about naïve C++ & e-mail_address"),
        ):
            operations.create(
                journal,
                Kind.ADVICE,
                {"relationship": person, "direction": "received", "date": day, "words": words}
                | {"expectation": "zebra crossing"},
            )
        operations.create(
            journal,
            Kind.REFLECTION,
            {
                "date": "2020-02-01",
                "title": "Harbour",
                "body": "Long thoughts",
                "about": [("relationship", ada)],
            },
        )
        operations.create(
            journal, Kind.FOLLOW_UP, {"relationship": ada, "type": "custom", "text": "Ring the bell"}
        )
        yield journal


def days(journal: Journal, text: str, **filters: Any) -> list[str]:
    return [hit.date for hit in find(journal, ask(text, **filters))]


def test_newest_first_with_the_vaguer_date_before(filled: Journal) -> None:
    assert days(filled, "harbour") == ["2021-05-03", "2021-05", "2021", "2020-02-01"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("har", 4),
        ("HARBOUR quiet", 2),
        ("quiet harbour", 2),
        ('"quiet harbour"', 1),
        ('"quiet har', 1),
        ('"quiet har"', 0),
        ("“quiet harbour”", 1),
        ("kovacs", 1),
        ("uber", 1),
        ("ÜBER", 1),
        ("u\u0308ber", 1),
        ("naive", 1),
        ("ΛΌΓΟΣ", 1),
        ("한국", 1),
        ("हिन्", 1),
        ("e-mail_add", 1),
        ("it's", 1),
        ("AND", 0),
        ("har*", 4),
        ("text:harbour", 0),
        ("zebra", 0),
    ],
)
def test_what_is_found(filled: Journal, text: str, found: int) -> None:
    assert count(filled, ask(text)) == found


def test_every_hit_is_marked(filled: Journal) -> None:
    for text in ("har", "ÜBER", "ΛΌΓΟΣ", "한국", "naive", "e-mail_add", '"quiet har', "kovacs"):
        for hit in find(filled, ask(text)):
            assert hit.snippet.marks, text


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"kinds": [Kind.REFLECTION]}, ["2020-02-01"]),
        ({"kinds": [Kind.REFLECTION, Kind.ADVICE], "people": [2]}, ["2021-05"]),
        ({"people": [1]}, ["2021-05-03", "2021", "2020-02-01"]),
        ({"start": "2021-05-02"}, ["2021-05-03", "2021-05", "2021"]),
        ({"start": "2021-05-04"}, ["2021-05", "2021"]),
        ({"start": "2021-06"}, ["2021"]),
        ({"end": "2021-05-02"}, ["2021-05", "2021", "2020-02-01"]),
        ({"start": "2020", "end": "2020"}, ["2020-02-01"]),
        ({"start": "2030", "end": "2020"}, []),
    ],
)
def test_filters(filled: Journal, filters: dict[str, Any], found: list[str]) -> None:
    assert days(filled, "harbour", **filters) == found


def test_filters_alone_are_a_question_if_wished(filled: Journal) -> None:
    assert days(filled, "", kinds=[Kind.REFLECTION]) == []
    assert days(filled, " ", kinds=[Kind.REFLECTION], everything=True) == ["2020-02-01"]
    assert len(days(filled, "", people=[1], everything=True)) == 5
    assert len(days(filled, "", start="2021", end="2021", everything=True)) == 3
    assert days(filled, "!", kinds=[Kind.REFLECTION], everything=True) == []
    assert days(filled, "", everything=True) == []


def test_pages_follow_each_other(filled: Journal) -> None:
    question = ask("harbour")
    whole = find_documents(filled, question)
    assert whole == sorted(whole, reverse=True)
    for limit in (1, 2, len(whole), 50):
        pages = list(find_pages(filled, question, limit=limit))
        assert [document for page in pages for document in page] == whole
        assert {len(page) for page in pages[:-1]} <= {limit}
    assert [read_document_id(d)[0] for d in whole].count(Kind.ADVICE) == 3


def test_more_than_a_thousand_are_counted_as_a_thousand(tmp_path: Path) -> None:
    with open_journal(tmp_path / "j", create=True) as journal:
        ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        with journal.step("create", Kind.EXCHANGE):
            for _ in range(1002):
                values = {"relationship": ada, "direction": "given", "date": "2026", "type": "time"}
                operations.create(journal, Kind.EXCHANGE, {**values, "text": "harbour"})
        assert count(journal, ask("harbour")) == 1000


def test_pages_keep_to_a_span(filled: Journal) -> None:
    """Also where a page holds only what is known to the month or the year."""
    for start in ("2021-05-04", "2021-05", "2020-02-02", "2030"):
        question = ask("harbour", start=start)
        pages = find_pages(filled, question, limit=1)
        assert [document for page in pages for document in page] == find_documents(filled, question)


def test_the_trash_is_not_found_and_an_expectation_stays_sealed(tmp_path: Path) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        advice = operations.create(
            journal,
            Kind.ADVICE,
            {"relationship": person, "direction": "received", "date": "2021", "words": "Ask"}
            | {"expectation": "a zebra"},
        )
        assert find(journal, ask("zebra")) == []
        operations.edit(journal, Kind.ADVICE, advice, {"uptake": "followed", "effect": "helped"})
        (hit,) = find(journal, ask("zebra"))
        assert hit.snippet.marked("[", "]").endswith("a [zebra]")
        operations.trash(journal, Kind.ADVICE, advice)
        assert find(journal, ask("zebra")) == []
        journal.undo()
        assert len(find(journal, ask("zebra"))) == 1


def test_what_stands_beside_a_title_does_not_repeat_it(filled: Journal) -> None:
    by_title = {hit.title: hit for hit in find(filled, ask("harbour"))}
    assert by_title["Let the harbour be quiet"].beside.text == ""
    assert by_title["Harbour"].beside.text == "Long thoughts"
    assert by_title["Harbour"].people == "Ada Kovács"


def test_a_follow_up_without_a_day_has_that_of_its_making(filled: Journal) -> None:
    (hit,) = find(filled, ask("bell"))
    assert len(hit.date) == 10


def test_terms() -> None:
    assert read_terms('a "b c" d-e') == (
        Term(("a",), True),
        Term(("b", "c"), False),
        Term(("d", "e"), True),
    )
    assert read_terms('"open phrase') == (Term(("open", "phrase"), True),)
    assert read_terms(' "" \0 \ud800 😀 ... ') == ()
    assert len(read_terms("word " * 100_000 + "x")) == 1
    assert len(read_terms(" ".join(f"w{n}" for n in range(5000)))) == search.MOST_TERMS


NASTY = st.text(
    st.one_of(
        st.sampled_from('"*()^:+-{}~\0\ud800\udfff😀éß\u0301\ue000 abh“”\n\t'),
        st.characters(exclude_categories=()),
    ),
    max_size=40,
)


@given(NASTY)
@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("wrap", ["{}", "harbour {}", '"{}"', "NEAR({}, 2)"])
def test_no_typed_text_raises(filled: Journal, wrap: str, text: str) -> None:
    question = ask(wrap.replace("{}", text), everything=True)
    for hit in find(filled, question):
        assert hit.snippet.text or hit.title


@given(st.text(max_size=30))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_filter_narrows(filled: Journal, text: str) -> None:
    every = set(find_documents(filled, ask(text)))
    assert set(find_documents(filled, ask(text, kinds=[Kind.ADVICE], people=[1]))) <= every
