# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What happened in a relationship in a span of dates."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.errors import NothingFoundError
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import Advice
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind, ValueFunction, ValueSide
from mentordesk.practice.relationship.history import Span, efficacy, read_history


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def advise(journal: Journal, relationship: int, day: str, **values: Any) -> int:
    given: dict[str, Any] = {"relationship": relationship, "direction": "received", "date": day, "words": day}
    return create(journal, Kind.ADVICE, given | values)


def days(journal: Journal, relationship: int, start: str | None, end: str | None) -> list[str]:
    return [piece.date for piece in read_history(journal, relationship, start, end).received]


def test_a_vague_date_counts_in_every_span_it_touches(journal: Journal, amara: int) -> None:
    for day in ("2020", "2021", "2021-05", "2021-05-02", "2021-05-03", "2021-06", "2022"):
        advise(journal, amara, day)
    assert days(journal, amara, "2021-05-03", "2021-05-31") == ["2021", "2021-05", "2021-05-03"]
    assert days(journal, amara, "2021-06-01", None) == ["2021", "2021-06", "2022"]
    assert days(journal, amara, None, "2021-05-02") == ["2020", "2021", "2021-05", "2021-05-02"]
    assert days(journal, amara, "2021", "2021") == ["2021", "2021-05", "2021-05-02", "2021-05-03", "2021-06"]
    assert len(days(journal, amara, None, None)) == 7


@given(
    st.dates(date(1990, 1, 1), date(1992, 12, 31)),
    st.dates(date(1990, 1, 1), date(1992, 12, 31)),
    st.dates(date(1990, 1, 1), date(1992, 12, 31)),
    st.sampled_from([4, 7, 10]),
)
def test_the_condition_of_a_span_is_overlap(first: date, last: date, day: date, known: int) -> None:
    first, last = min(first, last), max(first, last)
    text = day.isoformat()[:known]
    span = Span(first, last)
    stored = ApproxDate.parse(text)
    overlaps = stored.first_day() <= last and stored.last_day() >= first

    class Column:
        """A column that holds one value and compares as SQLite does."""

        def __ge__(self, other: str) -> bool:
            return text >= other

        def __le__(self, other: str) -> bool:
            return text <= other

        def in_(self, values: list[str]) -> bool:
            return text in values

    assert bool(span.touches(Column())) is overlaps


def test_what_was_expected_stays_sealed_until_the_outcome_is_in(journal: Journal, amara: int) -> None:
    advice = advise(
        journal, amara, "2026-01-01", expectation="It will fail", confidence=70, uptake="followed"
    )
    piece = read_history(journal, amara, None, None).received[0]
    assert (piece.expectation, piece.confidence) == ("", None)
    edit(journal, Kind.ADVICE, advice, {"effect": "too_early"})
    assert read_history(journal, amara, None, None).received[0].expectation == ""
    edit(journal, Kind.ADVICE, advice, {"effect": "helped"})
    piece = read_history(journal, amara, None, None).received[0]
    assert (piece.expectation, piece.confidence) == ("It will fail", 70)
    edit(journal, Kind.ADVICE, advice, {"effect": "unknown", "uptake": "declined"})
    assert read_history(journal, amara, None, None).received[0].expectation == "It will fail"


def test_recalled_advice_is_listed_and_not_counted(journal: Journal, amara: int) -> None:
    advise(journal, amara, "1999", recalled=True, uptake="followed", effect="helped", report="told")
    advise(journal, amara, "2026-01-01", uptake="adapted", effect="unknown")
    advise(journal, amara, "2026-01-02", uptake="overtaken")
    advise(journal, amara, "2026-01-03")
    pieces = read_history(journal, amara, None, None).received
    counts = efficacy(pieces)
    assert len(pieces) == 4
    assert (counts.total, counts.used, counts.helped, counts.unknown) == (3, 1, 0, 1)
    assert (counts.another_way, counts.open, counts.known, counts.heard) == (1, 1, 1, 0)


def test_the_median_counts_days_from_the_outcome_to_the_telling(journal: Journal, amara: int) -> None:
    for told in ("2026-01-11", "2026-01-13", "2026-01-31"):
        advise(
            journal,
            amara,
            "2025-12-01",
            uptake="followed",
            effect="helped",
            effect_on="2026-01-10",
            report="told",
            report_on=told,
        )
    advise(
        journal,
        amara,
        "2025-12-01",
        uptake="declined",
        uptake_on="2025",
        report="told",
        report_on="2026-01-01",
    )
    counts = efficacy(read_history(journal, amara, None, None).received)
    assert (counts.timed, counts.median_days, counts.heard) == (3, 3, 4)


