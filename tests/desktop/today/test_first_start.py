# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What an empty journal says."""

from PySide6.QtWidgets import QPushButton

from mentordesk.desktop.today.first_start import FirstStart


def test_each_button_asks_for_its_own_beginning(qtbot) -> None:
    card = FirstStart()
    qtbot.addWidget(card)
    asked: list[str] = []
    card.own_requested.connect(lambda: asked.append("own"))
    card.demo_requested.connect(lambda: asked.append("demo"))
    own, demo = card.findChildren(QPushButton)
    own.click()
    demo.click()
    assert card.own is own and asked == ["own", "demo"]
