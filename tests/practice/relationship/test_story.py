# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The beginning of a relationship's page: who two people are to each other, and what is open."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.records.read import read_relationship
from mentordesk.practice.relationship.story import Story, last_contact_text, open_count, read_story

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


def story(journal: Journal, **values: Any) -> Story:
    who = create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor", **values})
    found = read_relationship(journal, who)
    assert found is not None
    return read_story(journal, found, TODAY)


@pytest.mark.parametrize(
    ("values", "subtitle"),
    [
        ({}, ""),
        ({"title": "Head", "organisation": "Hafen AG"}, "Head, Hafen AG"),
        ({"title": "Head"}, "Head"),
        ({"organisation": "Hafen AG", "began_on": "2006"}, "Hafen AG · since 2006"),
        (
            {"began_on": "2006-05", "ended_on": "2019-05-03", "archived": True},
            "since May 2006 · ended 3 May 2019 · archived",
        ),
    ],
)
def test_below_the_name_stands_what_is_known(journal: Journal, values: dict[str, Any], subtitle: str) -> None:
    assert story(journal, **values).subtitle == subtitle


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, ""),
        (
            {"they_are": "The one I ask.", "i_am": "I say what I see"},
            "Amara is the one I ask; to Amara I am I say what I see.",
        ),
        ({"they_are": "I’d say a friend"}, "Amara is I’d say a friend."),
        ({"i_am": "The one who asks"}, "To Amara I am the one who asks."),
        ({"they_are": "Leiterin der Werkstatt"}, "Amara is Leiterin der Werkstatt."),
        ({"they_are": "Ben’s old boss"}, "Amara is Ben’s old boss."),
        ({"they_are": "My boss?"}, "Amara is my boss?"),
        ({"how_met": "On a ferry…", "introduced_by": "Ben!"}, "How we met: On a ferry… Introduced by Ben!"),
        ({"they_are": "A friend (still)"}, "Amara is a friend (still)."),
        (
            {"they_are": "a friend", "how_met": "On a ferry", "introduced_by": "Ben"},
            "Amara is a friend. How we met: On a ferry. Introduced by Ben.",
        ),
        ({"realised_on": "2011-05"}, "What it had become I noticed in May 2011."),
        (
            {"how_met": "On a ferry.", "realised_on": "2011-05-03"},
            "How we met: On a ferry. What it had become I noticed on 3 May 2011.",
        ),
    ],
)
def test_the_bond_in_plain_sentences_around_the_users_words(
    journal: Journal, values: dict[str, Any], said: str
) -> None:
    sentences = story(journal, **values).sentences
    assert "".join(text for text, _ in sentences) == said


def test_the_users_own_words_are_known_as_such(journal: Journal) -> None:
    sentences = story(journal, they_are="a friend", i_am="a guest", how_met="On a ferry").sentences
    assert [text for text, own in sentences if own] == ["a friend", "a guest", "On a ferry"]


def advise(journal: Journal, who: int, **values: Any) -> int:
    made = {"relationship": who, "direction": "received", "date": ago(90), "words": "Wait"}
    return create(journal, Kind.ADVICE, made | values)


def test_loops_are_open_until_they_are_closed(journal: Journal, amara: int) -> None:
    assert open_count(journal, amara) == 0
    advise(journal, amara)
    advise(journal, amara, uptake="planned")
    advise(journal, amara, uptake="followed", effect="helped")
    advise(journal, amara, uptake="followed", effect="helped", report="told")
    advise(journal, create(journal, Kind.RELATIONSHIP, {"name": "Ben"}))
    trash(journal, Kind.ADVICE, advise(journal, amara))
    assert open_count(journal, amara) == 3


def test_what_is_open_stands_beside_it(journal: Journal, amara: int) -> None:
    advise(journal, amara, direction="given")
    advise(journal, amara, words="", question="Go or stay?")
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "Ring her", "due_on": ago(-9)})
    person = read_relationship(journal, amara)
    assert person is not None
    found = read_story(journal, person, TODAY)
    assert [item.button for item in found.open] == ["Ask Amara"]
    assert len(found.questions) == 1 and [line.text for line in found.follow_ups] == ["Ring her"]
    assert found.bond and found.value.statement is None


def test_the_last_contact_in_words(journal: Journal, amara: int) -> None:
    assert last_contact_text(journal, amara, TODAY) == ""
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2020-05-03"})
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(-1)})
    assert last_contact_text(journal, amara, TODAY) == "3 May 2020"
    edit(journal, Kind.CONVERSATION, talk, {"date": "2020-05"})
    assert last_contact_text(journal, amara, TODAY) == "May 2020"


def test_of_somebody_who_has_died_it_speaks_in_the_past(journal: Journal) -> None:
    words = {
        "name": "Henrik Dahl",
        "they_are": "My first boss",
        "i_am": "The one he trusted",
        "died_on": "2026-05",
    }
    record = read_relationship(journal, create(journal, Kind.RELATIONSHIP, words))
    assert record is not None
    story = read_story(journal, record, date(2026, 11, 29))
    said = "".join(text for text, _ in story.sentences)
    assert said == "Henrik was my first boss; to Henrik I was the one he trusted."
    assert story.subtitle == "died May 2026"
