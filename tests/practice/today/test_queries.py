# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What waits, as queries: the conditions each of them sets, on both sides of every day."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import Conversation, FollowUp, Relationship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import FollowUpKind, Kind
from mentordesk.practice.today import queries

# Today: the day on which a follow-up or a talk was written down counts, too.
TODAY = date.today()
DAY = TODAY.isoformat()


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara"})


def ids(journal: Journal, query: Any) -> list[int]:
    return [row[0] for row in journal.rows(query)]


def advise(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "received", "date": ago(90), "words": "Wait"}
    return create(journal, Kind.ADVICE, given | values)


def test_nobody_is_there_until_somebody_is(journal: Journal) -> None:
    assert ids(journal, queries.nobody()) == []
    who = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    assert ids(journal, queries.nobody()) == [who]
    trash(journal, Kind.RELATIONSHIP, who)
    assert ids(journal, queries.nobody()) == []


RESTS: tuple[dict[str, Any], ...] = (
    *({"archived": True}, {"paused": True}, {"ended_on": ago(1)}, {"died_on": ago(1)}),
    *({"rests_until": ago(-1)}, {"rests_until": "2999"}),
)
AWAKE: dict[str, Any] = {
    **{"archived": False, "paused": False, "ended_on": None, "died_on": None},
    "rests_until": ago(0),
}
OUTCOME = {"uptake": "followed", "effect": "helped"}


@pytest.mark.parametrize(
    ("values", "tell", "ask", "silent"),
    [
        (OUTCOME, 1, 0, 0),
        ({**OUTCOME, "direction": "given"}, 1, 0, 0),
        ({**OUTCOME, "report": "told"}, 0, 0, 0),
        ({**OUTCOME, "snoozed_until": ago(-1)}, 0, 0, 0),
        ({**OUTCOME, "snoozed_until": ago(0)}, 1, 0, 0),
        ({"direction": "given", "date": ago(14)}, 0, 1, 0),
        ({"direction": "given", "date": ago(13)}, 0, 0, 0),
        ({"direction": "given", "recalled": True}, 0, 0, 0),
        ({"direction": "given", "review_on": ago(0)}, 0, 1, 0),
        ({"direction": "given", "review_on": ago(-1)}, 0, 0, 0),
        ({"uptake": "planned", "uptake_on": ago(60)}, 0, 0, 1),
        ({"uptake": "planned", "uptake_on": ago(59)}, 0, 0, 0),
        ({"uptake": "planned", "uptake_on": ago(60), "recalled": True}, 0, 0, 0),
        ({"uptake": "planned", "uptake_on": ago(60), "words": "", "question": "Go?"}, 0, 0, 0),
        ({"date": ago(41)}, 0, 0, 0),
        ({"date": ago(42)}, 0, 0, 1),
        ({"date": ago(42), "recalled": True}, 0, 0, 0),
        ({"date": ago(42), "snoozed_until": "9999-12-31"}, 0, 0, 0),
        ({"review_on": ago(0)}, 0, 0, 1),
        ({"review_on": ago(-1)}, 0, 0, 0),
    ],
)
def test_whom_to_tell_whom_to_ask_and_what_to_look_at(
    journal: Journal, amara: int, values: dict[str, Any], tell: int, ask: int, silent: int
) -> None:
    advice = advise(journal, amara, **values)
    assert ids(journal, queries.tell(DAY, 9)) == [advice] * tell
    assert ids(journal, queries.ask(DAY, ago(14), 9)) == [advice] * ask
    assert ids(journal, queries.silent(DAY, ago(60), 9)) == [advice] * silent
    assert ids(journal, queries.tell_person(DAY, amara, 9)) == [advice] * tell
    assert ids(journal, queries.ask_person(DAY, ago(14), amara + 1, 9)) == []
    counts = (queries.tell_count(DAY), queries.ask_count(DAY, ago(14)), queries.silent_count(DAY, ago(60)))
    assert tuple(journal.value(query) for query in counts) == (tell, ask, silent)
    for rest in RESTS:
        edit(journal, Kind.RELATIONSHIP, amara, rest)
        assert [journal.value(query) for query in counts] == [0, 0, 0]
        edit(journal, Kind.RELATIONSHIP, amara, AWAKE)
    assert tuple(journal.value(query) for query in counts) == (tell, ask, silent)


