# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""An example journal."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.practice.example.demo import build_demo


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Journal]:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, date.today())
    with open_journal(file) as opened:
        yield opened
