# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What waits beside the loops: thanks, people out of touch, things to look at again."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.i18n.formats import date_text
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.operations.rest import let_rest, take_up
from mentordesk.journal.operations.value_statements import renew_statement
from mentordesk.journal.records import ValueStatement
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.relationship.story import last_contact_text
from mentordesk.practice.today import thanks_and_reviews
from mentordesk.practice.today.lists import count, read_today

TODAY = date.today()


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def person(journal: Journal, **values: Any) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Lucía Ferrer", **values})


# Thanks


def act(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "for_me", "type": "recommended", "date": ago(20)}
    return operations.create(journal, Kind.SPONSORSHIP, {**given, "text": "To the board", **values})


def test_an_act_for_me_waits_for_thanks(journal: Journal) -> None:
    who = person(journal, name="Grace Lindqvist")
    record = act(journal, who)
    (item,) = read_today(journal, TODAY).tell
    assert (item.kind, item.record, item.move, item.button) == (
        Kind.SPONSORSHIP,
        record,
        Move.THANK,
        "Thank Grace",
    )
    assert item.words == "Recommended: To the board" and item.days == 20
    assert item.reason.endswith("Not thanked for yet: 20 days.")
    operations.edit(journal, Kind.SPONSORSHIP, record, {"thanked_on": ago(0)})
    assert count(journal, TODAY) == 0


@pytest.mark.parametrize(
    "values",
    [{"direction": "by_me"}, {"thanked_on": ago(3)}, {"snoozed_until": (TODAY + timedelta(3)).isoformat()}],
)
def test_other_acts_do_not(journal: Journal, values: dict[str, Any]) -> None:
    act(journal, person(journal), **values)
    assert read_today(journal, TODAY).waiting == 0


# Drifting apart


def test_who_is_out_of_touch_is_told_with_the_last_talk(journal: Journal) -> None:
    who = person(journal, keep_in_touch_days=60)
    values = {"relationship": who, "date": ago(144), "channel": "phone", "subject": "the Lisbon office"}
    begin_conversation(journal, values)
    (item,) = read_today(journal, TODAY).drifting
    assert (item.kind, item.record, item.move) == (Kind.RELATIONSHIP, who, Move.IN_TOUCH)
    assert item.reason == "You wished to be in touch every 60 days: 144 have passed."
    assert item.words.startswith("Last talked on ") and item.words.endswith(
        ", by phone, about the Lisbon office."
    )


@pytest.mark.parametrize("kind", [Kind.CONVERSATION, Kind.ADVICE, Kind.EXCHANGE, Kind.SPONSORSHIP])
def test_contact_of_any_kind_resets_the_clock(journal: Journal, kind: Kind) -> None:
    who = person(journal, keep_in_touch_days=30, began_on="2020")
    assert len(thanks_and_reviews.out_of_touch(journal, TODAY)) == 1
    more: dict[Kind, dict[str, Any]] = {
        Kind.ADVICE: {"direction": "given", "words": "x"},
        Kind.EXCHANGE: {"direction": "gained", "type": "time"},
        Kind.SPONSORSHIP: {"direction": "by_me", "type": "defended"},
    }
    operations.create(journal, kind, {"relationship": who, "date": ago(30), **more.get(kind, {})})
    assert thanks_and_reviews.out_of_touch(journal, TODAY) == []
    assert len(thanks_and_reviews.out_of_touch(journal, TODAY + timedelta(1))) == 1


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (
            Kind.ADVICE,
            {"effect": "helped", "report": "told", "report_on": ago(30), "report_channel": "phone"},
        ),
        (Kind.ADVICE, {"direction": "given", "report": "acknowledged", "report_on": ago(30)}),
        (Kind.ADVICE, {"direction": "given", "asked_on": ago(30)}),
        (Kind.SPONSORSHIP, {"thanked_on": ago(30)}),
    ],
)
def test_telling_asking_and_thanking_are_contact(
    journal: Journal, kind: Kind, values: dict[str, Any]
) -> None:
    who = person(journal, keep_in_touch_days=30, began_on="2020")
    more: dict[Kind, dict[str, Any]] = {
        Kind.ADVICE: {"direction": "received", "words": "x"},
        Kind.SPONSORSHIP: {"direction": "for_me", "type": "defended"},
    }
    record = operations.create(journal, kind, {"relationship": who, "date": ago(100), **more[kind]})
    assert len(thanks_and_reviews.out_of_touch(journal, TODAY)) == 1
    operations.edit(journal, kind, record, values)
    assert thanks_and_reviews.out_of_touch(journal, TODAY) == []
    assert thanks_and_reviews.in_touch_by(journal, who, TODAY) == (TODAY + timedelta(1)).isoformat()
    ((_, _, _, last, contact, _),) = thanks_and_reviews.out_of_touch(journal, TODAY + timedelta(1))
    assert last == ago(30) and contact
    assert last_contact_text(journal, who, TODAY) == date_text(ago(30))


