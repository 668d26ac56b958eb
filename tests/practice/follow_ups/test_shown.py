# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups on the page of a person and on their own: what is open, when in words, and what they can be about."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.i18n.formats import date_text
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import FollowUp
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import FollowUpState, Kind
from mentordesk.practice.follow_ups.completion import set_state
from mentordesk.practice.follow_ups.due import count_due
from mentordesk.practice.follow_ups.shown import (
    OFFERED,
    about_options,
    about_value,
    due_text,
    edit_follow_up,
    left_alone_text,
    may_come,
    open_with,
    to_come,
    when_text,
)
from mentordesk.practice.records.read import read_follow_up
from mentordesk.practice.today.lists import count, read_today
from tests.practice.due_items import due

TODAY = date.today()


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def follow_up(journal: Journal, who: int | None, **values: Any) -> int:
    return create(
        journal, Kind.FOLLOW_UP, {"relationship": who, "text": "Ring her", "due_on": ago(3), **values}
    )


def shown(journal: Journal, today: date = TODAY) -> list[str]:
    """The words of what is due; the count agrees with it, and with Today's."""
    found, number = due(journal, today, 100)
    assert number == len(found) == count_due(journal, today)
    whole = read_today(journal, today, 100)
    assert whole.waiting == count(journal, today)
    return [item.words for item in found]


def rows(journal: Journal) -> list[tuple[Any, ...]]:
    return journal.rows(
        FollowUp.select(FollowUp.state, FollowUp.due_on, FollowUp.done_on, FollowUp.repeat).order_by(
            FollowUp.id
        )
    )


def planned(journal: Journal, amara: int, in_days: int = 2) -> int:
    points = [("Her move", "open"), ("The crane", "open"), ("Old", "covered")]
    values = {"relationship": amara, "date": ago(-in_days), "subject": "Budget", "talking_points": points}
    return create(journal, Kind.CONVERSATION, values)


def test_what_is_open_with_a_person(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, text="Late")
    follow_up(journal, amara, text="Some day", due_on=None)
    follow_up(journal, amara, text="Soon", due_on="2099-03-05", repeat="FREQ=WEEKLY", type="my_promise")
    planned(journal, amara, 20)
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 60})
    lines = open_with(journal, amara, TODAY)
    assert [line.text for line in lines] == [
        *("Late", "Prepare the conversation", "Be in touch again", "Soon", "Some day")
    ]
    assert [line.automatic for line in lines] == [False, True, True, False, False]
    assert lines[3].detail == "A promise of mine · due 5 March 2099 · every week on Thursday"
    assert lines[0].overdue and lines[4].detail == "no day for it"


def test_all_that_is_open_is_either_due_or_to_come(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, text="Late")
    follow_up(journal, amara, text="Put off", snoozed_until=ago(-4), type="my_promise")
    follow_up(journal, None, text="With nobody", due_on="2099-03-05")
    follow_up(journal, None, text="Some day", due_on=None)
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(3)})
    follow_up(journal, amara, text="From then", due_on=None, repeat="FREQ=WEEKLY", anchor="last_contact")
    follow_up(journal, amara, text="Done", state="done", done_on=ago(1))
    coming = to_come(journal, TODAY)
    assert [line.text for line in coming] == ["Put off", "From then", "With nobody", "Some day"]
    assert coming[0].detail.startswith("Amara Okafor · A promise of mine · due ")
    assert coming[2].detail == "Due 5 March 2099" and coming[3].detail.startswith(
        "No day for it: it comes back"
    )
    assert shown(journal) == ["Late"] and may_come(journal, TODAY)
    edit(journal, Kind.CONVERSATION, talk, {"date": ago(9)})
    assert "From then" in shown(journal) and "From then" not in [
        line.text for line in to_come(journal, TODAY)
    ]
    later = TODAY + timedelta(days=7)
    assert "Some day" in shown(journal, later) and "Some day" not in [
        line.text for line in to_come(journal, later)
    ]


def test_nothing_to_come(journal: Journal, amara: int) -> None:
    follow_up(journal, amara)
    assert to_come(journal, TODAY) == () and not may_come(journal, TODAY)


