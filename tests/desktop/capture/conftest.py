# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The capture box over a window, in a journal with some people."""

from collections.abc import Iterator

import pytest

from mentordesk.desktop.capture.box import CaptureBox
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


@pytest.fixture
def people(journal: Journal) -> dict[str, int]:
    names = ("Amara Okafor", "Henrik Dahl", "Henrik Borg", "Lucía Ferrer")
    return {name: operations.create(journal, Kind.RELATIONSHIP, {"name": name}) for name in names}


@pytest.fixture
def box(people: dict[str, int], window: MainWindow) -> Iterator[CaptureBox]:
    window.capture.open()
    box = window.capture.box
    assert isinstance(box, CaptureBox)
    yield box
