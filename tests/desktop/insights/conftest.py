# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""An example journal, and the page of insights on it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.practice.example.demo import build_demo


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Journal]:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, date.today())
    with open_journal(file) as opened:
        yield opened


@pytest.fixture
def insights(open_window: Any, demo: Journal) -> Iterator[Any]:
    window: MainWindow = open_window(demo)
    window.navigation.go_place(Place.INSIGHTS)
    yield window.places.page(Place.INSIGHTS)
    window.close()
