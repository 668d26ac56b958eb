# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Follow-ups that are done because something else was, in the same step of undo."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import FollowUp
from mentordesk.journal.terms import Kind

TODAY = date.today()


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def follow_up(journal: Journal, who: int | None, **values: Any) -> int:
    return create(
        journal, Kind.FOLLOW_UP, {"relationship": who, "text": "Ring her", "due_on": ago(3), **values}
    )


def planned(journal: Journal, who: int, **values: Any) -> int:
    """Planned to keep in touch because a loop opened, as the program does."""
    return follow_up(
        journal, who, **{"type": "keep_in_touch", "due_on": ago(-7), "automatic": True, **values}
    )


def states(journal: Journal) -> list[str]:
    return [row[0] for row in journal.rows(FollowUp.select(FollowUp.state).order_by(FollowUp.id))]


def advise(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "received", "date": ago(90), "words": "Wait."}
    return create(journal, Kind.ADVICE, given | values)


def test_telling_does_what_report_back_asked_for(journal: Journal, amara: int) -> None:
    values = {"relationship": amara, "direction": "received", "date": ago(40), "words": "Wait."}
    advice = create(journal, Kind.ADVICE, {**values, "uptake": "followed", "effect": "helped"})
    follow_up(journal, amara, type="report_back", advice=advice, due_on=ago(-5))
    follow_up(journal, amara, type="my_promise", advice=advice)
    edit(journal, Kind.ADVICE, advice, {"report": "told"})
    assert states(journal) == ["done", "open"]
    journal.undo()
    assert states(journal) == ["open", "open"]


def test_hearing_does_what_ask_how_it_went_asked_for(journal: Journal, amara: int) -> None:
    given = {"relationship": amara, "direction": "given", "date": ago(3), "words": "Wait."}
    advice = create(journal, Kind.ADVICE, given)
    follow_up(journal, amara, type="ask_how_it_went", advice=advice)
    edit(journal, Kind.ADVICE, advice, {"lesson": "None yet"})
    assert states(journal)[0] == "open"
    edit(journal, Kind.ADVICE, advice, {"uptake": "followed", "effect": "helped"})
    assert states(journal)[0] == "done"


def test_any_contact_does_what_was_planned_to_keep_in_touch(journal: Journal, amara: int) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    follow_up(journal, amara, type="keep_in_touch", due_on=ago(-7), automatic=True)
    follow_up(journal, amara, type="keep_in_touch", due_on=ago(-7), text="Of my own")
    follow_up(journal, other, type="keep_in_touch", due_on=ago(-7), automatic=True)
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(30)})  # long before it was planned
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(-3)})  # and one to come
    assert states(journal) == ["open", "open", "open"]
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(0)})
    assert states(journal) == ["done", "open", "open"]
    journal.undo()
    assert states(journal) == ["open", "open", "open"]


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
    assert states(journal)[0] == "open"
    edit(journal, kind, record, values)
    assert states(journal)[0] == ("done" if done else "open")


def test_a_question_is_contact_once_it_is_answered(journal: Journal, amara: int) -> None:
    follow_up(journal, amara, type="keep_in_touch", due_on=ago(-7), automatic=True)
    asked = {"relationship": amara, "direction": "received", "date": ago(0), "question": "Do I wait?"}
    record = create(journal, Kind.ADVICE, asked)
    assert states(journal)[0] == "open"
    edit(journal, Kind.ADVICE, record, {"words": "Wait."})
    assert states(journal)[0] == "done"


# The loop of an advice


@pytest.mark.parametrize(
    ("direction", "facts", "report_back", "ask"),
    [
        ("received", {"uptake": "followed"}, "open", "open"),
        ("received", {"uptake": "followed", "effect": "helped"}, "open", "open"),
        ("received", {"report": "told"}, "done", "open"),
        ("given", {"uptake": "followed"}, "open", "open"),
        ("given", {"uptake": "declined"}, "open", "done"),
        ("given", {"uptake": "followed", "effect": "helped"}, "open", "done"),
        ("given", {"report": "acknowledged"}, "done", "done"),
    ],
)
def test_what_is_done_when_the_loop_gets_that_far(
    journal: Journal, amara: int, direction: str, facts: dict[str, str], report_back: str, ask: str
) -> None:
    advice = advise(journal, amara, direction=direction)
    for sort in ("report_back", "ask_how_it_went"):
        follow_up(journal, amara, type=sort, advice=advice)
    edit(journal, Kind.ADVICE, advice, facts)
    assert states(journal) == [report_back, ask]


