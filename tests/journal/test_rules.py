# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Each rule against the words of the specification, and its three forms against each other, over all values."""

import re
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from peewee import BooleanField, Model, SqliteDatabase, TextField

import mentordesk
from mentordesk.journal import rules
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.rules import AWAKE, PAST, PUT_OFF, STATE_SQL, WHOLLY_COME, Rule, state_of
from mentordesk.journal.terms import (
    AdviceState,
    Direction,
    Effect,
    FollowUpKind,
    FollowUpState,
    Report,
    SponsorshipDirection,
    TalkingPointState,
    Uptake,
)

RULES = {name: rule for name, rule in vars(rules).items() if isinstance(rule, Rule)}

TEXTS = ("", " ", "   ", "x", " x ", "\n")
EMPTY_OR_SET = (None, "2026-11-20")
VALUES: dict[str, tuple[Any, ...]] = {
    "uptake": tuple(Uptake),
    "effect": tuple(Effect),
    "report": tuple(Report),
    "state": tuple(dict.fromkeys([*AdviceState, *FollowUpState, *TalkingPointState])),
    "type": tuple(FollowUpKind),
    "automatic": (False, True),
    "direction": (*Direction, *SponsorshipDirection),
    "words": TEXTS,
    "question": TEXTS,
    "recalled": (False, True),
    "archived": (False, True),
    "paused": (False, True),
    "ended_on": EMPTY_OR_SET,
    "died_on": EMPTY_OR_SET,
    "snoozed_until": (None, "2026-11-20", "9999-12-31"),
    "rests_until": (None, "2026-11-20", "2026-11-21", "2026-11", "2026-12", "2027", "9999-12-31"),
    "thanked_on": EMPTY_OR_SET,
    "trashed_at": EMPTY_OR_SET,
}
"""Every value a field can hold, or one of each sort where these have no end."""


class Facts(Model):  # type: ignore[misc]
    """A table with all the fields that rules look at."""

    uptake = TextField(null=True)
    effect = TextField(null=True)
    report = TextField(null=True)
    state = TextField(null=True)
    type = TextField(null=True)
    automatic = BooleanField(null=True)
    direction = TextField(null=True)
    words = TextField(null=True)
    question = TextField(null=True)
    recalled = BooleanField(null=True)
    archived = BooleanField(null=True)
    paused = BooleanField(null=True)
    ended_on = TextField(null=True)
    died_on = TextField(null=True)
    rests_until = TextField(null=True)
    snoozed_until = TextField(null=True)
    thanked_on = TextField(null=True)
    trashed_at = TextField(null=True)


# The specification, written out a second time: what may not change unnoticed.

FOLLOWED_OR_NOT = {
    "USED": {"followed", "adapted"},
    "NOT_USED": {"declined", "overtaken"},
    "DECLINED": {"declined"},
    "OVERTAKEN": {"overtaken"},
    "UNDECIDED": {"undecided"},
    "USE_NOT_KNOWN": {"undecided", "planned"},
}
LED_TO = {
    "PARTLY_HELPED": {"mixed"},
    "NOT_AT_ALL_HELPED": {"no_difference", "made_worse"},
    "HELPED": {"helped_a_lot", "helped"},
    "EFFECT_NOT_KNOWN": {"unknown", "too_early"},
    "EFFECT_KNOWN": {"helped_a_lot", "helped", "no_difference", "mixed", "made_worse"},
}
TOLD = {"HEARD": {"told", "acknowledged"}, "SETTLED": {"told", "acknowledged", "not_needed"}}
STATES = {
    "OPEN_LOOP": {"noted", "trying", "owed"},
    "AWAITED": {"noted", "trying"},
    "OPEN_FOLLOW_UP": {"open"},
    "OPEN_POINT": {"open"},
}
ONE_FIELD = FOLLOWED_OR_NOT | LED_TO | TOLD | STATES


def known(uptake: str, effect: str) -> bool:
    return uptake in ("declined", "overtaken") or effect not in ("unknown", "too_early")


