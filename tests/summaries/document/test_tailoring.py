# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The tailoring sheet as a document: what nobody else may read stands only on the page itself."""

from datetime import date
from typing import Any

from document_reading import advise, shown_rows, texts

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind
from mentordesk.practice.insights.tailoring import SHOWN, tailoring_sheet
from mentordesk.summaries.document.tailoring import tailoring_document

TODAY = date(2026, 11, 23)


def document(journal: Journal, person: int) -> dict[str, Any]:
    return tailoring_document(tailoring_sheet(journal, person), TODAY)


def titles(made: dict[str, Any]) -> list[str]:
    return [section["title"] for section in made["sections"]]


def test_before_any_advice_it_is_one_sentence(journal: Journal, amara: int) -> None:
    made = document(journal, amara)
    assert (made["heading"], made["span"]) == ("Before you advise Amara Okafor", "23 November 2026")
    assert made["subtitle"] == made["sections"] == []
    assert made["intro"][0].startswith("You have not advised Amara yet.")


def test_what_became_of_advice_stands_in_its_parts(journal: Journal) -> None:
    person = create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei", "they_are": "somebody new"})
    given = {"direction": "given", "words": "Wait"}
    for number in range(SHOWN + 2):
        advise(
            journal,
            person,
            f"2026-01-0{number + 1}",
            **given,
            uptake="followed",
            effect="helped",
            topics=["people"],
        )
    advise(journal, person, "2026-02-01", **given, uptake="declined", question="What now?")
    made = document(journal, person)
    assert made["subtitle"] == ["somebody new"]
    assert titles(made) == [
        *("Topics that landed", "What helped", "Not used, and why"),
        "What they asked, in their words",
    ]
    helped = made["sections"][1]["blocks"]
    assert len(shown_rows(helped)) == SHOWN and texts(helped)[-1] == "And 2 more."
    ((when, words),) = shown_rows(made["sections"][-1]["blocks"])
    assert when.startswith("1 Feb") and words == "“What now?”"


def test_what_anybody_may_read_in_the_file_names_nobody(journal: Journal, amara: int) -> None:
    advise(journal, amara, "2026-02-01", direction="given", uptake="declined", question="What now?")
    made = document(journal, amara)
    for text in (made["title"], made["variant"], *titles(made)):
        assert "Amara" not in text and "What now" not in text


def test_the_name_at_the_head_of_each_page_is_one_short_line(journal: Journal) -> None:
    for name, running in (("x" * 60, "x" * 60), ("x" * 61, "x" * 60 + "…")):
        made = document(journal, create(journal, Kind.RELATIONSHIP, {"name": name}))
        assert made["running"] == running
