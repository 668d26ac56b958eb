# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Memories and the letter of thanks: each one step that undo takes back whole."""

from datetime import date

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.looking_back import Memory, send_letter, write_memory
from mentordesk.journal.records import Advice, Exchange, Relationship, Sponsorship, TurningPoint
from mentordesk.journal.terms import Effect, Kind, SponsorshipKind

TODAY = date.today().isoformat()


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
    _, count = write_memory(journal, Memory(tomasz, "2005", "Count it yourself.", TODAY, Effect.HELPED))
    chance = Memory(tomasz, "2006", "A chance", TODAY, act=SponsorshipKind.STRETCH_WORK)
    _, act = write_memory(journal, chance)
    _, unknown = write_memory(journal, Memory(tomasz, "2007", "Not yet known", TODAY))
    send_letter(journal, tomasz, "Dear Tomasz, thank you.", TODAY, [count, unknown], [act])
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


def test_a_letter_leaves_open_what_it_does_not_name(journal: Journal, tomasz: int) -> None:
    write_memory(journal, Memory(tomasz, "2005", "Count it yourself.", TODAY, Effect.HELPED))
    write_memory(journal, Memory(tomasz, "2006", "A chance", TODAY, act=SponsorshipKind.STRETCH_WORK))
    send_letter(journal, tomasz, "Dear Tomasz, thank you.", TODAY)
    assert journal.value(Advice.select(Advice.state)) == "owed"
    assert journal.value(Sponsorship.select(Sponsorship.thanked_on)) is None


def test_what_a_memory_led_to_was_known_then(journal: Journal, tomasz: int) -> None:
    facts = (Advice.uptake, Advice.uptake_on, Advice.effect, Advice.effect_on, Advice.effect_note)
    write_memory(journal, Memory(tomasz, "2005-06", "x", TODAY, Effect.MIXED, "Half of it"))
    write_memory(journal, Memory(tomasz, "2005-06", "x", TODAY, Effect.UNKNOWN, "Nobody knows"))
    assert journal.rows(Advice.select(*facts).order_by(Advice.id)) == [
        ("followed", "2005-06", "mixed", "2005-06", "Half of it"),
        ("undecided", None, "unknown", None, "Nobody knows"),
    ]


def test_a_relationship_that_was_recognised_before_is_not_recognised_again(journal: Journal) -> None:
    known = {"name": "Grace", "began_on": "2001", "realised_on": "2003"}
    grace = operations.create(journal, Kind.RELATIONSHIP, known)
    write_memory(journal, Memory(grace, "2002-05", "x", TODAY))
    assert journal.first(Relationship.select(Relationship.began_on, Relationship.realised_on)) == (
        "2001",
        "2003",
    )
    assert journal.rows(TurningPoint.select()) == []
    assert journal.undo_step is not None and journal.undo_step.kind is Kind.ADVICE


def test_a_memory_of_nobody_is_not_kept(journal: Journal) -> None:
    with pytest.raises(Exception, match=r"."):
        write_memory(journal, Memory(99, "2002", "x", TODAY))
    assert journal.undo_step is None


def test_a_letter_thanks_for_what_came_from_that_person_and_is_not_in_the_trash(
    journal: Journal, tomasz: int
) -> None:
    grace = operations.create(journal, Kind.RELATIONSHIP, {"name": "Grace"})
    owed = {"date": "2020", "words": "x", "uptake": "followed", "effect": "helped"}
    advice, acts = [], []
    for person, to_me in ((tomasz, True), (tomasz, False), (grace, True), (tomasz, True)):
        direction = "received" if to_me else "given"
        values = owed | {"relationship": person, "direction": direction}
        advice.append(operations.create(journal, Kind.ADVICE, values))
        act = {"relationship": person, "date": "2020", "type": "nominated"}
        acts.append(
            operations.create(journal, Kind.SPONSORSHIP, act | {"direction": "for_me" if to_me else "by_me"})
        )
    operations.trash(journal, Kind.ADVICE, advice[3])
    operations.trash(journal, Kind.SPONSORSHIP, acts[3])
    thanked = {"relationship": tomasz, "date": "2019", "direction": "for_me", "type": "credited"}
    operations.create(journal, Kind.SPONSORSHIP, thanked | {"thanked_on": "2019-05"})
    made = send_letter(journal, tomasz, "Thank you.", "2021-05-03", advice, acts)
    facts = (Advice.report, Advice.report_on, Advice.report_channel)
    not_told = ("not_yet", None, None)
    assert journal.rows(Advice.select(*facts).order_by(Advice.id)) == [
        ("told", "2021-05-03", "message"),
        *[not_told] * 3,
    ]
    days = [
        row[0] for row in journal.rows(Sponsorship.select(Sponsorship.thanked_on).order_by(Sponsorship.id))
    ]
    assert days == ["2021-05-03", None, None, None, "2019-05"]
    assert journal.rows(Exchange.select(Exchange.id, Exchange.relationship, Exchange.date)) == [
        (made, tomasz, "2021-05-03")
    ]
