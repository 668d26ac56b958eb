# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A quiet line that says who else in the journal may be the same person, and leads to merging them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.offer_line import OfferLine
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import Change
from mentordesk.practice.people.doubles import likely_doubles
from mentordesk.practice.people.known import all_people


class DoubleLine(OfferLine):
    """Seen only where somebody is likely to be in the journal twice."""

    merge_requested = Signal(int)
    """They are to be made one: the id of the other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("merging", "Mer&ge…"), parent)
        self._desk = desk
        self._shown: int | None = None
        """Whom it speaks of, as long as nobody was changed since."""
        desk.changed.connect(self._journal_changed)
        self.other: int | None = None
        self.link.clicked.connect(self._clicked)
        desk.writes(self.link)

    def _journal_changed(self, change: Change) -> None:
        if change.touches(Kind.RELATIONSHIP) or change.touches(Kind.CONVERSATION):
            shown, self._shown = self._shown, None
            around = self.parentWidget()
            if shown is not None and around is not None and around.isVisible():
                self.show_person(shown)

    def show_person(self, person: int | None) -> None:
        """Say who may be the same as a person; nothing for nobody."""
        if person is not None and person == self._shown:
            return
        self._shown = person
        found = likely_doubles(all_people(self._desk.journal), person) if person is not None else []
        self.other = found[0][0] if found else None
        if found:
            name = found[0][1]
            self.show_text(pgettext("merging", "{name} may be the same person.", name=name))
            self.link.setAccessibleName(pgettext("merging", "Merge with {name}", name=name))
        self.setVisible(bool(found))

    def _clicked(self) -> None:
        if self.other is not None:
            self.merge_requested.emit(self.other)
