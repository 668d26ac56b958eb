# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A real journal in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "j.mentordesk"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with open_journal(path, create=True) as journal:
        yield journal
