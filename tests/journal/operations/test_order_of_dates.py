# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What cannot have happened is refused with the reason, and the date that is meant."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.order_of_dates import OrderRefusedError, check_order
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.operations.turning_points import add_turning_point
from mentordesk.journal.records import Advice, Relationship, Sponsorship, TurningPoint
from mentordesk.journal.terms import Kind

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(2020, 1, 1), date(2026, 12, 31))
VAGUE = st.tuples(DAYS, st.sampled_from([4, 7, 10])).map(lambda pair: pair[0].isoformat()[: pair[1]])


def person(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Ada"})


def advice(journal: Journal, **values: Any) -> int:
    given = {"relationship": person(journal), "direction": "received", "date": "2021-05-03", "words": "W"}
    return create(journal, Kind.ADVICE, given | values)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"date": "2026-11-24"}, "date"),
        ({"date": "2027"}, "date"),
        ({"date": "2021-05-03", "uptake_on": "2021-05-02"}, "uptake_on"),
        ({"date": "2021-05-03", "effect_on": "2021-04"}, "effect_on"),
        ({"date": "2021-05-03", "report_on": "2020"}, "report_on"),
        ({"date": "2021-05-03", "report_on": "2026-12"}, "report_on"),
    ],
)
def test_a_day_before_the_first_or_still_to_come_is_refused(values: dict[str, str], field: str) -> None:
    with pytest.raises(OrderRefusedError) as refused:
        check_order(Kind.ADVICE, values, TODAY)
    assert refused.value.field == field
    assert refused.value.kept == "Nothing was changed." and refused.value.advice


@pytest.mark.parametrize(
    "values",
    [
        {"date": "2026-11-23"},
        {"date": "2026"},
        {"date": "2021-05-03", "uptake_on": "2021"},
        {"date": "2021-05-03", "report_on": "2021-05"},
        {"date": "2021", "uptake_on": "2021-01-01", "effect_on": "2021-01-01", "report_on": "2021-01-01"},
        # Odd, but life allows it: told before it was tried.
        {"date": "2021", "uptake_on": "2022", "effect_on": "2021-12", "report_on": "2021-06"},
    ],
)
def test_what_a_vague_date_can_mean_is_let_be(values: dict[str, str]) -> None:
    check_order(Kind.ADVICE, values, TODAY)


@given(first=VAGUE, later=VAGUE)
def test_refused_only_if_no_day_would_do(first: str, later: str) -> None:
    one, other = ApproxDate.parse(first), ApproxDate.parse(later)
    possible = other.last_day() >= one.first_day() and one.first_day() <= TODAY and other.first_day() <= TODAY
    try:
        check_order(Kind.ADVICE, {"date": first, "report_on": later}, TODAY)
    except OrderRefusedError:
        assert not possible
    else:
        assert possible


def test_operations_refuse_and_change_nothing(journal: Journal) -> None:
    made = advice(journal)
    before = journal.rows(Advice.select().tuples())
    tomorrow = (date.today() + timedelta(days=2)).isoformat()
    for values in (
        {"date": tomorrow},
        {"uptake": "followed", "uptake_on": "2021-05-02"},
        {"report": "told", "report_on": tomorrow},
    ):
        with pytest.raises(OrderRefusedError):
            edit(journal, Kind.ADVICE, made, values)
    with pytest.raises(OrderRefusedError):
        advice(journal, effect="helped", effect_on="2020")
    assert journal.rows(Advice.select().tuples()) == before
    # Moving the day it was said past what came of it is refused as well.
    edit(journal, Kind.ADVICE, made, {"report": "told", "report_on": "2021-06-01"})
    with pytest.raises(InputRefusedError, match="before it was said"):
        edit(journal, Kind.ADVICE, made, {"date": "2021-07-01"})


