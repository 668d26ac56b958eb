# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looking back: what is asked, what was remembered, and the draft of a letter."""

from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.looking_back import Memory, keep_words, send_letter, write_memory
from mentordesk.journal.records import Advice
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Effect, Kind, SponsorshipKind
from mentordesk.practice.records.read import read_reflection
from mentordesk.practice.relationship.looking_back import (
    has_died,
    letter_draft,
    people,
    questions,
    remembered,
)

TODAY = date.today().isoformat()


@pytest.fixture
def journal(tmp_path: Path):
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def tomasz(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Tomasz Wilk"})


def test_the_draft_holds_the_words_and_names_nobody_else(journal: Journal, tomasz: int) -> None:
    other = operations.create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist"})
    write_memory(journal, Memory(other, "2001", "Something of hers.", TODAY))
    words = "Hire the one who asks <about> the #work."
    write_memory(
        journal, Memory(tomasz, "2006", words, TODAY, Effect.HELPED, "Every driver is saved a walk.")
    )
    text = letter_draft(journal, tomasz, date(2026, 11, 24))
    assert text.startswith("Dear Tomasz,\n\nAbout 20 years ago you said something that has stayed with me: ")
    assert f"“{words}”" in text and "Every driver" not in text  # a note of one's own
    assert "Grace" not in text and "hers" not in text
    assert people(journal) == [(other, "Grace Lindqvist"), (tomasz, "Tomasz Wilk")]
    assert [item.date for item in remembered(journal)] == ["2001", "2006"]


def test_there_are_six_questions_in_words() -> None:
    asked = questions()
    assert len({question.key for question in asked}) == 6
    assert all(question.title.endswith("?") and question.hint for question in asked)


def test_what_was_told_is_not_said_to_be_untold(journal: Journal, tomasz: int) -> None:
    _, hire = write_memory(journal, Memory(tomasz, "2006", "Hire slowly.", TODAY, Effect.HELPED))
    untold = "I may never have told you so."
    assert untold in letter_draft(journal, tomasz, date(2026, 11, 24))
    send_letter(journal, tomasz, "Dear Tomasz", TODAY, told=[hire])
    told = letter_draft(journal, tomasz, date(2026, 11, 24))
    assert untold not in told and "I have told you so before" in told


def test_a_letter_after_thanks_and_one_about_nothing_claim_nothing(journal: Journal, tomasz: int) -> None:
    nothing = letter_draft(journal, tomasz, date(2026, 11, 24))
    assert nothing == "Dear Tomasz,\n\nThere is something I would like to thank you for.\n\nThank you."
    _, count = write_memory(journal, Memory(tomasz, "2006", "Count.", TODAY, act=SponsorshipKind.NOMINATED))
    assert "I may never have thanked you for it." in letter_draft(journal, tomasz, date(2026, 11, 24))
    send_letter(journal, tomasz, "Dear Tomasz", TODAY, thanked=[count])
    thanked = letter_draft(journal, tomasz, date(2026, 11, 24))
    assert "I have thanked you before" in thanked and "never" not in thanked


@pytest.mark.parametrize(
    ("day", "begins"),
    [
        ("2006-11-24", "20 years ago you"),
        ("2006-11-25", "19 years ago you"),
        ("2006", "About 20 years ago you"),
        ("2024-12-01", "On 1 December 2024 you"),
        ("2025", "In 2025 you"),
    ],
)
def test_how_long_ago_is_said_as_exactly_as_it_is_known(
    journal: Journal, tomasz: int, day: str, begins: str
) -> None:
    write_memory(journal, Memory(tomasz, day, "Hire slowly.", TODAY))
    assert letter_draft(journal, tomasz, date(2026, 11, 24)).split("\n\n")[1].startswith(begins)


def test_bad_advice_is_not_thanked_for_and_the_user_decides_the_salutation(journal: Journal) -> None:
    weir = operations.create(journal, Kind.RELATIONSHIP, {"name": "Prof Weir", "i_call_them": "Harry"})
    write_memory(journal, Memory(weir, "2006", "Sell the house.", TODAY, Effect.MADE_WORSE))
    text = letter_draft(journal, weir, date(2026, 11, 24))
    assert text.startswith("Dear Harry,") and "house" not in text


def test_for_the_dead_the_letter_becomes_words_to_write_or_to_pass_on(journal: Journal, tomasz: int) -> None:
    write_memory(journal, Memory(tomasz, "2006", "Hire the one who asks.", TODAY, Effect.HELPED))
    operations.edit(journal, Kind.RELATIONSHIP, tomasz, {"died_on": "2026-10"})
    text = letter_draft(journal, tomasz, date(2026, 11, 24))
    assert "Hire the one who asks." in text and text.endswith("I am grateful to have known Tomasz.")
    assert "Dear" not in text and " you " not in text and "I never told you" not in text
    assert has_died(journal, tomasz)
    kept = keep_words(journal, tomasz, "Words about Tomasz", text, TODAY)
    record = read_reflection(journal, kept)
    assert record is not None and record.body == text
    assert [(one.kind, one.id) for one in record.about] == [(Kind.RELATIONSHIP, tomasz)]
    told = Advice.select(Advice.report)
    assert journal.rows(told) == [("not_yet",)]  # nobody was told
