# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Looking back: memories and the letter of thanks, each one step that undo takes back whole."""

from datetime import date
from pathlib import Path

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.looking_back import Memory, send_letter, write_memory
from mentordesk.journal.records import Advice, Exchange, Relationship, Sponsorship, TurningPoint
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Effect, Kind, SponsorshipKind
from mentordesk.practice.relationship.looking_back import letter_draft, people, questions, remembered

TODAY = date.today().isoformat()


@pytest.fixture
def journal(tmp_path: Path):
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def tomasz(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Tomasz Wilk"})


def test_a_memory_is_recalled_advice_and_dates_the_relationship(journal: Journal, tomasz: int) -> None:
    memory = Memory(tomasz, "2005", "Count it yourself once.", TODAY, Effect.HELPED_A_LOT, "I still count.")
    kind, _ = write_memory(journal, memory)
    assert kind is Kind.ADVICE
    row = journal.first(Advice.select(Advice.recalled, Advice.words, Advice.date, Advice.state))
    assert row == (True, "Count it yourself once.", "2005", "owed")
    assert journal.first(Relationship.select(Relationship.began_on, Relationship.realised_on)) == (
        "2005",
        TODAY,
    )
    assert journal.rows(TurningPoint.select(TurningPoint.type, TurningPoint.date)) == [("recognised", TODAY)]
    assert journal.undo()
    assert journal.rows(Advice.select()) == journal.rows(TurningPoint.select()) == []
    assert journal.first(Relationship.select(Relationship.began_on, Relationship.realised_on)) == (None, None)


def test_a_memory_of_which_nothing_came_yet_does_not_say_that_it_was_followed(
    journal: Journal, tomasz: int
) -> None:
    for effect in (Effect.UNKNOWN, Effect.TOO_EARLY):
        _, advice = write_memory(journal, Memory(tomasz, "2005", "Count it yourself", TODAY, effect))
        columns = (Advice.uptake, Advice.uptake_on, Advice.effect, Advice.effect_on, Advice.state)
        assert journal.first(Advice.select(*columns).where(Advice.id == advice)) == (
            *("undecided", None, effect, None, "noted"),
        )


def test_an_earlier_memory_moves_the_beginning_and_a_later_one_does_not(
    journal: Journal, tomasz: int
) -> None:
    for day, began in (("2010-05", "2010-05"), ("2010-07", "2010-05"), ("2010", "2010-05"), ("2004", "2004")):
        write_memory(journal, Memory(tomasz, day, "x", TODAY))
        assert journal.value(Relationship.select(Relationship.began_on)) == began
    assert len(journal.rows(TurningPoint.select())) == 1


def test_a_first_chance_is_an_act_of_sponsorship(journal: Journal, tomasz: int) -> None:
    memory = Memory(tomasz, "2005", "Let me count", TODAY, act=SponsorshipKind.STRETCH_WORK, led_to="The job")
    assert write_memory(journal, memory)[0] is Kind.SPONSORSHIP
    columns = (Sponsorship.direction, Sponsorship.type, Sponsorship.text, Sponsorship.result)
    assert journal.rows(Sponsorship.select(*columns)) == [
        ("for_me", "stretch_work", "Let me count", "The job")
    ]
    assert journal.rows(Advice.select()) == []


def test_a_memory_of_a_day_to_come_is_refused_and_nothing_is_written(journal: Journal, tomasz: int) -> None:
    with pytest.raises(InputRefusedError):
        write_memory(journal, Memory(tomasz, "2999", "x", TODAY))
    assert journal.rows(TurningPoint.select()) == []


def test_a_letter_closes_what_it_thanks_for(journal: Journal, tomasz: int) -> None:
    write_memory(journal, Memory(tomasz, "2005", "Count it yourself.", TODAY, Effect.HELPED))
    write_memory(journal, Memory(tomasz, "2006", "A chance", TODAY, act=SponsorshipKind.STRETCH_WORK))
    write_memory(journal, Memory(tomasz, "2007", "Not yet known", TODAY))
    send_letter(journal, tomasz, "Dear Tomasz, thank you.", TODAY)
    assert [row[0] for row in journal.rows(Advice.select(Advice.state).order_by(Advice.id))] == [
        "closed",
        "noted",
    ]
    assert journal.value(Sponsorship.select(Sponsorship.thanked_on)) == TODAY
    assert journal.rows(Exchange.select(Exchange.direction, Exchange.type, Exchange.text)) == [
        ("given", "thanks", "Dear Tomasz, thank you.")
    ]
    assert journal.undo()
    assert journal.value(Advice.select(Advice.state).order_by(Advice.id)) == "owed"
    assert journal.rows(Exchange.select()) == []


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