@pytest.mark.parametrize(
    ("values", "days"),
    [
        ({"effect_on": "2026-01-10", "report_on": "2026-01-11"}, 1),
        ({"effect_on": "2026-01-10", "report_on": "2026-01-10"}, 0),
        ({"effect_on": "2026-01-10", "report_on": "2026-01-09"}, 0),
        ({"effect_on": "2026-01", "report_on": "2026-01-11"}, None),
        ({"effect_on": "2026-01-10", "report_on": "2026-02"}, None),
        ({"effect_on": "2026-01-10", "report_on": "2026-01-11", "report": "not_needed"}, None),
        (
            {"effect": "unknown", "uptake": "declined", "uptake_on": "2026-01-04", "report_on": "2026-01-06"},
            2,
        ),
        ({"uptake_on": "2026-01-04", "effect_on": "2026-01-05", "report_on": "2026-01-06"}, 1),
    ],
)
def test_days_to_the_telling_are_counted_where_both_are_known(
    journal: Journal, amara: int, values: dict[str, Any], days: int | None
) -> None:
    told = {"uptake": "followed", "uptake_on": "2025-12-02", "effect": "helped", "report": "told"}
    advise(journal, amara, "2025-12-01", **(told | values))
    assert read_history(journal, amara, None, None).received[0].days_to_tell == days


