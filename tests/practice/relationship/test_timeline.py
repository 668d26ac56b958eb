# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Everything between two people, newest first, and what its lines say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import ExchangeKind, Flow, Kind, SponsorshipDirection, SponsorshipKind
from mentordesk.practice.relationship.timeline import (
    GROUPS,
    TimelineLine,
    event_title,
    exchange_title,
    sponsorship_title,
    timeline_keys,
    timeline_lines,
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def lines(journal: Journal, who: int, group: str = "all") -> list[TimelineLine]:
    return timeline_lines(journal, timeline_keys(journal, who, GROUPS[group]))


def made(journal: Journal, kind: Kind, who: int, **values: Any) -> TimelineLine:
    create(journal, kind, {"relationship": who, "date": "2021-05-03", **values})
    (line,) = lines(journal, who)
    return line


@pytest.mark.parametrize(
    ("kind", "values", "title", "text"),
    [
        (Kind.ADVICE, {"direction": "given", "words": "Wait"}, "Advice given", "“Wait”"),
        (Kind.ADVICE, {"direction": "received", "words": "Wait"}, "Advice received", "“Wait”"),
        (Kind.ADVICE, {"direction": "received", "words": "", "question": "Go?"}, "A question to ask", "Go?"),
        (Kind.ADVICE, {"direction": "given", "words": "", "question": "Go?"}, "Advice given", "Go?"),
        (Kind.CONVERSATION, {"channel": "phone", "notes": "Long"}, "Conversation, phone", "Long"),
        (
            Kind.CONVERSATION,
            {"channel": "in_person", "minutes": 1, "subject": "Boats", "notes": "Long"},
            "Conversation, in person, 1 minute",
            "Boats",
        ),
        (
            Kind.CONVERSATION,
            {"channel": "in_person", "minutes": 45},
            "Conversation, in person, 45 minutes",
            "",
        ),
        (Kind.CONVERSATION, {"minutes": 45}, "Conversation, 45 minutes", ""),
        (Kind.CONVERSATION, {}, "Conversation", ""),
        (
            Kind.EXCHANGE,
            {"direction": "given", "type": "culture_insight", "text": "x"},
            "I gave: culture insight",
            "x",
        ),
        (Kind.EXCHANGE, {"direction": "gained", "type": "time"}, "I gained: time", ""),
        (
            Kind.SPONSORSHIP,
            {"direction": "for_me", "type": "defended", "text": "x"},
            "Sponsorship for me: defended",
            "x",
        ),
        (Kind.TURNING_POINT, {"type": "mutual", "text": "x"}, "Became mutual", "x"),
        (
            Kind.VALUE_STATEMENT,
            {"receive_text": "Doors", "give_text": "Sight"},
            "The value I expect",
            "Doors",
        ),
        (Kind.VALUE_STATEMENT, {"give_text": "Sight"}, "The value I expect", "Sight"),
    ],
)
def test_what_a_line_says(
    journal: Journal, amara: int, kind: Kind, values: dict[str, Any], title: str, text: str
) -> None:
    line = made(journal, kind, amara, **values)
    assert (line.kind, line.date, line.title, line.text) == (kind, "2021-05-03", title, text)
    assert line.strong == (kind is Kind.ADVICE)


def test_later_events_of_an_advice_are_lines_of_their_own(journal: Journal, amara: int) -> None:
    given = {"relationship": amara, "direction": "received", "date": "2021-05-03", "words": "Wait"}
    advice = create(journal, Kind.ADVICE, given)
    edit(journal, Kind.ADVICE, advice, {"uptake": "adapted", "uptake_on": "2021-06", "uptake_note": "Half"})
    edit(journal, Kind.ADVICE, advice, {"effect": "helped", "effect_on": "2021-05-03"})
    edit(journal, Kind.ADVICE, advice, {"report": "told", "report_on": "2021-06-05"})
    assert [(line.date, line.title, line.text) for line in lines(journal, amara)] == [
        ("2021-06-05", "Loop closed: told", "“Wait”"),
        ("2021-06", "Advice: adapted", "“Wait”. Half."),
        ("2021-05-03", "Advice: helped", "“Wait”"),
        ("2021-05-03", "Advice received", "“Wait”"),
    ]
    assert all(line.strong and line.id == advice for line in lines(journal, amara))


@pytest.mark.parametrize(
    ("fact", "value", "title"),
    [
        ("uptake", "planned", "Advice: planned"),
        ("effect", "mixed", "Advice: mixed"),
        ("report", "told", "Loop closed: told"),
        ("report", "acknowledged", "Loop closed: acknowledged"),
        ("report", "not_needed", "Loop closed: no need to tell"),
        ("report", "not_yet", "Loop opened again"),
        ("noted", "", "Advice noted"),
    ],
)
def test_what_an_event_is_called(fact: str, value: str, title: str) -> None:
    assert event_title(fact, value) == title


def test_sides_have_words_of_their_own() -> None:
    assert exchange_title(Flow.GIVEN, ExchangeKind.SKILL) == "I gave: a new skill"
    assert exchange_title(Flow.GAINED, ExchangeKind.SKILL) == "I gained: a new skill"
    by_me = sponsorship_title(SponsorshipDirection.BY_ME, SponsorshipKind.CREDITED)
    assert by_me == "Sponsorship by me: credited in public"


@pytest.mark.parametrize(
    ("state", "title"),
    [
        ("open", "Follow-up: keep in touch"),
        ("done", "Follow-up, done: keep in touch"),
        ("skipped", "Follow-up, skipped: keep in touch"),
    ],
)
def test_a_follow_up_stands_on_its_day(journal: Journal, amara: int, state: str, title: str) -> None:
    values = {"type": "keep_in_touch", "due_on": "2021-05-03", "text": "Ring", "state": state}
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, **values})
    (line,) = lines(journal, amara)
    assert (line.date, line.title, line.text) == ("2021-05-03", title, "Ring")


