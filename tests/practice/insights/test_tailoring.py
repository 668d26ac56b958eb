# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The tailoring sheet: what one person did with what the user said; and in which words advice is used."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from mentordesk.errors import NothingFoundError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.rules import USED
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Effect, Kind, Uptake
from mentordesk.practice.insights.tailoring import (
    SHOWN,
    advice_to,
    example_rows,
    examples,
    more_text,
    plain_text,
    tailoring_sheet,
)
from mentordesk.practice.wording.spans import Lately
from tests.practice.insights.test_efficacy import as_if_large, listed, plan

TODAY = date(2026, 11, 23)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def daniel(journal: Journal) -> int:
    values = {"name": "Daniel Osei", "they_are": "someone who has just started out"}
    return create(journal, Kind.RELATIONSHIP, values)


def tell(journal: Journal, someone: int, words: str = "Say it first.", **values: Any) -> int:
    given = {"direction": "given", "date": "2026-03-01", "words": words, **values}
    return create(journal, Kind.ADVICE, {"relationship": someone, **given})


def test_before_any_advice_it_says_what_will_be_here(journal: Journal, daniel: int) -> None:
    sheet = tailoring_sheet(journal, daniel)
    assert sheet.empty
    assert sheet.summary == (
        "You have not advised Daniel yet. What Daniel does with what you say will stand here."
    )


def test_what_became_of_each_piece_and_why(journal: Journal, daniel: int) -> None:
    tell(
        journal,
        daniel,
        "Ask early.",
        uptake="adapted",
        uptake_note="He asked late.",
        effect="helped",
        effect_note="They said yes.",
        topics=["people"],
        question="When do I ask?",
    )
    tell(journal, daniel, "Wait.", uptake="followed", effect="made_worse", topics=["people"])
    tell(journal, daniel, "Go.", uptake="declined", uptake_note="He is not ready.")
    tell(journal, daniel, "Stay.", uptake="overtaken")
    tell(journal, daniel, "Write it down.", uptake="planned")
    tell(journal, daniel, "Call them.", uptake="followed")
    tell(journal, daniel, "Sleep.")
    tell(journal, daniel, "From long ago.", recalled=True, uptake="followed", effect="helped")
    tell(journal, daniel, "From him.", direction="received")
    sheet = tailoring_sheet(journal, daniel)
    assert [(part.title, [(item.words, item.became) for item in part.items]) for part in sheet.parts] == [
        ("What helped", [("“Ask early.”", "Adapted. Helped. He asked late. They said yes.")]),
        ("Used, and did not help", [("“Wait.”", "Followed. Made it worse.")]),
        (
            "Went another way, and why",
            [
                ("“Stay.”", "Overtaken by events. Why is not noted."),
                ("“Go.”", "Went another way. He is not ready."),
            ],
        ),
        (
            "Still open",
            [
                ("“Call them.”", "Followed. No word yet of what came of it."),
                ("“Sleep.”", "No word yet from Daniel."),
                ("“Write it down.”", "Planned."),
            ],
        ),
    ]
    assert sheet.summary == (
        "You gave Daniel seven pieces of advice. Three were used; one of those helped, and of one it is not"
        " known yet. In two cases Daniel went another way or events were faster and two are still open."
    )
    assert sheet.landed == "People (one of two helped)."
    assert [item.words for item in sheet.asked] == ["“When do I ask?”"]


def test_six_of_a_part_and_of_the_questions_stand_on_the_sheet(journal: Journal, daniel: int) -> None:
    for number in range(SHOWN):
        tell(journal, daniel, f"W{number}", uptake="followed", effect="helped", question=f"Q{number}?")
    sheet = tailoring_sheet(journal, daniel)
    assert SHOWN == 6 and (len(sheet.parts[0].items), sheet.parts[0].more, len(sheet.asked)) == (6, 0, 6)
    assert more_text(sheet.parts[0]) == ""
    tell(journal, daniel, "W6", uptake="followed", effect="helped", question="Q6?")
    sheet = tailoring_sheet(journal, daniel)
    assert (len(sheet.parts[0].items), sheet.parts[0].more, len(sheet.asked)) == (6, 1, 6)
    assert more_text(sheet.parts[0]) == "And 1 more." and sheet.asked[0].words == "“Q6?”"


