# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What folds out between the story of a relationship and its timeline."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.relationships.give_and_take import GiveAndTake
from mentordesk.desktop.relationships.sponsorship import SponsorshipSection
from mentordesk.desktop.relationships.turning_points import TurningPoints
from mentordesk.desktop.relationships.value import BothWays
from mentordesk.journal.terms import Flow, Kind
from mentordesk.practice.records.record import RelationshipRecord
from mentordesk.practice.relationship.give_and_take import read_picture
from mentordesk.practice.relationship.turning_points import read_turns
from mentordesk.practice.relationship.value import Value


class Sections(QWidget):
    """Give and take, sponsorship, turning points."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.value = BothWays(desk, self)
        self.give_and_take = GiveAndTake(desk, self)
        self.sponsorship = SponsorshipSection(desk, self)
        self.turning_points = TurningPoints(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for section in (self.value, self.give_and_take, self.sponsorship, self.turning_points):
            column.addWidget(section)

    def show_person(self, record: RelationshipRecord, value: Value) -> None:
        """Show the sections of a relationship."""
        self.value.show_value(value)
        journal, person, called = self.desk.journal, record.id, record.called
        self.give_and_take.show_picture(person, called, read_picture(journal, person))
        self.sponsorship.show_person(person, called)
        self.turning_points.show_turns(person, read_turns(journal, person))

    def begin(self, kind: Kind, given: Mapping[str, Any]) -> bool:
        """Begin an entry in place, with what is given of it. Returns whether there is a place for its kind here."""
        if kind is Kind.EXCHANGE:
            self.give_and_take.begin(Flow(given["direction"]))
        elif kind is Kind.TURNING_POINT:
            self.turning_points.begin()
        return kind in (Kind.EXCHANGE, Kind.TURNING_POINT)

    def keep(self) -> None:
        """Keep what is typed and not yet made a record."""
        self.give_and_take.keep()
