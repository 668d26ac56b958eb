# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The line of four words: they never touch, however narrow it is."""

from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics

from mentordesk.desktop.advice.life_line import LifeLine
from mentordesk.desktop.appearance import theme
from mentordesk.journal.terms import AdviceState
from mentordesk.practice.advice.life import ORDER, Life, Stage
from mentordesk.practice.advice.next_steps import Move


@pytest.fixture
def line(qtbot: Any) -> LifeLine:
    labels = ("Given", "Waiting to hear", "Acknowledge it", "Closed")
    stages = tuple(
        Stage(state, label, "since 18 November", True, state is AdviceState.OWED)
        for state, label in zip(ORDER, labels, strict=True)
    )
    made = LifeLine()
    qtbot.addWidget(made)
    made.show_life(Life(stages, AdviceState.OWED, Move.ACKNOWLEDGE, "Acknowledge it", "Acknowledge it."))
    return made


@pytest.mark.parametrize("width", [340, 366, 420, 480, 640])
def test_no_word_reaches_the_next_one(line: LifeLine, width: int) -> None:
    line.resize(width, 100)
    bold = QFontMetrics(theme.font(line.font(), theme.TEXT - 1, bold=True))
    columns = line.columns()
    assert sum(columns) <= width - 2 * line.PAD
    for column, longest in zip(columns, ("Given", "Waiting", "Acknowledge", "Closed"), strict=True):
        assert bold.horizontalAdvance(longest) + line.GAP <= column
