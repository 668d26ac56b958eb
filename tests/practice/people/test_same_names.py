# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""People of one name are told apart in every sentence and on every page that stands alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.lineage import chain_text, read_chain
from mentordesk.practice.follow_ups.agenda import read_agenda
from mentordesk.practice.insights.tailoring import examples, tailoring_sheet
from mentordesk.practice.people.same_names import Called, label_of, names_in_sentences
from mentordesk.practice.relationship.history import read_history
from mentordesk.practice.today.question_of_the_day import prompts
from mentordesk.practice.trash.trash_list import trash_lines
from mentordesk.practice.wording.spans import Lately
from mentordesk.summaries.document.tailoring import tailoring_document
from mentordesk.summaries.variants.private import private_document

TODAY = date(2026, 11, 29)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def make(journal: Journal, name: str, organisation: str = "") -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name, "organisation": organisation})


def advise(journal: Journal, person: int, direction: str, **values: object) -> int:
    given = {"relationship": person, "direction": direction, "date": "2024-05-03", "words": "Ask first"}
    return create(journal, Kind.ADVICE, given | values)


def test_a_first_name_stands_only_for_the_one_who_has_it(journal: Journal) -> None:
    alpha, beta = make(journal, "Sam Lee", "Alpha"), make(journal, "sam lee", "Beta")
    kim, ben, gone = make(journal, "Sam Kim"), make(journal, "Ben 名"), make(journal, "Ben Oak")
    people = {alpha: "Sam Lee", beta: "sam lee", kim: "Sam Kim", ben: "Ben 名", gone: "Ben Oak"}
    called = names_in_sentences(journal, [Called.of(*one) for one in people.items()])
    assert (called[alpha], called[beta]) == ("Sam Lee (Alpha)", "sam lee (Beta)")
    assert (called[kim], called[gone]) == ("Sam Kim", "Ben Oak")
    trash(journal, Kind.RELATIONSHIP, gone)
    trash(journal, Kind.RELATIONSHIP, kim)
    trash(journal, Kind.RELATIONSHIP, beta)
    called = names_in_sentences(journal, [Called.of(alpha, "Sam Lee"), Called.of(ben, "Ben Ash")])
    assert called == {alpha: "Sam", ben: "Ben"}
    assert names_in_sentences(journal, []) == {}
    make(journal, "Sam Oak")
    assert names_in_sentences(journal, [Called.of(alpha, "Sam Lee", "Sammy")]) == {alpha: "Sammy"}


def test_a_chain_between_two_of_one_name(journal: Journal) -> None:
    alpha, beta = make(journal, "Sam Lee", "Alpha"), make(journal, "Sam Lee", "Beta")
    source = advise(journal, alpha, "received")
    passed = advise(journal, beta, "given", source=source)
    chain = read_chain(journal, passed)
    assert [link.name for link in chain] == ["Sam Lee (Alpha)", "Sam Lee (Beta)"]
    assert "From Sam Lee (Alpha), 3 May 2024" in chain_text(chain)
    assert "To Sam Lee (Beta), 3 May 2024" in chain_text(chain)


def test_the_question_of_the_day_names_one_of_them(journal: Journal) -> None:
    alpha, _ = make(journal, "Sam Lee", "Alpha"), make(journal, "Sam Lee", "Beta")
    for _ in range(3):
        values = {
            "relationship": alpha,
            "direction": "gained",
            "date": "2026-01-05",
            "type": "time",
            "text": "x",
        }
        create(journal, Kind.EXCHANGE, values)
    texts = [prompt.text for prompt in prompts(journal, TODAY)]
    assert texts and all("Sam Lee (Alpha)" in text for text in texts)


def test_paper_says_whose_it_is(journal: Journal) -> None:
    alpha, _ = make(journal, "Sam Lee", "Alpha"), make(journal, "Sam Lee", "Beta")
    ann = make(journal, "Ann Poe")
    label = label_of(journal, alpha)
    page = private_document(read_history(journal, alpha, None, None, TODAY), TODAY, label=label)
    assert (page["heading"], page["running"]) == ("You and Sam Lee (Alpha)", "Sam Lee (Alpha)")
    sheet = tailoring_document(tailoring_sheet(journal, alpha), TODAY, label)
    assert sheet["heading"] == "Before you advise Sam Lee (Alpha)"
    assert label_of(journal, ann) == ""
    page = private_document(read_history(journal, ann, None, None, TODAY), TODAY)
    assert page["heading"] == "You and Ann Poe"


def test_the_trash_tells_them_apart_from_those_who_are_not_there_too(journal: Journal) -> None:
    alpha, _ = make(journal, "Sam Lee", "Alpha"), make(journal, "Sam Lee", "Beta")
    bare, ann = make(journal, "Sam Lee"), make(journal, "Ann Poe")
    create(journal, Kind.CONVERSATION, {"relationship": bare, "date": "2024-05-03"})
    for person in (alpha, bare, ann):
        trash(journal, Kind.RELATIONSHIP, person)
    texts = {line.id: line.text for line in trash_lines(journal)}
    assert (texts[alpha], texts[ann]) == ("Sam Lee (Alpha)", "Ann Poe")
    assert texts[bare] == "Sam Lee", "he alone has no organisation"
    other = make(journal, "Sam Lee")
    trash(journal, Kind.RELATIONSHIP, other)
    texts = {line.id: line.text for line in trash_lines(journal)}
    assert texts[bare] != texts[other] and "contact" not in texts[bare]


def test_a_calendar_and_the_words_of_insights_tell_them_apart(journal: Journal) -> None:
    people = [make(journal, "Sam Lee", one) for one in ("Alpha", "Beta")]
    for person in people:
        create(journal, Kind.CONVERSATION, {"relationship": person, "date": "2026-12-03"})
        create(journal, Kind.CONVERSATION, {"relationship": person, "date": "2026-12-04", "subject": "Boats"})
        follow_up = {"relationship": person, "type": "my_promise", "text": "Send it", "due_on": "2026-12-05"}
        create(journal, Kind.FOLLOW_UP, follow_up)
        advise(journal, person, "given", uptake="followed", uptake_on="2026-10-01", date="2026-09-01")
    said = [item.text for item in read_agenda(journal, TODAY)]
    assert said and all("Sam Lee (Alpha)" in text or "Sam Lee (Beta)" in text for text in said)
    named = [example.detail for example in examples(journal, Lately.EVER, TODAY).used]
    assert sorted(named) == ["Sam Lee (Alpha), 1 September", "Sam Lee (Beta), 1 September"]
