# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Beginning an advice: who, which way, and the words. What is typed is kept until it is added."""

from typing import Any

from mentordesk.desktop.advice.fields import people, text, topic_names, tr
from mentordesk.desktop.desk import Desk
from mentordesk.desktop.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    PersonField,
    TextField,
    TopicsField,
)
from mentordesk.desktop.kit.new_record import NewRecord
from mentordesk.desktop.kit.sheet import FieldSpec
from mentordesk.journal.terms import Kind


class NewAdvice(NewRecord):
    """A page for an advice that does not exist yet."""

    kind = Kind.ADVICE
    required = ("relationship", "words")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("New advice"), tr("&Add advice"))

    def specs(self) -> list[FieldSpec]:
        return [
            FieldSpec(
                "direction",
                tr("Direction"),
                lambda: ChoiceField([("received", tr("I received it")), ("given", tr("I gave it"))]),
                always=True,
            ),
            FieldSpec("relationship", tr("With"), lambda: PersonField(people(self.desk)), always=True),
            FieldSpec("date", tr("Said on"), DateField, always=True),
            FieldSpec(
                "words",
                tr("The words"),
                lambda: TextField(tr("As they were said"), reading=True),
                always=True,
            ),
            FieldSpec("question", tr("The question"), text(tr("What was asked")), always=True),
            FieldSpec("topics", tr("Topics"), lambda: TopicsField(topic_names(self.desk)), always=True),
            FieldSpec("expectation", tr("What I expect"), text(tr("Sealed until the outcome is in"))),
            FieldSpec("situation", tr("Situation"), text(tr("What was going on"))),
            FieldSpec("unasked", tr("Asked or not"), lambda: CheckField(tr("Nobody had asked for it"))),
            FieldSpec("recalled", tr("From memory"), lambda: CheckField(tr("Noted from memory, long after"))),
        ]

    def defaults(self) -> dict[str, Any]:
        return {"direction": "received", "date": self.desk.today.isoformat()}

    def missing_text(self, name: str) -> str:
        if name == "relationship":
            return tr("Whose advice is it? Choose a person, or type a new name and press Enter.")
        return tr("Write down the words first.")
