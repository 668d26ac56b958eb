# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is due, what is told once only, and moving it on."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.i18n.formats import date_text
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import FollowUp
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import FollowUpState, Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.follow_ups.completion import finish, finished_text, note_prepared, put_off, set_state
from mentordesk.practice.follow_ups.due import count_due, due
from mentordesk.practice.follow_ups.shown import (
    about_options,
    about_value,
    edit_follow_up,
    may_come,
    open_with,
    to_come,
    when_text,
)
from mentordesk.practice.relationship.timeline import timeline_keys
from mentordesk.practice.search.record import read
from mentordesk.practice.today.lists import count, headline, read_today

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
    assert whole.count == count(journal, today)
    return [item.words for item in found]


def rows(journal: Journal) -> list[tuple[Any, ...]]:
    return journal.rows(
        FollowUp.select(FollowUp.state, FollowUp.due_on, FollowUp.done_on, FollowUp.repeat).order_by(
            FollowUp.id
        )
    )


# What is due


def test_what_is_due_comes_first_when_it_has_been_for_longest(journal: Journal, amara: int) -> None:
    for days in (1, 30, 0, -1):
        follow_up(journal, amara, text=f"After {days}", due_on=ago(days))
    follow_up(journal, amara, text="Done", state="done", done_on=ago(1))
    trash(journal, Kind.FOLLOW_UP, follow_up(journal, amara, text="Gone"))
    follow_up(journal, amara, text="Put off", snoozed_until=ago(-2))
    follow_up(journal, amara, text="Some day", due_on=None)
    assert shown(journal) == ["After 30", "After 1", "After 0"]
    assert shown(journal, TODAY + timedelta(days=2))[:1] == ["After 30"]
    assert "Put off" in shown(journal, TODAY + timedelta(days=2))
    assert headline(read_today(journal, TODAY)) == "3 things wait. The oldest has waited 30 days."
    found, number = due(journal, TODAY, 2)
    assert ([item.days for item in found], number) == ([30, 1], 3)


def test_why_in_words(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, type="my_promise", due_on=ago(0), repeat="FREQ=DAILY;INTERVAL=2")
    (item,) = due(journal, TODAY, 9)[0]
    assert item.reason == "A promise of mine, due today. Every two days."
    assert (item.move, item.button, item.kind) == (Move.FINISH, "Done", Kind.FOLLOW_UP)
    edit(
        journal, Kind.FOLLOW_UP, item.record, {"type": "their_promise", "due_on": "2020-03-05", "repeat": ""}
    )
    (item,) = due(journal, TODAY, 9)[0]
    assert (
        item.reason.startswith("A promise of theirs, due 5 March 2020: ") and item.button == "Amara kept it"
    )


def test_a_promise_without_a_day_comes_back_after_a_week(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, type="my_promise", due_on=None)
    assert shown(journal, TODAY + timedelta(days=6)) == []
    assert shown(journal, TODAY + timedelta(days=8)) == ["Ring her"]


@pytest.mark.parametrize("kind", ["custom", "keep_in_touch", "review_value", "their_promise"])
def test_nothing_without_a_day_is_lost_and_where_it_is_written_says_when_it_comes(
    journal: Journal, amara: int, kind: str
) -> None:
    record = follow_up(journal, amara if kind != "custom" else None, type=kind, due_on=None)
    values = read(journal, Kind.FOLLOW_UP, record)
    assert values is not None
    back = TODAY + timedelta(days=7)
    said = when_text(journal, values, TODAY)
    assert said == f"No day for it: it comes back in Today {date_text(back.isoformat())}"
    assert shown(journal, back - timedelta(days=1)) == [] and shown(journal, back) == ["Ring her"]
    assert "without a day for it" in due(journal, back, 9)[0][0].reason
    put_off(journal, Kind.FOLLOW_UP, record, (back + timedelta(days=3)).isoformat())
    assert shown(journal, back) == [] and shown(journal, back + timedelta(days=3)) == ["Ring her"]


def test_what_no_longer_repeats_counts_from_its_own_day(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, due_on=None, repeat="FREQ=WEEKLY", anchor="last_contact")
    edit_follow_up(journal, record, "repeat", "", TODAY)
    assert shown(journal, TODAY + timedelta(days=7)) == ["Ring her"]


def test_whoever_is_put_away_asks_for_nothing(journal: Journal, amara: int) -> None:
    follow_up(journal, amara)
    follow_up(journal, None, text="Of nobody")
    edit(journal, Kind.RELATIONSHIP, amara, {"archived": True})
    assert shown(journal) == ["Of nobody"]


