# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The value of a relationship: what is expected, what came, and when to look again."""

import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import ExchangeKind, Kind, SponsorshipKind
from mentordesk.practice.records.read import read_relationship
from mentordesk.practice.relationship.value import CHECK_AFTER_DAYS, Value, come_so_far, read_value

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


def value(journal: Journal, who: int) -> Value:
    person = read_relationship(journal, who)
    assert person is not None
    return read_value(journal, person, TODAY)


def state(journal: Journal, who: int, day: str, **values: Any) -> int:
    made = {"relationship": who, "date": day, "receive_text": "Doors"}
    return create(journal, Kind.VALUE_STATEMENT, made | values)


def test_while_nothing_is_stated_it_tells_what_has_come(journal: Journal, amara: int) -> None:
    found = value(journal, amara)
    assert (found.statement, found.label, found.come, found.hint) == (None, "", "Nothing yet", "")
    assert (found.receive.expected, found.receive.told) == ("", None)


def test_what_is_expected_is_told_in_own_words_or_by_its_functions(journal: Journal, amara: int) -> None:
    given = {"receive": ["sponsorship", "role_modelling"], "give": ["friendship", "coaching"]}
    record = state(journal, amara, "2020-05", receive_text=" ", give_text="Sight ", **given)
    found = value(journal, amara)
    assert found.statement == record
    assert found.label == "Most likely value, as I see it since May 2020"
    assert (found.receive.expected, found.give.expected) == ("Sponsorship and role modelling", "Sight")
    assert found.come == ""


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        (ago(CHECK_AFTER_DAYS - 1), ""),
        (ago(CHECK_AFTER_DAYS), "You said so 1 year ago. Is it still so?"),
        (ago(2 * CHECK_AFTER_DAYS - 1), "You said so 1 year ago. Is it still so?"),
        (ago(2 * CHECK_AFTER_DAYS), "You said so 2 years ago. Is it still so?"),
        ("2025", ""),
        ("2024", "You said so 1 year ago. Is it still so?"),
    ],
)
def test_a_statement_asks_to_be_looked_at_after_a_year(
    journal: Journal, amara: int, day: str, hint: str
) -> None:
    state(journal, amara, day)
    assert CHECK_AFTER_DAYS == 365
    assert value(journal, amara).hint == hint


def test_it_asks_nothing_while_it_is_put_off(journal: Journal, amara: int) -> None:
    record = state(journal, amara, "2020")
    edit(journal, Kind.VALUE_STATEMENT, record, {"snoozed_until": ago(-1)})
    assert value(journal, amara).hint == ""
    edit(journal, Kind.VALUE_STATEMENT, record, {"snoozed_until": ago(0)})
    assert value(journal, amara).hint.startswith("You said so 5 years ago")


@pytest.mark.parametrize("rest", [{"archived": True}, {"paused": True}, {"ended_on": "2026"}])
def test_it_asks_nothing_of_whoever_is_at_rest(journal: Journal, amara: int, rest: dict[str, Any]) -> None:
    state(journal, amara, "2020")
    edit(journal, Kind.RELATIONSHIP, amara, rest)
    assert value(journal, amara).hint == ""


def test_what_came_is_counted_by_its_kind(journal: Journal, amara: int) -> None:
    advice = {"relationship": amara, "direction": "received", "date": "2021-05-03", "words": "Wait"}
    gain = {"relationship": amara, "direction": "gained", "type": "time", "date": "2021-05-03"}
    act = {"relationship": amara, "direction": "for_me", "type": "nominated", "date": "2021-05-03"}
    create(journal, Kind.ADVICE, {**advice, "direction": "given"})
    create(journal, Kind.ADVICE, {**advice, "words": "", "question": "Now?"})
    create(journal, Kind.EXCHANGE, {**gain, "direction": "given"})
    create(journal, Kind.EXCHANGE, {**gain, "direction": "given", "type": "introduction"})
    create(journal, Kind.SPONSORSHIP, {**act, "direction": "by_me"})
    trash(journal, Kind.ADVICE, create(journal, Kind.ADVICE, advice))
    assert come_so_far(journal, amara, TODAY) == "Nothing yet"
    create(journal, Kind.ADVICE, advice)
    assert come_so_far(journal, amara, TODAY) == "1 piece of advice, no sponsorship"
    create(journal, Kind.EXCHANGE, gain)
    create(journal, Kind.EXCHANGE, {**gain, "type": "introduction"})
    create(journal, Kind.EXCHANGE, {**gain, "type": "introduction"})
    create(journal, Kind.ADVICE, advice)
    assert come_so_far(journal, amara, TODAY) == (
        "2 pieces of advice, 2 introductions, 1 other gain, no sponsorship"
    )
    create(journal, Kind.SPONSORSHIP, act)
    said = "2 pieces of advice, 2 introductions, 1 other gain, 1 act of sponsorship"
    assert come_so_far(journal, amara, TODAY) == said