def test_a_long_topic_is_cut_after_sixty_letters(journal: Journal, daniel: int) -> None:
    tell(journal, daniel, topics=["y" * 60, "z" * 61], uptake="followed", effect="helped")
    said = "Y" + "y" * 59 + " (one of one helped) and " + "z" * 60 + "… (one of one helped)."
    assert tailoring_sheet(journal, daniel).landed == said


def test_topics_that_landed_are_those_that_helped_most_often_first(journal: Journal, daniel: int) -> None:
    used = {"uptake": "followed", "effect": "helped"}
    tell(journal, daniel, topics=["money"], **used)
    tell(journal, daniel, topics=["people", "money"], **used)
    tell(journal, daniel, topics=["people"], uptake="followed")
    tell(journal, daniel, topics=["conflict"], uptake="followed", effect="mixed")
    tell(journal, daniel, topics=["harbours"], **used)
    sheet = tailoring_sheet(journal, daniel)
    assert (
        sheet.landed
        == "Money (two of two helped), harbours (one of one helped) and people (one of one helped)."
    )


def test_too_early_is_said_and_nothing_used_as_well(journal: Journal, daniel: int) -> None:
    tell(journal, daniel, effect="too_early")
    sheet = tailoring_sheet(journal, daniel)
    assert sheet.parts[0].items[0].became == "Too early to say."
    assert sheet.summary == (
        "You gave Daniel one piece of advice. None is known to have been used yet. One is still open."
    )
    assert sheet.landed == "" and not sheet.empty


def test_each_part_leads_to_all_of_its_records(journal: Journal, daniel: int) -> None:
    with journal.step("create"):
        for uptake, effect in product(Uptake, Effect):
            tell(journal, daniel, uptake=uptake, effect=effect, date="2026")
        other = create(journal, Kind.RELATIONSHIP, {"name": "Other"})
        tell(journal, other, uptake="followed", effect="helped")
    sheet = tailoring_sheet(journal, daniel)
    assert sum(len(part.items) + part.more for part in sheet.parts) == len(Uptake) * len(Effect)
    for part in sheet.parts:
        assert len(part.items) <= SHOWN
        assert listed(journal, part.showing) == len(part.items) + part.more


def test_nobody_and_the_trash(journal: Journal, daniel: int) -> None:
    advice = tell(journal, daniel)
    trash(journal, Kind.ADVICE, advice)
    assert tailoring_sheet(journal, daniel).empty
    trash(journal, Kind.RELATIONSHIP, daniel)
    for gone in (daniel, 4711):
        with pytest.raises(NothingFoundError):
            tailoring_sheet(journal, gone)


def test_as_text(journal: Journal, daniel: int) -> None:
    for number in range(SHOWN + 2):
        tell(journal, daniel, f"Advice {number}", uptake="followed", effect="helped", topics=["people"])
    sheet = tailoring_sheet(journal, daniel)
    text = plain_text(sheet, TODAY)
    assert text.startswith("Before you advise Daniel\n23 November 2026\nsomeone who has just started out\n")
    assert "What helped\n– " in text and "And 2 more." in text
    assert "{" not in text and "%n" not in text


def test_the_words_that_were_used_and_that_were_not(journal: Journal, daniel: int) -> None:
    for number in range(5):
        tell(journal, daniel, f"Used {number}", uptake="followed", date=f"2026-0{number + 1}-01")
    tell(journal, daniel, "Not used", uptake="declined", date="2025")
    tell(journal, daniel, "Open")
    tell(journal, daniel, "Received", direction="received", uptake="followed")
    found = examples(journal, Lately.EVER, TODAY)
    assert [example.words for example in found.used] == ["“Used 4”", "“Used 3”", "“Used 2”"]
    assert [(example.words, example.detail) for example in found.not_used] == [("“Not used”", "Daniel, 2025")]
    assert examples(journal, Lately.THIS_YEAR, TODAY).not_used == ()


def test_the_queries_are_led_by_indexes(journal: Journal, daniel: int) -> None:
    as_if_large(journal)
    assert any("advice_of_relationship" in step for step in plan(journal, advice_to(daniel)))
    for span in Lately:
        steps = plan(journal, example_rows(USED, span, TODAY))
        assert any("INDEX advice_by_date" in step for step in steps), steps
        assert not any("TEMP B-TREE" in step for step in steps), steps