MEANT: dict[str, Callable[..., bool]] = {
    **{name: lambda value, terms=terms: value in terms for name, terms in ONE_FIELD.items()},
    "OUTCOME_KNOWN": known,
    "NOTHING_KNOWN": lambda uptake, effect: uptake == "undecided" and effect in ("unknown", "too_early"),
    "OWED": lambda report, uptake, effect: report == "not_yet" and known(uptake, effect),
    "SAID": lambda words: words.replace(" ", "") != "",
    "QUESTION": lambda state, direction, words, question: (
        (state, direction) == ("noted", "received")
        and words.replace(" ", "") == ""
        and question.replace(" ", "") != ""
    ),
    "RECALLED": lambda recalled: recalled,
    "NOT_RECALLED": lambda recalled: not recalled,
    "COUNTED": lambda words, recalled: words.replace(" ", "") != "" and not recalled,
    "THANKED": lambda thanked: thanked is not None,
    "UNTHANKED": lambda thanked: thanked is None,
    "PLANNED_CONTACT": lambda kind, automatic: kind == "keep_in_touch" and automatic,
    "SAID_OF_PREPARING": lambda kind, automatic: kind == "prepare" and automatic,
    "TO_THANK": lambda direction, thanked: direction == "for_me" and thanked is None,
    "TRASHED": lambda trashed: trashed is not None,
    "NOT_TRASHED": lambda trashed: trashed is None,
    "ARCHIVED": lambda archived: archived,
    "NOT_ARCHIVED": lambda archived: not archived,
    "LIVE": lambda trashed, archived: trashed is None and not archived,
    "ENDED": lambda ended: ended is not None,
    "LET_REST": lambda until: until == "9999-12-31",
    "NOT_LET_REST": lambda until: until != "9999-12-31",
    "DIED": lambda died: died is not None,
    "RESTING": lambda paused: paused,
    "ONLY_ASKED": lambda direction, words, question: (
        direction == "received" and words.replace(" ", "") == "" and question.replace(" ", "") != ""
    ),
    "UNANSWERED": lambda state, direction, words, question: (
        (state, direction) == ("closed", "received")
        and words.replace(" ", "") == ""
        and question.replace(" ", "") != ""
    ),
}


def test_every_rule_is_told_of_here() -> None:
    assert RULES.keys() == MEANT.keys()


@pytest.mark.parametrize("name", RULES)
def test_python_peewee_sql_and_the_specification_agree(name: str) -> None:
    rule, meant = RULES[name], MEANT[name]
    combinations = list(product(*(VALUES[field] for field in rule.fields)))
    wanted = {n for n, values in enumerate(combinations) if meant(*values)}
    assert 0 < len(wanted) < len(combinations)
    assert {n for n, values in enumerate(combinations) if rule.holds(*values)} == wanted
    assert {n for n, values in enumerate(combinations) if not (~rule).holds(*values)} == wanted
    assert found_in_sqlite(rule, combinations) == (wanted, wanted, wanted)
    others = set(range(len(combinations))) - wanted
    assert found_in_sqlite(~rule, combinations) == (others, others, others)


def found_in_sqlite(rule: Rule, combinations: Iterable[tuple[Any, ...]]) -> tuple[set[int], ...]:
    """The numbers of the combinations that hold, by peewee, by SQL text, and by SQL text on a named row."""
    db = SqliteDatabase(":memory:")
    with db.bind_ctx([Facts]):
        db.create_tables([Facts])
        for number, values in enumerate(combinations):
            Facts.insert({"id": number, **dict(zip(rule.fields, values, strict=True))}).execute()
        other = Facts.alias("other")
        by_peewee = {row.id for row in Facts.select(Facts.id).where(rule.where(Facts))}
        assert {row.id for row in other.select(other.id).where(rule.where(other))} == by_peewee
        by_text = {row[0] for row in db.execute_sql(f"SELECT id FROM facts WHERE {rule.sql()}")}
        on_row = {row[0] for row in db.execute_sql(f"SELECT r.id FROM facts r WHERE {rule.sql('r')}")}
    db.close()
    return by_peewee, by_text, on_row


@pytest.mark.parametrize("name", sorted(RULES.keys() - {"ENDED", "DIED", "TRASHED", "THANKED"}))
def test_what_is_not_there_at_all_is_no_case_of_it(name: str) -> None:
    """A row that an outer join did not find: nothing holds for it, in Python as in SQLite."""
    rule = RULES[name]
    nothing = tuple(None for _ in rule.fields)
    found = found_in_sqlite(rule, [nothing])
    assert found == ({0} if rule.holds(*nothing) else set(),) * 3


