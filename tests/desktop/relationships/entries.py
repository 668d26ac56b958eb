# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What tests of a relationship's page share: entries of some day, and what the window says."""

from datetime import date, timedelta
from typing import Any

from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind

TODAY = date.today()


def days_ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


def add(journal: Journal, person: int, kind: Kind, day: str, **values: Any) -> int:
    return create(journal, kind, {"relationship": person, "date": day, **values})


def notice(window: MainWindow) -> str:
    return window.notices.text.whole_text() if window.notices.isVisible() else ""
