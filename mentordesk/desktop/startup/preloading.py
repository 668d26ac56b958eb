# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Loads what will be wanted next while nobody waits, so that a start need not and the first use need not either."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

FIRST_MS, PAUSE_MS = 1_000, 40
"""So long after the first page, and so long from one part to the next: one part at a time, a key goes before it."""

PARTS = (
    "rapidfuzz",
    "mentordesk.journal.operations.records",
    "mentordesk.desktop.kit.fields.choice",
    "mentordesk.desktop.kit.fields.names",
    "mentordesk.desktop.kit.fields.repeat",
    "mentordesk.desktop.kit.fields.rows",
    "mentordesk.desktop.kit.fields.text",
    "mentordesk.desktop.kit.fields.sheet",
    "mentordesk.practice.capture.lines",
    "mentordesk.desktop.capture.box",
    "mentordesk.desktop.search.palette",
    "mentordesk.desktop.kit.pages.master_detail",
    "mentordesk.desktop.relationships.fields",
    "mentordesk.desktop.relationships.sections",
    "mentordesk.desktop.relationships.page",
    "mentordesk.desktop.advice.page",
    "mentordesk.desktop.reflections.page",
)
"""In the order in which they build upon each other."""


class Warming(QObject):
    """Loads the parts one by one, once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = list(PARTS)
        self._timer = QTimer(self, interval=FIRST_MS)
        self._timer.timeout.connect(self._load_next)
        self._timer.start()

    def _load_next(self) -> None:
        self._timer.setInterval(PAUSE_MS)
        if not self._waiting:
            self._timer.stop()
            return
        import_module(self._waiting.pop(0))
