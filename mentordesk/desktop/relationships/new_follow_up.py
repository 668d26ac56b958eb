# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Beginning a follow-up, with somebody or with nobody. What is typed is kept until it is added."""

from typing import Any

from mentordesk.desktop.desk.desk import Desk, Place
from mentordesk.desktop.kit.fields.date import ComingDateField
from mentordesk.desktop.kit.fields.names import PersonField
from mentordesk.desktop.kit.fields.repeat import RepeatField
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.pages.new_record import NewRecord
from mentordesk.desktop.kit.widgets.labels import SoftLabel
from mentordesk.desktop.relationships.fields import choice, people, text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.dates import known_day
from mentordesk.journal.terms import FollowUpKind, Kind
from mentordesk.practice.follow_ups.shown import left_alone_text


class NewFollowUp(NewRecord):
    """A page for a follow-up that does not exist yet: only what to do is needed."""

    kind = Kind.FOLLOW_UP
    place = Place.RELATIONSHIPS
    required = ("text",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, pgettext("relationships", "New follow-up"), pgettext("relationships", "&Add follow-up")
        )
        self.left_alone = SoftLabel("")
        """Says what becomes of it with somebody who has died, or who is left alone otherwise."""
        self.left_alone.setWordWrap(True)
        self.left_alone.hide()
        self.put_below_fields(self.left_alone)

    def specs(self) -> list[FieldSpec]:
        return [
            FieldSpec(
                "text",
                pgettext("relationships", "What to do"),
                text(pgettext("relationships", "In your words")),
                always=True,
            ),
            FieldSpec(
                "relationship",
                pgettext("relationships", "With"),
                lambda: PersonField(
                    people(self.desk), pgettext("relationships", "Somebody, or nobody in particular")
                ),
                always=True,
            ),
            FieldSpec(
                "due_on",
                pgettext("relationships", "Due"),
                lambda: ComingDateField(
                    pgettext("relationships", "A day; without one it comes back in a week")
                ),
                always=True,
            ),
            FieldSpec("repeat", pgettext("relationships", "Repeats"), RepeatField, always=True),
            FieldSpec("type", pgettext("relationships", "Kind"), choice(FollowUpKind), always=True),
        ]

    def defaults(self) -> dict[str, Any]:
        return {"type": str(FollowUpKind.CUSTOM)}

    def settle(self) -> None:
        person = self._typed.get("relationship")
        said = left_alone_text(self.desk.journal, int(person) if person else None, self.desk.today)
        self.left_alone.setText(said)
        self.left_alone.setVisible(bool(said))
        due = self._typed.get("due_on")
        self.sheet.field_as("repeat", RepeatField).set_start(known_day(due), after_contact=False)

    def _keep(self, name: str, value: object) -> None:
        super()._keep(name, value)
        self.settle()

    def write(self, typed: dict[str, Any]) -> int:
        return super().write({**typed, "due_on": typed.get("due_on") or None})

    def missing_text(self, name: str) -> str:
        return pgettext("relationships", "Write down what is to be done first.")

    def added_text(self) -> str:
        """What is said once it is there."""
        return pgettext("relationships", "Follow-up added.")