def test_what_counts_from_the_last_contact_moves_with_it(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, due_on=None, repeat="FREQ=WEEKLY;INTERVAL=2", anchor="last_contact")
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(14)})
    assert shown(journal) == ["Ring her"]
    assert due(journal, TODAY, 9)[0][0].reason.endswith("Two weeks after the last contact.")
    thanks = {"relationship": amara, "direction": "given", "type": "thanks", "date": ago(13)}
    gift = create(journal, Kind.EXCHANGE, thanks)
    assert shown(journal) == []
    trash(journal, Kind.EXCHANGE, gift)
    assert shown(journal) == ["Ring her"]
    edit(journal, Kind.CONVERSATION, talk, {"date": ago(1)})
    assert shown(journal) == []


# Told once only


def test_advice_that_is_listed_is_not_told_again(journal: Journal, amara: int) -> None:
    given = {"relationship": amara, "direction": "given", "date": ago(3), "words": "Wait."}
    advice = create(journal, Kind.ADVICE, given)
    follow_up(journal, amara, type="ask_how_it_went", advice=advice)
    follow_up(journal, amara, type="my_promise", text="Send it", advice=advice)
    today = read_today(journal, TODAY)
    assert (today.ask_count, today.due_count) == (0, 2)  # too soon for the list, but not for the user
    edit(journal, Kind.ADVICE, advice, {"date": ago(60)})
    today = read_today(journal, TODAY)
    assert (today.ask_count, [item.words for item in today.due]) == (1, ["Send it"])
    assert today.count == count(journal, TODAY) == 2


def test_who_is_to_be_rung_is_not_drifting_as_well(journal: Journal, amara: int) -> None:
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 10, "began_on": "2019"})
    assert read_today(journal, TODAY).drifting_count == 1
    call = follow_up(journal, amara, type="keep_in_touch")
    today = read_today(journal, TODAY)
    assert (today.drifting_count, today.due_count, today.due[0].move) == (0, 1, Move.IN_TOUCH)
    put_off(journal, Kind.FOLLOW_UP, call, ago(-7))
    assert count(journal, TODAY) == 0


def test_a_review_that_was_written_takes_the_place_of_the_yearly_one(journal: Journal, amara: int) -> None:
    create(journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": ago(500)})
    assert read_today(journal, TODAY).review_count == 1
    follow_up(journal, amara, type="review_value")
    today = read_today(journal, TODAY)
    assert (today.review_count, today.due_count) == (0, 1)


# Conversations to prepare


def planned(journal: Journal, amara: int, in_days: int = 2) -> int:
    points = [("Her move", "open"), ("The crane", "open"), ("Old", "covered")]
    values = {"relationship": amara, "date": ago(-in_days), "subject": "Budget", "talking_points": points}
    return create(journal, Kind.CONVERSATION, values)


def test_a_planned_talk_with_points_wants_preparing(journal: Journal, amara: int) -> None:
    talk = planned(journal, amara)
    (item,) = due(journal, TODAY, 9)[0]
    assert (item.kind, item.record, item.move, item.words) == (
        Kind.CONVERSATION,
        talk,
        Move.PREPARE,
        "Budget",
    )
    assert item.reason.startswith("You talk in 2 days, on ") and item.reason.endswith("2 points to bring up.")
    assert due(journal, TODAY + timedelta(days=2), 9)[0][0].reason.startswith("You talk today.")
    assert shown(journal, TODAY + timedelta(days=3)) == shown(journal, TODAY - timedelta(days=9)) == []


def test_it_can_be_put_off_done_and_undone(journal: Journal, amara: int) -> None:
    talk = planned(journal, amara)
    put_off(journal, Kind.CONVERSATION, talk, ago(-1))
    assert (shown(journal), shown(journal, TODAY + timedelta(days=1))) == ([], ["Budget"])
    note_prepared(journal, talk, TODAY)
    assert shown(journal, TODAY + timedelta(days=1)) == [] and len(rows(journal)) == 1
    assert [key[1] for key in timeline_keys(journal, amara)] == [Kind.CONVERSATION]
    journal.undo()
    journal.undo()
    assert shown(journal) == ["Budget"] and rows(journal) == []


def test_the_points_of_a_talk_just_written_down_are_for_the_next(journal: Journal, amara: int) -> None:
    values = {"relationship": amara, "date": TODAY.isoformat(), "talking_points": [("Next", "open")]}
    begin_conversation(journal, values)
    assert shown(journal) == []


# Moving on


def test_done_once_is_done(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara)
    assert finish(journal, record, TODAY) == "" == finish(journal, record, TODAY)
    assert rows(journal) == [("done", ago(3), ago(0), "")]
    journal.undo()
    assert rows(journal) == [("open", ago(3), None, "")]


def test_a_repeat_is_made_anew_and_what_was_done_stays(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, due_on=ago(20), repeat="FREQ=WEEKLY", snoozed_until=ago(1))
    assert finish(journal, record, TODAY) == ago(-1)
    assert rows(journal) == [
        ("done", ago(20), ago(0), "FREQ=WEEKLY"),
        ("open", ago(-1), None, "FREQ=WEEKLY"),
    ]
    again = journal.value(FollowUp.select(FollowUp.id).where(FollowUp.state == FollowUpState.OPEN))
    assert finish(journal, again, TODAY, FollowUpState.SKIPPED) == ago(-8)
    assert [row[0] for row in rows(journal)] == ["done", "skipped", "open"]
    journal.undo()
    journal.undo()
    assert rows(journal) == [("open", ago(20), None, "FREQ=WEEKLY")]


def test_a_series_keeps_its_name_and_when_it_began(journal: Journal, amara: int) -> None:
    def known(state: str) -> tuple[Any, ...] | None:
        return journal.first(
            FollowUp.select(FollowUp.uuid, FollowUp.created_at).where(FollowUp.state == state)
        )

    record = follow_up(journal, amara, repeat="FREQ=WEEKLY")
    before = known("open")
    finish(journal, record, TODAY)
    assert known("open") == before
    done = known("done")
    assert done is not None and before is not None and done[0] != before[0]
    journal.undo()
    assert known("open") == before and known("done") is None
    journal.redo()
    assert known("open") == before and known("done") == done


def test_a_repeat_ends(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, due_on=ago(0), repeat="FREQ=DAILY;COUNT=2")
    assert finish(journal, record, TODAY) == ago(-1)
    last = rows(journal)[-1]
    assert last[3] == "FREQ=DAILY;COUNT=1"
    second = journal.value(FollowUp.select(FollowUp.id).where(FollowUp.state == FollowUpState.OPEN))
    assert finish(journal, second, TODAY + timedelta(days=1)) == ""


def test_a_leap_day_each_year(journal: Journal, amara: int) -> None:
    record, found = follow_up(journal, amara, due_on="2024-02-29", repeat="FREQ=YEARLY"), []
    for year in (2024, 2025, 2026, 2027):
        found.append(finish(journal, record, date(year, 3, 1)))
        record = journal.value(FollowUp.select(FollowUp.id).where(FollowUp.state == FollowUpState.OPEN))
    assert found == ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]