@pytest.mark.parametrize(
    "values",
    [
        {"words": "", "question": "Do I wait?", "date": ago(1)},
        {"words": "  ", "question": "Do I wait?", "date": ago(1)},
        {"effect": "helped", "report": "not_needed", "report_on": ago(1)},
    ],
)
def test_what_nobody_heard_is_no_contact(journal: Journal, values: dict[str, Any]) -> None:
    """A question that still waits, and that there was no need to tell."""
    who = person(journal, keep_in_touch_days=30, began_on="2020")
    given = {"relationship": who, "direction": "received", "words": "x", "date": ago(100)}
    operations.create(journal, Kind.ADVICE, {**given, **values})
    assert len(thanks_and_reviews.out_of_touch(journal, TODAY)) == 1


@pytest.mark.parametrize(
    "values",
    [
        {"archived": True},
        {"paused": True},
        {"ended_on": "2024"},
        {"snoozed_until": (TODAY + timedelta(5)).isoformat()},
        {"keep_in_touch_days": None},
    ],
)
def test_who_rests_or_is_gone_never_nags(journal: Journal, values: dict[str, Any]) -> None:
    person(journal, **{"keep_in_touch_days": 10, "began_on": "2019", **values})
    assert read_today(journal, TODAY).waiting == 0


def test_the_most_overdue_comes_first(journal: Journal) -> None:
    for name, wished, last in (("A", 100, 150), ("B", 10, 60), ("C", 30, 20)):
        who = person(journal, name=name, keep_in_touch_days=wished)
        begin_conversation(journal, {"relationship": who, "date": ago(last)})
    assert [item.name for item in read_today(journal, TODAY).drifting] == ["B", "A"]


# Review


def advice(journal: Journal, **values: Any) -> int:
    given = {
        "relationship": person(journal),
        "direction": "received",
        "words": "Wait a week.",
        "date": ago(200),
    }
    return operations.create(journal, Kind.ADVICE, {**given, **values})


def test_what_was_taken_up_and_never_heard_of_again(journal: Journal) -> None:
    record = advice(journal, uptake="followed", uptake_on=ago(60))
    (item,) = read_today(journal, TODAY).review
    assert (item.kind, item.record, item.move, item.days) == (Kind.ADVICE, record, Move.WHAT_HAPPENED, 60)
    operations.edit(journal, Kind.ADVICE, record, {"effect": "helped"})
    shown = read_today(journal, TODAY)
    assert not shown.review and len(shown.tell) == 1


@pytest.mark.parametrize(
    ("values", "due"),
    [
        ({"review_on": ago(0)}, 1),
        ({"review_on": (TODAY + timedelta(1)).isoformat()}, 0),
        ({"uptake": "planned", "uptake_on": ago(59)}, 0),
        ({}, 1),
        ({"date": ago(41)}, 0),
        ({"uptake": "planned", "uptake_on": ago(90), "recalled": True}, 0),
        ({"words": "", "question": "Do I wait?", "review_on": ago(2)}, 0),
        ({"review_on": ago(2), "snoozed_until": (TODAY + timedelta(1)).isoformat()}, 0),
        ({"direction": "given", "review_on": ago(2)}, 0),
    ],
)
def test_what_is_due_for_review(journal: Journal, values: dict[str, Any], due: int) -> None:
    advice(journal, **values)
    assert read_today(journal, TODAY).review_count == due


