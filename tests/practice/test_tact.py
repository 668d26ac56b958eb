# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Who has died, whose relationship has ended or rests, and what was let rest: no list, no reminder, no prompt names it.

One person is given one of everything that can wait. Every list is walked: first all of them name the person, and then,
for each of the four, none does.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.interchange.exporters.ics import calendar_bytes
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.operations.rest import let_rest, take_up
from mentordesk.journal.records import Advice, FollowUp, Relationship, Sponsorship, ValueStatement
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, FollowUpKind, Kind
from mentordesk.practice.follow_ups.agenda import read_agenda
from mentordesk.practice.follow_ups.shown import to_come
from mentordesk.practice.records.read import read_relationship
from mentordesk.practice.relationship.relationship_list import relationship_lines
from mentordesk.practice.relationship.story import read_story
from mentordesk.practice.today.lists import count, read_today
from mentordesk.practice.today.question_of_the_day import prompts
from mentordesk.practice.today.reminders import reminder

TODAY = date.today()
OUTCOME = {"uptake": "followed", "effect": "helped_a_lot"}


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def henrik(journal: Journal) -> int:
    """A person with one of everything that waits, or will."""
    person = create(
        journal, Kind.RELATIONSHIP, {"name": "Henrik Dahl", "keep_in_touch_days": 20, "began_on": ago(900)}
    )

    def advise(direction: Direction = Direction.RECEIVED, **values: Any) -> int:
        given = {"relationship": person, "direction": direction, "date": ago(200), "words": "Wait"}
        return create(journal, Kind.ADVICE, given | values)

    advise(**OUTCOME)
    advise(Direction.GIVEN, **OUTCOME)
    advise(Direction.GIVEN)
    advise(Direction.GIVEN, uptake="planned", uptake_on=ago(90))
    advise()
    advise(uptake="planned", uptake_on=ago(150))
    advise(review_on=ago(2))
    advise(words="", question="Do I hire two?", asked_on=ago(30))
    closed = {**OUTCOME, "report": "told", "lesson": "Patience"}
    advise(**closed)
    act = {"relationship": person, "direction": "for_me", "type": "nominated", "date": ago(100)}
    create(journal, Kind.SPONSORSHIP, act)
    statement = {"relationship": person, "date": ago(500), "receive_text": "Doors"}
    create(journal, Kind.VALUE_STATEMENT, statement)
    told_by_themselves = (FollowUpKind.KEEP_IN_TOUCH, FollowUpKind.REVIEW_VALUE)
    for kind in FollowUpKind:
        due = {"relationship": person, "type": kind, "text": "Ring", "due_on": ago(3)}
        if kind not in told_by_themselves:
            create(journal, Kind.FOLLOW_UP, due)
        late = {"relationship": person, "type": kind, "text": "Later", "due_on": ago(-20)}
        create(journal, Kind.FOLLOW_UP, late)
    talk = {"relationship": person, "date": ago(-2), "talking_points": [("Lisbon", "open")]}
    create(journal, Kind.CONVERSATION, talk)
    for number in range(4):
        create(journal, Kind.CONVERSATION, {"relationship": person, "date": ago(100 + number)})
        gain = {"relationship": person, "direction": "gained", "type": "time", "date": ago(100 + number)}
        create(journal, Kind.EXCHANGE, gain)
    return person


def named(journal: Journal, person: int) -> dict[str, int]:
    """How often each list, reminder and prompt has to do with a person."""
    shown = read_today(journal, TODAY, shown=99)
    ahead = read_today(journal, TODAY + timedelta(days=400), shown=99)
    (line,) = relationship_lines(journal, [person], TODAY)
    record = read_relationship(journal, person)
    assert record is not None
    story = read_story(journal, record, TODAY)
    future = [item for item in read_agenda(journal, TODAY) if item.kind is Kind.FOLLOW_UP or item.day > TODAY]
    calendar = calendar_bytes(journal, TODAY, words=True)[0].decode().replace("\r\n ", "")
    lists = {
        name: len(getattr(shown, name)) for name in ("due", "tell", "ask", "answers", "drifting", "review")
    }
    return {
        **lists,
        "count": count(journal, TODAY),
        "in a year": len(ahead.listed),
        "chips": line.owed + line.waiting + line.unthanked,
        "banners": sum(not item.offered for item in story.open),
        "to come": len(to_come(journal, TODAY)),
        "prompts": len(prompts(journal, TODAY)),
        "reminder": len(reminder(journal, TODAY, words=True)) + len(reminder(journal, TODAY)),
        "agenda": len(future),
        "calendar": calendar.count("Ring") + calendar.count("Later") + calendar.count("Wait"),
    }