def test_only_what_waits_for_that_very_advice_is_done(journal: Journal, amara: int) -> None:
    advice, other = (advise(journal, amara) for _ in range(2))
    follow_up(journal, amara, type="report_back", advice=other)
    follow_up(journal, amara, type="report_back", advice=advice, repeat="FREQ=WEEKLY")
    follow_up(journal, amara, type="report_back", advice=advice, state="skipped")
    trash(journal, Kind.FOLLOW_UP, follow_up(journal, amara, type="report_back", advice=advice))
    follow_up(journal, amara, type="report_back", advice=advice)
    edit(journal, Kind.ADVICE, advice, {"report": "told"})
    assert states(journal) == ["open", "open", "skipped", "open", "done"]


def test_what_was_done_with_the_loop_was_done_today(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara)
    record = follow_up(journal, amara, type="report_back", advice=advice)
    edit(journal, Kind.ADVICE, advice, {"report": "told", "report_on": ago(5)})
    assert journal.value(FollowUp.select(FollowUp.done_on).where(FollowUp.id == record)) == ago(0)


# Contact


@pytest.mark.parametrize(("days_before", "state"), [(0, "done"), (1, "done"), (2, "open")])
def test_contact_counts_for_what_was_planned_until_the_day_after(
    journal: Journal, amara: int, days_before: int, state: str
) -> None:
    record = planned(journal, amara)
    # Noon where the user is: the day of the calendar on the wall counts, not that of UTC.
    noon = datetime.combine(TODAY - timedelta(days=10), time(12)).astimezone(UTC)
    with journal.quietly():
        FollowUp.update(created_at=noon.isoformat()).where(FollowUp.id == record).execute(journal.db)
    talk = {"relationship": amara, "date": ago(10 + days_before)}
    create(journal, Kind.CONVERSATION, talk)
    assert states(journal) == [state]
    done_on = journal.value(FollowUp.select(FollowUp.done_on))
    assert done_on == (talk["date"] if state == "done" else None)


@pytest.mark.parametrize(("days", "state"), [(0, "done"), (-1, "open")])
def test_contact_that_is_still_to_come_does_nothing(
    journal: Journal, amara: int, days: int, state: str
) -> None:
    planned(journal, amara)
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(days)})
    assert states(journal) == [state]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Kind.EXCHANGE, {"direction": "given", "type": "time"}),
        (Kind.SPONSORSHIP, {"direction": "for_me", "type": "nominated"}),
        (Kind.ADVICE, {"direction": "given", "words": "Wait."}),
    ],
)
def test_give_and_take_is_contact(journal: Journal, amara: int, kind: Kind, values: dict[str, str]) -> None:
    planned(journal, amara)
    create(journal, kind, {"relationship": amara, "date": ago(0), **values})
    assert states(journal) == ["done"]


def test_a_turning_point_a_value_and_a_thought_are_no_contact(journal: Journal, amara: int) -> None:
    planned(journal, amara)
    for kind in (Kind.TURNING_POINT, Kind.VALUE_STATEMENT):
        create(journal, kind, {"relationship": amara, "date": ago(0)})
    create(journal, Kind.REFLECTION, {"date": ago(0), "about": [("relationship", amara)]})
    assert states(journal) == ["open"]


def test_answering_counts_on_the_day_it_was_acknowledged(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara)
    planned(journal, amara)
    edit(journal, Kind.ADVICE, advice, {"report": "acknowledged", "report_on": ago(0)})
    assert states(journal) == ["done"]


def test_an_edit_that_dates_nothing_and_moves_nobody_does_nothing(journal: Journal, amara: int) -> None:
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(0)})
    advice = advise(journal, amara, date=ago(0))
    planned(journal, amara)
    edit(journal, Kind.CONVERSATION, talk, {"subject": "Boats", "notes": "Long"})
    edit(journal, Kind.ADVICE, advice, {"uptake": "planned", "uptake_note": "soon"})
    assert states(journal) == ["open"]


def test_what_moves_to_another_person_is_contact_with_them(journal: Journal, amara: int) -> None:
    ben = create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(0)})
    planned(journal, amara)
    planned(journal, ben)
    edit(journal, Kind.CONVERSATION, talk, {"relationship": ben})
    assert states(journal) == ["open", "done"]


def test_a_month_counts_from_its_first_day(journal: Journal, amara: int) -> None:
    """What was planned in the middle of a month was not done by some contact in it, no one knows when."""
    month = TODAY.isoformat()[:7]
    record = planned(journal, amara)
    with journal.quietly():
        made = FollowUp.update(created_at=f"{month}-15T12:00:00.000Z").where(FollowUp.id == record)
        made.execute(journal.db)
    create(
        journal, Kind.EXCHANGE, {"relationship": amara, "date": month, "direction": "given", "type": "time"}
    )
    assert states(journal) == ["open"]
