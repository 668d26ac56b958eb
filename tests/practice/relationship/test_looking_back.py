# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looking back: what is asked, what was remembered, and the draft of a letter."""

from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.looking_back import Memory, write_memory
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Effect, Kind
from mentordesk.practice.relationship.looking_back import letter_draft, people, questions, remembered

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
    assert text.startswith("Dear Tomasz,\n\n20 years ago you said something that has stayed with me: ")
    assert f"“{words}” Every driver is saved a walk." in text
    assert "Grace" not in text and "hers" not in text
    assert people(journal) == [(other, "Grace Lindqvist"), (tomasz, "Tomasz Wilk")]
    assert [item.date for item in remembered(journal)] == ["2001", "2006"]


def test_there_are_six_questions_in_words() -> None:
    asked = questions()
    assert len({question.key for question in asked}) == 6
    assert all(question.title.endswith("?") and question.hint for question in asked)


NEVER_TOLD = "I never told you so. I would like you to know it now. Thank you."


def test_a_letter_only_says_that_nothing_was_told_where_that_is_so(journal: Journal, tomasz: int) -> None:
    assert letter_draft(journal, tomasz, date.today()) == (
        "Dear Tomasz,\n\nThere is something I would like you to know.\n\nThank you."
    )
    write_memory(journal, Memory(tomasz, "2006", "Hire her.", TODAY))
    assert letter_draft(journal, tomasz, date.today()).endswith(NEVER_TOLD)
    (memory,) = remembered(journal)
    operations.edit(journal, Kind.ADVICE, memory.id, {"report": "told"})
    told = letter_draft(journal, tomasz, date.today())
    assert "never told" not in told and told.endswith("it still counts. Thank you.")
    operations.edit(journal, Kind.ADVICE, memory.id, {"report": "not_yet"})
    act = {
        "relationship": tomasz,
        "direction": "for_me",
        "type": "nominated",
        "date": "2007",
        "text": "The board",
    }
    done = operations.create(journal, Kind.SPONSORSHIP, act)
    assert letter_draft(journal, tomasz, date.today()).endswith(NEVER_TOLD)
    operations.edit(journal, Kind.SPONSORSHIP, done, {"thanked_on": "2008"})
    assert "never told" not in letter_draft(journal, tomasz, date.today())
    operations.edit(journal, Kind.SPONSORSHIP, done, {"thanked_on": None})
    thanks = {"relationship": tomasz, "direction": "given", "type": "thanks", "date": "2009"}
    operations.create(journal, Kind.EXCHANGE, thanks)
    assert "never told" not in letter_draft(journal, tomasz, date.today())
