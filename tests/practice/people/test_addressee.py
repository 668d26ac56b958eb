# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whoever the user calls Liz is called Liz in every sentence, and by the whole name in headings."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.records import Advice, Sponsorship
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.advice_list import advice_lines
from mentordesk.practice.advice.life import history, life, move_label, remarks
from mentordesk.practice.advice.lineage import read_chain
from mentordesk.practice.advice.messages import acknowledge_message, ask_message, tell_message, thanks_message
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.advice.sources import source_title
from mentordesk.practice.follow_ups.agenda import read_agenda
from mentordesk.practice.insights.tailoring import tailoring_sheet
from mentordesk.practice.people.addressee import addressee
from mentordesk.practice.records.read import read_advice, read_relationship, read_sponsorship
from mentordesk.practice.relationship.history import read_history
from mentordesk.practice.relationship.looking_back import letter_draft
from mentordesk.practice.relationship.sponsorship import read_acts
from mentordesk.practice.relationship.story import read_story
from mentordesk.practice.today.lists import read_today, waiting_with
from mentordesk.practice.today.question_of_the_day import prompts
from mentordesk.summaries.document.record import advice_document
from mentordesk.summaries.variants.private import private_document

TODAY = date(2026, 11, 29)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def liz(journal: Journal) -> int:
    """One of everything with Elizabeth Harmon, whom the user calls Liz, and with a pupil called Bob."""
    person = create(
        journal,
        Kind.RELATIONSHIP,
        {
            "name": "Elizabeth Harmon",
            "i_call_them": "Liz",
            "they_are": "the one I ask",
            "i_am": "her pupil",
            "they_bring": "patience",
            "began_on": "2020-11-03",
            "keep_in_touch_days": 20,
        },
    )
    robert = create(journal, Kind.RELATIONSHIP, {"name": "Robert Harmon", "i_call_them": "Bob"})

    def entry(kind: Kind, day: str, **values: Any) -> int:
        return create(journal, kind, {"relationship": person, "date": day, **values})

    for direction in ("received", "given"):
        for uptake, effect in (
            ("followed", "helped"),
            ("planned", "unknown"),
            ("declined", "unknown"),
            ("undecided", "unknown"),
        ):
            done = {} if uptake == "undecided" else {"uptake_on": "2026-02-01"}
            came = {} if effect == "unknown" else {"effect_on": "2026-02-03"}
            facts = {"words": "Ask first.", "question": "How?", "uptake": uptake, "effect": effect}
            entry(Kind.ADVICE, "2026-01-05", direction=direction, **facts, **done, **came)
    entry(Kind.ADVICE, "2026-01-05", direction="received", question="What now?")
    entry(Kind.ADVICE, "2026-01-05", direction="received", question="What then?", asked_on="2026-03-01")
    source = entry(Kind.ADVICE, "2019", direction="received", words="Say no.", recalled=True)
    passed = {
        "relationship": robert,
        "date": "2026-03-01",
        "direction": "given",
        "words": "Say no.",
        "source": source,
    }
    create(journal, Kind.ADVICE, passed)
    for direction in ("for_me", "by_me"):
        entry(Kind.SPONSORSHIP, "2026-04-01", direction=direction, type="recommended", text="Leeds")
    entry(Kind.SPONSORSHIP, "2026-04-01", direction="for_me", type="credited", thanked_on="2026-04-02")
    for day in ("2026-02-01", "2026-03-01", "2026-04-01"):
        entry(Kind.EXCHANGE, day, direction="gained", type="introduction")
    entry(Kind.EXCHANGE, "2026-05-01", direction="given", type="encouragement")
    entry(Kind.CONVERSATION, "2026-10-01", channel="phone")
    entry(Kind.VALUE_STATEMENT, "2025-01-01", receive=["coaching"])
    create(
        journal,
        Kind.FOLLOW_UP,
        {"relationship": person, "type": "their_promise", "text": "A list", "due_on": "2026-11-01"},
    )
    return person


def said(journal: Journal, person: int) -> Iterator[Any]:
    """All that is said of her anywhere."""
    record = read_relationship(journal, person)
    assert record is not None
    today = read_today(journal, TODAY)
    yield from (*today.listed, *waiting_with(journal, person, TODAY), *prompts(journal, TODAY))
    yield "".join(text for text, _ in read_story(journal, record, TODAY).sentences)
    yield read_story(journal, record, TODAY).questions
    yield from (item.text for item in read_agenda(journal, TODAY))
    yield read_acts(journal, person, record.called)
    yield letter_draft(journal, person, TODAY)
    yield tailoring_sheet(journal, person)
    yield private_document(read_history(journal, person, None, None, TODAY), TODAY)
    advice = [row[0] for row in journal.rows(Advice.select(Advice.id))]
    yield advice_lines(journal, advice, TODAY)
    for number in advice:
        one = read_advice(journal, number)
        assert one is not None
        chain = read_chain(journal, number)
        yield from (tell_message(one), ask_message(one), acknowledge_message(one), history(one), remarks(one))
        yield from (life(one), [link.sentence for link in chain], source_title(journal, number))
        yield from (move_label(move, one.person_called) for move in Move)
        yield advice_document(one, history(one), chain)
    for (number,) in journal.rows(Sponsorship.select(Sponsorship.id)):
        act = read_sponsorship(journal, number)
        assert act is not None
        yield thanks_message(act)


def test_whoever_is_called_liz_is_called_liz_everywhere(journal: Journal) -> None:
    everything = [repr(one) for one in said(journal, liz(journal))]
    assert sum("Liz" in one for one in everything) > 60
    for one in everything:
        assert not re.search(r"Elizabeth(?! Harmon)|Robert(?! Harmon)", one), one


def test_a_button_never_says_another_name_than_the_draft_under_it(journal: Journal) -> None:
    liz(journal)
    thanks = [item for item in read_today(journal, TODAY).tell if item.kind is Kind.SPONSORSHIP]
    assert [item.button for item in thanks] == ["Thank Liz"]
    act = read_sponsorship(journal, thanks[0].record)
    assert act is not None and thanks_message(act).startswith("Liz, on 1 April 2026 you recommended me")


def test_nobody_is_called_by_nothing(journal: Journal) -> None:
    assert addressee(journal, 99) == ""
    person = create(journal, Kind.RELATIONSHIP, {"name": "Frau Dr. Anna Weiß"})
    assert addressee(journal, person) == "Frau Dr. Weiß"
