# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Fields tell what the user does, and only that; what is wrong, or was done to the typing, stands in place."""

import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields import base as field_module
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.choice import CheckField, ChoiceField, FunctionsField, NumberField
from mentordesk.desktop.kit.fields.date import DateField
from mentordesk.desktop.kit.fields.names import PersonField, TopicsField
from mentordesk.desktop.kit.fields.rows import ContactPointsField, TalkingPointsField
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import LabelField, LineField, TextField

PEOPLE = [(1, "Amara Okafor"), (2, "Lucía Ferrer")]


def kinds() -> list[tuple[Field, Any]]:
    return [
        (LineField("Name"), "Amara & Co"),
        (TextField("Words"), "One\u00a0line\nand \U0001f642 another"),
        (TextField("Words", reading=True, min_lines=4), "Words"),
        (LabelField(), "<b>plain</b>"),
        (DateField(), "2021-05"),
        (ChoiceField([("a", "A"), ("b", "B")]), "b"),
        (ChoiceField([("a", "A")], allow_none_text="None"), None),
        (NumberField(0, 100, " %"), 70),
        (CheckField("Asked"), True),
        (PersonField(lambda: PEOPLE), 2),
        (TopicsField(lambda: ["people"]), ["people", "money"]),
        (ContactPointsField(), [("email", "a@b.example"), ("phone", "1")]),
        (TalkingPointsField(), [("Lisbon", "open"), ("Budget", "covered")]),
        (FunctionsField([("coaching", "Coaching"), ("exposure", "Exposure")]), ["coaching"]),
    ]


@pytest.mark.parametrize("number", range(14))
def test_values_go_in_and_come_out_without_an_edit(qtbot: QtBot, number: int) -> None:
    field, value = kinds()[number]
    qtbot.addWidget(field)
    edits: list[int] = []
    field.edited.connect(lambda: edits.append(1))
    field.set_name("The label")
    field.set_value(None)
    assert field.is_empty()
    field.set_value(value)
    assert field.value() == value
    field.set_read_only(True)
    field.set_read_only(False)
    field.set_value(None)
    assert field.is_empty()
    assert edits == []


def test_an_error_stands_in_place_and_is_read_out(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    field.set_error("Too long.")
    assert field.error() == field.line.accessibleDescription() == "Too long."
    field.set_error("")
    assert field.line.accessibleDescription() == ""


def test_what_was_dropped_is_told_until_it_was_read(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saving does not take the sentence away; typing on later does, and leaving."""
    host = QWidget()
    qtbot.addWidget(host)
    saved: list[object] = []
    made = [
        FieldSpec("words", "Words", LineField, always=True),
        FieldSpec("more", "More", LineField, always=True),
    ]
    sheet = FieldSheet(made, lambda _name, value: saved.append(value), host)
    sheet.show_values({"id": 1, "words": "", "more": ""})
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    field = sheet.field("words")
    field.focus_in()
    now = time.monotonic()
    monkeypatch.setattr(field_module.time, "monotonic", lambda: now)
    field.line.insert("a\0b")
    field.line.textEdited.emit(field.line.text())
    assert "NUL" in field.error() and field._error.isVisible()
    assert sheet.flush() and saved == ["ab"] and "NUL" in field.error()
    qtbot.keyClicks(field.line, "c")
    assert "NUL" in field.error()
    now += field_module.NOTE_SECONDS + 1
    qtbot.keyClicks(field.line, "d")
    assert field.error() == "" and not field._error.isVisible()
    field.line.insert("\0")
    field.line.textEdited.emit(field.line.text())
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.error() == "" and field.value() == "abcd", "a note is put away, and no typing with it"
    field.line.insert("\0")
    field.line.textEdited.emit(field.line.text())
    sheet.field("more").focus_in()
    assert field.error() == ""
