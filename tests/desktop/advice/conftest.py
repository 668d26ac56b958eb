# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Somebody who gives advice, and an example journal."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.example.demo import build_demo


@pytest.fixture
def grace(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist"})


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Journal]:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, date.today())
    with open_journal(file) as opened:
        yield opened
