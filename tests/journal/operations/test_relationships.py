# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Small things done for a relationship: each is written whole, and taken back with one undo."""

from typing import Any

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.operations.looking_back import send_letter
from mentordesk.journal.operations.order_of_dates import OrderRefusedError
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.operations.relationships import begin_value_check, note_thanks, plan_contact
from mentordesk.journal.records import (
    CHILDREN,
    RECORDS,
    FollowUp,
    Relationship,
    Sponsorship,
    ValueMention,
    ValueStatement,
)
from mentordesk.journal.terms import Kind


@pytest.fixture
def henrik(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Henrik Dahl"})


def content(journal: Journal) -> list[list[tuple[Any, ...]]]:
    return [journal.rows(model.select().order_by(model.id).tuples()) for model in (*RECORDS, *CHILDREN)]


def test_thanks_are_noted_in_one_step(journal: Journal, henrik: int) -> None:
    act = create(
        journal,
        Kind.SPONSORSHIP,
        {"relationship": henrik, "direction": "for_me", "type": "nominated", "date": "2026-03-01"},
    )
    thanked = Sponsorship.select(Sponsorship.thanked_on)
    note_thanks(journal, act, "2026-03-02")
    assert journal.value(thanked) == "2026-03-02"
    journal.undo()
    assert journal.value(thanked) is None
    step = journal.undo_step
    with pytest.raises(OrderRefusedError):
        note_thanks(journal, act, "2026-02-01")
    with pytest.raises(InputRefusedError, match="no longer exists"):
        note_thanks(journal, 99, "2026-03-02")
    assert journal.value(thanked) is None and journal.undo_step is step


def test_a_letter_thanks_for_the_acts_it_names_in_its_own_step(journal: Journal, henrik: int) -> None:
    act = {"relationship": henrik, "type": "nominated"}
    acts = [
        create(journal, Kind.SPONSORSHIP, {**act, **values})
        for values in (
            {"direction": "for_me", "date": "2026-03-01"},
            {"direction": "for_me", "date": "2025", "thanked_on": "2025-06"},
            {"direction": "by_me", "date": "2026-03-01"},
        )
    ]
    create(journal, Kind.SPONSORSHIP, {**act, "direction": "for_me", "date": "2026-03-01"})
    before = content(journal)
    send_letter(journal, henrik, "Dear Henrik", "2026-03-02", thanked=acts)
    thanked = journal.rows(Sponsorship.select(Sponsorship.thanked_on).order_by(Sponsorship.id))
    assert thanked == [("2026-03-02",), ("2025-06",), (None,), (None,)]
    journal.undo()
    assert content(journal) == before


def planned(journal: Journal) -> list[tuple[Any, ...]]:
    return journal.rows(
        FollowUp.select(
            FollowUp.relationship, FollowUp.type, FollowUp.due_on, FollowUp.automatic, FollowUp.state
        )
    )


def test_a_planned_contact_puts_the_person_off_until_then(journal: Journal, henrik: int) -> None:
    before = content(journal)
    snoozed = Relationship.select(Relationship.snoozed_until)
    plan_contact(journal, henrik, "2026-12-08")
    assert planned(journal) == [(henrik, "keep_in_touch", "2026-12-08", True, "open")]
    assert journal.value(snoozed) == "2026-12-08"
    journal.undo()
    assert content(journal) == before
    journal.redo()
    assert journal.value(snoozed) == "2026-12-08" and len(planned(journal)) == 1


def test_a_contact_planned_without_a_day_puts_nobody_off(journal: Journal, henrik: int) -> None:
    plan_contact(journal, henrik, "")
    assert planned(journal) == [(henrik, "keep_in_touch", None, True, "open")]
    assert journal.value(Relationship.select(Relationship.snoozed_until)) is None


def test_a_planned_contact_is_done_when_there_was_one(journal: Journal, henrik: int) -> None:
    plan_contact(journal, henrik, "2099-12-08")
    edit(journal, Kind.RELATIONSHIP, henrik, {"note": "x"})
    assert planned(journal)[0][4] == "open"
    today = journal.value(FollowUp.select(FollowUp.created_at))[:10]
    begin_conversation(journal, {"relationship": henrik, "date": today})
    assert planned(journal)[0][4] == "done"


def test_a_contact_is_planned_whole_or_not_at_all(journal: Journal, henrik: int) -> None:
    before, step = content(journal), journal.undo_step
    with pytest.raises(InputRefusedError):
        plan_contact(journal, henrik, "soon")
    assert content(journal) == before and journal.undo_step is step


def test_a_value_check_begins_as_the_last_one_was(journal: Journal, henrik: int) -> None:
    first = begin_value_check(journal, henrik, "2024-01-05")
    said = {
        "receive_text": "Plans",
        "give_text": "The truth",
        "receive": ["coaching", "friendship"],
        "give": ["challenge"],
    }
    edit(journal, Kind.VALUE_STATEMENT, first, said)
    before = content(journal)
    second = begin_value_check(journal, henrik, "2025-02-06")
    assert second != first
    model = ValueStatement
    assert journal.rows(model.select(model.date, model.receive_text, model.give_text).order_by(model.id)) == [
        ("2024-01-05", "Plans", "The truth"),
        ("2025-02-06", "Plans", "The truth"),
    ]
    mention = ValueMention
    assert journal.rows(
        mention.select(mention.side, mention.function).where(mention.statement == second).order_by(mention.id)
    ) == [("receive", "coaching"), ("receive", "friendship"), ("give", "challenge")]
    assert begin_value_check(journal, henrik, "2025-02-06") == second, "once a day is enough"
    journal.undo()
    assert content(journal) == before


def test_thanks_are_noted_for_the_one_act(journal: Journal, henrik: int) -> None:
    act = {"relationship": henrik, "direction": "for_me", "type": "nominated", "date": "2026-03-01"}
    acts = [create(journal, Kind.SPONSORSHIP, act) for _ in range(3)]
    note_thanks(journal, acts[1], "2026-03-02")
    query = Sponsorship.select(Sponsorship.thanked_on).order_by(Sponsorship.id)
    assert journal.rows(query) == [(None,), ("2026-03-02",), (None,)]


def texts(journal: Journal, statement: int) -> tuple[Any, ...] | None:
    model = ValueStatement
    return journal.first(model.select(model.receive_text, model.give_text).where(model.id == statement))


def test_the_first_value_check_begins_empty(journal: Journal, henrik: int) -> None:
    made = begin_value_check(journal, henrik, "2025-01-05")
    assert texts(journal, made) == ("", "")
    assert journal.rows(ValueMention.select()) == []


def test_a_value_check_takes_the_latest_of_that_person_that_is_not_in_the_trash(
    journal: Journal, henrik: int
) -> None:
    ada = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})

    def state(person: int, day: str, words: str) -> int:
        values = {"relationship": person, "date": day, "receive_text": words, "give": ["coaching"]}
        return create(journal, Kind.VALUE_STATEMENT, values)

    state(henrik, "2024-05-01", "the latest by its date")
    state(henrik, "2023-05-01", "written later, but of an earlier day")
    trash(journal, Kind.VALUE_STATEMENT, state(henrik, "2024-09-01", "in the trash"))
    state(ada, "2024-09-01", "of somebody else")
    assert texts(journal, begin_value_check(journal, henrik, "2025-01-05")) == ("the latest by its date", "")
    state(ada, "2024-09-01", "said later on the same day")
    assert texts(journal, begin_value_check(journal, ada, "2025-01-05")) == ("said later on the same day", "")


def test_a_value_check_on_the_day_of_one_in_the_trash_is_made(journal: Journal, henrik: int) -> None:
    first = begin_value_check(journal, henrik, "2025-01-05")
    trash(journal, Kind.VALUE_STATEMENT, first)
    assert begin_value_check(journal, henrik, "2025-01-05") != first
