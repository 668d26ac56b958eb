# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Situations in which a sentence that counts could easily be untrue, each with what is true."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.desktop.reflections.attachments import size_text
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, Kind
from mentordesk.practice.insights.efficacy import works
from mentordesk.practice.insights.efficacy_sentences import asked_sentence, whole_text
from mentordesk.practice.insights.tailoring import tailoring_sheet
from mentordesk.practice.records.read import read_relationship
from mentordesk.practice.relationship.bond import bond_sentence, read_bond
from mentordesk.practice.relationship.drift import drift_sentences, last_statement, read_drift
from mentordesk.practice.relationship.give_and_take import picture_sentences, read_picture, summary_line
from mentordesk.practice.relationship.history import read_history
from mentordesk.practice.relationship.sponsorship import acts_summary, read_acts
from mentordesk.practice.relationship.value import come_so_far, read_value
from mentordesk.practice.today.lists import headline, read_today
from mentordesk.practice.wording.spans import Lately
from mentordesk.summaries.variants.private import private_document

NOW = date.today()


def ago(days: int) -> str:
    return (NOW - timedelta(days)).isoformat()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


class Told:
    """What the program says of one person, and a way to write records of them."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})

    def add(self, kind: Kind, **values: Any) -> int:
        return operations.create(self.journal, kind, {"relationship": self.person, "date": ago(40), **values})

    def said(self, **values: Any) -> int:
        return self.add(Kind.ADVICE, **{"direction": "received", "words": "Wait.", **values})

    def page(self) -> str:
        found = read_history(self.journal, self.person, None, None, NOW)
        return str(private_document(found, NOW))

    def today(self) -> str:
        shown = read_today(self.journal, NOW)
        return " ".join([headline(shown), *(item.reason for item in shown.listed)])

    def bond(self) -> str:
        return bond_sentence(read_bond(self.journal, self.person, NOW))

    def came(self) -> str:
        return come_so_far(self.journal, self.person, NOW)

    def drift(self) -> str:
        found = last_statement(self.journal, self.person)
        assert found is not None
        told = drift_sentences(read_drift(self.journal, self.person, found[1], NOW), NOW)
        return " ".join(one.text for one in told)

    def whole(self, direction: Direction = Direction.RECEIVED) -> str:
        return whole_text(works(self.journal, direction, Lately.EVER, NOW))


USED = {"uptake": "followed", "uptake_on": ago(30)}
HELPED = {**USED, "effect": "helped", "effect_on": ago(20)}


def test_advice_in_the_trash_is_not_still_open(journal: Journal) -> None:
    told = Told(journal)
    operations.trash(journal, Kind.ADVICE, told.said())
    assert told.today() == "Nothing waits. Every loop is closed."


def test_an_outcome_noted_today_has_not_waited_for_days(journal: Journal) -> None:
    told = Told(journal)
    told.said(uptake="followed", uptake_on=ago(3), effect="helped", effect_on=ago(0))
    assert "0 days" not in told.today() and told.today().startswith("1 thing waits. ")


def test_a_review_day_that_is_today_counts_no_days_of_silence(journal: Journal) -> None:
    told = Told(journal)
    told.said(direction="given", date=ago(0), review_on=ago(0))
    assert "0 days" not in told.today()


def test_given_advice_without_words_is_no_advice(journal: Journal) -> None:
    told = Told(journal)
    told.said(direction="given", words=" ")
    assert told.bond() == "" and told.came() == "Nothing yet"


def test_a_thousand_acts_are_written_with_a_separator(journal: Journal) -> None:
    told = Told(journal)
    with journal.step("fill"):
        for _ in range(1000):
            told.add(Kind.SPONSORSHIP, direction="by_me", type="credited")
    assert told.bond() == "On record: 1,000 acts of sponsorship by you, and no advice."
    assert acts_summary(read_acts(journal, told.person, "Amara")) == "1,000 by you"


def test_both_introductions_of_two_days_count(journal: Journal) -> None:
    told = Told(journal)
    told.add(Kind.EXCHANGE, direction="gained", type="introduction")
    told.add(Kind.EXCHANGE, direction="gained", type="introduction", date=ago(39))
    told.add(Kind.SPONSORSHIP, direction="for_me", type="introduced", date=ago(40))
    assert told.came() == "1 introduction, 1 act of sponsorship"


def test_a_conversation_tomorrow_is_no_talk(journal: Journal) -> None:
    told = Told(journal)
    told.add(Kind.CONVERSATION, date=ago(-1), channel="phone")
    assert "You talked" not in told.page()


def test_a_conversation_of_today_is_one(journal: Journal) -> None:
    told = Told(journal)
    told.add(Kind.CONVERSATION, date=ago(0), channel="phone")
    assert "You talked once, by phone." in told.page()


def test_three_ways_of_four_talks_are_no_most_often(journal: Journal) -> None:
    told = Told(journal)
    for channel in ("phone", "phone", "video", "message"):
        told.add(Kind.CONVERSATION, channel=channel)
    assert "You talked four times." in told.page()


def test_advice_that_needs_no_telling_is_not_unheard(journal: Journal) -> None:
    told = Told(journal)
    told.said(**HELPED, report="not_needed")
    assert "not heard" not in told.page()


def test_of_two_only_the_owed_one_is_unheard(journal: Journal) -> None:
    told = Told(journal)
    told.said(**HELPED, report="not_needed")
    told.said(**HELPED)
    assert "Of one Amara has not heard yet what came of it." in told.page()


def test_events_that_were_faster_are_no_other_way(journal: Journal) -> None:
    told = Told(journal)
    told.said(uptake="overtaken", report="told")
    assert told.whole() == (
        "One piece of advice came from one person. None is known to have been used yet."
        " In one case events were faster."
    )


def test_helped_in_part_is_not_under_what_did_not_help(journal: Journal) -> None:
    told = Told(journal)
    told.said(direction="given", **{**HELPED, "effect": "mixed"})
    titles = [part.title for part in tailoring_sheet(journal, told.person).parts]
    assert titles == ["Helped in part"]


def test_none_and_one_of_several_were_used(journal: Journal) -> None:
    told = Told(journal)
    for number in range(9):
        told.said(direction="given", question="How?", **(USED if number == 0 else {}))
    told.said(direction="given", unasked=True)
    asked = works(journal, Direction.GIVEN, Lately.EVER, NOW).asked
    assert asked_sentence(asked) == (
        "Asked for: one of nine was used. Nobody had asked: the one piece was not used."
    )


def test_talks_alone_are_not_nothing_on_record(journal: Journal) -> None:
    told = Told(journal)
    told.add(Kind.VALUE_STATEMENT, date=ago(70), receive=["coaching"], receive_text="x")
    told.add(Kind.CONVERSATION, date=ago(30))
    assert "In 2 months no advice, no gain and no act of sponsorship for you was recorded." in told.drift()


def test_an_ended_question_is_no_advice_that_came(journal: Journal) -> None:
    told = Told(journal)
    told.add(Kind.VALUE_STATEMENT, date=ago(70), receive=["coaching"])
    told.said(words="", question="How?", report="not_needed")
    assert "no advice" in told.drift() and told.came() == "Nothing yet"


def test_give_and_take_of_last_year_alone_is_not_since(journal: Journal) -> None:
    told = Told(journal)
    told.add(Kind.EXCHANGE, direction="gained", type="time", date=str(NOW.year - 1))
    (said,) = picture_sentences(read_picture(journal, told.person), "Amara", NOW)
    assert said == f"From Amara you gained one gift of time, in {NOW.year - 1}."
    assert summary_line(read_picture(journal, told.person)) == "Gained time"


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0 bytes"), (1, "1 byte"), (2, "2 bytes"), (999, "999 bytes")]
)
def test_a_size_in_bytes(size: int, text: str) -> None:
    assert size_text(size) == text


def test_a_statement_of_yesterday_says_since_then(journal: Journal) -> None:
    told = Told(journal)
    told.add(Kind.VALUE_STATEMENT, date=ago(1), receive=["friendship"])
    assert "is on record since then" in told.drift() and "0 month" not in told.drift()
    person = read_relationship(journal, told.person)
    assert person is not None and read_value(journal, person, NOW).hint == ""


def test_a_follow_up_of_no_kind_is_called_one(journal: Journal) -> None:
    told = Told(journal)
    operations.create(journal, Kind.FOLLOW_UP, {"type": "custom", "due_on": ago(0)})
    (item,) = read_today(journal, NOW).due
    assert (item.name, item.words) == ("Follow-up", "Follow-up")
    assert "Something else" not in told.page()
