# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One record on paper, and what every page says of whose it is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pdf_reading import page_text

from mentordesk.errors import NothingFoundError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.history import read_history
from mentordesk.summaries.service import private_summary, record_page
from mentordesk.summaries.variants.private import private_document


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


@pytest.fixture
def advice(journal: Journal, amara: int) -> int:
    values = {
        "relationship": amara,
        "direction": "received",
        "date": "2026-03-01",
        "words": "Let silence *do* the work.",
        "question": "How do I ask?",
        "situation": "The board meets in May.",
        "expectation": "A quiet spring",
        "topics": ["negotiation"],
    }
    return create(journal, Kind.ADVICE, values)


def text_of(journal: Journal, kind: Kind, record: int) -> str:
    pages = record_page(journal, kind, record)
    for word in (b"Amara", b"silence", b"harbour"):
        assert word not in pages.pdf, "what is beside the page names nobody and quotes nothing"
    return " ".join(" ".join(page_text(pages.pdf)).split())


def test_an_advice_is_printed_with_its_life(journal: Journal, advice: int) -> None:
    said = text_of(journal, Kind.ADVICE, advice)
    for words in (
        "What Amara said",
        "“Let silence *do* the work.”",
        "You asked",
        "How do I ask?",
        "negotiation",
    ):
        assert words in said, words
    assert "A quiet spring" not in said, "what was expected is sealed"
    outcome = {"uptake": "adapted", "uptake_on": "2026-04-02", "effect": "helped", "effect_on": "2026-05-02"}
    edit(journal, Kind.ADVICE, advice, {**outcome, "lesson": "Count to ten."})
    ben = create(journal, Kind.RELATIONSHIP, {"name": "Ben Ahlers"})
    passed = {
        "relationship": ben,
        "direction": "given",
        "date": "2026-06-01",
        "words": "Wait.",
        "source": advice,
    }
    create(journal, Kind.ADVICE, passed)
    said = text_of(journal, Kind.ADVICE, advice)
    for words in (
        "A quiet spring",
        "Count to ten.",
        "What became of it",
        "2 May 2026",
        "Passed on",
        "To Ben",
    ):
        assert words in said, words


def test_a_question_that_waits_is_printed_as_one(journal: Journal, amara: int) -> None:
    asked = {
        "relationship": amara,
        "direction": "received",
        "date": "2026-03-01",
        "question": "Whom do I ask?",
    }
    said = text_of(journal, Kind.ADVICE, create(journal, Kind.ADVICE, asked))
    assert "What you want to ask Amara" in said and said.count("Whom do I ask?") == 1


def test_a_reflection_is_printed_with_its_answers(journal: Journal) -> None:
    free = {"date": "2026-03-01", "title": "A harbour", "body": "Some **weight**.\n\nAnd more."}
    said = text_of(journal, Kind.REFLECTION, create(journal, Kind.REFLECTION, free))
    assert "A harbour" in said and "Some weight." in said and "*" not in said
    guided = {"date": "2026-03", "framework": "grow", "answers": [("goal", "A boat"), ("reality", "")]}
    said = text_of(journal, Kind.REFLECTION, create(journal, Kind.REFLECTION, guided))
    assert "March 2026" in said and "GROW" in said and "A boat" in said


def test_a_conversation_is_printed_with_its_points(journal: Journal, amara: int) -> None:
    values = {
        "relationship": amara,
        "date": "2026-03-01",
        "subject": "The harbour",
        "notes": "It rained.",
        "minutes": 20,
    }
    points = [("The boat", "covered"), ("The quay", "open")]
    said = text_of(
        journal, Kind.CONVERSATION, create(journal, Kind.CONVERSATION, {**values, "talking_points": points})
    )
    for words in ("The harbour", "Amara Okafor", "20 minutes", "It rained.", "CoveredThe boat", "The quay"):
        assert words in said, words


def test_what_is_gone_is_not_printed(journal: Journal, advice: int) -> None:
    trash(journal, Kind.ADVICE, advice)
    with pytest.raises(NothingFoundError):
        record_page(journal, Kind.ADVICE, advice)


def test_every_page_after_the_first_says_whose_it_is(journal: Journal, amara: int) -> None:
    for month in range(1, 10):
        thought = {
            "date": f"2025-0{month}-01",
            "body": "Some words. " * 300,
            "about": [("relationship", amara)],
        }
        create(journal, Kind.REFLECTION, thought)
    pages = private_summary(journal, amara, None, None)
    texts = page_text(pages.pdf)
    assert len(texts) > 2 and texts[0].count("Amara Okafor") == 1
    assert all("Amara Okafor" in text for text in texts)
    assert b"Amara" not in pages.pdf


# Points for next time


def left(journal: Journal, person: int) -> list[list[str]]:
    made = private_document(read_history(journal, person, None, None), date(2026, 11, 24))
    loops: list[Any] = [part["blocks"] for part in made["sections"] if part["title"].startswith("Open loops")]
    return [
        item for blocks in loops for block in blocks if block["kind"] == "bullets" for item in block["items"]
    ]


def test_a_point_that_was_carried_over_waits_where_it_went_to(journal: Journal, amara: int) -> None:
    talk = {
        "relationship": amara,
        "date": "2024-01-01",
        "talking_points": [("The quay", "open"), ("Oil", "open")],
    }
    begin_conversation(journal, talk)
    later = begin_conversation(journal, {"relationship": amara, "date": "2024-06-01"})
    assert left(journal, amara) == [["The quay"], ["Oil"]]
    edit(journal, Kind.CONVERSATION, later, {"talking_points": [("The quay, at last", "covered")]})
    assert left(journal, amara) == [], "one was covered in other words, and one was taken out"
    edit(journal, Kind.CONVERSATION, later, {"talking_points": [("Oil", "carried"), ("Sand", "dropped")]})
    assert left(journal, amara) == [["Oil"]], "there is no later conversation it could have gone to"


def test_how_often_they_talked_is_said_of_a_time_only_if_one_was_chosen(journal: Journal, amara: int) -> None:
    for day in ("2026-01-01", "2026-02-01"):
        create(journal, Kind.CONVERSATION, {"relationship": amara, "date": day})
    for start, said in ((None, "You talked twice"), ("2026", "In this time you talked twice")):
        made = private_document(read_history(journal, amara, start, None), date(2026, 11, 24))
        assert made["intro"][0].startswith(said)
