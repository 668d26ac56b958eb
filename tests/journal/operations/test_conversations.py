# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a meeting leaves behind, and the points that roll over until they are covered or dropped."""

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import (
    Entry,
    Meeting,
    begin_conversation,
    open_points,
    write_meeting,
)
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import Advice, Conversation, Exchange, FollowUp, Relationship, TalkingPoint
from mentordesk.journal.terms import ExchangeKind, Kind, TalkingPointState

OPEN, CARRIED = TalkingPointState.OPEN, TalkingPointState.CARRIED


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def points(journal: Journal, conversation: int) -> list[tuple[str, str]]:
    query = TalkingPoint.select(TalkingPoint.text, TalkingPoint.state)
    return journal.rows(
        query.where(TalkingPoint.conversation == conversation).order_by(TalkingPoint.position)
    )


def talk(journal: Journal, person: int, day: str, *texts: str) -> int:
    entries = tuple(Entry("?", text) for text in texts) or (Entry("", "notes"),)
    _, made = write_meeting(journal, Meeting(day, entries, person))
    return next(record_id for kind, record_id in made if kind is Kind.CONVERSATION)


def test_open_points_roll_over_until_they_are_covered_or_dropped(journal: Journal, amara: int) -> None:
    first = talk(journal, amara, "2026-01-05", "the board", "Lisbon")
    second = talk(journal, amara, "2026-02-05", "the budget")
    assert points(journal, first) == [("the board", CARRIED), ("Lisbon", CARRIED)]
    assert points(journal, second) == [("the board", OPEN), ("Lisbon", OPEN), ("the budget", OPEN)]
    done = [
        ("the board", TalkingPointState.COVERED),
        ("Lisbon", TalkingPointState.DROPPED),
        ("the budget", OPEN),
    ]
    edit(journal, Kind.CONVERSATION, second, {"talking_points": done})
    third = talk(journal, amara, "2026-03-05")
    assert points(journal, third) == [("the budget", OPEN)]
    assert [text for _, text in open_points(journal, amara)] == ["the budget"]


def test_rolling_over_is_undone_with_the_conversation(journal: Journal, amara: int) -> None:
    first = talk(journal, amara, "2026-01-05", "the board")
    talk(journal, amara, "2026-02-05", "the budget")
    journal.undo()
    assert points(journal, first) == [("the board", OPEN)]
    assert len(journal.rows(Conversation.select(Conversation.id))) == 1


def test_points_of_others_of_later_days_and_of_the_trash_stay(journal: Journal, amara: int) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Henrik Dahl"})
    theirs = talk(journal, other, "2026-01-05", "theirs")
    later = talk(journal, amara, "2026-05-05", "later")
    gone = talk(journal, amara, "2026-01-04", "gone")
    trash(journal, Kind.CONVERSATION, gone)
    new = talk(journal, amara, "2026-02-05", "new")
    assert points(journal, new) == [("new", OPEN)]
    assert points(journal, theirs) == [("theirs", OPEN)] and points(journal, later) == [("later", OPEN)]


def test_a_point_said_again_is_there_once(journal: Journal, amara: int) -> None:
    talk(journal, amara, "2026-01-05", "the board")
    again = begin_conversation(
        journal,
        {"relationship": amara, "date": "2026-02-05", "channel": "phone"}
        | {"talking_points": [("the board", TalkingPointState.COVERED)]},
    )
    assert points(journal, again) == [("the board", TalkingPointState.COVERED)]
    assert open_points(journal, amara) == []


def test_without_notes_and_points_there_is_no_conversation(journal: Journal) -> None:
    meeting = Meeting("2026", (Entry("<", "Ask."), Entry("!", "send it")), name="Zoe Sun")
    person, made = write_meeting(journal, meeting)
    assert [kind for kind, _ in made] == [Kind.RELATIONSHIP, Kind.ADVICE, Kind.FOLLOW_UP]
    assert journal.rows(Advice.select(Advice.relationship, Advice.conversation, Advice.date)) == [
        (person, None, "2026")
    ]
    assert journal.rows(FollowUp.select(FollowUp.relationship, FollowUp.type)) == [(person, "my_promise")]
    journal.undo()
    assert journal.rows(Relationship.select(Relationship.id)) == []


def test_what_is_refused_writes_nothing(journal: Journal, amara: int) -> None:
    first = talk(journal, amara, "2026-01-05", "the board")
    entries = (Entry("", "notes"), Entry("<", "half \ud83d"))
    with pytest.raises(InputRefusedError):
        write_meeting(journal, Meeting("2026-02-05", entries, amara))
    assert points(journal, first) == [("the board", OPEN)]
    assert len(journal.rows(Conversation.select(Conversation.id))) == 1


def test_the_points_of_an_earlier_talk_on_the_same_day_roll_over(journal: Journal, amara: int) -> None:
    first = talk(journal, amara, "2026-01-05", "the board")
    second = talk(journal, amara, "2026-01-05", "the budget")
    assert points(journal, first) == [("the board", CARRIED)]
    assert points(journal, second) == [("the board", OPEN), ("the budget", OPEN)]


def test_each_sign_makes_a_record_of_its_own_kind(journal: Journal, amara: int) -> None:
    entries = (
        *(Entry("", "It rained."), Entry("<", "Wait."), Entry(">", "Go."), Entry("", "We laughed.")),
        Entry("+", "a book", ExchangeKind.RESOURCE),
        Entry("=", "a view", ExchangeKind.GENERATION_VIEW),
        *(Entry("!", "send it", due="2026-02-01"), Entry("!", "call")),
    )
    person, made = write_meeting(journal, Meeting("2026-01-05", entries, amara))
    conversation = made[0][1]
    assert (
        person == amara
        and journal.value(Conversation.select(Conversation.notes)) == "It rained.\nWe laughed."
    )
    advice = Advice.select(Advice.direction, Advice.words, Advice.conversation).order_by(Advice.id)
    assert journal.rows(advice) == [("received", "Wait.", conversation), ("given", "Go.", conversation)]
    gifts = Exchange.select(Exchange.direction, Exchange.type, Exchange.text).order_by(Exchange.id)
    assert journal.rows(gifts) == [("given", "resource", "a book"), ("gained", "generation_view", "a view")]
    promises = FollowUp.select(FollowUp.text, FollowUp.due_on, FollowUp.conversation).order_by(FollowUp.id)
    assert journal.rows(promises) == [("send it", "2026-02-01", conversation), ("call", None, conversation)]
    journal.undo()
    assert journal.rows(Conversation.select()) == journal.rows(Advice.select()) == []
