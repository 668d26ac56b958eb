# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whole records: each kind has its fields, typed, with its parts, and is read from a real file."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_type_hints

import pytest
from peewee import BooleanField, Field, ForeignKeyField, IntegerField

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.records import BY_KIND, terms_of
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import (
    AdviceFact,
    AdviceState,
    Channel,
    ContactPointType,
    Direction,
    Kind,
    TalkingPointState,
    Uptake,
    ValueFunction,
)
from mentordesk.practice.records.read import (
    read,
    read_advice,
    read_conversation,
    read_follow_up,
    read_reflection,
    read_relationship,
    read_value_statement,
)
from mentordesk.practice.records.record import (
    AdviceRecord,
    ConversationRecord,
    ExchangeRecord,
    FollowUpRecord,
    FrameworkRecord,
    Record,
    ReflectionRecord,
    RelationshipRecord,
    SponsorshipRecord,
    TopicRecord,
    TurningPointRecord,
    ValueStatementRecord,
)

CLASSES: tuple[type[Record], ...] = (
    RelationshipRecord,
    TopicRecord,
    TurningPointRecord,
    ValueStatementRecord,
    ConversationRecord,
    AdviceRecord,
    ExchangeRecord,
    SponsorshipRecord,
    ReflectionRecord,
    FollowUpRecord,
    FrameworkRecord,
)
GIVEN: dict[Kind, dict[str, Any]] = {
    Kind.RELATIONSHIP: {"name": "Ben", "archived": True, "contact_points": [("email", "ben@example.org")]},
    Kind.TOPIC: {"name": "Patience"},
    Kind.TURNING_POINT: {"date": "2026", "type": "phase_change", "phase": "cultivation", "text": "It grew."},
    Kind.VALUE_STATEMENT: {"date": "2026", "receive": ["coaching", "challenge"], "give": ["friendship"]},
    Kind.CONVERSATION: {
        "date": "2026-11-20",
        "channel": "phone",
        "topics": ["patience", "courage"],
        "talking_points": [("Budget", "open"), ("Lisbon", "covered")],
    },
    Kind.ADVICE: {"date": "2026-11-20", "direction": "received", "words": "Wait.", "topics": ["courage"]},
    Kind.EXCHANGE: {"date": "2026-11-20", "direction": "given", "type": "time", "text": "An hour"},
    Kind.SPONSORSHIP: {"date": "2026", "direction": "for_me", "type": "recommended"},
    Kind.REFLECTION: {"date": "2026-11-20", "body": "I waited.", "answers": [("what", "This.")]},
    Kind.FOLLOW_UP: {"text": "Ring her", "due_on": "2026-12-01"},
    Kind.FRAMEWORK: {"name": "Mine"},
}
ALONE = (Kind.RELATIONSHIP, Kind.TOPIC, Kind.REFLECTION, Kind.FRAMEWORK)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        yield journal


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara"})


def made(journal: Journal, person: int, kind: Kind) -> int:
    given = GIVEN[kind] if kind in ALONE else {"relationship": person, **GIVEN[kind]}
    return create(journal, kind, given)


def fits(value: object, hint: Any) -> bool:
    """Whether a value is of the class a field is declared with, and not only equal to one that is."""
    if isinstance(hint, UnionType):
        return any(fits(value, one) for one in get_args(hint))
    if args := get_args(hint):
        return isinstance(value, tuple) and all(fits(one, args[0]) for one in value)
    return type(value) is hint


@pytest.mark.parametrize("kind", Kind)
def test_what_is_read_is_of_the_declared_types(journal: Journal, amara: int, kind: Kind) -> None:
    record = read(journal, kind, made(journal, amara, kind))
    assert record is not None and record.kind is kind
    for name, hint in get_type_hints(type(record)).items():
        if name != "kind":
            assert fits(getattr(record, name), hint), (name, getattr(record, name), hint)


@pytest.mark.parametrize("made_as", CLASSES)
def test_every_field_of_the_table_is_there_with_its_type(made_as: type[Record]) -> None:
    hints = get_type_hints(made_as)
    names = {field.name for field in fields(made_as)}
    for field in BY_KIND[made_as.kind]._meta.sorted_fields:
        assert field.name in names
        hint = hints[field.name]
        kinds = set(get_args(hint) if isinstance(hint, UnionType) else (hint,))
        assert (type(None) in kinds) == bool(field.null), field.name
        assert kinds - {type(None)} == {declared(field)}, field.name


