# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The search box over a window, in a journal with something to find."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.search.setting import Setting


@pytest.fixture
def filled(journal: Journal) -> Journal:
    with journal.step("fill"):
        ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács"})
        operations.create(journal, Kind.RELATIONSHIP, {"name": "Tom Adler"})
        for number in range(120):
            operations.create(
                journal,
                Kind.ADVICE,
                {"relationship": ada, "direction": "received", "date": f"2021-{number % 12 + 1:02d}"}
                | {"words": f"Harbour number {number}", "situation": "in the rain"},
            )
        operations.create(journal, Kind.REFLECTION, {"date": "2022-03-04", "title": "One", "body": "harbour"})
    return journal


@pytest.fixture
def setting(qtbot: QtBot, filled: Journal) -> Iterator[Setting]:
    yield Setting(qtbot, filled)
