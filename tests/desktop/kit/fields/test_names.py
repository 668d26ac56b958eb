# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""People and topics are found by a few letters."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.names import PersonField, TopicsField
from mentordesk.errors import InputRefusedError

PEOPLE = [(1, "Amara Okafor"), (2, "Lucía Ferrer")]


def test_a_person_is_found_without_accents(qtbot: QtBot) -> None:
    field = PersonField(lambda: PEOPLE)
    qtbot.addWidget(field)
    field.line.setText("lucia ferrer")
    assert field.value() == 2
    field.line.setText("luc")  # she alone has a word that begins so
    assert field.value() == 2
    field.line.setText("Nobody")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)  # people cannot be added from everywhere
    with pytest.raises(InputRefusedError):
        field.value()
    field.set_adds(True)
    with qtbot.waitSignal(field.new_person_requested) as asked:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert asked.args == ["Nobody"]
    with pytest.raises(InputRefusedError):
        field.value()


def test_topics_are_completed_word_by_word(qtbot: QtBot) -> None:
    field = TopicsField(lambda: ["people", "peers", "money"])
    qtbot.addWidget(field)
    field.show()
    field.focus_in()
    qtbot.keyClicks(field.line, "money, peo")
    field._chosen("people")
    field.line.insert("Money, new one")
    assert field.value() == ["money", "people", "new one"]