NOT_EMPTY: dict[str, int] = {}
RESTS: dict[str, dict[str, Any]] = {
    "died": {"died_on": ago(1)},
    "died, some year": {"died_on": str(TODAY.year)},
    "ended": {"ended_on": ago(1)},
    "at rest": {"paused": True},
    "at rest until a day": {"rests_until": "2999-01"},
    "archived": {"archived": True},
}


def test_everybody_else_is_named_in_every_list(journal: Journal, henrik: int) -> None:
    assert [name for name, number in named(journal, henrik).items() if not number] == []


@pytest.mark.parametrize("rest", RESTS)
def test_no_list_names_whoever_is_left_alone(journal: Journal, henrik: int, rest: str) -> None:
    before = named(journal, henrik)
    edit(journal, Kind.RELATIONSHIP, henrik, RESTS[rest])
    assert {name: number for name, number in named(journal, henrik).items() if number} == {}
    changed = dict.fromkeys(RESTS[rest])
    edit(
        journal,
        Kind.RELATIONSHIP,
        henrik,
        {k: False if k in ("paused", "archived") else None for k in changed},
    )
    assert named(journal, henrik) == before


def test_rest_until_a_day_ends_on_that_day(journal: Journal, henrik: int) -> None:
    before = count(journal, TODAY)
    let_rest(journal, Kind.RELATIONSHIP, henrik, ago(-1))
    assert count(journal, TODAY) == 0 and count(journal, TODAY + timedelta(days=1)) >= before
    take_up(journal, Kind.RELATIONSHIP, henrik)
    assert count(journal, TODAY) == before


LOOPS: tuple[tuple[Kind, Any], ...] = (
    (Kind.ADVICE, Advice),
    (Kind.FOLLOW_UP, FollowUp),
    (Kind.SPONSORSHIP, Sponsorship),
    (Kind.VALUE_STATEMENT, ValueStatement),
)


def test_a_loop_that_was_let_rest_is_left_alone_one_by_one(journal: Journal, henrik: int) -> None:
    """Each takes itself out of the lists, and the last one leaves nothing but the wish to be in touch, and the talk."""
    let_rest_all(journal)
    edit(journal, Kind.RELATIONSHIP, henrik, {"keep_in_touch_days": None})
    left = named(journal, henrik)
    talk = {
        "due",
        "count",
        "agenda",
        "reminder",
        "prompts",
    }  # the planned talk, and what was never written about
    assert {name for name, number in left.items() if number} <= talk
    assert (left["due"], left["count"]) == (1, 1)
    about = [one.key.partition(":")[0] for one in prompts(journal, TODAY)]
    assert not {"tried", "stated"} & set(about)


def let_rest_all(journal: Journal) -> None:
    for kind, model in LOOPS:
        for (record,) in journal.rows(model.select(model.id)):
            let_rest(journal, kind, record)


def test_nobody_is_asked_or_told_after_death_even_on_their_page(journal: Journal, henrik: int) -> None:
    edit(journal, Kind.RELATIONSHIP, henrik, {"died_on": ago(1)})
    record = read_relationship(journal, henrik)
    assert record is not None
    story = read_story(journal, record, TODAY)
    assert story.open == () and story.questions == ()
    assert not any(line.automatic for line in story.follow_ups)
    assert "died" in story.subtitle
    assert journal.value(Relationship.select(Relationship.keep_in_touch_days)) == 20  # kept as it was written