DAY_OF_REST = "2026-11-20"
ON_A_DAY: dict[str, Callable[..., bool]] = {
    "RESTS": lambda paused, until: bool(paused or later(until)),
    "SILENT": lambda archived, paused, died, until: bool(archived or paused or died or later(until)),
    "AT_REST": lambda archived, paused, ended, died, until: bool(
        archived or paused or ended or died or later(until)
    ),
    "ACTIVE": lambda trashed, archived, paused, ended, died, until: (
        not (trashed or archived or paused or ended or died or later(until))
    ),
}


def later(until: str | None) -> bool:
    return until is not None and until > DAY_OF_REST


@pytest.mark.parametrize("name", ON_A_DAY)
def test_who_is_at_rest_on_a_day_is_the_same_in_python_peewee_and_sql(name: str) -> None:
    """A date of rest that has come, and a month that has begun, end it."""
    rule, meant = vars(rules)[name], ON_A_DAY[name]
    combinations = list(product(*(VALUES[field] for field in rule.fields)))
    wanted = {n for n, values in enumerate(combinations) if meant(*values)}
    others = set(range(len(combinations))) - wanted
    db = SqliteDatabase(":memory:")
    with db.bind_ctx([Facts]):
        db.create_tables([Facts])
        for number, values in enumerate(combinations):
            Facts.insert({"id": number, **dict(zip(rule.fields, values, strict=True))}).execute()
        for one, expected in ((rule, wanted), (~rule, others)):
            held = {
                n
                for n, values in enumerate(combinations)
                if one.holds_for(dict(zip(rule.fields, values, strict=True)), DAY_OF_REST)
            }
            by_peewee = {row.id for row in Facts.select(Facts.id).where(one.where(Facts, DAY_OF_REST))}
            text = f"SELECT r.id FROM facts r WHERE {one.sql('r', '?')}"
            by_text = {row[0] for row in db.execute_sql(text, (DAY_OF_REST,))}
            assert held == by_peewee == by_text == expected
    db.close()


def test_joined_rules_keep_together_what_belongs_together() -> None:
    either = (rules.USED | rules.NOT_USED) & rules.HELPED
    assert either.sql("a") == (
        "(a.uptake IN ('followed', 'adapted') OR a.uptake IN ('declined', 'overtaken'))"
        " AND a.effect IN ('helped_a_lot', 'helped')"
    )
    combinations = list(product(Uptake, Effect))
    wanted = {
        n
        for n, (uptake, effect) in enumerate(combinations)
        if uptake not in ("undecided", "planned") and effect in ("helped", "helped_a_lot")
    }
    assert found_in_sqlite(either, combinations) == (wanted, wanted, wanted)
    assert {n for n, values in enumerate(combinations) if either.holds(*values)} == wanted


def test_a_rule_asks_for_all_its_values() -> None:
    with pytest.raises(ValueError):
        rules.OUTCOME_KNOWN.holds(Uptake.DECLINED)


def test_the_state_is_the_same_in_python_and_in_the_file() -> None:
    """Which states are meant, `test_states` tells."""
    db = SqliteDatabase(":memory:")
    combinations = list(product(Uptake, Effect, Report))
    with db.bind_ctx([Facts]):
        db.create_tables([Facts])
        for number, (uptake, effect, report) in enumerate(combinations):
            Facts.insert(id=number, uptake=uptake, effect=effect, report=report).execute()
        found = dict(db.execute_sql(f"SELECT id, {STATE_SQL} FROM facts"))
    db.close()
    assert {n: str(state_of(*facts)) for n, facts in enumerate(combinations)} == found
    for facts in combinations:
        assert (state_of(*facts) is AdviceState.OWED) == rules.OWED.holds(facts[2], facts[0], facts[1])


RESTATED = re.compile(
    r"\.(trashed_at|thanked_on|ended_on|uptake|effect|report|snoozed_until)\.(is_null|in_|not_in)\("
    r"|\.(archived|paused|recalled|automatic) (==|!=)"
    r"|\bsnoozed_until (<|>)"
    r"|(==|!=|is|is not) (FollowUpState|TalkingPointState)\.OPEN\b"
    r"|trashed_at IS (NOT )?NULL"
)
"""How a query or a comparison would say for itself what a rule says."""
SQL_OF_OTHERS = ("journal/rules.py", "practice/today/prepared.py", "journal/storage/migrations/")
"""Where it may stand: the rules, what is generated from queries, and how older files were."""