def test_thanks_before_the_act_are_refused(journal: Journal) -> None:
    act = {"relationship": person(journal), "direction": "for_me", "type": "defended", "date": "2021-05-03"}
    made = create(journal, Kind.SPONSORSHIP, act)
    with pytest.raises(OrderRefusedError) as refused:
        edit(journal, Kind.SPONSORSHIP, made, {"thanked_on": "2021-05-02"})
    assert refused.value.field == "thanked_on"
    assert journal.value(Sponsorship.select(Sponsorship.thanked_on)) is None
    edit(journal, Kind.SPONSORSHIP, made, {"thanked_on": "2021-05"})


FUTURE = str(date.today().year + 2)


@pytest.mark.parametrize(
    ("values", "field", "told"),
    [
        ({"ended_on": "2019"}, "ended_on", "before it began"),
        ({"realised_on": "2015"}, "realised_on", "before it began"),
        ({"began_on": FUTURE}, "began_on", "still to come"),
        ({"ended_on": FUTURE}, "ended_on", "still to come"),
        ({"realised_on": FUTURE}, "realised_on", "still to come"),
    ],
)
def test_impossible_dates_of_a_relationship_are_refused(
    journal: Journal, values: dict[str, str], field: str, told: str
) -> None:
    made = create(journal, Kind.RELATIONSHIP, {"name": "Ada", "began_on": "2020"})
    before = journal.rows(Relationship.select().tuples())
    with pytest.raises(OrderRefusedError, match=told) as refused:
        edit(journal, Kind.RELATIONSHIP, made, values)
    assert refused.value.field == field
    with pytest.raises(OrderRefusedError):
        create(journal, Kind.RELATIONSHIP, {"name": "Ben", "began_on": "2020", **values})
    assert journal.rows(Relationship.select().tuples()) == before


def test_what_life_allows_between_two_people_is_let_be(journal: Journal) -> None:
    """Noticed years after it had ended; begun and ended within the same year."""
    ends = {"began_on": "2020", "ended_on": "2020-03", "realised_on": "2024-05-01"}
    made = create(journal, Kind.RELATIONSHIP, {"name": "Ada", **ends})
    edit(journal, Kind.RELATIONSHIP, made, {"began_on": None, "ended_on": "2019"})


def test_a_statement_of_value_is_not_of_a_day_to_come(journal: Journal) -> None:
    stated = {"relationship": person(journal), "receive_text": "Doors"}
    with pytest.raises(OrderRefusedError, match="still to come"):
        create(journal, Kind.VALUE_STATEMENT, {**stated, "date": FUTURE})
    made = create(journal, Kind.VALUE_STATEMENT, {**stated, "date": "2024"})
    with pytest.raises(OrderRefusedError):
        edit(journal, Kind.VALUE_STATEMENT, made, {"date": FUTURE})


def test_wrong_dates_of_an_earlier_file_can_be_corrected_one_after_the_other(journal: Journal) -> None:
    made = person(journal)
    with journal.step("edit"):
        wrong = {"began_on": FUTURE, "ended_on": FUTURE, "realised_on": FUTURE}
        Relationship.update(wrong).where(Relationship.id == made).execute(journal.db)
    edit(journal, Kind.RELATIONSHIP, made, {"name": "Ada Kovács", "note": "Calm"})
    edit(journal, Kind.RELATIONSHIP, made, {"began_on": "2019"})
    edit(journal, Kind.RELATIONSHIP, made, {"ended_on": "2020"})
    edit(journal, Kind.RELATIONSHIP, made, {"realised_on": None})


def test_a_turning_point_that_would_end_it_before_it_began_is_refused_at_its_own_date(
    journal: Journal,
) -> None:
    made = create(journal, Kind.RELATIONSHIP, {"name": "Ada", "began_on": "2020"})
    for type_ in ("ended", "recognised"):
        with pytest.raises(OrderRefusedError, match="before it began") as refused:
            add_turning_point(journal, {"relationship": made, "type": type_, "date": "2015"})
        assert refused.value.field == "date"
    assert journal.rows(TurningPoint.select(TurningPoint.id)) == []
