# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A field to write in, open and with the keyboard."""

import pytest

from mentordesk.desktop.editor.field import MarkdownField


@pytest.fixture
def field(qtbot) -> MarkdownField:
    made = MarkdownField("Write", reading=True, min_lines=4)
    qtbot.addWidget(made)
    made.resize(600, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.text.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    return made