def test_what_was_said_of_preparing_is_no_line(journal: Journal, amara: int) -> None:
    prepared = {"relationship": amara, "type": "prepare", "due_on": "2021-05-03", "text": "x"}
    create(journal, Kind.FOLLOW_UP, {**prepared, "automatic": True})
    assert lines(journal, amara) == []
    create(journal, Kind.FOLLOW_UP, prepared)
    assert len(lines(journal, amara)) == 1


def test_a_reflection_belongs_to_whom_it_is_about_by_whatever_way(journal: Journal, amara: int) -> None:
    given = {"relationship": amara, "direction": "received", "date": "2021-05-03", "words": "Wait"}
    advice = create(journal, Kind.ADVICE, given)
    talk = create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2021-05-03"})
    ben = create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    for title, about in (
        ("person", ("relationship", amara)),
        ("advice", ("advice", advice)),
        ("talk", ("conversation", talk)),
        ("other", ("relationship", ben)),
    ):
        create(journal, Kind.REFLECTION, {"date": "2021-05-03", "title": title, "about": [about]})
    create(journal, Kind.REFLECTION, {"date": "2021-05", "body": "x", "about": [("relationship", amara)]})
    found = lines(journal, amara, "reflections")
    assert [line.text for line in found] == ["talk", "advice", "person", "x"]
    assert {line.title for line in found} == {"Reflection"}


def test_groups_show_their_kinds_and_the_trash_nothing(journal: Journal, amara: int) -> None:
    day = {"relationship": amara, "date": "2021-05-03"}
    advice = create(journal, Kind.ADVICE, {**day, "direction": "given", "words": "Wait"})
    edit(journal, Kind.ADVICE, advice, {"uptake": "planned", "uptake_on": "2021-06"})
    create(journal, Kind.CONVERSATION, {**day, "date": "2022"})
    create(journal, Kind.EXCHANGE, {**day, "date": "2020", "direction": "given", "type": "time"})
    kinds = {group: [line.kind for line in lines(journal, amara, group)] for group in GROUPS}
    assert kinds == {
        "all": [Kind.CONVERSATION, Kind.ADVICE, Kind.ADVICE, Kind.EXCHANGE],
        "advice": [Kind.ADVICE, Kind.ADVICE],
        "conversations": [Kind.CONVERSATION],
        "give_and_take": [Kind.EXCHANGE],
        "reflections": [],
    }
    trash(journal, Kind.ADVICE, advice)
    assert lines(journal, amara, "advice") == []
    assert timeline_keys(journal, create(journal, Kind.RELATIONSHIP, {"name": "Ben"})) == []
