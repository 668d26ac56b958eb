# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fields of a relationship, and of what hangs on it."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.relationships import fields as relationship_fields
from mentordesk.desktop.relationships.fields import entry_specs, relationship_specs
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.relationships.entries import add

ENTRIES = (
    Kind.CONVERSATION,
    Kind.EXCHANGE,
    Kind.SPONSORSHIP,
    Kind.TURNING_POINT,
    Kind.VALUE_STATEMENT,
    Kind.FOLLOW_UP,
)


@pytest.mark.parametrize("kind", ENTRIES)
def test_each_kind_of_entry_has_a_day_and_ends_with_whom(desk: Desk, qtbot: QtBot, kind: Kind) -> None:
    specs = entry_specs(kind, desk)
    names = [spec.name for spec in specs]
    assert len(set(names)) == len(names) and names[-1] == "relationship"
    assert ("due_on" if kind is Kind.FOLLOW_UP else "date") in names
    for spec in specs:
        field = spec.make()
        qtbot.addWidget(field)
        assert spec.label and not (field.is_empty() and field.value()), spec.name


def test_people_and_topics_to_choose_from_are_those_of_the_journal(
    desk: Desk, journal: Journal, grace: int
) -> None:
    add(journal, grace, Kind.CONVERSATION, "2026-05-03", topics=["Kites"])
    assert relationship_fields.people(desk)() == [(grace, "Grace Lindqvist")]
    assert "Kites" in relationship_fields.topic_names(desk)()


def test_who_they_are_and_how_they_are_called_is_always_asked(qapp: Any) -> None:
    specs = relationship_specs()
    assert [spec.name for spec in specs if spec.always] == [
        "they_are",
        "i_am",
        "i_call_them",
    ]