@pytest.mark.parametrize(
    ("values", "waits"),
    [
        ({}, True),
        ({"direction": "by_me"}, False),
        ({"thanked_on": DAY}, False),
        ({"snoozed_until": ago(0)}, True),
        ({"snoozed_until": ago(-1)}, False),
    ],
)
def test_what_waits_for_thanks(journal: Journal, amara: int, values: dict[str, Any], waits: bool) -> None:
    act = {"relationship": amara, "direction": "for_me", "type": "nominated", "date": DAY}
    record = create(journal, Kind.SPONSORSHIP, act)
    edit(journal, Kind.SPONSORSHIP, record, values)
    assert ids(journal, queries.thanks(DAY, 9)) == [record] * waits
    assert ids(journal, queries.thanks_person(DAY, amara, 9)) == [record] * waits
    assert ids(journal, queries.thanks_person(DAY, amara + 1, 9)) == []
    assert journal.value(queries.thanks_count(DAY)) == waits
    assert journal.value(queries.thanks_count(ago(1))) == 0


def test_the_latest_contact_is_the_beginning_where_there_was_none(journal: Journal, amara: int) -> None:
    query = Relationship.select(queries.latest_contact(DAY)).where(Relationship.id == amara)
    assert journal.value(query) == DAY
    edit(journal, Kind.RELATIONSHIP, amara, {"began_on": "2020-05"})
    assert journal.value(query) == "2020-05"
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021"})
    assert journal.value(query) == "2021"


@pytest.mark.parametrize("rest", RESTS)
def test_whoever_is_at_rest_is_not_out_of_touch(journal: Journal, amara: int, rest: dict[str, Any]) -> None:
    edit(journal, Kind.RELATIONSHIP, amara, {"began_on": "2019"})
    assert ids(journal, queries.out_of_touch(DAY)) == []
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 10})
    assert ids(journal, queries.out_of_touch(DAY)) == [amara]
    assert (
        len(ids(journal, queries.in_touch_all(DAY)))
        == len(ids(journal, queries.in_touch_of(DAY, amara)))
        == 1
    )
    edit(journal, Kind.RELATIONSHIP, amara, rest)
    assert ids(journal, queries.out_of_touch(DAY)) == ids(journal, queries.in_touch_all(DAY)) == []


@pytest.mark.parametrize(("days", "out"), [(11, True), (10, False), (0, False), (-1, True)])
def test_contact_within_the_days_wished_for_is_enough(
    journal: Journal, amara: int, days: int, out: bool
) -> None:
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 10})
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(days)})
    assert bool(ids(journal, queries.out_of_touch(DAY))) is out


@pytest.mark.parametrize(
    ("values", "by_today", "ever"),
    [
        ({"due_on": ago(0)}, True, True),
        ({"due_on": ago(-1)}, False, True),
        ({"due_on": None}, False, False),
        ({"due_on": None, "repeat": "FREQ=WEEKLY", "anchor": "last_contact"}, True, True),
        ({"due_on": ago(0), "state": "done", "done_on": ago(0)}, False, False),
        ({"due_on": ago(0), "type": "custom"}, False, False),
        ({"due_on": ago(0), "relationship": None}, False, False),
    ],
)
def test_a_follow_up_of_a_kind_tells_of_somebody_already(
    journal: Journal, amara: int, values: dict[str, Any], by_today: bool, ever: bool
) -> None:
    made = {"relationship": amara, "type": "keep_in_touch", "text": "x"}
    record = create(journal, Kind.FOLLOW_UP, made | values)

    def found(*day: str) -> bool:
        query = Relationship.select(Relationship.id).where(
            queries.followed_up(FollowUpKind.KEEP_IN_TOUCH, *day)
        )
        return ids(journal, query) == [amara]

    assert (found(DAY), found()) == (by_today, ever)
    trash(journal, Kind.FOLLOW_UP, record)
    assert not found()


def test_the_last_talk_is_none_to_come(journal: Journal, amara: int) -> None:
    for days in (9, 0, -1):
        create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(days), "subject": str(days)})
    assert journal.rows(queries.last_talk(amara, DAY)) == [(DAY, None, "0")]
    assert journal.rows(queries.last_talk(amara, ago(10))) == []


