# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Moving follow-ups on: done, skipped, put off, prepared; and what does them by the way."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import FollowUp
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import FollowUpState, Kind
from mentordesk.practice.follow_ups.completion import (
    finish,
    finished_text,
    note_prepared,
    put_off,
    set_due,
    set_state,
)
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


def rows(journal: Journal) -> list[tuple[Any, ...]]:
    return journal.rows(
        FollowUp.select(FollowUp.state, FollowUp.due_on, FollowUp.done_on, FollowUp.repeat).order_by(
            FollowUp.id
        )
    )


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
    assert [item.words for item in due(journal, TODAY, 9)[0]] == ["Ring her"]
    assert finish(journal, record, TODAY) == ""


def test_what_is_said_after_it() -> None:
    assert finished_text(FollowUpState.DONE, "") == "Done."
    assert finished_text(FollowUpState.SKIPPED, "2031-05-03") == "Skipped. The next one is due 3 May 2031."


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


# Closed by what closes the loop


def test_telling_does_what_report_back_asked_for(journal: Journal, amara: int) -> None:
    values = {"relationship": amara, "direction": "received", "date": ago(40), "words": "Wait."}
    advice = create(journal, Kind.ADVICE, {**values, "uptake": "followed", "effect": "helped"})
    follow_up(journal, amara, type="report_back", advice=advice, due_on=ago(-5))
    follow_up(journal, amara, type="my_promise", advice=advice)
    edit(journal, Kind.ADVICE, advice, {"report": "told"})
    assert [row[0] for row in rows(journal)] == ["done", "open"]
    journal.undo()
    assert [row[0] for row in rows(journal)] == ["open", "open"]


def test_hearing_does_what_ask_how_it_went_asked_for(journal: Journal, amara: int) -> None:
    given = {"relationship": amara, "direction": "given", "date": ago(3), "words": "Wait."}
    advice = create(journal, Kind.ADVICE, given)
    follow_up(journal, amara, type="ask_how_it_went", advice=advice)
    edit(journal, Kind.ADVICE, advice, {"lesson": "None yet"})
    assert rows(journal)[0][0] == "open"
    edit(journal, Kind.ADVICE, advice, {"uptake": "followed", "effect": "helped"})
    assert rows(journal)[0][0] == "done"


def test_any_contact_does_what_was_planned_to_keep_in_touch(journal: Journal, amara: int) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    follow_up(journal, amara, type="keep_in_touch", due_on=ago(-7), automatic=True)
    follow_up(journal, amara, type="keep_in_touch", due_on=ago(-7), text="Of my own")
    follow_up(journal, other, type="keep_in_touch", due_on=ago(-7), automatic=True)
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(30)})  # long before it was planned
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(-3)})  # and one to come
    assert [row[0] for row in rows(journal)] == ["open", "open", "open"]
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(0)})
    assert [row[0] for row in rows(journal)] == ["done", "open", "open"]
    journal.undo()
    assert [row[0] for row in rows(journal)] == ["open", "open", "open"]


@pytest.mark.parametrize(
    ("kind", "values", "done"),
    [
        (Kind.ADVICE, {"report": "told", "report_on": ago(0)}, True),
        (Kind.ADVICE, {"report": "not_needed", "report_on": ago(0)}, False),
        (Kind.ADVICE, {"asked_on": ago(0)}, True),
        (Kind.ADVICE, {"date": ago(0)}, True),
        (Kind.ADVICE, {"date": ago(0), "words": "", "question": "Do I wait?"}, False),
        (Kind.SPONSORSHIP, {"thanked_on": ago(0)}, True),
    ],
)
def test_telling_asking_and_thanking_are_contact_too(
    journal: Journal, amara: int, kind: Kind, values: dict[str, Any], done: bool
) -> None:
    follow_up(journal, amara, type="keep_in_touch", due_on=ago(-7), automatic=True)
    made: dict[Kind, dict[str, Any]] = {
        Kind.ADVICE: {"direction": "received", "words": "Wait."},
        Kind.SPONSORSHIP: {"direction": "for_me", "type": "recommended"},
    }
    record = create(journal, kind, {"relationship": amara, "date": ago(90), **made[kind]})
    assert rows(journal)[0][0] == "open"
    edit(journal, kind, record, values)
    assert rows(journal)[0][0] == ("done" if done else "open")


def test_a_question_is_contact_once_it_is_answered(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, type="keep_in_touch", due_on=ago(-7), automatic=True)
    asked = {"relationship": amara, "direction": "received", "date": ago(0), "question": "Do I wait?"}
    record = create(journal, Kind.ADVICE, asked)
    assert rows(journal)[0][0] == "open"
    edit(journal, Kind.ADVICE, record, {"words": "Wait."})
    assert rows(journal)[0][0] == "done"


# Set by hand


def test_a_state_is_set_with_all_that_goes_with_it(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, repeat="FREQ=WEEKLY")
    set_state(journal, record, FollowUpState.SKIPPED, TODAY)
    assert [row[:3] for row in rows(journal)] == [("skipped", ago(3), ago(0)), ("open", ago(-4), None)]
    set_state(journal, record, FollowUpState.DONE, TODAY + timedelta(days=1))
    assert [row[:3] for row in rows(journal)] == [("done", ago(3), ago(0)), ("open", ago(-4), None)]
    set_state(journal, record, FollowUpState.OPEN, TODAY)
    assert rows(journal)[0][:3] == ("open", ago(3), None)


def test_what_repeats_without_a_day_counts_from_today(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, due_on=None, repeat="FREQ=WEEKLY")
    assert finish(journal, record, TODAY) == ago(-7)


def test_another_day_ends_that_it_was_put_off(journal: Journal, amara: int) -> None:
    record = follow_up(journal, amara, snoozed_until=ago(-30))
    set_due(journal, record, ago(1))
    kept = FollowUp.select(FollowUp.due_on, FollowUp.snoozed_until)
    assert journal.rows(kept) == [(ago(1), None)]
    set_due(journal, record, "")
    assert journal.rows(kept) == [(None, None)]


def test_what_was_said_of_preparing_is_kept_once(journal: Journal, amara: int) -> None:
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(-2)})
    other = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(-2)})
    mine = follow_up(journal, amara, type="prepare", conversation=talk)
    put_off(journal, Kind.CONVERSATION, talk, ago(-1))
    note_prepared(journal, talk, TODAY, FollowUpState.SKIPPED)
    note_prepared(journal, other, TODAY)
    kept = FollowUp.select(
        *(FollowUp.conversation, FollowUp.state, FollowUp.due_on, FollowUp.automatic, FollowUp.snoozed_until)
    ).where(FollowUp.id != mine)
    assert journal.rows(kept.order_by(FollowUp.id)) == [
        (talk, "skipped", ago(-2), True, ago(-1)),
        (other, "done", ago(-2), True, None),
    ]
    assert journal.value(FollowUp.select(FollowUp.state).where(FollowUp.id == mine)) == "open"


def test_nothing_is_said_of_preparing_what_is_not_there(journal: Journal, amara: int) -> None:
    note_prepared(journal, 99, TODAY)
    assert rows(journal) == []


def test_what_was_thrown_away_is_said_anew(journal: Journal, amara: int) -> None:
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(-2)})
    note_prepared(journal, talk, TODAY)
    trash(journal, Kind.FOLLOW_UP, journal.value(FollowUp.select(FollowUp.id)))
    note_prepared(journal, talk, TODAY)
    assert len(rows(journal)) == 2
