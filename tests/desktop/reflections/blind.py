# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""An advice with an expectation that a blind review hides, and what can be read of a page."""

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mentordesk.desktop.reflections.guide import Guide
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind

SECRET = "A quiet spring"


def advise(journal: Journal, name: str = "Amara", words: str = "Wait") -> int:
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": name})
    values = {"relationship": person, "direction": "received", "date": "2026-01-05", "words": words}
    known = {"expectation": SECRET, "uptake": "followed", "effect": "helped"}
    return operations.create(journal, Kind.ADVICE, {**values, **known})


def told(widget: QWidget) -> str:
    """All that can be read in a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*labels, *(b.text() for b in widget.findChildren(QPushButton) if b.isVisible())])


def question_of(guide: Guide, key: str) -> Any:
    return next(one for one in guide._questions if one.step.key == key)