@pytest.mark.parametrize(
    ("days", "values", "waits"),
    [
        (365, {}, True),
        (364, {}, False),
        (365, {"snoozed_until": ago(0)}, True),
        (365, {"snoozed_until": ago(-1)}, False),
    ],
)
def test_a_statement_waits_after_a_year_and_only_the_latest(
    journal: Journal, amara: int, days: int, values: dict[str, Any], waits: bool
) -> None:
    stated = {"relationship": amara, "receive_text": "Doors"}
    create(journal, Kind.VALUE_STATEMENT, {**stated, "date": ago(900)})
    record = create(journal, Kind.VALUE_STATEMENT, {**stated, "date": ago(days)})
    edit(journal, Kind.VALUE_STATEMENT, record, values)
    assert ids(journal, queries.stated(DAY, ago(365))) == [record] * waits
    assert journal.value(queries.stated_count(DAY, ago(365))) == waits


@pytest.mark.parametrize(
    ("values", "is_open"),
    [
        ({}, True),
        ({"state": "skipped"}, False),
        ({"type": "prepare"}, True),
        ({"type": "prepare", "automatic": True}, False),
        ({"automatic": True}, True),
        ({"relationship": None}, True),
    ],
)
def test_what_was_noted_of_a_planned_talk_is_no_follow_up_by_itself(
    journal: Journal, amara: int, values: dict[str, Any], is_open: bool
) -> None:
    record = create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "x", **values})
    assert ids(journal, queries.open_follow_ups(FollowUp.id)) == [record] * is_open


@pytest.mark.parametrize(
    ("values", "is_due"),
    [
        ({"due_on": ago(0)}, True),
        ({"due_on": ago(-1)}, False),
        ({"due_on": ago(9), "snoozed_until": ago(-1)}, False),
        ({"due_on": ago(9), "snoozed_until": ago(0)}, True),
        ({"due_on": None}, False),
        ({"due_on": ago(0), "anchor": "last_contact", "repeat": "FREQ=DAILY"}, False),
    ],
)
def test_a_follow_up_is_due_from_its_day(
    journal: Journal, amara: int, values: dict[str, Any], is_due: bool
) -> None:
    record = create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "x", **values})
    assert ids(journal, queries.dated(DAY, ago(6), ago(14), 9)) == [record] * is_due
    assert journal.value(queries.dated_count(DAY, ago(6), ago(14))) == is_due


def test_one_without_a_day_is_due_after_those_before_a_week_ago(journal: Journal, amara: int) -> None:
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "x"})
    assert journal.value(queries.dated_count(DAY, DAY, ago(14))) == 0
    assert journal.value(queries.dated_count(DAY, ago(-1), ago(14))) == 1


@pytest.mark.parametrize(("in_days", "planned"), [(-1, 0), (0, 0), (1, 1), (3, 1), (4, 0)])
def test_a_talk_to_come_with_open_points_is_planned(
    journal: Journal, amara: int, in_days: int, planned: int
) -> None:
    talk = {"relationship": amara, "date": ago(-in_days), "talking_points": [("a", "open"), ("b", "covered")]}
    record = create(journal, Kind.CONVERSATION, talk)
    create(journal, Kind.CONVERSATION, {**talk, "talking_points": [("b", "covered")]})
    until = ago(-3)
    assert [row[::5] for row in journal.rows(queries.planned(DAY, until))] == [(record, 1)] * planned
    assert journal.value(queries.planned_count(DAY, until)) == planned


@pytest.mark.parametrize(
    ("said", "planned"),
    [
        ({"state": "done"}, False),
        ({"snoozed_until": ago(-1)}, False),
        ({"snoozed_until": ago(0)}, True),
        ({"state": "done", "automatic": False}, True),
        ({"state": "done", "type": "custom"}, True),
    ],
)
def test_a_talk_is_planned_until_it_was_said_that_it_is_prepared(
    journal: Journal, amara: int, said: dict[str, Any], planned: bool
) -> None:
    talk = {"relationship": amara, "date": ago(-2), "talking_points": [("a", "open")]}
    record = create(journal, Kind.CONVERSATION, talk)
    noted = {"relationship": amara, "conversation": record, "type": "prepare", "automatic": True}
    follow_up = create(journal, Kind.FOLLOW_UP, noted | said)
    query = queries.planned_talks(DAY, ago(-3), Conversation.id)
    assert ids(journal, query) == [record] * planned
    trash(journal, Kind.FOLLOW_UP, follow_up)
    assert ids(journal, query) == [record]