def declared(field: Field) -> type:
    if field.name == "state" and field.model.kind is Kind.ADVICE:
        return AdviceState
    if isinstance(field, BooleanField):
        return bool
    if isinstance(field, ForeignKeyField | IntegerField):
        return int
    terms: type[StrEnum] | None = terms_of(field)
    return terms or str


def test_the_parts_of_an_advice(journal: Journal, amara: int) -> None:
    source = made(journal, amara, Kind.ADVICE)
    ben = create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    given = {"direction": "given", "date": "2026-11-24", "words": "Wait.", "source": source}
    passed = create(journal, Kind.ADVICE, {"relationship": ben, **given, "topics": ["courage", "patience"]})
    edit(
        journal,
        Kind.ADVICE,
        passed,
        {"uptake": "followed", "uptake_on": "2026-11-25", "uptake_note": "Twice"},
    )
    advice = read_advice(journal, passed)
    assert advice is not None
    assert (advice.person_name, advice.uptake, advice.state) == ("Ben", Uptake.FOLLOWED, AdviceState.TRYING)
    assert advice.topics == ("courage", "patience") and not advice.passed_on
    assert advice.source_advice is not None
    assert advice.source_advice.person_called == "Amara"
    assert (advice.source_advice.date, advice.source_advice.direction) == ("2026-11-20", Direction.RECEIVED)
    assert [event.fact for event in advice.events] == [AdviceFact.NOTED, AdviceFact.UPTAKE]
    assert (advice.events[1].date, advice.events[1].note) == ("2026-11-25", "Twice")
    first = read_advice(journal, source)
    assert first is not None and first.passed_on and first.source_advice is None
    trash(journal, Kind.ADVICE, passed)
    first, advice = read_advice(journal, source), read_advice(journal, passed)
    assert first is not None and not first.passed_on
    assert advice is not None and advice.in_trash


def test_the_parts_of_the_others(journal: Journal, amara: int) -> None:
    ben = read_relationship(journal, made(journal, amara, Kind.RELATIONSHIP))
    assert ben is not None and ben.archived
    assert ben.contact_points == ((ContactPointType.EMAIL, "ben@example.org"),)
    talk = read_conversation(journal, made(journal, amara, Kind.CONVERSATION))
    assert talk is not None and talk.channel is Channel.PHONE and talk.topics == ("patience", "courage")
    assert talk.talking_points == (("Budget", TalkingPointState.OPEN), ("Lisbon", TalkingPointState.COVERED))
    value = read_value_statement(journal, made(journal, amara, Kind.VALUE_STATEMENT))
    assert value is not None
    assert value.receive == (ValueFunction.COACHING, ValueFunction.CHALLENGE)
    assert value.give == (ValueFunction.FRIENDSHIP,)
    about = [(Kind.RELATIONSHIP, amara), (Kind.CONVERSATION, talk.id)]
    given = {**GIVEN[Kind.REFLECTION], "about": about}
    reflection = read_reflection(journal, create(journal, Kind.REFLECTION, given))
    assert reflection is not None and reflection.about == tuple(about)
    assert reflection.answers == (("what", "This."),) and reflection.answers[0].step == "what"


def test_an_entry_of_nobody_has_no_name(journal: Journal) -> None:
    record = read_follow_up(journal, create(journal, Kind.FOLLOW_UP, {"text": "Read", "due_on": "2026-12"}))
    assert record is not None
    assert (record.relationship, record.person_name, record.day) == (None, "", "2026-12")


def test_what_is_not_there_is_nothing(journal: Journal) -> None:
    assert all(read(journal, kind, 4711) is None for kind in Kind)


def test_a_record_cannot_be_changed_and_tells_nothing_by_its_repr(journal: Journal, amara: int) -> None:
    advice = read_advice(journal, made(journal, amara, Kind.ADVICE))
    assert advice is not None
    with pytest.raises(FrozenInstanceError):
        advice.words = "Go."  # type: ignore[misc]
    assert "Wait" not in repr(advice) and "Amara" not in repr(advice)


def test_a_form_asks_for_values_by_the_name_of_their_fields(journal: Journal, amara: int) -> None:
    talk = read(journal, Kind.CONVERSATION, made(journal, amara, Kind.CONVERSATION))
    assert talk is not None
    assert talk.value_of("talking_points") == [("Budget", "open"), ("Lisbon", "covered")]
    assert talk.value_of("minutes") is None and talk.value_of("subject") == ""
    with pytest.raises(AttributeError):
        talk.value_of("words")
