# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Moving on what waits with a person: each is one step of undo, and is written whole or not at all."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import CHILDREN, RECORDS, Conversation, FollowUp, Relationship, TalkingPoint
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import FollowUpState, Kind
from mentordesk.practice.follow_ups.completion import contact_day, note_talk, plan_for, settle

TODAY = date.today()


def day(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


@pytest.fixture
def call(journal: Journal, amara: int) -> int:
    """To ring her once a month."""
    values = {"relationship": amara, "type": "keep_in_touch", "due_on": day(-3), "repeat": "FREQ=MONTHLY"}
    return create(journal, Kind.FOLLOW_UP, values)


def content(journal: Journal) -> list[list[tuple[Any, ...]]]:
    return [journal.rows(model.select().order_by(model.id).tuples()) for model in (*RECORDS, *CHILDREN)]


def follow_ups(journal: Journal) -> list[tuple[Any, ...]]:
    return journal.rows(FollowUp.select(FollowUp.state, FollowUp.done_on).order_by(FollowUp.id))


def test_a_talk_is_noted_with_what_wanted_it_in_one_step(journal: Journal, amara: int, call: int) -> None:
    before = content(journal)
    note_talk(journal, amara, "video", TODAY, call)
    talks = Conversation.select(Conversation.relationship, Conversation.date, Conversation.channel)
    assert journal.rows(talks) == [(amara, day(0), "video")]
    assert follow_ups(journal) == [("done", day(0)), ("open", None)], "it comes again next month"
    after = content(journal)
    journal.undo()
    assert content(journal) == before
    journal.redo()
    assert content(journal) == after


def test_a_talk_nobody_asked_for_takes_the_open_points_over(journal: Journal, amara: int, call: int) -> None:
    values = {"relationship": amara, "date": day(-9), "talking_points": [("Rates", "open")]}
    earlier = begin_conversation(journal, values)
    made = note_talk(journal, amara, "phone", TODAY)
    point = TalkingPoint
    points = journal.rows(point.select(point.conversation, point.text, point.state).order_by(point.id))
    assert points == [(earlier, "Rates", "carried"), (made, "Rates", "open")]
    assert follow_ups(journal) == [("open", None)]


def test_a_talk_is_noted_whole_or_not_at_all(journal: Journal, amara: int, call: int) -> None:
    before, step = content(journal), journal.undo_step
    with pytest.raises(InputRefusedError):
        note_talk(journal, amara, "pigeon", TODAY, call)
    assert content(journal) == before and journal.undo_step is step


def test_a_contact_is_planned_for_a_week_from_today() -> None:
    assert contact_day(date(2026, 12, 28)) == date(2027, 1, 4)


def test_planning_puts_off_the_follow_up_or_the_person(journal: Journal, amara: int, call: int) -> None:
    snoozed = FollowUp.select(FollowUp.snoozed_until).order_by(FollowUp.id)
    before = content(journal)
    plan_for(journal, Kind.FOLLOW_UP, call, day(4), TODAY)
    assert journal.rows(snoozed) == [(day(4),)]
    journal.undo()
    assert content(journal) == before
    plan_for(journal, Kind.FOLLOW_UP, call, None, TODAY)
    assert journal.rows(snoozed) == [(day(0),)], "without a day it goes on asking"
    plan_for(journal, Kind.RELATIONSHIP, amara, day(4), TODAY)
    assert journal.value(Relationship.select(Relationship.snoozed_until)) == day(4)
    assert len(follow_ups(journal)) == 2


@pytest.mark.parametrize("state", [FollowUpState.DONE, FollowUpState.SKIPPED])
def test_what_is_due_is_settled_by_what_it_is(
    journal: Journal, amara: int, call: int, state: FollowUpState
) -> None:
    before = content(journal)
    assert settle(journal, Kind.FOLLOW_UP, call, TODAY, state) > day(0)
    assert follow_ups(journal) == [(state, day(0)), ("open", None)]
    journal.undo()
    assert content(journal) == before
    talk = begin_conversation(journal, {"relationship": amara, "date": day(2)})
    assert settle(journal, Kind.CONVERSATION, talk, TODAY, state) == ""
    said = journal.rows(FollowUp.select(FollowUp.type, FollowUp.state).where(FollowUp.conversation == talk))
    assert said == [("prepare", state)]
