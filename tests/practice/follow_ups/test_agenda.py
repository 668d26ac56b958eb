# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What stands in a calendar, from which day on, and in which words."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.follow_ups.agenda import BACK_DAYS, Item, read_agenda

TODAY = date(2026, 11, 23)


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def agenda(journal: Journal) -> list[Item]:
    return list(read_agenda(journal, TODAY))


def days(journal: Journal) -> list[tuple[str, str]]:
    return [(item.text, item.day.isoformat()) for item in agenda(journal)]


def follow_up(journal: Journal, who: int | None, **values: Any) -> int:
    return create(journal, Kind.FOLLOW_UP, {"relationship": who, "text": "Ring", "due_on": ago(-3), **values})


def advise(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "given", "date": ago(3), "words": "Wait"}
    return create(journal, Kind.ADVICE, {**given, **values})


OUTCOME = {"uptake": "followed", "effect": "helped"}


# Follow-ups that were written


def test_a_follow_up_tells_what_about_what_and_with_whom(journal: Journal, amara: int) -> None:
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(900), "subject": "Boats"})
    follow_up(journal, None)
    follow_up(journal, amara)
    follow_up(journal, amara, type="my_promise", text=" ", conversation=talk)
    assert [text for text, _ in days(journal)] == [
        "Ring",
        "Ring (Amara Okafor)",
        "A promise of mine: “Boats” (Amara Okafor)",
    ]
    assert {item.kind for item in agenda(journal)} == {Kind.FOLLOW_UP}


def test_a_follow_up_of_long_ago_stays_only_if_it_comes_again(journal: Journal, amara: int) -> None:
    for back in (BACK_DAYS, BACK_DAYS + 1):
        follow_up(journal, None, text=str(back), due_on=ago(back))
    follow_up(journal, None, text="again", due_on=ago(900), repeat="FREQ=YEARLY")
    follow_up(journal, None, text="no day", due_on=None)
    assert BACK_DAYS == 366
    assert sorted(days(journal)) == [("366", ago(366)), ("again", ago(900))]


def test_what_repeats_and_is_put_off_is_one_day_of_its_own_before_the_rest(journal: Journal) -> None:
    record = follow_up(journal, None, due_on="2026-11-24", repeat="FREQ=WEEKLY")
    (item,) = agenda(journal)
    assert (item.day, item.repeat and item.repeat.text()) == (date(2026, 11, 24), "FREQ=WEEKLY")
    edit(journal, Kind.FOLLOW_UP, record, {"snoozed_until": "2026-12-01"})
    off, rest = agenda(journal)
    assert (off.uid, off.day, off.repeat) == (f"{item.uid}-put_off", date(2026, 12, 1), None)
    assert (rest.uid, rest.day) == (item.uid, date(2026, 12, 8)) and rest.repeat is not None


def test_a_rhythm_begins_on_the_first_day_it_falls_on(journal: Journal) -> None:
    follow_up(journal, None, due_on="2026-11-24", repeat="FREQ=WEEKLY;BYDAY=FR")
    (item,) = agenda(journal)
    assert item.day == date(2026, 11, 27)


