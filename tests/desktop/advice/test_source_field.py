# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The field for what an advice passes on."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentordesk.desktop.advice.source_field import SourceField
from mentordesk.desktop.desk.desk import Desk
from mentordesk.errors import InputRefusedError
from mentordesk.journal.journal import Journal
from mentordesk.practice.advice.sources import source_title
from tests.desktop.advice.pieces import advise


@pytest.fixture
def field(desk: Desk, qtbot: QtBot) -> SourceField:
    made = SourceField(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_words_and_enter_choose_what_was_received(
    qtbot: QtBot, field: SourceField, journal: Journal, grace: int
) -> None:
    source = advise(journal, grace, words="Ask for a decision.")
    advise(journal, grace, words="Ask for a yes.", direction="given")
    qtbot.keyClicks(field.line, "ask")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == source and field.line.text() == source_title(journal, source)


def test_what_is_not_there_is_refused_and_nothing_is_none(
    qtbot: QtBot, field: SourceField, journal: Journal, grace: int
) -> None:
    source = advise(journal, grace, words="Ask for a decision.")
    field.set_value(source)
    assert field.value() == source
    field.line.clear()
    assert field.value() is None and field.is_empty()
    qtbot.keyClicks(field.line, "Something else")
    with pytest.raises(InputRefusedError, match="No advice you received"):
        field.value()


def test_an_advice_is_not_offered_to_itself(
    qtbot: QtBot, field: SourceField, journal: Journal, grace: int
) -> None:
    field.advice = advise(journal, grace, words="Ask for a decision.")
    qtbot.keyClicks(field.line, "decision")
    with pytest.raises(InputRefusedError):
        field.value()
