# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A preview of made-up pages."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.desktop.printing import typesetter
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.journal.journal import Journal
from tests.desktop.printing.made import SVG, Made, opened


@pytest.fixture
def wishes(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was to be typeset; the pages are made up."""
    asked: list[Any] = []

    def typeset(_journal: Journal, wanted: Any, form: str) -> Made:
        asked.append((wanted, form))
        return Made((SVG,) * 5)

    monkeypatch.setattr(typesetter, "typeset", typeset)
    return asked


@pytest.fixture
def preview(qtbot: QtBot, journal: Journal, wishes: list[Any]) -> PreviewWindow:
    return opened(qtbot, journal)