# Loops


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, [("Ask how it went (Amara Okafor): “Wait”", ago(-11))]),
        ({"date": ago(380)}, [("Ask how it went (Amara Okafor): “Wait”", ago(366))]),
        ({"date": ago(381)}, []),
        ({"date": ago(900), "review_on": ago(366)}, [("Ask how it went (Amara Okafor): “Wait”", ago(366))]),
        ({"date": ago(900), "review_on": ago(367)}, []),
        ({"snoozed_until": ago(-30)}, [("Ask how it went (Amara Okafor): “Wait”", ago(-30))]),
        ({"snoozed_until": ago(1)}, [("Ask how it went (Amara Okafor): “Wait”", ago(-11))]),
        ({"recalled": True}, []),
        ({"direction": "received"}, []),
        ({"direction": "received", "review_on": ago(-5)}, [("Look at it again: “Wait”", ago(-5))]),
        ({**OUTCOME, "effect_on": ago(3)}, [("Report back (Amara Okafor): “Wait”", ago(3))]),
        (
            {**OUTCOME, "date": ago(900), "uptake_on": ago(900), "effect_on": ago(366)},
            [("Report back (Amara Okafor): “Wait”", ago(366))],
        ),
        ({**OUTCOME, "date": ago(900), "uptake_on": ago(900), "effect_on": ago(367)}, []),
        ({**OUTCOME, "report": "told"}, []),
        (
            {"words": "", "question": "Go?", "review_on": ago(-5)},
            [("Ask how it went (Amara Okafor): “Go?”", ago(-5))],
        ),
    ],
)
def test_a_loop_stands_on_the_day_it_asks_for_something(
    journal: Journal, amara: int, values: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    advise(journal, amara, **values)
    assert days(journal) == found


def test_a_loop_of_whom_is_put_away_or_has_ended_asks_for_nothing(journal: Journal, amara: int) -> None:
    advise(journal, amara)
    advise(journal, amara, **OUTCOME)
    assert len(agenda(journal)) == 2
    edit(journal, Kind.RELATIONSHIP, amara, {"ended_on": ago(1)})
    assert agenda(journal) == []
    edit(journal, Kind.RELATIONSHIP, amara, {"ended_on": None})
    assert len(agenda(journal)) == 2
    edit(journal, Kind.RELATIONSHIP, amara, {"archived": True})
    assert agenda(journal) == []


def test_what_was_written_about_a_loop_takes_its_place(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara)
    mine = follow_up(journal, amara, advice=advice, type="ask_how_it_went")
    assert [text for text, _ in days(journal)] == ["Ring: “Wait” (Amara Okafor)"]
    edit(journal, Kind.FOLLOW_UP, mine, {"type": "my_promise"})
    assert len(agenda(journal)) == 2
    edit(journal, Kind.FOLLOW_UP, mine, {"type": "report_back", "state": "done", "done_on": ago(0)})
    assert [text for text, _ in days(journal)] == ["Ask how it went (Amara Okafor): “Wait”"]
    edit(journal, Kind.FOLLOW_UP, mine, {"state": "open", "done_on": None})
    trash(journal, Kind.FOLLOW_UP, mine)
    assert [text for text, _ in days(journal)] == ["Ask how it went (Amara Okafor): “Wait”"]


# Keeping in touch, and what is expected


@pytest.mark.parametrize(("back", "found"), [(376, 1), (377, 1), (378, 0)])
def test_to_keep_in_touch_stands_on_the_first_day_it_is_too_long(
    journal: Journal, amara: int, back: int, found: int
) -> None:
    edit(journal, Kind.RELATIONSHIP, amara, {"keep_in_touch_days": 10})
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(back)})
    touch = [one for one in days(journal) if one[0].startswith("Keep in touch")]
    assert touch == [("Keep in touch (Amara Okafor)", ago(back - 11))][:found]


@pytest.mark.parametrize(
    ("stated", "found"),
    [(ago(731), True), (ago(732), False), (ago(0), True), (ago(-1), True), (ago(-2), False)],
)
def test_a_statement_of_value_is_looked_at_again_after_a_year(
    journal: Journal, amara: int, stated: str, found: bool
) -> None:
    create(journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": stated, "receive_text": "Doors"})
    on = (date.fromisoformat(stated) + timedelta(days=365)).isoformat()
    assert days(journal) == ([("Review the value (Amara Okafor)", on)] if found else [])


@pytest.mark.parametrize("rest", [{"archived": True}, {"paused": True}, {"ended_on": ago(1)}])
def test_whoever_is_at_rest_is_not_asked_what_is_expected(
    journal: Journal, amara: int, rest: dict[str, Any]
) -> None:
    create(journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": ago(9), "receive_text": "Doors"})
    assert len(agenda(journal)) == 1
    edit(journal, Kind.RELATIONSHIP, amara, rest)
    assert agenda(journal) == []


# Conversations


def test_a_conversation_tells_with_whom_and_how_or_about_what(journal: Journal, amara: int) -> None:
    talk = {"relationship": amara, "channel": "phone"}
    create(journal, Kind.CONVERSATION, {**talk, "date": ago(366)})
    create(journal, Kind.CONVERSATION, {**talk, "date": ago(-9), "subject": "Boats"})
    create(journal, Kind.CONVERSATION, {**talk, "date": ago(367)})
    trash(journal, Kind.CONVERSATION, create(journal, Kind.CONVERSATION, {**talk, "date": ago(1)}))
    assert days(journal) == [("Amara, Phone", ago(366)), ("Amara Okafor: Boats", ago(-9))]
    assert {item.kind for item in agenda(journal)} == {Kind.CONVERSATION}