def test_a_rule_that_is_not_understood_is_done_like_any_other(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, repeat="FREQ=SECONDLY;BYEASTER=1")
    assert shown(journal) == ["Ring her"]
    assert finish(journal, record, TODAY) == ""


def test_what_is_said_after_it() -> None:
    assert finished_text(FollowUpState.DONE, "") == "Done."
    assert finished_text(FollowUpState.SKIPPED, "2031-05-03") == "Skipped. The next one is due 3 May 2031."


# On the page of a person, and on its own


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


def test_what_counts_from_the_last_contact_comes_to_an_end_as_well(journal: Journal, amara: int) -> None:
    twice = {"due_on": None, "anchor": "last_contact", "repeat": "FREQ=WEEKLY;COUNT=2"}
    assert finish(journal, follow_up(journal, amara, **twice), TODAY) == ago(-7)
    last = journal.first(
        FollowUp.select(FollowUp.id, FollowUp.repeat).where(FollowUp.state == FollowUpState.OPEN)
    )
    assert last is not None and last[1] == "FREQ=WEEKLY;COUNT=1"
    assert finish(journal, last[0], TODAY) == ""
    until = f"FREQ=WEEKLY;UNTIL={ago(-5).replace('-', '')}"
    assert finish(journal, follow_up(journal, amara, **{**twice, "repeat": until}), TODAY) == ""


def test_when_in_words(journal: Journal, amara: int) -> None:
    def said(record: int) -> str:
        values = read(journal, Kind.FOLLOW_UP, record)
        assert values is not None
        return when_text(journal, values, TODAY)

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
    values = read(journal, Kind.FOLLOW_UP, record)
    assert values is not None
    assert (values["snoozed_until"], about_value(values)) == (None, f"conversation:{talk}")
    options = about_options(journal, amara, about_value(values))
    assert [value for value, _ in options] == [f"conversation:{talk}"] and "Budget" in options[0][1]
    edit_follow_up(journal, record, "state", "done", TODAY)
    assert [row[0] for row in rows(journal)] == ["done", "open"]
    edit_follow_up(journal, record, "about", "", TODAY)
    values = read(journal, Kind.FOLLOW_UP, record)
    assert values is not None and about_value(values) == ""
