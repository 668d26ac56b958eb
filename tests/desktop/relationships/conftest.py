# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A relationship, its page, and the sections of that page."""

import pytest

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.relationships.sections import Sections
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind


@pytest.fixture
def grace(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Grace Lindqvist", "they_are": "a sponsor"})


@pytest.fixture
def view(window: MainWindow, grace: int) -> RelationshipView:
    window.desk.open_record(Kind.RELATIONSHIP, grace)
    return window.places.page(Place.RELATIONSHIPS).view


@pytest.fixture
def sections(view: RelationshipView) -> Sections:
    return view.sections
