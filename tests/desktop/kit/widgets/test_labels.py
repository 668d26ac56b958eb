# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Labels show a text as it is, and one line of it where there is no room for more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.widgets.labels import (
    ElidedLabel,
    Hairline,
    MetaLabel,
    SectionTitle,
    SoftLabel,
    TitleLabel,
)

WORDS = "Amara & <b>Co</b> & the long way round"


@pytest.mark.parametrize("kind", [SoftLabel, MetaLabel, SectionTitle, TitleLabel, ElidedLabel])
def test_a_text_is_no_markup(qtbot: QtBot, kind: type[SoftLabel | ElidedLabel]) -> None:
    label = kind(WORDS)
    qtbot.addWidget(label)
    label.resize(900, 30)
    label.show()
    assert label.text() == WORDS and label.textFormat() == Qt.TextFormat.PlainText


def test_one_line_is_cut_and_its_whole_is_still_told(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(100, 30)
    label.show()
    label.setText(f"{WORDS}\nand back")
    assert label.text().endswith("…") and "\n" not in label.text()
    assert label.fontMetrics().horizontalAdvance(label.text()) <= 100
    assert label.whole_text() == label.accessibleName() == label.toolTip() == f"{WORDS}\nand back"
    label.resize(900, 30)
    assert label.text() == f"{WORDS} and back" and label.toolTip() == ""


def test_larger_letters_leave_room_for_fewer(qtbot: QtBot) -> None:
    label = ElidedLabel(WORDS)
    qtbot.addWidget(label)
    label.resize(label.sizeHint().width(), 30)
    label.show()
    assert label.text() == WORDS
    font = QFont(label.font())
    font.setPointSizeF(label.font().pointSizeF() * 2 if label.font().pointSizeF() > 0 else 24)
    label.setFont(font)
    assert label.text().endswith("…")


def test_a_line_that_separates_is_one_pixel(qtbot: QtBot) -> None:
    lying, upright = Hairline(), Hairline(upright=True)
    for made in (lying, upright):
        qtbot.addWidget(made)
        made.resize(50, 50)
    assert (lying.height(), upright.width()) == (1, 1)
    assert lying.width() == upright.height() == 50