def test_no_room_says_for_itself_what_a_rule_says() -> None:
    assert RESTATED.search("Advice.trashed_at.is_null()") and RESTATED.search("if s == FollowUpState.OPEN:")
    package = Path(mentordesk.__file__).parent
    found = [
        f"{name}:{number}: {line.strip()}"
        for path in sorted(package.rglob("*.py"))
        if not (name := path.relative_to(package).as_posix()).startswith(SQL_OF_OTHERS)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if RESTATED.search(line)
    ]
    assert found == []


# Dates

DATES = [
    *("2025", "2026", "2027", "2026-10", "2026-11", "2026-12", "2027-01"),
    *("2025-12-31", "2026-01-01", "2026-11-01", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-30"),
    *("2026-12-01", "2026-12-31", "2027-01-01"),
]


def test_past_is_what_no_day_of_the_date_can_still_be() -> None:
    db = SqliteDatabase(":memory:")
    with db.bind_ctx([Facts]):
        db.create_tables([Facts])
        pairs = list(product(DATES, DATES))
        for number, (one, other) in enumerate(pairs):
            Facts.insert(id=number, words=one, question=other).execute()
        wanted = {
            n
            for n, (one, other) in enumerate(pairs)
            if ApproxDate.parse(one).last_day() < ApproxDate.parse(other).first_day()
        }
        assert {n for n, pair in enumerate(pairs) if PAST.holds(*pair)} == wanted
        text = f"SELECT id FROM facts WHERE {PAST.sql('words', 'question')}"
        assert {row[0] for row in db.execute_sql(text)} == wanted
        query = Facts.select(Facts.id).where(PAST.where(Facts.words, Facts.question))
        assert {row.id for row in query} == wanted
        day = "2026-11-20"
        given = {row.id for row in Facts.select(Facts.id).where(PAST.where(Facts.words, day))}
        assert given == {n for n, (one, _) in enumerate(pairs) if PAST.holds(one, day)}
    db.close()
    assert not PAST.holds("2026-11", "2026-11-30")
    assert PAST.holds("2026-11", "2026-12-01")


def test_what_is_put_off_waits_again_on_its_day() -> None:
    db = SqliteDatabase(":memory:")
    untils = [None, "2026", "2026-11", "2026-12", "2026-11-19", "2026-11-20", "2026-11-21"]
    day = "2026-11-20"
    wanted = {0, 1, 2, 4, 5}
    with db.bind_ctx([Facts]):
        db.create_tables([Facts])
        for number, until in enumerate(untils):
            Facts.insert(id=number, words=until).execute()
        assert {n for n, until in enumerate(untils) if AWAKE.holds(until, day)} == wanted
        text = f"SELECT id FROM facts WHERE {AWAKE.sql('words', '?')}"
        assert {row[0] for row in db.execute_sql(text, (day,))} == wanted
        assert {row.id for row in Facts.select(Facts.id).where(AWAKE.where(Facts.words, day))} == wanted
        still = set(range(len(untils))) - wanted
        assert {n for n, until in enumerate(untils) if PUT_OFF.holds(until, day)} == still
        text = f"SELECT id FROM facts WHERE {PUT_OFF.sql('words', '?')}"
        assert {row[0] for row in db.execute_sql(text, (day,))} == still
        assert {row.id for row in Facts.select(Facts.id).where(PUT_OFF.where(Facts.words, day))} == still
    db.close()


def test_a_date_has_come_when_no_day_of_it_is_still_to_come() -> None:
    db = SqliteDatabase(":memory:")
    days = [day for day in DATES if len(day) == 10]
    with db.bind_ctx([Facts]):
        db.create_tables([Facts])
        pairs = list(product(DATES, days))
        for number, (one, other) in enumerate(pairs):
            Facts.insert(id=number, words=one, question=other).execute()
        wanted = {
            n
            for n, (one, other) in enumerate(pairs)
            if ApproxDate.parse(one).last_day() <= ApproxDate.parse(other).first_day()
        }
        assert {n for n, pair in enumerate(pairs) if WHOLLY_COME.holds(*pair)} == wanted
        text = f"SELECT id FROM facts WHERE {WHOLLY_COME.sql('words', 'question')}"
        assert {row[0] for row in db.execute_sql(text)} == wanted
        query = Facts.select(Facts.id).where(WHOLLY_COME.where(Facts.words, Facts.question))
        assert {row.id for row in query} == wanted
    db.close()
    assert WHOLLY_COME.holds("2026-11", "2026-11-30") and not WHOLLY_COME.holds("2026-11", "2026-11-29")
