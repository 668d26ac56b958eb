# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A line that offers something: its sentence is read whole, and heard with the offer."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.widgets.offer_line import OfferLine

SENTENCE = "The introduction of 2 July stands here and under give and take."


def test_a_sentence_is_whole_beside_its_offer(qtbot: QtBot) -> None:
    line = OfferLine("Keep it here alone")
    qtbot.addWidget(line)
    line.show_text(SENTENCE)
    line.resize(300, line.heightForWidth(300))
    line.show()
    QApplication.processEvents()
    assert line.width() == 300
    assert line.text.height() >= line.text.heightForWidth(line.text.width())
    assert line.link.width() >= line.link.sizeHint().width()
    assert line.link.accessibleDescription() == SENTENCE
