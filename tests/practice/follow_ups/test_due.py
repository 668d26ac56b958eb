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
from mentordesk.journal.terms import FollowUpKind, Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.follow_ups.completion import note_prepared, put_off
from mentordesk.practice.follow_ups.due import count_due
from mentordesk.practice.follow_ups.shown import (
    edit_follow_up,
    open_with,
    when_text,
)
from mentordesk.practice.records.read import read_follow_up
from mentordesk.practice.relationship.timeline import kind_of, timeline_keys
from mentordesk.practice.today.lists import count, headline, read_today
from mentordesk.practice.wording.terms import term_text
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


def test_a_month_is_past_after_its_last_day_and_not_counted_in_days(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, type="my_promise", due_on="2026-11")
    one = read_follow_up(journal, record)
    assert one is not None
    for day, when in (
        (date(2026, 10, 31), "Due November 2026"),
        (date(2026, 11, 1), "Due November 2026"),
        (date(2026, 11, 30), "Due November 2026"),
        (date(2026, 12, 1), "Was due November 2026"),
    ):
        assert when_text(journal, one, day) == when
        (line,) = open_with(journal, amara, day)
        assert line.overdue == when.startswith("Was")
    for day, waited in ((date(2026, 11, 20), 0), (date(2026, 12, 10), 10)):
        (item,) = due(journal, day, 9)[0]
        assert (item.reason, item.days) == ("A promise of mine, due November 2026.", waited)


@pytest.mark.parametrize("kind", list(FollowUpKind))
def test_why_for_every_kind(journal: Journal, amara: int, kind: FollowUpKind) -> None:
    called = "Follow-up" if kind is FollowUpKind.CUSTOM else term_text(kind)
    record = follow_up(journal, amara, type=kind, due_on="2020-03-05")
    later = date(2020, 3, 7)
    assert due(journal, date(2020, 3, 5), 9)[0][0].reason == f"{called}, due today."
    assert due(journal, later, 9)[0][0].reason == f"{called}, due 5 March 2020: 2 days ago."
    put_off(journal, Kind.FOLLOW_UP, record, "2020-03-07")
    assert due(journal, later, 9)[0][0].reason == f"{called}, put off until 7 March 2020."
    edit(journal, Kind.FOLLOW_UP, record, {"due_on": None, "snoozed_until": None})
    back = TODAY + timedelta(days=7)
    assert due(journal, back, 9)[0][0].reason == f"{called}, made 7 days ago without a day for it."


def test_a_promise_without_a_day_comes_back_after_a_week(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, type="my_promise", due_on=None)
    assert shown(journal, TODAY + timedelta(days=6)) == []
    assert shown(journal, TODAY + timedelta(days=8)) == ["Ring her"]


@pytest.mark.parametrize("kind", ["custom", "keep_in_touch", "review_value", "their_promise"])
def test_nothing_without_a_day_is_lost_and_where_it_is_written_says_when_it_comes(
    journal: Journal, amara: int, kind: str
) -> None:
    record = follow_up(journal, amara if kind != "custom" else None, type=kind, due_on=None)
    found = read_follow_up(journal, record)
    assert found is not None
    back = TODAY + timedelta(days=7)
    said = when_text(journal, found, TODAY)
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
    assert today.waiting == count(journal, TODAY) == 2


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
    assert [kind_of(key) for key in timeline_keys(journal, amara)] == [Kind.CONVERSATION]
    journal.undo()
    journal.undo()
    assert shown(journal) == ["Budget"] and rows(journal) == []


def test_the_points_of_a_talk_just_written_down_are_for_the_next(journal: Journal, amara: int) -> None:
    values = {"relationship": amara, "date": TODAY.isoformat(), "talking_points": [("Next", "open")]}
    begin_conversation(journal, values)
    assert shown(journal) == []
