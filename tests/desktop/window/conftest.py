# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What tests of the window share."""

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


@pytest.fixture
def people(journal: Journal) -> list[int]:
    return [operations.create(journal, Kind.RELATIONSHIP, {"name": name}) for name in ("Ada", "Ben", "Cleo")]