def test_when_in_words(journal: Journal, amara: int) -> None:
    def said(record: int) -> str:
        found = read_follow_up(journal, record)
        assert found is not None
        return when_text(journal, found, TODAY)

    record = follow_up(journal, amara, due_on="2099-11-23", repeat="FREQ=WEEKLY;INTERVAL=2")
    assert said(record) == "Due 23 November 2099 · every two weeks on Monday"
    edit(journal, Kind.FOLLOW_UP, record, {"state": "done", "done_on": "2020-01-02"})
    assert said(record) == "Done 2 January 2020"
    set_state(journal, record, FollowUpState.OPEN, TODAY)
    assert said(record).startswith("Due")


def test_an_edit_brings_along_what_belongs_to_it(journal: Journal, amara: int) -> None:
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(9), "subject": "Budget"})
    record = follow_up(journal, amara, snoozed_until=ago(-30), repeat="FREQ=DAILY")
    edit_follow_up(journal, record, "about", f"conversation:{talk}", TODAY)
    edit_follow_up(journal, record, "due_on", ago(1), TODAY)
    found = read_follow_up(journal, record)
    assert found is not None
    assert (found.snoozed_until, about_value(found)) == (None, f"conversation:{talk}")
    options = about_options(journal, amara, about_value(found))
    assert [value for value, _ in options] == [f"conversation:{talk}"] and "Budget" in options[0][1]
    edit_follow_up(journal, record, "state", "done", TODAY)
    assert [row[0] for row in rows(journal)] == ["done", "open"]
    edit_follow_up(journal, record, "about", "", TODAY)
    found = read_follow_up(journal, record)
    assert found is not None and about_value(found) == ""


@pytest.mark.parametrize(
    ("due_on", "said"),
    [
        ("", "no day for it"),
        ("2020-05-12", "due today"),
        ("2020-05-11", "was due 11 May 2020"),
        ("2020-05-13", "due 13 May 2020"),
        ("2020-04", "was due April 2020"),
        ("2020-06", "due June 2020"),
    ],
)
def test_when_it_is_due_seen_from_a_day(due_on: str, said: str) -> None:
    assert due_text(due_on, "2020-05-12") == said


def test_what_is_due_today_is_overdue_and_tomorrow_is_not(journal: Journal, amara: int) -> None:
    for days in (1, 0, -1):
        follow_up(journal, amara, due_on=ago(days))
    assert [line.overdue for line in open_with(journal, amara, TODAY)] == [True, True, False]
    assert [line.due for line in to_come(journal, TODAY)] == [ago(-1)]


def test_a_kind_is_told_only_where_the_words_do_not_tell_it(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, text="Ring her", due_on=None, type="custom")
    follow_up(journal, amara, text="", due_on=None, type="my_promise")
    follow_up(journal, amara, text="Send it", due_on=None, type="my_promise")
    lines = open_with(journal, amara, TODAY)
    assert [(line.text, line.detail) for line in lines] == [
        ("Ring her", "no day for it"),
        ("A promise of mine", "no day for it"),
        ("Send it", "A promise of mine · no day for it"),
    ]
    assert [line.button for line in lines] == ["Done", "Done", "Done"]


@pytest.mark.parametrize(
    ("values", "coming"),
    [
        ({"due_on": ago(0)}, False),
        ({"due_on": ago(-1)}, True),
        ({"due_on": ago(3), "snoozed_until": ago(0)}, False),
        ({"due_on": ago(3), "snoozed_until": ago(-1)}, True),
        ({"due_on": None}, True),
        ({"due_on": None, "state": "done", "done_on": ago(0)}, False),
    ],
)
def test_it_is_worth_asking_what_is_to_come_where_something_is(
    journal: Journal, amara: int, values: dict[str, Any], coming: bool
) -> None:
    follow_up(journal, amara, **values)
    assert may_come(journal, TODAY) is coming
    assert bool(to_come(journal, TODAY)) is coming


def test_what_has_no_day_comes_for_a_week(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, due_on=None)
    for days, coming in ((6, True), (7, False)):
        later = TODAY + timedelta(days=days)
        assert (may_come(journal, later), bool(to_come(journal, later))) == (coming, coming)


