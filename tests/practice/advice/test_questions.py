# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Questions that wait for the next conversation and become the advice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import Advice, TalkingPoint
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceState, Kind
from mentordesk.practice.advice.advice_list import AdviceFilter, advice_ids, advice_lines
from mentordesk.practice.advice.questions import (
    answer_in,
    questions_at,
    questions_query,
    waiting_questions,
    write_words,
)
from mentordesk.practice.records.read import read_advice, read_conversation, read_relationship
from mentordesk.practice.relationship.story import read_story

TODAY = date(2026, 11, 23)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def ask(journal: Journal, person: int, question: str, **values: Any) -> int:
    given = {"relationship": person, "direction": "received", "date": "2026-11-01", "question": question}
    return create(journal, Kind.ADVICE, given | values)


def test_questions_wait_the_one_needed_soonest_first(journal: Journal, amara: int) -> None:
    ask(journal, amara, "Any time?")
    ask(journal, amara, "In December?", answer_by="2026-12")
    ask(journal, amara, "Last week?", answer_by="2026-11-16")
    ask(journal, amara, "Answered?", words="Yes.")
    trash(journal, Kind.ADVICE, ask(journal, amara, "Dropped?"))
    create(
        journal,
        Kind.ADVICE,
        {"relationship": amara, "direction": "given", "date": "2026", "question": "Theirs?"},
    )
    found = waiting_questions(journal, amara, TODAY)
    assert [(question.text, question.overdue) for question in found] == [
        ("Last week?", True),
        ("In December?", False),
        ("Any time?", False),
    ]
    assert found[0].detail == "You wanted to know by 16 November."
    person = read_relationship(journal, amara)
    assert person is not None
    story = read_story(journal, person, TODAY)
    assert story.questions == found
    assert story.value.come.startswith("1 piece of advice"), "a question is no advice yet"


def test_the_newest_conversation_holds_them_and_the_answer_belongs_to_it(
    journal: Journal, amara: int
) -> None:
    question = ask(journal, amara, "Where do I begin?")
    old, new = (
        begin_conversation(journal, {"relationship": amara, "date": day})
        for day in ("2026-11-05", "2026-11-20")
    )
    talks = [read_conversation(journal, talk) for talk in (old, new)]
    assert talks[0] and talks[1]
    assert questions_at(journal, talks[0], TODAY) == ()
    assert [found.id for found in questions_at(journal, talks[1], TODAY)] == [question]
    answer_in(journal, question, talks[1], TODAY)
    row = journal.first(Advice.select(Advice.conversation, Advice.date).where(Advice.id == question))
    assert row == (new, "2026-11-20")
    edit(journal, Kind.ADVICE, question, {"words": "At the end."})
    assert questions_at(journal, talks[1], TODAY) == ()


def test_a_conversation_still_to_come_does_not_date_the_answer(journal: Journal, amara: int) -> None:
    question = ask(journal, amara, "Where do I begin?")
    talk = read_conversation(
        journal, create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2030"})
    )
    assert talk
    answer_in(journal, question, talk, date.today())
    day = journal.value(Advice.select(Advice.date).where(Advice.id == question))
    assert day == date.today().isoformat()


def test_the_first_words_make_a_question_the_advice_of_their_day(journal: Journal, amara: int) -> None:
    def write(advice: int, words: str) -> tuple[str, str]:
        found = read_advice(journal, advice)
        assert found is not None
        write_words(journal, found, words, TODAY)
        row = journal.first(Advice.select(Advice.words, Advice.date).where(Advice.id == advice))
        assert row is not None
        return row

    asked = ask(journal, amara, "What now?")
    assert write(asked, " ") == (" ", "2026-11-01")
    assert write(asked, "Wait.") == ("Wait.", TODAY.isoformat())
    journal.undo()
    row = journal.first(Advice.select(Advice.words, Advice.date))
    assert row == (" ", "2026-11-01"), "words and day are one step"
    write(asked, "Wait.")
    edit(journal, Kind.ADVICE, asked, {"date": "2026-11-20"})
    assert write(asked, "Wait!") == ("Wait!", "2026-11-20"), "it is an advice already"
    talk = begin_conversation(journal, {"relationship": amara, "date": "2026-11-10"})
    held = ask(journal, amara, "And then?", conversation=talk)
    assert write(held, "Ask again.") == ("Ask again.", "2026-11-01")


def test_the_list_can_show_the_questions_alone(journal: Journal, amara: int) -> None:
    question = ask(journal, amara, "Where do I begin?")
    ask(journal, amara, "Answered?", words="Yes.")
    ids = [row[0] for query in advice_ids(AdviceFilter(questions=True)) for row in journal.rows(query)]
    assert ids == [question]
    line = advice_lines(journal, ids)[0]
    assert (line.text, line.state, line.asked) == ("Where do I begin?", AdviceState.NOTED, True)


def test_points_roll_over_until_they_are_covered_or_dropped(journal: Journal, amara: int) -> None:
    points = [("Lisbon", "open"), ("Budget", "covered"), ("Crane", "dropped")]
    first = begin_conversation(
        journal, {"relationship": amara, "date": "2026-10-01", "talking_points": points}
    )
    second = begin_conversation(journal, {"relationship": amara, "date": "2026-11-01"})

    def shown(talk: int) -> list[tuple[str, str]]:
        found = read_conversation(journal, talk)
        assert found is not None
        return list(found.talking_points)

    assert shown(second) == [("Lisbon", "open")]
    assert shown(first) == [("Lisbon", "carried"), ("Budget", "covered"), ("Crane", "dropped")]
    edit(journal, Kind.CONVERSATION, second, {"talking_points": [("Lisbon", "dropped")]})
    third = begin_conversation(journal, {"relationship": amara, "date": "2026-11-20"})
    assert shown(third) == []
    journal.undo()
    journal.undo()
    journal.undo()
    assert shown(first) == points
    assert journal.rows(TalkingPoint.select(TalkingPoint.state).order_by(TalkingPoint.id)) == [
        ("open",),
        ("covered",),
        ("dropped",),
    ]


def test_questions_are_found_by_indexes(journal: Journal, amara: int) -> None:
    def plan(query: object) -> list[str]:
        sql, values = journal.db.get_sql_context().sql(query).query()  # type: ignore[no-untyped-call]
        rows = journal.db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()  # type: ignore[no-untyped-call]
        return [str(row[3]) for row in rows]

    steps = plan(questions_query(amara, TODAY.isoformat()))
    assert any("advice_state_of_relationship" in step for step in steps), steps
    for query in advice_ids(AdviceFilter(questions=True)):
        assert not any(step.startswith("SCAN advice") and "INDEX" not in step for step in plan(query))
