# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One question of the tour: who it was, roughly when, what they said or did, and what it led to."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from mentordesk.desktop.desk.desk import Desk, Place
from mentordesk.desktop.kit.fields.all import ChoiceField, DateField, PersonField, TextField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.pages.new_record import NewRecord
from mentordesk.journal.operations.looking_back import Memory, write_memory
from mentordesk.journal.terms import Effect, Kind
from mentordesk.practice.relationship.looking_back import Question
from mentordesk.practice.search.search import people_named


def tr(text: str) -> str:
    """A text of the tour in the user's language."""
    return QCoreApplication.translate("LookingBack", text)


class MemoryForm(NewRecord):
    """The answer to one question; what is typed is kept until it is added."""

    kind = Kind.ADVICE
    place = Place.LOOKING_BACK
    required = ("relationship", "date", "text")

    def __init__(self, desk: Desk, question: Question) -> None:
        self.question = question
        super().__init__(desk, question.title, tr("&Remember this"))

    def specs(self) -> list[FieldSpec]:
        desk, act = self.desk, self.question.act is not None
        rows = [
            FieldSpec(
                "relationship",
                tr("Who"),
                lambda: PersonField(lambda: people_named(desk.journal, ""), tr("A name is enough")),
                always=True,
            ),
            FieldSpec("date", tr("Roughly when"), lambda: DateField(tr("A year is enough")), always=True),
            FieldSpec(
                "text",
                tr("What they did") if act else tr("What they said"),
                lambda: TextField(tr("As well as you remember it"), reading=True),
                always=True,
            ),
            FieldSpec("led_to", tr("What it led to"), lambda: TextField(tr("In your words")), always=True),
        ]
        if not act:
            effect = FieldSpec(
                "effect", tr("Looking back"), lambda: ChoiceField(options(Effect)), always=True
            )
            rows.insert(3, effect)
        return rows

    def missing_text(self, name: str) -> str:
        return {
            "relationship": tr("Who was it? Choose a person, or type a new name and press Enter."),
            "date": tr("Roughly when? A year is enough."),
            "text": tr("Write a few words about it first."),
        }[name]

    def draft_name(self) -> str:
        return f"looking-back:{self.question.key}"

    def write(self, values: dict[str, Any]) -> int:
        memory = Memory(
            int(values["relationship"]),
            str(values["date"]),
            str(values["text"]),
            self.desk.today.isoformat(),
            Effect(values.get("effect") or Effect.UNKNOWN),
            str(values.get("led_to") or ""),
            self.question.act,
        )
        return write_memory(self.desk.journal, memory)[1]
