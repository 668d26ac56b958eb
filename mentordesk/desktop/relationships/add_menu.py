# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What can be added to a relationship, as a menu."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Direction, Flow, Kind


class AddMenu(QMenu):
    """Every kind of entry there is."""

    chosen = Signal(str, object)
    """A kind, and the values an entry of it begins with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        entries: list[tuple[str, Kind, dict[str, Any]]] = [
            (
                pgettext("relationships", "Advice &received"),
                Kind.ADVICE,
                {"direction": str(Direction.RECEIVED)},
            ),
            (pgettext("relationships", "Advice give&n"), Kind.ADVICE, {"direction": str(Direction.GIVEN)}),
            (pgettext("relationships", "A &question to ask"), Kind.ADVICE, {"direction": "asked"}),
            (pgettext("relationships", "&Conversation"), Kind.CONVERSATION, {}),
            (
                pgettext("relationships", "Something I &gave"),
                Kind.EXCHANGE,
                {"direction": str(Flow.GIVEN), "type": "ground_insight"},
            ),
            (
                pgettext("relationships", "Something I g&ained"),
                Kind.EXCHANGE,
                {"direction": str(Flow.GAINED), "type": "ground_insight"},
            ),
            (pgettext("relationships", "Re&flection"), Kind.REFLECTION, {}),
            (pgettext("relationships", "Reflection, g&uided…"), Kind.REFLECTION, {"guided": True}),
            (pgettext("relationships", "&Sponsorship for me"), Kind.SPONSORSHIP, {"direction": "for_me"}),
            (pgettext("relationships", "Sponsorship &by me"), Kind.SPONSORSHIP, {"direction": "by_me"}),
            (pgettext("relationships", "&Turning point"), Kind.TURNING_POINT, {}),
            (pgettext("relationships", "&Value statement"), Kind.VALUE_STATEMENT, {}),
            (pgettext("relationships", "F&ollow-up"), Kind.FOLLOW_UP, {}),
        ]
        self.entries: dict[QAction, tuple[Kind, dict[str, Any]]] = {}
        for text, kind, values in entries:
            self.entries[self.addAction(text)] = (kind, values)
        self.triggered.connect(self._triggered)

    def _triggered(self, action: QAction) -> None:
        kind, values = self.entries[action]
        self.chosen.emit(str(kind), values)
