# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One question of the tour: who it was, roughly when, what they said or did, and what it led to."""

from typing import Any

from mentordesk.desktop.desk.desk import Desk, Place
from mentordesk.desktop.kit.fields.choice import ChoiceField
from mentordesk.desktop.kit.fields.date import PastDateField
from mentordesk.desktop.kit.fields.names import PersonField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.fields.text import TextField
from mentordesk.desktop.kit.pages.new_record import NewRecord
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.operations.looking_back import Memory, write_memory
from mentordesk.journal.terms import Effect, Kind
from mentordesk.practice.people.known import all_people
from mentordesk.practice.relationship.looking_back import Question


class MemoryForm(NewRecord):
    """The answer to one question; what is typed is kept until it is added."""

    kind = Kind.ADVICE
    place = Place.LOOKING_BACK
    required = ("relationship", "date", "text")

    def __init__(self, desk: Desk, question: Question) -> None:
        self.question = question
        super().__init__(desk, question.title, pgettext("looking_back", "&Remember this"))

    def specs(self) -> list[FieldSpec]:
        desk, act = self.desk, self.question.act is not None
        rows = [
            FieldSpec(
                "relationship",
                pgettext("looking_back", "Who"),
                lambda: PersonField(
                    lambda: all_people(desk.journal), pgettext("looking_back", "A name is enough")
                ),
                always=True,
            ),
            FieldSpec(
                "date",
                pgettext("looking_back", "Roughly when"),
                lambda: PastDateField(pgettext("looking_back", "A year is enough")),
                always=True,
            ),
            FieldSpec(
                "text",
                pgettext("looking_back", "What they did")
                if act
                else pgettext("looking_back", "What they said"),
                lambda: TextField(pgettext("looking_back", "As well as you remember it"), reading=True),
                always=True,
            ),
            FieldSpec(
                "led_to",
                pgettext("looking_back", "What it led to"),
                lambda: TextField(pgettext("looking_back", "In your words")),
                always=True,
            ),
        ]
        if not act:
            effect = FieldSpec(
                "effect",
                pgettext("looking_back", "Looking back"),
                lambda: ChoiceField(options(Effect)),
                always=True,
            )
            rows.insert(3, effect)
        return rows

    def missing_text(self, name: str) -> str:
        return {
            "relationship": pgettext(
                "looking_back", "Who was it? Choose a person, or type a new name and press Enter."
            ),
            "date": pgettext("looking_back", "Roughly when? A year is enough."),
            "text": pgettext("looking_back", "Write a few words about it first."),
        }[name]

    def draft_name(self) -> str:
        return f"looking-back:{self.question.key}"

    def write(self, typed: dict[str, Any]) -> int:
        memory = Memory(
            int(typed["relationship"]),
            str(typed["date"]),
            str(typed["text"]),
            self.desk.today.isoformat(),
            Effect(typed.get("effect") or Effect.UNKNOWN),
            str(typed.get("led_to") or ""),
            self.question.act,
        )
        return write_memory(self.desk.journal, memory)[1]
