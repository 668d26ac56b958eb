# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a follow-up is about: one of a person’s advice and conversations, or nothing."""

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.desktop.relationships.about_field import AboutField


@pytest.fixture
def field(qtbot: QtBot) -> AboutField:
    made = AboutField()
    qtbot.addWidget(made)
    return made


def test_what_was_chosen_stays_when_other_things_are_offered(field: AboutField) -> None:
    field.offer([("advice:3", "Say it first"), ("conversation:2", "The plan")])
    field.set_value("advice:3")
    field.offer([("conversation:9", "The budget"), ("advice:3", "Say it first")])
    assert field.value() == "advice:3" and field.combo.currentText() == "Say it first"
    assert [field.combo.itemText(at) for at in range(field.combo.count())] == [
        "Nothing in particular",
        "The budget",
        "Say it first",
    ]


def test_nothing_in_particular_is_an_empty_value(field: AboutField) -> None:
    field.offer([("advice:3", "Say it first")])
    field.set_value("advice:3")
    assert not field.is_empty()
    field.set_value("")
    assert field.is_empty() and field.value() == ""
    assert field.combo.currentText() == "Nothing in particular"