def test_sponsorship_alone_is_something(journal: Journal, amara: int) -> None:
    act = {"relationship": amara, "direction": "for_me", "type": "nominated", "date": "2021-05-03"}
    create(journal, Kind.SPONSORSHIP, act)
    assert come_so_far(journal, amara, TODAY) == "1 act of sponsorship"


def expect(journal: Journal, person: int, day: str, **values: Any) -> int:
    return create(journal, Kind.VALUE_STATEMENT, {"relationship": person, "date": day, **values})


def advise(journal: Journal, person: int, day: str, direction: str = "received", **values: Any) -> int:
    given = {"relationship": person, "direction": direction, "date": day, "words": "x"}
    return create(journal, Kind.ADVICE, {**given, **values})


def act(journal: Journal, person: int, kind: str, day: str, direction: str = "for_me") -> int:
    values = {"relationship": person, "direction": direction, "type": kind, "date": day}
    return create(journal, Kind.SPONSORSHIP, values)


def gift(journal: Journal, person: int, kind: str, day: str, direction: str = "gained") -> int:
    values = {"relationship": person, "direction": direction, "type": kind, "date": day, "text": "x"}
    return create(journal, Kind.EXCHANGE, values)


def test_the_page_shows_the_statement_in_force(journal: Journal, amara: int) -> None:
    before = value(journal, amara)
    assert before.statement is None and before.come == "Nothing yet" and not before.hint
    expect(journal, amara, "2025-01-01", receive_text="Old")
    statement = expect(
        journal, amara, "2026-01-05", receive=["sponsorship", "challenge"], give_text="The floor"
    )
    now = value(journal, amara)
    assert now.statement == statement and now.receive.expected == "Sponsorship and challenging assignments"
    assert now.give.expected == "The floor" and now.receive.told is not None
    assert now.label == "Most likely value, as I see it since 5 January" or "January 2026" in now.label


def test_after_a_year_it_asks_calmly_and_only_where_something_lives(journal: Journal, amara: int) -> None:
    statement = expect(journal, amara, "2025-11-23", receive_text="x")
    assert value(journal, amara).hint == "You said so 1 year ago. Is it still so?"
    edit(journal, Kind.VALUE_STATEMENT, statement, {"date": "2025-11-24"})
    assert value(journal, amara).hint == ""
    edit(journal, Kind.VALUE_STATEMENT, statement, {"date": "2023-05"})
    assert value(journal, amara).hint == "You said so 3 years ago. Is it still so?"
    edit(journal, Kind.VALUE_STATEMENT, statement, {"snoozed_until": "2026-12-01"})
    assert value(journal, amara).hint == ""
    edit(journal, Kind.VALUE_STATEMENT, statement, {"snoozed_until": None})
    for values in ({"ended_on": "2026"}, {"archived": True}, {"paused": True}):
        edit(journal, Kind.RELATIONSHIP, amara, values)
        assert value(journal, amara).hint == "", values
        journal.undo()


def test_two_thousand_records_of_one_relationship(journal: Journal, amara: int) -> None:
    gifts, acts = list(ExchangeKind), list(SponsorshipKind)
    with journal.step("fill"):
        expect(journal, amara, "2015", receive=["coaching"], give=["challenge"])
        for number in range(1000):
            day = (date(2016, 1, 1) + timedelta(days=number)).isoformat()
            advise(journal, amara, day, "given" if number % 2 else "received")
            gift(journal, amara, gifts[number % len(gifts)], day, "given" if number % 3 else "gained")
            if number % 10 == 0:
                act(journal, amara, acts[number % len(acts)], day)
    times = []
    for _ in range(10):
        start = time.perf_counter()
        value(journal, amara)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.05, f"{min(times) * 1000:.0f} ms; the aim is 50 ms at most"
