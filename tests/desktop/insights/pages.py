# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What tests of insights share: new advice, and the words that are shown."""

from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind


def advise(journal: Journal, someone: int, **values: Any) -> int:
    given = {"direction": "given", "date": "2026-03-01", "words": "Say it first.", **values}
    return create(journal, Kind.ADVICE, {"relationship": someone, **given})


def shown_texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