def test_when_somebody_is_to_be_rung_comes_by_itself_as_long_as_it_is_ahead(
    journal: Journal, amara: int
) -> None:
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(10)})
    for days, lines in ((10, 1), (9, 0), (8, 0)):
        edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": days})
        assert len(open_with(journal, amara, TODAY)) == lines
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 10})
    (line,) = open_with(journal, amara, TODAY)
    assert (line.kind, line.id, line.due) == (Kind.RELATIONSHIP, amara, ago(-1))
    assert line.detail == f"by {date_text(ago(-1))}, as you wished"


def test_what_is_offered_to_be_about_is_new_and_the_chosen_one(journal: Journal, amara: int) -> None:
    given = {"relationship": amara, "direction": "given", "words": "", "question": "Should I stay?"}
    old = create(journal, Kind.ADVICE, {**given, "date": "2019-05-03"})
    for day in range(1, OFFERED + 1):
        create(journal, Kind.ADVICE, {**given, "direction": "received", "date": f"2020-01-{day:02}"})
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2020-01-15", "notes": "Long"})
    trash(
        journal,
        Kind.CONVERSATION,
        create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021"}),
    )
    offered = dict(about_options(journal, amara, ""))
    assert len(offered) == OFFERED + 1 == 31 and f"advice:{old}" not in offered
    assert offered[f"conversation:{talk}"] == "Conversation · 15 January 2020 · Long"
    with_old = about_options(journal, amara, f"advice:{old}")
    assert with_old[-1] == (f"advice:{old}", "Advice given · 3 May 2019 · “Should I stay?”")
    assert with_old[0][1] == "Advice received · 30 January 2020 · “Should I stay?”"
    assert dict(about_options(journal, amara, f"conversation:{talk}")) == offered
    assert about_options(journal, None, "") == []


def test_what_is_done_with_says_when_or_nothing_more(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, state="skipped", done_on=None)
    found = read_follow_up(journal, record)
    assert found is not None and when_text(journal, found, TODAY) == "Skipped"


def test_an_advice_is_what_it_is_about_before_a_conversation(journal: Journal, amara: int) -> None:
    given = {"relationship": amara, "direction": "given", "date": ago(3), "words": "Wait."}
    advice = create(journal, Kind.ADVICE, given)
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(9)})
    about = {f"advice:{advice}": (advice, talk), f"conversation:{talk}": (None, talk), "": (None, None)}
    for said, (one, other) in about.items():
        found = read_follow_up(journal, follow_up(journal, amara, advice=one, conversation=other))
        assert found is not None and about_value(found) == said


def test_any_other_field_is_changed_alone(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, repeat="FREQ=DAILY", anchor="last_contact", snoozed_until=ago(-1))
    edit_follow_up(journal, record, "text", "Write to her", TODAY)
    edit_follow_up(journal, record, "repeat", "FREQ=WEEKLY", TODAY)
    kept = FollowUp.select(FollowUp.text, FollowUp.repeat, FollowUp.anchor, FollowUp.snoozed_until)
    assert journal.rows(kept) == [("Write to her", "FREQ=WEEKLY", "last_contact", ago(-1))]


@pytest.mark.parametrize(
    ("rest", "said", "when"),
    [
        ({"died_on": "2026"}, "Amara has died. ", "Nothing tells of it any more"),
        ({"ended_on": "2026"}, "The relationship with Amara has ended. ", "Nothing tells of it any more"),
        (
            {"paused": True},
            "The relationship with Amara rests. ",
            "At rest: nothing tells of it until it is taken up again",
        ),
    ],
)
def test_a_follow_up_rests_with_its_person_and_says_so(
    journal: Journal, amara: int, rest: dict[str, Any], said: str, when: str
) -> None:
    made = follow_up(journal, amara, type="their_promise", text="The list")
    assert left_alone_text(journal, amara, TODAY) == left_alone_text(journal, None, TODAY) == ""
    (line,) = open_with(journal, amara, TODAY)
    assert line.overdue and line.button == "Amara kept it"
    edit(journal, Kind.RELATIONSHIP, amara, rest)
    (line,) = open_with(journal, amara, TODAY)
    assert (line.detail, line.overdue, line.button) == ("A promise of theirs · at rest", False, "Done")
    assert left_alone_text(journal, amara, TODAY).startswith(said)
    record = read_follow_up(journal, made)
    assert record is not None and when_text(journal, record, TODAY) == when