def test_what_was_only_noted_comes_back_after_six_weeks_to_be_tried_or_let_go(journal: Journal) -> None:
    record = advice(journal, date=ago(42), words="Say no once a week")
    (item,) = read_today(journal, TODAY).review
    assert (item.record, item.move, item.button, item.rest) == (record, Move.TRY, "Try it", "Let it go")
    assert item.reason.endswith("and left there.")
    let_rest(journal, Kind.ADVICE, record)
    assert read_today(journal, date(2040, 1, 1)).review == ()
    take_up(journal, Kind.ADVICE, record)
    let_rest(journal, Kind.ADVICE, record, ago(-9))
    assert [read_today(journal, TODAY + timedelta(days=n)).review_count for n in (8, 9)] == [0, 1]


def test_what_has_been_due_for_longest_comes_first_of_whatever_kind_it_is(journal: Journal) -> None:
    advice(journal, review_on=ago(3), words="Three days late")
    advice(journal, uptake="planned", uptake_on=ago(100), words="Forty days late")
    advice(journal, review_on=ago(50), date=ago(60), words="Fifty days late")
    who = person(journal)
    operations.create(
        journal, Kind.VALUE_STATEMENT, {"relationship": who, "date": ago(878), "receive_text": "Very late"}
    )
    words = ["“Very late”", "“Fifty days late”", "“Forty days late”", "“Three days late”"]
    shown = read_today(journal, TODAY)
    assert [item.words for item in shown.review] == words
    few = read_today(journal, TODAY, shown=2)
    assert ([item.words for item in few.review], few.review_count) == (words[:2], 4)


def test_much_advice_does_not_hide_a_statement(journal: Journal) -> None:
    for number in range(14):
        advice(journal, review_on=ago(number))
    operations.create(journal, Kind.VALUE_STATEMENT, {"relationship": person(journal), "date": ago(800)})
    shown = read_today(journal, TODAY)
    assert (len(shown.review), shown.review_count) == (12, 15)
    assert shown.review[0].kind is Kind.VALUE_STATEMENT


def test_a_statement_is_looked_at_again_after_a_year_and_can_be_renewed(journal: Journal) -> None:
    who = person(journal, name="Amara Okafor")
    stated = {
        "relationship": who,
        "receive_text": "A second pair of eyes",
        "receive": ["coaching"],
        "give": ["friendship"],
    }
    old = operations.create(journal, Kind.VALUE_STATEMENT, {**stated, "date": ago(800)})
    (item,) = read_today(journal, TODAY).review
    assert (item.kind, item.record, item.move) == (Kind.VALUE_STATEMENT, old, Move.LOOK_AGAIN)
    new = renew_statement(journal, old, ago(0))
    assert read_today(journal, TODAY).waiting == 0
    columns = (ValueStatement.receive_text, ValueStatement.give_text)
    rows = [journal.first(ValueStatement.select(*columns).where(ValueStatement.id == n)) for n in (old, new)]
    assert rows[0] == rows[1]
    journal.undo()
    assert read_today(journal, TODAY).review_count == 1


def test_the_counts_are_those_of_a_recount(journal: Journal) -> None:
    for number in range(40):
        who = person(journal, name=f"P{number}", keep_in_touch_days=[None, 20, 90][number % 3])
        begin_conversation(journal, {"relationship": who, "date": ago(number * 5)})
        act(journal, who, thanked_on=[None, ago(1)][number % 2])
    shown = read_today(journal, TODAY, shown=5)
    late = sum(1 for n in range(40) if n % 3 and min(n * 5, 20) > [0, 20, 90][n % 3])
    assert late == 0 == shown.drifting_count
    for number in range(3, 10):
        person(journal, name=f"Q{number}", keep_in_touch_days=number, began_on=ago(8))
    shown = read_today(journal, TODAY, shown=2)
    assert (len(shown.drifting), shown.drifting_count) == (2, sum(1 for n in range(3, 10) if n < 8))
    assert (len(shown.tell), shown.tell_count) == (2, 20)
    assert count(journal, TODAY) == shown.waiting


@pytest.mark.parametrize(("subject", "end"), [("How to begin?", "about How to begin?"), ("IT", "about IT.")])
def test_what_was_talked_about_keeps_its_own_stop(journal: Journal, subject: str, end: str) -> None:
    who = person(journal, keep_in_touch_days=60)
    begin_conversation(
        journal, {"relationship": who, "date": ago(144), "channel": "phone", "subject": subject}
    )
    (item,) = read_today(journal, TODAY).drifting
    assert item.words.endswith(end)