def test_a_span_begins_with_the_statement_in_force(journal: Journal, amara: int) -> None:
    for day in ("2023", "2024-05-31", "2024-06", "2024-06-15", "2025"):
        create(journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": day, "receive_text": day})

    def dates(start: str | None, end: str | None) -> list[str]:
        return [item.date for item in read_history(journal, amara, start, end).statements]

    assert dates("2024-06-10", None) == ["2024-05-31", "2024-06", "2024-06-15", "2025"]
    assert dates("2024-06-15", "2024-12-31") == ["2024-05-31", "2024-06", "2024-06-15"]
    assert dates("2024-07-01", "2024-12-31") == ["2024-06-15"]
    assert dates(None, "2024-06-14") == ["2023", "2024-05-31", "2024-06"]


def test_a_question_that_waits_is_known_as_one(journal: Journal, amara: int) -> None:
    advise(journal, amara, "2026-01-01", words="", question="Go?")
    advise(journal, amara, "2026-01-02", question="Go?")
    pieces = read_history(journal, amara, None, None).received
    assert [piece.waiting_question for piece in pieces] == [True, False]
    assert efficacy(pieces).total == 1


def test_points_and_topics_come_with_their_talk_and_contacts_with_the_person(
    journal: Journal, amara: int
) -> None:
    edit(journal, Kind.RELATIONSHIP, amara, {"contact_points": [("phone", "1"), ("email", "a@e.org")]})
    points = [("b", "open"), ("a", "covered")]
    for day in ("2026-01-01", "2026-01-02"):
        talk = {"relationship": amara, "date": day, "talking_points": points, "topics": ["people", "money"]}
        create(journal, Kind.CONVERSATION, talk)
    found = read_history(journal, amara, "2026-01-02", None)
    (one,) = found.talks
    assert (one.points, one.topics) == (tuple(points), ("people", "money"))
    assert found.person.contact_points == (("phone", "1"), ("email", "a@e.org"))


def test_follow_ups_count_by_the_day_they_were_due_or_done(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara, "2026-01-01")
    done = {"relationship": amara, "state": "done", "done_on": "2026-05-01"}
    create(journal, Kind.FOLLOW_UP, {**done, "text": "due", "due_on": "2025-05-01", "advice": advice})
    create(journal, Kind.FOLLOW_UP, {**done, "text": "done", "repeat": "FREQ=WEEKLY"})
    create(journal, Kind.FOLLOW_UP, {**done, "text": "prepared", "type": "prepare", "automatic": True})
    create(journal, Kind.FOLLOW_UP, {**done, "text": "never", "state": "skipped", "done_on": None})
    tasks = {year: read_history(journal, amara, year, year).tasks for year in ("2025", "2026")}
    assert {year: [task.text for task in found] for year, found in tasks.items()} == {
        "2025": ["due"],
        "2026": ["done"],
    }
    assert tasks["2025"][0].about == "2026-01-01" and tasks["2026"][0].repeat == "every week"
    assert len(read_history(journal, amara, None, None).tasks) == 3


def test_the_trash_stays_out(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara, "2026-01-01", topics=["people"])
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2026-01-01"})
    about = create(
        journal, Kind.REFLECTION, {"date": "2026-01-01", "body": "x", "about": [("advice", advice)]}
    )
    create(journal, Kind.FOLLOW_UP, {"advice": advice, "text": "tell"})
    found = read_history(journal, amara, None, None)
    assert (len(found.received), len(found.talks), len(found.thoughts), len(found.tasks)) == (1, 1, 1, 1)
    trash(journal, Kind.ADVICE, advice)
    trash(journal, Kind.CONVERSATION, talk)
    trash(journal, Kind.REFLECTION, about)
    found = read_history(journal, amara, None, None)
    assert (found.received, found.talks, found.thoughts, found.tasks) == ((), (), (), ())
    trash(journal, Kind.RELATIONSHIP, amara)
    with pytest.raises(NothingFoundError):
        read_history(journal, amara, None, None)


def test_what_was_passed_on_names_the_one_it_went_to(journal: Journal, amara: int) -> None:
    daniel = create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei"})
    source = advise(journal, amara, "2025-01-01", words="Ask early")
    advise(journal, daniel, "2026-01-01", direction="given", words="Ask first", source=source)
    passed = read_history(journal, amara, None, None).passed_on
    assert [(item.called, item.words, item.source_words) for item in passed] == [
        ("Daniel", "Ask first", "Ask early")
    ]
    given_piece = read_history(journal, daniel, None, None).given[0]
    assert given_piece.source is not None and given_piece.source.name == "Amara Okafor"
    trash(journal, Kind.ADVICE, source)
    assert read_history(journal, amara, None, None).passed_on == ()
    assert read_history(journal, daniel, None, None).given[0].source is None


def test_drift_holds_the_statement_in_force_against_what_came_since(journal: Journal, amara: int) -> None:
    statement = {
        "relationship": amara,
        "receive": ["sponsorship", "coaching", "friendship"],
        "give": ["protection"],
    }
    create(journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": "2020", "receive": ["exposure"]})
    create(journal, Kind.VALUE_STATEMENT, {**statement, "date": "2024-06-01"})
    advise(journal, amara, "2024-05-31")
    advise(journal, amara, "2024-07-01")
    thanks = {
        "relationship": amara,
        "direction": "gained",
        "date": "2025-01-01",
        "type": "thanks",
        "text": "x",
    }
    create(journal, Kind.EXCHANGE, thanks)
    found = read_history(journal, amara, "2025-01-01", "2025-12-31")
    assert [item.date for item in found.statements] == ["2024-06-01"]
    assert found.drift is not None and found.drift.since == "2024-06-01"
    seen = {(item.side, item.function): (item.stated, item.count) for item in found.drift.evidence}
    assert seen == {
        (ValueSide.RECEIVE, ValueFunction.SPONSORSHIP): (True, 0),
        (ValueSide.RECEIVE, ValueFunction.COACHING): (True, 1),
        (ValueSide.RECEIVE, ValueFunction.FRIENDSHIP): (True, None),
        (ValueSide.RECEIVE, ValueFunction.ACCEPTANCE): (False, 1),
        (ValueSide.GIVE, ValueFunction.PROTECTION): (True, 0),
    }
    assert [item.date for item in read_history(journal, amara, None, "2023").statements] == ["2020"]
    assert read_history(journal, amara, None, "2019").drift is None


def test_reflections_come_once_whatever_they_are_linked_by(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara, "2026-01-01")
    about = [("relationship", amara), ("advice", advice)]
    values = {
        "date": "2026-02",
        "title": "T",
        "framework": "kolb",
        "about": about,
        "topics": ["people", "money"],
    }
    create(journal, Kind.REFLECTION, {**values, "answers": [("experience", "one"), ("concept", "")]})
    create(journal, Kind.REFLECTION, {"date": "2026-02", "body": "of nobody"})
    (thought,) = read_history(journal, amara, None, None).thoughts
    assert thought.answers == (("experience", "one"),)
    assert thought.topics == ("people", "money")


def test_an_open_follow_up_without_a_day_belongs_to_every_span(journal: Journal, amara: int) -> None:
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "any day"})
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "then", "due_on": "2026-03-01"})
    assert [task.text for task in read_history(journal, amara, "2020", "2020").tasks] == ["any day"]
    assert [task.text for task in read_history(journal, amara, "2026", "2026").tasks] == ["any day", "then"]


def test_two_thousand_records_are_read_at_once(journal: Journal, amara: int) -> None:
    with journal.step("fill"):
        for number in range(1000):
            day = (date(2021, 1, 1) + timedelta(days=number)).isoformat()
            advice = advise(journal, amara, day, topics=["people"], question="Why?")
            create(journal, Kind.REFLECTION, {"date": day, "body": "x " * 100, "about": [("advice", advice)]})
    assert journal.value(Advice.select(Advice.id).limit(1)) is not None
    found = read_history(journal, amara, None, None)
    assert (len(found.received), len(found.thoughts)) == (1000, 1000)
